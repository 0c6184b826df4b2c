//! A list of bands as fields, one band below the other.

use super::list::BandList;
use super::sheet::{BandsAt, Readings};
use super::units::{NO_UNIT, bound_unit, worth_unit};
use crate::lang::{language, t};
use crate::parts::button::{Button, IconButton};
use crate::parts::choice::{Offer, Select};
use crate::parts::icon::Sign;
use crate::parts::text_field::{Holds, TextField};
use crate::parts::typing::Typing;
use crate::platform::dom::focus_soon;
use crate::platform::pasted_clip;
use leptos::prelude::*;
use rewards_core::scheme::Edge;
use rewards_document::grid::{BandPart, word_label};
use rewards_document::workbook::BandRow;
use rewards_words::text::Label;
use rewards_words::{label, say};
use web_sys::ClipboardEvent;

/// The bands one below the other, a field for each of their parts.
#[component]
pub fn BandFields(list: BandList) -> impl IntoView {
    let id = list.element_id();
    let own = BandsAt::new(list);
    let count = Memo::new(move |_| list.rows.with(Vec::len));
    let first = list.pays.with_value(|pays| pays.first().copied());
    let add = move || {
        let mut rows = list.rows_now();
        let place = rows.len();
        rows.push(rows.last().map_or_else(
            || BandRow::blank(Edge::From, first.unwrap_or("amount")),
            |last| BandRow::blank(last.edge, &last.pays),
        ));
        list.put(rows);
        focus_soon(format!("{}-{place}-bound", list.element_id()));
    };
    let offers = list.offered.with_value(|offered| {
        let offer = |text: &String| view! { <option value=text.clone()></option> };
        offered.iter().map(offer).collect_view()
    });
    view! {
        <div class="bands" id=id.clone() tabindex="-1">
            <For
                each=move || 0..count.get()
                key=|place| *place
                children=move |place| view! { <Band list=list place=place own=own /> }
            />
        </div>
        <datalist id=format!("{id}-offers")>{offers}</datalist>
        <Readings own=own />
        <Button text=t(label!("添加一档", "Add a band")) sign=Sign::Plus on_press=add />
    }
}

fn part_of(list: BandList, place: usize, part: BandPart) -> String {
    let lang = list.state.lang.get();
    list.rows.with(|rows| {
        let Some(row) = rows.get(place) else {
            return String::new();
        };
        match part {
            BandPart::Edge => row.by.clone().unwrap_or_else(|| row.edge.word().to_owned()),
            BandPart::Bound => list.shown(&row.bound, lang),
            BandPart::Pays => row.pays.clone(),
            BandPart::Worth => list.shown(&row.worth, lang),
        }
    })
}

fn write(list: BandList, place: usize, part: BandPart, text: String) {
    let mut rows = list.rows_now();
    let Some(row) = rows.get_mut(place) else {
        return;
    };
    match part {
        BandPart::Edge => match Edge::of_word(&text) {
            Some(edge) => (row.edge, row.by) = (edge, None),
            None => row.by = Some(text),
        },
        BandPart::Bound => row.bound = text,
        BandPart::Pays => row.pays = text,
        BandPart::Worth => row.worth = text,
    }
    list.write.run(rows);
}

