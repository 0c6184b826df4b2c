//! The rows in sight: as many elements as the window holds, each of which shows another row when the sheet is scrolled.
#![allow(
    clippy::float_arithmetic,
    reason = "lengths on the screen are no money"
)]

use super::asked::Line;
use super::cells::Row;
use super::geometry::HEAD_HEIGHT;
use super::geometry::{Geometry, Viewport};
use super::shared::Grid;
use crate::platform::dom::when_box_resized;
use crate::platform::width_query;
use leptos::prelude::*;
use rewards_document::grid::{Selection, Spot};
use web_sys::{Element, ScrollToOptions};

/// What an element shows: the place of a row, and the row.
type Slot = RwSignal<Option<(usize, Line)>>;

/// What is in sight.
#[derive(Clone, Copy)]
pub struct Sight {
    grid: Grid,
    /// How far it is scrolled, and how large it is.
    pub viewport: RwSignal<Viewport>,
    /// What each element shows: the place of a row, and the row.
    slots: StoredValue<Vec<Slot>>,
    /// How many elements there are. They do not become fewer.
    count: Memo<usize>,
    /// The next Tab leaves the sheet.
    released: StoredValue<bool>,
    /// Fingers are the pointer.
    touched: Signal<bool>,
}

impl Sight {
    /// Of a sheet, of which this is in sight.
    pub fn of(grid: Grid, viewport: RwSignal<Viewport>) -> Self {
        let count = Memo::new(move |last: Option<&usize>| {
            let now = grid
                .geometry
                .with(|geometry| geometry.slots(viewport.get()));
            now.max(last.copied().unwrap_or_default())
        });
        let sight = Self {
            grid,
            viewport,
            slots: StoredValue::new(Vec::new()),
            count,
            released: StoredValue::new(false),
            touched: width_query("(pointer: coarse)"),
        };
        sight.fill();
        sight.follow();
        sight
    }

    /// Looks how far the sheet is scrolled now.
    pub fn look(self) {
        let Some(scroller) = self.grid.scroller.get_untracked() else {
            return;
        };
        let now = Self::viewport_of(&scroller);
        if self.viewport.get_untracked() != now {
            self.viewport.set(now);
        }
    }

    /// Looks once more where the sheet became another size: the cell one is in stays in sight when what is said below takes height.
    fn look_again(self) {
        let before = self.viewport.get_untracked();
        self.look();
        let now = self.viewport.get_untracked();
        let end = self.grid.place.selection.get_untracked().end;
        let was_in_sight = self.grid.geometry.with_untracked(|geometry| {
            geometry.scrolled_to(before, end) == (before.left, before.top)
        });
        if was_in_sight && before.top == now.top && now.height < before.height {
            self.show(end);
        }
    }

    /// What of a scrolled box is in sight.
    pub fn viewport_of(scroller: &Element) -> Viewport {
        Viewport {
            left: f64::from(scroller.scroll_left()),
            top: f64::from(scroller.scroll_top()),
            width: f64::from(scroller.client_width()),
            height: f64::from(scroller.client_height()),
        }
    }

    /// Hands each element the row that it shows. An element whose row is the same is not told.
    fn fill(self) {
        let shown = Memo::new(move |_| {
            let view = self.viewport.get();
            let (first, most) = self.grid.geometry.with(|geometry| geometry.in_sight(view));
            let last = self.grid.count.get().min(first + most);
            (first..last)
                .map(|at| (at, self.grid.asked.line.run(at)))
                .collect::<Vec<_>>()
        });
        Effect::new(move || {
            let count = self.count.get();
            shown.with(|shown| {
                self.slots.with_value(|slots| {
                    for (slot, own) in slots.iter().enumerate() {
                        let now = shown.iter().find(|(at, _)| at % count.max(1) == slot);
                        if own.with_untracked(|before| before.as_ref() != now) {
                            own.set(now.cloned());
                        }
                    }
                });
            });
        });
    }

    /// Brings the end of the selection into sight, and watches how large the sheet is.
    fn follow(self) {
        let grid = self.grid;
        Effect::new(move || {
            if let Some(scroller) = grid.scroller.get() {
                self.look();
                when_box_resized(&scroller, move || self.look_again());
            }
        });
        Effect::new(move |before: Option<_>| {
            let selection = grid.place.selection.get();
            let end = if before.is_some_and(|before: Selection| before.end == selection.end) {
                selection.active
            } else {
                selection.end
            };
            self.released.set_value(false);
            let is_still = grid.still.try_update_value(std::mem::take);
            if is_still != Some(true) && before.is_some_and(|before| before != selection) {
                self.show(end);
            }
            selection
        });
    }

    /// Brings a cell into sight.
    pub fn show(self, at: Spot) {
        let Some(scroller) = self.grid.scroller.get_untracked() else {
            return;
        };
        let view = self.viewport.get_untracked();
        let (left, top) = self
            .grid
            .geometry
            .with_untracked(|geometry| geometry.scrolled_to(view, at));
        if (left, top) != (view.left, view.top) {
            let to = ScrollToOptions::new();
            to.set_left(left);
            to.set_top(top);
            scroller.scroll_to_with_scroll_to_options(&to);
            self.look();
        }
    }

    /// The elements of the rows.
    pub fn rows(self) -> impl IntoView {
        let grid = self.grid;
        let row = move |slot: usize| {
            let own = RwSignal::new(None);
            self.slots.update_value(|slots| {
                if slots.len() <= slot {
                    slots.push(own);
                }
            });
            view! { <Row grid=grid line=own /> }
        };
        view! { <For each=move || 0..self.count.get() key=|slot| *slot children=row /> }
    }

    /// Whether fingers are the pointer.
    pub fn is_touched(self) -> bool {
        self.touched.get()
    }

    /// Lets the next Tab leave the sheet.
    pub fn release(self) {
        self.released.set_value(true);
    }

    /// Whether this Tab leaves the sheet.
    pub fn take_release(self) -> bool {
        self.released
            .try_update_value(std::mem::take)
            .unwrap_or_default()
    }

    /// Where a cell's lower left corner is in the window, in px.
    pub fn window_place_of(self, at: Spot) -> (f64, f64) {
        let Some(scroller) = self.grid.scroller.get_untracked() else {
            return (0.0, 0.0);
        };
        let (place, view) = (
            scroller.get_bounding_client_rect(),
            Self::viewport_of(&scroller),
        );
        self.grid.geometry.with_untracked(|geometry| {
            let across = if at.column == 0 { 0.0 } else { view.left };
            (
                place.left() + geometry.left_of(at.column) - across,
                place.top() + geometry.top_of(at.row + 1) + HEAD_HEIGHT - view.top,
            )
        })
    }

    /// How many rows a page has.
    pub fn page(self) -> usize {
        let view = self.viewport.get_untracked();
        self.grid
            .geometry
            .with_untracked(|geometry: &Geometry| geometry.slots(view).saturating_sub(3).max(1))
    }
}
