//! What the ledger says that was used: deals and outcomes with their ids, and the figures of reps, customers and teams.

use super::explanation::Fact;
use super::measure::net_in_words;
use super::said::{Part, Said, both, say};
use super::scene::Scene;
use super::{target, words};
use rewards_core::engine::handled_of;
use rewards_core::ledger::{Customer, Deal, Outcome};
use rewards_core::number::Money;
use rewards_core::scheme::{Attribute, Measure, MissedSpans, Pay};
use std::fmt::Display;

/// How many facts of one kind are listed; the rest are counted and summed.
pub(super) const LISTED: usize = 50;

/// All facts: the outcomes, the deals, the figures they are compared with, and what the rule differs by.
pub(super) fn facts(scene: &Scene<'_>) -> Vec<Fact> {
    let mut facts: Vec<Fact> = Vec::new();
    list_outcomes(scene, &mut facts);
    list_deals(scene, &mut facts);
    for measure in scene.measures() {
        about_measure(scene, measure, &mut facts);
    }
    target::targets(scene, &mut facts);
    let mut attributes = Vec::new();
    push_attributes(&scene.terms.pays, &mut attributes);
    attributes.dedup();
    for attribute in attributes {
        facts.extend(attribute_fact(scene, attribute));
    }
    facts
}

/// A fact that belongs to nothing in particular.
pub(super) fn fact(name: &'static str, value: &dyn Display, text: Said) -> Fact {
    Fact {
        name,
        value: value.to_string(),
        about: Vec::new(),
        text,
    }
}

impl Fact {
    /// The same, with what it belongs to.
    pub(super) fn about(mut self, name: &'static str, own: &dyn Display) -> Self {
        self.about.push((name, own.to_string()));
        self
    }
}

fn list_outcomes(scene: &Scene<'_>, facts: &mut Vec<Fact>) {
    let outcomes = scene.outcomes_used();
    for outcome in outcomes.iter().take(LISTED) {
        facts.push(outcome_fact(scene, outcome));
    }
    if let Some(rest) = outcomes.len().checked_sub(LISTED + 1) {
        let number = rest + 1;
        let text = say(
            both!("另有 {0} 条记录", "and {0} more entries"),
            &[Part::count(number)],
        );
        facts.push(fact("more_outcomes", &number, text).about("count", &number));
    }
}

fn outcome_fact(scene: &Scene<'_>, outcome: &Outcome) -> Fact {
    let mut text = say(both!("{0}", "{0}"), &[Part::Outcome(outcome)]);
    let mut value = String::new();
    if let Some(severity) = outcome.severity {
        severity.word().clone_into(&mut value);
        text.push(&say(
            both!("，{0}", ", {0}"),
            &[Part::Words(&words::severity(severity))],
        ));
    }
    if let Some(amount) = outcome.amount {
        value = amount.to_string();
        text.push(&say(
            both!("，金额 {0}", ", amount {0}"),
            &[Part::Money(&amount)],
        ));
    }
    if let Some(score) = outcome.score {
        value = score.to_string();
        text.push(&say(
            both!("，得分 {0}", ", score {0}"),
            &[Part::Percent(score)],
        ));
    }
    let customer = outcome.customer.and_then(|at| scene.customer_of(at));
    if let Some(customer) = customer {
        text.push(&say(
            both!("，客户 {0}", ", customer {0}"),
            &[Part::Text(&customer.name)],
        ));
    }
    of_customer(
        fact("outcome", &value, text).about("outcome", &outcome.id),
        customer,
    )
    .about("date", &outcome.date)
}

fn of_customer(fact: Fact, customer: Option<&Customer>) -> Fact {
    match customer {
        Some(customer) => fact.about("customer", &customer.id),
        None => fact,
    }
}

fn list_deals(scene: &Scene<'_>, facts: &mut Vec<Fact>) {
    let deals = scene.deals_used();
    for deal in deals.iter().take(LISTED) {
        facts.push(deal_fact(scene, deal));
    }
    let rest = deals.get(LISTED..).unwrap_or_default();
    if !rest.is_empty() {
        let sum: Money = rest.iter().map(|deal| deal.net()).sum();
        let parts = [Part::count(rest.len()), Part::Money(&sum)];
        let text = say(
            both!(
                "另有 {0} 笔订单，净额合计 {1}",
                "and {0} more deals, net {1}"
            ),
            &parts,
        );
        facts.push(fact("more_deals", &sum, text).about("count", &rest.len()));
    }
}

fn deal_fact(scene: &Scene<'_>, deal: &Deal) -> Fact {
    let customer = scene.customer_of(deal.customer);
    let name = Part::Text(customer.map_or("", |customer| &customer.name));
    let text = say(
        both!("{0} {1}", "{0}, {1}"),
        &[name, Part::Said(&net_in_words(deal))],
    );
    of_customer(
        fact("deal", &deal.net(), text).about("deal", &deal.id),
        customer,
    )
    .about("date", &deal.date)
}

