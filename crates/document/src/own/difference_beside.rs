//! What differs between two definitions beside their rules: names and notes, parameters, readings.

use super::difference_line::{DifferenceLine, DifferencePart, What};
use super::figure_words::{kind_words, value_words};
use super::half_typed::waiting_rule;
use rewards_core::scheme::Words;
use rewards_format::{Choice, Definition, Node, Param, definition_node};
use rewards_words::text::{Label, Localized};
use rewards_words::{label, say};

/// What a scheme says of itself, in one line.
pub fn head(old: &Definition, new: &Definition) -> Option<DifferenceLine> {
    let words = |words: Option<&Words>| words.map(Localized::from).into_iter().collect();
    let text = |text: Option<&str>| text.map(Localized::same).into_iter().collect();
    let of = |one: &Definition| {
        let parts: [(Label, Vec<Localized>); 7] = [
            (label!("名称", "Name"), words(Some(&one.name))),
            (label!("出处", "Source"), text(one.source.as_deref())),
            (label!("说明", "Notes"), words(one.notes.as_ref())),
            (label!("适用", "For whom"), words(one.audience.as_ref())),
            (label!("要点", "Key points"), words(one.gist.as_ref())),
            (
                label!("制度文字", "Text of the policy"),
                texts_of(one, "policy"),
            ),
            (label!("设计建议", "Design advice"), texts_of(one, "guide")),
        ];
        parts
    };
    let parts = of(old).into_iter().zip(of(new));
    let parts = parts.filter_map(|((label, old), (_, new))| changed(label, old, new));
    let parts: Vec<DifferencePart> = parts.collect();
    (!parts.is_empty()).then(|| DifferenceLine {
        what: What::Changed,
        subject: say!("方案", "The scheme"),
        parts,
    })
}

/// A part before and after. Of several texts only those that differ are shown.
fn changed(label: Label, old: Vec<Localized>, new: Vec<Localized>) -> Option<DifferencePart> {
    if old == new {
        return None;
    }
    let only = |texts: &[Localized], others: &[Localized]| {
        let texts = texts.iter().filter(|text| !others.contains(text));
        texts.cloned().collect::<Vec<_>>()
    };
    let (gone, come) = (only(&old, &new), only(&new, &old));
    // Only their order differs.
    let is_order = gone.is_empty() && come.is_empty();
    let (old, new) = if is_order { (old, new) } else { (gone, come) };
    DifferencePart::between(label, old, new)
}

/// All texts below a field of a definition, in order.
fn texts_of(definition: &Definition, field: &str) -> Vec<Localized> {
    let mut texts = Vec::new();
    if let Some(node) = definition_node(definition).get(field) {
        collect(node, &mut texts);
    }
    texts
}

fn collect(node: &Node, texts: &mut Vec<Localized>) {
    let text = |key| match node.get(key) {
        Some(Node::Text(text)) => Some(text.to_string()),
        _ => None,
    };
    if let (Some(zh), Some(en)) = (text("zh"), text("en")) {
        texts.push(Localized { zh, en });
        return;
    }
    match node {
        Node::List(entries) => entries.iter().for_each(|entry| collect(entry, texts)),
        Node::Map(fields) => fields.iter().for_each(|(_, entry)| collect(entry, texts)),
        Node::Text(text) => texts.push(Localized::same(text)),
        Node::Null | Node::Bool(_) | Node::Number(_) | Node::Foreign | Node::TooDeep => {}
    }
}

/// The company's figures; none of those for which a rule waits in which something is half typed or wrong, as it says so itself.
pub fn params(old: &Definition, new: &Definition) -> Vec<DifferenceLine> {
    let subject = |param: &Param| say!("数字“{0}”", "Figure “{0}”", Localized::from(&param.name));
    let own = |of: &Definition| -> Vec<Param> {
        let params = of.params.iter();
        let own = params.filter(|param| waiting_rule(&param.id).is_none());
        own.cloned().collect()
    };
    lines(
        &own(old),
        &own(new),
        |param| &param.id,
        subject,
        param_parts,
    )
}

