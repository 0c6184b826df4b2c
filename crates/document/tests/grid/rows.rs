//! Rows that come and go.

use super::{View, cell, select};
use rewards_document::grid::Side;
use rewards_document::workbook::{Edit, Sheet};

fn view() -> View {
    View::of_texts(&[&["a", "1"], &["b", "2"], &["c", "3"]])
}

fn firsts(view: &View) -> String {
    let rows = view.cells().into_iter();
    rows.map(|row| if row[0].is_empty() { "-" } else { row[0] })
        .collect()
}

#[test]
fn as_many_blank_rows_as_are_selected_are_put_in() {
    for (selection, side, rows, then) in [
        (cell(1, 1), Side::Above, "a-bc", cell(1, 1)),
        (cell(1, 1), Side::Below, "ab-c", cell(2, 1)),
        (
            select((2, 2), (1, 0)),
            Side::Above,
            "a--bc",
            select((1, 2), (2, 0)),
        ),
        (
            select((0, 0), (1, 0)),
            Side::Below,
            "ab--c",
            select((2, 0), (3, 0)),
        ),
        (cell(3, 0), Side::Above, "abc-", cell(3, 0)),
        (select((2, 0), (3, 0)), Side::Below, "abc-", cell(3, 0)),
    ] {
        let mut view = view();
        let (edit, selected) = view.shown().inserted(selection, side);
        view.act(Some(edit));
        assert_eq!(
            (firsts(&view).as_str(), selected),
            (rows, then),
            "{selection:?}"
        );
    }
}

#[test]
fn the_selected_rows_are_taken_out_and_what_follows_is_selected() {
    let mut view = view();
    let (edit, selected) = view.shown().removed(select((1, 1), (0, 1))).unwrap();
    view.act(Some(edit));
    assert_eq!((firsts(&view).as_str(), selected), ("c", cell(0, 1)));
    let (edit, selected) = view.shown().removed(select((0, 0), (1, 0))).unwrap();
    view.act(Some(edit));
    assert_eq!((firsts(&view).as_str(), selected), ("", cell(0, 0)));
    assert_eq!(view.shown().removed(cell(0, 0)), None);
}

#[test]
fn rows_that_are_not_shown_stay() {
    let mut view = view();
    view.rows = vec![view.rows[2], view.rows[0]];
    let (edit, _) = view.shown().removed(view.shown().all()).unwrap();
    view.act(Some(edit));
    assert_eq!(firsts(&view), "b");
}

#[test]
fn a_row_is_doubled_without_what_must_be_its_own() {
    let mut view = View::of(
        Sheet::Deals,
        &["customer", "amount", "id"],
        &[&["甲", "1", "D1"], &["乙", "2", "D2"], &["丙", "3", ""]],
    );
    let (edit, selected) = view.shown().duplicated(select((0, 1), (1, 1))).unwrap();
    view.act(Some(edit));
    assert_eq!(selected, select((2, 1), (3, 1)));
    assert_eq!(view.cells()[2..4], [["甲", "1", ""], ["乙", "2", ""]]);
    assert_eq!(view.cells()[4], ["丙", "3", ""]);
    assert_eq!(view.shown().duplicated(cell(5, 0)), None);

    let mut customers = View::of(Sheet::Customers, &["name", "rep"], &[&["甲", "张伟"]]);
    let (edit, _) = customers.shown().duplicated(cell(0, 0)).unwrap();
    customers.act(Some(edit));
    assert_eq!(customers.cells(), [["甲", "张伟"], ["", "张伟"]]);
}

#[test]
fn rows_are_the_same_whatever_is_typed_in_them_and_others_once_one_comes_or_goes() {
    let row: &[&str] = &["甲", "10"];
    let mut view = View::of_deals(&[row; 1_200]);
    let before = view.facts().table(Sheet::Deals).rows.clone();
    let same = |view: &View| view.facts().table(Sheet::Deals).rows.has_same_ids(&before);
    let typed = Edit::Cell(Sheet::Deals, view.rows[700], 0, "乙".to_owned());
    view.act(Some(typed));
    assert!(same(&view));
    let removed = Edit::RemoveRows(Sheet::Deals, vec![view.rows[700]]);
    view.act(Some(removed));
    assert!(!same(&view));
}
