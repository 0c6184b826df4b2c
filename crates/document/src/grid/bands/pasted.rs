//! Bands that are pasted as other sheets write them: with a head, with ranges (`0–10,000`), with upper limits. Where upper
//! limits leave it open whether a limit belongs below or above, both readings are given.

use super::{BandPart, Bands, Written, word_label};
use crate::grid::moving::Ground;
use crate::grid::{Selection, Spot};
use crate::workbook::{BandRow, normalize};
use rewards_core::scheme::{Edge, Unit};
use rewards_words::text::{Label, Localized};
use rewards_words::{label, say};

/// One way of reading bands that were pasted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastedBands {
    /// How the limits are read.
    pub reading: Label,
    /// The bands, in the order in which they stand there.
    pub rows: Vec<BandRow>,
}

/// A pasted line: from where, to where, what it pays and how much.
struct Line {
    from: Option<String>,
    to: Option<String>,
    pays: String,
    worth: String,
}

const BY_START: Label = label!(
    "每档从写明的起点算起（含起点）",
    "each band begins at its lower bound, included"
);
const BY_END: Label = label!(
    "每档到写明的上限为止（含上限），超过上限才进下一档",
    "each band ends at its upper limit, included: the next begins above it"
);

impl Bands<'_> {
    /// The ways in which a block can be read whose cells aren't simply those of the sheet, pasted from the first column on:
    /// one where it has a head or says bounds in words, two where it has upper limits. None where its cells can be put
    /// into the sheet as they are, or can't be read as bands at all.
    #[must_use]
    pub fn readings(&self, selection: Selection, text: &str) -> Vec<PastedBands> {
        let lines: Vec<&str> = text
            .lines()
            .filter(|line| !line.trim().is_empty())
            .collect();
        let is_plain = |line: &&str| self.is_plain(line);
        if selection.start().column != 0 || lines.iter().all(is_plain) {
            return Vec::new();
        }
        // Where some lines pay a rate by its sign, the others pay amounts.
        let has_rates = lines.iter().any(|line| line.contains(['%', '％']));
        let unsigned = has_rates.then_some("amount");
        let read = lines.iter().map(|line| self.line(line, unsigned));
        let mut read: Vec<Option<Line>> = read.collect();
        // The first line may be a head.
        if read.first().is_some_and(Option::is_none) && read.len() > 1 {
            read.remove(0);
        }
        let lines = read.into_iter().collect::<Option<Vec<Line>>>();
        let Some(lines) = lines.filter(|lines| !lines.is_empty()) else {
            return Vec::new();
        };
        let mut readings = vec![self.by_start(&lines)];
        if lines.iter().any(|line| line.to.is_some()) {
            readings.push(self.by_end(&lines));
        }
        readings
    }

    /// Puts bands that were read in the place of those from where the selection begins; more are added behind the last.
    #[must_use]
    pub fn taken(&self, selection: Selection, pasted: &PastedBands) -> Written {
        let start = self.place(selection.start());
        let mut rows = self.rows.to_vec();
        let end = (start.row + pasted.rows.len()).min(rows.len());
        rows.splice(start.row..end, pasted.rows.iter().cloned());
        let last = start.row + pasted.rows.len().max(1) - 1;
        let across = self.parts().len() - 1;
        let selection = Selection::range(Spot::at(start.row, 0), Spot::at(last, across));
        (rows, selection)
    }

    /// What bands say, a line for each.
    #[must_use]
    pub fn said(&self, pasted: &PastedBands) -> Vec<Localized> {
        let line = |row: &BandRow| {
            let bound = match self.of {
                Unit::Rate => format!("{}%", row.bound.trim_end_matches('%')),
                Unit::Money | Unit::Count => row.bound.clone(),
            };
            let worth = match row.pays.as_str() {
                "amount" => say!("{0} 元", "¥{0}", row.worth),
                "rate" => Localized::same(&format!("{}%", row.worth.trim_end_matches('%'))),
                _ => Localized::same(&row.worth),
            };
            say!(
                "{0} {1}：{2}",
                "{0} {1}: {2}",
                word_label(BandPart::Edge, row.edge.word()).unwrap_or_default(),
                bound,
                worth
            )
        };
        pasted.rows.iter().map(line).collect()
    }

    /// Whether a line's cells are a bound and a figure, in the order of the sheet.
    fn is_plain(&self, line: &str) -> bool {
        let mut cells = line.split('\t').map(str::trim);
        let is_bound = |cell: &str| cell.is_empty() || self.bound(cell).is_some();
        let is_worth = |cell: &str| cell.is_empty() || self.worth(cell, None).is_some();
        let begins = cells.next().is_none_or(is_bound) && cells.next().is_none_or(is_worth);
        let parts = self.parts().iter().skip(2);
        begins
            && cells.zip(parts).all(|(cell, part)| match part {
                BandPart::Edge => cell.is_empty() || super::words::edge_of(cell).is_some(),
                BandPart::Pays => true,
                BandPart::Bound | BandPart::Worth => false,
            })
    }

    fn by_start(&self, lines: &[Line]) -> PastedBands {
        let mut before: Option<&String> = None;
        let rows = lines.iter().map(|line| {
            let from = line.from.as_ref().or(before);
            before = line.to.as_ref();
            row(Edge::From, from, line)
        });
        PastedBands {
            reading: BY_START,
            rows: rows.collect(),
        }
    }

    fn by_end(&self, lines: &[Line]) -> PastedBands {
        let mut before: Option<&String> = None;
        let rows = lines.iter().map(|line| {
            let (edge, from) = match before {
                Some(limit) => (Edge::Over, Some(limit)),
                None => (Edge::From, line.from.as_ref()),
            };
            before = line.to.as_ref();
            row(edge, from, line)
        });
        PastedBands {
            reading: BY_END,
            rows: rows.collect(),
        }
    }

    fn line(&self, line: &str, unsigned: Option<&str>) -> Option<Line> {
        let cells: Vec<&str> = line.split('\t').map(str::trim).collect();
        let cells: Vec<&str> = match cells.as_slice() {
            [only] => {
                let cells = only.split([';', '；', ' ']).map(str::trim);
                cells.filter(|cell| !cell.is_empty()).collect()
            }
            _ => cells,
        };
        let (last, before) = cells.split_last()?;
        let (from, to) = match before {
            [only] => range(only),
            [from, to] => (filled(from), filled(to)),
            _ => return None,
        };
        let is_there = from.is_some() || to.is_some();
        let settled = |text: Option<String>| match text {
            Some(text) => self.bound(&text).map(Some),
            None => Some(None),
        };
        let (from, to) = (settled(from)?, settled(to)?);
        let (pays, worth) = self.worth(last, unsigned).filter(|_| is_there)?;
        Some(Line {
            from,
            to,
            pays,
            worth,
        })
    }

    /// A bound as the sheet shows it, where the text is one.
    fn bound(&self, text: &str) -> Option<String> {
        let row = BandRow::blank(Edge::From, "amount");
        let kind = self.kind(&row, BandPart::Bound)?;
        normalize::is_read(kind, text).then(|| normalize::settled(kind, text, None))
    }

    /// What a band pays and how much, as the sheet shows it, where the text is that. A figure without a sign pays what is
    /// said here, or what the bands that are there pay.
    fn worth(&self, text: &str, unsigned: Option<&str>) -> Option<(String, String)> {
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

fn row(edge: Edge, from: Option<&String>, line: &Line) -> BandRow {
    BandRow {
        bound: from.cloned().unwrap_or_else(|| "0".to_owned()),
        worth: line.worth.clone(),
        ..BandRow::blank(edge, &line.pays)
    }
}

/// `0–10,000`, `0-1万`, `10000以上`, `不满5000`, or one bound.
fn range(text: &str) -> (Option<String>, Option<String>) {
    let text = text.trim();
    let above = ["以上", "起", "及以上", "+"]
        .iter()
        .find_map(|end| text.strip_suffix(end));
    if let Some(from) = above {
        return (filled(from.trim_end_matches('及')), None);
    }
    let below = ["不满", "低于", "小于", "<"]
        .iter()
        .find_map(|start| text.strip_prefix(start));
    let below = below.or_else(|| text.strip_suffix("以下"));
    if let Some(to) = below {
        return (None, filled(to));
    }
    let between = ["至", "到", "–", "—", "~", "～", "-"]
        .iter()
        .find_map(|sign| text.split_once(sign));
    match between {
        Some((from, to)) => (filled(from), filled(to)),
        None => (filled(text), None),
    }
}

fn filled(text: &str) -> Option<String> {
    let text = text.trim();
    let is_nothing = text.is_empty() || matches!(text, "-" | "—" | "∞" | "不限" | "无" | "以上");
    (!is_nothing).then(|| text.to_owned())
}
