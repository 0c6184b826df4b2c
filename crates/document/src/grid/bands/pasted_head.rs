//! What the head of pasted bands says of all of them: units, at which end of a band its figures stand, whether they belong to it.

use super::pasted_figures::{Figures, is_bare};
use super::span::tidy;
use super::span_words::{End, Said, Within, said};

/// What a head says.
#[derive(Clone, Default)]
pub(super) struct Head {
    /// `万元` of 销售额（万元）.
    unit: &'static str,
    /// What figures are below 提成（%）, or 提成比例.
    figures: Figures,
    pub(super) lower: Option<Within>,
    pub(super) upper: Option<Within>,
    /// At which end of a band a figure of a single column stands, where that's said.
    pub(super) end: Option<End>,
    /// Whether the first of two columns holds the upper limits.
    pub(super) is_turned: bool,
    /// Whether it's said of a column that its figures are starts, or limits: what stands below are bands.
    pub(super) names_ends: bool,
}

/// Words that only a head says, of all figures below it.
const ALL: [(&[&str], End); 2] = [
    (
        &[
            "上限", "封顶", "最高", "最大", "max", "maximum", "upper", "limit", "limits", "cap",
            "until",
        ],
        End::Upper,
    ),
    (
        &[
            "下限",
            "起点",
            "最低",
            "最小",
            "门槛",
            "min",
            "minimum",
            "lower",
            "lowerlimit",
            "start",
            "starts",
            "starting",
            "threshold",
        ],
        End::Lower,
    ),
];
/// What figures are of, before a word for an end that stands alone: 销售额至.
const OF: [&str; 6] = ["销售额", "销售", "回款额", "回款", "金额", "业绩"];

impl Head {
    /// The head of these lines.
    pub(super) fn read(text: &str, below: &[&str]) -> Self {
        let written: Vec<&str> = text.split('\t').collect();
        match written.split_last() {
            Some((last, before)) => Self {
                figures: Figures::of(last, below),
                ..Self::of(before)
            },
            None => Self::default(),
        }
    }

    /// The head of limits that stand alone, without what bands pay; nothing where it doesn't say what they are.
    pub(super) fn of_limits(text: &str) -> Option<Self> {
        let written = text.trim();
        let head = Self::of(&[written]);
        (head.names_ends && !written.contains('\t')).then_some(head)
    }

    /// What the heads of the columns say in which limits stand.
    fn of(written: &[&str]) -> Self {
        let before: Vec<String> = written.iter().copied().map(tidy).collect();
        let unit = [("万", "万"), ("千元", "千"), ("k", "千")];
        let unit = unit
            .into_iter()
            .find(|(sign, _)| before.iter().any(|cell| cell.contains(*sign)));
        let columns = before.iter().zip(written);
        let said: Vec<Column> = columns
            .map(|(cell, text)| Column::read(cell, text))
            .collect();
        let known = |one: &Column| one.end.map(|_| one.within);
        let mut head = Self {
            unit: unit.map_or("", |(_, unit)| unit),
            names_ends: said.iter().any(|column| column.end.is_some())
                && !before.iter().any(|cell| has_digit(cell)),
            ..Self::default()
        };
        match said.as_slice() {
            [only] => {
                head.end = only.end;
                head.lower = known(only).flatten();
                head.upper = head.lower;
            }
            [to, from] if (to.end, from.end) == (Some(End::Upper), Some(End::Lower)) => {
                (head.lower, head.upper, head.is_turned) = (from.within, to.within, true);
            }
            [from, to] => {
                (head.lower, head.upper) = (from.within, to.within);
                // The name of the band may stand in the other one.
                if from.end.is_none() {
                    head.end = to.end;
                    head.lower = head.lower.or(known(to).flatten());
                }
            }
            _ => {}
        }
        head
    }

    /// The same with figures that stand at this end.
    pub(super) fn at(&self, end: End) -> Self {
        Self {
            end: Some(end),
            ..self.clone()
        }
    }

    pub(super) fn with_unit(&self, text: &str) -> String {
        match is_bare(text) {
            true => format!("{text}{}", self.unit),
            false => text.to_owned(),
        }
    }

    pub(super) fn with_sign(&self, text: &str) -> String {
        self.figures.signed(text)
    }
}

