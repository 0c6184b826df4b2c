//! From a scheme and a ledger to a statement: rule by rule, each candidate once, every entry with its reason.

use super::book::Book;
use super::facts::Facts;
use super::index::Index;
use super::known::{Earlier, TakenOver};
use super::limit::cap_months;
use super::measurer::{Measurer, Tallies};
use super::rule::RuleRun;
use super::selection::Selector;
use super::span::SpanSales;
use super::statement::Statement;
use super::unlisted::Unlisted;
use crate::ledger::Ledger;
use crate::number::Every;
use crate::pieces::at_once;
use crate::scheme::{Measure, Scheme, Subject, Terms};

/// What a scheme comes to for a ledger. Pure, exact, and linear in the deals; both are sound, so nothing can fail.
#[must_use]
pub fn evaluate(scheme: &Scheme, ledger: &Ledger) -> Statement {
    evaluate_indexed(scheme, ledger, &Index::new(ledger))
}

/// The same with an index of the ledger that is already there.
#[must_use]
pub fn evaluate_indexed(scheme: &Scheme, ledger: &Ledger, index: &Index) -> Statement {
    at_once(evaluate_in_pieces(scheme, ledger, index))
}

/// The same, with a pause every few hundred candidates.
pub async fn evaluate_in_pieces(scheme: &Scheme, ledger: &Ledger, index: &Index) -> Statement {
    let mut book = Book::new(ledger);
    run(scheme, Facts { ledger, index }, &mut book, None).await;
    book.close(index.sales)
}

/// The same statement after an earlier one: a rule by which a rep gets what follows from the rep's own facts alone is tried for
/// those whose facts differ, and what it gave the others is taken over.
#[must_use]
pub fn evaluate_after(
    scheme: &Scheme,
    ledger: &Ledger,
    index: &Index,
    earlier: Earlier<'_>,
) -> Statement {
    at_once(evaluate_after_in_pieces(scheme, ledger, index, earlier))
}

/// The same, with a pause every few hundred candidates.
pub async fn evaluate_after_in_pieces(
    scheme: &Scheme,
    ledger: &Ledger,
    index: &Index,
    earlier: Earlier<'_>,
) -> Statement {
    let known = TakenOver::from(earlier, ledger);
    let mut book = Book::new(ledger);
    let facts = Facts { ledger, index };
    run(scheme, facts, &mut book, known.as_ref()).await;
    book.close(index.sales)
}

/// The same statement, and whatever the rules looked at without listing it.
#[must_use]
pub fn observe(scheme: &Scheme, ledger: &Ledger, index: &Index) -> (Statement, Vec<Unlisted>) {
    at_once(observe_in_pieces(scheme, ledger, index))
}

/// The same, with a pause every few hundred candidates.
pub async fn observe_in_pieces(
    scheme: &Scheme,
    ledger: &Ledger,
    index: &Index,
) -> (Statement, Vec<Unlisted>) {
    let mut book = Book::with_unlisted(ledger);
    run(scheme, Facts { ledger, index }, &mut book, None).await;
    let unlisted = book.take_unlisted();
    (book.close(index.sales), unlisted)
}

/// Runs every active rule, in order.
async fn run(scheme: &Scheme, facts: Facts<'_>, book: &mut Book, known: Option<&TakenOver<'_>>) {
    let mut tallies = Tallies::new();
    for (at, terms) in scheme.active() {
        let measurer = measurer_of(facts, terms, &tallies);
        let known = known.filter(|known| known.has(at, terms));
        RuleRun::new(at, terms, &measurer, book, known).run().await;
        if let Some(name) = &terms.adds_to {
            let paid = book.paid_by(at);
            match tallies.iter_mut().find(|(known, _)| known == name) {
                Some((_, tally)) => tally
                    .iter_mut()
                    .zip(paid)
                    .for_each(|(sum, paid)| *sum += paid),
                None => tallies.push((name.clone(), paid.collect())),
            }
        }
    }
    cap_months(scheme, facts, book);
}

/// What a rule is answered from.
pub(super) fn measurer_of<'a>(
    facts: Facts<'a>,
    terms: &'a Terms,
    tallies: &'a Tallies,
) -> Measurer<'a> {
    let selector = Selector {
        facts,
        among: &terms.among,
    };
    let spans = match terms.for_each {
        Subject::Span { every, touched } => Some(SpanSales::new(selector, every, touched)),
        Subject::Deal(_)
        | Subject::Customer
        | Subject::Rep
        | Subject::Team
        | Subject::Outcome(_) => None,
    };
    let mut missed: Vec<(Every, SpanSales<'_>)> = Vec::new();
    for measure in terms.measures() {
        if let Measure::MissedSpans(spans) = measure
            && missed.iter().all(|(length, _)| *length != spans.every)
        {
            let sales = SpanSales::new(selector, spans.every, false);
            missed.push((spans.every, sales));
        }
    }
    let mut measurer = Measurer::new(selector, tallies);
    measurer.spans = spans;
    measurer.missed = missed;
    measurer
}
