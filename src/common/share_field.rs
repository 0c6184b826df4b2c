//! From which share of a sale on a reward is too much: chosen for looking at a workbook's schemes, and kept apart from its facts.

use crate::keep;
use crate::lang::t;
use crate::parts::text_field::{Holds, TextField};
use crate::state::{State, state};
use leptos::prelude::*;
use rewards_core::number::Rate;
use rewards_document::audit::{typed_share, usual_share};
use rewards_words::label;

/// The share that is chosen; what is usual while it can't be read.
pub fn share_now(state: State) -> Memo<Rate> {
    Memo::new(move |_| {
        let typed = state
            .comparing
            .choices
            .with(|choices| typed_share(&choices.share));
        typed.unwrap_or_else(usual_share)
    })
}

/// The field for it.
#[component]
pub fn ShareField(
    /// Its id in the document.
    id: &'static str,
) -> impl IntoView {
    let state = state();
    let choices = state.comparing.choices;
    let typed = Memo::new(move |_| choices.with(|choices| choices.share.clone()));
    let wrong = Signal::derive(move || {
        let is_wrong = typed.with(|typed| typed_share(typed).is_none());
        let words = label!(
            "请填 0 到 100 之间的百分数",
            "A percentage above 0, up to 100"
        );
        is_wrong.then(|| t(words).get())
    });
    let put = move |text: String| {
        choices.update(|choices| text.trim().clone_into(&mut choices.share));
        // What was found with another share is found anew.
        state.comparing.holes.set(Vec::new());
        keep::keep_comparing(state);
    };
    view! {
        <div class="audit-share">
            <TextField
                id=id.to_owned()
                label=t(label!("奖励超过成交额的百分之几算过高（不填为 10%）", "A reward is too much above this share of the sale (empty: 10%)"))
                value=typed
                wrong=wrong
                holds=Holds::Figure
                unit="%".to_owned()
                on_typed=put
            />
        </div>
    }
}
