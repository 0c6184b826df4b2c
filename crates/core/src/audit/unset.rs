//! Figures that are open: the rule stands there and pays nothing; and what is known of it all the same.

use super::audited::Audited;
use super::detail::Detail;
use super::finding::{Alternatives, Axis, Case, Finding};
use super::fines;
use super::kinds::{Fine, Role};
use super::scene::{BESIDE, Scene, Thing};
use super::shown::shown;
use super::wants::value_for;
use super::worked::{alone, case};
use crate::analysis::{Path, paths};
use crate::ledger::Ledger;
use crate::number::Money;
use crate::scheme::{
    Bound, Form, Kind, Limits, Measure, Receiver, RuleAt, Scheme, Selection, Standing, Subject,
    Terms, Test, Text, Unit, Waits,
};

#[inline(never)]
pub(super) fn find(audited: &Audited<'_>, findings: &mut Vec<Finding>) {
    for (at, waits) in audited.scheme.waiting() {
        let missing = Detail::UnsetParameter {
            missing: waits.missing.clone(),
        };
        findings.extend(finding(audited, at, waits, missing));
        if fines::waits(waits) {
            let fine = Detail::FineRisk {
                how: Fine::Fixed,
                bonus: Money::ZERO,
                paid: None,
            };
            findings.extend(finding(audited, at, waits, fine));
        }
    }
}

/// The rule on facts that it would look at, where those are known; else on none.
fn finding(audited: &Audited<'_>, at: RuleAt, waits: &Waits, detail: Detail) -> Option<Finding> {
    let terms = waits.would.terms.as_deref();
    let case = terms.and_then(|terms| on_facts(audited, at, terms));
    let case = case.or_else(|| on_none(audited, at))?;
    shown(Finding {
        rule: at,
        also: Vec::new(),
        with: Vec::new(),
        words: Vec::new(),
        axis: Axis {
            measure: terms.and_then(|terms| terms.measure.clone()),
            unit: Unit::Money,
            prior: None,
            targets: Vec::new(),
            each: None,
            race: None,
            alternatives: Alternatives::None,
        },
        detail,
        example: vec![case],
    })
}

fn on_facts(audited: &Audited<'_>, at: RuleAt, terms: &Terms) -> Option<Case> {
    let ledger = ledger(audited, at, terms)?;
    Some(case(audited.scheme, (at, terms), &[], Role::Alone, ledger))
}

/// Facts that a rule would look at; of a tally what would add to it.
fn ledger(audited: &Audited<'_>, at: RuleAt, terms: &Terms) -> Option<Ledger> {
    if let Some(tally) = terms.measure.as_ref().and_then(Measure::tally) {
        let (before, adding) = adding(audited.scheme, at, tally)?;
        return ledger(audited, before, adding);
    }
    let paths = paths(terms);
    let made = sizes(terms).into_iter().flat_map(|size| {
        paths.iter().filter_map(move |path| {
            let scene = Scene {
                bonus: (terms.kind == Kind::Penalty).then_some(Money::ZERO),
                ..Scene::new(terms, path)
            };
            scene.ledger(&[Thing::new(size)])
        })
    });
    let mut made: Vec<Ledger> = made.collect();
    let standing = standing(audited.scheme, at, terms);
    let pays = |ledger: &Ledger| {
        let case = case(&standing, (at, terms), &[], Role::Alone, ledger.clone());
        case.paid.is_positive()
    };
    let first = made.iter().position(pays).unwrap_or(0);
    (first < made.len()).then(|| made.swap_remove(first))
}

/// How large a thing may be that it would look at: as large as a usual sale, as its conditions ask for, or one of what it counts.
pub(super) fn sizes(terms: &Terms) -> Vec<i128> {
    let asked = terms.when.iter().flat_map(|one| one.test.alternatives());
    let asked = asked.filter_map(|test| match (test, &terms.measure) {
        (Test::Compare { measure, is, bound }, Some(own)) => match bound {
            Bound::Figure(bound) if measure.as_ref().is_none_or(|measure| measure == own) => {
                Some(value_for(own, *is, *bound))
            }
            _ => None,
        },
        _ => None,
    });
    let usual = std::iter::once(BESIDE.each.fen());
    usual.chain(asked).chain([1, 2]).collect()
}

/// A rule before it that adds to a tally, standing or not, and what it looks at.
pub(super) fn adding<'s>(
    scheme: &'s Scheme,
    at: RuleAt,
    tally: &Text,
) -> Option<(RuleAt, &'s Terms)> {
    let mut standing = scheme.active().take_while(|(before, _)| *before < at);
    let standing = standing.find(|(_, terms)| terms.adds_to.as_ref() == Some(tally));
    standing.or_else(|| {
        let (_, waits) = scheme.waiting().find(|(waiting, _)| *waiting == at)?;
        let before = waits.through.first()?;
        let (_, through) = scheme.waiting().find(|(waiting, _)| waiting == before)?;
        Some((*before, through.would.terms.as_deref()?))
    })
}

/// The scheme in which the rule alone stands, with a stand-in for what it pays.
fn standing(scheme: &Scheme, at: RuleAt, terms: &Terms) -> Scheme {
    let mut scheme = scheme.clone();
    if let Some(rule) = scheme.rules.get_mut(usize::from(at.0)) {
        rule.standing = Standing::Active(Box::new(terms.clone()));
    }
    alone(&scheme, &[at])
}

/// A year in which nothing happened.
fn on_none(audited: &Audited<'_>, at: RuleAt) -> Option<Case> {
    let path = Path {
        words: Vec::new(),
        pays: Vec::new(),
    };
    let terms = Terms {
        kind: Kind::Reward,
        for_each: Subject::Rep,
        among: Selection::of_everyone(),
        when: Vec::new(),
        measure: None,
        pays: Vec::new(),
        to: Receiver::Rep,
        limits: Limits::default(),
        form: Form::Cash,
        adds_to: None,
    };
    let ledger = Scene::new(&terms, &path).ledger(&[])?;
    Some(case(audited.scheme, (at, &terms), &[], Role::Alone, ledger))
}
