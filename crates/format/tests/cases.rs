//! The hand-worked cases: a request gives its statement to the fen, and a bad request every problem it has.
//! `tests/cases/README.md` says how a case is written.

use crate::casework;
use crate::casework::{Report, own, refused, shared};

fn assert_all_hold(report: &Report) {
    println!("{}", report.count());
    assert!(report.all_hold(), "{report}");
}

#[test]
fn every_shared_case_gives_its_statement() {
    assert_all_hold(&shared::run());
}

#[test]
fn every_own_case_gives_its_statement() {
    assert_all_hold(&own::run());
}

#[test]
fn bad_input_is_refused_with_every_problem() {
    assert_all_hold(&refused::run());
}

#[test]
fn every_code_of_the_contract_is_met_by_a_bad_request() {
    assert_eq!(refused::codes_not_met(), Ok(Vec::new()));
}

#[test]
fn there_are_at_least_three_hundred_cases() {
    let (own, refused) = (
        own::names().map(|names| names.len()),
        refused::names().map(|names| names.len()),
    );
    assert!(
        own.as_ref().is_ok_and(|count| *count >= 330),
        "{own:?} own cases"
    );
    assert!(
        refused.as_ref().is_ok_and(|count| *count >= 80),
        "{refused:?} bad requests"
    );
}

#[test]
fn no_two_cases_of_a_file_bear_one_name() {
    let names =
        own::names().and_then(|own| refused::names().map(|refused| [own, refused].concat()));
    assert_eq!(names.map(casework::doubles), Ok(Vec::new()));
}

#[test]
fn every_template_has_a_case_of_its_own_and_every_own_case_is_a_full_request() {
    let requests = own::requests();
    let templates = requests.map(|requests| {
        requests
            .iter()
            .map(|request| request["scheme"]["template"].to_string())
            .collect()
    });
    let templates: Result<std::collections::BTreeSet<String>, String> = templates;
    assert_eq!(templates.map(|templates| templates.len()), Ok(11));
}
