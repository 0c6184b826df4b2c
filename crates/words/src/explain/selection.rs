//! The conditions that a rule's selection implies: which customers and deals it looks at.

use super::Check;
use super::condition::customer_is;
use super::explanation::Change;
use super::said::{Part, Said, both, say};
use super::scene::Scene;
use super::{change, words};
use rewards_core::engine::looked_at;
use rewards_core::ledger::{Customer, Deal, Stage};
use rewards_core::number::Day;
use rewards_core::scheme::{Attribute, Measure, Of, Reason, Selection, Subject};

/// The implied conditions in the order in which they are tested, up to the first that failed.
pub(super) fn checks(scene: &Scene<'_>) -> Vec<Check> {
    let mut checks = match (
        scene.customer().filter(|_| scene.unit().outcome.is_none()),
        scene.outcome(),
    ) {
        (Some(customer), _) => of_customer(scene, customer),
        (None, Some(outcome)) => vec![in_period(scene, Part::Outcome(outcome), outcome.date)],
        (None, None) => of_sums(scene),
    };
    if let Some(failed) = checks.iter().position(|check| !check.held) {
        checks.truncate(failed + 1);
    }
    checks
}

fn of_customer(scene: &Scene<'_>, customer: &Customer) -> Vec<Check> {
    let among = &scene.terms.among;
    let deal = scene.unit().deal.and_then(|at| scene.deal(at));
    let mut checks = Vec::new();
    checks.extend(department(scene, among));
    checks.extend(deal.map(|deal| in_period(scene, Part::Deal(deal), deal.date)));
    if among.of != Of::All {
        checks.push(customer_is(
            scene,
            among.of,
            customer.existing == (among.of == Of::Existing),
        ));
    }
    checks.extend(
        among
            .self_developed
            .then(|| self_developed(scene, customer)),
    );
    checks.extend(deal.map(|deal| reached(scene, among.stage, deal)));
    checks.extend(
        among
            .from
            .zip(deal)
            .map(|(from, deal)| in_force(scene, from, deal)),
    );
    if let (Some(days), Some(deal)) = (among.within_days, deal)
        && (scene.reason == Some(Reason::OutsideWindow)
            || matches!(scene.terms.for_each, Subject::Deal(_)))
    {
        checks.push(within(scene, days, deal));
    }
    if among.prepaid && deal.is_some() {
        checks.push(Check::yes_or_no(
            "prepaid",
            true,
            both!("订单为预付款", "the deal was paid in advance"),
            both!("", ""),
            &[],
        ));
    }
    checks.extend(deal.and_then(|deal| product(scene, among, deal)));
    if scene.reason != Some(Reason::OutsideWindow)
        && among.within_days.is_some()
        && adds_up_deals(scene)
    {
        checks.push(what_counts(scene, among));
    }
    checks
}

fn in_period(scene: &Scene<'_>, name: Part<'_>, date: Day) -> Check {
    let period = scene.ledger().period;
    let must = say(both!("{0}在核算期内", "{0} lies in the period"), &[name]);
    Check::stated(
        "period",
        (format!("{}/{}", period.from, period.to), date.to_string()),
        true,
        (must, Said::default()),
    )
}

fn self_developed(scene: &Scene<'_>, customer: &Customer) -> Check {
    let must = both!("{0}由业务员自主开发", "{0} was won by the rep's own effort");
    let not = both!(
        "{0}不是业务员自主开发的",
        "{0} was not won by the rep's own effort"
    );
    Check::yes_or_no(
        "self_developed",
        customer.self_developed,
        must,
        not,
        &[scene.customer_name()],
    )
}

