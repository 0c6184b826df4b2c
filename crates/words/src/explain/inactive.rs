//! Why a rule yields nothing yet: the figures that the company has to set, and the rules that it waits for.

use super::explanation::{Inactive, Missing};
use crate::label::AND;
use crate::text::Localized;
use crate::{label, say};
use rewards_core::scheme::{Rule, RuleAt, Scheme, Standing, Waits};

/// Which parameters an inactive rule of a scheme lacks, and through which rules; `name_of` gives a parameter's name by
/// its id. An active rule lacks none.
#[must_use]
pub fn of_inactive(
    scheme: &Scheme,
    rule: &Rule,
    name_of: &dyn Fn(&str) -> Option<Localized>,
) -> Inactive {
    let (missing, text) = match &rule.standing {
        Standing::Active(_) => {
            let text = label!("本条已生效。", "This rule is in force.");
            (Vec::new(), text.into())
        }
        Standing::Inactive(waits) => {
            let missing = waits.missing.iter().map(|id| Missing {
                param: id.to_string(),
                name: name_of(id).unwrap_or_else(|| Localized::same(id)),
            });
            let missing: Vec<Missing> = missing.collect();
            let text = text(&missing, waits, scheme);
            (missing, text)
        }
    };
    Inactive {
        clause: rule.clause.as_ref().map(ToString::to_string),
        rule: Localized::from(&rule.name),
        missing,
        text,
    }
}

fn text(missing: &[Missing], waits: &Waits, scheme: &Scheme) -> Localized {
    let names = Localized::joined(missing.iter().map(|missing| &missing.name), AND);
    if names.is_empty() {
        return label!(
            "本条没有要发或要扣的内容，因此不生效。",
            "Nothing is left for this rule to pay, so it is not in force."
        )
        .into();
    }
    let through = through(waits, scheme);
    if through.is_empty() {
        return say!(
            "本条尚未生效，公司还需设定：{0}。",
            "Not in force yet. The company has to set: {0}.",
            names
        );
    }
    say!(
        "本条尚未生效，公司还需设定：{0}。本条按累计金额计算，要等计入累计的{1}先生效。",
        "Not in force yet. The company has to set: {0}. This rule measures a running total and waits for {1}, which it is made up of.",
        names,
        through
    )
}

/// The names of the rules that a rule waits for.
fn through(waits: &Waits, scheme: &Scheme) -> Localized {
    let rules = waits
        .through
        .iter()
        .filter_map(|at: &RuleAt| scheme.rule(*at));
    let quoted = rules.map(|rule| say!("“{0}”", "“{0}”", &rule.name));
    Localized::joined(quoted, AND)
}
