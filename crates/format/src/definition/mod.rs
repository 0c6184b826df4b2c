//! The format of schemes: a definition, which may have holes, is read once and checked whole; filled with parameters and
//! options it gives a scheme without holes. No rule, parameter or template is known by name here.

mod choice;
mod describe;
mod fill;
mod guide;
mod kind;
mod mentions;
mod needing;
mod param;
mod place;
mod policy;
mod read;
mod request;
#[cfg(test)]
mod schema_tests;
#[cfg(test)]
mod tests;
mod value;
mod whole;
mod write;

pub use describe::{describe, describe_templates, template};
pub use mentions::{is_of_penalties, param_mentions, params_by_rule};
pub use needing::needing;
pub use request::read_scheme;
pub(crate) use request::{Opened, read_with_readings};
pub use rewards_core::scheme::{Advice, Choice, Definition, Guide, Param, ParamType, RuleDef};
pub use whole::{MOST_RULES, VERSION, read_definition, read_rule, read_rules};
pub use write::{default_node, definition_node, example_node, rule_node};

use crate::{Node, Path, Problems};
use fill::Given;
use rewards_core::scheme::{Filling, ParamName, Reads, Rule, Scheme, Value};

/// What a definition's rules read of a ledger under these options, active or not; an optional part that lacks its
/// parameter reads nothing. What is wrong with the parameters or options is passed over.
#[must_use]
pub fn reads(definition: &Definition, params: Option<&Node>, options: Option<&Node>) -> Reads {
    let settings = Settings::new(definition, params, options);
    Reads::of(&definition.rules, settings.filling(definition))
}

/// What the holes of a definition are filled with.
#[derive(Clone, Debug)]
pub struct Settings {
    values: Vec<Option<Value>>,
    taken: Vec<usize>,
}

impl Settings {
    /// What these parameters and options say. What is wrong with them is passed over: the defaults stand there.
    #[must_use]
    pub fn new(definition: &Definition, params: Option<&Node>, options: Option<&Node>) -> Self {
        let (path, mut problems) = (Path::Root(""), Problems::default());
        Self {
            values: param::given(&definition.params, params, &path, &mut problems),
            taken: choice::chosen(&definition.options, options, &path, &mut problems),
        }
    }

    /// The same beside the definition that it fills.
    #[must_use]
    pub fn filling<'d>(&'d self, definition: &'d Definition) -> Filling<'d> {
        Filling {
            params: &definition.params,
            values: &self.values,
            options: &definition.options,
            taken: &self.taken,
        }
    }
}

/// Fills a definition's holes. Problems of parameters and options have paths below `path`, which is the scheme's.
pub fn fill(
    definition: &Definition,
    params: Option<&Node>,
    options: Option<&Node>,
    path: &Path<'_>,
    problems: &mut Problems,
) -> Option<Scheme> {
    let mut own = Problems::default();
    let values = param::given(&definition.params, params, &path.field("params"), &mut own);
    let taken = choice::chosen(
        &definition.options,
        options,
        &path.field("options"),
        &mut own,
    );
    let given = Given {
        params: &definition.params,
        options: &definition.options,
        values: &values,
        at: &path.field("params"),
    };
    let standings = fill::standings(
        &definition.rules,
        given,
        &taken,
        &path.field("definition").field("rules"),
        &mut own,
    );
    let list = own.into_distinct();
    let sound = list.is_empty();
    problems.append(list);
    if !sound {
        return None;
    }
    let rules = definition.rules.iter().zip(standings);
    let rules = rules.map(|(head, standing)| Rule {
        id: head.id.clone(),
        clause: head.clause.clone(),
        name: head.name.clone(),
        standing,
    });
    let names = definition.params.iter().map(|param| ParamName {
        id: param.id.clone(),
        name: param.name.clone(),
    });
    Some(Scheme {
        id: definition.id.clone(),
        name: definition.name.clone(),
        source: definition.source.clone(),
        params: names.collect(),
        rules: rules.collect(),
    })
}
