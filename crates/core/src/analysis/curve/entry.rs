//! The curve behind one entry of a statement, and where the entry stands on it.

use super::path::Path;
use super::rule::{RuleCurve, curve_at};
use super::scale::{Beside, Scale};
use crate::engine::{EvalContext, Evidence, MeasuredValue, TestResult, Why, pays_for, word_of};
use crate::number::{Money, Rate, Ratio};
use crate::scheme::{Attribute, Measure, Terms, Test};

/// What the rule of an entry pays against what it measures, and the place of what it was measured as.
#[derive(Clone, Debug)]
pub struct EntryCurve<'t> {
    /// The curve: of this candidate's pays, held against its own last year's sales and its own targets.
    pub curve: RuleCurve<'t>,
    /// Where the entry stands, in units of the curve's scale.
    pub at: Ratio,
}

/// The curve of what a rule paid for or looked at; none where nothing was measured, where the rule pays no money for it, or
/// where bounds alone don't tell what it pays.
#[must_use]
pub fn entry_curve<'t>(context: EvalContext<'t>, why: &Why) -> Option<EntryCurve<'t>> {
    curve_of(context, why, why.reading()?)
}

/// The same, also of what nothing but its own measure kept from being paid.
#[must_use]
pub fn standing_curve<'t>(context: EvalContext<'t>, why: &Why) -> Option<EntryCurve<'t>> {
    let reading = why.reading().or_else(|| failed_at(context.terms, why))?;
    curve_of(context, why, reading)
}

/// What the rule measures, as the condition that failed found it; none where that looks at something else.
fn failed_at(terms: &Terms, why: &Why) -> Option<MeasuredValue> {
    let last = why.findings.len().checked_sub(1)?;
    let test = &terms.when.get(last)?.test;
    let is_own = matches!(test, Test::Compare { .. }) && !terms.own_tests(test).is_empty();
    match why.findings.get(last)? {
        TestResult {
            held: false,
            found: Evidence::Figure { gauge, .. },
        } if is_own => Some(MeasuredValue::without_base(*gauge)),
        TestResult { .. } => None,
    }
}

fn curve_of<'t>(
    context: EvalContext<'t>,
    why: &Why,
    reading: MeasuredValue,
) -> Option<EntryCurve<'t>> {
    let terms = context.terms;
    let gauge = reading.gauge;
    let is_growth = terms.measure.as_ref().is_some_and(Measure::is_growth);
    // A growth is in millionths over last year's sales, which are its divisor.
    let (at, prior) = if is_growth {
        let grown = Ratio {
            num: gauge.num,
            den: Rate::SCALE,
        };
        (grown, gauge.den)
    } else {
        (gauge, 1)
    };
    let each = match terms.measure {
        Some(Measure::Repurchases) => reading.base.over(gauge).map_or(0, Ratio::floor),
        Some(_) | None => 0,
    };
    let beside = Beside {
        prior: Money::from_fen(prior),
        each: Money::from_fen(each),
    };
    let department = word_of(context, Attribute::Department, &why.candidate, why.ordinal);
    let path = Path {
        words: department
            .map(|word| (Attribute::Department, word))
            .into_iter()
            .collect(),
        pays: pays_for(context, &why.candidate, why.ordinal),
    };
    let scale = Scale::of(terms.measure.as_ref(), beside);
    let targets = |target| context.target(target, &why.candidate);
    let lines = curve_at(terms, &path, &scale, &targets)?;
    let at = at.lowest();
    (!lines.is_empty()).then_some(EntryCurve {
        curve: RuleCurve { path, scale, lines },
        at,
    })
}
