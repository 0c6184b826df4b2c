//! What a rule doesn't say: how much an action is, what it takes for an outcome, over which time sales are added up.

use super::detail::{Detail, Unclear};
use super::finding::{Case, Finding};
use super::kinds::Role;
use super::look::{Look, paid, places};
use super::meaning::adds_up;
use super::scene::{Scene, Term, Thing};
use crate::analysis::{Path, RuleCurve};
use crate::ledger::OutcomeKind;
use crate::number::Money;
use crate::scheme::{Kind, Of, Pay, Subject, Text};

#[inline(never)]
pub(super) fn find(look: &Look<'_>, findings: &mut Vec<Finding>) {
    findings.extend(figure(look));
    findings.extend(condition(look));
    over_time(look, findings);
}

/// Sales that are added up over a time that isn't said.
#[inline(never)]
pub(super) fn over_time(look: &Look<'_>, findings: &mut Vec<Finding>) {
    let mut periods = look.curves.iter().filter_map(|curve| period(look, curve));
    findings.extend(periods.next());
}

/// Actions in which no figure stands.
fn figure(look: &Look<'_>) -> Option<Finding> {
    let (mut vague, mut shown): (Vec<Text>, Vec<(&Path<'_>, Case)>) = (Vec::new(), Vec::new());
    for path in &look.paths {
        let actions = path.pays.iter().filter_map(|pay| match pay {
            Pay::Action(action, _) => Some(action),
            Pay::Amount(_) | Pay::Rate(_) | Pay::Bands(_) | Pay::Item(..) | Pay::By(_) => None,
        });
        let actions = actions.filter(|action| !has_figure(action) && !vague.contains(action));
        let actions: Vec<Text> = actions.cloned().collect();
        // Some are taken only after so many spans.
        let scene = Scene {
            term: Term::Year(0),
            ..look.scene(path)
        };
        let case = look.case_of(Role::Alone, &scene, &[Thing::new(0)]);
        let case = case.filter(|case| actions.iter().all(|action| case.given.contains(action)));
        if let Some(case) = case.filter(|_| !actions.is_empty()) {
            vague.extend(actions);
            shown.push((path, case));
        }
    }
    let path = shown.first()?.0;
    let cases = shown.into_iter().map(|(_, case)| case).collect();
    let detail = Detail::Unclear(Unclear::Figure(vague));
    look.finding(path, detail, cases)
}

/// Whether a figure stands in a text, in digits or in Chinese.
fn has_figure(text: &Text) -> bool {
    let is_figure =
        |letter: char| letter.is_numeric() || "一二两三四五六七八九十百千万半".contains(letter);
    text.chars().any(is_figure)
}

/// An outcome that is a matter of judgement, and nothing else is asked.
fn condition(look: &Look<'_>) -> Option<Finding> {
    let Subject::Outcome(choices) = &look.terms.for_each else {
        return None;
    };
    let is_bare = look.terms.when.is_empty() && look.terms.measure.is_none();
    let judged = choices.iter().find(|choice| is_judged(choice.kind));
    let judged = judged.filter(|_| is_bare)?;
    let mut cases = look.paths.iter().filter_map(|path| {
        let scene = look.scene(path);
        let case = look.case_of(Role::Alone, &scene, &[Thing::new(0)])?;
        let is_shown = case.paid.is_positive() || !case.given.is_empty();
        is_shown.then_some((path, case))
    });
    let detail = Detail::Unclear(Unclear::Condition(judged.kind));
    let (path, case) = cases.next()?;
    look.finding(path, detail, vec![case])
}

/// Whether an outcome is somebody's judgement rather than a fact that anybody can count.
const fn is_judged(kind: OutcomeKind) -> bool {
    match kind {
        OutcomeKind::Praise
        | OutcomeKind::ServiceExcellence
        | OutcomeKind::TeamProject
        | OutcomeKind::Violation
        | OutcomeKind::Dishonesty
        | OutcomeKind::UnfairCompetition => true,
        OutcomeKind::Satisfaction
        | OutcomeKind::Renewal
        | OutcomeKind::Referral
        | OutcomeKind::Trial
        | OutcomeKind::Participation
        | OutcomeKind::Feedback
        | OutcomeKind::CustomerLoss
        | OutcomeKind::Complaint
        | OutcomeKind::ServiceFailure
        | OutcomeKind::Leak
        | OutcomeKind::ContractBreach
        | OutcomeKind::Appeal => false,
    }
}

/// Sales that are added up over a time that isn't said: a year and its two halves come to different pay.
fn period(look: &Look<'_>, curve: &RuleCurve<'_>) -> Option<Finding> {
    let adds_up = look.terms.measure.as_ref().is_some_and(adds_up);
    let is_open = match look.terms.for_each {
        Subject::Rep | Subject::Team => true,
        Subject::Customer => look.terms.among.of != Of::New,
        Subject::Deal(_) | Subject::Outcome(_) | Subject::Span { .. } => false,
    };
    (look.terms.kind == Kind::Reward && adds_up && is_open).then_some(())?;
    let places = places(curve, look.least(curve));
    let apart = |size: &i128| {
        let half = size / 2;
        let halves = paid(curve, half)? + paid(curve, size - half)?;
        Some((paid(curve, *size)? - halves).fen().abs())
    };
    let most = places
        .into_iter()
        .filter(|size| *size > 1)
        .max_by_key(apart)?;
    let (one, two) = (most / 2, most - most / 2);
    let halves = |term| Scene {
        term,
        ..look.scene(&curve.path)
    };
    let (first, second) = (halves(Term::FirstHalf), halves(Term::SecondHalf));
    let year = look.scene(&curve.path);
    let year = look.case_of(Role::Before, &year, &[Thing::new(most)])?;
    let first = look.case_of(Role::After, &first, &[Thing::new(one)])?;
    let second = look.case_of(Role::AfterLater, &second, &[Thing::new(two)])?;
    let together = first.paid + second.paid;
    let detail = Detail::Unclear(Unclear::Period {
        sales: Money::from_fen(most),
        year: year.paid,
        halves: together,
    });
    look.finding(&curve.path, detail, vec![year, first, second])
}
