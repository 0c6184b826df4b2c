//! One rep's statement.

use super::curve::RepCurve;
use super::goal::Goal;
use super::left_out::LeftOutNote;
use super::reps::Me;
use super::steps::Steps;
use super::uncounted::{NotCounted, SilentRules};
use super::what_if::WhatIf;
use super::whose::WhoseDeals;
use crate::common::{
    GroupView, Groups, Net, copy_text, entry_count, overlay_of, with_trial_notice,
};
use crate::lang::{language, live, t};
use crate::overlay::{Overlay, Paper, Under};
use crate::parts::button::{Button, Weight};
use crate::parts::charts::{FallStep, Waterfall};
use crate::parts::fold::Fold;
use crate::parts::icon::Sign;
use crate::state::{State, state};
use leptos::prelude::*;
use rewards_document::own::scheme_name;
use rewards_document::statement::{
    Bar, Computed, Decimals, RepRow, RuleGroup, Shown, nothing_words, rep_text, rule_groups,
    skipped_groups, waterfall,
};
use rewards_document::workbook::{Sheet, with_examples_notice};
use rewards_words::label;

/// The statement of the rep that is chosen.
#[component]
pub fn RepStatement() -> impl IntoView {
    let state = state();
    let row = Memo::new(move |_| {
        let place = state.chosen_rep.get()?;
        state.reps.with(|reps| reps.get(place).cloned())
    });
    let has_deals = Memo::new(move |_| {
        let filled = state
            .facts
            .with(|facts| facts.table(Sheet::Deals).rows.filled());
        filled > 0
    });
    let nobody = move || {
        if has_deals.get() {
            return view! { <WhoseDeals /> }.into_any();
        }
        let nobody = label!(
            "还没有业务员：先记一笔成交，写上客户和业务员。",
            "No rep yet: record a deal with its customer and rep."
        );
        view! { <p class="empty">{t(nobody)}</p> }.into_any()
    };
    view! {
        <Show when=move || row.with(Option::is_some) fallback=nobody>
            <article class="rep" aria-labelledby="rep-heading">
                <RepHead row=row />
                <Fall />
                <RepParts />
            </article>
        </Show>
    }
}

/// Looks at the chosen rep's part of the statement.
fn of_rep<T: PartialEq + Send + Sync + Default + 'static>(
    state: State,
    look: fn(&Computed, usize) -> T,
) -> Memo<T> {
    Memo::new(move |_| {
        state
            .computed
            .with(|computed| {
                let place = state.chosen_rep.get()?;
                Some(look(computed.as_ref()?, place))
            })
            .unwrap_or_default()
    })
}

/// Whose it is, and what is left.
#[component]
fn RepHead(row: Memo<Option<RepRow>>) -> impl IntoView {
    let state = state();
    let name = move || row.with(|row| row.as_ref().map_or("—", RepRow::heading).to_owned());
    let group = live(move || {
        row.with(|row| {
            row.as_ref()
                .map(|row| row.group.clone())
                .unwrap_or_default()
        })
    });
    let sums = live(move || {
        row.with(|row| {
            row.as_ref()
                .map(RepRow::parts)
                .unwrap_or_default()
                .beginning()
        })
    });
    let net = Signal::derive(move || {
        let net = row.with(|row| row.as_ref().map(|row| row.net.clone()));
        net.unwrap_or_else(|| Shown::Waiting(Vec::new()))
    });
    let is_many = move || state.reps.with(|reps| reps.len() > 1);
    view! {
        <header class="rep-head" data-many=move || is_many().then_some("")>
            <Show when=is_many>
                <Me />
            </Show>
            <h3 id="rep-heading">
                <span>{name}</span>
                <span class="rep-group">{group}</span>
            </h3>
            <Net net=net unit=label!("元 净额", "net (¥)") what=label!("净额", "net") key=state.template />
            <p class="rep-sums">{sums}</p>
            // Elsewhere it's said below the sum of all.
            <Show when=move || state.narrow.get()>
                <LeftOutNote />
            </Show>
        </header>
    }
}

