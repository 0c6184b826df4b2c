//! How much further sales would raise a rule's pay, found from where its bands begin and never by search.

use crate::engine::{
    EntryOrder, EntryResult, EvalContext, Evidence, Index, MeasuredValue, Payment, Refs,
    RepStatement, TestResult, Why, pays_for, would_pay,
};
use crate::ledger::{CustomerAt, DealAt, Ledger};
use crate::number::{Money, Rate, Ratio};
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
    let mut steps: Vec<((RuleAt, EntryOrder), NextStep)> = of_lines
        .chain(of_skipped)
        .filter_map(|(rule, refs, amount, why)| {
            let terms = scheme
                .terms(rule)
                .filter(|terms| terms.to == Receiver::Rep && terms.kind == Kind::Reward)?;
            let (needed, gain) = step(
                EvalContext {
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
            let order = (rule, EntryOrder::of(ledger, &why.candidate, month));
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
    steps.sort_by_key(|(order, _)| *order);
    steps.into_iter().map(|(_, step)| step).collect()
}

fn step(context: EvalContext<'_>, amount: Money, why: &Why) -> Option<(Money, Money)> {
    let measure = context
        .terms
        .measure
        .as_ref()
        .filter(|measure| measure.is_sales())?;
    let reading = why.reading()?;
    let pays = pays_for(context, &why.candidate, why.ordinal);
    let place = match &why.result {
        EntryResult::Paid(Payment { pay, .. }) | EntryResult::BelowFirstBand { pay } => *pay,
        EntryResult::NotSelected | EntryResult::NotHeld => return None,
    };
    let pay = pays.get(usize::from(place)).copied()?;
    let Pay::Bands(bands) = pay else { return None };
    let next = bands.reached_by(reading.gauge).map_or(0, |place| place + 1);
    (bands.mode == Mode::Whole)
        .then(|| first_gain(context.terms, measure, bands, next, pay, why, amount))
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
fn still_holds(terms: &Terms, test: &Test, finding: &TestResult, there: &MeasuredValue) -> bool {
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
        (Test::Any(tests), Evidence::Any(findings)) => tests
            .iter()
            .zip(findings)
            .any(|(test, finding)| still_holds(terms, test, finding, there)),
        _ => finding.held,
    }
}

/// The least measure in whole fen that a band beginning there may hold.
fn least_in(bound: i128, edge: Edge, measure: &Measure, reading: MeasuredValue) -> Money {
    let (num, den) = match measure {
        Measure::Growth => (bound * reading.gauge.den, Rate::SCALE),
        _ => (bound, 1),
    };
    let floor = num.div_euclid(den);
    let reaches = edge == Edge::From && num.rem_euclid(den) == 0;
    Money::from_fen(if reaches { floor } else { floor + 1 })
}

fn reading_at(base: Money, measure: &Measure, reading: MeasuredValue) -> MeasuredValue {
    let gauge = match measure {
        Measure::Growth => Ratio {
            num: base.fen() * Rate::SCALE,
            den: reading.gauge.den,
        },
        _ => Ratio::whole(base.fen()),
    };
    MeasuredValue { gauge, base }
}
