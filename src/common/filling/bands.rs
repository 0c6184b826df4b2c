//! The rows of a list of bands: from where on, and what then is paid.

use super::band_rows::{NO_UNIT, bound_unit, rows_now, rows_of, worth_unit};
use super::bands_sheet::BandsSheet;
use super::figure_at::{FigureAt, unless_empty};
use crate::lang::{language, t};
use crate::parts::button::{Button, IconButton};
use crate::parts::choice::{Offer, Select};
use crate::parts::icon::Sign;
use crate::parts::text_field::{Holds, TextField};
use crate::platform::dom::focus_soon;
use leptos::prelude::*;
use rewards_core::scheme::{Edge, Unit};
use rewards_document::grid::{BandPart, word_label};
use rewards_document::workbook::{BandRow, TypedFigure};
use rewards_format::ParamType;
use rewards_words::text::{Label, Localized};
use rewards_words::{label, say};

/// A part of a band.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Edge,
    Bound,
    Pays,
    Worth,
}

/// A list of bands: a sheet, on a phone fields.
#[component]
pub fn Bands(at: FigureAt) -> impl IntoView {
    let ParamType::Bands { of, pays } = at.kind.get_value() else {
        return ().into_any();
    };
    let pays = StoredValue::new(pays);
    let wrong = at.wrong(None);
    let list = move || {
        if at.state.narrow.get() {
            return view! { <BandFields at=at of=of pays=pays /> }.into_any();
        }
        let name = t(at.param.with_value(|param| Localized::from(&param.name)));
        view! { <BandsSheet at=at of=of pays=pays name=name /> }.into_any()
    };
    view! {
        {list}
        <span class="wrong">{wrong}</span>
    }
    .into_any()
}

/// The bands one below the other, a field for each of their parts.
#[component]
fn BandFields(at: FigureAt, of: Unit, pays: StoredValue<Vec<&'static str>>) -> impl IntoView {
    let id = at.element_id();
    let count = Memo::new(move |_| rows_of(at).len());
    let first = pays.with_value(|pays| pays.first().copied().unwrap_or("amount"));
    let (_, offers) = at.offers();
    let add = move || {
        let place = rows_now(at).len();
        change(at, |rows| {
            let last = rows.last().map_or((Edge::From, first.to_owned()), |row| {
                (row.edge, row.pays.clone())
            });
            rows.push(BandRow::blank(last.0, &last.1));
        });
        focus_soon(format!("{}-{place}-bound", at.element_id()));
    };
    view! {
        <div class="bands" id=id tabindex="-1">
            <For
                each=move || 0..count.get()
                key=|place| *place
                children=move |place| view! { <Band at=at place=place of=of pays=pays /> }
            />
        </div>
        {offers}
        <Button text=t(label!("添加一档", "Add a band")) sign=Sign::Plus on_press=add />
    }
}

/// Changes the list in one step of its own.
fn change(at: FigureAt, change: impl FnOnce(&mut Vec<BandRow>)) {
    let mut rows = rows_now(at);
    change(&mut rows);
    at.state.close_run();
    at.set(TypedFigure::Bands(rows));
    at.state.close_run();
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
    let mut rows = rows_now(at);
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

/// One band.
#[component]
fn Band(
    at: FigureAt,
    place: usize,
    of: Unit,
    pays: StoredValue<Vec<&'static str>>,
) -> impl IntoView {
    let id = at.element_id();
    let value = move |part| Signal::derive(move || part_of(at, place, part));
    let select = move |part: Part, name: &str, label: Label, words: Vec<(&'static str, Label)>| {
        view! {
            <Select
                id=format!("{id}-{place}-{name}")
                label=t(label)
                bare=true
                offers=offers(words)
                value=value(part)
                on_choose=move |word| write(at, place, part, word)
            />
        }
    };
    let called = |part: BandPart, word: &'static str| Some((word, word_label(part, word)?));
    let edges = [Edge::From, Edge::Over].map(|edge| called(BandPart::Edge, edge.word()));
    let edges = edges.into_iter().flatten().collect();
    let pays = pays.get_value();
    let pay_unit = worth_unit(&pays);
    let pay_kind = (pays.len() > 1).then(|| {
        let words = pays
            .iter()
            .filter_map(|pay| called(BandPart::Pays, pay))
            .collect();
        select(Part::Pays, "pays", label!("奖什么", "Pays what"), words)
    });
    let remove = move || {
        change(at, |rows| {
            drop((place < rows.len()).then(|| rows.remove(place)))
        });
    };
    view! {
        <div class="band" role="group" aria-label=t(say!("第 {0} 档", "Band {0}", place + 1))>
            {select(Part::Edge, "edge", label!("起点怎么算", "Begins"), edges)}
            <BandField at=at place=place part=Part::Bound name="bound" label=label!("起点", "Bound") unit=bound_unit(of) />
            <span class="band-arrow" aria-hidden="true">"→"</span>
            {pay_kind}
            <BandField at=at place=place part=Part::Worth name="worth" label=at.worth_name() unit=pay_unit />
            <IconButton name=t(say!("删除第 {0} 档", "Remove band {0}", place + 1)) sign=Sign::Close on_press=remove />
        </div>
    }
}

/// One field of a band.
#[component]
fn BandField(
    at: FigureAt,
    place: usize,
    part: Part,
    name: &'static str,
    label: Label,
    unit: Label,
) -> impl IntoView {
    let is_item = part == Part::Worth && unit == NO_UNIT;
    let list = is_item.then(|| format!("{}-offers", at.element_id()));
    view! {
        <TextField
            id=format!("{}-{place}-{name}", at.element_id())
            label=t(label)
            bare=true
            value=Signal::derive(move || part_of(at, place, part))
            wrong=at.wrong(Some((place, name)))
            holds=if is_item { Holds::Words } else { Holds::Figure }
            unit=unless_empty(unit.into())
            list=list
            on_typed=move |text| write(at, place, part, text)
            on_left=Callback::new(move |()| at.state.close_run())
        />
    }
}

fn offers(words: Vec<(&'static str, Label)>) -> Signal<Vec<Offer>> {
    let lang = language();
    Signal::derive(move || {
        let offer = |(word, name): &(&'static str, Label)| Offer {
            word: (*word).to_owned(),
            name: name.in_lang(lang.get()).to_owned(),
        };
        words.iter().map(offer).collect()
    })
}
