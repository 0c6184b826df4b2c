//! Something is being tried out: what it changes by rule, and whether it is taken over.

use crate::lang::{live, t};
use crate::notice::Notice;
use crate::parts::button::{Button, Weight};
use crate::parts::fold::Fold;
use crate::state::{State, state};
use leptos::prelude::*;
use rewards_document::statement::{Difference, RuleDifference, difference, digits, signed, sums};
use rewards_words::text::{Label, Localized};
use rewards_words::{label, say};

/// That what one sees isn't so yet.
pub const ON_TRIAL: Label = label!(
    "试算中，改动还没有记入台账",
    "Trying it out: nothing is saved to the ledger yet"
);

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
    let change = Memo::new(move |_| {
        let (before, now) = both()?;
        Some(difference(&before, &now, None))
    });
    let words = live(move || match both() {
        None => label!("还算不出来", "Cannot be computed yet").into(),
        Some((before, now)) => say!(
            "合计净额 {0}",
            "Total net {0}",
            sums(&before).net.going_to(&sums(&now).net)
        ),
    });
    let rules = move || change.with(|change| change.as_ref().map(by_rule).unwrap_or_default());
    view! {
        <aside class="trial" role="region" aria-label=t(label!("试算", "What if"))>
            <div>
                <strong>{t(ON_TRIAL)}</strong>
                <p role="status">{words}</p>
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
