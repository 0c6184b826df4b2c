//! What the ledger says that was used: deals and outcomes with their ids, and the figures of reps, customers and teams.

use super::attribute::attribute_facts;
use super::context::EntryContext;
use super::explanation::{Fact, LISTED, Record};
use super::measured::{net_in_words, span_of};
use super::target;
use crate::figure::count;
use crate::text::Label;
use crate::{label, many, say};
use rewards_core::engine::handled_of;
use rewards_core::ledger::{Customer, CustomerAt, Deal, Outcome};
use rewards_core::number::Money;
use rewards_core::scheme::{Measure, MissedSpans, Of, Pay};

/// All facts: the outcomes, the deals, the figures they are compared with, and what the rule differs by.
pub(super) fn facts(context: &EntryContext<'_>) -> Vec<Fact> {
    let mut facts: Vec<Fact> = Vec::new();
    list_outcomes(context, &mut facts);
    list_deals(context, &mut facts);
    for measure in context.measures() {
        about_measure(context, measure, &mut facts);
    }
    target::targets(context, &mut facts);
    facts.extend(attribute_facts(context));
    facts
}

fn list_outcomes(context: &EntryContext<'_>, facts: &mut Vec<Fact>) {
    let outcomes = context.outcomes_used();
    for (at, outcome) in outcomes.iter().take(LISTED) {
        let fact = outcome_fact(context, outcome);
        facts.push(fact.held_by(Some(Record::Outcome(*at))));
    }
    let rest = outcomes.len().saturating_sub(LISTED);
    if rest > 0 {
        let text = say!("另有 {0} 条记录", "and {0} more entries", count(rest));
        facts.push(Fact::new("more_outcomes", &rest, text).about("count", &rest));
    }
}

fn outcome_fact(context: &EntryContext<'_>, outcome: &Outcome) -> Fact {
    let mut text = context.outcome_name(outcome);
    let mut value = String::new();
    if let Some(severity) = outcome.severity {
        severity.word().clone_into(&mut value);
        text.push(&say!("，{0}", ", {0}", label::severity(severity)));
    }
    if let Some(amount) = outcome.amount {
        value = amount.to_string();
        text.push(&say!("，金额 {0}", ", amount {0}", amount));
    }
    if let Some(score) = outcome.score {
        value = score.to_string();
        text.push(&say!("，得分 {0}", ", score {0}", score));
    }
    let customer = outcome.customer.and_then(|at| context.customer_of(at));
    if let Some(customer) = customer {
        text.push(&say!("，客户：{0}", ", customer {0}", customer.name));
    }
    let fact = Fact::new("outcome", &value, text).about("outcome", &outcome.id);
    of_customer(fact, customer).about("date", &outcome.date)
}

fn of_customer(fact: Fact, customer: Option<&Customer>) -> Fact {
    match customer {
        Some(customer) => fact.about("customer", &customer.id),
        None => fact,
    }
}

fn list_deals(context: &EntryContext<'_>, facts: &mut Vec<Fact>) {
    let deals = context.deals_used();
    for (at, deal) in deals.iter().take(LISTED) {
        let fact = deal_fact(context, deal);
        facts.push(fact.held_by(Some(Record::Deal(*at))));
    }
    let rest = deals.get(LISTED..).unwrap_or_default();
    if !rest.is_empty() {
        let sum: Money = rest.iter().map(|(_, deal)| deal.net()).sum();
        let text = say!(
            "另有 {0} 笔订单，净额合计 {1}",
            "and {0} more orders, net {1}",
            count(rest.len()),
            sum
        );
        facts.push(Fact::new("more_deals", &sum, text).about("count", &rest.len()));
    }
}

fn deal_fact(context: &EntryContext<'_>, deal: &Deal) -> Fact {
    let customer = context.customer_of(deal.customer);
    let name = customer.map_or("", |customer| &customer.name);
    let net = net_in_words(context, deal);
    let text = say!("{0} {1}", "{0}, {1}", name, net);
    let fact = Fact::new("deal", &deal.net(), text).about("deal", &deal.id);
    of_customer(fact, customer).about("date", &deal.date)
}