fn reached(scene: &Scene<'_>, stage: Stage, deal: &Deal) -> Check {
    if scene.reason != Some(Reason::NotDelivered) {
        let must = say(
            both!("订单{0}", "the deal is {0}"),
            &[Part::Words(&words::stage(deal.stage))],
        );
        return Check::stated(
            "stage",
            (stage.word().to_owned(), deal.stage.word().to_owned()),
            true,
            (must, Said::default()),
        );
    }
    let counted = scene
        .customer_at()
        .map(|at| looked_at(scene.source, at))
        .unwrap_or_default();
    let furthest = counted
        .iter()
        .map(|deal| deal.stage())
        .max()
        .unwrap_or(deal.stage);
    let parts = [
        Part::Words(&words::stage_or_later(stage)),
        Part::Words(&words::stage(furthest)),
        scene.customer_name(),
    ];
    let must = say(
        both!("{2}至少有一笔订单{0}", "a deal of {2} is {0}"),
        &parts,
    );
    let is = say(
        both!(
            "{2}还没有{0}的订单，进展最快的一笔{1}",
            "no deal of {2} is {0}; the furthest is {1}"
        ),
        &parts,
    );
    Check::stated(
        "stage",
        (stage.word().to_owned(), furthest.word().to_owned()),
        false,
        (must, is),
    )
}

fn in_force(scene: &Scene<'_>, from: Day, deal: &Deal) -> Check {
    if scene.reason != Some(Reason::BeforeEffectiveDate) {
        let must = say(
            both!(
                "订单不早于生效日 {0}",
                "the deal is not before {0}, when the scheme takes effect"
            ),
            &[Part::Day(from)],
        );
        return Check::stated(
            "from",
            (from.to_string(), deal.date.to_string()),
            true,
            (must, Said::default()),
        );
    }
    let counted = scene
        .customer_at()
        .map(|at| looked_at(scene.source, at))
        .unwrap_or_default();
    let latest = counted
        .iter()
        .rev()
        .find(|deal| deal.stage() >= scene.terms.among.stage)
        .map_or(deal.date, |deal| deal.date);
    let parts = [
        Part::Day(from),
        Part::Words(&words::stage_or_later(scene.terms.among.stage)),
        Part::Day(latest),
    ];
    let must = say(
        both!(
            "有一笔{1}的订单在生效日 {0} 当天或之后",
            "a deal ({1}) is dated on or after {0}, when the scheme takes effect"
        ),
        &parts,
    );
    let is = say(
        both!(
            "{1}的订单都早于生效日 {0}，最近一笔在 {2}",
            "all deals ({1}) are before {0}, when the scheme takes effect; the latest is of {2}"
        ),
        &parts,
    );
    Check::stated(
        "from",
        (from.to_string(), latest.to_string()),
        false,
        (must, is),
    )
}

/// The day of the customer's first deal in force, which opens the window.
fn opened(scene: &Scene<'_>) -> Option<Day> {
    let among = &scene.terms.among;
    let counted = looked_at(scene.source, scene.customer_at()?);
    let in_force = |date: Day| among.from.is_none_or(|from| date >= from);
    counted
        .iter()
        .find(|deal| deal.stage() >= among.stage && in_force(deal.date))
        .map(|deal| deal.date)
}

fn within(scene: &Scene<'_>, days: u32, deal: &Deal) -> Check {
    let first = opened(scene).unwrap_or(deal.date);
    let found = deal.date.days_since(first);
    let parts = [
        Part::Deal(deal),
        Part::Number(days.into()),
        Part::Day(first),
        Part::Number(found),
    ];
    let must = say(
        both!(
            "订单在首笔合格订单（{2}）后 {1} 天以内",
            "the deal is at most {1} days after the first, of {2}"
        ),
        &parts,
    );
    let is = say(
        both!(
            "{0}在首笔合格订单（{2}）后 {3} 天，超过 {1} 天",
            "{0} is {3} days after the first, of {2}: more than {1}"
        ),
        &parts,
    );
    Check::stated(
        "within_days",
        (days.to_string(), found.to_string()),
        found <= i64::from(days),
        (must, is),
    )
}

fn product(scene: &Scene<'_>, among: &Selection, deal: &Deal) -> Option<Check> {
    let by = among.product.as_ref()?;
    let wanted = by.for_word(scene.word_of(by.attribute))?;
    let found = deal
        .product
        .and_then(|at| scene.ledger().products.get(at.index()))
        .map_or("", |name| name);
    let must = say(
        both!("订单属于“{0}”", "the deal is of “{0}”"),
        &[Part::Text(wanted)],
    );
    Some(Check::stated(
        "product",
        (wanted.to_string(), found.to_owned()),
        true,
        (must, Said::default()),
    ))
}

