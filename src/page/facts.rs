//! What happened: the period and the tables.

use super::app::App;
use super::el::{El, el};
use super::text_field::text_field;
use super::{fault, files, sheet};
use leptos::leptos_dom::helpers::event_target_checked;
use leptos::prelude::*;
use rewards_document::columns::Show;
use rewards_document::fault_words;
use rewards_document::workbook::{Edit, FieldRef, Sheet};
use rewards_words::label;
use rewards_words::text::Label;

/// So many names are offered where one is to be typed.
const OFFERED: usize = 300;

/// The part of the page that asks what happened.
pub fn facts(app: App) -> El {
    let heading = el("h2#facts-heading").say(app.lang, label!("台账", "What happened"));
    let all =
        el("input.tick#all-columns[type=checkbox]").live_checked(move || app.show() == Show::All);
    let all = all.on("change", move |event| {
        app.look(|view| view.all_columns = event_target_checked(event))
    });
    let label = label!(
        "显示所有栏目（包括这个方案用不到的）",
        "Show all fields, also those that this scheme does not read"
    );
    el("section.facts[aria-labelledby=facts-heading]")
        .add(el("header.part-head").add(heading).add(files::buttons(app)))
        .add(period(app))
        .add_all(
            [
                Sheet::Reps,
                Sheet::Customers,
                Sheet::Deals,
                Sheet::Outcomes,
                Sheet::Teams,
            ]
            .map(|table| sheet::sheet(app, table)),
        )
        .add(el("label.check").add(all).say(app.lang, label))
        .add_all(names(app))
}

fn period(app: App) -> El {
    el("div.period[role=group]")
        .name(app.lang, label!("期间", "Period"))
        .add(day(
            app,
            0,
            "period-from",
            label!("期间：从", "Period from"),
        ))
        .add(day(
            app,
            1,
            "period-to",
            label!("到（含当天）", "to (included)"),
        ))
}

fn day(app: App, end: usize, id: &str, label: Label) -> El {
    let wrong = Memo::new(move |_| {
        app.problems.with(|problems| {
            problems
                .iter()
                .find(|placed| placed.field == FieldRef::Period(end))
                .map(fault_words)
        })
    });
    let typed = move |text: String| app.act(Edit::Period(end, text));
    let field = text_field(id, typed, move || app.close_run())
        .set("placeholder", "2026-01-01")
        .live_value(move || {
            app.facts
                .with(|facts| facts.period.get(end).cloned().unwrap_or_default())
        });
    let label = el("label").set("for", id).say(app.lang, label);
    el("div.labelled")
        .add(label)
        .add_all(fault::beside(field, id, app.lang, wrong))
}

/// What fields that name rows can be filled with.
fn names(app: App) -> Vec<El> {
    let list = |id: String, sheet: Sheet, field: &'static str| {
        let names = Memo::new(move |_| column(app, sheet, field));
        el("datalist").set("id", &id).live(move || {
            names.with(|names| {
                names
                    .iter()
                    .map(|name| el("option").set("value", name))
                    .collect::<Vec<_>>()
            })
        })
    };
    let of_sheets = [Sheet::Teams, Sheet::Reps, Sheet::Customers]
        .map(|sheet| list(format!("names-{}", sheet.word()), sheet, "name"));
    of_sheets
        .into_iter()
        .chain([list("names-products".to_owned(), Sheet::Deals, "product")])
        .collect()
}

fn column(app: App, sheet: Sheet, field: &str) -> Vec<String> {
    app.facts.with(|facts| {
        let mut offered: Vec<String> = Vec::new();
        for row in &facts.table(sheet).rows {
            let text = row.field(sheet, field).trim();
            if !text.is_empty()
                && offered.len() < OFFERED
                && !offered.iter().any(|known| known == text)
            {
                offered.push(text.to_owned());
            }
        }
        offered
    })
}
