//! What may be meant by what is typed so far.

use super::collate::in_order;
use super::fold::{Needle, folded};
use super::pinyin;
use crate::workbook::{CellKind, FactsCheck, Sheet};
use std::collections::HashSet;

/// So many are offered.
const MOST: usize = 8;

/// How well a name fits what is typed: the better, the sooner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    /// It begins so.
    Begins,
    /// Its sounds begin so: `zw` for 张伟.
    Sounds,
    /// It's in it.
    Holds,
    /// The sounds of some letters in it begin so.
    SoundsInside,
}

/// Names that fit what is typed in a cell of a column, at most eight: names of the table that its cells refer to, or texts that
/// stand in the column already. By their letters, and by the first letters of their pinyin. None where it's one of them.
#[must_use]
pub fn hints(check: &FactsCheck, sheet: Sheet, column: usize, typed: &str) -> Vec<String> {
    let typed = typed.trim();
    let facts = check.facts();
    let Some(named) = sheet.columns().get(column) else {
        return Vec::new();
    };
    match named.kind {
        CellKind::Link(to) => {
            let table = facts.table(to);
            let filled = (0..).zip(&table.rows).filter(|(_, row)| !row.is_blank());
            let told = filled.map(|(at, row)| {
                let name = row.field(to, "name").trim();
                (name, at)
            });
            best(told, typed)
                .into_iter()
                .map(|(_, at)| check.text_for(to, at))
                .collect()
        }
        CellKind::Text if named.field != "name" => {
            let mut seen = HashSet::new();
            let rows = facts.table(sheet).rows.iter();
            let texts = rows.map(|row| row.cell(column).trim());
            let texts = texts.filter(|text| !text.is_empty() && seen.insert(*text));
            best(texts.map(|text| (text, 0)), typed)
                .into_iter()
                .map(|(text, _)| text.to_owned())
                .collect()
        }
        CellKind::Text
        | CellKind::Id
        | CellKind::Money
        | CellKind::Percent
        | CellKind::Count
        | CellKind::Day
        | CellKind::Months
        | CellKind::Flag(_)
        | CellKind::Choice(_) => Vec::new(),
    }
}

/// Whether a text spells a name out by the first letter of each sound: `zw` is 张伟. One with a capital, and one that says only how
/// the name begins, may be a name of its own.
#[must_use]
pub fn sounds_out(typed: &str, name: &str) -> bool {
    let typed = typed.trim();
    let letters: Vec<char> = name
        .chars()
        .filter(|letter| !letter.is_whitespace())
        .collect();
    let is_small = !typed.is_empty() && typed.bytes().all(|byte| byte.is_ascii_lowercase());
    let mut pairs = letters.iter().zip(typed.chars());
    is_small
        && letters.len() == typed.len()
        && pairs.all(|(letter, first)| pinyin::may_begin(*letter, first))
}

/// Those that fit best, the best first.
fn best<'t>(names: impl Iterator<Item = (&'t str, usize)>, typed: &str) -> Vec<(&'t str, usize)> {
    let needle = Needle::of(typed);
    let letters: Vec<char> = typed.chars().map(folded).collect();
    let mut found: Vec<(Fit, &str, usize)> = Vec::new();
    for (name, at) in names {
        if name == typed {
            return Vec::new();
        }
        if let Some(fit) = fit(&needle, &letters, name) {
            found.push((fit, name, at));
        }
    }
    let by_fit = |(fit, name, at): &(Fit, &str, usize), other: &(Fit, &str, usize)| {
        let by_name = || in_order(name, other.1).then(at.cmp(&other.2));
        fit.cmp(&other.0).then_with(by_name)
    };
    // Of a hundred thousand, most are never put in order.
    if found.len() > MOST {
        found.select_nth_unstable_by(MOST, by_fit);
        found.truncate(MOST);
    }
    found.sort_by(by_fit);
    found.into_iter().map(|(_, name, at)| (name, at)).collect()
}

fn fit(needle: &Needle, typed: &[char], name: &str) -> Option<Fit> {
    let sounds_so = |letters: &str| {
        let mut letters = letters.chars().filter(|letter| !letter.is_whitespace());
        typed.iter().all(|first| {
            let letter = letters.next();
            letter
                .is_some_and(|letter| folded(letter) == *first || pinyin::may_begin(letter, *first))
        })
    };
    let may_sound = typed.iter().any(char::is_ascii_lowercase);
    let mut inside = name.char_indices().skip(1);
    if needle.begins(name) {
        Some(Fit::Begins)
    } else if may_sound && sounds_so(name) {
        Some(Fit::Sounds)
    } else if needle.is_in(name) {
        Some(Fit::Holds)
    } else {
        let is_inside = may_sound && inside.any(|(at, _)| name.get(at..).is_some_and(sounds_so));
        is_inside.then_some(Fit::SoundsInside)
    }
}
