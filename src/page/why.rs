//! The explanation of one figure, in a dialog over the page.

use super::app::App;
use super::dom;
use super::el::{El, button, el, follow, icon_button};
use leptos::prelude::*;
use rewards_document::workbook::Shared;
use rewards_words::explain::{Check, Explanation, Row};
use rewards_words::label;
use rewards_words::text::{Label, Localized};
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlDialogElement};

/// The dialog; it opens when an entry is shown and closes with Escape, its button or a click beside it.
pub fn why(app: App) -> El {
    let at = Memo::new(move |_| app.view.with(|view| view.shown));
    let explanation = Memo::new(move |_| {
        let at = at.get()?;
        app.computed
            .with(|computed| computed.as_ref()?.explanation(at))
            .map(Shared::new)
    });
    let dialog = el("dialog.why[aria-labelledby=why-heading]")
        .on("close", move |_| close(app))
        .on("click", move |event| clicked_beside(app, event))
        .live_one(move || {
            explanation.with(|explanation| {
                explanation
                    .as_ref()
                    .map(|explanation| body(app, explanation))
            })
        });
    let element: HtmlDialogElement = dialog.element().clone().unchecked_into();
    follow(move || match explanation.with(Option::is_some) {
        true if !element.open() => drop(element.show_modal()),
        false if element.open() => element.close(),
        _ => {}
    });
    dialog
}

fn close(app: App) {
    app.look(|view| view.shown = None);
}

/// The dialog's own box is covered by its content: a click on itself is a click beside it.
fn clicked_beside(app: App, event: &Event) {
    if dom::around(event, ".why-body").is_none() {
        close(app);
    }
}

fn body(app: App, explanation: &Explanation) -> El {
    let said = |selector: &str, text: &Localized| el(selector).say(app.lang, text.clone());
    let part = |heading: Label| el("section.why-part").add(el("h3").say(app.lang, heading));
    let line =
        |heading, text: Option<&Localized>| text.map(|text| part(heading).add(said("p", text)));
    let list = |heading, selector: &str, rows: Vec<El>| {
        (!rows.is_empty()).then(|| part(heading).add(el(selector).add_all(rows)))
    };
    let mark = |text: Label| el("span.mark").say(app.lang, text);
    let check = |check: &Check| {
        let held = if check.held {
            label!("符合", "met")
        } else {
            label!("不符合", "not met")
        };
        el("li")
            .set("data-held", &check.held.to_string())
            .add(mark(held))
            .add(said("span", &check.text))
    };
    let band = |row: &Row| {
        let applies = row.applied.then(|| mark(label!("适用", "applies")));
        el("li")
            .set("data-applied", &row.applied.to_string())
            .add(said("span", &row.text))
            .maybe(applies)
    };
    let facts = explanation
        .facts
        .iter()
        .map(|fact| said("li", &fact.text))
        .collect();
    let result =
        said("p.why-result", &explanation.result.text).set("data-kind", explanation.result.kind);
    let text = Localized::of(&explanation.text);
    let copy = button(
        "button.button.quiet#copy-why",
        app.lang,
        label!("复制说明", "Copy the explanation"),
    );
    let copy = copy.on("click", move |_| {
        crate::platform::copy(text.in_lang(app.lang.get_untracked()))
    });
    let change = explanation
        .needed_change
        .as_ref()
        .map(|change| &change.text);
    let conditions = explanation.conditions.iter().map(check).collect();
    let measure = explanation.measure.as_ref().map(|measure| &measure.text);
    let bands = explanation.bands.iter().map(band).collect();
    let formula = explanation.formula.as_ref().map(|formula| formula.text());
    let cap = explanation.cap.as_ref().map(|cap| &cap.text);
    let rounding = explanation.rounding.as_ref();
    let rounding = rounding
        .filter(|rounding| rounding.is_needed)
        .map(|rounding| &rounding.text);
    el("div.why-body")
        .add(head(app, explanation))
        .add(result)
        .maybe(line(label!("算式", "Arithmetic"), formula))
        .maybe(line(label!("原因", "The reason"), change))
        .maybe(list(label!("条件", "Conditions"), "ul.checks", conditions))
        .maybe(list(
            label!("用到的记录", "Records used"),
            "ul.plain",
            facts,
        ))
        .maybe(line(label!("计算依据", "Basis"), measure))
        .maybe(list(label!("分档", "Bands"), "ul.band-rows", bands))
        .maybe(line(label!("上限", "Cap"), cap))
        .maybe(line(label!("四舍五入", "Rounding"), rounding))
        .add(el("footer").add(copy))
}

fn head(app: App, explanation: &Explanation) -> El {
    let clause = explanation
        .clause
        .as_ref()
        .map(|clause| el("span.clause").say(app.lang, clause.clone()));
    let heading = el("h2#why-heading")
        .say(app.lang, Localized::of(&explanation.rule))
        .maybe(clause);
    let shut = icon_button("✕", app.lang, label!("关闭", "Close")).on("click", move |_| close(app));
    el("header.why-head").add(heading).add(shut)
}
