//! A rule of an own scheme as a card: what it says, what of it can be changed, and what is wrong with it.

use super::named::Figures;
use super::wrong::{field_of, is_within, not_above, of_field};
use crate::grid::BandPart;
use crate::own::{OwnCheck, OwnRule, OwnScheme, Switch, UNREAD, messages};
use crate::rule_form::{
    Can, Control, Field, FormPart, InSheet, Section, form, head_form, head_problems,
};
use crate::statement::pays_by_bands;
use rewards_core::scheme::{Definition, Unit};
use rewards_format::{Problem, RuleDef};
use rewards_words::text::{Label, Localized};
use rewards_words::{label, say};

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
    /// So many of these it waits for: what it is called changes nothing of what it pays.
    pub waits_for: usize,
    /// Its id, where it pays by bands: then it can be drawn as a curve.
    pub drawn_as: Option<String>,
    /// Its text, where it can't be read as a rule.
    pub unread: Option<String>,
}

/// A part of a rule, or of what stands above the rules.
#[derive(Clone, Debug, PartialEq)]
pub struct SectionView {
    /// Which part.
    pub part: FormPart,
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
    /// What is to be looked at there, though nothing is wrong.
    pub hint: Option<Localized>,
    /// What the company's figure is called that stands here.
    pub param: Option<Localized>,
    /// The title right above it: of its part, or of the fields that it's the first of.
    pub above: Option<Localized>,
    /// Of a sheet of bands its cells.
    pub cells: Vec<CellView>,
}

/// A cell of a sheet of bands.
#[derive(Clone, Debug, PartialEq)]
pub struct CellView {
    /// Its row, from 0 on.
    pub row: usize,
    /// Its column.
    pub part: BandPart,
    /// Where in the rule it stands.
    pub place: String,
    /// What it is called.
    pub label: Localized,
    /// What is wrong there.
    pub wrong: Option<Localized>,
    /// What can be done with it besides typing.
    pub can: Vec<Can>,
}

/// The rules in whose light a rule is said: a cap can be shared by several, a tally is what others add to.
fn beside(check: &OwnCheck, rule: &RuleDef, written: &OwnRule) -> Vec<RuleDef> {
    let is_of_tally = rule.terms.adds_to.is_some() || written.text.contains("\"tally\"");
    if rule.terms.limits.is_none() && !is_of_tally {
        return Vec::new();
    }
    let rules = check.rules.iter();
    let rules = rules.filter(|other| other.takes_part || other.key == written.key);
    rules.filter_map(|other| other.rule.clone()).collect()
}

