//! Worked examples of an own scheme: pinned from the facts at hand, offered at each bound, changed, and opened.

use super::few_facts::called;
use crate::own::{
    ExampleCheck, FactPlace, OwnScheme, WorkedExample, accepted, with_fact, with_ledger,
};
use crate::statement::short;
use crate::workbook::{Edit, Facts, Fill, OwnEdit, SchemeCheck, Shared, facts_node, facts_of};
use rewards_core::audit::{Finding, at_bounds, in_small};
use rewards_core::ledger::{Deal, Ledger};
use rewards_core::number::Money;
use rewards_core::scheme::Scheme;
use rewards_format::{Definition, Node, ledger_node, named};
use rewards_words::audit::case_title;
use rewards_words::label::{AND, attribute_word};
use rewards_words::lang::Lang;
use rewards_words::text::{Label, Localized};
use rewards_words::{label, say};
use std::sync::Arc;

/// So many examples are offered at once, and not more.
const OFFERED: usize = 60;

/// The facts at hand become an example: they should come to what they come to now.
///
/// # Errors
/// Why they come to nothing.
pub fn pin_facts(own: &OwnScheme, id: &str, fill: &Fill, facts: &Facts) -> Result<Edit, Localized> {
    let example = of_facts(&begun(next(own), ""), own, id, fill, facts)?;
    Ok(with(own, id, [example]))
}

/// The facts at hand become those of an example. What is expected of reps that are in them stays.
///
/// # Errors
/// That the example is gone, or why the facts come to nothing.
pub fn put_facts(
    own: &OwnScheme,
    id: &str,
    fill: &Fill,
    example: u32,
    facts: &Facts,
) -> Result<Edit, Localized> {
    let before = own.examples().iter().find(|one| one.id == example);
    let new = of_facts(before.ok_or(GONE)?, own, id, fill, facts)?;
    changed(own, id, example, |_| new).ok_or_else(|| GONE.into())
}

fn of_facts(
    example: &WorkedExample,
    own: &OwnScheme,
    id: &str,
    fill: &Fill,
    facts: &Facts,
) -> Result<WorkedExample, Localized> {
    let ledger = facts_node(facts).node.compact_json();
    let example = with_ledger(example, &own.check(id).definition, fill, &ledger)?;
    if example.expected.is_empty() {
        return Err(label!(
            "这份台账现在还算不出数，先不能记为算例。",
            "What this ledger comes to isn't known yet: it can't be an example."
        )
        .into());
    }
    Ok(example)
}

/// An example of nothing yet.
fn begun(id: u32, name: &str) -> WorkedExample {
    WorkedExample {
        id,
        name: name.to_owned(),
        ..WorkedExample::default()
    }
}

/// What is said of an example that was taken out.
const GONE: Label = label!(
    "这个算例已经删了。",
    "This worked example has been removed."
);
/// Both sides of each bound, and of a rule without bounds few facts for which it pays, as examples to choose from, but for those
/// that are there already and those of which it isn't known what they come to, not even with sales of last year. They are called
/// in the language of who looks, by the rule at whose bound they are, and the case of it that pays so.
#[must_use]
pub fn offered_examples(
    own: &OwnScheme,
    id: &str,
    fill: &Fill,
    lang: Lang,
) -> Vec<Arc<WorkedExample>> {
    let definition = Arc::clone(&own.check(id).definition);
    let Some(scheme) = SchemeCheck::of(&definition, fill).scheme else {
        return Vec::new();
    };
    let mut made: Vec<WorkedExample> = Vec::new();
    for (called, ledger) in facts(&definition, &scheme) {
        if made.len() == OFFERED {
            break;
        }
        let known = own.examples().iter().map(|one| &**one);
        let known = known.chain(&made);
        if is_there(known.clone(), &ledger) {
            continue;
        }
        let number = next(own) + u32::try_from(made.len()).unwrap_or_default();
        let example = |called: &Localized, ledger: &Ledger| {
            let ledger = ledger_node(&named(ledger, lang)).compact_json();
            let called = numbered(called.in_lang(lang), known.clone());
            let example = with_ledger(&begun(number, &called), &definition, fill, &ledger).ok()?;
            (!example.expected.is_empty()).then_some(example)
        };
        let more = || {
            let (called, ledger) = with_last_year(&called, &ledger)?;
            let is_new = !is_there(known.clone(), &ledger);
            is_new.then(|| example(&called, &ledger)).flatten()
        };
        let found = example(&called, &ledger).or_else(more);
        made.extend(found);
    }
    made.into_iter().map(Arc::new).collect()
}

