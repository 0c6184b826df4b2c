//! Which field of a table a head means.

use super::head_text::HeadText;
use super::synonyms::{Meaning, Synonyms};
use crate::workbook::{Need, Sheet};
use std::collections::HashMap;
use std::sync::OnceLock;

/// How well a head fits a field; the greater, the better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// It holds a name of the field, of so many letters.
    Holds(usize),
    /// It is a name of the field, so far from the last.
    Is(usize),
}

/// The longest head that may hold a name, in letters.
const LONGEST: usize = 20;
/// Names are ranked by their distance from this one.
const LAST_RANK: usize = 1_000;

type HeadNames = HashMap<&'static str, (Meaning, usize)>;

/// The names of a table's columns, for looking them up.
fn known(sheet: Sheet) -> &'static HeadNames {
    static ALL: OnceLock<[HeadNames; 5]> = OnceLock::new();
    let all = ALL.get_or_init(|| {
        Synonyms::get().columns.each_ref().map(|names| {
            let mut known = HeadNames::new();
            for (name, meaning, rank) in names {
                known.entry(name).or_insert((*meaning, *rank));
            }
            known
        })
    });
    let [teams, reps, customers, deals, outcomes] = all;
    match sheet {
        Sheet::Teams => teams,
        Sheet::Reps => reps,
        Sheet::Customers => customers,
        Sheet::Deals => deals,
        Sheet::Outcomes => outcomes,
    }
}

/// What a head means in a table, and how well; nothing where nobody knows.
pub fn meaning(sheet: Sheet, head: &HeadText) -> Option<(Meaning, Fit)> {
    let name = head.name.as_str();
    if name.is_empty() {
        return None;
    }
    if let Some((meaning, rank)) = known(sheet).get(name) {
        return Some((*meaning, Fit::Is(LAST_RANK - rank)));
    }
    if name.chars().count() > LONGEST {
        return None;
    }
    let names = known(sheet).iter();
    let held = names.filter(|(known, _)| is_held(known, name));
    let best =
        held.max_by_key(|(known, _)| (known.chars().count(), name.ends_with(**known), **known));
    best.map(|(known, (meaning, _))| (*meaning, Fit::Holds(known.chars().count())))
}

/// Whether a head holds a name as a word of its own.
fn is_held(known: &str, name: &str) -> bool {
    if known.is_ascii() {
        known.len() >= 4 && (name.starts_with(known) || name.ends_with(known))
    } else {
        known.chars().nth(1).is_some() && name.contains(known)
    }
}

/// Which field each column holds, where heads tell: of several columns for the same field the one whose head fits best.
pub fn assigned(sheet: Sheet, heads: &[HeadText]) -> Vec<Option<(usize, Fit)>> {
    let mut assigned: Vec<Option<(usize, Fit)>> = heads
        .iter()
        .map(|head| match meaning(sheet, head) {
            Some((Meaning::Column(column), fit)) => Some((column, fit)),
            Some((Meaning::Nothing, _)) | None => None,
        })
        .collect();
    for column in 0..sheet.columns().len() {
        let of_column = |place: &Option<(usize, Fit)>| {
            place.and_then(|(of, fit)| (of == column).then_some(fit))
        };
        let best = assigned.iter().filter_map(of_column).max();
        let mut is_found = false;
        for place in &mut assigned {
            let fit = of_column(place);
            if fit.is_some() && (fit != best || std::mem::replace(&mut is_found, true)) {
                *place = None;
            }
        }
    }
    assigned
}

/// How well heads fit a table: what its columns are worth, less what is lacking. Below one, they don't.
pub fn score(sheet: Sheet, heads: &[HeadText]) -> i64 {
    let assigned = assigned(sheet, heads);
    let worth = |place: &Option<(usize, Fit)>| match place {
        Some((_, Fit::Is(_))) => 3,
        Some((_, Fit::Holds(_))) => 1,
        None => 0,
    };
    let found: i64 = assigned.iter().map(worth).sum();
    let columns = sheet.columns().iter().enumerate();
    let lacking = columns.filter(|(at, column)| {
        let mut fields = assigned.iter().flatten();
        column.need == Need::Always && !fields.any(|(field, _)| field == at)
    });
    found - 2 * i64::try_from(lacking.count()).unwrap_or(i64::MAX / 4)
}

/// The table that heads, and what a sheet is called, speak for; nothing where they speak for none.
pub fn sheet_of(heads: &[HeadText], titles: &[String]) -> Option<Sheet> {
    let named = |sheet: Sheet| {
        let names = Synonyms::get().tables.get(sheet.index());
        let mut names = names.into_iter().flatten();
        let is_named = names.any(|name| titles.iter().any(|title| title.contains(name.as_str())));
        i64::from(is_named) * 2
    };
    // Of several that fit equally well, the one that most people have most of.
    let order = [
        Sheet::Deals,
        Sheet::Customers,
        Sheet::Reps,
        Sheet::Outcomes,
        Sheet::Teams,
    ];
    let mut best: Option<(i64, Sheet)> = None;
    for sheet in order {
        let by_heads = score(sheet, heads);
        let all = by_heads + named(sheet);
        if by_heads > 0 && best.is_none_or(|(most, _)| all > most) {
            best = Some((all, sheet));
        }
    }
    best.map(|(_, sheet)| sheet)
}