fn about_measure(context: &EntryContext<'_>, measure: &Measure, facts: &mut Vec<Fact>) {
    match measure {
        Measure::Growth => prior_sales(context, facts),
        Measure::TeamTotal | Measure::TeamGrowth => team_figures(context, measure, facts),
        Measure::PerformanceBonus => facts.extend(performance_bonus(context)),
        Measure::ReturnedShare => returned(context, facts),
        Measure::MeanMonthSales => {
            if let Some(window) = context.window() {
                let (span, total) = (span_of(window), window.total);
                let text = say!("{0}销售额 {1}", "sales in {0}: {1}", span, total);
                facts.push(Fact::new("window_sales", &total, text).about("date", &window.first));
            }
        }
        Measure::MissedSpans(MissedSpans { every, target }) => {
            facts.extend(target::span_sales(context, *every, *target))
        }
        Measure::Net
        | Measure::FirstNet
        | Measure::Total
        | Measure::Score
        | Measure::MeanScore(_)
        | Measure::Amount
        | Measure::Repurchases
        | Measure::Tally(_)
        | Measure::NewCustomers
        | Measure::QualifyingCustomers(_)
        | Measure::OutcomeCount(_)
        | Measure::IdleDays
        | Measure::Margin => {}
    }
}

fn prior_sales(context: &EntryContext<'_>, facts: &mut Vec<Fact>) {
    let customers = context.compared_customers();
    let single = |(at, customer): &(CustomerAt, &Customer)| {
        let (name, prior) = (&customer.name, customer.prior());
        let text = say!(
            "{0} 上年销售额 {1}",
            "{0}, sales last year {1}",
            name,
            prior
        );
        let fact = Fact::new("customer_prior_sales", &prior, text).about("customer", &customer.id);
        fact.held_by(Some(Record::Customer(*at)))
    };
    if context.candidate().customer.is_none() {
        for customer in customers.iter().take(LISTED) {
            facts.push(single(customer));
        }
    }
    let sum = context.prior_of(&Measure::Growth).unwrap_or_default();
    let number = customers.len();
    let text = match context.candidate().customer {
        Some(_) => say!("上年销售额 {0}", "sales last year {0}", sum),
        None => many!(
            number,
            "{0} 家客户上年销售额合计 {1}",
            "sales last year of {0} customer: {1}",
            "sales last year of {0} customers: {1}",
            sum
        ),
    };
    let own = context.candidate().customer.map(Record::Customer);
    let fact = Fact::new("prior_sales", &sum, text).about("count", &number);
    facts.push(fact.held_by(own));
}

/// The team's figures of the ledger that a measure reads, named after whose deals the rule counts. A goal is read by conditions
/// alone.
fn team_figures(context: &EntryContext<'_>, measure: &Measure, facts: &mut Vec<Fact>) {
    let Some(team) = context.team() else { return };
    let (prior, current) = match context.terms.among.of {
        Of::New => (
            label!("上年新客户总额", "new-customer total last year"),
            label!("填报的本期新客户总额", "new-customer total as entered"),
        ),
        Of::Existing | Of::All => (
            label!("上年总额", "total last year"),
            label!("填报的本期总额", "total as entered"),
        ),
    };
    let mut push = |name, words: Label, amount: Option<Money>| {
        if let Some(amount) = amount {
            let team = context.team_name();
            let text = say!("{0}{1} {2}", "{0}, {1} {2}", team, words, amount);
            let own = context.candidate().team.map(Record::Team);
            facts.push(Fact::new(name, &amount, text).held_by(own));
        }
    };
    if *measure == Measure::TeamGrowth {
        push("prior_total", prior, team.prior_total);
    }
    push("current_total", current, team.current_total);
}

/// The bonus that money is taken from; of what is no money it isn't read.
fn performance_bonus(context: &EntryContext<'_>) -> Option<Fact> {
    if matches!(context.pay(), Some(Pay::Action(..) | Pay::Item(..))) {
        return None;
    }
    let month = context.outcome()?.date.month();
    let bonus = context.rep()?.performance_bonus_of(month);
    let text = say!(
        "{0}{1}的绩效奖金 {2}",
        "{0}, performance bonus for {1}: {2}",
        context.rep_name(),
        month,
        bonus
    );
    let fact = Fact::new("performance_bonus", &bonus, text).about("date", &month);
    Some(fact.held_by(context.rep.map(Record::Rep)))
}

fn returned(context: &EntryContext<'_>, facts: &mut Vec<Fact>) {
    let customer = context.candidate().customer;
    let handled = customer
        .map(|at| handled_of(context.source, at))
        .unwrap_or_default();
    let (amount, returned) = (handled.amount, handled.returned);
    let text = say!(
        "未取消订单的金额合计 {0}",
        "ordered in all, not cancelled: {0}",
        amount
    );
    facts.push(Fact::new("ordered", &amount, text));
    let text = say!("退货合计 {0}", "returned in all: {0}", returned);
    facts.push(Fact::new("returned", &returned, text));
}
