//! How a person lays out the columns: how wide they are, and in which order they stand.
#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a width on the screen is held within what is bearable"
)]

use super::at::SheetAt;
use crate::keep::keep_layout;
use crate::parts::grid::Aside;
use leptos::prelude::*;
use rewards_document::grid::{ColumnLayout, NARROWEST, Selection, Spot, WIDEST};
use rewards_words::say;
use std::ops::RangeInclusive;

/// Makes a column, given by its place, so wide, in px. It is kept when it's let go.
pub fn widen(at: SheetAt, place: usize, width: f64) {
    let column = at
        .columns
        .with_untracked(|columns| columns.get(place).copied());
    let width = width.clamp(f64::from(NARROWEST), f64::from(WIDEST)) as u16;
    if let Some(column) = column {
        at.look.layout.update(|layout| layout.widen(column, width));
    }
}

/// Makes a column, given by its place, as wide as what stands in it.
pub fn fit(at: SheetAt, place: usize) {
    let lang = at.state.lang.get_untracked();
    let width = at.with_shown(|shown| shown.fitting_width(place, lang));
    widen(at, place, f64::from(width));
    keep_layout(at.state, at.sheet);
}

/// Puts the columns selected one place to a side.
pub fn shift(at: SheetAt, aside: Aside) {
    let columns = at.selection().columns();
    let before = match aside {
        Aside::Left => columns.start().saturating_sub(1),
        Aside::Right => columns.end() + 2,
    };
    put(at, columns, before);
}

/// Puts columns, given by their places, before the one in another place. They stay selected; what is selected else stays
/// where its columns go.
pub fn put(at: SheetAt, moving: RangeInclusive<usize>, before: usize) {
    let mut layout = at.look.layout.get_untracked();
    let to = at.columns.with_untracked(|columns| {
        let to = layout.put(at.sheet, columns, moving.clone(), before);
        to.zip(columns.get(*moving.start()).copied())
    });
    let Some((to, column)) = to else {
        at.state
            .look
            .spoken
            .set(say!("第一列固定不动", "The first column stays where it is"));
        return;
    };
    at.look.layout.set(layout);
    keep_layout(at.state, at.sheet);
    let selection = at.selection();
    let last = to + moving.end() - moving.start();
    at.look.place.selection.set(Selection {
        active: Spot::at(selection.active.row, to),
        begin: Spot::at(selection.begin.row, to),
        end: Spot::at(selection.end.row, last),
    });
    if let Some(named) = at.sheet.columns().get(column) {
        at.state.look.spoken.set(say!(
            "“{0}”现在是第 {1} 列",
            "“{0}” is now column {1}",
            named.short_name(),
            to + 1
        ));
    }
}

/// All columns as they were at first.
pub fn reset(at: SheetAt) {
    at.look.layout.set(ColumnLayout::default());
    keep_layout(at.state, at.sheet);
}
