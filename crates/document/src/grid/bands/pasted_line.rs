//! A line of bands that were pasted: from where to where, what it pays and how much.

use super::span::{Limit, Span, span, tidy};
use super::span_words::Within;
use super::{BandPart, Bands};
use crate::workbook::{BandRow, normalize};
use rewards_core::scheme::{Edge, Unit};

/// A limit as the sheet shows it, and what it comes to in its smallest unit.
#[derive(Clone, Debug)]
pub(super) struct Bound {
    pub(super) text: String,
    pub(super) value: i128,
    pub(super) within: Option<Within>,
}

#[derive(Clone, Debug)]
pub(super) struct Line {
    pub(super) from: Option<Bound>,
    pub(super) to: Option<Bound>,
    pub(super) pays: String,
    pub(super) worth: String,
}

impl Line {
    /// What pasted lines say; nothing where one of them says something else. The first may be a head.
    pub(super) fn all(bands: &Bands<'_>, texts: &[&str]) -> Vec<Self> {
        // Where some lines pay a rate by its sign, the others pay amounts.
        let has_rates = texts.iter().skip(1).any(|text| text.contains(['%', '％']));
        let unsigned = has_rates.then_some("amount");
        let plain = Head::default();
        let read = |text: &&str, head: &Head| Self::read(bands, text, unsigned, head);
        let Some((first, rest)) = texts.split_first() else {
            return Vec::new();
        };
        let first_line = read(first, &plain);
        let head = match first_line {
            None if !rest.is_empty() => Head::read(first),
            _ => plain,
        };
        let rest = rest.iter().map(|text| read(text, &head));
        let lines = match first_line {
            None if texts.len() > 1 => rest.collect::<Option<Vec<Self>>>(),
            first => std::iter::once(first).chain(rest).collect(),
        };
        lines.unwrap_or_default()
    }

    /// Where it begins, as far as it says so.
    pub(super) fn begins(&self) -> i128 {
        self.from.as_ref().map_or(0, |from| from.value)
    }

    fn read(bands: &Bands<'_>, text: &str, unsigned: Option<&str>, head: &Head) -> Option<Self> {
        let cells: Vec<&str> = text.split('\t').map(str::trim).collect();
        match cells.as_slice() {
            [only] => {
                let signs = [';', '；', ' '];
                let halves = only.rsplit_once(signs).map(|(span, worth)| [span, worth]);
                let halves = halves.and_then(|cells| Self::of(bands, &cells, unsigned, head));
                let parts = only.split(signs).map(str::trim);
                let parts: Vec<&str> = parts.filter(|cell| !cell.is_empty()).collect();
                halves.or_else(|| Self::of(bands, &parts, unsigned, head))
            }
            cells => Self::of(bands, cells, unsigned, head),
        }
    }

    fn of(bands: &Bands<'_>, cells: &[&str], unsigned: Option<&str>, head: &Head) -> Option<Self> {
        let (last, before) = cells.split_last()?;
        let value = |text: &str| bands.value(&head.with_unit(text));
        let read = |text: &str| span(text, &value);
        let Span { from, to } = match before {
            [only] => read(only)?,
            [named, only] if is_whole(read(only).as_ref()) || is_name(named, read(named)) => {
                read(only)?
            }
            [from, to] => Span {
                from: filled(from).map_or(Some(None), |text| read(text).map(|span| span.from))?,
                to: filled(to).map_or(Some(None), |text| upper(read(text)?))?,
            },
            _ => return None,
        };
        let settled = |limit: Limit, within: Option<Within>| {
            let text = head.with_unit(&limit.text);
            Some(Bound {
                value: bands.value(&text)?,
                within: limit.within.or(within),
                text: bands.bound(&text)?,
            })
        };
        let from = from.and_then(|limit| settled(limit, head.lower));
        let to = to.and_then(|limit| settled(limit, head.upper));
        let is_there = from.is_some() || to.is_some();
        let last = head.with_sign(last);
        let (pays, worth) = bands.worth(&last, unsigned).filter(|_| is_there)?;
        Some(Self {
            from,
            to,
            pays,
            worth,
        })
    }
}

