//! Bands that were pasted, joined at their limits: which band a limit belongs to, as it's written, or both ways where that's left
//! open; and what the sheet leaves out between two bands, or claims for both.

use super::pasted_line::{Bound, Line};
use super::reading::{AS_WRITTEN, BELOW, BY_END, BY_START};
use super::span_words::Within;
use super::{Bands, PastedBands};
use crate::workbook::BandRow;
use rewards_core::scheme::{Edge, Unit};
use rewards_words::say;
use rewards_words::text::{Label, Localized};

/// Where a band begins.
type Start = (Edge, String);

/// A place where one band ends and the next begins.
struct Joint {
    /// As it's read by the start of the upper band.
    by_start: Start,
    /// As it's read by the end of the lower one, where that's another way.
    by_end: Option<Start>,
    /// What is amiss there, read either way.
    remarks: Option<[Localized; 2]>,
}

impl Bands<'_> {
    /// The ways in which lines may be read.
    pub(super) fn joined(&self, lines: &[Line]) -> Vec<PastedBands> {
        let joints: Vec<Joint> = lines
            .iter()
            .enumerate()
            .map(|(at, line)| {
                let before = at.checked_sub(1).and_then(|before| lines.get(before));
                self.joint(before.and_then(|before| before.to.as_ref()), line)
            })
            .collect();
        let beyond = lines.last().and_then(|line| line.to.as_ref());
        let beyond = beyond.map(|limit| (lines.len() - 1, beyond_last(limit)));
        let unread = lines.iter().enumerate().flat_map(|(at, line)| {
            let texts = line.unread.iter();
            texts.map(move |text| (at, left_out(text)))
        });
        let of_all: Vec<(usize, Localized)> = beyond.into_iter().chain(unread).collect();
        let read = |reading: Label, way: usize| {
            let start = |joint: &Joint| match &joint.by_end {
                Some(end) if way == 1 => end.clone(),
                _ => joint.by_start.clone(),
            };
            let starts = joints.iter().map(start);
            let rows = starts.zip(lines).map(|((edge, bound), line)| BandRow {
                bound,
                worth: line.worth.clone(),
                ..BandRow::blank(edge, &line.pays)
            });
            let remarks = joints.iter().enumerate().filter_map(|(at, joint)| {
                let remark = joint.remarks.as_ref()?.get(way)?;
                Some((at, remark.clone()))
            });
            PastedBands {
                reading,
                rows: rows.collect(),
                remarks: remarks.chain(of_all.iter().cloned()).collect(),
            }
        };
        if joints.iter().any(|joint| joint.by_end.is_some()) {
            let has_starts = lines.iter().any(|line| line.from.is_some());
            let first = if has_starts { BY_START } else { BELOW };
            vec![read(first, 0), read(BY_END, 1)]
        } else {
            vec![read(AS_WRITTEN, 0)]
        }
    }

    fn joint(&self, end: Option<&Bound>, line: &Line) -> Joint {
        let settled = |by_start| Joint {
            by_start,
            by_end: None,
            remarks: None,
        };
        match (end, line.from.as_ref()) {
            (None, None) => settled((Edge::From, "0".to_owned())),
            (None, Some(from)) => settled(starting(from)),
            (Some(end), None) if end.within.is_some() => settled(ending(end)),
            (Some(end), None) => Joint {
                by_start: (Edge::From, end.text.clone()),
                by_end: Some(ending(end)),
                remarks: None,
            },
            (Some(end), Some(from)) if end.value == from.value => touching(end, from),
            (Some(end), Some(from)) => self.apart(end, from),
        }
    }

    /// Two limits of which one isn't the other: `0–10,000` and `10,001–50,000`.
    fn apart(&self, end: &Bound, from: &Bound) -> Joint {
        let between = from.value - end.value;
        let is_next = (1..=self.step()).contains(&between) && end.within != Some(Within::Out);
        let by_end = (!is_next || self.of != Unit::Count).then(|| ending(end));
        let remarks = match between {
            _ if is_next => None,
            1.. => Some([gap_below(end, from), gap_above(end, from)]),
            _ => Some([overlap_above(end, from), overlap_below(end, from)]),
        };
        Joint {
            by_start: starting(from),
            by_end,
            remarks,
        }
    }

    /// How far the next band begins above a limit in sheets of whole yuan, of whole numbers, of whole per cents.
    const fn step(&self) -> i128 {
        match self.of {
            Unit::Money => 100,
            Unit::Count => 1,
            Unit::Rate => 10_000,
        }
    }
}

