//! What the facts come to under each reading of a scheme's options.

use super::{Computed, Shown, sums};
use crate::workbook::{FactsCheck, Fill, SchemeCheck, Shared};
use rewards_format::Definition;

/// What one reading comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadingResult {
    /// The option.
    pub option: String,
    /// The reading.
    pub reading: String,
    /// The net of all reps; nothing where a figure is wrong, or the period.
    pub net: Option<Shown>,
}

/// Each reading of each option by itself, all else as it is filled in.
#[must_use]
pub fn reading_results(
    definition: &Definition,
    fill: &Fill,
    facts: &Shared<FactsCheck>,
) -> Vec<ReadingResult> {
    let of = |option: &str, reading: &str| {
        let mut fill = fill.clone();
        fill.readings.put(option, Some(reading.to_owned()));
        let scheme = SchemeCheck::of(definition, &fill).scheme;
        let computed = scheme.and_then(|scheme| Computed::of(&scheme, facts));
        ReadingResult {
            option: option.to_owned(),
            reading: reading.to_owned(),
            net: computed.map(|computed| sums(&computed).net),
        }
    };
    let options = definition.options.iter();
    options
        .flat_map(|option| option.values.iter().map(move |value| (option, value)))
        .map(|(option, value)| of(&option.id, value))
        .collect()
}
