//! What each key asks of the sheet.

use super::asked::{Act, Aside, Begun};
use rewards_document::grid::{Extends, Move, Side};
use rewards_words::label;
use rewards_words::text::Label;
use web_sys::KeyboardEvent;

/// What a key does.
pub enum Key {
    /// It asks for something.
    Act(Act),
    /// It opens the editor on what stands in the cell.
    Mend,
    /// It opens what can be chosen in the cell.
    Choose,
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

/// What a key asks for while nothing is being typed, or while the editor is open.
pub fn meaning(event: &KeyboardEvent, begun: Option<Begun>, page: usize) -> Key {
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
        ("+" | "=", Shift::Down) => Key::Act(Act::Insert(Side::Above)),
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
        ) => meaning(event, None, page),
        _ => Key::OfEditor,
    }
}

/// The keys, for whoever asks: what is pressed, and what it does.
pub fn keys_listed() -> Vec<(&'static str, Label)> {
    vec![
        (
            "↑ ↓ ← →",
            label!(
                "到相邻的单元格；按住 Shift 选中一片",
                "To the next cell; with Shift, select a range"
            ),
        ),
        (
            "Ctrl + ↑ ↓ ← →",
            label!("到这一片数据的边上", "To the edge of the filled block"),
        ),
        (
            "Home / End",
            label!(
                "到这一行的开头、末尾；加 Ctrl 到表头、表尾",
                "To the start or end of the row; with Ctrl, of the sheet"
            ),
        ),
        ("Page Up / Page Down", label!("翻一页", "A page up or down")),
        (
            "Tab / Enter",
            label!(
                "到右边一格；到下一行开始填的那一列；选中一片时在其中依次走，加 Shift 往回",
                "To the right; to the next row, in the column where typing began; round a selected range, with Shift back"
            ),
        ),
        (
            "F2",
            label!("修改单元格里的内容", "Edit what stands in the cell"),
        ),
        (
            "Esc",
            label!(
                "放弃正在填的；再按 Tab 离开表格",
                "Give up what is being typed; then Tab leaves the sheet"
            ),
        ),
        (
            "Delete",
            label!("清空选中的单元格", "Empty the selected cells"),
        ),
        ("Ctrl + A", label!("全选", "Select all")),
        (
            "Ctrl + C / X / V",
            label!("复制、剪切、粘贴", "Copy, cut, paste"),
        ),
        (
            "Ctrl + D",
            label!(
                "把第一行复制到选中的其他行",
                "Copy the first row selected into the others"
            ),
        ),
        (
            "Ctrl + Shift + D",
            label!("把选中的行再加一份", "Duplicate the selected rows"),
        ),
        (
            "Ctrl + Shift + +",
            label!("在上面插入行", "Insert rows above"),
        ),
        (
            "Ctrl + -",
            label!("删除选中的行", "Remove the selected rows"),
        ),
        ("Ctrl + Z / Y", label!("撤销、重做", "Undo, redo")),
        (
            "Alt + Shift + ← →",
            label!(
                "把选中的列左移、右移",
                "Move the selected columns left or right"
            ),
        ),
        (
            "Ctrl + Shift + L",
            label!("按这一列排序和筛选", "Sort and filter by this column"),
        ),
        ("Ctrl + F", label!("查找和替换", "Find and replace")),
        (
            "F8",
            label!("到下一处有问题的单元格", "To the next cell that is wrong"),
        ),
        (
            "Space",
            label!("打勾或去掉勾", "Tick, or take the tick away"),
        ),
        (
            "Alt + ↓",
            label!("列出可选的内容；选日期", "List the choices; pick a date"),
        ),
        ("Shift + F10", label!("菜单", "Menu")),
    ]
}
