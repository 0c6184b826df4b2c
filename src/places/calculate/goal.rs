//! 「想拿到 ¥__」: the smallest further deal that reaches a net, or why none does.

use crate::common::Lacking;
use crate::lang::t;
use crate::parts::fold::Fold;
use crate::parts::text_field::{Holds, TextField};
use crate::platform::today;
use crate::state::state;
use leptos::prelude::*;
use rewards_core::number::{Day, Money, Sign, read_decimal};
use rewards_document::statement::{ReachAnswer, ReachView, Shown, gives_nothing, reach_ways};
use rewards_document::workbook::normalize;
use rewards_words::{label, say};

/// The question and its answers.
#[component]
pub fn Goal() -> impl IntoView {
    let state = state();
    let typed = RwSignal::new(String::new());
    let goal = Memo::new(move |_| {
        // Penalties may leave less than nothing, and a goal may be to lose less.
        let fen = typed.with(|typed| read_decimal(&normalize::money(typed), 2, Sign::Any));
        fen.ok().map(Money::from_fen)
    });
    let answers = Memo::new(move |_| {
        let goal = goal.get()?;
        state.computed.with(|computed| {
            let place = state.chosen_rep.get()?;
            Some(reach_ways(
                computed.as_ref()?,
                place,
                goal,
                Day::read(&today()),
            ))
        })
    });
    let net = Signal::derive(move || {
        let net = state.chosen_rep.get().and_then(|place| {
            state
                .reps
                .with(|reps| reps.get(place).map(|row| row.net.clone()))
        });
        net.unwrap_or_else(|| Shown::Waiting(Vec::new()))
    });
    // Where the scheme pays reps nothing, no deal is looked for.
    let never = Memo::new(move |_| {
        goal.get()?;
        let computed = state.computed.get()?;
        let words = gives_nothing(&computed.scheme)?;
        Some(
            say!(
                "{0}，成交再多净额也是 0。",
                "{0}; the net stays 0 whatever is sold.",
                words
            )
            .beginning(),
        )
    });
    let list = move || {
        if let Some(words) = never.get() {
            return view! { <li>{t(words)}</li> }.into_any();
        }
        let answer = |answer: ReachView| {
            let is_waiting = matches!(answer.answer, ReachAnswer::Waits(_));
            let lacking = is_waiting.then(|| view! { " " <Lacking shown=net /> });
            view! { <li>{t(answer.text)} {lacking}</li> }
        };
        let answers = answers.get().unwrap_or_default().into_iter();
        answers.map(answer).collect_view().into_any()
    };
    let is_trial = Memo::new(move |_| state.workbook.is_trial());
    let is_tried = move || is_trial.get() && goal.with(Option::is_some);
    let wrong = Signal::derive(move || {
        let is_wrong = typed.with(|typed| !typed.trim().is_empty()) && goal.get().is_none();
        is_wrong.then(|| t(label!("请填金额，如 1万", "An amount such as 10000")).get())
    });
    view! {
        <Fold name=t(label!("想拿到多少？", "How to reach a target"))>
            <TextField
                id="goal".to_owned()
                label=t(label!("想拿到净额（元）", "Target net (¥)"))
                value=typed
                wrong=wrong
                holds=Holds::Figure
                placeholder=t(label!("1万", "10,000"))
                enter="done"
                on_typed=move |text| typed.set(text)
            />
            <Show when=is_tried>
                <p class="hint" role="status">
                    {t(
                        label!(
                            "正在试算：下面连同试算的改动一起算，这些改动还没有记入台账。",
                            "Trying it out: the answers count the changes that are tried, which are not saved to the ledger yet."
                        ),
                    )}
                </p>
            </Show>
            <ul class="answers" role="status">{list}</ul>
        </Fold>
    }
}
