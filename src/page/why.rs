//! The explanation of one figure, in a dialog over the page.

use super::app::App;
use super::derived::derive;
use super::dom;
use super::el::{El, button, el, follow, icon_button};
use rewards_document::slip::{explained, said};
use rewards_document::workbook::Shared;
use rewards_words::explain::Explanation;
use rewards_words::text::Localized;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlDialogElement};

/// The dialog; it opens when an entry is shown and closes with Escape, its button or a click beside it.
pub fn why(app: App) -> El {
    let at = derive(move || app.view.with(|view| view.shown));
    let explanation = derive(move || {
        let at = at.get()?;
        app.computed
            .with(|computed| explained(computed.as_ref()?, at))
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
    follow(Box::new(move || match explanation.with(Option::is_some) {
        true if !element.open() => drop(element.show_modal()),
        false if element.open() => element.close(),
        _ => {}
    }));
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
    let say = |text: &Localized| said(text, app.lang);
    let part = |heading| el("section.why-part").add(el("h3").say(app.lang, heading));
    let line = |heading, text: Option<&Localized>| {
        text.map(|text| part(heading).add(el("p").text(&say(text))))
    };
    let list = |heading, selector: &str, rows: Vec<El>| {
        (!rows.is_empty()).then(|| part(heading).add(el(selector).add_all(rows)))
    };
    let mark = |both| el("span.mark").say(app.lang, both);
    let check = |check: &rewards_words::explain::Check| {
        let held = if check.held {
            "符合|met"
        } else {
            "不符合|not met"
        };
        el("li")
            .set("data-held", &check.held.to_string())
            .add(mark(held))
            .add(el("span").text(&say(&check.text)))
    };
    let band = |row: &rewards_words::explain::Row| {
        let applies = row.applied.then(|| mark("适用|applies"));
        el("li")
            .set("data-applied", &row.applied.to_string())
            .add(el("span").text(&say(&row.text)))
            .maybe(applies)
    };
    let facts = explanation
        .facts
        .iter()
        .map(|fact| el("li").text(&say(&fact.text)))
        .collect();
    let result = el("p.why-result")
        .set("data-kind", explanation.result.kind)
        .text(&say(&explanation.result.text));
    let text = say(&explanation.text);
    let copy = button(
        "button.button.quiet",
        app.lang,
        "复制说明|Copy the explanation",
    )
    .on("click", move |_| crate::platform::copy(&text));
    el("div.why-body")
        .add(head(app, explanation))
        .add(result)
        .maybe(line(
            "算式|Arithmetic",
            explanation.formula.as_ref().map(|formula| formula.text()),
        ))
        .maybe(line(
            "原因|Why",
            explanation
                .needed_change
                .as_ref()
                .map(|change| &change.text),
        ))
        .maybe(list(
            "条件|Conditions",
            "ul.checks",
            explanation.conditions.iter().map(check).collect(),
        ))
        .maybe(list("用到的记录|Records used", "ul.plain", facts))
        .maybe(line(
            "计算依据|What was measured",
            explanation.measure.as_ref().map(|measure| &measure.text),
        ))
        .maybe(list(
            "分档|Bands",
            "ul.band-rows",
            explanation.bands.iter().map(band).collect(),
        ))
        .maybe(line(
            "上限|Cap",
            explanation.cap.as_ref().map(|cap| &cap.text),
        ))
        .maybe(line(
            "四舍五入|Rounding",
            explanation
                .rounding
                .as_ref()
                .filter(|rounding| rounding.is_needed)
                .map(|rounding| &rounding.text),
        ))
        .add(el("footer").add(copy))
}

fn head(app: App, explanation: &Explanation) -> El {
    let clause = explanation.clause.as_ref().map(|clause| {
        el("span.clause").text(&said(&rewards_words::label::clause(clause), app.lang))
    });
    let heading = el("h2#why-heading")
        .text(&said(&explanation.rule, app.lang))
        .maybe(clause);
    el("header.why-head")
        .add(heading)
        .add(icon_button("✕", app.say("关闭|Close")).on("click", move |_| close(app)))
}
