//! Which figures of a scheme are still open, and which of them a rule waits for.

use super::fill::{Fill, TypedFigure};
use super::scheme_check::SchemeCheck;
use super::scheme_node::figure_key;
use rewards_core::scheme::{Scheme, Standing};
use rewards_format::{Definition, Param, ParamType};

/// Figures that nobody has filled in, in the scheme's order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OpenFigures<'d> {
    /// A rule waits for each of these under the chosen readings.
    pub needed: Vec<&'d Param>,
    /// Nothing waits for these: left empty, they mean no limit, no check, nothing more.
    pub optional: Vec<&'d Param>,
}

/// The open figures of a scheme, as it is filled in. What is filled in and can't be read is none of them.
#[must_use]
pub fn open_figures<'d>(definition: &'d Definition, filled: &Fill) -> OpenFigures<'d> {
    let params = definition.params.iter();
    let open: Vec<&Param> = params.filter(|param| is_open(param, filled)).collect();
    let scheme = SchemeCheck::of(definition, filled).scheme;
    let is_needed = |param: &&Param| {
        // A scheme that cannot be made at all may wait for anything.
        scheme
            .as_ref()
            .is_none_or(|scheme| waits_for(scheme, &param.id))
    };
    let (needed, optional) = open.into_iter().partition(is_needed);
    OpenFigures { needed, optional }
}

fn waits_for(scheme: &Scheme, param: &str) -> bool {
    scheme.rules.iter().any(|rule| match &rule.standing {
        Standing::Active(_) => false,
        Standing::Inactive(waits) => waits.missing.iter().any(|missing| **missing == *param),
    })
}

/// Whether a parameter is left open: it has no default, and nothing is filled in.
#[must_use]
pub fn is_open(param: &Param, filled: &Fill) -> bool {
    let is_blank = |key: &str| filled.figures.get(key).is_none_or(TypedFigure::is_blank);
    let is_filled = keys_of(param).iter().any(|key| !is_blank(key));
    param.default.is_none() && !is_filled
}

/// The keys under which a parameter is filled in: its own, or one for each word.
pub(super) fn keys_of(param: &Param) -> Vec<String> {
    match &param.kind {
        ParamType::By(attribute, _) => {
            let words = attribute.words().iter();
            words
                .map(|word| figure_key(&param.id, Some(word)))
                .collect()
        }
        ParamType::Money
        | ParamType::Rate
        | ParamType::Score
        | ParamType::Margin
        | ParamType::Count { .. }
        | ParamType::Date
        | ParamType::Text
        | ParamType::Boolean
        | ParamType::Choice(_)
        | ParamType::Bands { .. } => vec![param.id.to_string()],
    }
}
