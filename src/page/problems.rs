//! Everything that is wrong, with a way to each field.

use super::app::App;
use super::el::{El, button, el};
use super::{cell, dom, sheet};
use leptos::prelude::*;
use rewards_document::workbook::{FieldRef, Placed};
use rewards_document::{add_named, fault_words, field_words, unfinished, unknown_name};
use rewards_words::text::Localized;
use rewards_words::{label, say};

/// So many problems are listed.
const LISTED: usize = 8;

/// What is wrong, and that the statement below is the last one that was right.
pub fn summary(app: App) -> El {
    el("div.problems-place").live_one(move || {
        app.problems
            .with(|problems| unfinished(problems).map(|heading| listed(app, heading, problems)))
    })
}

fn listed(app: App, unfinished: Localized, problems: &[Placed]) -> El {
    let heading = say!(
        "{0}，填好后结算单会更新",
        "{0}; the statement follows then",
        unfinished
    );
    let last = app.computed.with_untracked(Option::is_some).then(|| {
        let last = label!(
            "下面仍是改动前最后一次算出的结果。",
            "Below is still the last result, from before the change."
        );
        el("p.hint").say(app.lang, last)
    });
    let more = problems.len().saturating_sub(LISTED);
    let more =
        (more > 0).then(|| el("li").say(app.lang, say!("……还有 {0} 处", "… and {0} more", more)));
    let list = el("ul").add_all(problems.iter().take(LISTED).map(|placed| one(app, placed)));
    el("div.problems#problems")
        .add(el("h3").say(app.lang, heading))
        .add(list.maybe(more))
        .maybe(last)
}

fn one(app: App, placed: &Placed) -> El {
    let place = app.facts.with_untracked(|facts| {
        app.template
            .with_untracked(|template| field_words(facts, template, &placed.field))
    });
    let text = say!("{0}：{1}", "{0}: {1}", place, fault_words(placed));
    let field = placed.field.clone();
    let go = button("button.link", app.lang, text).on("click", move |_| {
        if let FieldRef::Cell(sheet, row, _) = field {
            sheet::reveal(app, sheet, row);
        }
        dom::focus_soon(element_id(&field));
    });
    el("li").add(go).maybe(remedy(app, &placed.field))
}

/// The id of the field in the document.
fn element_id(field: &FieldRef) -> String {
    match field {
        FieldRef::Period(end) => if *end == 0 {
            "period-from"
        } else {
            "period-to"
        }
        .to_owned(),
        FieldRef::Cell(sheet, row, column) => cell::element_id(
            *sheet,
            *row,
            sheet
                .columns()
                .get(*column)
                .map_or("id", |column| column.field),
        ),
        FieldRef::Table(sheet) => format!("{}-add", sheet.word()),
        FieldRef::Figure(key, None) => format!("figure-{key}"),
        FieldRef::Figure(key, Some((row, part))) => format!("figure-{key}-{row}-{part}"),
        FieldRef::Reading(_) | FieldRef::Elsewhere => "scheme-choice".to_owned(),
    }
}

/// A name that is in no list can be added to it at once.
fn remedy(app: App, field: &FieldRef) -> Option<El> {
    let (to, name) = app
        .facts
        .with_untracked(|facts| unknown_name(facts, field))?;
    let text = say!("添加“{0}”", "Add “{0}”", name);
    let add = button("button.button", app.lang, text);
    Some(add.on("click", move |_| {
        let edit = app
            .facts
            .with_untracked(|facts| add_named(facts, to, &name));
        app.act_all(edit.into_iter().collect());
    }))
}
