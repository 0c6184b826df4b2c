//! A rule in which something is half typed: what of it takes part.

use rewards_format::{Param, RuleDef};

/// A rule as it takes part, with the parameters that it waits for in the places that are half typed; nothing where it
/// takes no part. What is half typed pays nothing.
#[must_use]
pub fn effective(rule: &RuleDef, typed: &[(String, String)]) -> Option<(RuleDef, Vec<Param>)> {
    typed.is_empty().then(|| (rule.clone(), Vec::new()))
}
