//! Figures that are examples: said wherever they show, taken on or taken out by an act of somebody.

use super::filling::Filling;
use super::under::key_of;
use crate::lang::t;
use crate::overlay::Under;
use crate::parts::button::{Button, Weight};
use crate::state::{State, state};
use leptos::prelude::*;
use rewards_core::scheme::RuleAt;
use rewards_document::Route;
use rewards_document::workbook::{
    EXAMPLE, Edit, ON_EXAMPLE, Workbook, adopt_examples, drop_examples, examples_notice,
    rules_on_examples, try_examples,
};
use rewards_format::Definition;
use rewards_words::label;
use rewards_words::text::Localized;
use std::collections::BTreeSet;

/// Chooses a scheme and fills what is open in it with examples, as one act.
pub fn try_with_examples(state: State, definition: &'static Definition) {
    let examples = state
        .workbook
        .with_untracked(|workbook| try_examples(workbook, definition));
    let choose = Edit::Choose(definition.id.to_string());
    state.act_all([Some(choose), examples].into_iter().flatten().collect());
    state
        .overlays
        .close_all(move || state.go(&Route::Calculate));
}

/// That figures of a scheme are examples, and what can be done about it.
#[component]
pub fn ExamplesNotice(filling: Filling) -> impl IntoView {
    let state = state();
    let notice = Memo::new(move |_| filling.fill.with(|fill| examples_notice(fill)));
    let act = move |edit: fn(&rewards_document::workbook::Workbook, &str) -> Option<Edit>| {
        let template = filling.key.get_untracked();
        let edit = state
            .workbook
            .with_untracked(|workbook| edit(workbook, &template));
        state.act_all(edit.into_iter().collect());
    };
    move || {
        notice.get().map(|notice| {
            view! {
                <aside class="examples" role="note">
                    <p>{t(notice)}</p>
                    <div class="buttons">
                        <Button
                            id="drop-examples"
                            text=t(label!("清除示例数字", "Clear the examples"))
                            weight=Weight::Quiet
                            on_press=move || act(drop_examples)
                        />
                        <Button
                            id="adopt-examples"
                            text=t(label!("就用这些数字", "Adopt these figures"))
                            weight=Weight::Quiet
                            on_press=move || act(adopt_examples)
                        />
                    </div>
                </aside>
            }
        })
    }
}

/// The mark of an example, and what is to be said of it.
pub fn example_badge(title: impl Into<Localized>) -> impl IntoView {
    let title: Localized = title.into();
    view! { <span class="badge" data-tone="open" data-example="" title=t(title)>{t(EXAMPLE)}</span> }
}

/// That figures of the scheme with this key are examples, as a mark.
#[component]
pub fn ExampleMark(
    /// The scheme's key.
    #[prop(into)]
    key: Signal<String>,
) -> impl IntoView {
    let state = state();
    let notice = Memo::new(move |_| {
        let fill = state.workbook.with(|workbook| workbook.fill(&key.get()));
        examples_notice(&fill)
    });
    move || notice.get().map(example_badge)
}

/// Which rules of the scheme under which one looks rest on examples.
pub fn rules_on_examples_under(under: Under) -> Memo<BTreeSet<RuleAt>> {
    let state = state();
    Memo::new(move |_| {
        state.workbook.with(|workbook| {
            let key = key_of(workbook, &under);
            let definition = workbook.definition(key);
            let rules = definition.map(|one| rules_on_examples(&one, &workbook.fill(key)));
            rules.unwrap_or_default()
        })
    })
}

/// That what a rule says or pays rests on a figure that is an example, as a mark.
#[component]
pub fn RuleExampleMark(#[prop(into)] is_on: Signal<bool>) -> impl IntoView {
    view! {
        <Show when=move || is_on.get()>
            {example_badge(ON_EXAMPLE)}
        </Show>
    }
}

/// The acts that take the examples out of the schemes of these keys.
pub fn without_examples(workbook: &Workbook, keys: &[String]) -> Vec<Edit> {
    let acts = keys.iter().filter_map(|key| drop_examples(workbook, key));
    acts.collect()
}
