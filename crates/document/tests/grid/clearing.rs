//! Emptying cells.

use super::{View, cell, select};
use rewards_document::workbook::Sheet;

#[test]
fn the_selected_cells_are_emptied_and_their_rows_stay() {
    let mut view = View::of_texts(&[&["a", "b", "c"], &["d", "e", "f"], &["g", "h", "i"]]);
    view.act(view.shown().cleared(select((1, 1), (0, 2))));
    assert_eq!(
        view.cells(),
        [["a", "", ""], ["d", "", ""], ["g", "h", "i"]]
    );
    assert_eq!(view.shown().cleared(select((0, 1), (1, 2))), None);
    assert_eq!(view.shown().cleared(cell(3, 0)), None);
    view.act(view.shown().cleared(select((0, 0), (9, 9))));
    assert_eq!(view.cells(), [["", "", ""]; 3]);
}

#[test]
fn rows_that_are_not_shown_keep_their_cells() {
    let mut view = View::of_texts(&[&["a"], &["b"], &["c"]]);
    view.rows.remove(1);
    view.act(view.shown().cleared(view.shown().all()));
    assert_eq!(view.cells(), [["", "", ""], ["b", "", ""], ["", "", ""]]);
}

#[test]
fn what_names_a_row_without_its_name_says_its_number_and_what_named_a_blank_row_stays() {
    let mut view = View::of(Sheet::Customers, &["name", "rep"], &[&["宏远电子", "张伟"]]);
    view.act(view.shown().cleared(cell(0, 0)));
    let number = format!("#{}", view.rows[0].0);
    assert_eq!(view.texts(Sheet::Deals, "customer"), [number]);
    let mut view = View::of(Sheet::Customers, &["name", "rep"], &[&["宏远电子", "张伟"]]);
    view.act(view.shown().cleared(view.shown().all()));
    assert_eq!(view.texts(Sheet::Deals, "customer"), ["宏远电子"]);
}