/// A rule as a card; nothing where the scheme has no rule of that number.
#[must_use]
pub fn rule_card(own: &OwnScheme, id: &str, key: u32, detail: Detail) -> Option<RuleCard> {
    let check = own.check(id);
    let (written, found) = (own.rule(key)?, check.rule(key)?);
    let Some(rule) = &found.rule else {
        return Some(RuleCard {
            key,
            name: UNREAD.into(),
            clause: None,
            on: written.on,
            takes_part: false,
            sections: Vec::new(),
            wrong: vec![messages(&found.problems)],
            half_typed: 0,
            waits_for: 0,
            drawn_as: None,
            unread: Some(written.text.to_string()),
        });
    };
    let mut head = own.head_definition(id);
    head.rules = beside(&check, rule, written);
    let sections = form(&head, rule, &written.typed);
    let fields = || sections.iter().flat_map(|section| &section.fields);
    let whole = found.problems.iter();
    let whole =
        whole.filter(|problem| detail == Detail::Words || field_of(problem, fields()).is_none());
    let whole: Vec<Problem> = whole.cloned().collect();
    let wrong = if whole.is_empty() {
        Vec::new()
    } else {
        vec![messages(&whole)]
    };
    let views = sections
        .iter()
        .map(|section| section_view(&head, section, &sections, &found.problems, detail));
    let mut views: Vec<SectionView> = views.collect();
    if detail == Detail::Form && written.typed.is_empty() {
        hint_at_texts(&mut views, &Figures::of_rule(&head, rule));
    }
    Some(RuleCard {
        key,
        name: Localized::from(&rule.name),
        clause: rule
            .clause
            .as_ref()
            .map(|clause| rewards_words::label::clause(clause)),
        on: written.on,
        takes_part: found.takes_part,
        sections: views,
        wrong,
        half_typed: written.typed.len(),
        waits_for: written.waits_for(),
        drawn_as: (found.takes_part && pays_by_bands(rule)).then(|| rule.id.to_string()),
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
    let sections = head_form(&head, own.head_typed());
    let problems = [
        check.head_problems.clone(),
        head_problems(&head, own.head_typed()),
    ]
    .concat();
    let views = sections.iter();
    let views =
        views.map(|section| section_view(&head, section, &sections, &problems, Detail::Form));
    let mut views: Vec<SectionView> = views.collect();
    // A figure that a text names may be one that is half typed, or stand in a rule that can't be read.
    let is_typed = own.rules().iter().all(|rule| rule.typed.is_empty());
    if is_typed && head.rules.len() == check.rules.len() {
        hint_at_texts(&mut views, &Figures::of_scheme(&head));
    }
    views
}

/// Says beside a name, and beside what a scheme pays in a line, which figures they name that no rule has.
fn hint_at_texts(sections: &mut [SectionView], figures: &Figures) {
    let fields = sections.iter_mut().flat_map(|section| &mut section.fields);
    for view in fields {
        let place = &view.field.place;
        let is_line = is_within(place, "name") || is_within(place, "gist");
        if let (true, Control::Text { text, .. }) = (is_line, &view.field.control) {
            view.hint = figures.missing_in(text);
        }
    }
}

fn section_view(
    head: &Definition,
    section: &Section,
    all: &[Section],
    problems: &[Problem],
    detail: Detail,
) -> SectionView {
    let mut fields: Vec<FieldView> = Vec::new();
    let shown = match detail {
        Detail::Words => [].as_slice(),
        Detail::Form => section.fields.as_slice(),
    };
    for (at, field) in shown.iter().enumerate() {
        let view = field_view(head, field, all, problems);
        let sheet = fields.iter_mut().rev().find(|before| holds(before, field));
        let (Some(sheet), false) = (sheet, field.sheet == InSheet::No) else {
            let before = section.fields.get(..at).unwrap_or_default();
            let key = key(field, before);
            fields.push(FieldView { key, ..view });
            continue;
        };
        match field.sheet {
            InSheet::Cell(row, part) => {
                let cell = CellView {
                    row,
                    part,
                    place: field.place.clone(),
                    label: in_band(row, &field.label),
                    wrong: view.wrong,
                    can: field.can.clone(),
                };
                put_cell(&mut sheet.cells, cell);
            }
            InSheet::Row(_) => sheet.wrong = sheet.wrong.take().or(view.wrong),
            InSheet::Beside(row) => {
                let before = section.fields.get(..at).unwrap_or_default();
                let key = key(field, before);
                let label = in_band(row, &field.label);
                let field = Field {
                    label,
                    ..field.clone()
                };
                fields.push(FieldView { key, field, ..view });
            }
            InSheet::No => {}
        }
    }
    let mut above = section.says.is_empty().then(|| section.part.label().into());
    for view in &mut fields {
        mark_not_above(view, all, problems);
        view.above = above.take();
        above = matches!(view.field.control, Control::Group).then(|| view.field.label.clone());
    }
    SectionView {
        part: section.part,
        label: section.part.label(),
        says: section.says.clone(),
        fields,
    }
}

/// Marks the bound of a sheet's band that doesn't lie above the one before.
fn mark_not_above(sheet: &mut FieldView, all: &[Section], problems: &[Problem]) {
    let fields = || all.iter().flat_map(|section| &section.fields);
    let here = problems.iter().filter(|problem| {
        let at = field_of(problem, fields());
        at.is_some_and(|field| field.place == sheet.field.place)
    });
    for row in here.filter_map(not_above) {
        let mut cells = sheet.cells.iter_mut();
        let bound = cells.find(|cell| cell.row == row && cell.part == BandPart::Bound);
        if let Some(bound) = bound {
            let words = label!(
                "要高于前一档的起点",
                "it has to be above the beginning of the band before"
            );
            bound.wrong.get_or_insert_with(|| words.into());
        }
    }
}

/// Puts a cell there; of one that stands there for each reading the first.
fn put_cell(cells: &mut Vec<CellView>, cell: CellView) {
    let is_same = |known: &&mut CellView| known.row == cell.row && known.part == cell.part;
    match cells.iter_mut().find(is_same) {
        Some(known) => known.wrong = known.wrong.take().or(cell.wrong),
        None => cells.push(cell),
    }
}

/// Whether a field is the sheet of the bands that hold another one.
fn holds(sheet: &FieldView, field: &Field) -> bool {
    let is_sheet = matches!(sheet.field.control, Control::Bands(_));
    is_sheet && is_within(&field.place, &sheet.field.place)
}

fn in_band(row: usize, label: &Localized) -> Localized {
    say!("第 {0} 档：{1}", "Band {0}: {1}", row + 1, label)
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
        // What its bounds are may change with the measure.
        Control::Bands(ref sheet) => match sheet.of {
            Unit::Money => "bands",
            Unit::Rate => "bands of rates",
            Unit::Count => "bands of counts",
        },
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
    let is_sheet = matches!(field.control, Control::Bands(_)) || field.sheet != InSheet::No;
    // A sheet says it at the bound's own cell.
    let here = here.filter(|problem| !is_sheet || not_above(problem).is_none());
    let here: Vec<Problem> = here.cloned().collect();
    let wrong = of_field(field).or_else(|| (!here.is_empty()).then(|| messages(&here)));
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
        | Control::Bands(_) => None,
    };
    FieldView {
        key: String::new(),
        field: field.clone(),
        wrong,
        hint: None,
        param,
        above: None,
        cells: Vec::new(),
    }
}
