//! The explanation of one figure, in a dialog over the page.

use super::app::App;
use super::dom;
use crate::explain::{Check, Explanation, Fact, Row, Said};
use crate::ui::slip::{explained, said};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

/// The dialog; it opens when an entry is shown and closes with Escape, its button or a click beside it.
pub fn why(app: App) -> AnyView {
    let explanation = Memo::new(move |_| {
        let at = app.shown.get()?;
        app.computed.with(|computed| explained(computed.as_ref()?, at))
    });
    let dialog = NodeRef::<leptos::html::Dialog>::new();
    Effect::new(move |_| {
        let is_shown = explanation.with(Option::is_some);
        if let Some(dialog) = dialog.get() {
            match is_shown {
                true if !dialog.open() => drop(dialog.show_modal()),
                false => dialog.close(),
                true => {}
            }
        }
    });
    let beside = move |event: leptos::ev::MouseEvent| {
        // The dialog's own box is covered by its content: a click on itself is a click beside it.
        if dom::target(&event).is_some_and(|element| element.dyn_ref::<HtmlDialogElement>().is_some()) {
            app.shown.set(None);
        }
    };
    view! {
        <dialog node_ref=dialog class="why" aria-labelledby="why-heading" on:close=move |_| app.shown.set(None) on:click=beside>
            {move || explanation.with(|explanation| explanation.as_ref().map(|explanation| body(app, explanation)))}
        </dialog>
    }
    .into_any()
}

fn body(app: App, explanation: &Explanation) -> AnyView {
    let say = |text: &Said| said(text, app.lang);
    let clause = explanation.clause.as_ref().map(|clause| view! { <span class="clause">{clause.clone()}</span> });
    let line = |heading: &'static str, text: Option<String>| {
        text.map(|text| view! { <section class="why-part"><h3>{heading}</h3><p>{text}</p></section> })
    };
    let text = say(&explanation.text);
    view! {
        <div class="why-body">
            <header class="why-head">
                <h2 id="why-heading">{say(&explanation.rule)}{clause}</h2>
                <button type="button" class="icon-button" aria-label=app.say("关闭", "Close") on:click=move |_| app.shown.set(None)><span aria-hidden="true">"✕"</span></button>
            </header>
            <p class="why-result" data-kind=explanation.result.kind>{say(&explanation.result.text)}</p>
            {line(app.say("差在哪里", "What was missing"), explanation.needed_change.as_ref().map(|change| say(&change.text)))}
            {conditions(app, &explanation.conditions)}
            {facts(app, &explanation.facts)}
            {line(app.say("看的是什么", "What was measured"), explanation.measure.as_ref().map(|measure| say(&measure.text)))}
            {bands(app, &explanation.bands)}
            {line(app.say("算式", "Arithmetic"), explanation.formula.as_ref().map(|formula| say(formula.text())))}
            {line(app.say("上限", "Cap"), explanation.cap.as_ref().map(|cap| say(&cap.text)))}
            {line(app.say("四舍五入", "Rounding"), explanation.rounding.as_ref().map(|rounding| say(&rounding.text)))}
            <footer><button type="button" class="button quiet" on:click=move |_| crate::browser::copy(&text)>{app.say("复制说明", "Copy the explanation")}</button></footer>
        </div>
    }
    .into_any()
}

fn conditions(app: App, checks: &[Check]) -> Option<AnyView> {
    let check = |check: &Check| {
        let mark = if check.held { app.say("符合", "held") } else { app.say("不符合", "did not hold") };
        view! { <li data-held=check.held.to_string()><span class="mark">{mark}</span><span>{said(&check.text, app.lang)}</span></li> }
    };
    (!checks.is_empty()).then(|| {
        view! { <section class="why-part"><h3>{app.say("条件", "Conditions")}</h3><ul class="checks">{checks.iter().map(check).collect_view()}</ul></section> }.into_any()
    })
}

fn facts(app: App, facts: &[Fact]) -> Option<AnyView> {
    let fact = |fact: &Fact| view! { <li>{said(&fact.text, app.lang)}</li> };
    (!facts.is_empty()).then(|| {
        view! { <section class="why-part"><h3>{app.say("用到的台账", "Facts used")}</h3><ul class="plain">{facts.iter().map(fact).collect_view()}</ul></section> }.into_any()
    })
}

fn bands(app: App, rows: &[Row]) -> Option<AnyView> {
    let row = |row: &Row| {
        let mark = row.applied.then(|| view! { <span class="mark">{app.say("适用", "applies")}</span> });
        view! { <li data-applied=row.applied.to_string()><span>{said(&row.text, app.lang)}</span>{mark}</li> }
    };
    (!rows.is_empty()).then(|| {
        view! { <section class="why-part"><h3>{app.say("分档", "Bands")}</h3><ol class="band-rows">{rows.iter().map(row).collect_view()}</ol></section> }.into_any()
    })
}
