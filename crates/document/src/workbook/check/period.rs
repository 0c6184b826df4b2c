//! What is wrong with the facts as a whole: the period, and tables with more rows than are read.

use super::super::field_ref::FieldRef;
use super::super::normalize;
use super::super::sheet::Sheet;
use super::super::table::Facts;
use super::kept::Kept;
use super::left_out::{Fault, Placed};
use rewards_core::number::Day;
use rewards_format::{Code, Found, Problem, Wanted, alone};

/// What is wrong with the period.
pub fn period_problems(facts: &Facts) -> Vec<Placed> {
    let read = facts
        .period
        .each_ref()
        .map(|text| Day::read(&normalize::day(text)));
    let mut problems = Vec::new();
    for (end, (text, day)) in facts.period.iter().zip(&read).enumerate() {
        if day.is_none() {
            let is_empty = text.trim().is_empty();
            let code = if is_empty {
                Code::MissingField
            } else {
                Code::NotADate
            };
            let found = (!is_empty).then(|| Found::text(&normalize::day(text)));
            problems.push(whole(FieldRef::Period(end), code, Wanted::Day, found));
        }
    }
    if let [Some(from), Some(to)] = read
        && from > to
    {
        problems.push(whole(
            FieldRef::Period(0),
            Code::PeriodReversed,
            Wanted::Day,
            None,
        ));
    }
    problems
}

impl Kept {
    /// The tables with more rows than are read.
    pub(super) fn too_long(&self) -> Vec<Placed> {
        let too_long = |sheet: &Sheet| {
            let drafts = &self.sheets.get(*sheet).drafts;
            let most = alone::entries_most(sheet.word())?;
            // Only then is it worth counting.
            let is_long = drafts.len() > most as usize
                && drafts.iter().filter(|draft| !draft.is_blank).count() > most as usize;
            let field = FieldRef::Table(*sheet);
            is_long.then(|| whole(field, Code::TooLarge, Wanted::Entries(most), None))
        };
        Sheet::ALL.iter().filter_map(too_long).collect()
    }
}

const fn whole(field: FieldRef, code: Code, wanted: Wanted, found: Option<Found>) -> Placed {
    let problem = Problem {
        path: String::new(),
        code,
        wanted: Some(wanted),
        found,
    };
    Placed {
        field,
        fault: Fault::Problem(problem),
    }
}
