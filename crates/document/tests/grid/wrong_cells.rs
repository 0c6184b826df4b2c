//! The way from one bad cell to the next.

use super::View;
use rewards_document::grid::Spot;
use rewards_document::workbook::{FactsCheck, Sheet};

#[test]
fn one_key_goes_from_bad_cell_to_bad_cell_and_round() {
    let mut view = View::of(
        Sheet::Deals,
        &["customer", "date", "amount"],
        &[
            &["宏远电子", "3-2", "1"],
            &["宏远电子", "soon", "much"],
            &["宏远电子", "3-2", "1"],
            &["无", "3-2", ""],
        ],
    );
    let check = FactsCheck::of(view.facts());
    let mut spot = Spot::default();
    let mut spots = Vec::new();
    for _ in 0..5 {
        spot = view.shown().next_wrong(&check, spot).expect("a bad cell");
        spots.push((spot.row, spot.column));
    }
    assert_eq!(spots, [(1, 1), (1, 2), (3, 0), (3, 2), (1, 1)]);
    view.rows.reverse();
    let next = |spot| view.shown().next_wrong(&check, spot);
    assert_eq!(next(Spot::at(0, 0)), Some(Spot::at(0, 2)));
    assert_eq!(next(Spot::at(9, 9)), Some(Spot::at(0, 0)));
    view.rows = vec![view.rows[1]];
    assert_eq!(view.shown().next_wrong(&check, Spot::default()), None);
}
