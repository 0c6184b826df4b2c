//! What can be done on a sheet, as a menu; and the list of its keys.

use super::at::{Over, SheetAt};
use super::columns;
use crate::common::perform;
use crate::lang::t;
use crate::parts::dialog::Dialog;
use crate::parts::grid::{Asked, Deed, DeedMenu, keys_listed};
use leptos::prelude::*;
use rewards_words::label;
use rewards_words::text::Label;

/// All that can be done on a table.
const DEEDS: [Deed; 15] = [
    Deed::Copy,
    Deed::Cut,
    Deed::Paste,
    Deed::Clear,
    Deed::FillDown,
    Deed::InsertAbove,
    Deed::InsertBelow,
    Deed::Duplicate,
    Deed::Remove,
    Deed::ColumnLeft,
    Deed::ColumnRight,
    Deed::ResetColumns,
    Deed::Find,
    Deed::NextWrong,
    Deed::Keys,
];

/// The menu, where it is open.
#[component]
pub fn SheetMenu(at: SheetAt, asked: Asked) -> impl IntoView {
    let place = Signal::derive(move || match at.over.get() {
        Some(Over::Menu(x, y)) => Some((x, y)),
        _ => None,
    });
    let choose = Callback::new(move |deed: Deed| {
        at.uncover();
        match deed {
            Deed::ResetColumns => columns::reset(at),
            deed => perform(at.state, asked, deed),
        }
    });
    let close = Callback::new(move |()| {
        if matches!(at.over.get_untracked(), Some(Over::Menu(..))) {
            at.uncover();
        }
    });
    view! { <DeedMenu place=place deeds=&DEEDS on_choose=choose on_close=close /> }
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
                <Dialog name=t(label!("键盘操作", "Keyboard shortcuts")) kind="keys" on_close=move || at.uncover()>
                    <dl class="key-list">{keys_listed().into_iter().map(row).collect_view()}</dl>
                </Dialog>
            }
        })
    }
}