/// Facts of which it isn't known what they come to, as another rule looks at last year's sales, too: each customer who traded
/// before the period bought as much then as in it, so that nothing grew. Nothing where no such customer is without them.
fn with_last_year(called: &Localized, ledger: &Ledger) -> Option<(Localized, Ledger)> {
    // What a customer bought who buys nothing in the period.
    const BEFORE: Money = Money::from_fen(1_000_000);
    let mut ledger = ledger.clone();
    let mut sum = Money::ZERO;
    for (at, customer) in Arc::make_mut(&mut ledger.customers).iter_mut().enumerate() {
        if customer.existing && !customer.prior().is_positive() {
            let own = ledger.deals.iter();
            let own = own.filter(|deal| deal.customer.index() == at);
            let bought: Money = own.map(Deal::net).sum();
            let before = if bought.is_positive() { bought } else { BEFORE };
            customer.prior_sales = Some(before);
            sum += before;
        }
    }
    let called = say!(
        "{0}，去年成交 {1} 元",
        "{0}, ¥{1} last year",
        called,
        short(sum)
    );
    sum.is_positive().then_some((called, ledger))
}

/// Facts of which examples can be made, with what they are called: at each bound of a rule, and of one without bounds few for
/// which it pays. All rules pay in them; what they're for is this one.
fn facts(definition: &Definition, scheme: &Scheme) -> Vec<(Localized, Ledger)> {
    let bounds = at_bounds(scheme);
    let mut facts = Vec::new();
    for (at, _) in scheme.active() {
        let name = scheme.rule(at).map(|rule| Localized::from(&rule.name));
        let name = name.unwrap_or_default();
        let before = facts.len();
        for finding in bounds.iter().filter(|finding| finding.rule == at) {
            let rule = of_case(name.clone(), finding);
            facts.extend(finding.example.iter().map(|case| {
                let title = case_title(definition, scheme, finding, case);
                let called = say!(
                    "{0}（{1}的界限）",
                    "{0} (at a limit of {1})",
                    title,
                    rule.clone()
                );
                (called, case.ledger.clone())
            }));
        }
        if facts.len() == before {
            let small = in_small(scheme, at).map(|case| {
                let called = say!("{0}（{1}）", "{0} ({1})", called(&case.ledger), name);
                (called, case.ledger)
            });
            facts.extend(small);
        }
    }
    facts
}

/// A rule, with the case of it that pays so where its pay differs: `客户流失处罚（重要）`.
fn of_case(rule: Localized, finding: &Finding) -> Localized {
    if finding.words.is_empty() {
        return rule;
    }
    let words = finding.words.iter();
    let words = words.map(|(of, word)| attribute_word(*of, word));
    say!(
        "{0}（{1}）",
        "{0} ({1})",
        rule,
        Localized::joined(words, AND)
    )
}

/// Some of the examples that are offered are added.
#[must_use]
pub fn add_examples(own: &OwnScheme, id: &str, chosen: &[Arc<WorkedExample>]) -> Edit {
    let numbered = (next(own)..).zip(chosen);
    let chosen = numbered.map(|(id, example)| WorkedExample {
        id,
        ..WorkedExample::clone(example)
    });
    with(own, id, chosen)
}

