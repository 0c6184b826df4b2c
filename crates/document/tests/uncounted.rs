//! What no rule counts of a table, whoever it belongs to.
use crate::common::{computed, sample};
use rewards_document::catalog;
use rewards_document::statement::{Computed, UncountedSearch, uncounted};
use rewards_document::workbook::Sheet;
use std::collections::BTreeSet;

fn found(computed: &Computed, sheet: Sheet) -> Vec<usize> {
    let mut search = UncountedSearch::of(sheet);
    let reps = computed.statement.reps.len();
    for _ in 0..reps {
        assert!(search.advance(computed), "a rep at a time");
    }
    assert!(!search.advance(computed));
    search.entries(computed)
}

/// What is told to one rep or another.
fn told(computed: &Computed, sheet: Sheet) -> BTreeSet<usize> {
    let reps = 0..computed.statement.reps.len();
    let groups = reps.flat_map(|rep| uncounted(computed, rep));
    let facts = groups.flat_map(|group| group.facts);
    facts
        .filter(|fact| fact.sheet == sheet)
        .map(|fact| fact.entry)
        .collect()
}

#[test]
fn it_is_what_the_reps_are_told() {
    for definition in catalog::definitions() {
        let computed = computed(&sample(), &definition.id);
        for sheet in [Sheet::Deals, Sheet::Outcomes] {
            let told: Vec<usize> = told(&computed, sheet).into_iter().collect();
            assert_eq!(found(&computed, sheet), told, "{}", definition.id);
        }
    }
}

#[test]
fn tables_that_no_rule_counts_have_none() {
    let computed = computed(&sample(), catalog::FIRST);
    for sheet in [Sheet::Teams, Sheet::Reps, Sheet::Customers] {
        assert!(found(&computed, sheet).is_empty());
    }
}
