//! What is said of a selection.

use crate::{View, cell, select};
use rewards_document::workbook::{CellKind, Sheet};

fn view() -> View {
    View::of(
        Sheet::Deals,
        &["customer", "amount", "returned", "margin"],
        &[
            &["甲", "12万", "", "5%"],
            &["乙", "1,234.50", "0.01", "10"],
            &["丙", "soon", "", "0.15"],
            &["", "", "", ""],
        ],
    )
}

#[test]
fn money_is_summed_exactly() {
    let view = view();
    let summary = view.shown().summary(select((0, 0), (4, 3)));
    assert_eq!((summary.cells, summary.numbers), (10, 3));
    assert_eq!(summary.kind, Some(CellKind::Money));
    assert_eq!(summary.sum.as_deref(), Some("121,234.51"));
    assert_eq!(summary.mean.as_deref(), Some("40,411.50"));
}

#[test]
fn per_cents_have_a_mean_and_texts_have_a_number() {
    let view = view();
    let summary = view.shown().summary(select((0, 3), (3, 3)));
    assert_eq!((summary.cells, summary.numbers), (3, 2));
    assert_eq!(
        (summary.sum, summary.mean.as_deref()),
        (None, Some("7.50%"))
    );
    let summary = view.shown().summary(select((0, 0), (3, 0)));
    assert_eq!((summary.cells, summary.numbers, summary.sum), (3, 0, None));
    assert_eq!(view.shown().summary(cell(4, 0)).cells, 0);
}

#[test]
fn counts_are_whole_and_large_sums_do_not_round() {
    let counts = View::of(
        Sheet::Reps,
        &["name", "task_customers"],
        &[&["甲", "两家"], &["乙", "1,000"], &["丙", "3.5"]],
    );
    let summary = counts.shown().summary(select((0, 1), (2, 1)));
    assert_eq!(
        (summary.numbers, summary.sum.as_deref()),
        (2, Some("1,002"))
    );
    assert_eq!(summary.mean.as_deref(), Some("501"));
    let large: &[&str] = &["甲", "9007199254740993.01"];
    let view = View::of_deals(&[large; 3]);
    let summary = view.shown().summary(select((0, 1), (2, 1)));
    assert_eq!(summary.sum.as_deref(), Some("27,021,597,764,222,979.03"));
    assert_eq!(summary.mean.as_deref(), Some("9,007,199,254,740,993.01"));
}