/// A name that none of the others has: the second of a name is `客户流失处罚：涉及金额 0.01（2）`.
fn numbered<'e>(name: &str, others: impl Iterator<Item = &'e WorkedExample> + Clone) -> String {
    let is_free = |name: &String| others.clone().all(|other| other.name != *name);
    let more = (2..).map(|number| format!("{name}（{number}）"));
    let mut names = std::iter::once(name.to_owned()).chain(more);
    names.find(is_free).unwrap_or_default()
}

/// Whether an example has these facts, whatever people are called in it.
fn is_there<'e>(mut examples: impl Iterator<Item = &'e WorkedExample>, ledger: &Ledger) -> bool {
    let named = [Lang::Zh, Lang::En].map(|lang| named(ledger, lang));
    let forms = [ledger].into_iter().chain(&named);
    let forms: Vec<String> = forms
        .map(|ledger| ledger_node(ledger).compact_json())
        .collect();
    examples.any(|example| forms.iter().any(|form| **form == *example.ledger))
}

/// An example is called otherwise.
#[must_use]
pub fn rename_example(own: &OwnScheme, id: &str, example: u32, name: &str) -> Option<Edit> {
    changed(own, id, example, |example| WorkedExample {
        name: name.to_owned(),
        ..example
    })
}

/// A sum in an example's ledger is typed. What it should come to stays, so that it's seen how it differs.
#[must_use]
pub fn change_fact(
    own: &OwnScheme,
    id: &str,
    example: u32,
    place: &FactPlace,
    typed: &str,
) -> Option<Edit> {
    let known = own.examples().iter().find(|one| one.id == example)?;
    let new = with_fact(known, place, typed)?;
    changed(own, id, example, |_| new)
}

/// What a rep should get in an example is typed.
#[must_use]
pub fn expect(own: &OwnScheme, id: &str, example: u32, rep: &str, typed: &str) -> Option<Edit> {
    changed(own, id, example, |mut example| {
        let own = example.expected.iter_mut().find(|(known, _)| known == rep);
        if let Some((_, expected)) = own {
            typed.clone_into(expected);
        }
        example
    })
}

/// What an example comes to now is what it should come to.
#[must_use]
pub fn accept_example(own: &OwnScheme, id: &str, check: &ExampleCheck) -> Option<Edit> {
    let example = own.examples().iter().find(|one| one.id == check.id)?;
    let accepted = accepted(example, check)?;
    changed(own, id, check.id, |_| accepted)
}

/// An example is taken out.
#[must_use]
pub fn remove_example(own: &OwnScheme, id: &str, example: u32) -> Edit {
    let kept = own.examples().iter().filter(|one| one.id != example);
    Edit::Own(id.to_owned(), OwnEdit::Examples(kept.cloned().collect()))
}

/// The acts that bring an example's facts into a workbook that has the scheme.
#[must_use]
pub fn open_example(own: &OwnScheme, id: &str, example: u32) -> Option<Vec<Edit>> {
    let example = own.examples().iter().find(|one| one.id == example)?;
    let ledger = Node::read(&example.ledger).ok()?;
    Some(vec![
        Edit::Choose(id.to_owned()),
        Edit::Facts(Shared::new(facts_of(&ledger))),
    ])
}

fn next(own: &OwnScheme) -> u32 {
    own.examples()
        .iter()
        .map(|example| example.id)
        .max()
        .unwrap_or(0)
        + 1
}

fn with(own: &OwnScheme, id: &str, more: impl IntoIterator<Item = WorkedExample>) -> Edit {
    let mut all = own.examples().to_vec();
    all.extend(more.into_iter().map(Arc::new));
    Edit::Own(id.to_owned(), OwnEdit::Examples(all))
}

fn changed(
    own: &OwnScheme,
    id: &str,
    example: u32,
    change: impl FnOnce(WorkedExample) -> WorkedExample,
) -> Option<Edit> {
    let at = own.examples().iter().position(|one| one.id == example)?;
    let mut all = own.examples().to_vec();
    let one = all.get_mut(at)?;
    *one = Arc::new(change(WorkedExample::clone(one)));
    Some(Edit::Own(id.to_owned(), OwnEdit::Examples(all)))
}
