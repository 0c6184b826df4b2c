//! What is copied from the sheet, and what is pasted into it: a table with a head as a file, cells where the selection is.

use super::at::SheetAt;
use super::perform::{Then, perform_ready, put_in};
use crate::intake::{LARGE, find_out, take_block, take_text};
use crate::notice::Notice;
use crate::platform::Clip;
use crate::state::Copied;
use leptos::prelude::*;
use leptos::task::spawn_local;
use rewards_document::grid::{Behind, Pasted, Shown};
use rewards_document::workbook::{Facts, Shared};
use rewards_words::many;

/// What is selected, as people read it. Here it's pasted as it was typed: an empty cell stays one.
pub fn copied(at: SheetAt) -> String {
    let lang = at.state.lang.get_untracked();
    let of = |shown: Shown<'_>| {
        let selection = at.selection();
        Copied {
            shown: shown.text_shown(selection, lang),
            typed: shown.text_in(selection, lang),
        }
    };
    let copied = at.with_shown(of);
    let shown = copied.shown.clone();
    let differs = copied.shown != copied.typed;
    at.state.look.copied.set_value(differs.then_some(copied));
    shown
}

/// What was typed in cells that were copied here; nothing of a text from elsewhere.
fn typed_in(at: SheetAt, text: &str) -> Option<String> {
    at.state.look.copied.with_value(|copied| {
        let copied = copied.as_ref()?;
        // A clipboard may have line breaks of its own.
        let is_same = text.replace('\r', "") == copied.shown.replace('\r', "");
        is_same.then(|| copied.typed.clone())
    })
}

pub(super) fn paste(at: SheetAt, clip: &Clip) {
    let typed = typed_in(at, &clip.text).map(Clip::from);
    let clip = typed.as_ref().unwrap_or(clip);
    let text = clip.text.as_str();
    // A table with a head is looked at first; cells go where the selection is.
    if take_text(at.state, clip) || take_large(at, clip) {
        return;
    }
    let is_filtered = at
        .look
        .arrangement
        .with_untracked(|arrangement| !arrangement.filters.is_empty());
    let behind = if is_filtered {
        Behind::LeavesOut
    } else {
        Behind::Adds
    };
    if is_large(text) {
        return paste_in_turns(at, text.to_owned(), behind);
    }
    let mut pasted = at.state.facts_check.with_untracked(|check| {
        at.with_shown(|shown| shown.pasted(check, at.selection(), text, behind))
    });
    let end = at.rows.with_untracked(|rows| rows.len());
    let edit = pasted.edit.take();
    put_in(at, edit.map(|edit| (edit, pasted.selection)), end);
    tell_pasted(at, &pasted);
}

/// Pastes a text with many rows over those that are there.
fn paste_in_turns(at: SheetAt, text: String, behind: Behind) {
    let selection = at.selection();
    let seen = at.seen();
    let end = at.rows.with_untracked(|rows| rows.len());
    spawn_local(async move {
        let act = async |facts: Shared<Facts>| {
            let shown = seen.of(&facts);
            let mut pasted = shown.pasted_in_pieces(selection, &text, behind).await;
            (pasted.edit.take(), pasted)
        };
        if let Some((ready, pasted)) = find_out(at.state, act).await {
            perform_ready(at, ready, Then::put_in(pasted.selection, end)).await;
            tell_pasted(at, &pasted);
        }
    });
}

/// Says what was left out of what was pasted, and who is new.
fn tell_pasted(at: SheetAt, pasted: &Pasted) {
    let Pasted {
        cut_columns,
        cut_rows,
        sums,
        ref newcomers,
        ..
    } = *pasted;
    let short = (cut_rows > 0).then(|| {
        many!(
            cut_rows,
            "只贴到了筛选后显示的行里，后面 {0} 行没有贴进来。要新增，请点最后的空行再粘贴。",
            "Only the rows shown by the filter were pasted into: {0} more row was left out. To add rows, paste at the blank row at the end.",
            "Only the rows shown by the filter were pasted into: {0} more rows were left out. To add rows, paste at the blank row at the end."
        )
    });
    let cut = (cut_columns > 0).then(|| {
        many!(
            cut_columns,
            "粘贴的内容右边有 {0} 列放不下，没有贴进来。",
            "{0} column of what was pasted had no room on the right and was left out.",
            "{0} columns of what was pasted had no room on the right and were left out."
        )
    });
    let sums = (sums > 0).then(|| {
        many!(
            sums,
            "合计、小计 {0} 行没有贴进来。",
            "{0} row of totals was not pasted.",
            "{0} rows of totals were not pasted."
        )
    });
    // Whoever cannot see the sheet hears it, whoever can reads it.
    let news = newcomers.said().map(Notice::news).into_iter();
    let left_out = cut.into_iter().chain(short).chain(sums).map(Notice::of);
    for notice in news.chain(left_out) {
        at.state.look.spoken.set(notice.text.clone());
        at.state.tell(notice);
    }
}

/// Takes a text with many rows that goes behind those that are there as a file is taken; whether it's such a text.
fn take_large(at: SheetAt, clip: &Clip) -> bool {
    let start = at.selection().start();
    if !is_large(&clip.text) || !at.with_shown(|shown| shown.is_blank_from(start.row)) {
        return false;
    }
    let columns = at
        .columns
        .with_untracked(|columns| columns.get(start.column..).unwrap_or_default().to_vec());
    take_block(at.state, clip.clone(), at.sheet, columns);
    true
}

/// Whether a text has more rows than are pasted at once.
fn is_large(text: &str) -> bool {
    text.lines().take(LARGE + 1).count() > LARGE
}