fn department(scene: &Scene<'_>, among: &Selection) -> Option<Check> {
    if among.departments.is_empty() {
        return None;
    }
    let wanted: Vec<&str> = among
        .departments
        .iter()
        .map(|department| department.word())
        .collect();
    let found = scene.word_of(Attribute::Department).unwrap_or_default();
    let must = say(
        both!("{0}属于{1}", "{0} works in {1}"),
        &[
            scene.rep_name(),
            Part::Said(&words::attribute_word(Attribute::Department, found)),
        ],
    );
    Some(Check::stated(
        "department",
        (wanted.join(" "), found.to_owned()),
        true,
        (must, Said::default()),
    ))
}

/// Of a rule that adds up deals: which it adds up.
fn of_sums(scene: &Scene<'_>) -> Vec<Check> {
    let among = &scene.terms.among;
    let mut checks: Vec<Check> = department(scene, among).into_iter().collect();
    if adds_up_deals(scene) {
        checks.push(what_counts(scene, among));
    }
    checks
}

fn what_counts(scene: &Scene<'_>, among: &Selection) -> Check {
    let parts = [
        scene.when(),
        Part::Words(&words::of(among.of)),
        Part::Words(&words::stage_or_later(among.stage)),
    ];
    let mut text = say(
        both!(
            "{0}{1}的订单，{2}，净额大于零",
            "deals of {1} in {0}, {2}, net above zero"
        ),
        &parts,
    );
    if among.self_developed {
        text.push_words(&(
            "，客户由业务员自主开发",
            ", customers won by the rep's own effort",
        ));
    }
    if let Some(from) = among.from {
        text.push(&say(
            both!("，不早于生效日 {0}", ", not before {0}"),
            &[Part::Day(from)],
        ));
    }
    if let Some(days) = among.within_days {
        text.push(&say(
            both!(
                "，在客户首笔合格订单后 {0} 天以内",
                ", at most {0} days after the customer's first"
            ),
            &[Part::Number(days.into())],
        ));
    }
    if among.prepaid {
        text.push_words(&("，预付款", ", paid in advance"));
    }
    Check::stated(
        "counts",
        (among.of.word().to_owned(), scene.deals().len().to_string()),
        true,
        (text, Said::default()),
    )
}

fn adds_up_deals(scene: &Scene<'_>) -> bool {
    match &scene.terms.measure {
        Some(
            Measure::Total
            | Measure::Growth
            | Measure::TeamTotal
            | Measure::TeamGrowth
            | Measure::Repurchases
            | Measure::NewCustomers
            | Measure::MeanMonthSales
            | Measure::QualifyingCustomers(_)
            | Measure::Margin
            | Measure::MissedSpans(_),
        ) => true,
        Some(
            Measure::Net
            | Measure::FirstNet
            | Measure::Score
            | Measure::MeanScore(_)
            | Measure::Amount
            | Measure::PerformanceBonus
            | Measure::Tally(_)
            | Measure::ReturnedShare
            | Measure::OutcomeCount(_)
            | Measure::IdleDays,
        )
        | None => false,
    }
}

/// What would have had to be different for a customer or a deal that was left out.
pub(super) fn change(scene: &Scene<'_>) -> Option<Change> {
    let failed = checks(scene).into_iter().rev().find(|check| !check.held)?;
    if scene.reason == Some(Reason::ExistingCustomer) {
        let text = (
            "这项奖励只给本期之前未交易过的新客户。",
            "Paid only for customers who did not trade with us before the period.",
        );
        return Some(Change {
            of: failed.test,
            value: None,
            text: Said::of(&text),
        });
    }
    let late = scene
        .terms
        .among
        .within_days
        .zip(scene.unit().deal.and_then(|at| scene.deal(at)));
    if let (Some(Reason::OutsideWindow), Some((days, deal))) = (scene.reason, late) {
        let over = deal.date.days_since(opened(scene).unwrap_or(deal.date)) - i64::from(days);
        let parts = [Part::Said(&failed.must), Part::Number(over)];
        let text = say(
            both!(
                "须{0}才会计入，晚了 {1} 天。",
                "Counted only if: {0}. Days too late: {1}."
            ),
            &parts,
        );
        return Some(Change {
            of: failed.test,
            value: Some(over.to_string()),
            text,
        });
    }
    Some(change::clause(scene, failed.test, &failed.must))
}
