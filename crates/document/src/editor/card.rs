//! A rule of an own scheme as a card: what it says, what of it can be changed, and what is wrong with it.

use super::wrong::{field_of, of_field, said};
use crate::own::{OwnScheme, Switch};
use crate::rule_form::{Control, Field, Part, Section, form, head_form};
use rewards_core::scheme::Definition;
use rewards_format::Problem;
use rewards_words::label;
use rewards_words::text::{Label, Localized};

/// How much of a rule is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    /// What it says.
    Words,
    /// Also what of it can be changed.
    Form,
}

/// A rule of an own scheme.
#[derive(Clone, Debug, PartialEq)]
pub struct RuleCard {
    /// Its number in the scheme.
    pub key: u32,
    /// What it is called.
    pub name: Localized,
    /// The clause it stands in.
    pub clause: Option<Localized>,
    /// Whether it is on.
    pub on: Switch,
    /// Whether it takes part in what the scheme pays.
    pub takes_part: bool,
    /// Its parts, in the order in which they are said.
    pub sections: Vec<SectionView>,
    /// What is wrong with the whole of it.
    pub wrong: Vec<Localized>,
    /// So many of its figures are not typed yet, or can't be read.
    pub half_typed: usize,
    /// Its text, where it can't be read as a rule.
    pub unread: Option<String>,
}

/// A part of a rule, or of what stands above the rules.
#[derive(Clone, Debug, PartialEq)]
pub struct SectionView {
    /// Which part.
    pub part: Part,
    /// What it is called.
    pub label: Label,
    /// What is said there.
    pub says: Vec<Localized>,
    /// What can be changed.
    pub fields: Vec<FieldView>,
}

/// A field of a form.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldView {
    /// What tells it from all others of the form, and stays while it's changed.
    pub key: String,
    /// The field.
    pub field: Field,
    /// What is wrong there.
    pub wrong: Option<Localized>,
    /// What the company's figure is called that stands here.
    pub param: Option<Localized>,
}

/// A rule as a card; nothing where the scheme has no rule of that number.
#[must_use]
pub fn rule_card(own: &OwnScheme, id: &str, key: u32, detail: Detail) -> Option<RuleCard> {
    let check = own.check(id);
    let (written, found) = (own.rule(key)?, check.rule(key)?);
    let Some(rule) = &found.rule else {
        return Some(RuleCard {
            key,
            name: label!("读不懂的一条", "A rule that can't be read").into(),
            clause: None,
            on: written.on,
            takes_part: false,
            sections: Vec::new(),
            wrong: vec![said(&found.problems)],
            half_typed: 0,
            unread: Some(written.text.to_string()),
        });
    };
    let head = own.head_definition(id);
    let sections = form(&head, rule, &written.typed);
    let fields = || sections.iter().flat_map(|section| &section.fields);
    let whole = found.problems.iter();
    let whole =
        whole.filter(|problem| detail == Detail::Words || field_of(problem, fields()).is_none());
    let whole: Vec<Problem> = whole.cloned().collect();
    let wrong = if whole.is_empty() {
        Vec::new()
    } else {
        vec![said(&whole)]
    };
    let views = sections
        .iter()
        .map(|section| section_view(&head, section, &sections, &found.problems, detail));
    Some(RuleCard {
        key,
        name: Localized::from(&rule.name),
        clause: rule
            .clause
            .as_ref()
            .map(|clause| rewards_words::label::clause(clause)),
        on: written.on,
        takes_part: found.takes_part,
        sections: views.collect(),
        wrong,
        half_typed: written.typed.len(),
        unread: None,
    })
}

/// What stands above the rules.
#[must_use]
pub fn head_view(own: &OwnScheme, id: &str) -> Vec<SectionView> {
    let mut head = own.head_definition(id);
    let check = own.check(id);
    head.rules = check
        .rules
        .iter()
        .filter_map(|check| check.rule.clone())
        .collect();
    let sections = head_form(&head, &[]);
    let views = sections.iter();
    views
        .map(|section| {
            section_view(
                &head,
                section,
                &sections,
                &check.head_problems,
                Detail::Form,
            )
        })
        .collect()
}

fn section_view(
    head: &Definition,
    section: &Section,
    all: &[Section],
    problems: &[Problem],
    detail: Detail,
) -> SectionView {
    let fields = match detail {
        Detail::Words => Vec::new(),
        Detail::Form => {
            let fields = section.fields.iter().enumerate();
            let view = |(at, field)| {
                let before = section.fields.get(..at).unwrap_or_default();
                FieldView {
                    key: key(field, before),
                    ..field_view(head, field, all, problems)
                }
            };
            fields.map(view).collect()
        }
    };
    SectionView {
        part: section.part,
        label: section.part.label(),
        says: section.says.clone(),
        fields,
    }
}

/// A place, how it is changed, and the how-manieth of that kind it is there.
fn key(field: &Field, before: &[Field]) -> String {
    let kind = std::mem::discriminant(&field.control);
    let same = |other: &&Field| {
        other.place == field.place && std::mem::discriminant(&other.control) == kind
    };
    let kind = match field.control {
        Control::Figure { .. } => "figure",
        Control::Text { .. } => "text",
        Control::Word { .. } => "word",
        Control::Words { .. } => "words",
        Control::Group => "group",
        Control::Add { .. } => "add",
        Control::Bands { .. } => "bands",
        Control::Param { .. } => "param",
    };
    let count = before.iter().filter(same).count();
    format!("{}:{kind}:{count}", field.place)
}

fn field_view(
    head: &Definition,
    field: &Field,
    all: &[Section],
    problems: &[Problem],
) -> FieldView {
    let fields = || all.iter().flat_map(|section| &section.fields);
    let here = problems.iter();
    let here = here.filter(|problem| field_of(problem, fields()) == Some(field));
    let here: Vec<Problem> = here.cloned().collect();
    let wrong = of_field(field).or_else(|| (!here.is_empty()).then(|| said(&here)));
    let param = match &field.control {
        Control::Param { id } => {
            let param = head.params.iter().find(|param| *param.id == **id);
            param.map(|param| Localized::from(&param.name))
        }
        Control::Figure { .. }
        | Control::Text { .. }
        | Control::Word { .. }
        | Control::Words { .. }
        | Control::Group
        | Control::Add { .. }
        | Control::Bands { .. } => None,
    };
    FieldView {
        key: String::new(),
        field: field.clone(),
        wrong,
        param,
    }
}
