//! For each what a rule is looked at, and among which customers and deals.

use super::hole::Filler;
use super::kind::Place;
use super::place::{Figure, count_of};
use super::trail::Spot;
use super::value::Value;
use crate::{Code, Node, field};
use rewards_core::ledger::{Needs, OutcomeKind, Severity, Stage};
use rewards_core::number::Every;
use rewards_core::scheme::{Of, OutcomeChoice, Selection, Subject};

/// Kinds of outcome, or departments, that one list may name.
const MOST: usize = 50;

impl<'d> Filler<'d> {
    /// For each what: `"customer"`, `"rep"`, `"team"`, or an object that says which deals, outcomes or spans.
    pub fn subject(&mut self, spot: Spot) -> Option<Subject> {
        let spot = self.part(spot)?;
        if !matches!(self.node(spot), Node::Map(_)) {
            let place = self.place_of_word(spot, &["customer", "rep", "team"])?;
            return [Subject::Customer, Subject::Rep, Subject::Team]
                .into_iter()
                .nth(place);
        }
        let mut parts = self.open(spot, &["deal", "outcome", "span", "touched"])?;
        let key = self.only(&parts, &["deal", "outcome", "span"])?;
        if key != "span" {
            self.refuse(&parts, &["touched"]);
        }
        match key {
            "deal" => self.word_in(&mut parts, "deal").map(Subject::Deal),
            "outcome" => self
                .need(&parts, "outcome")
                .and_then(|spot| self.outcomes(spot))
                .map(Subject::Outcome),
            _ => {
                let every = self.need(&parts, "span").and_then(|spot| self.every(spot));
                let touched = self.truth_or(&mut parts, "touched");
                parts.whole(Subject::Span {
                    every: every?,
                    touched,
                })
            }
        }
    }

    /// How long a span of the calendar is.
    pub fn every(&mut self, spot: Spot) -> Option<Every> {
        let spot = self.part(spot)?;
        let place = self.place_of_word(spot, &["month", "quarter", "year"])?;
        [Every::Month, Every::Quarter, Every::Year]
            .get(place)
            .copied()
    }

    fn outcomes(&mut self, spot: Spot) -> Option<Vec<OutcomeChoice>> {
        let choices = self.entries(spot, MOST, &mut Self::outcome)?;
        if choices.is_empty() {
            return self.fault(spot, Code::MissingField);
        }
        Some(choices)
    }

    fn outcome(&mut self, spot: Spot) -> Option<OutcomeChoice> {
        let spot = self.part(spot)?;
        if !matches!(self.node(spot), Node::Map(_)) {
            let kind = self.here(spot, &mut field::word)?;
            return Some(OutcomeChoice {
                kind,
                severity: None,
            });
        }
        let mut parts = self.open(spot, &["kind", "severity"])?;
        let kind: Option<OutcomeKind> = self.word_in(&mut parts, "kind");
        let severity = self.may(&mut parts, "severity", &mut |filler, spot| {
            let severity: Severity = filler.word(spot)?;
            let takes =
                kind.is_none_or(|kind| Needs::of(kind).severities.contains(&severity.word()));
            if takes {
                Some(severity)
            } else {
                filler.fault(spot, Code::UnknownValue)
            }
        });
        parts.whole(OutcomeChoice {
            kind: kind?,
            severity,
        })
    }

    /// Which customers and deals.
    pub fn selection(&mut self, spot: Spot) -> Option<Selection> {
        const NAMES: &[&str] = &[
            "of",
            "departments",
            "looks_at",
            "self_developed",
            "stage",
            "from",
            "within_days",
            "prepaid",
            "product",
            "also_without_deals",
        ];
        let spot = self.part(spot)?;
        let mut parts = self.open(spot, NAMES)?;
        let of = self.word_or(&mut parts, "of").unwrap_or(Of::All);
        let departments = self.may(&mut parts, "departments", &mut |filler, spot| {
            filler.entries(spot, MOST, &mut Self::word)
        });
        let stage = self
            .may(&mut parts, "stage", &mut Self::stage)
            .unwrap_or(Stage::Ordered);
        let looks_at = self
            .may(&mut parts, "looks_at", &mut Self::stage)
            .unwrap_or(stage);
        let self_developed = self.truth_or(&mut parts, "self_developed");
        let from = self
            .value_or(&mut parts, "from", &Place::Day)
            .and_then(Value::day);
        let within_days = self
            .figure_or(&mut parts, "within_days", Figure::Count(0))
            .map(count_of);
        let prepaid = self.truth_or(&mut parts, "prepaid");
        let product = self.may(&mut parts, "product", &mut |filler, spot| {
            filler.by_department(spot, &mut Self::text)
        });
        let product =
            product.filter(|product| !product.is.is_empty() || product.otherwise.is_some());
        let also_without_deals = self.truth_or(&mut parts, "also_without_deals");
        parts.whole(Selection {
            of,
            departments: departments.unwrap_or_default(),
            looks_at,
            self_developed,
            stage,
            from,
            within_days,
            prepaid,
            product,
            also_without_deals,
        })
    }

    /// A stage at which deals count.
    pub fn stage(&mut self, spot: Spot) -> Option<Stage> {
        let stage = self.word(spot)?;
        if stage == Stage::Cancelled {
            self.fault(spot, Code::UnknownValue)
        } else {
            Some(stage)
        }
    }
}
