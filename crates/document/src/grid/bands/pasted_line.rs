//! A line of bands that were pasted: from where to where, what it pays and how much.

use super::pasted_head::Head;
use super::span::{Limit, Span, span, tidy};
use super::span_words::{End, Within};
use super::{BandPart, Bands};
use crate::workbook::{BandRow, normalize};
use rewards_core::scheme::{Edge, Unit};

/// A limit as the sheet shows it, and what it comes to in its smallest unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Bound {
    pub(super) text: String,
    pub(super) value: i128,
    pub(super) within: Option<Within>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) from: Option<Bound>,
    pub(super) to: Option<Bound>,
    pub(super) pays: String,
    /// How much it pays; empty where limits stand alone.
    pub(super) worth: String,
    /// Lines beside it that can't be read.
    pub(super) unread: Vec<String>,
}

impl Line {
    /// What pasted lines say, in each way in which they may be meant; nothing where one of them says something else, unless a head
    /// names limits. The first may be a head.
    pub(super) fn all(bands: &Bands<'_>, texts: &[&str]) -> Vec<Vec<Self>> {
        let paying = Self::paying(bands, texts);
        match paying.is_empty() {
            true => Self::limits(bands, texts).into_iter().collect(),
            false => paying,
        }
    }

    /// Lines that say what they pay.
    fn paying(bands: &Bands<'_>, texts: &[&str]) -> Vec<Vec<Self>> {
        // Where some lines pay a rate by its sign, the others pay amounts.
        let has_rates = texts.iter().skip(1).any(|text| text.contains(['%', '％']));
        let unsigned = has_rates.then_some("amount");
        let read = |text: &str, head: &Head| Self::read(bands, text, unsigned, head);
        let Some((first, rest)) = texts.split_first() else {
            return Vec::new();
        };
        let plain = Head::default();
        let has_head = read(first, &plain).is_none() && !rest.is_empty();
        let (head, lines) = match has_head {
            true => (Head::read(first, rest), rest),
            false => (plain, texts),
        };
        let meant = |head: &Head| rising(read_under(head, lines, |text| read(text, head))?);
        if head.end.is_some() {
            return meant(&head).into_iter().collect();
        }
        let (starts, limits) = (meant(&head.at(End::Lower)), meant(&head.at(End::Upper)));
        // Somebody else's sheet may mean either, where its first figure is more than nothing.
        let begins = |lines: &Vec<Self>| lines.first().is_some_and(|first| first.begins() > 0);
        let is_either = has_head && starts != limits && starts.as_ref().is_some_and(begins);
        match starts {
            Some(starts) if is_either => std::iter::once(starts).chain(limits).collect(),
            Some(starts) => vec![starts],
            None => limits.into_iter().collect(),
        }
    }

    /// Limits that stand alone below a head that says what they are.
    fn limits(bands: &Bands<'_>, texts: &[&str]) -> Option<Vec<Self>> {
        let (first, below) = texts.split_first()?;
        let head = Head::of_limits(first)?;
        let read = |text: &str| {
            let text = text.trim();
            let span = alone(bands, text, &head)?;
            Self::spanning(bands, span, is_open(text, &head), &head)
        };
        rising(read_under(&head, below, read)?)
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
        let turned = match before {
            [to, from] if head.is_turned => Some([*from, *to]),
            _ => None,
        };
        let before = turned.as_ref().map_or(before, <[&str; 2]>::as_slice);
        let span = between(bands, before, head)?;
        let is_open = before.last().is_some_and(|text| is_open(text, head));
        let line = Self::spanning(bands, span, is_open, head)?;
        let (pays, worth) = bands.worth(&head.with_sign(last), unsigned)?;
        Some(Self {
            pays,
            worth,
            ..line
        })
    }

    /// From where to where a band reaches that pays nothing yet; nothing where neither is said, nor that it's all others.
    fn spanning(bands: &Bands<'_>, span: Span, is_open: bool, head: &Head) -> Option<Self> {
        let settled = |limit: Limit, within: Option<Within>| {
            let text = head.with_unit(&limit.text);
            Some(Bound {
                value: bands.value(&text)?,
                within: limit.within.or(within),
                text: bands.bound(&text)?,
            })
        };
        let from = span.from.and_then(|limit| settled(limit, head.lower));
        let to = span.to.and_then(|limit| settled(limit, head.upper));
        let is_there = from.is_some() || to.is_some() || is_open;
        is_there.then(|| Self {
            from,
            to,
            pays: bands.blank().pays,
            worth: String::new(),
            unread: Vec::new(),
        })
    }
}

