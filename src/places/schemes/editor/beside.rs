//! What stands beside a field of a form: what is wrong with it, and what else can be done with it.

use crate::lang::{live, t};
use crate::parts::button::{Button, IconButton, Weight};
use crate::parts::icon::Sign;
use leptos::prelude::*;
use rewards_document::editor::FieldView;
use rewards_document::rule_form::{Act, Can};
use rewards_words::label;
use rewards_words::text::{Label, Localized};

/// What is done at a place.
pub type OnAct = Callback<(String, Act)>;

/// What is wrong with a field.
pub fn wrong(view: Signal<FieldView>) -> Signal<Option<String>> {
    let lang = crate::lang::language();
    Signal::derive(move || {
        view.with(|view| {
            view.wrong
                .as_ref()
                .map(|wrong| wrong.in_lang(lang.get()).to_owned())
        })
    })
}

/// What else can be done with a field.
#[component]
pub fn More(view: Signal<FieldView>, on_act: Callback<Act>) -> impl IntoView {
    let can = Signal::derive(move || view.with(|view| view.field.can.clone()));
    let name = Signal::derive(move || view.with(|view| view.field.label.clone()));
    view! { <Cans can=can name=name on_act=on_act /> }
}

/// What else can be done at a place of this name.
#[component]
pub fn Cans(
    can: Signal<Vec<Can>>,
    name: Signal<Localized>,
    on_act: Callback<Act>,
) -> impl IntoView {
    let can = Memo::new(move |_| can.get());
    let name = move || name.get();
    let named = move |verb: Label| {
        live(move || Localized::joined([Localized::from(verb), name()], label!("：", ": ")))
    };
    let button = move |can: Can| match can {
        Can::Remove => sign(
            Sign::Close,
            named(label!("去掉", "Remove")),
            Act::Remove,
            on_act,
        ),
        Can::Up => sign(Sign::Up, named(label!("上移", "Move up")), Act::Up, on_act),
        Can::Down => sign(
            Sign::Down,
            named(label!("下移", "Move down")),
            Act::Down,
            on_act,
        ),
        Can::BeFigure => worded(
            label!("改为公司数字", "make it a company figure"),
            Weight::Quiet,
            Act::BeFigure,
            on_act,
        ),
        Can::BeFixed => worded(
            label!("写定", "fix the figure here"),
            Weight::Plain,
            Act::BeFixed,
            on_act,
        ),
        Can::BeRead => worded(
            label!("两种理解", "two readings"),
            Weight::Quiet,
            Act::BeRead,
            on_act,
        ),
    };
    let is_hole = |can: &Can| matches!(can, Can::BeFigure | Can::BeRead);
    let plain = move || {
        let can = can.get().into_iter().filter(|can| !is_hole(can));
        can.map(button).collect_view()
    };
    let holes = move || {
        let can: Vec<Can> = can.get().into_iter().filter(is_hole).collect();
        (!can.is_empty()).then(|| {
            view! {
                <details class="form-more" data-makes="">
                    <summary aria-label=named(label!("更多", "More"))>{"⋯"}</summary>
                    <div class="form-more-list">{can.into_iter().map(button).collect_view()}</div>
                </details>
            }
        })
    };
    view! { <span class="form-can">{plain} {holes}</span> }
}

fn sign(sign: Sign, name: Signal<String>, act: Act, on_act: Callback<Act>) -> AnyView {
    view! { <IconButton name=name sign=sign on_press=move || on_act.run(act.clone()) /> }.into_any()
}

fn worded(text: Label, weight: Weight, act: Act, on_act: Callback<Act>) -> AnyView {
    view! { <Button text=t(text) weight=weight on_press=move || on_act.run(act.clone()) /> }
        .into_any()
}
