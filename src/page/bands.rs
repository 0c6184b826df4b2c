//! The rows of a bands editor: from where on, and what then is paid.

use super::derived::derive;
use super::el::{El, button, el, icon_button};
use super::figures::{FigureAt, with_unit};
use super::{dom, fault};
use rewards_core::scheme::{Edge, Unit};
use rewards_document::workbook::{BandRow, Figure};
use rewards_format::ParamType;
use web_sys::Event;

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
    let count = derive(move || rows_of(at).len());
    let wrong = derive(move || at.fault(None));
    let first = pays.first().copied().unwrap_or("amount");
    let rows = el("div.bands").set("id", &id).set("tabindex", "-1");
    let rows = rows.each(
        move || (0..count.get()).collect(),
        move |place| row(at, place, *of, pays),
    );
    let fault = el("span.fault")
        .set("id", &format!("{id}-fault"))
        .live_text(move || wrong.get().unwrap_or_default());
    let add = button("button.button", app.lang, "添加一档|Add a band")
        .on("click", move |_| add_band(at, first));
    Some(rows.add(at.offers(&id)).add(fault).add(add))
}

fn rows_of(at: FigureAt) -> Vec<BandRow> {
    match at.figure() {
        Some(Figure::Bands(rows)) => rows,
        _ => Vec::new(),
    }
}

/// Changes the list in one step of its own.
fn change(at: FigureAt, change: impl FnOnce(&mut Vec<BandRow>)) {
    let mut rows = rows_of(at);
    change(&mut rows);
    at.app.close_run();
    at.set(Figure::Bands(rows));
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
        let words = pays
            .iter()
            .map(|pay| (*pay, app.say(pay_word(pay))))
            .collect();
        select(at, place, Part::Pays, app.say("奖什么|pays"), words)
    });
    let edges = vec![
        ("from", app.say("达到（含）|from")),
        ("over", app.say("超过|over")),
    ];
    el("div.band[role=group]")
        .set("aria-label", &format!("{} {number}", app.say("档|Band")))
        .add(select(
            at,
            place,
            Part::Edge,
            app.say("起点怎么算|begins"),
            edges,
        ))
        .add_all(input(
            at,
            place,
            Part::Bound,
            app.say("起点|Bound"),
            app.say(bound_unit(of)),
        ))
        .add(el("span.band-arrow[aria-hidden=true]").text("→"))
        .maybe(pay_kind)
        .add_all(input(
            at,
            place,
            Part::Worth,
            app.say("奖多少|Pays"),
            app.say(worth_unit(pays)),
        ))
        .add(
            icon_button("✕", &format!("{} {number}", app.say("删除档|Remove band")))
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
    at.set(Figure::Bands(rows));
}

fn select(
    at: FigureAt,
    place: usize,
    part: Part,
    label: &str,
    words: Vec<(&'static str, &'static str)>,
) -> El {
    let options = words
        .into_iter()
        .map(|(word, name)| el("option").set("value", word).text(name));
    let field = el("select.field")
        .set("aria-label", label)
        .add_all(options)
        .live_value(move || part_of(at, place, part));
    field.on("change", move |event| {
        write(at, place, part, dom::value(event))
    })
}

fn input(at: FigureAt, place: usize, part: Part, label: &str, unit: &str) -> [El; 2] {
    let name = if part == Part::Bound {
        "bound"
    } else {
        "worth"
    };
    let id = format!("{}-{place}-{name}", at.element_id());
    let app = at.app;
    let wrong = derive(move || at.fault(Some(&(place, name.to_owned()))));
    let field = dom::text_field(
        &id,
        move |text| write(at, place, part, text),
        move || app.close_run(),
    )
    .set("aria-label", label);
    let is_item = part == Part::Worth && unit.is_empty();
    let field = if is_item {
        field.set("list", &format!("{}-offers", at.element_id()))
    } else {
        field.set("inputmode", "decimal")
    };
    let [field, text] = fault::beside(
        field.live_value(move || part_of(at, place, part)),
        &id,
        wrong,
    );
    [with_unit(field, unit), text]
}

fn pay_word(pay: &str) -> &'static str {
    match pay {
        "amount" => "金额|amount",
        "rate" => "比例|rate",
        _ => "物品|item",
    }
}

const fn bound_unit(of: Unit) -> &'static str {
    match of {
        Unit::Money => "元|¥",
        Unit::Rate => "%",
        Unit::Count => "次|times",
    }
}

fn worth_unit(pays: &[&str]) -> &'static str {
    match pays {
        ["amount"] => "元|¥",
        ["rate"] => "%",
        ["item"] => "",
        _ => "元/%|¥/%",
    }
}