/// From nothing to what is left, rule by rule.
#[component]
fn Fall() -> impl IntoView {
    let state = state();
    let lang = language();
    let fall = of_rep(state, waterfall);
    let steps = Memo::new(move |_| {
        let lang = lang.get();
        fall.with(|fall| {
            let bars = fall.iter().flat_map(|fall| {
                let bars = fall.bars.iter();
                bars.map(|bar| step(bar, fall.decimals, lang))
            });
            bars.collect::<Vec<_>>()
        })
    });
    let total = live(move || {
        fall.with(|fall| {
            fall.as_ref()
                .map(|fall| fall.decimals.marked(&fall.net))
                .unwrap_or_default()
        })
    });
    let finding = live(move || {
        fall.with(|fall| fall.as_ref().map(|fall| fall.finding()).unwrap_or_default())
    });
    let lead_on = Callback::new(move |key: usize| {
        let leads_to = fall.with_untracked(|fall| {
            let mut bars = fall.iter().flat_map(|fall| &fall.bars);
            let bar = bars.find(|bar| usize::from(bar.rule.0) == key);
            bar.map(|bar| bar.leads_to.clone())
        });
        if let Some(leads_to) = leads_to {
            state.overlays.open(overlay_of(Under::Own, leads_to));
        }
    });
    // On a phone the rows are no targets for a finger: each rule's lines stand below them.
    let on_press = Signal::derive(move || (!state.narrow.get()).then_some(lead_on));
    view! {
        <Show when=move || steps.with(|steps| steps.len() > 1)>
            <Waterfall
                finding=finding
                steps=steps
                total_name=t(label!("净额", "Net"))
                total=total
                on_press=on_press
            />
        </Show>
    }
}

fn step(bar: &Bar, decimals: Decimals, lang: rewards_words::lang::Lang) -> FallStep {
    let amount = bar.shown().marking(&decimals.signed(bar.amount));
    FallStep {
        key: bar.rule.0.into(),
        name: bar.name.in_lang(lang).to_owned(),
        amount: amount.into_lang(lang),
        from: bar.from.fen(),
        to: bar.to.fen(),
    }
}

fn drawn(groups: Vec<RuleGroup>) -> Vec<GroupView> {
    groups.into_iter().map(GroupView::from).collect()
}

/// The parts of a statement.
#[component]
fn RepParts() -> impl IntoView {
    let state = state();
    let paid = of_rep(state, |computed, place| drawn(rule_groups(computed, place)));
    let skipped = of_rep(state, |computed, place| {
        drawn(skipped_groups(computed, place))
    });
    let count = move || skipped.with(|groups| entry_count(groups));
    let why_opened = RwSignal::new(false);
    let copy = move || {
        let text = state.computed.with_untracked(|computed| {
            let place = state.chosen_rep.get_untracked()?;
            let key = state.template.get_untracked();
            let scheme = state
                .workbook
                .with_untracked(|workbook| scheme_name(workbook, &key));
            let text = rep_text(computed.as_ref()?, place, &scheme)?;
            Some(
                state
                    .fill
                    .with_untracked(|fill| with_examples_notice(text, fill)),
            )
        });
        let text = with_trial_notice(state, text.unwrap_or_default());
        copy_text(state, text.into_lang(state.lang.get_untracked()));
    };
    let nothing = live(move || {
        let words = state.chosen_rep.get().and_then(|place| {
            let net = state
                .reps
                .with(|reps| reps.get(place).map(|row| row.net.clone()))?;
            let computed = state.computed.get()?;
            Some(nothing_words(&computed, place, &net, count()))
        });
        words.unwrap_or_default()
    });
    view! {
        <Show when=move || paid.with(Vec::is_empty)>
            <p class="empty">{nothing}</p>
        </Show>
        <Groups groups=paid />
        <Steps />
        <RepCurve />
        <Goal />
        <WhatIf />
        <Fold
            name=t(label!("没有发生的奖罚及原因", "Rewards and penalties that did not apply, and why"))
            count=Signal::derive(move || (count() > 0).then(|| count().to_string()))
            opened=why_opened
        >
            <Groups groups=skipped />
            <Show when=move || why_opened.get()>
                <SilentRules />
            </Show>
        </Fold>
        <NotCounted />
        <div class="buttons">
            <Button text=t(label!("复制这一份", "Copy as text")) weight=Weight::Quiet sign=Sign::Copy on_press=copy />
            <Button
                id="print"
                text=t(label!("打印", "Print"))
                weight=Weight::Quiet
                sign=Sign::Print
                on_press=move || state.overlays.open(Overlay::Paper(Paper::Rep))
            />
        </div>
    }
}
