//! The bar that finds and replaces.

use super::at::{Over, Seen, SheetAt};
use super::perform::replace;
use crate::common::Worked;
use crate::lang::{live, t};
use crate::parts::button::{Button, IconButton};
use crate::parts::icon::Sign;
use crate::parts::later::{Later, later};
use crate::parts::text_field::TextField;
use crate::platform::dom::{self, focus_soon};
use leptos::prelude::*;
use rewards_document::grid::{Direction, Extent, Find, Selection};
use rewards_document::replaced_words;
use rewards_document::workbook::{Facts, Shared};
use rewards_words::text::Localized;
use rewards_words::{label, say};

/// The id of the field that asks what is looked for.
const ASKED: &str = "sheet-find";

/// The id of the field that asks what stands there instead.
const INSTEAD: &str = "sheet-replace";

/// The bar, where it is open.
#[component]
pub fn FindBar(at: SheetAt) -> impl IntoView {
    let is_open = Memo::new(move |_| at.over.get() == Some(Over::Find));
    view! { <Show when=move || is_open.get()><Later view=move || bar(at) /></Show> }
}

later! {
    /// The bar, in which one types at once.
    fn bar(at: SheetAt) -> AnyView {
        focus_soon(ASKED.to_owned());
        view! { <Bar at=at /> }.into_any()
    }
}

/// Whatever holds a text.
const fn find_of(text: String) -> Find {
    Find {
        text,
        extent: Extent::Part,
    }
}

/// What is looked for, and where.
#[derive(Clone, PartialEq)]
struct Sought {
    text: String,
    seen: Seen,
    facts: Shared<Facts>,
}

#[component]
fn Bar(at: SheetAt) -> impl IntoView {
    let (asked, with) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    // What was replaced last, until something else is looked for.
    let done = RwSignal::new(None::<Localized>);
    let find = move || find_of(asked.get_untracked());
    let sought = Memo::new(move |_| {
        let text = asked.get();
        (!text.is_empty()).then(|| Sought {
            text,
            seen: {
                at.rows.track();
                at.columns.track();
                at.seen()
            },
            facts: at.state.facts.get(),
        })
    });
    let counted = Worked::new(sought, move |sought: Sought| async move {
        let shown = sought.seen.of(&sought.facts);
        shown.count_found(&find_of(sought.text)).await
    });
    let seek = move |way: Direction| {
        let from = at.selection().active;
        let found = at.with_shown(|shown| shown.found(&find(), from, way));
        if let Some(found) = found {
            at.go(Selection::cell(found));
        }
    };
    let replace = move |within: Selection| {
        let left_out = move || {
            at.state
                .facts_check
                .with_untracked(|check| check.left_out.len())
        };
        let before = left_out();
        let tell = move |count: usize| {
            let text = replaced_words(count, left_out().saturating_sub(before));
            at.state.look.spoken.set(text.clone());
            done.try_set(Some(text));
        };
        done.set(None);
        replace(at, find(), with.get_untracked(), within, tell);
    };
    let replace_here = move || {
        replace(Selection::cell(at.selection().active));
        seek(Direction::Next);
    };
    let replace_all = move || replace(at.with_shown(|shown| shown.all()));
    let said = live(move || match counted.latest() {
        _ if done.with(Option::is_some) => done.get().unwrap_or_default(),
        None => Localized::default(),
        Some(count) => say!("找到 {0} 处", "{0} found", count),
    });
    // A button has its own Enter.
    let pressed = move |event: web_sys::KeyboardEvent| {
        let field = dom::target_id(&event);
        match (event.key().as_str(), event.shift_key(), field.as_str()) {
            ("Escape", ..) => at.uncover(),
            ("Enter", false, ASKED) => seek(Direction::Next),
            ("Enter", true, ASKED) => seek(Direction::Previous),
            ("Enter", false, INSTEAD) => replace_here(),
            _ => return,
        }
        event.prevent_default();
    };
    view! {
        <div class="sheet-find" role="search" aria-label=t(label!("查找和替换", "Find and replace")) on:keydown=pressed>
            <TextField id=ASKED.to_owned() label=t(label!("查找", "Find")) value=asked on_typed=move |text| { asked.set(text); done.set(None); } />
            <Button text=t(label!("上一处", "Previous")) on_press=move || seek(Direction::Previous) />
            <Button text=t(label!("下一处", "Next")) on_press=move || seek(Direction::Next) />
            <TextField id=INSTEAD.to_owned() label=t(label!("替换为", "Replace with")) value=with on_typed=move |text| with.set(text) />
            <Button text=t(label!("替换", "Replace")) on_press=replace_here />
            <Button text=t(label!("全部替换", "Replace all")) on_press=replace_all />
            <span class="sheet-found" role="status">{said}</span>
            <IconButton name=t(label!("关闭", "Close")) sign=Sign::Close on_press=move || at.uncover() />
        </div>
    }
}
