//! Filling down, and dragging the corner.

use super::{View, cell, select};
use crate::common::column;
use rewards_document::grid::Spot;
use rewards_document::workbook::Sheet;

/// What stands in a column after it was dragged from its first cells to the end.
fn dragged(field: &str, cells: &[&str], length: usize) -> Vec<String> {
    let rows: Vec<Vec<&str>> = (0..length)
        .map(|at| vec![cells.get(at).copied().unwrap_or_default()])
        .collect();
    let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
    let mut view = View::of(Sheet::Deals, &[field], &rows);
    let to = Spot::at(length - 1, 0);
    let (edit, selected) = view
        .shown()
        .dragged(select((0, 0), (cells.len() - 1, 0)), to)
        .expect("an act");
    assert_eq!(selected, select((0, 0), (length - 1, 0)));
    view.act(Some(edit));
    view.cells().iter().map(|row| row[0].to_owned()).collect()
}

#[test]
fn the_first_row_goes_into_the_others_and_the_one_above_into_a_single_one() {
    let mut view = View::of_texts(&[&["a", "b", "c"], &["d", "e", "f"], &["g", "h", "i"]]);
    view.act(view.shown().filled_down(select((0, 0), (2, 1))));
    assert_eq!(
        view.cells(),
        [["a", "b", "c"], ["a", "b", "f"], ["a", "b", "i"]]
    );
    view.act(view.shown().filled_down(cell(1, 2)));
    assert_eq!(view.cells()[1], ["a", "b", "c"]);
    assert_eq!(view.shown().filled_down(cell(0, 0)), None);
    assert_eq!(view.shown().filled_down(select((0, 0), (2, 1))), None);
    assert_eq!(view.shown().filled_down(cell(3, 0)), None);
}

#[test]
fn texts_and_single_numbers_are_repeated() {
    assert_eq!(
        dragged("product", &["A1", "B"], 5),
        ["A1", "B", "A1", "B", "A1"]
    );
    assert_eq!(dragged("amount", &["12万"], 3), ["12万", "12万", "12万"]);
    assert_eq!(
        dragged("amount", &["1", "2", "4"], 5),
        ["1", "2", "4", "1", "2"]
    );
    assert_eq!(dragged("amount", &["1", "x"], 3), ["1", "x", "1"]);
    assert_eq!(dragged("customer", &["客户1"], 2), ["客户1", "客户1"]);
    assert_eq!(dragged("stage", &["signed"], 2), ["signed", "signed"]);
}

#[test]
fn numbers_count_on_by_the_step_of_the_first_two() {
    assert_eq!(
        dragged("amount", &["1,000", "2,500.50"], 4)[2..],
        ["4,001", "5,501.50"]
    );
    assert_eq!(dragged("amount", &["1万", "0"], 3)[2..], ["-10,000"]);
    assert_eq!(dragged("margin", &["5%", "7.5%"], 4)[2..], ["10", "12.5"]);
    assert_eq!(dragged("margin", &["0.5%", "0.6%"], 3)[2..], ["0.7%"]);
    assert_eq!(dragged("id", &["D098"], 4)[1..], ["D099", "D100", "D101"]);
}

#[test]
fn days_count_on_by_days_and_by_months() {
    assert_eq!(
        dragged("date", &["2026-02-27"], 3)[1..],
        ["2026-02-28", "2026-03-01"]
    );
    // Without its year, within the period.
    assert_eq!(dragged("date", &["3-2"], 2)[1..], ["2026-03-03"]);
    assert_eq!(
        dragged("date", &["2026-01-05", "2026-01-12"], 4)[2..],
        ["2026-01-19", "2026-01-26"]
    );
    assert_eq!(
        dragged("date", &["2025-11-30", "2025-12-30"], 5)[2..],
        ["2026-01-30", "2026-02-28", "2026-03-30"]
    );
    assert_eq!(
        dragged("date", &["2026-01-31", "2026-02-28", "2026-03-31"], 5)[3..],
        ["2026-04-30", "2026-05-31"]
    );
    assert_eq!(
        dragged("date", &["2026-01-01", "2026-02-15"], 3)[2..],
        ["2026-04-01"]
    );
    // Two that lie four weeks apart are of two months, which three such steps are not.
    assert_eq!(
        dragged("date", &["2026-02-10", "2026-03-10"], 3)[2..],
        ["2026-04-10"]
    );
    assert_eq!(
        dragged("date", &["2026-02-10", "2026-03-10", "2026-04-07"], 4)[3..],
        ["2026-05-05"]
    );
    assert_eq!(dragged("date", &["soon"], 2)[1..], ["soon"]);
}

