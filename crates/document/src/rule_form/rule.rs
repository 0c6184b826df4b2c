//! A rule: what it is called, and its parts in the order in which they are said.

use super::field::FormPart;
use super::leaf::Kind;
use super::names::names;
use super::typed::is_within;
use super::walk::Walk;
use super::{condition, limit, measure, pay, receiver, selection, stand_in, subject};
use rewards_core::scheme::{Form, RuleDef, Text};
use rewards_format::field::NAME_MOST;
use rewards_words::label;

/// Goes through a rule.
pub(super) fn walk(walk: &mut Walk<'_>, rule: &mut RuleDef) {
    walk.rule.clone_from(&rule.id);
    walk.section(FormPart::Name);
    heading(walk, rule);
    walk_terms(walk, rule);
}

/// Goes through what it says.
pub(super) fn walk_terms(walk: &mut Walk<'_>, rule: &mut RuleDef) {
    let subject = stand_in::subject(&rule.terms.for_each);
    let fits = stand_in::Fits::of(&rule.terms);
    let is_penalty = stand_in::may_be_penalty(&rule.terms);
    let terms = &mut rule.terms;
    walk.section(FormPart::Kind);
    let kinds = rewards_core::scheme::Kind::ALL.iter().copied();
    let is_right = |kind: &rewards_core::scheme::Kind| {
        fits.penalty || is_penalty || *kind == rewards_core::scheme::Kind::Reward
    };
    let kinds = Kind::among(kinds.filter(is_right).collect());
    walk.field("kind", |walk| {
        let label = label!("奖还是罚", "Reward or penalty");
        let default = rewards_core::scheme::Kind::Reward;
        walk.may_word(label, &mut terms.kind, kinds, &default);
    });
    walk.field("to", |walk| {
        receiver::walk(walk, &mut terms.to, subject.as_ref(), is_penalty)
    });
    walk.section(FormPart::Subject);
    walk.field("for_each", |walk| subject::walk(walk, terms));
    walk.section(FormPart::Selection);
    walk.field_if(fits.among || terms.among.is_some(), "among", |walk| {
        selection::walk(walk, &mut terms.among)
    });
    walk.section(FormPart::Condition);
    let own = terms.measure.as_ref().and_then(stand_in::bounds);
    walk.field("when", |walk| {
        condition::walk(walk, &mut terms.when, subject.as_ref(), own)
    });
    walk.section(FormPart::Measure);
    walk.field("measure", |walk| {
        measure::walk_own(walk, &mut terms.measure, subject.as_ref())
    });
    walk.section(FormPart::Pay);
    walk.bounds = own.unwrap_or(super::FigureKind::Money);
    let of = pay::Of {
        subject: subject.as_ref(),
        to: stand_in::known(terms.to.as_ref()),
        measure: stand_in::known(terms.measure.as_ref()),
    };
    walk.may_pay = of.may_pay();
    walk.field("pays", |walk| pay::walk(walk, &mut terms.pays, of));
    walk.section(FormPart::Limit);
    walk.field("limits", |walk| limit::walk(walk, &mut terms.limits, fits));
    walk.section(FormPart::Besides);
    walk.field_if(fits.form || terms.form.is_some(), "form", |walk| {
        let none = label!("不写", "not said");
        walk.may(
            label!("发放形式", "Form"),
            &mut terms.form,
            Kind::words::<Form>(),
            none,
        );
    });
    walk.field_if(fits.adds_to || terms.adds_to.is_some(), "adds_to", |walk| {
        let none = label!("不计入", "none");
        let label = label!("计入合计（名称）", "Added to a tally (its name)");
        walk.may(label, &mut terms.adds_to, Kind::Id, none);
    });
}

/// Whether a place says what the rule is called, and nothing of what it pays.
#[must_use]
pub fn in_heading(place: &str) -> bool {
    is_within(place, "name") || is_within(place, "clause")
}

fn heading(walk: &mut Walk<'_>, rule: &mut RuleDef) {
    walk.field("name", |walk| {
        names(walk, label!("名称", "Name"), &mut rule.name, NAME_MOST)
    });
    walk.field("clause", |walk| {
        plain(walk, label!("条款号", "Clause"), &mut rule.clause)
    });
}

/// Text that may be left out.
fn plain(walk: &mut Walk<'_>, label: rewards_words::text::Label, text: &mut Option<Text>) {
    let mut slot = text.take().map(rewards_core::scheme::Slot::Is);
    let kind = Kind::Text(NAME_MOST);
    walk.may(label, &mut slot, kind, label!("不写", "none"));
    *text = match slot {
        Some(rewards_core::scheme::Slot::Is(text)) => Some(text),
        _ => None,
    };
}
