//! Moving a deal across the edge of a span, or of the period.

use super::detail::{Detail, Edge};
use super::finding::Finding;
use super::kinds::Role;
use super::look::{Look, paid, places};
use super::meaning::adds_up;
use super::parts::is_gain;
use super::scene::{Scene, Term, Thing, When};
use crate::analysis::RuleCurve;
use crate::number::{Every, Money};
use crate::scheme::{Kind, Of, Subject};

/// So many places are put together with each other, and not more.
const MOST: usize = 40;

#[inline(never)]
pub(super) fn find(look: &Look<'_>, findings: &mut Vec<Finding>) {
    findings.extend(look.curves.iter().filter_map(|curve| on(look, curve)));
}

/// What moving a deal gains on a curve. Whoever leads, where nobody else is there, gains by the least sale in each span: that
/// is told against a rival.
pub(super) fn on(look: &Look<'_>, curve: &RuleCurve<'_>) -> Option<Finding> {
    let edge = edge_of(look).filter(|_| !look.leads())?;
    finding(look, curve, edge)
}

/// Across which edge a deal can be moved and still counts.
fn edge_of(look: &Look<'_>) -> Option<Edge> {
    let adds_up = look.terms.measure.as_ref().is_some_and(adds_up);
    (look.terms.kind == Kind::Reward && adds_up).then_some(())?;
    match look.terms.for_each {
        Subject::Span { every, .. } => Some(match every {
            Every::Month | Every::Quarter => Edge::Span(every),
            Every::Year => Edge::Period,
        }),
        Subject::Rep | Subject::Team => Some(Edge::Period),
        // A new customer is one no longer in the next period.
        Subject::Customer if look.terms.among.of != Of::New => Some(Edge::Period),
        Subject::Customer | Subject::Deal(_) | Subject::Outcome(_) => None,
    }
}

/// The same sales in two spans, in the way that pays least and in the one that pays most.
#[derive(Clone, Copy)]
struct Spread {
    least: [i128; 2],
    most: [i128; 2],
    gain: i128,
}

impl Spread {
    /// Whether more is gained; or as much, with less that is moved.
    fn is_better_than(self, other: Self) -> bool {
        let moved = |spread: Self| (spread.most[0] - spread.least[0]).abs();
        self.gain > other.gain || self.gain == other.gain && moved(self) < moved(other)
    }
}

/// The spread with the largest gain. Between breakpoints pay changes evenly, so that it is one with both spans at one.
fn widest(curve: &RuleCurve<'_>, least: i128) -> Option<Spread> {
    let mut places = places(curve, least);
    places.truncate(MOST);
    let mut best: Option<Spread> = None;
    for one in &places {
        for two in places.iter().filter(|two| *two >= one) {
            let sum = one + two;
            let firsts = places.iter().flat_map(|place| [*place, sum - place]);
            let ways = firsts.filter(|first| *first >= least && sum - first >= least);
            let ways = ways.filter_map(|first| {
                let paid = paid(curve, first)? + paid(curve, sum - first)?;
                Some((paid, [first, sum - first]))
            });
            let ways: Vec<_> = ways.collect();
            let low = ways.iter().map(|(paid, _)| *paid).min();
            let high = ways.iter().map(|(paid, _)| *paid).max();
            let lows = ways.iter().filter(|(paid, _)| Some(*paid) == low);
            for (low, least) in lows {
                for (high, most) in ways.iter().filter(|(paid, _)| Some(*paid) == high) {
                    let spread = Spread {
                        least: *least,
                        most: *most,
                        gain: (*high - *low).fen(),
                    };
                    if best.is_none_or(|best| spread.is_better_than(best)) {
                        best = Some(spread);
                    }
                }
            }
        }
    }
    best
}

fn finding(look: &Look<'_>, curve: &RuleCurve<'_>, edge: Edge) -> Option<Finding> {
    let spread = widest(curve, look.least(curve))?;
    is_gain(curve, spread.gain).then_some(())?;
    let scene = look.scene(&curve.path);
    let example = match edge {
        Edge::Span(_) => {
            let scene = Scene {
                term: Term::Year(0),
                ..scene
            };
            let in_spans = |role, [one, two]: [i128; 2]| {
                let things = [Thing::at(one, When::Span(0)), Thing::at(two, When::Span(1))];
                look.case_of(role, &scene, &things)
            };
            vec![
                in_spans(Role::Before, spread.least)?,
                in_spans(Role::After, spread.most)?,
            ]
        }
        Edge::Period => {
            let later = Scene {
                term: Term::Year(1),
                ..scene
            };
            let in_year = |role, scene: &Scene<'_>, size, when| {
                look.case_of(role, scene, &[Thing::at(size, when)])
            };
            let ([low, low_later], [high, high_later]) = (spread.least, spread.most);
            vec![
                in_year(Role::Before, &scene, low, When::End)?,
                in_year(Role::BeforeLater, &later, low_later, When::Start)?,
                in_year(Role::After, &scene, high, When::End)?,
                in_year(Role::AfterLater, &later, high_later, When::Start)?,
            ]
        }
    };
    let detail = Detail::TimingGain {
        edge,
        sales: spread.least.map(Money::from_fen),
        moved: spread.most.map(Money::from_fen),
        gain: Money::from_fen(spread.gain),
    };
    look.finding(&curve.path, detail, example)
}
