//! Why a rule yields nothing yet: the figures that the company has to set.

use super::explanation::{Inactive, Missing};
use crate::label::AND;
use crate::text::Localized;
use crate::{label, say};
use rewards_core::scheme::{Rule, Standing};

/// Which parameters an inactive rule lacks; `name_of` gives a parameter's name by its id. An active rule lacks none.
#[must_use]
pub fn of_inactive(rule: &Rule, name_of: &dyn Fn(&str) -> Option<Localized>) -> Inactive {
    let ids = match &rule.standing {
        Standing::Inactive(missing) => missing.as_slice(),
        Standing::Active(_) => &[],
    };
    let missing = ids.iter().map(|id| Missing {
        param: id.to_string(),
        name: name_of(id).unwrap_or_else(|| Localized::same(id)),
    });
    let missing: Vec<Missing> = missing.collect();
    let names = Localized::joined(missing.iter().map(|missing| &missing.name), AND);
    let text = if names.is_empty() {
        label!("本条已生效。", "This rule is in force.").into()
    } else {
        say!(
            "本条尚未生效，公司还需设定：{0}。",
            "Not in force yet. The company has to set: {0}.",
            names
        )
    };
    Inactive {
        clause: rule.clause.as_ref().map(ToString::to_string),
        rule: Localized::from(&rule.name),
        missing,
        text,
    }
}
