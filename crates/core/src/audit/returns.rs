//! Goods that come back after the period: what was paid for them stays paid.

use super::detail::Detail;
use super::finding::{Case, Finding};
use super::kinds::{FindingKind, Role};
use super::look::{Look, paid, places};
use super::meaning::falls_by_returns;
use super::scene::{BESIDE, Scene, Term, Thing, When};
use crate::analysis::RuleCurve;
use crate::ledger::Ledger;
use crate::number::Money;
use crate::scheme::{Kind, Subject};
use std::sync::Arc;

/// One finding for all rules: the first of them shows it.
#[inline(never)]
pub(super) fn find(look: &Look<'_>, findings: &mut Vec<Finding>) {
    let is_of_deals = match (&look.terms.measure, &look.terms.for_each) {
        (Some(measure), Subject::Outcome(_)) => measure.is_of_deals(),
        (Some(measure), _) => falls_by_returns(measure),
        (None, _) => look.is_of_sales(),
    };
    if look.terms.kind != Kind::Reward || !is_of_deals {
        return;
    }
    let Some(found) = look.curves.iter().find_map(|curve| shown(look, curve)) else {
        return;
    };
    let known = findings
        .iter_mut()
        .find(|finding| finding.kind() == FindingKind::LateReturn);
    match known {
        Some(known) if known.rule == look.at || known.also.contains(&look.at) => {}
        Some(known) => known.also.push(look.at),
        None => findings.push(found),
    }
}

fn shown(look: &Look<'_>, curve: &RuleCurve<'_>) -> Option<Finding> {
    let size = paid_size(look, curve)?;
    let scene = look.scene(&curve.path);
    let when = match look.terms.for_each {
        Subject::Span { .. } => When::Span(0),
        Subject::Deal(_)
        | Subject::Customer
        | Subject::Rep
        | Subject::Team
        | Subject::Outcome(_) => When::Start,
    };
    let things = [Thing::at(size, when)];
    let sold = scene.ledger(&things)?;
    let later = Scene {
        term: Term::Year(1),
        ..scene
    };
    let mut next = came_back(&sold);
    next.period = later.ledger(&[])?.period;
    let in_time = look.case(Role::Alone, came_back(&sold));
    let before: Case = look.case(Role::Before, sold);
    let sale = before.sold();
    let after = look.case(Role::BeforeLater, next);
    let kept = before.paid - in_time.paid;
    let nothing = look.case(Role::Alone, later.ledger(&[])?);
    let is_kept = kept.is_positive() && after.paid >= nothing.paid.min(in_time.paid);
    is_kept.then_some(())?;
    let detail = Detail::LateReturn { sale, paid: kept };
    look.finding(&curve.path, detail, vec![before, after])
}

/// A size for which something is paid: a usual order, or else the least place from which on anything is paid.
fn paid_size(look: &Look<'_>, curve: &RuleCurve<'_>) -> Option<i128> {
    let is_paid = |size: &i128| paid(curve, *size).is_some_and(Money::is_positive);
    let usual = Some(BESIDE.each.fen()).filter(|_| look.is_of_sales());
    let places = places(curve, look.least(curve));
    let last = places.last().copied();
    let further = last.map(|last| last.saturating_mul(2));
    let mut tried = usual.into_iter().chain(places).chain(further);
    tried.find(is_paid)
}

/// The same facts with all goods given back.
fn came_back(sold: &Ledger) -> Ledger {
    let mut ledger = sold.clone();
    for deal in Arc::make_mut(&mut ledger.deals) {
        deal.returned = deal.amount;
    }
    ledger
}
