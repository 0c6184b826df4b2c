//! What a rule asks of its own measure.

use crate::scheme::{Terms, Test};

/// What of a test, or of its alternatives, looks at the rule's own measure.
pub(super) fn own_tests<'t>(terms: &Terms, test: &'t Test) -> Vec<&'t Test> {
    match test {
        Test::Compare { measure, .. } => {
            let is_own = measure.is_none() || *measure == terms.measure;
            is_own.then_some(test).into_iter().collect()
        }
        Test::Any(tests) => {
            let tests = tests.iter().flat_map(|test| own_tests(terms, test));
            tests.collect()
        }
        Test::AtFault
        | Test::Has(_)
        | Test::CustomerIs(_)
        | Test::HasDeal(_)
        | Test::Is(_)
        | Test::FirstOf(_)
        | Test::Leader
        | Test::Sustained(_) => Vec::new(),
    }
}
