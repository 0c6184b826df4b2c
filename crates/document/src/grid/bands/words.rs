//! The parts of a band, and the words of the lists that they choose from, as they are called and as people write them.

use rewards_core::scheme::Edge;
use rewards_words::label;
use rewards_words::text::Label;

/// A column of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BandPart {
    /// Where a band begins.
    Bound,
    /// How much it pays, or what.
    Worth,
    /// Whether the bound belongs to it.
    Edge,
    /// What it pays: `amount`, `rate` or `item`; a column where there is a choice.
    Pays,
}

/// What a word of a list is called; nothing for what is typed freely.
#[must_use]
pub fn word_label(part: BandPart, word: &str) -> Option<Label> {
    match (part, word) {
        (BandPart::Bound | BandPart::Worth, _) => None,
        (BandPart::Edge, "from") => Some(label!("达到（含）", "from")),
        (BandPart::Edge, "over") => Some(label!("超过", "over")),
        // A choice of readings, which is called otherwise.
        (BandPart::Edge, _) => None,
        (BandPart::Pays, "amount") => Some(label!("金额", "amount")),
        (BandPart::Pays, "rate") => Some(label!("比例", "rate")),
        (BandPart::Pays, _) => Some(label!("物品", "item")),
    }
}

/// How people write whether a bound belongs to its band.
pub(super) fn edge_of(text: &str) -> Option<Edge> {
    match text.trim().to_lowercase().as_str() {
        "from" | "达到（含）" | "达到(含)" | "达到" | "以上" | "含" | "≥" | ">=" => {
            Some(Edge::From)
        }
        "over" | "超过" | "大于" | "不含" | ">" | "＞" => Some(Edge::Over),
        _ => None,
    }
}

/// How people write what a band pays.
pub(super) fn pays_words(word: &str) -> [&str; 3] {
    let called = word_label(BandPart::Pays, word);
    [
        word,
        called.map_or("", |label| label.zh),
        called.map_or("", |label| label.en),
    ]
}
