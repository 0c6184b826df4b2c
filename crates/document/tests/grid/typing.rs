//! Typing into a cell.

use super::{View, cell};
use rewards_document::grid::Spot;
use rewards_document::workbook::Sheet;

#[test]
fn what_is_typed_stands_there_and_typing_the_same_is_no_act() {
    let mut view = View::of_deals(&[&["甲", "1"], &["乙", "2"]]);
    view.act(view.shown().typed(Spot::at(1, 1), "3".to_owned()));
    assert_eq!(view.cells(), [["甲", "1"], ["乙", "3"]]);
    assert_eq!(view.shown().typed(Spot::at(1, 1), "3".to_owned()), None);
    assert_eq!(view.shown().typed(Spot::at(0, 2), "3".to_owned()), None);
}

#[test]
fn typing_in_the_blank_row_adds_it() {
    let mut view = View::of_deals(&[&["甲", "1"]]);
    assert_eq!(view.shown().typed(Spot::at(1, 1), String::new()), None);
    view.act(view.shown().typed(Spot::at(1, 1), "3".to_owned()));
    assert_eq!(view.cells(), [["甲", "1"], ["", "3"]]);
}

#[test]
fn what_refers_to_a_renamed_row_follows() {
    let mut view = View::of(Sheet::Customers, &["name"], &[&["宏远电子"]]);
    view.act(view.shown().typed(cell(0, 0).active, "鸿远".to_owned()));
    assert_eq!(view.texts(Sheet::Deals, "customer"), ["鸿远"]);
}
