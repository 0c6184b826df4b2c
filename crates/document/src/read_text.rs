//! A block of cells as another program puts it on the clipboard, or into a file.

use rewards_core::pieces::{at_once, pause};
use std::borrow::Cow;

/// So many rows are one piece of work.
const PIECE: usize = 2_048;

/// The cells of a text, row by row: tabs stand between columns, line breaks behind rows. What stands in quotes is one cell,
/// whatever it holds; a quote that is never closed, or goes on behind its end, is a letter like any other. Nothing where the
/// text is empty.
pub fn cells(text: &str) -> Vec<Vec<Cow<'_, str>>> {
    at_once(cells_in_pieces(text))
}

/// The same, pausing between rows.
pub async fn cells_in_pieces(text: &str) -> Vec<Vec<Cow<'_, str>>> {
    let mut rows = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let (row, behind) = row(rest, '\t');
        rows.push(row);
        rest = behind;
        if rows.len() % PIECE == 0 {
            pause().await;
        }
    }
    rows
}

/// The cells of a text's first row, with this letter between them, and what stands behind its line break.
pub fn row(text: &str, between: char) -> (Vec<Cow<'_, str>>, &str) {
    let mut row = Vec::new();
    let mut rest = text;
    loop {
        let (cell, behind) = cell(rest, between);
        row.push(cell);
        match behind.strip_prefix(between) {
            Some(next) => rest = next,
            None => return (row, after_break(behind)),
        }
    }
}

/// The first cell of a text, and what stands behind it: the letter between cells, a line break, or nothing.
fn cell(text: &str, between: char) -> (Cow<'_, str>, &str) {
    quoted(text, between).unwrap_or_else(|| {
        let (cell, behind) = split(text, end(text, between).unwrap_or(text.len()));
        (Cow::Borrowed(cell), behind)
    })
}

/// Where a cell without quotes ends. A letter of ASCII is found as a byte, which takes half the time.
fn end(text: &str, between: char) -> Option<usize> {
    match u8::try_from(between) {
        Ok(between) if between.is_ascii() => {
            let is_end = |byte: u8| byte == between || byte == b'\n' || byte == b'\r';
            text.bytes().position(is_end)
        }
        Ok(_) | Err(_) => text.find([between, '\n', '\r']),
    }
}

/// A cell in quotes; nothing where there is none, or it does not end where its quotes do.
fn quoted(text: &str, between: char) -> Option<(Cow<'_, str>, &str)> {
    let inside = text.strip_prefix('"')?;
    let mut is_doubled = false;
    let mut from = 0;
    loop {
        let end = from + inside.get(from..)?.find('"')?;
        let (cell, behind) = split(inside, end);
        let behind = behind.strip_prefix('"')?;
        if behind.starts_with('"') {
            is_doubled = true;
            from = end + 2;
        } else {
            let is_over = behind.is_empty() || behind.starts_with([between, '\n', '\r']);
            return is_over.then(|| match is_doubled {
                true => (Cow::Owned(cell.replace("\"\"", "\"")), behind),
                false => (Cow::Borrowed(cell), behind),
            });
        }
    }
}

fn after_break(text: &str) -> &str {
    let text = text.strip_prefix('\r').unwrap_or(text);
    text.strip_prefix('\n').unwrap_or(text)
}

fn split(text: &str, at: usize) -> (&str, &str) {
    text.split_at_checked(at).unwrap_or((text, ""))
}
