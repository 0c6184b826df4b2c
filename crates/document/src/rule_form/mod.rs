//! A rule as a form: the third view of the same typed rule. What can be changed stands where the rule says it, each place
//! under the path that the format gives it, and an act on a place gives the rule that says otherwise.

mod band;
mod band_row;
mod band_sheet;
mod by;
mod condition;
mod declared;
mod field;
mod fresh_band;
mod head;
mod hole;
mod leaf;
mod limit;
mod list;
mod measure;
mod names;
mod new_rule;
mod outcome;
mod param_bands;
mod pay;
mod pay_by;
mod policy;
mod receiver;
mod rule;
mod selection;
mod stand_in;
mod subject;
mod sustained;
mod tally;
mod typed;
mod value;
mod walk;

pub use field::{
    Act, BandSheet, Can, Control, Field, FigureKind, FormPart, InSheet, Refusal, Section, Standing,
    Typed,
};
pub use head::{head_form, head_problems, perform_head};
pub use new_rule::{NewRule, new_rules, new_rules_in_form};
pub use param_bands::sound_bands;
pub use rule::in_heading;
pub use tally::{adds_to, renamed_in};

use rewards_core::scheme::{Choice, Definition, Filling, Param, RuleDef};
use rewards_format::{Path, Problem, Problems, Settings, read_rule, rule_node};
use rewards_words::rule::summary;
use tally::tallies;
use walk::{Goal, Walk};

/// What a rule's form shows: each part in words, and what of it can be changed.
#[must_use]
pub fn form(definition: &Definition, rule: &RuleDef, typed: &[Typed]) -> Vec<Section> {
    let settings = Settings::new(definition, None, None);
    let (open, awaited) = with_holes(rule, typed);
    let params: Vec<Param> = definition.params.iter().cloned().chain(awaited).collect();
    let filling = Filling {
        params: &params,
        ..settings.filling(definition)
    };
    let said = summary(definition, &open, filling);
    let mut walk = Walk::new(Goal::Show, &definition.params, &definition.options, typed);
    walk.tallies = tallies(&definition.rules);
    rule::walk(&mut walk, &mut rule.clone());
    let mut sections = walk.into_sections();
    for section in &mut sections {
        let part = said
            .parts
            .iter()
            .find(|part| Some(part.label) == section.part.said_as());
        section.says = part.map(|part| part.lines.clone()).unwrap_or_default();
    }
    sections
}

/// The rule as it stands while some of its figures are not typed yet, or can't be read: each of them is a parameter that
/// nobody has set, so that the rule waits for it. With those parameters.
#[must_use]
pub fn with_holes(rule: &RuleDef, typed: &[Typed]) -> (RuleDef, Vec<Param>) {
    let mut rule = rule.clone();
    if typed.is_empty() {
        return (rule, Vec::new());
    }
    let mut walk = Walk::new(Goal::Open, &[], &[], typed);
    rule::walk(&mut walk, &mut rule);
    (rule, walk.params)
}

/// What an act made of a rule.
#[derive(Clone, Debug, PartialEq)]
pub struct Acted {
    /// The rule afterwards.
    pub rule: RuleDef,
    /// What is typed in it and can't be read, by place.
    pub typed: Vec<Typed>,
    /// Parameters that the scheme has now besides.
    pub params: Vec<Param>,
    /// Readings that the scheme has now besides.
    pub options: Vec<Choice>,
}

/// An act on a place of a rule.
///
/// # Errors
/// Why the rule can't say that; nothing where the rule has no such place, or nothing changes.
pub fn perform(
    definition: &Definition,
    was: &RuleDef,
    typed: &[Typed],
    place: &str,
    act: &Act,
) -> Result<Acted, Vec<Problem>> {
    let mut rule = was.clone();
    let (params, options) = (&definition.params, &definition.options);
    let mut walk = Walk::new(Goal::Do(place, act), params, options, typed);
    rule::walk(&mut walk, &mut rule);
    if !walk.is_done() {
        return Err(Vec::new());
    }
    let acted = Acted {
        rule,
        typed: walk.typed,
        params: walk.params,
        options: walk.options,
    };
    match (readable(definition, &acted), act) {
        (Ok(()), _) => Ok(acted),
        // What is typed is never lost: it waits at its place.
        (Err(_), Act::Type(text)) => Ok(kept(was, typed, place, text)),
        (Err(problems), _) => Err(problems),
    }
}

/// The rule as it was, with what is typed at a place and can't stand there.
fn kept(rule: &RuleDef, typed: &[Typed], place: &str, text: &str) -> Acted {
    let others = typed.iter().filter(|(known, _)| known != place).cloned();
    Acted {
        rule: rule.clone(),
        typed: others
            .chain([(place.to_owned(), text.to_owned())])
            .collect(),
        params: Vec::new(),
        options: Vec::new(),
    }
}

/// Whether what an act made can be read again, whatever becomes of the page.
fn readable(definition: &Definition, acted: &Acted) -> Result<(), Vec<Problem>> {
    let both = |own: &[Param], more: &[Param]| [own, more].concat();
    let params = both(&definition.params, &acted.params);
    let options = [definition.options.as_slice(), &acted.options].concat();
    let mut problems = Problems::default();
    let node = rule_node(&acted.rule);
    let read = read_rule(&node, &params, &options, &Path::Root(""), &mut problems);
    match read {
        Some(_) => Ok(()),
        None => Err(problems.into_list()),
    }
}
