//! Writes a ledger as the data contract has it: reading what was written gives the same ledger. What stands at its default
//! is left out.

use super::VERSION;
use crate::{Key, Node};
use rewards_core::ledger::{Customer, Deal, Grade, Ledger, Outcome, Rep, Size, Stage, Team};
use rewards_core::number::Money;
use std::fmt::Display;

/// A ledger in the contract's form.
#[must_use]
pub fn ledger_node(ledger: &Ledger) -> Node {
    let deals = ledger.deals.iter().map(|one| deal(ledger, one)).collect();
    let outcomes = ledger.outcomes.iter().map(|one| outcome(ledger, one));
    let reps = ledger.reps.iter().map(|one| rep(ledger, one)).collect();
    let customers = ledger.customers.iter().map(|one| customer(ledger, one));
    Node::fields(vec![
        ("version", Node::number(&VERSION.to_string())),
        (
            "period",
            Node::fields(vec![
                ("from", shown(ledger.period.from)),
                ("to", shown(ledger.period.to)),
            ]),
        ),
        ("teams", Node::List(ledger.teams.iter().map(team).collect())),
        ("reps", Node::List(reps)),
        ("customers", Node::List(customers.collect())),
        ("deals", Node::List(deals)),
        ("outcomes", Node::List(outcomes.collect())),
    ])
}

fn shown(value: impl Display) -> Node {
    Node::text(&value.to_string())
}

/// The fields of an object, those at their default left out.
struct Written(Vec<(&'static str, Node)>);

impl Written {
    fn named(id: &str, name: &str) -> Self {
        Self(vec![("id", Node::text(id)), ("name", Node::text(name))])
    }

    fn with(mut self, key: &'static str, value: Option<Node>) -> Self {
        self.0.extend(value.map(|value| (key, value)));
        self
    }

    fn done(self) -> Node {
        Node::fields(self.0)
    }
}

fn team(team: &Team) -> Node {
    Written::named(&team.id, &team.name)
        .with("prior_total", team.prior_total.map(shown))
        .with("current_total", team.current_total.map(shown))
        .with("goal", team.goal.map(shown))
        .done()
}

fn rep(ledger: &Ledger, rep: &Rep) -> Node {
    let team = rep.team.and_then(|at| ledger.teams.get(at.index()));
    let months = rep.performance_bonus_by_month.iter();
    let months: Vec<(Key, Node)> = months
        .map(|(month, bonus)| (Key::from(month.to_string()), shown(*bonus)))
        .collect();
    let months = (!months.is_empty()).then_some(Node::Map(months));
    let count = |count: u32| Node::number(&count.to_string());
    Written::named(&rep.id, &rep.name)
        .with("team", team.map(|team| Node::text(&team.id)))
        .with(
            "department",
            rep.department.map(|one| Node::text(one.word())),
        )
        .with("performance_bonus", rep.performance_bonus.map(shown))
        .with("performance_bonus_by_month", months)
        .with("quarter_target", rep.quarter_target.map(shown))
        .with("year_target", rep.year_target.map(shown))
        .with("task_customers", rep.task_customers.map(count))
        .with("task_sales", rep.task_sales.map(shown))
        .done()
}

fn customer(ledger: &Ledger, customer: &Customer) -> Node {
    let rep = ledger.reps.get(customer.rep.index());
    let prior = customer.prior();
    Written::named(&customer.id, &customer.name)
        .with("rep", rep.map(|rep| Node::text(&rep.id)))
        .with("existing", customer.existing.then_some(Node::Bool(true)))
        .with(
            "self_developed",
            (!customer.self_developed).then_some(Node::Bool(false)),
        )
        .with(
            "grade",
            (customer.grade != Grade::General).then(|| Node::text(customer.grade.word())),
        )
        .with(
            "size",
            (customer.size != Size::Medium).then(|| Node::text(customer.size.word())),
        )
        .with("prior_sales", (prior != Money::ZERO).then(|| shown(prior)))
        .done()
}

fn deal(ledger: &Ledger, deal: &Deal) -> Node {
    let customer = ledger.customers.get(deal.customer.index());
    let product = deal.product.and_then(|at| ledger.products.get(at.index()));
    let returned = deal.returned.money();
    let customer = customer.map_or("", |customer| &customer.id);
    let always = vec![
        ("id", Node::text(&deal.id)),
        ("customer", Node::text(customer)),
        ("date", shown(deal.date)),
        ("amount", shown(deal.amount.money())),
    ];
    Written(always)
        .with(
            "returned",
            (returned != Money::ZERO).then(|| shown(returned)),
        )
        .with(
            "stage",
            (deal.stage != Stage::Delivered).then(|| Node::text(deal.stage.word())),
        )
        .with("margin", deal.margin.map(shown))
        .with("product", product.map(|product| Node::text(product)))
        .with("prepaid", deal.prepaid.then_some(Node::Bool(true)))
        .done()
}

fn outcome(ledger: &Ledger, outcome: &Outcome) -> Node {
    let customer = |at: rewards_core::ledger::CustomerAt| {
        let customer = ledger.customers.get(at.index());
        customer.map(|customer| Node::text(&customer.id))
    };
    let rep = outcome.rep.and_then(|at| ledger.reps.get(at.index()));
    let team = outcome.team.and_then(|at| ledger.teams.get(at.index()));
    let always = vec![
        ("id", Node::text(&outcome.id)),
        ("kind", Node::text(outcome.kind.word())),
        ("date", shown(outcome.date)),
    ];
    Written(always)
        .with("rep", rep.map(|rep| Node::text(&rep.id)))
        .with("team", team.map(|team| Node::text(&team.id)))
        .with("customer", outcome.customer.and_then(customer))
        .with(
            "severity",
            outcome.severity.map(|one| Node::text(one.word())),
        )
        .with("score", outcome.score.map(shown))
        .with("amount", outcome.amount.map(shown))
        .with("referrer", outcome.referrer.and_then(customer))
        .with("at_fault", (!outcome.at_fault).then_some(Node::Bool(false)))
        .done()
}
