//! Where a measure stands on a rule's bands, as a picture draws it: segments of one length, and a mark inside one of them.

use super::computed::Computed;
use super::found_by::found_by;
use rewards_core::analysis::{BandPosition, Brings, PossibleStep, Way, band_position};
use rewards_core::engine::EvalContext;
use rewards_core::number::Ratio;
use rewards_core::scheme::Edge;
use rewards_format::EntryAt;
use rewards_words::brief::{brings, scale as words};
use rewards_words::label;
use rewards_words::text::Localized;

/// Bands side by side, and where a measure stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scale {
    /// The bands; before them what lies below the first, where something does.
    pub segments: Vec<Segment>,
    /// How far the mark stands inside its segment, in thousandths of its length.
    pub within: u16,
    /// What is measured now: `12.86%`.
    pub now: Localized,
    /// How far it is to the next band; nothing in the last.
    pub to_next: Option<Localized>,
    /// What the picture shows, in a sentence.
    pub finding: Localized,
}

/// One band, or what lies below the first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    /// Where it begins: whether the bound itself belongs to it (a filled or an open dot), and `10%以上`; nothing below
    /// the first band.
    pub begins: Option<(Edge, Localized)>,
    /// What it is worth: `2%`, `1,000 元`.
    pub worth: Localized,
    /// Whether the measure lies in it.
    pub is_here: bool,
}

/// The scale of an entry that was paid by bands, or did not reach them; nothing for any other.
#[must_use]
pub fn scale_of(computed: &Computed, at: EntryAt) -> Option<Scale> {
    let (rule, why) = found_by(computed, at)?;
    let facts = &computed.facts;
    let context = EvalContext {
        ledger: &facts.ledger,
        index: &facts.index,
        terms: computed.scheme.terms(rule)?,
    };
    Some(scale(&band_position(context, why)?))
}

/// A position as it is drawn.
pub(super) fn scale(position: &BandPosition<'_>) -> Scale {
    let bands = &position.bands.bands;
    // Of sales that begin above nothing, nothing lies below.
    let has_below = position.at.is_none() || bands.first().is_some_and(|band| band.bound > 0);
    let below = has_below.then(|| Segment {
        begins: None,
        worth: label!("没有", "nothing").into(),
        is_here: position.at.is_none(),
    });
    let bands = bands.iter().enumerate().map(|(place, band)| Segment {
        begins: Some((band.edge, words::begins_shortly(position.measure, band))),
        worth: words::worth(&band.pays),
        is_here: position.at == Some(place),
    });
    Scale {
        segments: below.into_iter().chain(bands).collect(),
        within: within(position),
        now: words::stands(position),
        to_next: words::to_next(position),
        finding: words::finding(position),
    }
}

/// A step as it is drawn: on the bands that it climbs, or below and from the bound that it reaches.
pub(super) fn scale_of_step(step: &PossibleStep<'_>) -> Scale {
    let position = match &step.way {
        Way::Band { position, .. } => return scale(position),
        Way::Bound(position) => position,
    };
    let now = match step.brings {
        Brings::Money(_) | Brings::AtLeast(_) | Brings::Item(..) => label!("没有", "nothing"),
        Brings::LessTaken(_) | Brings::NoAction(_) => label!("处罚", "penalty"),
    };
    let (gauge, bound) = (position.gauge, position.bound);
    let below = Segment {
        begins: None,
        worth: now.into(),
        is_here: true,
    };
    let beyond = Segment {
        begins: Some((position.edge, words::bound_begins(step.measure, position))),
        worth: brings(&step.brings),
        is_here: false,
    };
    Scale {
        segments: vec![below, beyond],
        within: thousandths(gauge.num * bound.den, bound.num * gauge.den),
        now: words::stands_to_bound(step.measure, position),
        to_next: Some(words::to_bound(step.measure, step.needed)),
        finding: words::bound_finding(step.measure, position),
    }
}

/// How far inside its segment a measure stands, in thousandths. The last band has no end: it is drawn as if it were as long
/// as what lies before its beginning. What lies below the first begins at nothing.
fn within(position: &BandPosition<'_>) -> u16 {
    let bands = &position.bands.bands;
    let Ratio { num, den } = position.gauge;
    let begin = position
        .at
        .and_then(|at| bands.get(at))
        .map_or(0, |band| band.bound);
    let end = position
        .next()
        .map_or(begin + begin.max(1), |band| band.bound);
    thousandths(num - begin * den, (end - begin) * den)
}

/// How much of a length is done, in thousandths.
fn thousandths(done: i128, length: i128) -> u16 {
    const LENGTH: i128 = 1000;
    if length <= 0 {
        return 0;
    }
    let done = done.clamp(0, length);
    let exact = done.checked_mul(LENGTH).map(|parts| parts / length);
    // What has no room for that is long enough to be divided first.
    let place = exact
        .unwrap_or_else(|| done / (length / LENGTH))
        .min(LENGTH);
    u16::try_from(place).unwrap_or(0)
}