fn param_parts(param: &Param) -> Vec<(Label, Vec<Localized>)> {
    let default = param.default.as_ref();
    let open = || vec![say!("待填写", "to fill in")];
    let default = default.map_or_else(open, |value| value_words(&param.kind, value));
    let empty = if param.may_be_null() {
        say!("可以", "yes")
    } else {
        say!("不可以", "no")
    };
    let hint = param.hint.as_ref().map(Localized::from);
    let offered = param.document.iter().flatten();
    let offered = offered.map(|offer| Localized::same(offer)).collect();
    let example = param.example.as_ref();
    let example = example.map(|value| value_words(&param.kind, value));
    vec![
        (label!("名称", "Name"), vec![Localized::from(&param.name)]),
        (label!("类型", "Kind"), vec![kind_words(&param.kind)]),
        (label!("默认", "Unless set otherwise"), default),
        (label!("可以留空", "May be left open"), vec![empty]),
        (label!("原文给出", "Suggested by the document"), offered),
        (label!("示例", "Example"), example.unwrap_or_default()),
        (label!("说明", "Note"), hint.into_iter().collect()),
    ]
}

/// The readings between which the company chooses.
pub fn options(old: &Definition, new: &Definition) -> Vec<DifferenceLine> {
    let subject =
        |option: &Choice| say!("理解“{0}”", "Reading “{0}”", Localized::from(&option.name));
    lines(
        &old.options,
        &new.options,
        |option| &option.id,
        subject,
        option_parts,
    )
}

fn option_parts(option: &Choice) -> Vec<(Label, Vec<Localized>)> {
    let names: Vec<Localized> = option.value_names.iter().map(Localized::from).collect();
    let default = names.get(option.default).cloned();
    let why = option.why.as_ref().map(Localized::from);
    vec![
        (label!("名称", "Name"), vec![Localized::from(&option.name)]),
        (label!("可选", "To choose from"), names),
        (
            label!("默认", "Unless set otherwise"),
            default.into_iter().collect(),
        ),
        (label!("原因", "Why"), why.into_iter().collect()),
    ]
}

/// A line for each entry that is new, gone or other, by their ids.
fn lines<T: PartialEq>(
    old: &[T],
    new: &[T],
    id: impl Fn(&T) -> &str,
    subject: impl Fn(&T) -> Localized,
    parts: impl Fn(&T) -> Vec<(Label, Vec<Localized>)>,
) -> Vec<DifferenceLine> {
    let find = |list: &[T], one: &T| list.iter().position(|known| id(known) == id(one));
    let line = |what, one: &T, parts| DifferenceLine {
        what,
        subject: subject(one),
        parts,
    };
    let one_sided = |one: &T, part: &dyn Fn(Localized, Vec<Localized>) -> DifferencePart| {
        let said = parts(one)
            .into_iter()
            .filter(|(_, lines)| !lines.is_empty());
        said.map(|(label, lines)| part(label.into(), lines))
            .collect()
    };
    let mut lines = Vec::new();
    for one in new {
        let Some(was) = find(old, one).and_then(|at| old.get(at)) else {
            lines.push(line(
                What::Added,
                one,
                one_sided(one, &DifferencePart::added),
            ));
            continue;
        };
        let both = parts(was).into_iter().zip(parts(one));
        let both = both.filter_map(|((label, old), (_, new))| changed(label, old, new));
        let mut both: Vec<DifferencePart> = both.collect();
        if both.is_empty() && was != one {
            both.push(DifferencePart::written_otherwise());
        }
        if !both.is_empty() {
            lines.push(line(What::Changed, one, both));
        }
    }
    for one in old {
        if find(new, one).is_none() {
            lines.push(line(
                What::Removed,
                one,
                one_sided(one, &DifferencePart::removed),
            ));
        }
    }
    lines
}
