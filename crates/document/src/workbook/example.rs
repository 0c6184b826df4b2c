//! Trying a scheme with example figures: they fill what is open, are known for examples, and become the company's own only
//! by an act of somebody.

use super::Workbook;
use super::edit::Edit;
use super::fill::{Fill, TypedFigure};
use super::open_figures::{keys_of, open_figures};
use super::scheme_node::{figure_key, figure_of};
use super::shared::Shared;
use rewards_core::scheme::RuleAt;
use rewards_format::{Definition, Node, Param, ParamType, example_node, params_by_rule};
use rewards_words::text::{Label, Localized};
use rewards_words::{label, many};
use std::collections::BTreeSet;

/// What marks a figure as an example wherever it shows.
pub const EXAMPLE: Label = label!("示例", "example");

/// What is said of a rule that rests on examples.
pub const ON_EXAMPLE: Label = label!(
    "这条用到的数字里有示例，公司还没有确定。",
    "This rule rests on an example that the company has not decided on."
);

/// What is said wherever figures that rest on examples leave the page: a file, a sheet of paper; nothing where there are
/// none.
#[must_use]
pub fn examples_notice(filled: &Fill) -> Option<Localized> {
    let number = filled.example_count();
    (number > 0).then(|| {
        many!(
            number,
            "其中 {0} 个数字是示例，公司还没有确定。",
            "{0} figure in it is an example that the company has not decided on.",
            "{0} figures in it are examples that the company has not decided on."
        )
    })
}

/// A text that leaves the page, with what is to be said of examples that it rests on behind it.
#[must_use]
pub fn with_examples_notice(mut text: Localized, filled: &Fill) -> Localized {
    if let Some(notice) = examples_notice(filled) {
        text.push_line(&notice);
    }
    text
}

/// Which rules rest on figures that are examples, by their places.
#[must_use]
pub fn rules_on_examples(definition: &Definition, filled: &Fill) -> BTreeSet<RuleAt> {
    if filled.examples.is_empty() {
        return BTreeSet::new();
    }
    let examples = definition.params.iter().filter(|param| {
        let mut keys = keys_of(param).into_iter();
        keys.any(|key| filled.is_example(&key))
    });
    let examples: BTreeSet<&str> = examples.map(|param| &*param.id).collect();
    let is_example = |param: &String| examples.contains(param.as_str());
    let rules = (0_u16..).map(RuleAt).zip(params_by_rule(definition));
    let rules = rules.filter(|(_, params)| params.iter().any(is_example));
    rules.map(|(rule, _)| rule).collect()
}

/// What is filled in, with an example for every open figure that a rule waits for and that has one; nothing where there is none.
#[must_use]
pub fn with_examples(definition: &Definition, filled: &Fill) -> Option<Fill> {
    let mut tried = filled.clone();
    for param in open_figures(definition, filled).needed {
        for (key, figure) in examples_of(param) {
            tried.figures.put(&key, Some(figure));
            tried.examples.insert(key);
        }
    }
    (tried != *filled).then_some(tried)
}

/// The act that fills a scheme's open figures with examples, taken back as one; nothing where there are none to fill.
#[must_use]
pub fn try_examples(workbook: &Workbook, definition: &Definition) -> Option<Edit> {
    let tried = with_examples(definition, &workbook.fill(&definition.id))?;
    Some(Edit::Fill(definition.id.to_string(), Shared::new(tried)))
}

/// The act that takes the examples out again; nothing where there are none.
#[must_use]
pub fn drop_examples(workbook: &Workbook, template: &str) -> Option<Edit> {
    let mut fill = Fill::clone(&workbook.fill(template));
    let examples = std::mem::take(&mut fill.examples);
    for key in &examples {
        fill.figures.put(key, None);
    }
    (!examples.is_empty()).then(|| Edit::Fill(template.to_owned(), Shared::new(fill)))
}

/// The act by which the company takes the examples on as its own figures; nothing where there are none.
#[must_use]
pub fn adopt_examples(workbook: &Workbook, template: &str) -> Option<Edit> {
    let mut fill = Fill::clone(&workbook.fill(template));
    let examples = std::mem::take(&mut fill.examples);
    (!examples.is_empty()).then(|| Edit::Fill(template.to_owned(), Shared::new(fill)))
}

/// A parameter's example as the form has it: under its own key, or one for each word.
fn examples_of(param: &Param) -> Vec<(String, TypedFigure)> {
    let Some(example) = example_node(param) else {
        return Vec::new();
    };
    match (&param.kind, &example) {
        (ParamType::By(_, each), Node::Map(words)) => words
            .iter()
            .filter_map(|(word, node)| {
                let key = figure_key(&param.id, Some(word));
                Some((key, figure_of(each, node)?))
            })
            .collect(),
        (kind, node) => {
            let figure = figure_of(kind, node);
            figure
                .map(|figure| (param.id.to_string(), figure))
                .into_iter()
                .collect()
        }
    }
}
