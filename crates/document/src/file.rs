//! Files in and out: the request that the page stands for, and what a file comes to when it's opened.

use crate::catalog;
use crate::saved::open_saved;
use crate::workbook::{Edit, Fill, Shared, facts_of, fill_of, kept_edits, scalar, scheme_node};
use rewards_format::{Definition, Key, Node, Problem, message, request};
use rewards_words::say;
use rewards_words::text::Localized;

/// So many reasons are listed why a file is refused.
const LISTED: usize = 12;

/// Why a file was not opened. Nothing is changed by it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// In a sentence.
    pub text: Localized,
    /// Each thing that is wrong in it, with its place.
    pub details: Vec<Localized>,
}

impl Refusal {
    const fn of(text: Localized) -> Self {
        Self {
            text,
            details: Vec::new(),
        }
    }
}

/// The request that a page stands for, as JSON text: what the API would be asked.
#[must_use]
pub fn file_text(definition: &Definition, fill: &Fill, ledger: &Node) -> String {
    let scheme = scheme_node(&definition.id, &definition.params, fill).node;
    Node::Map(vec![
        (Key::from("scheme"), scheme),
        (Key::from("ledger"), ledger.clone()),
    ])
    .json()
}

/// The acts that bring a file's content onto the page: a request, a ledger alone, or a workbook that was put aside.
///
/// # Errors
/// Anything else, with what is wrong in it.
pub fn opened_file(text: &str) -> Result<Vec<Edit>, Refusal> {
    let Ok(node) = Node::read(text) else {
        return Err(not_ours());
    };
    if node.get("tables").is_some() {
        let saved = open_saved(text).map(|(saved, _)| kept_edits(saved));
        return saved.ok_or_else(not_ours);
    }
    let is_ledger = node.get("ledger").is_none() && node.get("deals").is_some();
    let request = if is_ledger {
        Node::Map(vec![(Key::from("ledger"), node)])
    } else {
        node
    };
    if request.get("ledger").is_none() && request.get("scheme").is_none() {
        return Err(not_ours());
    }
    let problems = request::check(&request);
    if problems.is_empty() {
        edits(&request)
    } else {
        Err(refused(&problems))
    }
}

fn not_ours() -> Refusal {
    Refusal::of(say!(
        "这不是本页保存的文件（.json）。",
        "It is not a file that this page saved (.json)."
    ))
}

fn refused(problems: &[Problem]) -> Refusal {
    let detail = |problem: &Problem| {
        say!(
            "{0}：{1}",
            "{0}: {1}",
            problem.path,
            Localized::of(&message(problem))
        )
    };
    let text = match problems.len() {
        1 => say!(
            "有 1 处问题，已填写的内容没有改动。",
            "There is 1 problem in it; nothing that you typed was changed."
        ),
        count => say!(
            "有 {0} 处问题，已填写的内容没有改动。",
            "There are {0} problems in it; nothing that you typed was changed.",
            count
        ),
    };
    Refusal {
        text,
        details: problems.iter().take(LISTED).map(detail).collect(),
    }
}

/// The acts of a sound request.
fn edits(request: &Node) -> Result<Vec<Edit>, Refusal> {
    let mut edits = Vec::new();
    if let Some(scheme) = request.get("scheme") {
        let template = scheme.get("template").and_then(scalar);
        let Some(definition) = template.and_then(catalog::definition) else {
            return Err(Refusal::of(say!(
                "文件里是公司自己的方案，这里还不能打开。",
                "It holds a scheme of a company's own, which cannot be opened here yet."
            )));
        };
        let (id, fill) = (
            definition.id.to_string(),
            fill_of(&definition.params, scheme),
        );
        edits.push(Edit::Choose(id.clone()));
        edits.push(Edit::Fill(id, Shared::new(fill)));
    }
    if let Some(ledger) = request.get("ledger") {
        edits.push(Edit::Facts(Shared::new(facts_of(ledger))));
    }
    Ok(edits)
}
