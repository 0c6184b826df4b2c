//! What would pay more: the next steps of a rep.

use crate::lang::t;
use leptos::prelude::*;
use rewards_document::statement::StepView;
use rewards_words::text::Localized;
use rewards_words::{label, say};

/// So many are shown at once.
const SHOWN: usize = 3;

/// The next steps.
#[component]
pub fn Steps(#[prop(into)] steps: Signal<Vec<StepView>>) -> impl IntoView {
    let step = |step: &StepView| {
        let on = match step.on.is_empty() {
            true => Localized::default(),
            false => say!("（{0}）", " ({0})", step.on),
        };
        let text = say!(
            "{0}{1}：再多 {2} 元销售额，这一项多得 {3} 元",
            "{0}{1}: ¥{2} more in sales pays ¥{3} more here",
            step.rule,
            on,
            step.needed,
            step.gain
        );
        view! { <li>{t(text)}</li> }
    };
    let list = move |skip: usize, take: usize| {
        steps.with(|steps| steps.iter().skip(skip).take(take).map(step).collect_view())
    };
    let count = move || steps.with(Vec::len);
    view! {
        <Show when=move || { count() > 0 }>
            <section class="steps">
                <h4>{t(label!("再进一步", "Next steps"))}</h4>
                <ul>{move || list(0, SHOWN)}</ul>
                <Show when=move || { count() > SHOWN }>
                    <details class="more">
                        <summary>{t(label!("更多", "More"))}</summary>
                        <ul>{move || list(SHOWN, usize::MAX)}</ul>
                    </details>
                </Show>
            </section>
        </Show>
    }
}
