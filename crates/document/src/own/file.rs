//! Own schemes as files in the published format, in and out.

use super::check::RuleCheck;
use super::half_typed::waiting_rule;
use super::make::of_document;
use super::rule::{OwnRule, Switch};
use super::said::messages;
use super::scheme::OwnScheme;
use super::unsound::UNREAD;
use super::version::Version;
use crate::letters::seen;
use rewards_format::{Definition, Node, Path, Problem, Problems, definition_node, read_definition};
use rewards_words::text::Localized;
use rewards_words::{label, many, say};
use std::sync::Arc;

/// A draft of a file: a definition, or a request that carries one.
///
/// # Errors
/// Everything that is wrong with it; paths begin at the file.
pub fn from_text(text: &str) -> Result<OwnScheme, Vec<Problem>> {
    let node = legible(Node::read(text).map_err(|problem| vec![problem])?);
    let carried = node.get("scheme").unwrap_or(&node).get("definition");
    let root = Path::Root("");
    let (in_request, in_scheme) = (Path::Root("scheme.definition"), Path::Root("definition"));
    let (document, path) = match (carried, node.get("scheme")) {
        (Some(document), Some(_)) => (document, in_request),
        (Some(document), None) => (document, in_scheme),
        (None, _) => (&node, root),
    };
    let mut problems = Problems::default();
    match read_definition(document, &path, &mut problems) {
        Some(_) => Ok(of_document(document)),
        None => Err(problems.into_list()),
    }
}

/// A document whose texts read as they look.
fn legible(node: Node) -> Node {
    match node {
        Node::Text(text) => Node::text(&seen(&text)),
        Node::List(list) => Node::List(list.into_iter().map(legible).collect()),
        Node::Map(entries) => {
            let entries = entries.into_iter();
            Node::Map(entries.map(|(key, node)| (key, legible(node))).collect())
        }
        node @ (Node::Null | Node::Bool(_) | Node::Number(_) | Node::Foreign | Node::TooDeep) => {
            node
        }
    }
}

/// A draft as a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftFile {
    /// The definition that it comes to, of all rules that are on and written.
    pub text: String,
    /// What the published format has no place for, so that it isn't in the file.
    pub left_out: Vec<Localized>,
}

/// A draft as a file. A rule that isn't written yet is none of a finished scheme.
///
/// # Errors
/// Why no sound definition is left without the rules that aren't written yet.
pub fn draft_file(scheme: &OwnScheme, id: &str) -> Result<DraftFile, Localized> {
    let text = to_text(scheme, id);
    from_text(&text).map_err(|problems| {
        say!(
            "现在存不成方案文件，先把没写完的写完：{0}。",
            "It can't be saved as a scheme's file yet; write first what is half written: {0}.",
            messages(&problems)
        )
    })?;
    Ok(DraftFile {
        text,
        left_out: left_out(scheme, id),
    })
}

/// The definition of a draft without the rules that aren't written yet.
#[must_use]
pub fn to_text(scheme: &OwnScheme, id: &str) -> String {
    let mut definition = Definition::clone(&scheme.check(id).definition);
    let on = scheme.rules().iter().filter(|rule| rule.on == Switch::On);
    let mut is_written = on.map(|rule| scheme.is_written(id, rule));
    definition
        .rules
        .retain(|_| is_written.next().unwrap_or(true));
    let params = &mut definition.params;
    params.retain(|param| waiting_rule(&param.id).is_none());
    definition_node(&definition).json()
}

fn left_out(scheme: &OwnScheme, id: &str) -> Vec<Localized> {
    let rules = scheme.rules().iter();
    let (on, off): (Vec<_>, Vec<_>) = rules.partition(|rule| rule.on == Switch::On);
    let half = on.into_iter().filter(|rule| !scheme.is_written(id, rule));
    let half: Vec<_> = half.collect();
    let check = scheme.check(id);
    let names = |rules: &[&Arc<OwnRule>]| {
        let name = |rule: &&Arc<OwnRule>| {
            let said = check.rule(rule.key).and_then(RuleCheck::said);
            let name = said.map_or_else(|| UNREAD.into(), |said| Localized::from(&said.name));
            say!("“{0}”", "“{0}”", name)
        };
        Localized::joined(rules.iter().map(name), label!("、", ", "))
    };
    let typed = scheme.head_typed().len();
    let lines = [
        (!off.is_empty()).then(|| {
            many!(
                off.len(),
                "停用的规则 {0} 条：{1}",
                "{0} rule that is switched off: {1}",
                "{0} rules that are switched off: {1}",
                names(&off)
            )
        }),
        (!half.is_empty()).then(|| {
            many!(
                half.len(),
                "没写完的规则 {0} 条：{1}",
                "{0} rule that is half written: {1}",
                "{0} rules that are half written: {1}",
                names(&half)
            )
        }),
        (typed > 0).then(|| {
            many!(
                typed,
                "方案的数字和名称里没填完的 {0} 处",
                "{0} place among the scheme's figures and names that is half typed",
                "{0} places among the scheme's figures and names that are half typed"
            )
        }),
        examples_left_out(scheme),
    ];
    lines.into_iter().flatten().collect()
}

/// That a scheme's worked examples are in no file of the scheme; nothing where it has none.
#[must_use]
pub fn examples_left_out(scheme: &OwnScheme) -> Option<Localized> {
    let count = scheme.examples().len();
    (count > 0).then(|| {
        many!(
            count,
            "算例 {0} 个",
            "{0} worked example",
            "{0} worked examples"
        )
    })
}

/// A version as a file: its text as it was published, laid out for reading.
#[must_use]
pub fn version_to_text(version: &Version) -> String {
    Node::read(&version.text).map_or_else(|_| version.text.to_string(), |node| node.json())
}
