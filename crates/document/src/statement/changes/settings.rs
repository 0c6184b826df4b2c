//! The settings of one side, as far as the definition of the other knows them.

use crate::workbook::{Entries, Fill};
use rewards_core::scheme::Param;
use rewards_format::{Definition, RuleDef};

/// Whether two definitions are one scheme, or versions of one: `own-1` and `own-1@2`.
pub(super) fn is_akin(one: &Definition, other: &Definition) -> bool {
    let family = |definition: &'_ Definition| {
        let id: &str = &definition.id;
        id.split('@').next().unwrap_or_default().to_owned()
    };
    family(one) == family(other)
}

/// Whether one definition may be a copy of the other: a rule says the same in both, or one is known by the same id, and what a
/// parameter or a reading is.
pub(super) fn is_copied(one: &Definition, other: &Definition) -> bool {
    let rules = || one.rules.iter().any(|rule| other.rules.contains(rule));
    let is_known = |rule: &RuleDef| other.rules.iter().any(|known| known.id == rule.id);
    let params = || one.params.iter().any(|param| other.params.contains(param));
    let options = || {
        one.options
            .iter()
            .any(|option| other.options.contains(option))
    };
    rules() || (one.rules.iter().any(is_known) && (params() || options()))
}

/// What was filled in before, with the figures of the other side where both definitions have the parameter.
pub(super) fn with_figures(
    (definition, before): (&Definition, &Fill),
    (other, after): (&Definition, &Fill),
) -> Fill {
    let mut fill = before.clone();
    let is_shared = |param: &&Param| {
        let others = other.params.iter();
        others
            .filter(|other| other.id == param.id)
            .any(|other| other.kind == param.kind)
    };
    for param in definition.params.iter().filter(is_shared) {
        let is_own = |key: &str| {
            let rest = key.strip_prefix(&*param.id);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        };
        let keys: Vec<String> = [before, after]
            .iter()
            .flat_map(|fill| fill.figures.iter())
            .map(|(key, _)| key.to_owned())
            .filter(|key| is_own(key))
            .collect();
        for key in keys {
            fill.figures.put(&key, after.figures.get(&key).cloned());
        }
    }
    fill
}

/// The readings of a fill that a definition knows.
pub(super) fn readings_of(definition: &Definition, fill: &Fill) -> Entries<String> {
    let is_known = |option: &str, reading: &str| {
        let mut options = definition.options.iter();
        options.any(|known| {
            *known.id == *option && known.values.iter().any(|value| **value == *reading)
        })
    };
    fill.readings
        .iter()
        .filter(|(option, reading)| is_known(option, reading))
        .map(|(option, reading)| (option.to_owned(), reading.clone()))
        .collect()
}