fn about_measure(scene: &Scene<'_>, measure: &Measure, facts: &mut Vec<Fact>) {
    match measure {
        Measure::Growth => prior_sales(scene, facts),
        Measure::TeamTotal | Measure::TeamGrowth => team_figures(scene, facts),
        Measure::PerformanceBonus => facts.extend(performance_bonus(scene)),
        Measure::ReturnedShare => returned(scene, facts),
        Measure::MeanMonthSales => {
            if let Some(window) = scene.window() {
                let parts = [
                    super::sustained::span_of(window),
                    Part::Money(&window.total),
                ];
                let text = say(both!("{0}销售额 {1}", "sales in {0}: {1}"), &parts);
                facts.push(fact("window_sales", &window.total, text).about("date", &window.first));
            }
        }
        Measure::MissedSpans(MissedSpans { every, target }) => {
            facts.extend(target::span_sales(scene, *every, *target))
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

fn prior_sales(scene: &Scene<'_>, facts: &mut Vec<Fact>) {
    let customers = scene.compared_customers();
    let single = |customer: &Customer| {
        let parts = [
            Part::Text(&customer.name),
            Part::Money(&customer.prior_sales),
        ];
        let text = say(
            both!("{0} 上年销售额 {1}", "{0}, sales last year {1}"),
            &parts,
        );
        fact("customer_prior_sales", &customer.prior_sales, text).about("customer", &customer.id)
    };
    if scene.unit().customer.is_none() {
        for customer in customers.iter().take(LISTED) {
            facts.push(single(customer));
        }
    }
    let sum = scene.prior_of(&Measure::Growth).unwrap_or_default();
    let parts = [Part::count(customers.len()), Part::Money(&sum)];
    let text = match scene.unit().customer {
        Some(_) => say(both!("上年销售额 {1}", "sales last year {1}"), &parts),
        None => say(
            both!(
                "{0} 家客户上年销售额合计 {1}",
                "sales last year of {0} customers: {1}"
            ),
            &parts,
        ),
    };
    facts.push(fact("prior_sales", &sum, text).about("count", &customers.len()));
}

fn team_figures(scene: &Scene<'_>, facts: &mut Vec<Fact>) {
    let Some(team) = scene.team() else { return };
    let mut figure_of = |name, words: words::Pair, amount: Option<Money>| {
        if let Some(amount) = amount {
            let parts = [scene.team_name(), Part::Words(&words), Part::Money(&amount)];
            facts.push(fact(
                name,
                &amount,
                say(both!("{0}{1} {2}", "{0}, {1} {2}"), &parts),
            ));
        }
    };
    figure_of(
        "prior_total",
        ("上年新客户总额", "new-customer total last year"),
        team.prior_total,
    );
    figure_of(
        "current_total",
        ("填报的本期新客户总额", "new-customer total as entered"),
        team.current_total,
    );
    figure_of("goal", ("自定目标", "own goal"), team.goal);
}

fn performance_bonus(scene: &Scene<'_>) -> Option<Fact> {
    let month = scene.outcome()?.date.month();
    let bonus = scene.rep()?.performance_bonus_of(month);
    let parts = [scene.rep_name(), Part::Month(month), Part::Money(&bonus)];
    let text = say(
        both!("{0} {1}绩效奖金 {2}", "{0}, performance bonus for {1}: {2}"),
        &parts,
    );
    Some(fact("performance_bonus", &bonus, text).about("date", &month))
}

fn returned(scene: &Scene<'_>, facts: &mut Vec<Fact>) {
    let handled = scene
        .unit()
        .customer
        .map(|at| handled_of(scene.source, at))
        .unwrap_or_default();
    let amount = say(
        both!(
            "未取消订单的金额合计 {0}",
            "ordered in all, not cancelled: {0}"
        ),
        &[Part::Money(&handled.amount)],
    );
    facts.push(fact("ordered", &handled.amount, amount));
    facts.push(fact(
        "returned",
        &handled.returned,
        say(
            both!("退货合计 {0}", "returned in all: {0}"),
            &[Part::Money(&handled.returned)],
        ),
    ));
}

fn push_attributes(pays: &[Pay], list: &mut Vec<Attribute>) {
    for pay in pays {
        if let Pay::By(by) = pay {
            list.push(by.attribute);
            for (_, pays) in &by.is {
                push_attributes(pays, list);
            }
            if let Some(pays) = &by.otherwise {
                push_attributes(pays, list);
            }
        }
    }
}

fn attribute_fact(scene: &Scene<'_>, attribute: Attribute) -> Option<Fact> {
    if attribute == Attribute::Ordinal && scene.why.ordinal == 0 {
        return None;
    }
    let word = scene.word_of(attribute)?;
    let said = words::attribute_word(attribute, word);
    let parts = [
        Part::Words(&words::attribute(attribute)),
        Part::Said(&said),
        scene.rep_name(),
        Part::Number(scene.why.ordinal.into()),
    ];
    let text = match (attribute, scene.outcome()) {
        (Attribute::Ordinal, Some(outcome)) => {
            let [.., rep, ordinal] = parts;
            let kind = Part::Words(&words::outcome_kind(outcome.kind));
            say(
                both!(
                    "{0}本期第 {1} 次（{2}）",
                    "{0}'s number {1} in the period ({2})"
                ),
                &[rep, ordinal, kind],
            )
        }
        (Attribute::Severity, _) => say(both!("{1}情形", "{0}: {1}"), &parts),
        _ => say(both!("{0}为{1}", "{0}: {1}"), &parts),
    };
    Some(fact(attribute.word(), &word, text))
}
