//! From one order to another a few entries at a time.

use proptest::prelude::*;
use rewards_document::reordering::{Reordering, Step};

fn steps(shown: &[usize], wanted: &[usize], count: usize) -> Vec<Step> {
    let mut reordering = Reordering::new(shown.to_vec(), wanted);
    std::iter::from_fn(|| reordering.step(count)).collect()
}

#[test]
fn one_that_rises_is_taken_out_and_put_in_while_the_others_stay() {
    let step = Step {
        without: Some(vec![0, 1, 2, 3]),
        with: vec![0, 4, 1, 2, 3],
    };
    assert_eq!(steps(&[0, 1, 2, 3, 4], &[0, 4, 1, 2, 3], 10), [step]);
}

#[test]
fn new_ones_come_a_few_at_a_time_and_nothing_is_taken_out_for_them() {
    let step = |with: &[usize]| Step {
        without: None,
        with: with.to_vec(),
    };
    assert_eq!(steps(&[], &[2, 0, 1], 2), [step(&[2, 0]), step(&[2, 0, 1])]);
}

#[test]
fn what_is_as_it_shall_be_takes_no_step() {
    assert_eq!(steps(&[3, 1], &[3, 1], 10), []);
}

#[test]
fn those_that_leave_go_with_the_first_step() {
    let gone = Step {
        without: Some(vec![1]),
        with: vec![1],
    };
    assert_eq!(steps(&[0, 1, 2], &[1], 10), [gone]);
}

/// Different entries in some order.
fn entries() -> impl Strategy<Value = Vec<usize>> {
    (
        Just((0..24).collect::<Vec<usize>>()).prop_shuffle(),
        0..=24_usize,
    )
        .prop_map(|(mut all, len)| {
            all.truncate(len);
            all
        })
}

/// Whether the entries of the first are among those of the second, in the same order.
fn is_within(few: &[usize], many: &[usize]) -> bool {
    let mut many = many.iter();
    few.iter().all(|entry| many.any(|other| other == entry))
}

proptest! {
    #[test]
    fn each_step_only_takes_out_and_then_only_puts_in(shown in entries(), wanted in entries(), count in 1..6_usize) {
        let mut now = shown.clone();
        for step in steps(&shown, &wanted, count) {
            let without = step.without.unwrap_or_else(|| now.clone());
            prop_assert!(is_within(&without, &now));
            prop_assert!(is_within(&without, &step.with));
            prop_assert!(step.with.len() <= without.len() + count);
            now = step.with;
        }
        prop_assert_eq!(now, wanted);
    }

    #[test]
    fn one_entry_that_jumps_is_the_only_one_that_is_touched(order in entries(), from in any::<prop::sample::Index>(), to in any::<prop::sample::Index>()) {
        prop_assume!(order.len() > 1);
        let mut wanted = order.clone();
        let jumps = wanted.remove(from.index(order.len()));
        wanted.insert(to.index(order.len()), jumps);
        for step in steps(&order, &wanted, 10) {
            prop_assert_eq!(step.without.map(|without| without.len()), Some(order.len() - 1));
            prop_assert_eq!(step.with, wanted.clone());
        }
    }
}
