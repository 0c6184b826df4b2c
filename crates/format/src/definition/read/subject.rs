//! For each what a rule is looked at, and among which customers and deals.

use super::super::place::At;
use super::hole::Reader;
use super::leaf::ListOf;
use crate::{Node, Word};
use rewards_core::ledger::OutcomeKind;
use rewards_core::scheme::{Open, OutcomeChoice, Slot, Subject};
use rewards_words::problem::{Misfit, PartKind};

/// Kinds of outcome that one list may name.
const KINDS: ListOf = ListOf {
    most: 50,
    words: OutcomeKind::WORDS,
    may_be_left_out: false,
};

impl Reader<'_> {
    /// For each what: `"customer"`, `"rep"`, `"team"`, or an object that says which deals, outcomes or spans.
    pub fn subject(&mut self, at: At<'_>) -> Option<Subject<Open>> {
        if !matches!(at.node, Node::Map(_)) {
            let place = self.place_of_part(at, &["customer", "rep", "team"], PartKind::Subject)?;
            return [Subject::Customer, Subject::Rep, Subject::Team]
                .into_iter()
                .nth(place);
        }
        let parts = self.open(at, &["deal", "outcome", "span", "touched"])?;
        let key = self.only(&parts, &["deal", "outcome", "span"])?;
        if key != "span" {
            self.refuse(&parts, &["touched"], |touched| {
                Misfit::OnlyWith(touched, &["span"])
            });
        }
        match key {
            "deal" => self
                .required(&parts, key, &mut |reader, at| {
                    reader.value(at, &mut Self::word)
                })
                .map(Subject::Deal),
            "outcome" => self
                .required(&parts, key, &mut |reader, at| {
                    reader.part(at, &mut |reader, at| {
                        reader.list(at, KINDS, &mut |reader, at| {
                            reader.kept_part(at, &mut Self::outcome)
                        })
                    })
                })
                .map(Subject::Outcome),
            _ => {
                let every = self.required(&parts, key, &mut |reader, at| {
                    reader.value(at, &mut Self::word)
                });
                let touched = self.or(&parts, "touched", &mut |reader, at| {
                    reader.may_value(at, &mut Self::truth)
                });
                Some(Subject::Span {
                    every: every?,
                    touched: touched?,
                })
            }
        }
    }

    fn outcome(&mut self, at: At<'_>) -> Option<OutcomeChoice<Open>> {
        if !matches!(at.node, Node::Map(_)) {
            return Some(OutcomeChoice {
                kind: Slot::Is(self.word(at)?),
                severity: None,
            });
        }
        let parts = self.open(at, &["kind", "severity"])?;
        let kind = self.required(&parts, "kind", &mut |reader, at| {
            reader.value(at, &mut Self::word)
        });
        let severity = self.or(&parts, "severity", &mut |reader, at| {
            reader.may_value(at, &mut Self::word)
        });
        Some(OutcomeChoice {
            kind: kind?,
            severity: severity?,
        })
    }
}
