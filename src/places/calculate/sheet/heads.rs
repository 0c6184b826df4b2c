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
use rewards_document::workbook::{CellKind, Column};

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
            Some(Head {
                name: named.name.in_lang(lang.get()).to_owned(),
                holds: content(named.kind),
                width: own.unwrap_or_else(|| width(named, named.name.in_lang(lang.get()))),
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
fn width(named: &Column, head: &str) -> f64 {
    let usual: f64 = match named.kind {
        CellKind::Money => 112.0,
        CellKind::Percent | CellKind::Count => 112.0,
        CellKind::Day => 112.0,
        CellKind::Flag(_) => 88.0,
        CellKind::Choice(_) => 100.0,
        CellKind::Months => 184.0,
        CellKind::Id | CellKind::Text | CellKind::Link(_) => 128.0,
    };
    usual.max(head_width(head).min(WIDEST_HEAD))
}

/// A longer head is cut.
const WIDEST_HEAD: f64 = 168.0;

/// How wide a head is with the button beside it that arranges rows.
fn head_width(head: &str) -> f64 {
    const BESIDE: f64 = 40.0;
    let letters = head.chars();
    let widths = letters.map(|letter| if letter < '\u{1100}' { 7.0 } else { 13.0 });
    widths.sum::<f64>() + BESIDE
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