/// Two bands that meet at one limit.
fn touching(end: &Bound, from: &Bound) -> Joint {
    let (over, at) = (
        (Edge::Over, from.text.clone()),
        (Edge::From, from.text.clone()),
    );
    let (by_start, by_end, remarks) = match (end.within, from.within) {
        (None, None) => (at, Some(over), None),
        (Some(Within::Out), None | Some(Within::In)) | (None, Some(Within::In)) => (at, None, None),
        (Some(Within::In), None | Some(Within::Out)) | (None, Some(Within::Out)) => {
            (over, None, None)
        }
        (Some(Within::In), Some(Within::In)) => (
            at,
            Some(over),
            Some([claimed_above(from), claimed_below(from)]),
        ),
        (Some(Within::Out), Some(Within::Out)) => (
            at,
            Some(over),
            Some([unclaimed_above(from), unclaimed_below(from)]),
        ),
    };
    Joint {
        by_start,
        by_end,
        remarks,
    }
}

fn starting(from: &Bound) -> Start {
    let edge = match from.within {
        Some(Within::Out) => Edge::Over,
        Some(Within::In) | None => Edge::From,
    };
    (edge, from.text.clone())
}

fn ending(end: &Bound) -> Start {
    let edge = match end.within {
        Some(Within::Out) => Edge::From,
        Some(Within::In) | None => Edge::Over,
    };
    (edge, end.text.clone())
}

fn gap_below(end: &Bound, from: &Bound) -> Localized {
    say!(
        "粘贴的表里，{0} 到 {1} 之间没有档：这里算前一档",
        "the pasted table has no band between {0} and {1}: here the band before covers it",
        end.text,
        from.text
    )
}

fn gap_above(end: &Bound, from: &Bound) -> Localized {
    say!(
        "粘贴的表里，{0} 到 {1} 之间没有档：这里算这一档",
        "the pasted table has no band between {0} and {1}: here this band covers it",
        end.text,
        from.text
    )
}

fn overlap_above(end: &Bound, from: &Bound) -> Localized {
    say!(
        "粘贴的表里，{0} 到 {1} 前一档和这一档都有：这里算这一档",
        "in the pasted table {0} to {1} is in the band before and in this one: here it's in this one",
        from.text,
        end.text
    )
}

fn overlap_below(end: &Bound, from: &Bound) -> Localized {
    say!(
        "粘贴的表里，{0} 到 {1} 前一档和这一档都有：这里算前一档",
        "in the pasted table {0} to {1} is in the band before and in this one: here it's in the band before",
        from.text,
        end.text
    )
}

fn claimed_above(limit: &Bound) -> Localized {
    say!(
        "粘贴的表里，前一档和这一档都含 {0}：这里算这一档",
        "in the pasted table {0} itself is in the band before and in this one: here it's in this one",
        limit.text
    )
}

fn claimed_below(limit: &Bound) -> Localized {
    say!(
        "粘贴的表里，前一档和这一档都含 {0}：这里算前一档",
        "in the pasted table {0} itself is in the band before and in this one: here it's in the band before",
        limit.text
    )
}

fn unclaimed_above(limit: &Bound) -> Localized {
    say!(
        "粘贴的表里，前一档和这一档都不含 {0}：这里算这一档",
        "in the pasted table {0} itself is in no band: here it's in this one",
        limit.text
    )
}

fn unclaimed_below(limit: &Bound) -> Localized {
    say!(
        "粘贴的表里，前一档和这一档都不含 {0}：这里算前一档",
        "in the pasted table {0} itself is in no band: here it's in the band before",
        limit.text
    )
}

fn beyond_last(limit: &Bound) -> Localized {
    say!(
        "粘贴的表到 {0} 为止：更多的也算这一档",
        "the pasted table ends at {0}: what is more is in this band, too",
        limit.text
    )
}

fn left_out(line: &str) -> Localized {
    say!(
        "粘贴的表里有一行读不懂，没有算进来：{0}",
        "a line of the pasted table can't be read and is left out: {0}",
        line
    )
}
