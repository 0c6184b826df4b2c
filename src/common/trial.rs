//! Something is being tried out: what it changes by rule, and whether it is taken over.

use super::examples::ExampleMark;
use crate::lang::{live, t};
use crate::notice::Notice;
use crate::parts::button::{Button, Weight};
use crate::parts::fold::Fold;
use crate::state::{State, state};
use leptos::prelude::*;
use rewards_document::statement::{
    Difference, RepRow, RuleDifference, difference, digits, net_change, signed, sums,
};
use rewards_words::text::{Label, Localized};
use rewards_words::{label, say};

/// That what one sees isn't so yet.
pub const ON_TRIAL: Label = label!(
    "试算中，改动还没有记入台账",
    "Trying it out: nothing is saved to the ledger yet"
);

/// The id of the bar that stays as long as something is tried out.
pub const TRIAL: &str = "trial";

/// Whether something is being tried out, which goes into no file: then that's said.
pub fn is_refused_in_trial(state: State) -> bool {
    let is_trial = untrack(|| state.workbook.is_trial());
    if is_trial {
        state.tell(Notice::of(say!(
            "{0}：先“记入台账”或“放弃”，再存成文件。",
            "{0}. Save it to the ledger or discard it first; then it goes into a file.",
            ON_TRIAL
        )));
    }
    is_trial
}

/// A text that leaves the page, with a line that it isn't so yet, where something is being tried out.
pub fn with_trial_notice(state: State, mut text: Localized) -> Localized {
    if untrack(|| state.workbook.is_trial()) {
        text.push_line(&say!("{0}。", "{0}.", ON_TRIAL));
    }
    text
}

/// The bar that stays as long as something is tried out.
#[component]
pub fn TrialBar() -> impl IntoView {
    let state = state();
    let is_on = Memo::new(move |_| state.workbook.is_trial());
    view! {
        <Show when=move || is_on.get()>
            <Trial />
        </Show>
    }
}

#[component]
fn Trial() -> impl IntoView {
    let state = state();
    let both = move || {
        let (before, now) = (state.before_trial.get()?, state.computed.get()?);
        (before.scheme.id == now.scheme.id).then_some((before, now))
    };
    let whose = Memo::new(move |_| whose(state));
    let change = Memo::new(move |_| {
        let (before, now) = both()?;
        let rep = whose.get().map(|(_, id)| id);
        Some(difference(&before, &now, rep.as_deref()))
    });
    let words = live(move || match both() {
        None => label!("还算不出来", "Cannot be computed yet").into(),
        Some((before, now)) => {
            let own = whose.get();
            let own = own.and_then(|(at, _)| net_change(&before, &now, at));
            let are_several = state.reps.with(|reps| reps.len() > 1);
            let all = || sums(&before).net.going_to(&sums(&now).net);
            match own {
                None => say!("合计净额 {0}", "Total net {0}", all()),
                Some(own) if state.narrow.get() || !are_several => own,
                Some(own) => say!("{0}；合计净额 {1}", "{0}; total net {1}", own, all()),
            }
        }
    });
    let rules = move || change.with(|change| change.as_ref().map(by_rule).unwrap_or_default());
    view! {
        <aside class="trial" id=TRIAL role="region" aria-label=t(label!("试算", "What if"))>
            <div>
                <strong>{t(ON_TRIAL)}</strong>
                <p role="status">{words} <ExampleMark key=state.template /></p>
                <Fold name=t(label!("按条款看", "By rule"))>
                    <table class="trial-rules">
                        <tbody>{rules}</tbody>
                    </table>
                </Fold>
            </div>
            <div class="buttons">
                <Button
                    id="keep-trial"
                    text=t(label!("记入台账", "Save to the ledger"))
                    weight=Weight::Primary
                    on_press=move || state.keep_trial()
                />
                <Button id="drop-trial" text=t(label!("放弃", "Discard")) on_press=move || state.drop_trial() />
            </div>
        </aside>
    }
}

/// The rep for whom something is being tried out, by place and id: whoever it began for, on a phone the one who is looked at.
/// Nothing where it's for all.
fn whose(state: State) -> Option<(usize, String)> {
    let began = state.workbook.trial_rep();
    let chosen = state.chosen_rep.get().filter(|_| state.narrow.get());
    state.reps.with(|reps| {
        let is_it = |row: &&RepRow| match &began {
            Some(id) => row.id == *id,
            None => chosen == Some(row.at),
        };
        reps.iter().find(is_it).map(|row| (row.at, row.id.clone()))
    })
}

fn by_rule(change: &Difference) -> Vec<AnyView> {
    let row = |rule: &RuleDifference| {
        view! {
            <tr>
                <th scope="row">{t(rule.name.clone())}</th>
                <td class="figure">{digits(rule.before)} " → " {digits(rule.after)}</td>
                <td class="figure">{signed(rule.after - rule.before)}</td>
            </tr>
        }
        .into_any()
    };
    change.by_rule.iter().map(row).collect()
}
