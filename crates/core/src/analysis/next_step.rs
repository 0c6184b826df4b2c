//! How much further sales would raise a rule's pay, found from where its bands begin and never by search.

use crate::engine::{
    Finding, Found, Index, Outturn, Payment, Reading, Refs, RepStatement, Source, Why, pays_for,
    would_pay,
};
use crate::ledger::{CustomerAt, DealAt, Ledger};
use crate::number::{Money, Month, Rate, Ratio, sort_by_number};
use crate::scheme::{
    BandPay, Bands, Bound, Edge, Kind, Measure, Mode, Pay, Reason, Receiver, RuleAt, Scheme, Terms,
    Test,
};

/// The smallest further sales that raise a rule's pay, and by how much.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NextStep {
    /// The rule.
    pub rule: RuleAt,
    /// The customer of the line, if it names one.
    pub customer: Option<CustomerAt>,
    /// The deal of the line, if it names one; else any deal that the rule measures will do.
    pub deal: Option<DealAt>,
    /// Further sales on what the rule measures.
    pub needed: Money,
    /// How much more the rule then pays.
    pub gain: Money,
}

/// The next steps of a rep: for each line, and each entry below the first band, of a rule with bands on sales.
#[must_use]
pub fn next_steps(
    scheme: &Scheme,
    ledger: &Ledger,
    index: &Index,
    rep: &RepStatement,
) -> Vec<NextStep> {
    let of_lines = rep
        .lines
        .iter()
        .map(|line| (line.rule, line.refs(), line.amount, &line.why));
    let below = rep
        .skipped
        .iter()
        .filter(|skipped| skipped.reason == Reason::BelowFirstBand);
    let of_skipped = below.map(|skipped| (skipped.rule, skipped.refs(), Money::ZERO, &skipped.why));
    let mut steps: Vec<(u128, NextStep)> = of_lines
        .chain(of_skipped)
        .filter_map(|(rule, refs, amount, why)| {
            let terms = scheme
                .terms(rule)
                .filter(|terms| terms.to == Receiver::Rep && terms.kind == Kind::Reward)?;
            let (needed, gain) = step(
                Source {
                    ledger,
                    index,
                    terms,
                },
                amount,
                why,
            )?;
            let Refs {
                customer,
                deal,
                month,
                ..
            } = refs;
            // By the deal, else by the month, which a step does not name.
            let dated = deal.and_then(|at| {
                Some(
                    u128::from(ledger.deals.get(at.index())?.date.order()) << 32
                        | at.index() as u128,
                )
            });
            let when = dated.or(month.map(Month::order)).unwrap_or(u64::MAX.into());
            let place = customer.map_or(u32::MAX.into(), |at| at.index() as u128);
            let order = u128::from(rule.0) << 96 | when << 32 | place;
            Some((
                order,
                NextStep {
                    rule,
                    customer,
                    deal,
                    needed,
                    gain,
                },
            ))
        })
        .collect();
    sort_by_number(&mut steps, |(order, _)| *order);
    steps.into_iter().map(|(_, step)| step).collect()
}

fn step(source: Source<'_>, amount: Money, why: &Why) -> Option<(Money, Money)> {
    let measure = source
        .terms
        .measure
        .as_ref()
        .filter(|measure| measure.is_sales())?;
    let reading = why.reading()?;
    let pays = pays_for(source, &why.unit, why.ordinal);
    let place = match &why.result {
        Outturn::Paid(Payment { pay, .. }) | Outturn::BelowFirstBand { pay } => *pay,
        Outturn::NotSelected | Outturn::NotHeld => return None,
    };
    let pay = pays.get(usize::from(place)).copied()?;
    let Pay::Bands(bands) = pay else { return None };
    let next = bands.reached_by(reading.gauge).map_or(0, |place| place + 1);
    (bands.mode == Mode::Whole)
        .then(|| first_gain(source.terms, measure, bands, next, pay, why, amount))
        .flatten()
}

fn first_gain(
    terms: &Terms,
    measure: &Measure,
    bands: &Bands,
    next: usize,
    pay: &Pay,
    why: &Why,
    amount: Money,
) -> Option<(Money, Money)> {
    let reading = why.reading()?;
    (next..bands.bands.len()).find_map(|place| {
        let band = bands
            .bands
            .get(place)
            .filter(|band| !matches!(band.pays, BandPay::Item(_)))?;
        let least = least_in(band.bound, band.edge, measure, reading);
        let there = reading_at(least, measure, reading);
        let gain = would_pay(terms, pay, &there)? - amount;
        let mut tested = terms.when.iter().zip(&why.findings);
        let stays =
            tested.all(|(condition, finding)| still_holds(terms, &condition.test, finding, &there));
        let lies_in_it = bands.reached_by(there.gauge) == Some(place);
        (stays && lies_in_it && gain.is_positive()).then(|| (least - reading.base, gain))
    })
}

/// Whether what held still holds there: only the rule's own measure has moved, and a condition may bound it from above.
fn still_holds(terms: &Terms, test: &Test, finding: &Finding, there: &Reading) -> bool {
    match (test, &finding.found) {
        (
            Test::Compare {
                measure,
                is,
                bound: Bound::Figure(figure),
            },
            _,
        ) if measure.is_none() || *measure == terms.measure => {
            is.holds(there.gauge.against(*figure))
        }
        (Test::Any(tests), Found::Any(findings)) => tests
            .iter()
            .zip(findings)
            .any(|(test, finding)| still_holds(terms, test, finding, there)),
        _ => finding.held,
    }
}

/// The least measure in whole fen that a band beginning there may hold.
fn least_in(bound: i128, edge: Edge, measure: &Measure, reading: Reading) -> Money {
    let (num, den) = match measure {
        Measure::Growth => (bound * reading.gauge.den, Rate::SCALE),
        _ => (bound, 1),
    };
    let floor = num.div_euclid(den);
    let reaches = edge == Edge::From && num.rem_euclid(den) == 0;
    Money::from_fen(if reaches { floor } else { floor + 1 })
}

fn reading_at(base: Money, measure: &Measure, reading: Reading) -> Reading {
    let gauge = match measure {
        Measure::Growth => Ratio {
            num: base.fen() * Rate::SCALE,
            den: reading.gauge.den,
        },
        _ => Ratio::whole(base.fen()),
    };
    Reading { gauge, base }
}
