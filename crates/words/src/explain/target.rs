//! The targets of the ledger that were compared with, and what was sold beside them.

use super::context::EntryContext;
use super::explanation::{Fact, LISTED, Record};
use crate::say;
use crate::text::Localized;
use rewards_core::engine::{Candidate, deals_of};
use rewards_core::ledger::Deal;
use rewards_core::number::{Every, Money, Span};
use rewards_core::scheme::{Bound, Measure, Target, Test};

/// What the rep sold in each span, beside the target.
pub(super) fn span_sales(context: &EntryContext<'_>, every: Every, target: Target) -> Vec<Fact> {
    let wanted = context.rep().and_then(|rep| match target {
        Target::Quarter => rep.quarter_target,
        Target::Year => rep.year_target,
        Target::TaskSales => rep.task_sales,
        Target::TaskCustomers | Target::Goal => None,
    });
    let of_span = |span: Span| {
        let candidate = Candidate {
            rep: context.rep,
            span: Some(span),
            ..Candidate::default()
        };
        let deals = deals_of(context.source, &Measure::Total, &candidate, None);
        let deals = deals.into_iter().filter_map(|at| context.deal(at));
        let sold: Money = deals.map(Deal::net).sum();
        let text = if wanted.is_some_and(|wanted| sold < wanted) {
            say!(
                "{0}销售额 {1}，未达标",
                "sales in {0}: {1}, target missed",
                span,
                sold
            )
        } else {
            say!("{0}销售额 {1}", "sales in {0}: {1}", span, sold)
        };
        Fact::new("span_sales", &sold, text).about("date", &span.first)
    };
    let spans = context.ledger().period.spans_inside(every);
    spans.into_iter().take(LISTED).map(of_span).collect()
}

/// The targets that conditions compare with.
pub(super) fn targets(context: &EntryContext<'_>, facts: &mut Vec<Fact>) {
    let tested = context.terms.when.iter().take(context.why.findings.len());
    for test in tested.flat_map(|condition| condition.test.alternatives()) {
        let Test::Compare {
            bound: Bound::Target(target) | Bound::Share(_, target),
            ..
        } = test
        else {
            continue;
        };
        let fact = target_fact(context, *target);
        let is_new = |fact: &Fact| facts.iter().all(|other| other.name != fact.name);
        let fact = fact.filter(is_new);
        facts.extend(fact);
    }
}

fn target_fact(context: &EntryContext<'_>, target: Target) -> Option<Fact> {
    let (rep, whose) = (context.rep(), context.rep_name());
    let (value, text): (String, Localized) = match target {
        Target::Quarter => {
            let amount = rep?.quarter_target?;
            let text = say!(
                "{0}的季度目标 {1}",
                "{0}'s quarterly target: {1}",
                whose,
                amount
            );
            (amount.to_string(), text)
        }
        Target::Year => {
            let amount = rep?.year_target?;
            let text = say!(
                "{0}的年度目标 {1}",
                "{0}'s yearly target: {1}",
                whose,
                amount
            );
            (amount.to_string(), text)
        }
        Target::TaskSales => {
            let amount = rep?.task_sales?;
            let text = say!(
                "{0}的任务销售额 {1}",
                "sales asked of {0}: {1}",
                whose,
                amount
            );
            (amount.to_string(), text)
        }
        Target::TaskCustomers => {
            let number = rep?.task_customers?;
            let text = say!(
                "{0}的任务：新客户 {1} 家",
                "customers asked of {0}: {1}",
                whose,
                number
            );
            (number.to_string(), text)
        }
        Target::Goal => {
            let goal = context.team()?.goal?;
            let team = context.team_name();
            let text = say!("{0}自定目标 {1}", "{0}'s own goal: {1}", team, goal);
            (goal.to_string(), text)
        }
    };
    let record = match target {
        Target::Goal => context.candidate().team.map(Record::Team),
        Target::Quarter | Target::Year | Target::TaskSales | Target::TaskCustomers => {
            context.rep.map(Record::Rep)
        }
    };
    Some(Fact::new(target.word(), &value, text).held_by(record))
}
