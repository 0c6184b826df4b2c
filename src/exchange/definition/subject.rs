//! For each what a rule is looked at, and among which customers and deals.

use super::bands::BandReader;
use super::hole::Filler;
use super::place::{At, Figure, count_of, place_of_word};
use crate::exchange::{Code, Node, field};
use crate::ledger::{Needs, OutcomeKind, Severity, Stage};
use crate::number::Every;
use crate::scheme::{By, OutcomeChoice, Selection, Subject, Text};

/// Kinds of outcome, or departments, that one list may name.
const MOST: usize = 50;

impl Filler<'_> {
    /// For each what: `"customer"`, `"rep"`, `"team"`, or an object that says which deals, outcomes or spans.
    pub fn subject(&mut self, at: At<'_>) -> Option<Subject> {
        self.part(at, |filler, at| {
            if !matches!(at.node, Node::Map(_)) {
                let place = place_of_word(at, &["customer", "rep", "team"], &mut filler.problems)?;
                return [Subject::Customer, Subject::Rep, Subject::Team].into_iter().nth(place);
            }
            let parts = filler.open(at, &["deal", "outcome", "span", "touched"])?;
            let key = parts.only(&["deal", "outcome", "span"], filler)?;
            if key != "span" {
                parts.refuse(&["touched"], filler);
            }
            match key {
                "deal" => filler.require(&parts, "deal", |filler, at| filler.word(at)).map(Subject::Deal),
                "outcome" => filler.require(&parts, "outcome", Self::outcomes).map(Subject::Outcome),
                _ => {
                    let every = filler.require(&parts, "span", Self::every);
                    let touched = filler.or(&parts, "touched", false, Self::truth);
                    Some(Subject::Span { every: every?, touched: touched? })
                }
            }
        })
    }

    /// How long a span of the calendar is.
    pub fn every(&mut self, at: At<'_>) -> Option<Every> {
        self.part(at, |filler, at| {
            let place = place_of_word(at, &["month", "quarter", "year"], &mut filler.problems)?;
            [Every::Month, Every::Quarter, Every::Year].get(place).copied()
        })
    }

    fn outcomes(&mut self, at: At<'_>) -> Option<Vec<OutcomeChoice>> {
        let choices = self.entries(at, MOST, |filler, at| filler.part(at, Self::outcome))?;
        if choices.is_empty() {
            return self.fault(at, Code::MissingField);
        }
        Some(choices)
    }

    fn outcome(&mut self, at: At<'_>) -> Option<OutcomeChoice> {
        if !matches!(at.node, Node::Map(_)) {
            let kind = field::word::<OutcomeKind>(at.node, at.path, &mut self.problems)?;
            return Some(OutcomeChoice { kind, severity: None });
        }
        let parts = self.open(at, &["kind", "severity"])?;
        let kind = self.require(&parts, "kind", Self::word::<OutcomeKind>);
        let severity = self.may(&parts, "severity", |filler, at| {
            let severity: Severity = filler.word(at)?;
            let takes = kind.is_none_or(|kind| Needs::of(kind).severities.contains(&severity.word()));
            if takes { Some(severity) } else { filler.fault(at, Code::UnknownValue) }
        });
        Some(OutcomeChoice { kind: kind?, severity: severity? })
    }

    /// Which customers and deals.
    pub fn selection(&mut self, at: At<'_>) -> Option<Selection> {
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
        self.part(at, |filler, at| {
            let parts = filler.open(at, NAMES)?;
            let (mut selection, mut looks_at) = (Selection::of_everyone(), None);
            let is_sound = filler.set(&parts, "of", &mut selection.of, Self::word)
                & filler.set(&parts, "departments", &mut selection.departments, |filler, at| filler.entries(at, MOST, Self::word))
                & filler.set(&parts, "stage", &mut selection.stage, Self::stage)
                & filler.set(&parts, "looks_at", &mut looks_at, |filler, at| filler.stage(at).map(Some))
                & filler.set(&parts, "self_developed", &mut selection.self_developed, Self::truth)
                & filler.set(&parts, "from", &mut selection.from, |filler, at| filler.day(at).map(Some))
                & filler.set(&parts, "within_days", &mut selection.within_days, |filler, at| {
                    filler.figure(at, Figure::Count(0)).map(|days| Some(count_of(days)))
                })
                & filler.set(&parts, "prepaid", &mut selection.prepaid, Self::truth)
                & filler.set(&parts, "product", &mut selection.product, |filler, at| {
                    let product: By<Text> = filler.by_department(at, &mut Self::text)?;
                    let is_any = !product.is.is_empty() || product.otherwise.is_some();
                    Some(Some(product).filter(|_| is_any))
                })
                & filler.set(&parts, "also_without_deals", &mut selection.also_without_deals, Self::truth);
            selection.looks_at = looks_at.unwrap_or(selection.stage);
            is_sound.then_some(selection)
        })
    }

    /// A stage at which deals count.
    pub fn stage(&mut self, at: At<'_>) -> Option<Stage> {
        let stage = self.word(at)?;
        if stage == Stage::Cancelled { self.fault(at, Code::UnknownValue) } else { Some(stage) }
    }
}
