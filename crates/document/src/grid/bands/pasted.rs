//! Bands that are pasted as other sheets write them: with a head, with ranges (`0–10,000`), with upper limits. Where they leave
//! it open whether a limit belongs below or above, both readings are given.

use super::pasted_line::Line;
use super::reading::{AS_WRITTEN, BY_START};
use super::{BandPart, Bands, Written, word_label};
use crate::grid::moving::Ground;
use crate::grid::{Selection, Spot};
use crate::workbook::BandRow;
use rewards_core::scheme::Unit;
use rewards_words::say;
use rewards_words::text::{Label, Localized};

/// One way of reading bands that were pasted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastedBands {
    /// How the limits are read.
    pub reading: Label,
    /// The bands, in the order in which they stand there.
    pub rows: Vec<BandRow>,
    /// What the pasted sheet leaves out or claims twice, each with the place of the band where that is.
    pub remarks: Vec<(usize, Localized)>,
}

impl Bands<'_> {
    /// The ways in which a block can be read whose cells aren't simply those of the sheet, pasted from the first column on:
    /// one where it has a head or says bounds in words, two where limits may belong to either band, more where a head doesn't say
    /// whether figures are starts or limits. Limits may stand alone, below a head that says what they are. None where the cells can
    /// be put into the sheet as they are, or can't be read as bands at all.
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
        let meant = Line::all(self, &lines);
        let is_either = meant.len() > 1;
        let readings = meant.iter().flat_map(|lines| self.joined(lines));
        let readings = readings.map(|read| match read.reading {
            // Where figures may be limits, too, it's said that they're starts.
            AS_WRITTEN if is_either => PastedBands {
                reading: BY_START,
                ..read
            },
            _ => read,
        });
        let start = self.place(selection.start()).row;
        readings.map(|read| self.paying(start, read)).collect()
    }

    /// Bounds that were pasted alone leave what the bands pay that are there, from a row on.
    fn paying(&self, start: usize, mut read: PastedBands) -> PastedBands {
        let known = self.rows.iter().skip(start);
        for (row, known) in read.rows.iter_mut().zip(known) {
            if row.worth.is_empty() {
                row.pays.clone_from(&known.pays);
                row.worth.clone_from(&known.worth);
            }
        }
        read
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
            let edge = word_label(BandPart::Edge, row.edge.word()).unwrap_or_default();
            let worth = match row.pays.as_str() {
                _ if row.worth.is_empty() => return say!("{0} {1}", "{0} {1}", edge, bound),
                "amount" => say!("{0} 元", "¥{0}", row.worth),
                "rate" => Localized::same(&format!("{}%", row.worth.trim_end_matches('%'))),
                _ => Localized::same(&row.worth),
            };
            say!("{0} {1}：{2}", "{0} {1}: {2}", edge, bound, worth)
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
}
