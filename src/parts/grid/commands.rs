//! What can be done on a sheet, as a menu.

use super::asked::{Act, Aside};
use crate::lang::{language, t};
use crate::parts::menu::{Menu, MenuItem};
use leptos::prelude::*;
use rewards_document::grid::Side;
use rewards_words::label;
use rewards_words::text::Label;

/// Something that can be done on the cells selected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SheetCommand {
    /// Copies what is selected.
    Copy,
    /// Copies it and empties it.
    Cut,
    /// Pastes what is on the clipboard.
    Paste,
    /// Empties what is selected.
    Clear,
    /// Copies the first row into the others.
    FillDown,
    /// Lists what can be chosen.
    Choose,
    /// Selects everything.
    All,
    /// Takes the last act back.
    Undo,
    /// Does it again.
    Redo,
    /// Puts rows in above.
    InsertAbove,
    /// Puts rows in below.
    InsertBelow,
    /// Puts the rows in once more.
    Duplicate,
    /// Takes the rows out.
    Remove,
    /// Moves the columns to the left.
    ColumnLeft,
    /// Moves the columns to the right.
    ColumnRight,
    /// Lays the columns out as they were at first.
    ResetColumns,
    /// Sorts and filters by the column.
    Arrange,
    /// Looks for a text.
    Find,
    /// Goes to the next cell that is wrong.
    NextWrong,
    /// Lists the keys.
    Keys,
}

/// All of it: what it's called, its keys, and whether a group begins.
const COMMANDS: [(SheetCommand, Label, &str, bool); 20] = [
    (SheetCommand::Copy, label!("复制", "Copy"), "Ctrl+C", false),
    (SheetCommand::Cut, label!("剪切", "Cut"), "Ctrl+X", false),
    (
        SheetCommand::Paste,
        label!("粘贴", "Paste"),
        "Ctrl+V",
        false,
    ),
    (
        SheetCommand::Clear,
        label!("清空内容", "Clear"),
        "Delete",
        false,
    ),
    (
        SheetCommand::FillDown,
        label!("向下填充", "Fill down"),
        "Ctrl+D",
        false,
    ),
    (
        SheetCommand::Choose,
        label!("列出可选的、选日期", "List choices, pick a date"),
        "Alt+↓",
        false,
    ),
    (
        SheetCommand::All,
        label!("全选", "Select all"),
        "Ctrl+A",
        false,
    ),
    (SheetCommand::Undo, label!("撤销", "Undo"), "Ctrl+Z", true),
    (SheetCommand::Redo, label!("重做", "Redo"), "Ctrl+Y", false),
    (
        SheetCommand::InsertAbove,
        label!("在上方插入行", "Insert rows above"),
        "Ctrl+Shift++",
        true,
    ),
    (
        SheetCommand::InsertBelow,
        label!("在下方插入行", "Insert rows below"),
        "",
        false,
    ),
    (
        SheetCommand::Duplicate,
        label!("再加一份", "Duplicate rows"),
        "Ctrl+Shift+D",
        false,
    ),
    (
        SheetCommand::Remove,
        label!("删除行", "Remove rows"),
        "Ctrl+-",
        false,
    ),
    (
        SheetCommand::ColumnLeft,
        label!("左移一列", "Move column left"),
        "Alt+Shift+←",
        true,
    ),
    (
        SheetCommand::ColumnRight,
        label!("右移一列", "Move column right"),
        "Alt+Shift+→",
        false,
    ),
    (
        SheetCommand::ResetColumns,
        label!("恢复列宽和列的顺序", "Reset columns"),
        "",
        false,
    ),
    (
        SheetCommand::Arrange,
        label!("排序和筛选", "Sort and filter"),
        "Ctrl+Shift+L",
        true,
    ),
    (
        SheetCommand::Find,
        label!("查找和替换", "Find and replace"),
        "Ctrl+F",
        false,
    ),
    (
        SheetCommand::NextWrong,
        label!("下一处问题", "Next problem"),
        "F8",
        false,
    ),
    (
        SheetCommand::Keys,
        label!("键盘操作", "Keyboard shortcuts"),
        "F1",
        false,
    ),
];

impl SheetCommand {
    /// The act that does it; nothing where that is more than an act on the sheet.
    #[must_use]
    pub const fn act(self) -> Option<Act> {
        Some(match self {
            Self::Copy
            | Self::Cut
            | Self::Paste
            | Self::Choose
            | Self::Undo
            | Self::Redo
            | Self::Arrange
            | Self::ResetColumns => return None,
            Self::All => Act::All,
            Self::Clear => Act::Clear,
            Self::FillDown => Act::FillDown,
            Self::InsertAbove => Act::Insert(Side::Above),
            Self::InsertBelow => Act::Insert(Side::Below),
            Self::Duplicate => Act::Duplicate,
            Self::Remove => Act::Remove,
            Self::ColumnLeft => Act::ShiftColumns(Aside::Left),
            Self::ColumnRight => Act::ShiftColumns(Aside::Right),
            Self::Find => Act::Find,
            Self::NextWrong => Act::NextWrong,
            Self::Keys => Act::Keys,
        })
    }
}

/// The menu, where it is open.
#[component]
pub fn CommandMenu(
    /// Where in the window, in px, it is open.
    #[prop(into)]
    place: Signal<Option<(f64, f64)>>,
    /// What can be done here.
    commands: &'static [SheetCommand],
    /// Does one of them.
    on_choose: Callback<SheetCommand>,
    /// Closes it.
    on_close: Callback<()>,
) -> impl IntoView {
    let lang = language();
    let offered = move || {
        COMMANDS
            .iter()
            .filter(|(command, ..)| commands.contains(command))
    };
    let items = Signal::derive(move || {
        let item =
            |(_, name, keys, begins_group): &(SheetCommand, Label, &'static str, bool)| MenuItem {
                name: name.in_lang(lang.get()).to_owned(),
                keys,
                begins_group: *begins_group,
            };
        offered().map(item).collect::<Vec<_>>()
    });
    let choose = Callback::new(move |at: usize| {
        if let Some((command, ..)) = offered().nth(at) {
            on_choose.run(*command);
        }
    });
    move || {
        place.get().map(|at| {
            let name = t(label!("表格操作", "Table actions"));
            view! { <Menu name=name items=items at=at on_choose=choose on_close=on_close /> }
        })
    }
}
