//! The rows of a bands editor: from where on, and what then is paid.

use super::el::{El, button, el, icon_button};
use super::figure_at::{FigureAt, with_unit};
use super::text_field::text_field;
use super::{dom, fault};
use leptos::leptos_dom::helpers::event_target_value;
use leptos::prelude::*;
use rewards_core::scheme::{Edge, Unit};
use rewards_document::workbook::{BandRow, TypedFigure};
use rewards_format::ParamType;
use rewards_words::text::Label;
use rewards_words::{label, say};
use web_sys::Event;

/// Of items.
const NO_UNIT: Label = label!("", "");

/// A part of a band, by its field.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Edge,
    Bound,
    Pays,
    Worth,
}

/// The editor of a list of bands; nothing where the figure is none.
pub fn bands(at: FigureAt) -> Option<El> {
    let ParamType::Bands { of, pays } = at.kind else {
        return None;
    };
    let (id, app) = (at.element_id(), at.app);
    let count = Memo::new(move |_| rows_of(at).len());
    let wrong = Memo::new(move |_| at.fault(None));
    let first = pays.first().copied().unwrap_or("amount");
    let rows = el("div.bands").set("id", &id).set("tabindex", "-1");
    let rows = rows.each(
        move || (0..count.get()).collect(),
        move |place| row(at, place, *of, pays),
    );
    let fault = el("span.fault")
        .set("id", &format!("{id}-fault"))
        .live_say(app.lang, move || wrong.get().unwrap_or_default());
    let add = button("button.button", app.lang, label!("添加一档", "Add a band"))
        .on("click", move |_| add_band(at, first));
    Some(rows.add(at.offers(&id)).add(fault).add(add))
}

fn rows_of(at: FigureAt) -> Vec<BandRow> {
    match at.figure() {
        Some(TypedFigure::Bands(rows)) => rows,
        _ => Vec::new(),
    }
}

/// Changes the list in one step of its own.
fn change(at: FigureAt, change: impl FnOnce(&mut Vec<BandRow>)) {
    let mut rows = rows_of(at);
    change(&mut rows);
    at.app.close_run();
    at.set(TypedFigure::Bands(rows));
    at.app.close_run();
}

fn add_band(at: FigureAt, first: &str) {
    let place = rows_of(at).len();
    change(at, |rows| {
        let last = rows.last().map_or((Edge::From, first.to_owned()), |row| {
            (row.edge, row.pays.clone())
        });
        rows.push(BandRow::blank(last.0, &last.1));
    });
    dom::focus_soon(format!("{}-{place}-bound", at.element_id()));
}

fn row(at: FigureAt, place: usize, of: Unit, pays: &'static [&'static str]) -> El {
    let (app, number) = (at.app, place + 1);
    let remove = move |_: &Event| {
        change(at, |rows| {
            drop((place < rows.len()).then(|| rows.remove(place)))
        })
    };
    let pay_kind = (pays.len() > 1).then(|| {
        let words = pays.iter().map(|pay| (*pay, pay_word(pay))).collect();
        select(at, place, Part::Pays, label!("奖什么", "pays"), words)
    });
    let edges = vec![
        ("from", label!("达到（含）", "from")),
        ("over", label!("超过", "over")),
    ];
    el("div.band[role=group]")
        .name(app.lang, say!("档 {0}", "Band {0}", number))
        .add(select(
            at,
            place,
            Part::Edge,
            label!("起点怎么算", "begins"),
            edges,
        ))
        .add_all(input(
            at,
            place,
            Part::Bound,
            label!("起点", "Bound"),
            bound_unit(of),
        ))
        .add(el("span.band-arrow[aria-hidden=true]").text("→"))
        .maybe(pay_kind)
        .add_all(input(
            at,
            place,
            Part::Worth,
            label!("奖多少", "Pays"),
            worth_unit(pays),
        ))
        .add(
            icon_button(
                "✕",
                app.lang,
                say!("删除第 {0} 档", "Remove band {0}", number),
            )
            .on("click", remove),
        )
}

fn part_of(at: FigureAt, place: usize, part: Part) -> String {
    let rows = rows_of(at);
    let Some(row) = rows.get(place) else {
        return String::new();
    };
    match part {
        Part::Edge => row.edge.word().to_owned(),
        Part::Bound => row.bound.clone(),
        Part::Pays => row.pays.clone(),
        Part::Worth => row.worth.clone(),
    }
}

fn write(at: FigureAt, place: usize, part: Part, text: String) {
    let mut rows = rows_of(at);
    let Some(row) = rows.get_mut(place) else {
        return;
    };
    match part {
        Part::Edge => row.edge = Edge::of_word(&text).unwrap_or(row.edge),
        Part::Bound => row.bound = text,
        Part::Pays => row.pays = text,
        Part::Worth => row.worth = text,
    }
    at.set(TypedFigure::Bands(rows));
}

fn select(
    at: FigureAt,
    place: usize,
    part: Part,
    name: Label,
    words: Vec<(&'static str, Label)>,
) -> El {
    let options = words
        .into_iter()
        .map(|(word, name)| el("option").set("value", word).say(at.app.lang, name));
    let field = el("select.field")
        .name(at.app.lang, name)
        .add_all(options)
        .live_value(move || part_of(at, place, part));
    field.on("change", move |event| {
        write(at, place, part, event_target_value(event))
    })
}

fn input(at: FigureAt, place: usize, part: Part, label: Label, unit: Label) -> [El; 2] {
    let name = if part == Part::Bound {
        "bound"
    } else {
        "worth"
    };
    let id = format!("{}-{place}-{name}", at.element_id());
    let app = at.app;
    let wrong = Memo::new(move |_| at.fault(Some(&(place, name.to_owned()))));
    let field = text_field(
        &id,
        move |text| write(at, place, part, text),
        move || app.close_run(),
    )
    .name(app.lang, label);
    let is_item = part == Part::Worth && unit == NO_UNIT;
    let field = if is_item {
        field.set("list", &format!("{}-offers", at.element_id()))
    } else {
        field.set("inputmode", "decimal")
    };
    let [field, text] = fault::beside(
        field.live_value(move || part_of(at, place, part)),
        &id,
        app.lang,
        wrong,
    );
    [with_unit(field, app.lang, unit), text]
}

fn pay_word(pay: &str) -> Label {
    match pay {
        "amount" => label!("金额", "amount"),
        "rate" => label!("比例", "rate"),
        _ => label!("物品", "item"),
    }
}

const fn bound_unit(of: Unit) -> Label {
    match of {
        Unit::Money => label!("元", "¥"),
        Unit::Rate => label!("%", "%"),
        Unit::Count => label!("次", "times"),
    }
}

fn worth_unit(pays: &[&str]) -> Label {
    match pays {
        ["amount"] => label!("元", "¥"),
        ["rate"] => label!("%", "%"),
        ["item"] => NO_UNIT,
        _ => label!("元/%", "¥/%"),
    }
}
