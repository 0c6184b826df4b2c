//! Figures that are open: the rule stands there and pays nothing; and what is known of it all the same.

use super::audited::Audited;
use super::detail::Detail;
use super::finding::{Alternatives, Axis, Case, Finding};
use super::fines;
use super::kinds::{Fine, Role};
use super::scene::{BESIDE, Scene, Thing};
use super::shown::shown;
use super::worked::case;
use crate::analysis::{Path, paths};
use crate::number::Money;
use crate::scheme::{Form, Kind, Limits, Receiver, RuleAt, Selection, Subject, Terms, Unit, Waits};

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
    let paths = paths(terms);
    let ledger = paths.iter().find_map(|path| {
        let scene = Scene {
            bonus: (terms.kind == Kind::Penalty).then_some(Money::ZERO),
            ..Scene::new(terms, path)
        };
        scene.ledger(&[Thing::new(BESIDE.each.fen())])
    })?;
    Some(case(audited.scheme, (at, terms), &[], Role::Alone, ledger))
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