#[test]
fn one_drags_up_and_to_the_sides_too() {
    let mut view = View::of(
        Sheet::Deals,
        &["date", "amount", "returned", "product"],
        &[
            &["", "", "", "x"],
            &["", "", "", "x"],
            &["2026-03-02", "10", "20", "x"],
            &["2026-03-04", "12", "", "x"],
        ],
    );
    let (edit, selected) = view
        .shown()
        .dragged(select((2, 0), (3, 1)), Spot::at(0, 2))
        .unwrap();
    view.act(Some(edit));
    assert_eq!(selected, select((0, 0), (3, 1)));
    assert_eq!(
        view.cells()[..2],
        [["2026-02-26", "6", "", "x"], ["2026-02-28", "8", "", "x"]]
    );
    let (edit, selected) = view
        .shown()
        .dragged(select((2, 1), (2, 2)), Spot::at(2, 0))
        .unwrap();
    view.act(Some(edit));
    assert_eq!(
        (selected, view.cells()[2][0]),
        (select((2, 0), (2, 2)), "20")
    );
    let (edit, _) = view.shown().dragged(cell(0, 1), Spot::at(1, 9)).unwrap();
    view.act(Some(edit));
    assert_eq!(view.cells()[0], ["2026-02-26", "6", "6", "6"]);
}

#[test]
fn inside_of_the_selection_and_from_the_blank_row_nothing_is_dragged() {
    let view = View::of_texts(&[&["a", "b", "c"], &["d", "e", "f"]]);
    let shown = view.shown();
    assert_eq!(shown.dragged(select((0, 0), (1, 1)), Spot::at(0, 1)), None);
    assert_eq!(shown.dragged(cell(2, 0), Spot::at(0, 0)), None);
    let column = column(Sheet::Deals, "date");
    assert_eq!(view.columns[1], column);
}

#[test]
fn rows_are_added_where_one_drags_beyond_the_last() {
    let mut view = View::of_texts(&[&["a", "2026-03-02", "1"], &["b", "", "x"]]);
    let before = view.cells().len();
    let (edit, selected) = view
        .shown()
        .dragged(select((0, 0), (0, 1)), Spot::at(4, 1))
        .unwrap();
    view.act(Some(edit));
    assert_eq!((before, selected), (2, select((0, 0), (4, 1))));
    assert_eq!(
        view.cells(),
        [
            ["a", "2026-03-02", "1"],
            ["a", "2026-03-03", "x"],
            ["a", "2026-03-04", ""],
            ["a", "2026-03-05", ""],
            ["a", "2026-03-06", ""],
        ]
    );
}

#[test]
fn no_blank_row_is_added_and_no_more_than_a_hand_draws() {
    let view = View::of_texts(&[&["a", "", "1"], &["", "", ""]]);
    let shown = view.shown();
    assert_eq!(shown.dragged(cell(0, 1), Spot::at(5, 1)), None);
    let (_, selected) = shown
        .dragged(select((0, 0), (1, 0)), Spot::at(5, 0))
        .unwrap();
    assert_eq!(selected.rows(), 0..=4, "the last of them would be blank");
    let (_, selected) = shown.dragged(cell(0, 0), Spot::at(usize::MAX, 0)).unwrap();
    assert_eq!(selected.rows(), 0..=10_001);
}
