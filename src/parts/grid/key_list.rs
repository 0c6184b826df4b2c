//! The list of keys, for whoever asks.

use super::asked::Columns;
use crate::lang::t;
use crate::parts::dialog::Dialog;
use leptos::prelude::*;
use rewards_words::label;
use rewards_words::text::Label;

/// What is pressed, and what it does.
type KeyLine = (&'static str, Label);

/// On any sheet.
const KEYS: [KeyLine; 19] = [
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
        "Shift / Ctrl + Space",
        label!("选中整行、整列", "Select whole rows, whole columns"),
    ),
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
        "Alt + ↓",
        label!("列出可选的内容；选日期", "List the choices; pick a date"),
    ),
    ("Shift + F10", label!("菜单", "Menu")),
    ("F1", label!("列出这些按键", "List these keys")),
];

/// Where rows are arranged and columns moved.
const OF_TABLES: [KeyLine; 5] = [
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
];

/// The list of keys, where it is open.
#[component]
pub fn KeysDialog(
    /// Whether it is.
    #[prop(into)]
    is_open: Signal<bool>,
    /// On what sheet.
    #[prop(optional)]
    columns: Columns,
    /// Closes it.
    #[prop(into)]
    on_close: Callback<()>,
) -> impl IntoView {
    let of_tables: &[KeyLine] = match columns {
        Columns::Free => &OF_TABLES,
        Columns::Fixed => &[],
    };
    let row = |(keys, does): &KeyLine| {
        view! {
            <div class="key-row">
                <dt><kbd>{*keys}</kbd></dt>
                <dd>{t(*does)}</dd>
            </div>
        }
    };
    move || {
        is_open.get().then(|| {
            let rows = KEYS.iter().chain(of_tables).map(row).collect_view();
            view! {
                <Dialog name=t(label!("键盘操作", "Keyboard shortcuts")) kind="keys" on_close=move || on_close.run(())>
                    <dl class="key-list">{rows}</dl>
                </Dialog>
            }
        })
    }
}
