//! Which figures of a scheme are still open, and which of them a rule waits for.

use crate::workbook::{Fill, is_open, scheme_node};
use rewards_core::scheme::{Scheme, Standing};
use rewards_format::{Definition, Param, Path, Problems, fill};

/// Figures that nobody has filled in, in the scheme's order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OpenFigures<'d> {
    /// A rule waits for each of these under the chosen readings.
    pub needed: Vec<&'d Param>,
    /// Nothing waits for these: left empty, they mean no limit, no check, nothing more.
    pub optional: Vec<&'d Param>,
}

/// The open figures of a scheme, as it is filled in.
#[must_use]
pub fn open_figures<'d>(definition: &'d Definition, filled: &Fill) -> OpenFigures<'d> {
    let params = definition.params.iter();
    let open: Vec<&Param> = params.filter(|param| is_open(param, filled)).collect();
    let scheme = made_of(definition, filled).or_else(|| made_of(definition, &readings_of(filled)));
    let is_needed = |param: &&Param| {
        // A scheme that cannot be made at all may wait for anything.
        scheme
            .as_ref()
            .is_none_or(|scheme| waits_for(scheme, &param.id))
    };
    let (needed, optional) = open.into_iter().partition(is_needed);
    OpenFigures { needed, optional }
}

/// What is chosen alone, where a figure that is half typed spoils the whole.
fn readings_of(filled: &Fill) -> Fill {
    Fill {
        readings: filled.readings.clone(),
        ..Fill::default()
    }
}

fn made_of(definition: &Definition, filled: &Fill) -> Option<Scheme> {
    let written = scheme_node(&definition.id, &definition.params, filled);
    let (params, options) = (written.node.get("params"), written.node.get("options"));
    let path = Path::Root("scheme");
    fill(definition, params, options, &path, &mut Problems::default())
}

fn waits_for(scheme: &Scheme, param: &str) -> bool {
    scheme.rules.iter().any(|rule| match &rule.standing {
        Standing::Active(_) => false,
        Standing::Inactive(waits) => waits.missing.iter().any(|missing| **missing == *param),
    })
}
