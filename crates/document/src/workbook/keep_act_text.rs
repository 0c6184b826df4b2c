//! An act as a text of the log, written piece by piece: with a hundred thousand rows that takes its time.

use super::block::Block;
use super::edit::Edit;
use super::keep_act::{edit_form, named_columns, written_text};
use super::keep_content::{RowText, row_text};
use crate::progress::Progress;
use crate::saved::act::EditForm;
use rewards_core::pieces::pause;
use std::sync::Arc;

/// So many rows are a piece.
const PIECE: usize = 1_000;

/// A part of a text.
enum TextPart<'a> {
    /// As it stands here.
    Text(String),
    /// So many rows, one after the other.
    Rows(usize, Box<dyn Iterator<Item = RowText<'a>> + 'a>),
}

/// Writes an act as [`edit_form`] has it, pausing between rows, and tells how many of them are written. Nothing where it
/// changes nothing.
pub(crate) async fn write_edit(
    edit: &Edit,
    add: &mut impl FnMut(&str),
    tell: &mut impl FnMut(Progress),
) -> Option<()> {
    let mut parts = Vec::new();
    lay_out(edit, &mut parts)?;
    let of = parts.iter().map(TextPart::rows).sum();
    let mut done = 0;
    for part in parts {
        let mut rows = match part {
            TextPart::Text(text) => {
                add(&text);
                continue;
            }
            TextPart::Rows(_, rows) => rows.peekable(),
        };
        while rows.peek().is_some() {
            let piece: Vec<RowText<'_>> = rows.by_ref().take(PIECE).collect();
            let text = serde_json::to_string(&piece).ok()?;
            add(text.strip_prefix('[')?.strip_suffix(']')?);
            if rows.peek().is_some() {
                add(",");
            }
            done += piece.len();
            tell(Progress { done, of });
            pause().await;
        }
    }
    Some(())
}

impl TextPart<'_> {
    fn rows(&self) -> usize {
        match self {
            Self::Text(_) => 0,
            Self::Rows(count, _) => *count,
        }
    }
}

/// Lays out the parts of an act's text; nothing where it changes nothing.
fn lay_out<'a>(edit: &'a Edit, parts: &mut Vec<TextPart<'a>>) -> Option<()> {
    match edit {
        Edit::Several(edits) => {
            let list = |parts: &mut Vec<TextPart<'a>>| lay_list_out(edits, parts);
            lay_between(&EditForm::Several(Vec::new()), "]}", parts, list)?;
        }
        Edit::AddRows(sheet, at, rows) => {
            let without = edit_form(&Edit::AddRows(*sheet, *at, Vec::new()))?;
            let texts = Box::new(rows.iter().map(|row| row_text(row)));
            let rows = TextPart::Rows(rows.len(), texts);
            lay_between(&without, "]]}", parts, |parts| parts.push(rows))?;
        }
        Edit::Block(sheet, block) => {
            let without = Block {
                columns: block.columns.clone(),
                rows: Vec::new(),
            };
            let without = edit_form(&Edit::Block(*sheet, Arc::new(without)))?;
            let named = named_columns(*sheet, block);
            let texts = block.rows.iter().map(move |row| written_text(&named, row));
            let rows = TextPart::Rows(block.rows.len(), Box::new(texts));
            lay_between(&without, "]]}", parts, |parts| parts.push(rows))?;
        }
        Edit::Cell(..)
        | Edit::Rename(..)
        | Edit::Period(..)
        | Edit::AddRow(..)
        | Edit::RemoveRow(..)
        | Edit::RemoveRows(..)
        | Edit::Facts(_)
        | Edit::Choose(_)
        | Edit::Figure(..)
        | Edit::Reading(..)
        | Edit::Fill(..)
        | Edit::Compare(_)
        | Edit::Own(..)
        | Edit::Also(_)
        | Edit::AlsoOfRow(..) => parts.push(TextPart::Text(text(&edit_form(edit)?)?)),
    }
    Some(())
}

/// Lays out acts, one after the other; those that change nothing are left out.
fn lay_list_out<'a>(edits: &'a [Edit], parts: &mut Vec<TextPart<'a>>) {
    let mut is_first = true;
    for edit in edits {
        let mut own = Vec::new();
        if lay_out(edit, &mut own).is_some() {
            if !is_first {
                parts.push(TextPart::Text(",".to_owned()));
            }
            parts.append(&mut own);
            is_first = false;
        }
    }
}

/// Lays out what stands in a list at the end of a form, which the form is without.
fn lay_between<'a>(
    without: &EditForm,
    end: &str,
    parts: &mut Vec<TextPart<'a>>,
    list: impl FnOnce(&mut Vec<TextPart<'a>>),
) -> Option<()> {
    let begin = text(without)?.strip_suffix(end)?.to_owned();
    parts.push(TextPart::Text(begin));
    list(parts);
    parts.push(TextPart::Text(end.to_owned()));
    Some(())
}

fn text(form: &EditForm) -> Option<String> {
    serde_json::to_string(form).ok()
}
