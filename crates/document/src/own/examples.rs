//! Worked examples held against what a scheme comes to now.

use super::worked::WorkedExample;
use crate::statement::{Computed, Shown, rep_rows};
use crate::workbook::{Fill, SchemeCheck, normalize};
use rewards_core::number::{Money, Sign, read_decimal};
use rewards_core::scheme::Scheme;
use rewards_format::{
    Definition, IndexedLedger, Node, Path, Problem, Problems, message, read_ledger,
};
use rewards_words::text::Localized;
use rewards_words::{label, say};
use std::borrow::Borrow;
use std::sync::Arc;

/// A worked example beside what it comes to now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExampleCheck {
    /// Its number.
    pub id: u32,
    /// What it is called; empty where it goes by its number.
    pub name: String,
    /// Each rep of whom a figure is expected.
    pub reps: Vec<ExampleRep>,
    /// Why nothing can be said of it: its ledger, or the scheme, can't be read.
    pub fault: Option<Localized>,
    /// Whether every figure is as expected.
    pub holds: bool,
}

/// A rep in a worked example.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExampleRep {
    /// The rep's id.
    pub rep: String,
    /// The rep's name; the id where the ledger has no such rep.
    pub name: String,
    /// What is expected, as it was typed.
    pub typed: String,
    /// The same in yuan; nothing where it is no amount.
    pub expected: Option<Money>,
    /// What the scheme comes to now, as far as that is known; nothing where there is no such rep.
    pub now: Option<Shown>,
    /// Whether what is known of it is what's expected, to the fen.
    pub holds: bool,
    /// Where what is expected comes from.
    pub source: Expected,
}

/// Where the figure that's expected comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// The scheme came to it.
    Computed,
    /// Somebody typed it.
    Typed,
}

/// Holds examples against what a scheme, as it is filled in, comes to.
#[must_use]
pub fn check_examples<E: Borrow<WorkedExample>>(
    definition: &Definition,
    fill: &Fill,
    examples: &[E],
) -> Vec<ExampleCheck> {
    let scheme = SchemeCheck::of(definition, fill).scheme;
    let scheme = scheme.as_deref();
    let examples = examples.iter().map(Borrow::borrow);
    examples.map(|example| checked(example, scheme)).collect()
}

/// An example with other facts, under a scheme as it's filled in. What is expected of reps that are in them stays, so that it's
/// seen how it differs; of others it's what they get now, as far as that's known.
///
/// # Errors
/// What is wrong with the ledger or the scheme.
pub fn with_ledger(
    example: &WorkedExample,
    definition: &Definition,
    fill: &Fill,
    ledger: &str,
) -> Result<WorkedExample, Localized> {
    let scheme = SchemeCheck::of(definition, fill).scheme;
    let computed = computed(ledger, scheme.as_deref())?;
    let expected = nets(&computed).filter_map(|(rep, _, net)| {
        let before = example.expected.iter().find(|(known, _)| *known == rep);
        let now = || Some((rep, plain(net.known()?)));
        before.cloned().or_else(now)
    });
    Ok(WorkedExample {
        ledger: ledger.into(),
        expected: expected.collect(),
        ..example.clone()
    })
}

/// What an example comes to is what's expected of it from now on; nothing where none of its figures is another than expected.
#[must_use]
pub fn accepted(example: &WorkedExample, check: &ExampleCheck) -> Option<WorkedExample> {
    let mut accepted = example.clone();
    for (rep, expected) in &mut accepted.expected {
        let now = check.reps.iter().find(|one| one.rep == *rep && !one.holds);
        if let Some(now) = now.and_then(ExampleRep::known) {
            *expected = plain(now);
        }
    }
    (accepted != *example).then_some(accepted)
}

/// An amount as decimal text: `-1000.00`.
fn plain(amount: Money) -> String {
    amount.to_string()
}

fn checked(example: &WorkedExample, scheme: Option<&Scheme>) -> ExampleCheck {
    let (nets, fault): (Vec<(String, String, Shown)>, _) = match computed(&example.ledger, scheme) {
        Ok(computed) => (nets(&computed).collect(), None),
        Err(fault) => (Vec::new(), Some(fault)),
    };
    let fault = fault.or_else(|| {
        let nothing = label!("没有写应得多少", "nothing is expected in it");
        example.expected.is_empty().then(|| nothing.into())
    });
    let rep = |(rep, typed): &(String, String)| {
        let known = nets.iter().find(|(id, ..)| id == rep);
        let (expected, now) = (amount(typed), known.map(|(_, _, net)| net.clone()));
        let so_far = now.as_ref().map(written);
        ExampleRep {
            rep: rep.clone(),
            name: known.map_or(rep, |(_, name, _)| name).clone(),
            typed: typed.clone(),
            expected,
            now,
            holds: expected.is_some() && expected == so_far,
            // What the scheme came to is kept to the fen.
            source: match expected.map(plain) {
                Some(text) if text == *typed => Expected::Computed,
                _ => Expected::Typed,
            },
        }
    };
    let reps: Vec<ExampleRep> = example.expected.iter().map(rep).collect();
    ExampleCheck {
        id: example.id,
        name: example.name.clone(),
        holds: fault.is_none() && reps.iter().all(|rep| rep.holds),
        reps,
        fault,
    }
}

/// What the rules that are written come to: what waits adds nothing to it yet.
fn written(now: &Shown) -> Money {
    now.so_far().unwrap_or_default()
}

/// The rep's id, name and net.
fn nets(computed: &Computed) -> impl Iterator<Item = (String, String, Shown)> {
    let reps = rep_rows(computed).into_iter();
    reps.filter_map(|row| {
        let statement = computed.statement.reps.get(row.at)?;
        let rep = computed.facts.ledger.reps.get(statement.rep.index())?;
        Some((rep.id.to_string(), row.name, row.net))
    })
}

fn computed(ledger: &str, scheme: Option<&Scheme>) -> Result<Computed, Localized> {
    let node = Node::read(ledger).map_err(|problem| unreadable(&[problem]))?;
    let mut problems = Problems::default();
    let read = read_ledger(&node, &Path::Root("ledger"), &mut problems);
    let read = read.ok_or_else(|| unreadable(&problems.into_list()))?;
    let scheme = scheme.ok_or_else(|| {
        say!(
            "方案里填的数字有误，算不出来",
            "a figure in the scheme is wrong, so it cannot be computed"
        )
    })?;
    Ok(Computed::new(
        scheme.clone(),
        Arc::new(IndexedLedger::new(read)),
    ))
}

/// What is said of facts that can't be read: the first thing that is wrong with them.
fn unreadable(problems: &[Problem]) -> Localized {
    let what = problems.first().map(|problem| {
        let what = Localized::of(&message(problem));
        match problem.path.as_str() {
            "" => what,
            path => say!("{0}，{1}", "{0}: {1}", path, what),
        }
    });
    say!(
        "例子里的数据读不出来：{0}",
        "its ledger cannot be read: {0}",
        what.unwrap_or_default()
    )
}

/// An amount as typed: `1,000`, `−500.00`.
fn amount(typed: &str) -> Option<Money> {
    let typed = typed.trim();
    let below = typed.strip_prefix(['-', '−', '－']);
    let text = normalize::money(below.unwrap_or(typed));
    let fen = read_decimal(&text, 2, Sign::NotNegative).ok()?;
    let amount = Money::from_fen(fen);
    Some(if below.is_some() { -amount } else { amount })
}
