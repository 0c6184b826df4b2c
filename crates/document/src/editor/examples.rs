//! Worked examples of an own scheme: pinned from the facts at hand, offered at each bound, changed, and opened.

use crate::own::{OwnScheme, WorkedExample, example_of};
use crate::workbook::{Edit, Facts, Fill, OwnEdit, SchemeCheck, Shared, facts_node, facts_of};
use rewards_core::audit::at_bounds;
use rewards_core::ledger::Ledger;
use rewards_format::{Node, ledger_node, named};
use rewards_words::audit::case_title;
use rewards_words::lang::Lang;
use rewards_words::say;
use rewards_words::text::Localized;
use std::sync::Arc;

/// So many examples are offered at once, and not more.
const OFFERED: usize = 24;

/// The facts at hand become an example: they should come to what they come to now.
///
/// # Errors
/// Why they come to nothing.
pub fn pin_facts(own: &OwnScheme, id: &str, fill: &Fill, facts: &Facts) -> Result<Edit, Localized> {
    let ledger = facts_node(facts).node.compact_json();
    let example = example_of(&own.check(id).definition, fill, next(own), "", &ledger)?;
    Ok(with(own, id, [example]))
}

/// Both sides of each bound become examples, but for those that are there already; nothing where there are no others. They are
/// called in the language of who looks.
#[must_use]
pub fn offered_examples(own: &OwnScheme, id: &str, fill: &Fill, lang: Lang) -> Option<Edit> {
    let definition = Arc::clone(&own.check(id).definition);
    let scheme = SchemeCheck::of(&definition, fill).scheme?;
    let mut number = next(own);
    let mut made = Vec::new();
    for finding in at_bounds(&scheme) {
        let name = scheme
            .rule(finding.rule)
            .map(|rule| Localized::from(&rule.name));
        for case in &finding.example {
            let title = case_title(&definition, &scheme, &finding, case);
            let called = say!(
                "{0}：{1}",
                "{0}: {1}",
                name.clone().unwrap_or_default(),
                title
            );
            if is_there(own, &case.ledger) || made.len() == OFFERED {
                continue;
            }
            let known = own.examples().iter().map(|one| &**one);
            let called = numbered(called.in_lang(lang), known.chain(&made));
            let ledger = ledger_node(&named(&case.ledger, lang)).compact_json();
            if let Ok(example) = example_of(&definition, fill, number, &called, &ledger) {
                made.push(example);
                number += 1;
            }
        }
    }
    (!made.is_empty()).then(|| with(own, id, made))
}

/// A name that none of the others has: the second of a name is `客户流失处罚：涉及金额 0.01（2）`.
fn numbered<'e>(name: &str, others: impl Iterator<Item = &'e WorkedExample> + Clone) -> String {
    let is_free = |name: &String| others.clone().all(|other| other.name != *name);
    let more = (2..).map(|number| format!("{name}（{number}）"));
    let mut names = std::iter::once(name.to_owned()).chain(more);
    names.find(is_free).unwrap_or_default()
}

/// Whether an example has these facts, whatever people are called in it.
fn is_there(own: &OwnScheme, ledger: &Ledger) -> bool {
    let named = [Lang::Zh, Lang::En].map(|lang| named(ledger, lang));
    let forms = [ledger].into_iter().chain(&named);
    let forms: Vec<String> = forms
        .map(|ledger| ledger_node(ledger).compact_json())
        .collect();
    let mut examples = own.examples().iter();
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
