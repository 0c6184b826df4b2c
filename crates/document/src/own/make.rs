//! Own schemes begun: as a copy of any scheme, or from nothing.

use super::check::OwnCheck;
use super::rule::{OwnRule, Switch};
use super::scheme::{Numbers, OwnScheme};
use rewards_core::scheme::Words;
use rewards_format::{Definition, Key, Node, RuleDef, definition_node, rule_node};
use std::sync::Arc;

/// A draft that says what a definition says, under another name. The ids of its rules, parameters and options stay.
#[must_use]
pub fn copy_of(definition: &Definition, name_zh: &str, name_en: &str) -> OwnScheme {
    let copy = Definition {
        name: words(name_zh, name_en),
        ..definition.clone()
    };
    let rules = copy.rules.iter().map(|rule| rule_node(rule).compact_json());
    OwnScheme::new(head_of(&definition_node(&copy)), numbered(rules))
}

/// The draft as it's typed, also where it can't be read yet, under another name.
#[must_use]
pub fn copy_of_draft(own: &OwnScheme, name_zh: &str, name_en: &str) -> OwnScheme {
    let mut head = own.whole_head().clone();
    if let Ok(mut document) = Node::read(&head.text)
        && let Some(name) = document.get_mut("name")
    {
        *name = Node::fields(vec![
            ("zh", Node::text(name_zh)),
            ("en", Node::text(name_en)),
        ]);
        head.text = document.compact_json().into();
    }
    let rules = own.rules().to_vec();
    OwnScheme::of_parts(head, rules, Vec::new(), Vec::new(), Numbers::default())
}

/// The scheme of an id with what a definition says as its draft: its versions, its worked examples and the numbers of its rules
/// stay, and so do rules that are switched off. Nothing where something in the draft is half typed or wrong, which would be lost,
/// or where a rule that is off couldn't be read any more.
#[must_use]
pub fn redrafted(own: &OwnScheme, id: &str, definition: &Definition) -> Option<OwnScheme> {
    let check = own.check(id);
    let mut typed = own.rules().iter().map(|rule| &rule.typed);
    if !is_sound(&check) || !own.head_typed().is_empty() || !typed.all(Vec::is_empty) {
        return None;
    }
    let rule = |rule: &Arc<OwnRule>| {
        let known = check.rule(rule.key)?.rule.as_ref()?;
        let mut new = definition.rules.iter();
        let new = new.find(|new| rule.on == Switch::On && new.id == known.id);
        Some(new.map_or_else(|| Arc::clone(rule), |new| rewritten(rule, new)))
    };
    let draft = OwnScheme::of_parts(
        head_of(&definition_node(definition)).into(),
        own.rules().iter().map(rule).collect::<Option<_>>()?,
        own.versions().to_vec(),
        own.examples().to_vec(),
        own.numbers(),
    );
    is_sound(&draft.check(id)).then_some(draft)
}

/// Whether nothing is wrong with a draft, also with what is switched off in it.
fn is_sound(check: &OwnCheck) -> bool {
    check.head_problems.is_empty() && check.rules.iter().all(|rule| rule.problems.is_empty())
}

fn rewritten(rule: &OwnRule, new: &RuleDef) -> Arc<OwnRule> {
    Arc::new(OwnRule {
        text: rule_node(new).compact_json().into(),
        ..rule.clone()
    })
}

/// A draft without rules.
#[must_use]
pub fn from_nothing(name_zh: &str, name_en: &str) -> OwnScheme {
    let empty = Definition {
        id: Box::default(),
        name: words(name_zh, name_en),
        source: None,
        notes: None,
        audience: None,
        gist: None,
        guide: None,
        policy: None,
        params: Vec::new(),
        options: Vec::new(),
        rules: Vec::new(),
    };
    OwnScheme::new(head_of(&definition_node(&empty)), Vec::new())
}

/// The draft of a definition's document, its texts as they stand there. The document has been read before and is sound.
pub fn of_document(document: &Node) -> OwnScheme {
    let rules = match document.get("rules") {
        Some(Node::List(rules)) => rules.as_slice(),
        _ => &[],
    };
    let rules = rules.iter().map(Node::compact_json);
    OwnScheme::new(head_of(document), numbered(rules))
}

fn words(zh: &str, en: &str) -> Words {
    Words {
        zh: zh.into(),
        en: en.into(),
    }
}

fn numbered(texts: impl Iterator<Item = String>) -> Vec<Arc<OwnRule>> {
    let rules = (1..).zip(texts);
    rules
        .map(|(key, text)| Arc::new(OwnRule::new(key, &text)))
        .collect()
}

/// The text of a draft's head that declares what a definition does.
#[must_use]
pub fn head_text(definition: &Definition) -> String {
    head_of(&definition_node(definition)).to_string()
}

/// A definition's document without its rules, and without an id: that is the workbook's to give.
fn head_of(document: &Node) -> Arc<str> {
    let fields: Vec<(Key, Node)> = match document {
        Node::Map(fields) => fields.clone(),
        _ => Vec::new(),
    };
    let is_head = |name: &str| name != "id" && name != "rules";
    let fields = fields.into_iter().filter(|(name, _)| is_head(name));
    Node::Map(fields.collect()).compact_json().into()
}
