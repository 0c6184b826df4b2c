//! Properties each case of which costs as much as many of another's.

use proptest::prelude::*;
use proptest::test_runner::{TestCaseResult, TestRunner};

/// Holds `property` against random values: `dear` times fewer than `PROPTEST_CASES` asks for of every other.
pub fn holds_for_fewer<S: Strategy>(
    dear: u32,
    values: &S,
    property: impl Fn(S::Value) -> TestCaseResult,
) {
    let usual = ProptestConfig::default();
    let mut runner = TestRunner::new(ProptestConfig {
        failure_persistence: None,
        cases: usual.cases.div_ceil(dear),
        ..usual
    });
    if let Err(failed) = runner.run(values, property) {
        panic!("{failed}");
    }
}
