//! A table whose cells can be pressed and which is one stop of the Tab key: arrows go from cell to cell.

use crate::platform::dom::when_rebuilt;
use leptos::html;
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusEvent, HtmlElement, KeyboardEvent};

/// What can be pressed in a cell. Each is made out of the Tab key's way (`tabindex` −1); one of them is the stop.
const PRESSED: &str = "td button";

/// The stop of a table.
#[derive(Clone, Copy)]
pub struct OneStop {
    /// The table.
    pub table: NodeRef<html::Table>,
    stop: StoredValue<Option<SendWrapper<HtmlElement>>>,
    /// Somebody was there.
    is_visited: StoredValue<bool>,
}

impl OneStop {
    /// The first that can be pressed, until somebody goes to another; where the stop goes, another is.
    pub fn new() -> Self {
        let own = Self {
            table: NodeRef::new(),
            stop: StoredValue::new(None),
            is_visited: StoredValue::new(false),
        };
        Effect::new(move |_| {
            if let Some(table) = own.table.get() {
                own.settle();
                when_rebuilt(&table, &[], move || {
                    if !own.stop.is_disposed() {
                        own.settle();
                    }
                });
            }
        });
        own
    }

    /// What has the focus is the stop.
    pub fn note(self, event: &FocusEvent) {
        if let Some(pressed) = of_target(event.target()) {
            self.is_visited.set_value(true);
            self.stop_at(&pressed);
        }
    }

    /// Arrows, Home and End go from cell to cell, with Ctrl to the first and the last of all.
    pub fn go(self, event: &KeyboardEvent) {
        if event.alt_key() || event.shift_key() || event.meta_key() {
            return;
        }
        let (Some(from), Some(table)) = (of_target(event.target()), self.table.get_untracked())
        else {
            return;
        };
        let to = match (event.key().as_str(), event.ctrl_key()) {
            ("ArrowRight", false) => beside(&from, Element::next_element_sibling),
            ("ArrowLeft", false) => beside(&from, Element::previous_element_sibling),
            ("ArrowDown", false) => in_column(&table, &from, Way::Down),
            ("ArrowUp", false) => in_column(&table, &from, Way::Up),
            ("Home", false) => row_of(&from).and_then(|row| all(&row).into_iter().next()),
            ("End", false) => row_of(&from).and_then(|row| all(&row).pop()),
            ("Home", true) => all(&table).into_iter().next(),
            ("End", true) => all(&table).pop(),
            _ => return,
        };
        event.prevent_default();
        if let Some(to) = to {
            let _ = to.focus();
        }
    }

    fn settle(self) {
        let is_there = self.stop.with_value(|stop| {
            let stop = stop.as_ref();
            stop.is_some_and(|stop| stop.is_connected())
        });
        if is_there && self.is_visited.get_value() {
            return;
        }
        self.is_visited.set_value(false);
        let table = self.table.get_untracked();
        let first = table.and_then(|table| table.query_selector(PRESSED).ok()?);
        if let Some(first) = first {
            self.stop_at(first.unchecked_ref());
        }
    }

    fn stop_at(self, pressed: &HtmlElement) {
        pressed.set_tab_index(0);
        let new = SendWrapper::new(pressed.clone());
        let before = self
            .stop
            .try_update_value(|stop| stop.replace(new))
            .flatten();
        if let Some(before) = before.filter(|before| **before != *pressed) {
            before.set_tab_index(-1);
        }
    }
}

/// A way along a column.
#[derive(Clone, Copy)]
enum Way {
    Down,
    Up,
}

fn of_target(target: Option<web_sys::EventTarget>) -> Option<HtmlElement> {
    let target = target?.dyn_into::<Element>().ok()?;
    Some(target.closest(PRESSED).ok()??.unchecked_into())
}

fn row_of(pressed: &Element) -> Option<Element> {
    pressed.closest("tr").ok()?
}

/// All that can be pressed in a part of the table, in order.
fn all(within: &Element) -> Vec<HtmlElement> {
    let Ok(found) = within.query_selector_all(PRESSED) else {
        return Vec::new();
    };
    let all = (0..found.length()).filter_map(|at| found.item(at));
    all.map(JsCast::unchecked_into).collect()
}

/// The next that can be pressed in the same row.
fn beside(from: &Element, next: fn(&Element) -> Option<Element>) -> Option<HtmlElement> {
    let mut cell = from.closest("td").ok()??;
    loop {
        cell = next(&cell)?;
        if let Some(pressed) = cell.query_selector("button").ok().flatten() {
            // A row's head may have something to be pressed, too.
            return (cell.tag_name() == "TD").then(|| pressed.unchecked_into());
        }
    }
}

/// The next that can be pressed in the same column.
fn in_column(table: &Element, from: &Element, way: Way) -> Option<HtmlElement> {
    let cell = from.closest("td").ok()??;
    let before = std::iter::successors(Some(cell), Element::previous_element_sibling).count();
    let column = format!("td:nth-child({before}) button");
    let found = table.query_selector_all(&column).ok()?;
    let at = (0..found.length()).find(|at| {
        let one = found.item(*at);
        one.is_some_and(|one| one.is_same_node(Some(from)))
    })?;
    let to = match way {
        Way::Down => at.checked_add(1),
        Way::Up => at.checked_sub(1),
    };
    Some(found.item(to?)?.unchecked_into())
}
