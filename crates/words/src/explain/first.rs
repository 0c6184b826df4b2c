//! The condition that something is the first of its kind, and which one is where it is not.

use super::change;
use super::check::Check;
use super::context::EntryContext;
use super::explanation::Change;
use crate::label::outcome_kind;
use crate::text::Localized;
use crate::{label, say};
use rewards_core::engine::{Candidate, Evidence, TestResult};
use rewards_core::scheme::{Kind, Subject, Whose};

/// What a rule looks at, where it takes the first of them only; in Chinese with its counter.
fn first_what(context: &EntryContext<'_>) -> Localized {
    let label = match &context.terms.for_each {
        Subject::Deal(_) => label!("笔合格订单", "order that counts"),
        Subject::Customer => label!("个合格客户", "qualifying customer"),
        Subject::Outcome(_) => {
            let kind = context.outcome().map(|outcome| outcome_kind(outcome.kind));
            let kind = kind.unwrap_or(label!("这样的事", "such outcome"));
            return say!("次{0}", "{0}", kind);
        }
        Subject::Rep | Subject::Team => label!("个合格期间", "qualifying period"),
        Subject::Span { .. } => match context.candidate().span.map(|span| span.months) {
            Some(1) => label!("个达标的月份", "qualifying month"),
            Some(3) => label!("个达标的季度", "qualifying quarter"),
            _ => label!("个达标的年度", "qualifying year"),
        },
    };
    label.into()
}

pub(super) fn first_of(context: &EntryContext<'_>, whose: Whose, finding: &TestResult) -> Check {
    let whom = match whose {
        Whose::Rep => context.rep_name(),
        Whose::Customer => context.customer_name(),
    };
    let what = first_what(context);
    let must = say!("这是{0}的第一{1}", "it is {0}'s first {1}", whom, what);
    let earlier = match &finding.found {
        Evidence::Earlier(earlier) => thing(context, earlier),
        _ => None,
    };
    let not = match earlier {
        Some(earlier) => say!(
            "{0}的第一{1}是{2}",
            "{0}'s first {1} is {2}",
            whom,
            what,
            earlier
        ),
        None => say!(
            "这不是{0}的第一{1}",
            "it is not {0}'s first {1}",
            whom,
            what
        ),
    };
    Check::yes_or_no("first_of", finding.held, must, not)
}

/// What a rule looked at before, by name and date.
fn thing(context: &EntryContext<'_>, unit: &Candidate) -> Option<Localized> {
    let customer = unit.customer.and_then(|at| context.customer_of(at));
    let deal = unit.deal.and_then(|at| context.deal(at));
    let outcome = unit.outcome.and_then(|at| context.outcome_at(at));
    match (customer, deal, outcome, unit.span) {
        (Some(customer), Some(deal), ..) => Some(say!(
            "{0}（{1}）",
            "{0} ({1})",
            customer.name,
            context.day(deal.date)
        )),
        (Some(customer), None, None, _) => Some(Localized::same(&customer.name)),
        (_, _, Some(outcome), _) => Some(context.outcome_name(outcome)),
        (None, Some(deal), None, _) => Some(context.deal_name(deal)),
        (None, None, None, span) => span.map(|span| Localized::of(&span)),
    }
}

pub(super) fn only_the_first(context: &EntryContext<'_>, check: &Check) -> Change {
    let (rule, what) = (Localized::from(&context.rule.name), first_what(context));
    let text = match context.terms.kind {
        Kind::Reward => say!(
            "“{0}”只奖第一{1}，{2}。",
            "“{0}” rewards only the first {1}; {2}.",
            rule,
            what,
            check.text
        ),
        Kind::Penalty => change::not_deducted(&check.text),
    };
    Change {
        of: check.test,
        value: None,
        text,
    }
}
