//! The number in a cell, for sums and for sorting.

use super::{count, is_unclear_percent, money, percent};
use crate::workbook::CellKind;
use rewards_core::number::{Sign, read_decimal};

/// The number in a cell: fen of money, ones of counts, millionths of per cents; nothing in others, and where none can be read.
#[must_use]
pub fn number(kind: CellKind, text: &str) -> Option<i128> {
    match kind {
        _ if text.is_empty() => None,
        CellKind::Money => plain_fen(text).or_else(|| read(&money(text), 2)),
        CellKind::Count => read(&count(text), 0),
        CellKind::Percent if is_unclear_percent(text) => None,
        CellKind::Percent => read(&percent(text), 6),
        CellKind::Id
        | CellKind::Text
        | CellKind::Day
        | CellKind::Months
        | CellKind::Flag(_)
        | CellKind::Choice(_)
        | CellKind::Link(_) => None,
    }
}

fn read(decimal: &str, places: u32) -> Option<i128> {
    read_decimal(decimal, places, Sign::Any).ok()
}

/// Fen of a cell that is settled, as most are: `120,000`, `1,234.50`. Nothing where it's not so plain.
fn plain_fen(text: &str) -> Option<i128> {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let mut yuan: i128 = 0;
    // So many digits since the last comma.
    let mut run = 0;
    let mut is_grouped = false;
    if whole.len() > 20 {
        return None;
    }
    for byte in whole.bytes() {
        match byte {
            b'0'..=b'9' => {
                yuan = yuan * 10 + i128::from(byte - b'0');
                run += 1;
            }
            b',' if run == 3 || (!is_grouped && (1..=3).contains(&run)) => {
                (run, is_grouped) = (0, true);
            }
            _ => return None,
        }
    }
    let is_whole = if is_grouped { run == 3 } else { run > 0 };
    let fen = match *part.as_bytes() {
        [] if !text.contains('.') => 0,
        [tens @ b'0'..=b'9'] => i128::from(tens - b'0') * 10,
        [tens @ b'0'..=b'9', ones @ b'0'..=b'9'] => {
            i128::from(tens - b'0') * 10 + i128::from(ones - b'0')
        }
        _ => return None,
    };
    is_whole.then_some(yuan * 100 + fen)
}
