//! Why a rule yields nothing yet: the figures that the company has to set.

use super::explanation::{Inactive, Missing};
use super::said::{Part, Said, both, say};
use rewards_core::scheme::{Rule, Standing};

/// Which parameters an inactive rule lacks; `name_of` gives a parameter's name by its id. An active rule lacks none.
#[must_use]
pub fn of_inactive(rule: &Rule, name_of: &dyn Fn(&str) -> Option<Said>) -> Inactive {
    let ids = match &rule.standing {
        Standing::Inactive(missing) => missing.as_slice(),
        Standing::Active(_) => &[],
    };
    let missing: Vec<Missing> = ids
        .iter()
        .map(|id| Missing {
            param: id.to_string(),
            name: name_of(id).unwrap_or_else(|| Said::same(id)),
        })
        .collect();
    let names: Vec<Said> = missing.iter().map(|missing| missing.name.clone()).collect();
    let text = match names.is_empty() {
        true => Said::of(&("本条已生效。", "This rule is in force.")),
        false => say(
            both!(
                "本条尚未生效，公司还需设定：{0}。",
                "Not in force yet. The company has to set: {0}."
            ),
            &[Part::Said(&Said::listed(&names, &("、", ", ")))],
        ),
    };
    Inactive {
        clause: rule.clause.as_ref().map(ToString::to_string),
        rule: Said::from(&rule.name),
        missing,
        text,
    }
}
