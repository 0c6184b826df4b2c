//! An explanation in the contract's form.

use super::formula::{FormulaShown, formula};
use super::shown::{Both, Parts, parts};
use rewards_words::explain::{
    Cap, Change, Check, Conclusion, Explanation, Fact, Measured, Rounding, Row,
};
use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

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
