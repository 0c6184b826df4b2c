//! From a scheme and a ledger to a statement: rule by rule, each unit once, every entry with its reason.

use super::book::Book;
use super::index::Index;
use super::limit::cap_months;
use super::measure::{Sight, Tallies};
use super::rule::RuleRun;
use super::select::{Facts, Sieve};
use super::span::SpanSales;
use super::statement::Statement;
use crate::ledger::Ledger;
use crate::number::Money;
use crate::scheme::{Measure, Scheme, Subject, Terms};

/// What a scheme comes to for a ledger. Pure, exact, and linear in the deals; both are sound, so nothing can fail.
#[must_use]
pub fn evaluate(scheme: &Scheme, ledger: &Ledger) -> Statement {
    evaluate_indexed(scheme, ledger, &Index::new(ledger))
}

/// The same with an index of the ledger that is already there.
#[must_use]
pub fn evaluate_indexed(scheme: &Scheme, ledger: &Ledger, index: &Index) -> Statement {
    let facts = Facts { ledger, index };
    let mut book = Book::new(ledger);
    let mut tallies = Tallies::new();
    for (at, terms) in scheme.active() {
        let sight = sight_of(facts, terms, &tallies);
        let before = terms.adds_to.as_ref().map(|name| (name, book.paid()));
        RuleRun::new(at, terms, &sight, &mut book).run();
        if let Some((name, before)) = before {
            let paid: Vec<Money> = book
                .paid()
                .iter()
                .zip(before)
                .map(|(now, before)| *now - before)
                .collect();
            match tallies.iter_mut().find(|(known, _)| known == name) {
                Some((_, tally)) => tally
                    .iter_mut()
                    .zip(paid)
                    .for_each(|(sum, paid)| *sum += paid),
                None => tallies.push((name.clone(), paid)),
            }
        }
    }
    cap_months(scheme, facts, &mut book);
    book.close(index.sales)
}

/// What a rule is answered from.
pub(super) fn sight_of<'a>(facts: Facts<'a>, terms: &'a Terms, tallies: &'a Tallies) -> Sight<'a> {
    let sieve = Sieve {
        facts,
        among: &terms.among,
    };
    let spans = match terms.for_each {
        Subject::Span { every, touched } => Some(SpanSales::new(sieve, every, touched)),
        _ => None,
    };
    let missed = terms.measures().find_map(|measure| match measure {
        Measure::MissedSpans(missed) => Some(SpanSales::new(sieve, missed.every, false)),
        _ => None,
    });
    let mut sight = Sight::new(sieve, tallies);
    sight.spans = spans;
    sight.missed = missed;
    sight
}