/// Whether a figure stands in a text: the line of a band does so, a head doesn't.
fn has_digit(text: &str) -> bool {
    text.contains(|letter: char| letter.is_ascii_digit())
}

/// Words of tax, which say nothing of a bound.
const OF_TAX: [&str; 2] = ["不含税", "含税"];

/// What the head of one column says.
struct Column {
    end: Option<End>,
    within: Option<Within>,
}

impl Column {
    /// Of a head in one form, and as it's written: words of letters end at blanks.
    fn read(cell: &str, written: &str) -> Self {
        let cell = OF_TAX
            .iter()
            .fold(cell.to_owned(), |cell, tax| cell.replace(tax, ""));
        let bracket = cell.find(['(', '[']).unwrap_or(cell.len());
        let name = cell.get(..bracket).unwrap_or_default();
        let name = OF
            .into_iter()
            .find_map(|of| name.strip_prefix(of))
            .unwrap_or(name);
        let written = written.to_lowercase();
        let tokens = written.split(|letter: char| !letter.is_ascii_alphabetic());
        let tokens: Vec<&str> = tokens.filter(|token| !token.is_empty()).collect();
        let is_up_to = matches!(name, "至" | "到") || tokens.last() == Some(&"to");
        let heard: Vec<Heard> = in_letters(&tokens)
            .into_iter()
            .chain(in_signs(&cell))
            .collect();
        let mut ends = heard.iter().filter_map(|(end, _)| *end);
        let end = ends.next().or(is_up_to.then_some(End::Upper));
        Self {
            // A head of both ends says neither.
            end: end.filter(|first| ends.all(|end| end == *first)),
            within: heard.iter().find_map(|(_, within)| *within),
        }
    }
}

/// What is said: of which end, and whether the figure belongs to it.
type Heard = (Option<End>, Option<Within>);

/// What words of letters say, the longest first; each is said once.
fn in_letters(mut tokens: &[&str]) -> Vec<Heard> {
    let mut heard = Vec::new();
    while !tokens.is_empty() {
        let counts = (1..=tokens.len()).rev();
        let found = counts
            .filter_map(|count| tokens.split_at_checked(count))
            .find_map(|(words, rest)| Some((whole(&words.concat())?, rest)));
        tokens = match found {
            Some((said, rest)) => {
                heard.push(said);
                rest
            }
            None => tokens.get(1..).unwrap_or_default(),
        };
    }
    heard
}

/// What the other words and signs say, the longest first.
fn in_signs(mut text: &str) -> Vec<Heard> {
    let mut heard = Vec::new();
    while let Some(first) = text.chars().next() {
        let found = begins(text).filter(|_| !first.is_ascii_alphabetic());
        heard.extend(found.and_then(|(_, said)| said));
        let length = found.map_or(first.len_utf8(), |(length, _)| length);
        text = text.get(length..).unwrap_or_default();
    }
    heard
}

/// The word with which a text begins: its length, and what it says.
fn begins(text: &str) -> Option<(usize, Option<Heard>)> {
    let own = own().filter(|(word, _)| text.starts_with(word));
    let own = own.map(|(word, end)| (word.len(), Some((Some(end), None))));
    let of_bands = said(text).map(|(length, said)| (length, heard(said)));
    own.chain(of_bands).max_by_key(|(length, _)| *length)
}

/// What a word of letters says, where all of it is one.
fn whole(word: &str) -> Option<Heard> {
    let own = own().find(|(known, _)| *known == word);
    let of_bands = said(word).filter(|(length, _)| *length == word.len());
    own.map(|(_, end)| (Some(end), None))
        .or_else(|| heard(of_bands?.1))
}

fn own() -> impl Iterator<Item = (&'static str, End)> {
    ALL.iter()
        .flat_map(|(words, end)| words.iter().map(|word| (*word, *end)))
}

const fn heard(said: Said) -> Option<Heard> {
    match said {
        Said::Before(end, within) | Said::Behind(end, within) => Some((Some(end), within)),
        Said::Sign(end, within) => Some((Some(end), Some(within))),
        Said::Is(within) => Some((None, Some(within))),
        Said::Joins | Said::Nothing => None,
    }
}
