//! Moving a deal from the year after into this one, where growth is paid: what is sold now is also what the next year is
//! held against.

use super::detail::{Detail, Edge};
use super::finding::Finding;
use super::kinds::Role;
use super::look::{Look, paid, places};
use super::parts::is_gain;
use super::scene::{BESIDE, Scene, Term, Thing, When};
use crate::analysis::RuleCurve;
use crate::number::Money;
use crate::scheme::{Kind, Measure};

#[inline(never)]
pub(super) fn find(look: &Look<'_>, findings: &mut Vec<Finding>) {
    findings.extend(look.curves.iter().filter_map(|curve| on(look, curve)));
}

/// What moving a deal gains on a curve.
pub(super) fn on(look: &Look<'_>, curve: &RuleCurve<'_>) -> Option<Finding> {
    let is_growth = look.terms.measure == Some(Measure::Growth);
    let is_told = look.terms.kind == Kind::Reward && is_growth;
    is_told.then(|| finding(look, curve)).flatten()
}

/// The largest jump, and sales that lack a fen of it; the year after sells as much as this one.
fn finding(look: &Look<'_>, curve: &RuleCurve<'_>) -> Option<Finding> {
    let places = places(curve, look.least(curve));
    let steps = places.windows(2).filter_map(|pair| match *pair {
        [below, from] if from == below + 1 => {
            Some((paid(curve, from)? - paid(curve, below)?, below))
        }
        _ => None,
    });
    let (jump, below) = steps.max()?;
    is_gain(curve, jump.fen()).then_some(())?;
    let sold = BESIDE.prior + Money::from_fen(below);
    let fen = Money::FEN;
    let this = look.scene(&curve.path);
    let next = |prior| Scene {
        term: Term::Year(1),
        prior,
        ..this
    };
    let case = |role, scene: &Scene<'_>, sales: Money, when| {
        let growth = (sales - scene.prior).fen();
        look.case_of(role, scene, &[Thing::at(growth, when)])
    };
    let example = vec![
        case(Role::Before, &this, sold, When::End)?,
        case(Role::BeforeLater, &next(sold), sold, When::Start)?,
        case(Role::After, &this, sold + fen, When::End)?,
        case(Role::AfterLater, &next(sold + fen), sold - fen, When::Start)?,
    ];
    let [before, before_later, after, after_later] = example.as_slice() else {
        return None;
    };
    let gain = after.paid + after_later.paid - before.paid - before_later.paid;
    is_gain(curve, gain.fen()).then_some(())?;
    let detail = Detail::TimingGain {
        edge: Edge::Period,
        sales: [sold, sold],
        moved: [sold + fen, sold - fen],
        gain,
    };
    look.finding(&curve.path, detail, example)
}
