//! What each act on a list of bands writes.

use super::BandsAt;
use crate::parts::grid::Act;
use leptos::prelude::*;
use rewards_document::grid::{Move, Selection};
use rewards_document::workbook::{BandRow, TypedFigure};

impl BandsAt {
    pub fn act(self, act: Act) {
        match act {
            Act::Go(step, extends) => {
                let step = match step {
                    Move::Enter { .. } => Move::Enter {
                        from_column: self.began_in.get_value(),
                    },
                    step => step,
                };
                let to = self.with(|bands| bands.moved(self.selection(), step, extends));
                if !matches!(step, Move::Next | Move::Back) && to.is_single() {
                    self.began_in.set_value(to.active.column);
                }
                self.place.selection.set(to);
            }
            Act::Select(selection) => {
                self.began_in.set_value(selection.active.column);
                self.place.selection.set(selection);
            }
            Act::All => self.place.selection.set(self.with(|bands| bands.all())),
            Act::Type(text) => self.type_in(&text),
            Act::Leave => self.leave(),
            Act::Revert => {
                if self.is_typing.try_update_value(std::mem::take) == Some(true) {
                    self.at.state.undo();
                }
            }
            Act::Clear => self.put(self.with(|bands| bands.cleared(self.selection()))),
            Act::FillDown => self.put(self.with(|bands| bands.filled_down(self.selection()))),
            Act::Paste(text) => {
                self.moved(self.with(|bands| bands.pasted(self.selection(), &text)))
            }
            Act::Drag(to) => self.moved(self.with(|bands| bands.dragged(self.selection(), to))),
            Act::Insert(side) => {
                self.moved(Some(
                    self.with(|bands| bands.inserted(self.selection(), side)),
                ));
            }
            Act::Remove => self.moved(self.with(|bands| bands.removed(self.selection()))),
            Act::Duplicate => self.moved(self.with(|bands| bands.duplicated(self.selection()))),
            Act::Menu(x, y) => self.menu.set(Some((x, y))),
            // A short list has no use for these.
            Act::Tick
            | Act::Find
            | Act::NextWrong
            | Act::Keys
            | Act::Arrange(..)
            | Act::Widen(..)
            | Act::Widened
            | Act::PutColumn(..)
            | Act::ShiftColumns(_)
            | Act::Left => {}
        }
    }

    /// What stands in the editor by now goes into the cell; all of it is one step.
    fn type_in(self, text: &str) {
        let spot = self.selection().active;
        if !self.is_typing.get_value() {
            self.at.state.close_run();
        }
        if let Some(rows) = self.with(|bands| bands.typed(spot, text)) {
            self.is_typing.set_value(true);
            self.at.set(TypedFigure::Bands(rows));
        }
    }

    /// What was typed settles into one form.
    fn leave(self) {
        if self.is_typing.try_update_value(std::mem::take) == Some(true) {
            let spot = self.selection().active;
            if let Some(rows) = self.with(|bands| bands.settled(spot)) {
                self.at.set(TypedFigure::Bands(rows));
            }
            self.at.state.close_run();
        }
    }

    /// Writes the list in one step of its own.
    fn put(self, rows: Option<Vec<BandRow>>) {
        if let Some(rows) = rows {
            self.at.state.close_run();
            self.at.set(TypedFigure::Bands(rows));
            self.at.state.close_run();
        }
    }

    /// The same, where something else is selected then.
    fn moved(self, written: Option<(Vec<BandRow>, Selection)>) {
        if let Some((rows, selection)) = written {
            self.put(Some(rows));
            self.place.selection.set(selection);
        }
    }
}
