//! Files in and out: the request that the page stands for, and what a file comes to when it's opened.

use crate::catalog;
use crate::fault::problem_words;
use crate::own::of_document;
use crate::saved::open_saved;
use crate::whole_file::opened_workbook;
use crate::workbook::{
    Edit, Fill, PathStep, Shared, Sheet, Workbook, facts_of, fill_of, kept_edits, scalar,
    scheme_node, steps,
};
use rewards_format::{
    Definition, Key, Node, Path, Problem, Problems, definition_node, read_definition, request,
};
use rewards_words::text::Localized;
use rewards_words::{label, say};

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
    Node::Map(vec![
        (Key::from("scheme"), scheme_document(definition, fill)),
        (Key::from("ledger"), ledger.clone()),
    ])
    .json()
}

/// The scheme of a request: a template by its id, any other one whole, with what is filled in.
#[must_use]
pub fn scheme_document(definition: &Definition, fill: &Fill) -> Node {
    let written = scheme_node(&definition.id, &definition.params, fill).node;
    let is_template = catalog::definition(&definition.id).is_some_and(|known| known == definition);
    match written {
        Node::Map(mut fields) if !is_template => {
            fields.retain(|(name, _)| *name != "template");
            fields.insert(0, (Key::from("definition"), definition_node(definition)));
            Node::Map(fields)
        }
        written => written,
    }
}

/// The acts that bring a file's content into a workbook: a request, a ledger alone, a whole workbook, or one that was put aside. A
/// scheme of a company's own is added to the workbook's, unless the same one is there.
///
/// # Errors
/// Anything else, with what is wrong in it.
pub fn opened_file(text: &str, workbook: &Workbook) -> Result<Vec<Edit>, Refusal> {
    let Ok(node) = Node::read(text) else {
        return Err(not_ours());
    };
    if node.get("workbook").is_some() {
        return opened_workbook(text, workbook).ok_or_else(not_ours);
    }
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
    if request.get("rules").is_some() || request.get("definition").is_some() {
        return Err(Refusal::of(say!(
            "这是方案文件，里面没有台账。请到“方案库”点“打开方案文件”。",
            "This is a scheme's file, without a ledger. Open it under “Schemes”."
        )));
    }
    if request.get("ledger").is_none() && request.get("scheme").is_none() {
        return Err(not_ours());
    }
    let problems = request::check(&request);
    if problems.is_empty() {
        Ok(edits(&request, workbook))
    } else {
        Err(refused(&problems))
    }
}

fn not_ours() -> Refusal {
    let text = label!(
        "这不是本页保存的文件（.json）。",
        "It is not a file that this page saved (.json)."
    );
    Refusal::of(with_openable(text.into()))
}

/// A sentence, and which files can be opened.
fn with_openable(text: Localized) -> Localized {
    say!(
        "{0}能打开的有：从本页“保存文件”存下的 .json，Excel 或 WPS 表格，.csv。",
        "{0} What can be opened: what this page saved (.json), spreadsheets of Excel or WPS, .csv files.",
        text
    )
}

/// Why a file that looks like one of ours isn't opened: what is wrong row by row, or that it's written otherwise.
fn refused(problems: &[Problem]) -> Refusal {
    let placed: Vec<Localized> = problems.iter().filter_map(in_row).collect();
    let text = match placed.len() {
        0 => with_openable(say!(
            "它像是台账或方案设置，但写法和本页存下的不一样，打不开；已填写的内容没有改动。",
            "It looks like a ledger or a scheme's settings, but isn't written as this page writes them, so it can't be opened; nothing that you typed was changed."
        )),
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
        details: placed.into_iter().take(LISTED).collect(),
    }
}

/// What is wrong with a row of a table, as a clerk has it; nothing of what stands in no row.
fn in_row(problem: &Problem) -> Option<Localized> {
    let steps = steps(&problem.path);
    let mut steps = steps
        .iter()
        .skip_while(|step| matches!(step, PathStep::Field("ledger")));
    let (Some(PathStep::Field(table)), Some(PathStep::Entry(entry))) = (steps.next(), steps.next())
    else {
        return None;
    };
    let sheet = Sheet::of_word(table)?;
    let row = say!("{0}第 {1} 条", "{0}, entry {1}", sheet.title(), entry + 1);
    let column = match steps.next() {
        Some(PathStep::Field(field)) => sheet.column(field),
        Some(PathStep::Entry(_)) | None => None,
    };
    let why = problem_words(problem);
    let Some(column) = column.and_then(|at| sheet.columns().get(at)) else {
        return Some(say!("{0}：{1}", "{0}: {1}", row, why));
    };
    Some(say!(
        "{0}的“{1}”：{2}",
        "{0}, “{1}”: {2}",
        row,
        column.short_name(),
        why
    ))
}

/// The acts of a sound request.
fn edits(request: &Node, workbook: &Workbook) -> Vec<Edit> {
    let mut edits = Vec::new();
    let scheme = request.get("scheme");
    if let Some((key, definition, adding)) = scheme.and_then(|it| opened_scheme(it, workbook)) {
        let fill = scheme.map(|scheme| fill_of(&definition.params, scheme));
        edits.extend(adding);
        edits.push(Edit::Choose(key.clone()));
        edits.push(Edit::Fill(key, Shared::new(fill.unwrap_or_default())));
    }
    if let Some(ledger) = request.get("ledger") {
        edits.push(Edit::Facts(Shared::new(facts_of(ledger))));
    }
    edits
}

/// The key of a request's scheme in a workbook, its definition, and the act that adds it, where it isn't there yet.
fn opened_scheme(scheme: &Node, workbook: &Workbook) -> Option<(String, Definition, Option<Edit>)> {
    if let Some(template) = scheme.get("template").and_then(scalar) {
        let definition = catalog::definition(template)?.clone();
        return Some((definition.id.to_string(), definition, None));
    }
    let document = scheme.get("definition")?;
    let path = Path::Root("scheme.definition");
    let definition = read_definition(document, &path, &mut Problems::default())?;
    if let Some(key) = workbook.key_of(&definition) {
        return Some((key, definition, None));
    }
    let (key, adding) = workbook.adding(of_document(document));
    Some((key, definition, Some(adding)))
}

/// The name of a file that holds a scheme and what is computed with it: what it's called, without what no file may be
/// called.
#[must_use]
pub fn json_name(name: &str) -> String {
    let is_taken = |letter: &char| {
        !letter.is_control()
            && !matches!(letter, '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|')
    };
    let name: String = name.chars().filter(is_taken).take(80).collect();
    let name = name.trim().trim_matches('.');
    format!(
        "{}.json",
        if name.is_empty() {
            "reward-scheme"
        } else {
            name
        }
    )
}
