//! An explanation in the contract's form.

use super::shown::{Both, Each};
use rewards_words::explain::{
    Cap, Change, Check, Conclusion, Explanation, Fact, Formula, Measured, Rounding, Row, Slice,
};
use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

/// A list of parts.
type Parts<'a, T, R> = Each<'a, (), T, R>;

/// How an entry was found.
#[derive(Serialize)]
pub struct WhyShown<'a> {
    clause: Option<&'a str>,
    rule: Both<'a>,
    conditions: Parts<'a, Check, CheckShown<'a>>,
    facts: Parts<'a, Fact, FactShown<'a>>,
    measure: Option<MeasuredShown<'a>>,
    bands: Parts<'a, Row, BandShown<'a>>,
    formula: Option<FormulaShown<'a>>,
    cap: Option<CapShown<'a>>,
    rounding: Option<RoundingShown<'a>>,
    result: ResultShown<'a>,
    needed_change: Option<ChangeShown<'a>>,
    text: Both<'a>,
}

/// An explanation, to be written.
#[must_use]
pub fn why(explanation: &Explanation) -> WhyShown<'_> {
    WhyShown {
        clause: explanation.clause.as_deref(),
        rule: Both::from(&explanation.rule),
        conditions: parts(&explanation.conditions, |(), check| CheckShown {
            test: check.test,
            expected: &check.expected,
            found: &check.found,
            held: check.held,
            text: Both::from(&check.text),
        }),
        facts: parts(&explanation.facts, |(), fact| FactShown(fact)),
        measure: explanation.measure.as_ref().map(measured),
        bands: parts(&explanation.bands, |(), band| BandShown(band)),
        formula: explanation.formula.as_ref().map(formula),
        cap: explanation.cap.as_ref().map(cap),
        rounding: explanation.rounding.as_ref().map(rounding),
        result: result(&explanation.result),
        needed_change: explanation.needed_change.as_ref().map(change),
        text: Both::from(&explanation.text),
    }
}

const fn parts<'a, T, R>(list: &'a [T], form: fn((), &'a T) -> R) -> Parts<'a, T, R> {
    Each { of: (), list, form }
}

#[derive(Serialize)]
struct CheckShown<'a> {
    test: &'a str,
    expected: &'a str,
    found: &'a str,
    held: bool,
    text: Both<'a>,
}

/// A fact; what it belongs to stands between its value and its words.
struct FactShown<'a>(&'a Fact);

impl Serialize for FactShown<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Fact {
            name,
            value,
            about,
            // An answer names entries by their ids.
            record: _,
            text,
        } = self.0;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("name", name)?;
        map.serialize_entry("value", value)?;
        for (key, own) in about {
            map.serialize_entry(key, own)?;
        }
        map.serialize_entry("text", &Both::from(text))?;
        map.end()
    }
}

/// A band; its bound and its pay each stand under the name of their kind.
struct BandShown<'a>(&'a Row);

impl Serialize for BandShown<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let ((edge, bound), (pay, worth)) = (&self.0.bound, &self.0.pays);
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry(edge, bound)?;
        map.serialize_entry(pay, worth)?;
        map.serialize_entry("applied", &self.0.applied)?;
        map.serialize_entry("text", &Both::from(&self.0.text))?;
        map.end()
    }
}

#[derive(Serialize)]
struct MeasuredShown<'a> {
    name: &'a str,
    unit: &'a str,
    value: &'a str,
    base: Option<&'a str>,
    text: Both<'a>,
}

fn measured(measured: &Measured) -> MeasuredShown<'_> {
    MeasuredShown {
        name: measured.name,
        unit: measured.unit,
        value: &measured.value,
        base: measured.base.as_deref(),
        text: Both::from(&measured.text),
    }
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum FormulaShown<'a> {
    Amount {
        amount: &'a str,
        text: Both<'a>,
    },
    Rate {
        rate: &'a str,
        base: &'a str,
        text: Both<'a>,
    },
    Marginal {
        of: Option<&'a str>,
        slices: Parts<'a, Slice, SliceShown<'a>>,
        text: Both<'a>,
    },
    Share {
        pool: &'a str,
        part: &'a str,
        all: &'a str,
        floor: &'a str,
        extra_fen: bool,
        of: Option<Box<FormulaShown<'a>>>,
        text: Both<'a>,
    },
    Item {
        item: &'a str,
        quantity: &'a str,
        text: Both<'a>,
    },
    Action {
        action: &'a str,
        after: Option<&'a str>,
        text: Both<'a>,
    },
}

fn formula(formula: &Formula) -> FormulaShown<'_> {
    match formula {
        Formula::Amount { amount, text } => FormulaShown::Amount {
            amount,
            text: Both::from(text),
        },
        Formula::Rate { rate, base, text } => FormulaShown::Rate {
            rate,
            base,
            text: Both::from(text),
        },
        Formula::Marginal { of, slices, text } => FormulaShown::Marginal {
            of: of.as_deref(),
            slices: parts(slices, |(), slice| SliceShown {
                slice: &slice.slice,
                rate: &slice.rate,
                product: &slice.product,
            }),
            text: Both::from(text),
        },
        Formula::Share {
            pool,
            part,
            all,
            floor,
            extra_fen,
            of,
            text,
        } => FormulaShown::Share {
            pool,
            part,
            all,
            floor,
            extra_fen: *extra_fen,
            of: of.as_deref().map(|of| Box::new(self::formula(of))),
            text: Both::from(text),
        },
        Formula::Item {
            item,
            quantity,
            text,
        } => FormulaShown::Item {
            item,
            quantity,
            text: Both::from(text),
        },
        Formula::Action {
            action,
            after,
            text,
        } => FormulaShown::Action {
            action,
            after: after.as_deref(),
            text: Both::from(text),
        },
    }
}

#[derive(Serialize)]
struct SliceShown<'a> {
    slice: &'a str,
    rate: &'a str,
    product: &'a str,
}

#[derive(Serialize)]
struct CapShown<'a> {
    kind: &'a str,
    limit: &'a str,
    left: Option<&'a str>,
    applied: bool,
    text: Both<'a>,
}

fn cap(cap: &Cap) -> CapShown<'_> {
    CapShown {
        kind: cap.kind,
        limit: &cap.limit,
        left: cap.left.as_deref(),
        applied: cap.applied,
        text: Both::from(&cap.text),
    }
}

#[derive(Serialize)]
struct RoundingShown<'a> {
    exact: &'a str,
    rounded: &'a str,
    text: Both<'a>,
}

fn rounding(rounding: &Rounding) -> RoundingShown<'_> {
    RoundingShown {
        exact: &rounding.exact,
        rounded: &rounding.rounded,
        text: Both::from(&rounding.text),
    }
}

#[derive(Serialize)]
struct ResultShown<'a> {
    kind: &'a str,
    value: &'a str,
    text: Both<'a>,
}

fn result(result: &Conclusion) -> ResultShown<'_> {
    ResultShown {
        kind: result.kind,
        value: &result.value,
        text: Both::from(&result.text),
    }
}

#[derive(Serialize)]
struct ChangeShown<'a> {
    of: &'a str,
    value: Option<&'a str>,
    text: Both<'a>,
}

fn change(change: &Change) -> ChangeShown<'_> {
    ChangeShown {
        of: change.of,
        value: change.value.as_deref(),
        text: Both::from(&change.text),
    }
}
