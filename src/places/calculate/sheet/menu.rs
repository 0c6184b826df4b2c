//! What can be done on a sheet, as a menu; and the list of its keys.

use super::acts;
use super::at::{Over, SheetAt};
use super::columns;
use crate::common::copy_text;
use crate::lang::t;
use crate::notice::Notice;
use crate::parts::dialog::Dialog;
use crate::parts::grid::{Act, Aside, keys_listed};
use crate::parts::menu::{Menu, MenuItem};
use crate::platform::pasted;
use leptos::prelude::*;
use rewards_document::grid::Side;
use rewards_words::text::Label;
use rewards_words::{label, say};

/// Something that can be done on the cells selected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Deed {
    Copy,
    Cut,
    Paste,
    Clear,
    FillDown,
    InsertAbove,
    InsertBelow,
    Duplicate,
    Remove,
    ColumnLeft,
    ColumnRight,
    ResetColumns,
    Find,
    NextWrong,
    Keys,
}

/// All of it: what it's called, its keys, and whether a group begins.
const DEEDS: [(Deed, Label, &str, bool); 15] = [
    (Deed::Copy, label!("复制", "Copy"), "Ctrl+C", false),
    (Deed::Cut, label!("剪切", "Cut"), "Ctrl+X", false),
    (Deed::Paste, label!("粘贴", "Paste"), "Ctrl+V", false),
    (Deed::Clear, label!("清空内容", "Clear"), "Delete", false),
    (
        Deed::FillDown,
        label!("向下填充", "Fill down"),
        "Ctrl+D",
        false,
    ),
    (
        Deed::InsertAbove,
        label!("在上方插入行", "Insert rows above"),
        "Ctrl+Shift++",
        true,
    ),
    (
        Deed::InsertBelow,
        label!("在下方插入行", "Insert rows below"),
        "",
        false,
    ),
    (
        Deed::Duplicate,
        label!("再加一份", "Duplicate rows"),
        "Ctrl+Shift+D",
        false,
    ),
    (
        Deed::Remove,
        label!("删除行", "Remove rows"),
        "Ctrl+-",
        false,
    ),
    (
        Deed::ColumnLeft,
        label!("左移一列", "Move column left"),
        "Alt+Shift+←",
        true,
    ),
    (
        Deed::ColumnRight,
        label!("右移一列", "Move column right"),
        "Alt+Shift+→",
        false,
    ),
    (
        Deed::ResetColumns,
        label!("恢复列宽和列的顺序", "Columns as they were at first"),
        "",
        false,
    ),
    (
        Deed::Find,
        label!("查找和替换", "Find and replace"),
        "Ctrl+F",
        true,
    ),
    (
        Deed::NextWrong,
        label!("下一处问题", "Next problem"),
        "F8",
        false,
    ),
    (Deed::Keys, label!("键盘操作", "Keys"), "F1", false),
];

/// The menu, where it is open.
#[component]
pub fn SheetMenu(at: SheetAt) -> impl IntoView {
    let lang = at.state.lang;
    let items = Signal::derive(move || {
        let item = |(_, name, keys, begins_group): &(Deed, Label, &'static str, bool)| MenuItem {
            name: name.in_lang(lang.get()).to_owned(),
            keys,
            begins_group: *begins_group,
        };
        DEEDS.iter().map(item).collect::<Vec<_>>()
    });
    let choose = Callback::new(move |place: usize| {
        at.uncover();
        if let Some((deed, ..)) = DEEDS.get(place) {
            perform(at, *deed);
        }
    });
    let close = Callback::new(move |()| {
        if matches!(at.over.get_untracked(), Some(Over::Menu(..))) {
            at.uncover();
        }
    });
    move || match at.over.get() {
        Some(Over::Menu(x, y)) => {
            let name = t(label!("表格操作", "What can be done"));
            Some(view! { <Menu name=name items=items at=(x, y) on_choose=choose on_close=close /> })
        }
        _ => None,
    }
}

fn perform(at: SheetAt, deed: Deed) {
    let act = match deed {
        Deed::Copy | Deed::Cut => {
            copy_text(at.state, acts::copied(at));
            if deed == Deed::Copy {
                return;
            }
            Act::Clear
        }
        Deed::Paste => return paste(at),
        Deed::Clear => Act::Clear,
        Deed::FillDown => Act::FillDown,
        Deed::InsertAbove => Act::Insert(Side::Above),
        Deed::InsertBelow => Act::Insert(Side::Below),
        Deed::Duplicate => Act::Duplicate,
        Deed::Remove => Act::Remove,
        Deed::ColumnLeft => Act::ShiftColumns(Aside::Left),
        Deed::ColumnRight => Act::ShiftColumns(Aside::Right),
        Deed::ResetColumns => return columns::reset(at),
        Deed::Find => Act::Find,
        Deed::NextWrong => Act::NextWrong,
        Deed::Keys => Act::Keys,
    };
    acts::act(at, act);
}

/// Takes over what is on the clipboard, where the browser hands it over; else the keys are named, which always do.
fn paste(at: SheetAt) {
    leptos::task::spawn_local(async move {
        match pasted().await {
            Some(text) => acts::act(at, Act::Paste(text)),
            None => at.state.tell(Notice::of(say!(
                "浏览器不让本页读取剪贴板：请点选单元格，再按 Ctrl+V 粘贴。",
                "The browser does not let this page read the clipboard: select a cell and press Ctrl+V."
            ))),
        }
    });
}

/// The list of keys, where it is open.
#[component]
pub fn KeysDialog(at: SheetAt) -> impl IntoView {
    let is_open = Memo::new(move |_| at.over.get() == Some(Over::Keys));
    let row = |(keys, does): (&'static str, Label)| {
        view! {
            <div class="key-row">
                <dt><kbd>{keys}</kbd></dt>
                <dd>{t(does)}</dd>
            </div>
        }
    };
    move || {
        is_open.get().then(|| {
            view! {
                <Dialog name=t(label!("键盘操作", "Keys")) kind="keys" on_close=move || at.uncover()>
                    <dl class="key-list">{keys_listed().into_iter().map(row).collect_view()}</dl>
                </Dialog>
            }
        })
    }
}
