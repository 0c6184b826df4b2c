//! What each act on a list of bands writes.

use super::at::{BandsAt, Waiting};
use crate::parts::grid::Act;
use leptos::prelude::*;
use rewards_document::grid::{Move, Selection};
use rewards_document::workbook::BandRow;

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
                let before = self.before.try_update_value(std::mem::take).flatten();
                if before.is_some_and(|before| before != self.list.rows_now()) {
                    self.list.state.undo();
                }
            }
            Act::Clear => self.put(self.with(|bands| bands.cleared(self.selection()))),
            Act::FillDown => self.put(self.with(|bands| bands.filled_down(self.selection()))),
            Act::Paste(clip) => self.paste(&clip.text),
            Act::Drag(to) => self.moved(self.with(|bands| bands.dragged(self.selection(), to))),
            Act::Insert(side) => {
                self.moved(Some(
                    self.with(|bands| bands.inserted(self.selection(), side)),
                ));
            }
            Act::Remove => self.moved(self.with(|bands| bands.removed(self.selection()))),
            Act::Duplicate => self.moved(self.with(|bands| bands.duplicated(self.selection()))),
            Act::Menu(x, y) => self.menu.set(Some((x, y))),
            Act::Keys => self.keys.set(true),
            // A short list has no use for these.
            Act::Tick
            | Act::Find
            | Act::NextWrong
            | Act::Arrange(..)
            | Act::Widen(..)
            | Act::Widened
            | Act::Fit(_)
            | Act::PutColumn(..)
            | Act::ShiftColumns(_)
            | Act::Left => {}
        }
    }

    /// What stands in the editor by now goes into the cell; all of it is one step.
    fn type_in(self, text: &str) {
        let spot = self.selection().active;
        let is_first = self.before.with_value(Option::is_none);
        if is_first {
            self.list.state.close_run();
        }
        if let Some(rows) = self.with(|bands| bands.typed(spot, text)) {
            if is_first {
                self.before.set_value(Some(self.list.rows_now()));
            }
            self.list.write.run(rows);
        }
    }

    /// Bands as another sheet writes them are read first; where that can be done in two ways, or something is to be
    /// remarked, somebody chooses.
    pub fn paste(self, text: &str) {
        let selection = self.selection();
        let readings = self.with(|bands| bands.readings(selection, text));
        self.waiting.set(None);
        match readings.as_slice() {
            [] => self.moved(self.with(|bands| bands.pasted(selection, text))),
            [only] if only.remarks.is_empty() => {
                self.moved(Some(self.with(|bands| bands.taken(selection, only))))
            }
            _ => self.waiting.set(Some(Waiting {
                selection,
                readings,
            })),
        }
    }

    /// What was typed settles into one form.
    fn leave(self) {
        let before = self.before.try_update_value(std::mem::take).flatten();
        if before.is_some() {
            let spot = self.selection().active;
            if let Some(rows) = self.with(|bands| bands.settled(spot)) {
                self.list.write.run(rows);
            }
            self.list.state.close_run();
        }
    }

    /// Writes the list in one step of its own.
    fn put(self, rows: Option<Vec<BandRow>>) {
        if let Some(rows) = rows {
            self.list.put(rows);
        }
    }

    /// The same, where something else is selected then.
    pub fn moved(self, written: Option<(Vec<BandRow>, Selection)>) {
        if let Some((rows, selection)) = written {
            self.put(Some(rows));
            self.place.selection.set(selection);
        }
    }
}
