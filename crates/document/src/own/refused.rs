//! Why a scheme's file isn't taken, in words for who opened it: which rule, which part of it, and what to do.

use super::file::from_text;
use super::scheme::OwnScheme;
use rewards_format::{Node, Problem, message};
use rewards_words::problem::Wanted;
use rewards_words::text::Localized;
use rewards_words::{label, many, say};

/// So many faults are listed; of more their number is said.
const LISTED: usize = 12;

/// Why a file isn't taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefusedScheme {
    /// What the matter is, and what helps.
    pub text: Localized,
    /// What is wrong in it, rule by rule.
    pub faults: Vec<Localized>,
}

impl RefusedScheme {
    /// A file that the browser doesn't hand over.
    #[must_use]
    pub fn unread() -> Self {
        Self::because(say!(
            "这个文件读不出来：可能已被移动、删除，或正被其他程序占用。",
            "The file cannot be read: it may have been moved or deleted, or another program holds it."
        ))
    }

    const fn because(text: Localized) -> Self {
        Self {
            text,
            faults: Vec::new(),
        }
    }
}

/// The scheme of a file that somebody opens.
///
/// # Errors
/// Why it isn't taken.
pub fn open_scheme_file(text: &str) -> Result<OwnScheme, RefusedScheme> {
    from_text(text).map_err(|problems| refused(text, &problems))
}

fn refused(text: &str, problems: &[Problem]) -> RefusedScheme {
    let is_cut_short = |problem: &Problem| matches!(problem.wanted, Some(Wanted::Json { .. }));
    let looks_like_json = text
        .trim_start_matches('\u{feff}')
        .trim_start()
        .starts_with('{');
    let node = match Node::read(text) {
        Ok(node) if !problems.iter().any(is_cut_short) => node,
        _ if looks_like_json => {
            return RefusedScheme::because(say!(
                "这个文件不完整，可能没有下载完或被改坏了，没有收下。请向发来文件的人要一份完整的。",
                "This file is incomplete: it may have been cut short or damaged, so it was not kept. Ask whoever sent it for a whole one."
            ));
        }
        _ => return no_scheme(),
    };
    let Some(document) = document(&node) else {
        return match node.get("facts").or_else(|| node.get("ledger")) {
            Some(_) => RefusedScheme::because(say!(
                "这个文件里是台账，没有自建方案。台账请在“算奖励”里打开。",
                "This file holds a ledger, but no scheme of a company's own. Open it under “Calculate”."
            )),
            None => no_scheme(),
        };
    };
    let more = problems.len().saturating_sub(LISTED);
    let more = (more > 0).then(|| say!("……还有 {0} 处", "… and {0} more", more));
    let faults = problems.iter().take(LISTED);
    RefusedScheme {
        text: many!(
            problems.len(),
            "这个方案文件里有 {0} 处要改，没有收下。请把下面的话发给写这个文件的人，改好再打开。",
            "The scheme in this file has {0} error, so it was not kept. Send the line below to whoever wrote the file, and open it again once it is fixed.",
            "The scheme in this file has {0} errors, so it was not kept. Send the lines below to whoever wrote the file, and open it again once they are fixed."
        ),
        faults: faults
            .map(|problem| fault(document, problem))
            .chain(more)
            .collect(),
    }
}

fn no_scheme() -> RefusedScheme {
    RefusedScheme::because(say!(
        "这不是方案文件，没有收下。方案文件是在本页的方案里点“存成文件”得到的，扩展名是 .json。",
        "This is not a scheme's file, so it was not kept. A scheme's file is what a scheme on this page is saved as; its name ends in .json."
    ))
}

/// The definition that a file carries; nothing where it carries none.
fn document(node: &Node) -> Option<&Node> {
    let carried = node.get("scheme").unwrap_or(node).get("definition");
    carried.or_else(|| node.get("rules").map(|_| node))
}

/// A problem, said of the rule by its name: `规则“阶梯奖”的“pays.amount”：……`.
fn fault(document: &Node, problem: &Problem) -> Localized {
    let path = ["scheme.definition", "definition"]
        .iter()
        .find_map(|root| problem.path.strip_prefix(root))
        .unwrap_or(&problem.path)
        .trim_start_matches('.');
    let said = Localized::from(&message(problem));
    let (whose, place) = match in_rule(path) {
        Some((at, place)) => (rule_called(document, at), place),
        None => (label!("方案", "The scheme").into(), path),
    };
    if place.is_empty() {
        return say!("{0}：{1}。", "{0}: {1}.", whose, said);
    }
    say!(
        "{0}的“{1}”：{2}。",
        "{0}, “{1}”: {2}.",
        whose,
        Localized::same(place),
        said
    )
}

/// Which rule a path leads into, and what is left of it there.
fn in_rule(path: &str) -> Option<(usize, &str)> {
    let (at, place) = path.strip_prefix("rules[")?.split_once(']')?;
    Some((at.parse().ok()?, place.trim_start_matches('.')))
}

/// What a rule of a file is called: its name, or the how-manieth it is.
fn rule_called(document: &Node, at: usize) -> Localized {
    let rule = match document.get("rules") {
        Some(Node::List(rules)) => rules.get(at),
        _ => None,
    };
    match rule.and_then(|rule| rule.get("name")).and_then(named) {
        Some(name) => say!("规则“{0}”", "Rule “{0}”", name),
        None => say!("第 {0} 条规则", "Rule {0}", at + 1),
    }
}

/// A name, in one language or both.
fn named(name: &Node) -> Option<Localized> {
    let text = |node: &Node| match node {
        Node::Text(text) if !text.trim().is_empty() => Some(text.to_string()),
        _ => None,
    };
    if let Some(name) = text(name) {
        return Some(Localized::same(&name));
    }
    let (zh, en) = (name.get("zh").and_then(text), name.get("en").and_then(text));
    Some(Localized {
        zh: zh.clone().or_else(|| en.clone())?,
        en: en.or(zh)?,
    })
}
