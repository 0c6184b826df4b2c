//! The rows of a bands editor: from where on, and what then is paid.

use super::dom;
use super::figures::FigureAt;
use crate::exchange::ParamType;
use crate::scheme::{Edge, Unit};
use crate::ui::workbook::{BandRow, Figure};
use leptos::prelude::*;

/// A part of a band, by its field.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Edge,
    Bound,
    Pays,
    Worth,
}

/// The editor of a list of bands.
pub fn bands(at: FigureAt) -> AnyView {
    let ParamType::Bands { of, pays } = at.kind else { return ().into_any() };
    let (app, first) = (at.app, pays.first().copied().unwrap_or("amount"));
    let rows = {
        let at = at.clone();
        move || rows_of(&at)
    };
    let count = Memo::new({
        let rows = rows.clone();
        move |_| rows().len()
    });
    let add = {
        let at = at.clone();
        let rows = rows.clone();
        move |_| {
            let mut rows = rows();
            let edge = rows.last().map_or(Edge::From, |row| row.edge);
            let place = rows.len();
            rows.push(BandRow::blank(edge, rows.last().map_or(first, |row| &row.pays)));
            at.app.close_run();
            at.set(Figure::Bands(rows));
            at.app.close_run();
            dom::focus_soon(format!("{}-{place}-bound", at.element_id()));
        }
    };
    let (listed, whole, offers) = (at.clone(), at.clone(), at.offers());
    let described = format!("{}-fault", at.element_id());
    view! {
        <div class="bands" id=at.element_id() tabindex="-1">
            <For each=move || 0..count.get() key=|place| *place children=move |place| row(&listed, place, *of, pays)/>
            <datalist id=format!("{}-offers", at.element_id())>{offers}</datalist>
            <span class="fault" id=described>{move || whole.fault(None)}</span>
            <button type="button" class="button" on:click=add>{app.say("添加一档", "Add a band")}</button>
        </div>
    }
    .into_any()
}

fn rows_of(at: &FigureAt) -> Vec<BandRow> {
    match at.figure() {
        Some(Figure::Bands(rows)) => rows,
        _ => Vec::new(),
    }
}

fn row(at: &FigureAt, place: usize, of: Unit, pays: &'static [&'static str]) -> AnyView {
    let app = at.app;
    let remove = {
        let at = at.clone();
        move |_| {
            let mut rows = rows_of(&at);
            if place < rows.len() {
                rows.remove(place);
            }
            at.app.close_run();
            at.set(Figure::Bands(rows));
            at.app.close_run();
        }
    };
    let number = place + 1;
    let pay_kind = (pays.len() > 1).then(|| {
        let words = pays.iter().map(|pay| (*pay, app.lang.of(pay_word(pay)))).collect();
        select(at, place, Part::Pays, app.say("奖什么", "pays"), words)
    });
    let edges = vec![("from", app.say("达到（含）", "from")), ("over", app.say("超过", "over"))];
    view! {
        <div class="band" role="group" aria-label=format!("{} {number}", app.say("第几档：", "Band"))>
            {select(at, place, Part::Edge, app.say("起点怎么算", "begins"), edges)}
            {input(at, place, Part::Bound, app.say("起点", "Bound"), app.lang.of(bound_unit(of)))}
            <span class="band-arrow" aria-hidden="true">"→"</span>
            {pay_kind}
            {input(at, place, Part::Worth, app.say("奖多少", "Pays"), app.lang.of(worth_unit(pays)))}
            <button type="button" class="icon-button" aria-label=format!("{} {number}", app.say("删除这一档：", "Remove band")) on:click=remove><span aria-hidden="true">"✕"</span></button>
        </div>
    }
    .into_any()
}

fn part_of(at: &FigureAt, place: usize, part: Part) -> String {
    let rows = rows_of(at);
    let Some(row) = rows.get(place) else { return String::new() };
    match part {
        Part::Edge => row.edge.word().to_owned(),
        Part::Bound => row.bound.clone(),
        Part::Pays => row.pays.clone(),
        Part::Worth => row.worth.clone(),
    }
}

fn write(at: &FigureAt, place: usize, part: Part, text: String) {
    let mut rows = rows_of(at);
    let Some(row) = rows.get_mut(place) else { return };
    match part {
        Part::Edge => row.edge = Edge::of_word(&text).unwrap_or(row.edge),
        Part::Bound => row.bound = text,
        Part::Pays => row.pays = text,
        Part::Worth => row.worth = text,
    }
    at.set(Figure::Bands(rows));
}

fn select(at: &FigureAt, place: usize, part: Part, label: &'static str, words: Vec<(&'static str, &'static str)>) -> AnyView {
    let (read, at) = (at.clone(), at.clone());
    let options = words.into_iter().map(|(word, name)| view! { <option value=word>{name}</option> });
    view! {
        <select class="field" aria-label=label prop:value=move || part_of(&read, place, part) on:change=move |event| write(&at, place, part, event_target_value(&event))>
            {options.collect_view()}
        </select>
    }
    .into_any()
}

fn input(at: &FigureAt, place: usize, part: Part, label: &'static str, unit: &'static str) -> AnyView {
    let name = if part == Part::Bound { "bound" } else { "worth" };
    let id = format!("{}-{place}-{name}", at.element_id());
    let described = format!("{id}-fault");
    let wrong = at.clone();
    let fault = Memo::new(move |_| wrong.fault(Some(&(place, name.to_owned()))));
    let (read, typed, composed, app) = (at.clone(), at.clone(), at.clone(), at.app);
    let list = (part == Part::Worth && unit.is_empty()).then(|| format!("{}-offers", at.element_id()));
    view! {
        <span class="with-unit">
            <input
                type="text" class="field" id=id autocomplete="off" aria-label=label inputmode=list.is_none().then_some("decimal") list=list
                prop:value=move || part_of(&read, place, part)
                aria-invalid=move || fault.get().map(|_| "true") aria-describedby=described.clone()
                on:input=move |event| if !dom::is_composing(&event) { write(&typed, place, part, dom::value(&event)) }
                on:compositionend=move |event| write(&composed, place, part, dom::value(&event))
                on:change=move |_| app.close_run()
            />
            <span class="unit" aria-hidden="true">{unit}</span>
        </span>
        <span class="fault" id=described>{move || fault.get()}</span>
    }
    .into_any()
}

fn pay_word(pay: &str) -> (&'static str, &'static str) {
    match pay {
        "amount" => ("金额", "amount"),
        "rate" => ("比例", "rate"),
        _ => ("物品", "item"),
    }
}

const fn bound_unit(of: Unit) -> (&'static str, &'static str) {
    match of {
        Unit::Money => ("元", "¥"),
        Unit::Rate => ("%", "%"),
        Unit::Count => ("次", "times"),
    }
}

fn worth_unit(pays: &[&str]) -> (&'static str, &'static str) {
    match pays {
        ["amount"] => ("元", "¥"),
        ["rate"] => ("%", "%"),
        ["item"] => ("", ""),
        _ => ("元/%", "¥/%"),
    }
}
