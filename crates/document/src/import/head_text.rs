//! What a head says: the name of its column, and the unit of what stands in it.

use super::plain::{half_width, parted, plain_name, simplified};
use super::synonyms::Synonyms;
use rewards_spreadsheet::is_unseen;

/// In what the figures of a column are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Unit {
    /// As they stand.
    #[default]
    AsWritten,
    /// Yuan times ten so often: 4 are 万元.
    Places(u8),
    /// Per cent.
    Percent,
    /// Fractions: 0.15 is 15 %.
    Fraction,
}

/// A head, read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HeadText {
    /// As it stands in the source, on one line.
    pub shown: String,
    /// Its name, made plain, so that it can be looked up.
    pub name: String,
    /// The unit that it says; nothing where it says none.
    pub unit: Option<Unit>,
}

impl HeadText {
    /// Reads a head.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let shown: Vec<&str> = text.split_whitespace().collect();
        let shown = shown.join(" ");
        let (outside, inside) = parted(&shown);
        let unit = inside.iter().find_map(|text| unit_of(text));
        let (outside, unit) = match (unit, outside.rsplit_once(['/', '／', '_', '-'])) {
            (None, Some((before, behind))) if unit_of(behind).is_some() => {
                (before.to_owned(), unit_of(behind))
            }
            _ => (outside, unit),
        };
        let (outside, unit) = match (unit, outside.trim_end().strip_suffix(['%', '％'])) {
            (None, Some(before)) => (before.to_owned(), Some(Unit::Percent)),
            _ => (outside, unit),
        };
        Self {
            name: plain_name(&outside),
            shown,
            unit,
        }
    }
}

/// The unit that a text is: `万元`, `单位：万元`, `RMB'000`, `%`.
pub fn unit_of(text: &str) -> Option<Unit> {
    let text: String = text
        .chars()
        .filter(|letter| !is_unseen(*letter))
        .flat_map(char::to_lowercase)
        .map(half_width)
        .map(simplified)
        .collect();
    let text = text
        .rsplit_once(':')
        .map_or(text.as_str(), |(_, behind)| behind)
        .trim_start_matches("单位");
    let all = Synonyms::get();
    if all.percents.iter().any(|percent| percent == text) {
        return Some(Unit::Percent);
    }
    let is_it = |unit: &str| {
        let currency = ["", "人民币", "rmb", "cny", "¥", "￥"];
        currency.iter().any(|currency| {
            let figure = text.strip_prefix(currency);
            figure.is_some_and(|figure| figure.trim_start_matches(',') == unit)
        })
    };
    let unit = all.units.iter().find(|(unit, _)| is_it(unit));
    unit.map(|(_, places)| Unit::Places(*places))
}
