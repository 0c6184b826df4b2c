//! What each key asks of the sheet.

use super::asked::{Act, Aside, Begun, Columns};
use rewards_document::grid::{Extends, Move, Side};
use web_sys::KeyboardEvent;

/// What a key does.
pub enum Key {
    /// It asks for something.
    Act(Act),
    /// It opens the editor on what stands in the cell.
    Mend,
    /// It opens what can be chosen in the cell.
    Choose,
    /// It selects the whole rows of what is selected.
    Rows,
    /// It selects the whole columns.
    Columns,
    /// The editor has a use for it.
    OfEditor,
    /// Nobody on the sheet has a use for it.
    Nothing,
}

const fn extends(event_shift: Shift) -> Extends {
    match event_shift {
        Shift::Down => Extends::Yes,
        Shift::Up => Extends::No,
    }
}

/// Whether Shift is held.
#[derive(Clone, Copy)]
pub enum Shift {
    Down,
    Up,
}

impl Shift {
    /// While a key is pressed.
    pub fn of(event: &KeyboardEvent) -> Self {
        if event.shift_key() {
            Self::Down
        } else {
            Self::Up
        }
    }
}

/// What a key asks for on a sheet with such columns. Where rows are neither arranged nor looked through, the browser keeps the
/// keys for that.
pub fn meaning(event: &KeyboardEvent, begun: Option<Begun>, page: usize, columns: Columns) -> Key {
    match (asked(event, begun, page), columns) {
        (
            Key::Act(Act::Find | Act::NextWrong | Act::Arrange(..) | Act::ShiftColumns(_)),
            Columns::Fixed,
        ) => Key::OfEditor,
        (key, _) => key,
    }
}

/// What a key asks for while nothing is being typed, or while the editor is open.
fn asked(event: &KeyboardEvent, begun: Option<Begun>, page: usize) -> Key {
    let shift = Shift::of(event);
    let is_control = event.ctrl_key() || event.meta_key();
    if let Some(begun) = begun {
        return while_typing(event, begun, shift, page);
    }
    let go = |step| Key::Act(Act::Go(step, extends(shift)));
    let key = event.key();
    match (key.as_str(), is_control) {
        ("ArrowUp", false) => go(Move::Up),
        ("ArrowDown", false) if event.alt_key() => Key::Choose,
        ("ArrowDown", false) => go(Move::Down),
        ("ArrowLeft", false) if event.alt_key() && event.shift_key() => {
            Key::Act(Act::ShiftColumns(Aside::Left))
        }
        ("ArrowRight", false) if event.alt_key() && event.shift_key() => {
            Key::Act(Act::ShiftColumns(Aside::Right))
        }
        ("ArrowLeft", false) => go(Move::Left),
        ("ArrowRight", false) => go(Move::Right),
        ("ArrowUp", true) => go(Move::EdgeUp),
        ("ArrowDown", true) => go(Move::EdgeDown),
        ("ArrowLeft", true) => go(Move::EdgeLeft),
        ("ArrowRight", true) => go(Move::EdgeRight),
        ("Home", false) => go(Move::RowStart),
        ("End", false) => go(Move::RowEnd),
        ("Home", true) => go(Move::Top),
        ("End", true) => go(Move::Bottom),
        ("PageUp", false) => go(Move::PageUp(page)),
        ("PageDown", false) => go(Move::PageDown(page)),
        ("Enter" | "Tab", _) => leaving(&key, shift),
        (" ", true) => Key::Columns,
        (" ", false) if event.shift_key() => Key::Rows,
        ("F2", _) => Key::Mend,
        ("F8", _) => Key::Act(Act::NextWrong),
        ("F1", _) => Key::Act(Act::Keys),
        ("Delete" | "Backspace", false) => Key::Act(Act::Clear),
        ("l" | "L", true) if event.shift_key() => Key::Act(Act::Arrange(0, f64::NAN, f64::NAN)),
        ("ContextMenu", _) => Key::Act(Act::Menu(f64::NAN, f64::NAN)),
        ("F10", _) if event.shift_key() => Key::Act(Act::Menu(f64::NAN, f64::NAN)),
        _ if is_control => with_control(&key, shift),
        _ => Key::OfEditor,
    }
}

/// Keys that leave a cell for the next one.
pub fn leaving(key: &str, shift: Shift) -> Key {
    let step = match (key, shift) {
        ("Tab", Shift::Up) => Move::Next,
        ("Tab", Shift::Down) => Move::Back,
        (_, Shift::Down) => Move::EnterUp,
        (_, Shift::Up) => Move::Enter { from_column: 0 },
    };
    Key::Act(Act::Go(step, Extends::No))
}

fn with_control(key: &str, shift: Shift) -> Key {
    match (key.to_ascii_lowercase().as_str(), shift) {
        ("a", Shift::Up) => Key::Act(Act::All),
        ("d", Shift::Up) => Key::Act(Act::FillDown),
        ("d", Shift::Down) => Key::Act(Act::Duplicate),
        ("f" | "h", Shift::Up) => Key::Act(Act::Find),
        // The number pad's + needs no Shift.
        ("+", _) | ("=", Shift::Down) => Key::Act(Act::Insert(Side::Above)),
        ("-", Shift::Up) => Key::Act(Act::Remove),
        // The clipboard's own events follow; what is taken back is the page's.
        _ => Key::Nothing,
    }
}

fn while_typing(event: &KeyboardEvent, begun: Begun, shift: Shift, page: usize) -> Key {
    let is_control = event.ctrl_key() || event.meta_key();
    let key = event.key();
    match (key.as_str(), begun) {
        ("Enter", _) if event.alt_key() || is_control => Key::OfEditor,
        ("Enter" | "Tab", _) => leaving(&key, shift),
        ("Escape", _) => Key::Act(Act::Revert),
        ("ArrowDown", _) if event.alt_key() => Key::Choose,
        (
            "ArrowUp" | "ArrowDown" | "ArrowLeft" | "ArrowRight" | "Home" | "End" | "PageUp"
            | "PageDown",
            Begun::ByTyping,
        ) => asked(event, None, page),
        _ => Key::OfEditor,
    }
}
