//! Why zero, for every deal, receipt and outcome: what no rule counted, each with its one reason and the way to its row.

use crate::common::go_to_row;
use crate::lang::{live, t};
use crate::parts::fold::Fold;
use crate::parts::later::{Later, later};
use crate::state::{State, state};
use leptos::prelude::*;
use rewards_document::not_counted;
use rewards_document::statement::{RepRow, Uncounted, UncountedFact, silent, uncounted};
use rewards_words::text::Localized;
use rewards_words::{label, say};

/// So many facts of one reason are shown at once.
const SHOWN: usize = 8;

/// What was not counted. Finding the reasons takes as long as a statement: it is done for whoever looks.
#[component]
pub fn NotCounted() -> impl IntoView {
    let opened = RwSignal::new(false);
    view! {
        <Fold name=t(label!("没有计入的记录及原因", "What was not counted, and why")) opened=opened>
            <Show when=move || opened.get()>
                <Later view=reasons />
            </Show>
        </Fold>
    }
}

/// The rules of which the statement says nothing, each with its reason. Finding them takes as long as a statement.
#[component]
pub fn SilentRules() -> impl IntoView {
    view! { <Later view=silent_rules /> }
}

later! {
    /// Each rule in a sentence.
    fn silent_rules() -> AnyView {
        let state = state();
        let all = Memo::new(move |_| {
            state.computed.with(|computed| {
                let place = state.chosen_rep.get()?;
                Some(silent(computed.as_ref()?, place))
            })
        });
        let list = move || {
            let all = all.get().unwrap_or_default().into_iter();
            all.map(|why| view! { <li><p>{t(why)}</p></li> }).collect_view()
        };
        view! { <ul class="uncounted">{list}</ul> }.into_any()
    }
}

later! {
    /// Each reason, with what was not counted for it.
    fn reasons() -> AnyView {
        view! { <Reasons /> }.into_any()
    }
}

#[component]
fn Reasons() -> impl IntoView {
    let state = state();
    let all = Memo::new(move |_| {
        state.computed.with(|computed| {
            let place = state.chosen_rep.get()?;
            Some(uncounted(computed.as_ref()?, place))
        })
    });
    let list = move || {
        let reasons = all.get().unwrap_or_default().into_iter();
        reasons.map(|one| reason(state, one)).collect_view()
    };
    let left_out = Memo::new(move |_| state.facts_check.with(|check| check.left_out.len()));
    let left_out_text = live(move || not_counted(left_out.get()).unwrap_or_default());
    let is_all_counted =
        move || left_out.get() == 0 && all.with(|all| all.as_ref().is_some_and(Vec::is_empty));
    let all_counted_text = live(move || {
        let is_known = state.chosen_rep.get().is_some_and(|place| {
            let known = |reps: &Vec<RepRow>| reps.get(place)?.net.known();
            state.reps.with(known).is_some()
        });
        if is_known {
            label!("每一项都计入了。", "Everything was counted.")
        } else {
            label!(
                "每一项都有规则管，只是有的还算不出。",
                "A rule looks at everything, but some of it can't be computed yet."
            )
        }
    });
    view! {
        <Show when=move || { left_out.get() > 0 }>
            <p>{left_out_text}</p>
        </Show>
        <ul class="uncounted">{list}</ul>
        <Show when=is_all_counted>
            <p class="empty">{all_counted_text}</p>
        </Show>
    }
}

fn reason(state: State, one: Uncounted) -> impl IntoView {
    let mut first = one.facts;
    let count = first.len();
    let more = first.split_off(count.min(SHOWN));
    let more_text = say!("还有 {0} 项", "{0} more", more.len());
    let list = move |facts: Vec<UncountedFact>| {
        let facts = facts.into_iter().map(|fact| {
            let go = move |_| {
                let row = state
                    .facts_check
                    .with_untracked(|check| check.row(fact.sheet, fact.entry));
                if let Some(row) = row {
                    go_to_row(state, fact.sheet, row);
                }
            };
            view! { <li><button type="button" class="link" on:click=go>{t(fact.text)}</button></li> }
        });
        view! { <ul>{facts.collect_view()}</ul> }
    };
    let more = (!more.is_empty()).then(|| {
        view! {
            <details class="more">
                <summary>{t(more_text)}</summary>
                {list(more)}
            </details>
        }
    });
    let heading: Localized = say!("{0}（{1}）", "{0} ({1})", one.cause, count);
    view! {
        <li>
            <p>{t(heading)}</p>
            {list(first)}
            {more}
        </li>
    }
}
