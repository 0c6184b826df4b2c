//! What happened: the period and the tables.

use super::app::App;
use super::{dom, fault, files, sheet};
use crate::ui::workbook::{Edit, Sheet, Spot};
use leptos::prelude::*;

/// The part of the page that asks what happened.
pub fn facts(app: App) -> AnyView {
    view! {
        <section class="facts" aria-labelledby="facts-heading">
            <header class="part-head">
                <h2 id="facts-heading">{app.say("台账", "What happened")}</h2>
                {files::buttons(app)}
            </header>
            {period(app)}
            {[Sheet::Reps, Sheet::Customers, Sheet::Deals, Sheet::Outcomes, Sheet::Teams].map(|table| sheet::sheet(app, table))}
            <label class="check">
                <input type="checkbox" class="tick" id="all-columns" prop:checked=move || app.all_columns.get() on:change=move |event| app.all_columns.set(event_target_checked(&event))/>
                {app.say("显示所有栏目（包括这个方案用不到的）", "Show all fields, also those that this scheme does not read")}
            </label>
            {names(app)}
        </section>
    }
    .into_any()
}

fn period(app: App) -> AnyView {
    let day = move |end: usize, label: &'static str| {
        let text = move || app.facts.with(|facts| facts.period.get(end).cloned().unwrap_or_default());
        let wrong = move || {
            app.problems.with(|problems| {
                problems.iter().find(|placed| placed.spot == Spot::Period(end)).map(|placed| fault::words(placed, app.lang))
            })
        };
        let id = if end == 0 { "period-from" } else { "period-to" };
        let described = format!("{id}-fault");
        view! {
            <div class="labelled">
                <label for=id>{label}</label>
                <input
                    type="text" id=id class="field" autocomplete="off" placeholder="2026-01-01" prop:value=text
                    aria-invalid=move || wrong().map(|_| "true")
                    aria-describedby=described.clone()
                    on:input=move |event| if !dom::is_composing(&event) { app.act(Edit::Period(end, dom::value(&event))) }
                    on:compositionend=move |event| app.act(Edit::Period(end, dom::value(&event)))
                    on:change=move |_| app.close_run()
                />
                <span class="fault" id=described>{wrong}</span>
            </div>
        }
    };
    view! {
        <div class="period" role="group" aria-label=app.say("期间", "Period")>
            {day(0, app.say("期间：从", "Period from"))}
            {day(1, app.say("到（含当天）", "to (included)"))}
        </div>
    }
    .into_any()
}

/// What fields that name rows can be filled with.
fn names(app: App) -> AnyView {
    let lists = [Sheet::Teams, Sheet::Reps, Sheet::Customers].map(|sheet| {
        let names = Memo::new(move |_| column(app, sheet, "name"));
        view! { <datalist id=format!("names-{}", sheet.word())>{move || options(names.get())}</datalist> }
    });
    let products = Memo::new(move |_| column(app, Sheet::Deals, "product"));
    view! { {lists}<datalist id="names-products">{move || options(products.get())}</datalist> }.into_any()
}

fn column(app: App, sheet: Sheet, field: &str) -> Vec<String> {
    let texts = app.facts.with(|facts| facts.table(sheet).rows.iter().map(|row| row.field(sheet, field).trim().to_owned()).collect());
    let mut texts: Vec<String> = texts;
    texts.retain(|text| !text.is_empty());
    texts.sort_unstable();
    texts.dedup();
    texts
}

fn options(names: Vec<String>) -> impl IntoView {
    names.into_iter().map(|name| view! { <option value=name></option> }).collect_view()
}
