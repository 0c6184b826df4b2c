//! Worked examples held against what a scheme comes to now.

use super::worked::WorkedExample;
use crate::statement::{Computed, rep_rows, short};
use crate::workbook::{Fill, SchemeCheck, normalize};
use rewards_core::number::{Money, Sign, read_decimal};
use rewards_core::scheme::Scheme;
use rewards_format::{
    Definition, IndexedLedger, Node, Path, Problem, Problems, message, read_ledger,
};
use rewards_words::label as words;
use rewards_words::text::Localized;
use rewards_words::{label, many, say};
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
    /// What the scheme comes to now; nothing where that is not known, or there is no such rep.
    pub now: Option<Money>,
    /// Whether both are known and the same, to the fen.
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

/// The example that these facts are under a scheme: what each rep gets now is what is expected from then on.
///
/// # Errors
/// What is wrong with the ledger or the scheme.
pub fn example_of(
    definition: &Definition,
    fill: &Fill,
    id: u32,
    name: &str,
    ledger: &str,
) -> Result<WorkedExample, Localized> {
    let scheme = SchemeCheck::of(definition, fill).scheme;
    let computed = computed(ledger, scheme.as_deref())?;
    let known = nets(&computed).filter_map(|(rep, _, net)| Some((rep, plain(net?))));
    Ok(WorkedExample {
        id,
        name: name.to_owned(),
        ledger: ledger.into(),
        expected: known.collect(),
    })
}

/// What an example comes to is what's expected of it from now on; nothing where none of its figures is another than expected.
#[must_use]
pub fn accepted(example: &WorkedExample, check: &ExampleCheck) -> Option<WorkedExample> {
    let mut accepted = example.clone();
    for (rep, expected) in &mut accepted.expected {
        let now = check.reps.iter().find(|one| one.rep == *rep && !one.holds);
        if let Some(now) = now.and_then(|one| one.now) {
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
    let (nets, fault): (Vec<(String, String, Option<Money>)>, _) =
        match computed(&example.ledger, scheme) {
            Ok(computed) => (nets(&computed).collect(), None),
            Err(fault) => (Vec::new(), Some(fault)),
        };
    let fault = fault.or_else(|| {
        let nothing = label!("没有写应得多少", "nothing is expected in it");
        example.expected.is_empty().then(|| nothing.into())
    });
    let rep = |(rep, typed): &(String, String)| {
        let known = nets.iter().find(|(id, ..)| id == rep);
        let (expected, now) = (amount(typed), known.and_then(|(_, _, net)| *net));
        ExampleRep {
            rep: rep.clone(),
            name: known.map_or(rep, |(_, name, _)| name).clone(),
            typed: typed.clone(),
            expected,
            now,
            holds: expected.is_some() && expected == now,
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

/// The rep's id, name and net, where that is known.
fn nets(computed: &Computed) -> impl Iterator<Item = (String, String, Option<Money>)> {
    let reps = rep_rows(computed).into_iter();
    reps.filter_map(|row| {
        let statement = computed.statement.reps.get(row.at)?;
        let rep = computed.facts.ledger.reps.get(statement.rep.index())?;
        Some((rep.id.to_string(), row.name, row.net.known()))
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

impl ExampleCheck {
    /// What it's called: by its name, else by its number.
    #[must_use]
    pub fn title(&self) -> Localized {
        match self.name.trim() {
            "" => say!("算例 {0}", "Example {0}", self.id.to_string()),
            name => say!("算例“{0}”", "Example “{0}”", name),
        }
    }

    /// Its name alone, as it stands in a list of them; its number where it has none.
    #[must_use]
    pub fn called(&self) -> Localized {
        match self.name.trim() {
            "" => self.title(),
            name => Localized::same(name),
        }
    }

    /// Whether what doesn't hold did hold before the scheme changed.
    #[must_use]
    pub fn is_changed(&self) -> bool {
        let mut wrong = self.reps.iter().filter(|rep| !rep.holds);
        self.fault.is_none() && wrong.all(|rep| rep.source == Expected::Computed)
    }

    /// Whether what it comes to may be what's expected from now on.
    #[must_use]
    pub fn can_be_accepted(&self) -> bool {
        let mut wrong = self.reps.iter().filter(|rep| !rep.holds);
        self.fault.is_none() && wrong.any(|rep| rep.now.is_some())
    }

    /// What is expected, in short: of one rep the net, of several how many they are.
    #[must_use]
    pub fn expected_words(&self) -> Localized {
        match self.reps.as_slice() {
            [only] => say!("净额 {0}", "net {0}", only.expected_words()),
            reps => many!(reps.len(), "{0} 人", "{0} rep", "{0} reps"),
        }
    }

    /// Whether it holds, in a sentence; where it does not, how: `算例 2 从 1,000 元变为 2,000 元`.
    #[must_use]
    pub fn sentence(&self) -> Localized {
        let title = self.title();
        if let Some(fault) = &self.fault {
            return say!("{0}：{1}", "{0}: {1}", title, fault);
        }
        let changed: Vec<&ExampleRep> = self.reps.iter().filter(|rep| !rep.holds).collect();
        match (changed.as_slice(), self.reps.len()) {
            ([], _) => say!("{0}不变", "{0} holds", title.set_off()),
            ([only], 1) => say!("{0}{1}", "{0} {1}", title.set_off(), only.change()),
            (several, _) => {
                let each = several.iter().map(|rep| {
                    let name = Localized::same(&rep.name).set_off();
                    say!("{0}{1}", "{0} {1}", name, rep.change())
                });
                let each = Localized::joined(each, words::COMMA);
                say!("{0}：{1}", "{0}: {1}", title, each)
            }
        }
    }
}

impl ExampleRep {
    /// What is expected, as it stands in a sentence; what is no amount, as it was typed.
    #[must_use]
    pub fn expected_words(&self) -> Localized {
        let expected = self.expected.map(shown);
        expected.unwrap_or_else(|| Localized::same(&self.typed))
    }

    /// What it comes to now, as it stands in a sentence.
    #[must_use]
    pub fn now_words(&self) -> Localized {
        let unknown = || say!("不可计算", "cannot be computed");
        self.now.map_or_else(unknown, shown)
    }

    /// How it changed: `从 1,000 元变为 2,000 元`; how it differs from what somebody typed: `应为 1,000 元，算出 2,000 元`.
    fn change(&self) -> Localized {
        let Some(expected) = self.expected else {
            return say!(
                "的期望金额“{0}”读不出来",
                "has an expected amount that cannot be read: “{0}”",
                self.typed
            );
        };
        match (self.now, self.source) {
            (Some(now), Expected::Computed) => say!(
                "从 {0}变为 {1}",
                "went from {0} to {1}",
                shown(expected),
                shown(now)
            ),
            (None, Expected::Computed) => say!(
                "从 {0}变为不可计算",
                "went from {0} to not computable",
                shown(expected)
            ),
            (Some(now), Expected::Typed) => say!(
                "应为 {0}，算出 {1}",
                "should be {0}, comes to {1}",
                shown(expected),
                shown(now)
            ),
            (None, Expected::Typed) => say!(
                "应为 {0}，现在算不出",
                "should be {0}, can't be computed now",
                shown(expected)
            ),
        }
    }
}

/// An amount as it stands in a sentence: `1,000 元`, `−¥500.50`.
fn shown(amount: Money) -> Localized {
    say!("{0} 元", "¥{0}", short(amount))
}
