//! The targets of the ledger that were compared with, and what was sold beside them.

use super::explanation::Fact;
use super::fact::{LISTED, fact};
use super::said::{Part, both, say};
use super::scene::Scene;
use super::words;
use rewards_core::engine::{Candidate, deals_of};
use rewards_core::ledger::Deal;
use rewards_core::number::{Every, Money, Span};
use rewards_core::scheme::{Bound, Measure, Target, Test};

/// What the rep sold in each span, beside the target.
pub(super) fn span_sales(scene: &Scene<'_>, every: Every, target: Target) -> Vec<Fact> {
    let wanted = match target {
        Target::Quarter => scene.rep().and_then(|rep| rep.quarter_target),
        Target::Year => scene.rep().and_then(|rep| rep.year_target),
        Target::TaskSales => scene.rep().and_then(|rep| rep.task_sales),
        Target::TaskCustomers | Target::Goal => None,
    };
    let of_span = |span: Span| {
        let unit = Candidate {
            rep: scene.rep,
            span: Some(span),
            ..Candidate::default()
        };
        let deals = deals_of(scene.source, &Measure::Total, &unit, None);
        let sold: Money = deals
            .into_iter()
            .filter_map(|at| scene.deal(at))
            .map(Deal::net)
            .sum();
        let parts = [Part::Span(span), Part::Money(&sold)];
        let text = match wanted.is_some_and(|wanted| sold < wanted) {
            true => say(
                both!("{0}销售额 {1}，未达标", "sales in {0}: {1}, target missed"),
                &parts,
            ),
            false => say(both!("{0}销售额 {1}", "sales in {0}: {1}"), &parts),
        };
        fact("span_sales", &sold, text).about("date", &span.first)
    };
    scene
        .ledger()
        .period
        .spans_inside(every)
        .into_iter()
        .take(LISTED)
        .map(of_span)
        .collect()
}

/// The targets that conditions compare with.
pub(super) fn targets(scene: &Scene<'_>, facts: &mut Vec<Fact>) {
    let tested = scene.terms.when.iter().take(scene.why.findings.len());
    for condition in tested {
        let Test::Compare {
            bound: Bound::Target(target) | Bound::Share(_, target),
            ..
        } = &condition.test
        else {
            continue;
        };
        let fact = target_fact(scene, *target)
            .filter(|fact| facts.iter().all(|other| other.name != fact.name));
        facts.extend(fact);
    }
}

fn target_fact(scene: &Scene<'_>, target: Target) -> Option<Fact> {
    let (rep, name) = (scene.rep(), scene.rep_name());
    let money = |amount: Option<Money>, words: words::Pair| {
        let amount = amount?;
        let text = say(
            both!("{0}的{1} {2}", "{0}, {1} {2}"),
            &[name, Part::Words(&words), Part::Money(&amount)],
        );
        Some(fact(target.word(), &amount, text))
    };
    match target {
        Target::Quarter => money(rep?.quarter_target, ("季度目标", "target of a quarter")),
        Target::Year => money(rep?.year_target, ("年度目标", "target of a year")),
        Target::TaskSales => money(rep?.task_sales, ("任务销售额", "sales asked for")),
        Target::TaskCustomers => {
            let number = rep?.task_customers?;
            let text = say(
                both!("{0}的任务客户数 {1}", "{0}, customers asked for: {1}"),
                &[name, Part::Number(number.into())],
            );
            Some(fact(target.word(), &number, text))
        }
        Target::Goal => {
            let goal = scene.team()?.goal?;
            let text = say(
                both!("{0}自定目标 {1}", "{0}, own goal {1}"),
                &[scene.team_name(), Part::Money(&goal)],
            );
            Some(fact(target.word(), &goal, text))
        }
    }
}