/// One band.
#[component]
fn Band(list: BandList, place: usize, own: BandsAt) -> impl IntoView {
    let id = list.element_id();
    let value = move |part| Signal::derive(move || part_of(list, place, part));
    let select =
        move |part: BandPart, name: &str, label: Label, words: Vec<(&'static str, Label)>| {
            view! {
                <Select
                    id=format!("{id}-{place}-{name}")
                    label=t(label)
                    bare=true
                    offers=offers(words)
                    value=value(part)
                    on_choose=move |word| write(list, place, part, word)
                />
            }
        };
    let called = |part: BandPart, word: &'static str| Some((word, word_label(part, word)?));
    let pays = list.pays.get_value();
    // Where a band may pay several kinds, its own says the unit.
    let pay_unit = Signal::derive(move || {
        let own = list
            .rows
            .with(|rows| rows.get(place).map(|row| row.pays.clone()));
        list.pays.with_value(|pays| {
            let own = pays.iter().find(|pay| Some(**pay) == own.as_deref());
            own.map_or_else(|| worth_unit(pays), |own| worth_unit(&[own]))
        })
    });
    let pay_kind = (pays.len() > 1).then(|| {
        let words = pays
            .iter()
            .filter_map(|pay| called(BandPart::Pays, pay))
            .collect();
        select(BandPart::Pays, "pays", label!("奖什么", "Pays what"), words)
    });
    let remove = move || {
        let mut rows = list.rows_now();
        if place < rows.len() {
            rows.remove(place);
            list.put(rows);
        }
    };
    view! {
        <div class="band" role="group" aria-label=t(say!("第 {0} 档", "Band {0}", place + 1))>
            <Select
                id=format!("{}-{place}-edge", list.element_id())
                label=t(label!("起点怎么算", "Begins"))
                bare=true
                offers=edges(list)
                value=value(BandPart::Edge)
                on_choose=move |word| write(list, place, BandPart::Edge, word)
            />
            <BandField list=list place=place part=BandPart::Bound own=own name="bound" label=label!("起点", "Bound") unit=Signal::stored(bound_unit(list.of)) />
            <span class="band-arrow" aria-hidden="true">"→"</span>
            {pay_kind}
            <BandField list=list place=place part=BandPart::Worth own=own name="worth" label=list.worth_name unit=pay_unit />
            <IconButton name=t(say!("删除第 {0} 档", "Remove band {0}", place + 1)) sign=Sign::Close on_press=remove />
        </div>
    }
}

/// One field of a band. While somebody types, what is typed stands there as it is.
#[component]
fn BandField(
    list: BandList,
    place: usize,
    part: BandPart,
    own: BandsAt,
    name: &'static str,
    label: Label,
    unit: Signal<Label>,
) -> impl IntoView {
    let typing = Typing::over(Signal::derive(move || part_of(list, place, part)));
    let is_item = part == BandPart::Worth && unit.get_untracked() == NO_UNIT;
    let offers = is_item.then(|| format!("{}-offers", list.element_id()));
    let lang = language();
    let unit = Signal::derive(move || {
        Some(unit.get().in_lang(lang.get()).to_owned()).filter(|text| !text.is_empty())
    });
    let more = list
        .more
        .map(|more| more.run(Signal::stored(Some((place, part)))));
    // Several cells go where they would on the sheet; one is a text like any other.
    let paste = move |event: ClipboardEvent| {
        let clip = pasted_clip(&event);
        let clip = clip.filter(|clip| clip.text.trim_end().contains(['\t', '\n']));
        if let Some(clip) = clip {
            event.prevent_default();
            own.go_to(place, part);
            own.paste(&clip.text);
        }
    };
    view! {
        <div class="band-field" on:focusout=move |_| typing.leave() on:paste=paste>
            <TextField
                id=format!("{}-{place}-{name}", list.element_id())
                label=t(label)
                bare=true
                value=typing.shown()
                wrong=Signal::derive(move || list.fault.run((place, part)))
                holds=if is_item { Holds::Words } else { Holds::Figure }
                unit=unit
                list=offers
                on_typed=move |text| typing.types(text, |text| write(list, place, part, text))
                on_left=Callback::new(move |()| list.state.close_run())
            />
            {more}
        </div>
    }
}

/// Whether a bound belongs to its band, or by which choice of readings it does.
fn edges(list: BandList) -> Signal<Vec<Offer>> {
    Signal::derive(move || {
        let lang = list.state.lang.get();
        let plain = [Edge::From, Edge::Over].map(|edge| Offer {
            word: edge.word().to_owned(),
            name: word_label(BandPart::Edge, edge.word())
                .map_or("", |label| label.in_lang(lang))
                .to_owned(),
        });
        let mut all = Vec::from(plain);
        for by in list.rows.get().into_iter().filter_map(|row| row.by) {
            if all.iter().all(|offer| offer.word != by) {
                let name = list.shown(&by, lang);
                all.push(Offer { word: by, name });
            }
        }
        all
    })
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
