//! The heads of the columns shown.
#![allow(
    clippy::float_arithmetic,
    reason = "lengths on the screen are no money"
)]

use super::arrange::is_filtered_by;
use super::at::SheetAt;
use crate::parts::grid::{Content, Head, HeadMark};
use crate::parts::text_field::Holds;
use leptos::prelude::*;
use rewards_document::grid::Way;
use rewards_document::workbook::normalize::named;
use rewards_document::workbook::{CellKind, Choice, Column};
use rewards_words::lang::Lang;

/// The heads.
pub fn heads(at: SheetAt) -> Signal<Vec<Head>> {
    let lang = at.state.lang;
    // What is written down happened in the period.
    let within = Memo::new(move |_| {
        let period = at.state.facts.with(|facts| facts.days())?;
        Some([period.from, period.to].map(|day| day.to_string()))
    });
    let heads = Memo::new(move |_| {
        let layout = at.look.layout.get();
        let head = |column: &usize| {
            let named = at.sheet.columns().get(*column)?;
            let own = layout.width(*column).map(f64::from);
            let name = named.name.in_lang(lang.get());
            let width = own.unwrap_or_else(|| width(named, lang.get()));
            Some(Head {
                name: name.to_owned(),
                holds: content(named.kind),
                width,
                grows: own.is_none().then(|| width.max(head_width(name))),
                mark: mark(at, *column),
                within: within.get().filter(|_| named.kind == CellKind::Day),
            })
        };
        at.columns
            .with(|columns| columns.iter().filter_map(head).collect())
    });
    heads.into()
}

const fn content(kind: CellKind) -> Content {
    match kind {
        CellKind::Money | CellKind::Percent | CellKind::Count => Content::Typed(Holds::Figure),
        CellKind::Day => Content::Typed(Holds::Day),
        CellKind::Flag(_) => Content::Tick,
        CellKind::Choice(_) => Content::Listed,
        CellKind::Text | CellKind::Id | CellKind::Months | CellKind::Link(_) => {
            Content::Typed(Holds::Words)
        }
    }
}

/// As wide as what usually stands in it and as its head, in px; so that the columns of a deal which most schemes read fit on a
/// tablet.
fn width(named: &Column, lang: Lang) -> f64 {
    let usual: f64 = match named.kind {
        CellKind::Money => 112.0,
        CellKind::Percent | CellKind::Count => 112.0,
        CellKind::Day => 112.0,
        CellKind::Flag(_) => 88.0,
        CellKind::Choice(choice) => widest_word(choice, lang).max(100.0),
        CellKind::Months => 184.0,
        CellKind::Id | CellKind::Text | CellKind::Link(_) => 128.0,
    };
    usual.max(head_width(named.name.in_lang(lang)).min(WIDEST_HEAD))
}

/// A longer head is cut.
const WIDEST_HEAD: f64 = 168.0;

/// How wide a head is with the button beside it that arranges rows.
fn head_width(head: &str) -> f64 {
    const BESIDE: f64 = 40.0;
    letters(head, 7.0, 13.0) + BESIDE
}

/// How wide a cell is in which the longest word of a list can be read.
fn widest_word(choice: Choice, lang: Lang) -> f64 {
    const AROUND: f64 = 22.0;
    let words = choice.words().into_iter();
    let names = words.filter_map(|word| named(choice, word));
    let widths = names.map(|name| letters(name.in_lang(lang), 7.5, 14.0).ceil());
    widths.fold(0.0, f64::max) + AROUND
}

/// About how wide letters are: those that are not Chinese, and those that are.
fn letters(text: &str, narrow: f64, wide: f64) -> f64 {
    let letters = text.chars();
    let widths = letters.map(|letter| if letter < '\u{1100}' { narrow } else { wide });
    widths.sum()
}

fn mark(at: SheetAt, column: usize) -> Option<HeadMark> {
    at.look.arrangement.with(|arrangement| {
        let sort = arrangement.sort.filter(|sort| sort.column == column);
        match sort.map(|sort| sort.way) {
            Some(Way::Up) => Some(HeadMark::Up),
            Some(Way::Down) => Some(HeadMark::Down),
            None => is_filtered_by(arrangement, column).then_some(HeadMark::Filtered),
        }
    })
}