/// Lines below a head. What can't be read stays beside the band before it where the head names limits, as long as that's the
/// lesser part: else nothing is read.
fn read_under(
    head: &Head,
    texts: &[&str],
    read: impl Fn(&str) -> Option<Line>,
) -> Option<Vec<Line>> {
    let (mut lines, mut unread) = (Vec::new(), Vec::new());
    for text in texts.iter().copied() {
        match read(text) {
            Some(line) => lines.push(line),
            None if head.names_ends => unread.push((lines.len().saturating_sub(1), text)),
            None => return None,
        }
    }
    let is_lesser = unread.len() < lines.len();
    for (at, text) in unread {
        if let Some(line) = lines.get_mut(at) {
            let words: Vec<&str> = text.split_whitespace().collect();
            line.unread.push(words.join(" "));
        }
    }
    is_lesser.then_some(lines)
}

/// From where to where a band reaches, by the cells before what it pays.
fn between(bands: &Bands<'_>, before: &[&str], head: &Head) -> Option<Span> {
    let value = |text: &str| bands.value(&head.with_unit(text));
    let read = |text: &str| span(text, &value, End::Lower);
    match before {
        [only] => alone(bands, only, head),
        [named, only] if is_whole(read(only).as_ref()) || is_name(named, read(named)) => {
            // A sum below the bands is none of them.
            let is_sum = only.is_empty() && is_sum(named);
            alone(bands, only, head).filter(|_| !is_sum)
        }
        [from, to] => Some(Span {
            from: filled(from).map_or(Some(None), |text| read(text).map(|span| span.from))?,
            to: filled(to).map_or(Some(None), |text| upper(read(text)?))?,
        }),
        _ => None,
    }
}

/// From where to where a band reaches, by a cell of its own.
fn alone(bands: &Bands<'_>, text: &str, head: &Head) -> Option<Span> {
    let value = |text: &str| bands.value(&head.with_unit(text));
    match is_open(text, head) {
        true => Some(Span::default()),
        false => span(text, &value, head.end.unwrap_or(End::Lower)),
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

/// Lines from the lowest band to the highest, as a table may begin with the highest; nothing where they can't be all bands:
/// upper limits have to rise, and what says no figure has to be above a limit, or below a start.
fn rising(mut lines: Vec<Line>) -> Option<Vec<Line>> {
    let is_rest = |line: &Line| line.from.is_none() && line.to.is_none();
    let with_figures = || lines.iter().filter(|line| !is_rest(line));
    let has_starts = with_figures().any(|line| line.from.is_some());
    let limits = with_figures().map(|line| match &line.to {
        Some(to) if !has_starts => to.value,
        _ => line.begins(),
    });
    let limits: Vec<i128> = limits.collect();
    let falls = limits.is_sorted_by(|one, next| one > next);
    let rises = limits.is_sorted_by(|one, next| one < next);
    let is_highest_first = match lines.as_slice() {
        [first, _] if limits.len() == 1 => is_rest(first) && !has_starts,
        _ => falls,
    };
    let are_bands = has_starts || ((rises || falls) && limits.iter().all(|limit| *limit > 0));
    if is_highest_first {
        lines.reverse();
    }
    let mut pairs = lines.iter().zip(lines.iter().skip(1));
    let joins = pairs.all(|(below, above)| match (is_rest(below), is_rest(above)) {
        (false, true) => below.to.is_some(),
        (true, false) => above.from.is_some(),
        (true, true) => false,
        (false, false) => true,
    });
    (are_bands && joins && !limits.is_empty()).then_some(lines)
}

/// Whether a band is open above: its cell says so, or is empty where others hold upper limits.
fn is_open(text: &str, head: &Head) -> bool {
    is_rest(text) || (head.end == Some(End::Upper) && filled(text).is_none())
}

/// Whether what a line is called is a sum of those above it.
fn is_sum(named: &str) -> bool {
    matches!(
        tidy(named).as_str(),
        "合计" | "总计" | "小计" | "共计" | "total" | "sum"
    )
}

/// Whether a text says all other figures: 以上, 其他, and above.
fn is_rest(text: &str) -> bool {
    const REST: [&str; 24] = [
        "以上",
        "更多",
        "更高",
        "或更多",
        "及以上",
        "以上不限",
        "无上限",
        "上不封顶",
        "不限",
        "其他",
        "其它",
        "其余",
        "above",
        "more",
        "over",
        "higher",
        "andabove",
        "andmore",
        "ormore",
        "orabove",
        "other",
        "others",
        "rest",
        "therest",
    ];
    REST.contains(&tidy(text).as_str())
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
