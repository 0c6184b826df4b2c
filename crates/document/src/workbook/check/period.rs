//! What is wrong with the facts as a whole: the period, and tables with more rows than are read.

use super::super::field_ref::FieldRef;
use super::super::normalize;
use super::super::sheet::Sheet;
use super::super::table::Facts;
use super::left_out::{Fault, Placed};
use super::tables::Tables;
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

/// The tables with more rows than are read.
pub fn too_long(tables: &Tables) -> impl Iterator<Item = Placed> {
    Sheet::ALL.iter().filter_map(|sheet| {
        let drafts = &tables.sheets.get(*sheet).drafts;
        let most = alone::entries_most(sheet.word())?;
        // Only then is it worth counting.
        let is_long = drafts.len() > most as usize
            && drafts.iter().filter(|draft| !draft.is_blank).count() > most as usize;
        let field = FieldRef::Table(*sheet);
        is_long.then(|| whole(field, Code::TooLarge, Wanted::Entries(most), None))
    })
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
