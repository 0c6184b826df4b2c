//! Figures that are open: the rule stands there and pays nothing.

use super::audited::Audited;
use super::detail::Detail;
use super::finding::{Axis, Case, Finding};
use super::kinds::Role;
use super::scene::{BESIDE, Scene, Term, Thing};
use super::worked::case;
use crate::analysis::{Path, paths};
use crate::scheme::{RuleAt, Terms, Unit, Waits};

pub(super) fn find(audited: &Audited<'_>, findings: &mut Vec<Finding>) {
    for (at, waits) in audited.scheme.waiting() {
        findings.extend(finding(audited, at, waits));
    }
}

/// The rule on facts that it would look at, where those are known; else on none.
fn finding(audited: &Audited<'_>, at: RuleAt, waits: &Waits) -> Option<Finding> {
    let terms = waits.would.terms.as_deref()?;
    let shown = on_facts(audited, at, terms).or_else(|| on_none(audited, at, terms))?;
    let pays_nothing = !shown.paid.is_positive() && shown.given.is_empty();
    pays_nothing.then_some(Finding {
        rule: at,
        also: Vec::new(),
        words: Vec::new(),
        axis: Axis {
            measure: terms.measure.clone(),
            unit: Unit::Money,
            prior: None,
        },
        detail: Detail::UnsetParameter {
            missing: waits.missing.clone(),
        },
        example: vec![shown],
    })
}

fn on_facts(audited: &Audited<'_>, at: RuleAt, terms: &Terms) -> Option<Case> {
    let paths = paths(terms);
    let ledger = paths.iter().find_map(|path| {
        let scene = Scene::new(terms, path);
        scene.ledger(&[Thing::new(BESIDE.each.fen())])
    })?;
    Some(case(audited.scheme, at, terms, Role::Alone, ledger))
}

fn on_none(audited: &Audited<'_>, at: RuleAt, terms: &Terms) -> Option<Case> {
    let path = Path {
        words: Vec::new(),
        pays: Vec::new(),
    };
    let scene = Scene {
        term: Term::Year(0),
        ..Scene::new(terms, &path)
    };
    let ledger = scene.ledger(&[])?;
    Some(case(audited.scheme, at, terms, Role::Alone, ledger))
}