/// What the head of pasted bands says of all of them.
#[derive(Default)]
struct Head {
    /// `万元` of 销售额（万元）.
    unit: &'static str,
    /// `%` of 提成（%）.
    sign: &'static str,
    lower: Option<Within>,
    upper: Option<Within>,
}

impl Head {
    fn read(text: &str) -> Self {
        let cells: Vec<String> = text.split('\t').map(tidy).collect();
        let Some((last, before)) = cells.split_last() else {
            return Self::default();
        };
        let unit = [("万", "万"), ("千元", "千"), ("k", "千")];
        let unit = unit
            .into_iter()
            .find(|(sign, _)| before.iter().any(|cell| cell.contains(*sign)));
        let within = |cell: &str| match cell {
            cell if cell.contains("不含") => Some(Within::Out),
            cell if cell.contains('含') => Some(Within::In),
            _ => None,
        };
        let [lower, upper] = match before {
            [from, to] => [within(from), within(to)],
            _ => [None, None],
        };
        Self {
            unit: unit.map_or("", |(_, unit)| unit),
            sign: if last.contains('%') { "%" } else { "" },
            lower,
            upper,
        }
    }

    fn with_unit(&self, text: &str) -> String {
        with(text, self.unit)
    }

    fn with_sign(&self, text: &str) -> String {
        with(text, self.sign)
    }
}

/// A bare figure with what its column says of it.
fn with(text: &str, sign: &str) -> String {
    let is_bare = |letter: char| letter.is_ascii_digit() || matches!(letter, '.' | ',');
    if text.chars().all(is_bare) {
        format!("{text}{sign}")
    } else {
        text.to_owned()
    }
}

impl Bands<'_> {
    /// What a bound comes to in its smallest unit; only a rate may be below zero.
    fn value(&self, text: &str) -> Option<i128> {
        let kind = self.kind(&BandRow::blank(Edge::From, "amount"), BandPart::Bound)?;
        let value = normalize::number(kind, self.counted(text))?;
        (value >= 0 || self.of == Unit::Rate).then_some(value)
    }

    /// A bound as the sheet shows it, where the text is one.
    pub(super) fn bound(&self, text: &str) -> Option<String> {
        let kind = self.kind(&BandRow::blank(Edge::From, "amount"), BandPart::Bound)?;
        let text = self.counted(text);
        normalize::is_read(kind, text).then(|| normalize::settled(kind, text, None))
    }

    /// What is counted is left out behind its number.
    fn counted<'t>(&self, text: &'t str) -> &'t str {
        match self.of {
            Unit::Count => text.trim_end_matches(['单', '户', '笔']),
            Unit::Money | Unit::Rate => text,
        }
    }

    /// What a band pays and how much, as the sheet shows it, where the text is that. A figure without a sign pays what is
    /// said here, or what the bands that are there pay.
    pub(super) fn worth(&self, text: &str, unsigned: Option<&str>) -> Option<(String, String)> {
        let mut row = self.blank();
        let unsigned = unsigned.filter(|word| self.pays.contains(word));
        if let Some(word) = unsigned {
            word.clone_into(&mut row.pays);
        }
        text.clone_into(&mut row.worth);
        self.settle(&mut row, BandPart::Worth);
        let kind = self.kind(&row, BandPart::Worth)?;
        normalize::is_read(kind, &row.worth).then_some((row.pays, row.worth))
    }
}

/// An upper limit in a column of its own.
fn upper(span: Span) -> Option<Option<Limit>> {
    match span {
        Span { from: None, to } => Some(to),
        Span { from, to: None } => Some(from),
        Span { .. } => None,
    }
}

fn is_whole(span: Option<&Span>) -> bool {
    span.is_some_and(|span| span.from.is_some() && span.to.is_some())
}

/// Whether a cell before a band is what it's called: 第一档.
fn is_name(text: &str, read: Option<Span>) -> bool {
    filled(text).is_some() && read.is_none()
}

fn filled(text: &str) -> Option<&str> {
    let text = text.trim();
    let is_nothing = text.is_empty()
        || matches!(
            text,
            "-" | "—" | "–" | "∞" | "+∞" | "不限" | "无" | "以上" | "无上限" | "上不封顶"
        );
    (!is_nothing).then_some(text)
}
