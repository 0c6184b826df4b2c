//! Bands pasted from a sheet: where each begins and what it pays. Columns may hold lower bounds, upper limits, or both in one
//! cell (`0–10,000`); where upper limits leave it open whether a limit belongs below or above, both readings are given.

use super::field::FigureKind;
use super::leaf::{Kind, Leaf};
use rewards_core::number::{Money, Rate};
use rewards_core::scheme::{Band, BandPay, Decimal, Edge, Open, Slot};
use rewards_words::text::{Label, Localized};
use rewards_words::{choose, label, say};

/// One way of reading pasted bands.
#[derive(Clone, Debug, PartialEq)]
pub struct PastedBands {
    /// How the limits are read.
    pub reading: Label,
    /// The bands, in ascending order.
    pub bands: Vec<Slot<Band<Open>>>,
}

/// A pasted line: from where, to where, what it pays.
struct Line {
    from: Option<String>,
    to: Option<String>,
    pays: BandPay<Open>,
}

/// The ways in which a pasted block can be read as bands with bounds of this kind; none where it can't.
#[must_use]
pub fn pasted_bands(text: &str, bounds: FigureKind) -> Vec<PastedBands> {
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    let mut lines: Vec<Option<Line>> = lines.map(|line| read(line, bounds)).collect();
    // The first line may be a head.
    if lines.first().is_some_and(Option::is_none) && lines.len() > 1 {
        lines.remove(0);
    }
    let Some(lines) = lines
        .into_iter()
        .collect::<Option<Vec<Line>>>()
        .filter(|lines| !lines.is_empty())
    else {
        return Vec::new();
    };
    let mut readings = vec![by_start(&lines, bounds)];
    if lines.iter().any(|line| line.to.is_some()) {
        readings.push(by_end(&lines, bounds));
    }
    readings
}

const BY_START: Label = label!(
    "每档从写明的起点算起（含起点）",
    "each band begins at its lower bound, included"
);
const BY_END: Label = label!(
    "每档到写明的上限为止（含上限），超过上限才进下一档",
    "each band ends at its upper limit, included: the next begins above it"
);

/// What pasted bands say, a line for each.
#[must_use]
pub fn said_bands(pasted: &PastedBands, bounds: FigureKind) -> Vec<Localized> {
    let kind = Kind::Figure(bounds);
    let rate = Kind::Figure(FigureKind::Rate);
    let line = |slot: &Slot<Band<Open>>| {
        let Slot::Is(band) = slot else { return None };
        let Slot::Is(bound) = &band.bound else {
            return None;
        };
        let worth = match &band.pays {
            BandPay::Amount(Slot::Is(amount)) => Localized::of(amount),
            BandPay::Rate(Slot::Is(share)) => {
                Localized::same(&format!("{}%", share.text(&rate).trim_end_matches('%')))
            }
            BandPay::Amount(_) | BandPay::Rate(_) | BandPay::Item(_) => return None,
        };
        let (edge, bound) = (choose::edge(band.edge), bound.text(&kind));
        Some(say!("{0} {1}：{2}", "{0} {1}: {2}", edge, bound, worth))
    };
    pasted.bands.iter().filter_map(line).collect()
}

fn by_start(lines: &[Line], bounds: FigureKind) -> PastedBands {
    let mut before: Option<&String> = None;
    let bands = lines.iter().map(|line| {
        let from = line.from.as_ref().or(before).cloned();
        before = line.to.as_ref();
        band(Edge::From, from, line, bounds)
    });
    PastedBands {
        reading: BY_START,
        bands: bands.collect(),
    }
}

fn by_end(lines: &[Line], bounds: FigureKind) -> PastedBands {
    let mut before: Option<&String> = None;
    let bands = lines.iter().map(|line| {
        let (edge, from) = match before {
            Some(limit) => (Edge::Over, Some(limit.clone())),
            None => (Edge::From, line.from.clone()),
        };
        before = line.to.as_ref();
        band(edge, from, line, bounds)
    });
    PastedBands {
        reading: BY_END,
        bands: bands.collect(),
    }
}

fn band(edge: Edge, from: Option<String>, line: &Line, bounds: FigureKind) -> Slot<Band<Open>> {
    let bound = from.and_then(|from| Decimal::read(&from, &Kind::Figure(bounds)));
    Slot::Is(Band {
        edge,
        bound: Slot::Is(bound.unwrap_or_else(|| Decimal("0".into()))),
        pays: line.pays.clone(),
    })
}

fn read(line: &str, bounds: FigureKind) -> Option<Line> {
    let cells: Vec<&str> = line.split('\t').map(str::trim).collect();
    let cells: Vec<&str> = match cells.as_slice() {
        [only] => only
            .split([';', '；', ' '])
            .map(str::trim)
            .filter(|cell| !cell.is_empty())
            .collect(),
        _ => cells,
    };
    let (last, before) = cells.split_last()?;
    let (from, to) = match before {
        [only] => range(only),
        [from, to] => (filled(from), filled(to)),
        _ => return None,
    };
    let sound = |text: &Option<String>| {
        text.as_ref()
            .is_none_or(|text| Decimal::read(text, &Kind::Figure(bounds)).is_some())
    };
    let is_sound = sound(&from) && sound(&to) && (from.is_some() || to.is_some());
    is_sound.then_some(Line {
        from,
        to,
        pays: pay(last)?,
    })
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

fn pay(text: &str) -> Option<BandPay<Open>> {
    let rate = || Rate::read(text, &Kind::Figure(FigureKind::Rate));
    let money = || Money::read(text, &Kind::Figure(FigureKind::Money));
    if text.contains(['%', '％']) {
        return rate().map(|rate| BandPay::Rate(Slot::Is(rate)));
    }
    money().map(|money| BandPay::Amount(Slot::Is(money)))
}
