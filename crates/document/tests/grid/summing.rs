//! What is said of a selection.

use super::{View, cell, select};
use rewards_document::workbook::{CellKind, Edit, Sheet};

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
    let summary = view.summary(select((0, 0), (4, 3)));
    assert_eq!((summary.cells, summary.numbers), (10, 3));
    assert_eq!(summary.kind, Some(CellKind::Money));
    assert_eq!(summary.sum.as_deref(), Some("121,234.51"));
    assert_eq!(summary.mean.as_deref(), Some("40,411.50"));
}

#[test]
fn per_cents_have_a_mean_and_texts_have_a_number() {
    let view = view();
    let summary = view.summary(select((0, 3), (3, 3)));
    assert_eq!((summary.cells, summary.numbers), (3, 2));
    assert_eq!(
        (summary.sum, summary.mean.as_deref()),
        (None, Some("7.50%"))
    );
    let summary = view.summary(select((0, 0), (3, 0)));
    assert_eq!((summary.cells, summary.numbers, summary.sum), (3, 0, None));
    assert_eq!(view.summary(cell(4, 0)).cells, 0);
}

#[test]
fn counts_are_whole_and_large_sums_do_not_round() {
    let counts = View::of(
        Sheet::Reps,
        &["name", "task_customers"],
        &[&["甲", "两家"], &["乙", "1,000"], &["丙", "3.5"]],
    );
    let summary = counts.summary(select((0, 1), (2, 1)));
    assert_eq!(
        (summary.numbers, summary.sum.as_deref()),
        (2, Some("1,002"))
    );
    assert_eq!(summary.mean.as_deref(), Some("501"));
    let large: &[&str] = &["甲", "900719925474.01"];
    let view = View::of_deals(&[large; 3]);
    let summary = view.summary(select((0, 1), (2, 1)));
    assert_eq!(summary.sum.as_deref(), Some("2,702,159,776,422.03"));
    assert_eq!(summary.mean.as_deref(), Some("900,719,925,474.01"));
}

#[test]
fn columns_are_summed_at_the_foot_over_the_rows_that_are_shown() {
    let sums = |view: &View| -> Vec<(String, String)> {
        let sums = view.column_sums().into_iter();
        sums.map(|column| (column.name.zh.to_owned(), column.sum))
            .collect()
    };
    let expected = |sums: &[(&str, &str)]| -> Vec<(String, String)> {
        let sums = sums.iter();
        sums.map(|(name, sum)| ((*name).to_owned(), (*sum).to_owned()))
            .collect()
    };
    let mut view = View::of(
        Sheet::Deals,
        &["customer", "date", "amount", "returned"],
        &[
            &["宏远电子", "3-2", "12万", ""],
            &["宏远电子", "3-3", "1,234.50", "0.01"],
            &["宏远电子", "3-4", "soon", ""],
            &["", "", "", ""],
        ],
    );
    let all = [
        ("成交金额", "121,234.50"),
        ("退货", "0.01"),
        ("成交净额", "121,234.49"),
    ];
    assert_eq!(sums(&view), expected(&all));
    view.rows.remove(0);
    let second = [
        ("成交金额", "1,234.50"),
        ("退货", "0.01"),
        ("成交净额", "1,234.49"),
    ];
    assert_eq!(sums(&view), expected(&second));
    view.columns
        .retain(|column| Sheet::Deals.column("returned") != Some(*column));
    view.rows.retain(|_| false);
    assert_eq!(sums(&view), []);
}

#[test]
fn a_sum_follows_what_is_typed_in_a_long_table() {
    let row: &[&str] = &["甲", "10"];
    let mut view = View::of_deals(&[row; 2_000]);
    let amount = Sheet::Deals.column("amount").expect("a column");
    let total = |view: &View| {
        view.facts()
            .table(Sheet::Deals)
            .rows
            .money(Sheet::Deals)
            .columns[amount]
    };
    assert_eq!(total(&view), Some(2_000_000));
    let typed = Edit::Cell(Sheet::Deals, view.rows[1_500], amount, "10.01".to_owned());
    view.act(Some(typed));
    assert_eq!(total(&view), Some(2_000_001));
    let removed = Edit::RemoveRows(Sheet::Deals, vec![view.rows[0]]);
    view.act(Some(removed));
    assert_eq!(total(&view), Some(1_999_001));
}

#[test]
fn what_is_refused_and_what_was_cancelled_is_in_no_sum() {
    let mut view = View::of(
        Sheet::Deals,
        &["customer", "date", "amount", "returned", "stage"],
        &[
            &["宏远电子", "3-2", "1000", "", ""],
            &["宏远电子", "3-3", "-500", "", ""],
            &["宏远电子", "3-4", "200", "300", ""],
            &["宏远电子", "3-5", "8000", "", "作废"],
            &["宏远电子", "3-6", "-7", "", "cancelled"],
        ],
    );
    let sums = |view: &View| -> Vec<String> {
        let sums = view.column_sums().into_iter();
        sums.map(|column| format!("{} {}", column.name.zh, column.sum))
            .collect()
    };
    assert_eq!(
        sums(&view),
        [
            "成交金额 1,000",
            "退货 0",
            "成交净额 1,000",
            "已取消（不计） 7,993"
        ]
    );
    let left_out = |view: &View| view.shown().left_out(&view.check());
    assert_eq!(left_out(&view), 3, "the cancelled one below zero, too");
    let summary = view.summary(select((0, 2), (2, 3)));
    assert_eq!((summary.cells, summary.numbers), (4, 2));
    assert_eq!(summary.sum.as_deref(), Some("1,200"));
    view.rows.truncate(2);
    assert_eq!(sums(&view), ["成交金额 1,000"]);
    assert_eq!(left_out(&view), 1);
}

#[test]
fn a_row_that_is_unfinished_is_in_no_sum_until_it_counts() {
    let mut view = View::of(
        Sheet::Deals,
        &["customer", "date", "amount"],
        &[
            &["宏远电子", "3-2", "1000"],
            &["宏远电子", "", "500"],
            &["", "", ""],
        ],
    );
    let sum = |view: &View| view.column_sums().pop().map(|column| column.sum);
    let left_out = |view: &View| view.shown().left_out(&view.check());
    assert_eq!((sum(&view).as_deref(), left_out(&view)), (Some("1,000"), 1));
    let date = Sheet::Deals.column("date").expect("a column");
    let typed = Edit::Cell(Sheet::Deals, view.rows[1], date, "3-3".to_owned());
    view.act(Some(typed));
    assert_eq!((sum(&view).as_deref(), left_out(&view)), (Some("1,500"), 0));
    // What isn't shown is in no sum, and none of those that are left out of it.
    view.rows.truncate(1);
    assert_eq!((sum(&view).as_deref(), left_out(&view)), (Some("1,000"), 0));
}
