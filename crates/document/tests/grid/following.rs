//! Rows that another window puts in or takes out, under what is selected.

use super::{cell, select};
use proptest::prelude::*;
use rewards_document::grid::Selection;
use rewards_document::workbook::RowId;

fn rows(ids: &[u32]) -> Vec<RowId> {
    ids.iter().copied().map(RowId).collect()
}

#[test]
fn each_corner_stays_on_its_row() {
    let before = rows(&[1, 2, 3, 4]);
    let follow = |selection: Selection, after: &[u32]| selection.following(&before, &rows(after));
    assert_eq!(follow(cell(2, 1), &[2, 3, 4]), cell(1, 1));
    assert_eq!(follow(cell(2, 1), &[1, 9, 2, 3, 4]), cell(3, 1));
    assert_eq!(
        follow(select((3, 0), (1, 2)), &[2, 9, 4]),
        select((2, 0), (0, 2))
    );
    // The blank row behind the last stays that.
    assert_eq!(follow(cell(4, 0), &[1, 2, 3, 4, 5, 6]), cell(6, 0));
    assert_eq!(follow(cell(4, 0), &[1]), cell(1, 0));
    // Where its own row went it stays where it is, as far as there is such a place.
    assert_eq!(follow(cell(2, 1), &[1, 2, 4]), cell(2, 1));
    assert_eq!(follow(cell(3, 1), &[1]), cell(1, 1));
}

#[test]
fn a_row_that_went_is_lost() {
    let before = rows(&[1, 2, 3]);
    assert!(cell(1, 0).lost_its_row(&before, &rows(&[1, 3])));
    assert!(!cell(1, 0).lost_its_row(&before, &rows(&[2])));
    assert!(!cell(3, 0).lost_its_row(&before, &rows(&[])));
}

proptest! {
    #[test]
    fn what_is_selected_is_never_another_row(
        place in 0..8_usize,
        gone in prop::collection::vec(any::<bool>(), 8),
        come in prop::collection::vec((0..9_usize, 100..200_u32), 0..4),
    ) {
        let before: Vec<RowId> = (0..8).map(RowId).collect();
        let stayed = before.iter().zip(&gone).filter(|(_, gone)| !**gone);
        let mut after: Vec<RowId> = stayed.map(|(id, _)| *id).collect();
        for (at, id) in come {
            after.insert(at.min(after.len()), RowId(id));
        }
        let selection = cell(place, 0);
        let to = selection.following(&before, &after).active.row;
        prop_assert!(to <= after.len());
        prop_assert_eq!(selection.lost_its_row(&before, &after), gone[place]);
        if !gone[place] {
            prop_assert_eq!(after.get(to), before.get(place));
        }
    }
}
