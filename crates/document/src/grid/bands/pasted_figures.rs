//! How bare figures of what bands pay are meant below a head: as they're written, as per cents, or as fractions.

use super::span::tidy;
use crate::workbook::normalize;

/// What bare figures are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Figures {
    /// What the list takes them for: the head calls them no rates.
    #[default]
    AsWritten,
    /// `3` is 3%.
    Percents,
    /// `0.005` is 0.5%.
    Fractions,
}

impl Figures {
    /// What a head says of the figures below it, as far as it calls them rates. Where it has the sign, they're per cents. Else a
    /// column is taken to be written in one way: all figures below 1 are fractions, as cells are copied that showed per cents;
    /// figures of 1 and more are per cents, as nobody means a rate of 300% by 3. Where some are below 1 and some aren't (`0.5` and
    /// `1`), all are per cents: as fractions they'd pay out half a sale, and all of it.
    pub(super) fn of(head: &str, below: &[&str]) -> Self {
        if tidy(head).contains('%') {
            return Self::Percents;
        }
        if !is_rate(head) {
            return Self::AsWritten;
        }
        let mut worths = below.iter().map(|line| worth(line));
        let may_be_fraction = |text: &str| {
            let is_signed = text.contains(['%', '％']);
            !is_signed && (!is_bare(text) || is_below_one(text))
        };
        match worths.all(may_be_fraction) {
            true => Self::Fractions,
            false => Self::Percents,
        }
    }

    /// A figure with its sign, where it's bare.
    pub(super) fn signed(self, text: &str) -> String {
        let is_figure = !text.is_empty() && is_bare(text);
        match self {
            Self::Percents if is_figure => format!("{text}%"),
            // Some leave the nought before the point out.
            Self::Fractions if is_figure => {
                format!("{}%", normalize::as_percent(&format!("0{text}")))
            }
            Self::AsWritten | Self::Percents | Self::Fractions => text.to_owned(),
        }
    }
}

/// Whether nothing stands in a text but a figure.
pub(super) fn is_bare(text: &str) -> bool {
    let is_of_figure = |letter: char| letter.is_ascii_digit() || matches!(letter, '.' | ',');
    text.chars().all(is_of_figure)
}

/// Whether a bare figure is below 1; an empty text may be.
fn is_below_one(text: &str) -> bool {
    let whole = text.split_once('.').map_or(text, |(whole, _)| whole);
    whole.trim_start_matches('0').is_empty()
}

/// What the last column of a line says.
fn worth(line: &str) -> &str {
    match line.rsplit_once('\t') {
        Some((_, last)) => last.trim(),
        None => {
            let line = line.trim();
            let last = line.rsplit_once([';', '；', ' ']);
            last.map_or(line, |(_, last)| last)
        }
    }
}

/// Whether a head calls what stands below it a rate, and neither an amount nor per mille.
fn is_rate(head: &str) -> bool {
    const WORDS: [&str; 4] = ["比例", "比率", "百分比", "百分率"];
    const LETTERS: [&str; 5] = ["rate", "rates", "percent", "percentage", "pct"];
    const OTHERS: [&str; 4] = ["元", "¥", "‰", "千分"];
    let written = head.to_lowercase();
    let mut tokens = written.split(|letter: char| !letter.is_ascii_alphabetic());
    let cell = tidy(head);
    let bracket = cell.find(['(', '[']).unwrap_or(cell.len());
    let name = cell.get(..bracket).unwrap_or_default();
    let is_called = name.ends_with('率')
        || WORDS.iter().any(|word| cell.contains(*word))
        || tokens.any(|token| LETTERS.contains(&token));
    is_called && !OTHERS.iter().any(|other| cell.contains(*other))
}
