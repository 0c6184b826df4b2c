//! Where keys go.

use super::{View, cell, select};
use proptest::prelude::*;
use rewards_document::grid::{Extends, Move, Selection};

/// A gap in the first column, and one in the first row.
fn view() -> View {
    View::of_texts(&[
        &["a", "", "c"],
        &["b", "", ""],
        &["", "", ""],
        &["d", "", ""],
        &["", "", ""],
    ])
}

fn gone(from: (usize, usize), step: Move) -> (usize, usize) {
    let selection = view()
        .shown()
        .moved(cell(from.0, from.1), step, Extends::No);
    assert!(selection.is_single());
    (selection.active.row, selection.active.column)
}

#[test]
fn a_step_stops_at_the_edges() {
    assert_eq!(gone((1, 1), Move::Up), (0, 1));
    assert_eq!(gone((0, 1), Move::Up), (0, 1));
    assert_eq!(gone((4, 1), Move::Down), (5, 1));
    assert_eq!(gone((5, 1), Move::Down), (5, 1));
    assert_eq!(gone((1, 0), Move::Left), (1, 0));
    assert_eq!(gone((1, 2), Move::Right), (1, 2));
    assert_eq!(gone((1, 1), Move::RowStart), (1, 0));
    assert_eq!(gone((1, 1), Move::RowEnd), (1, 2));
    assert_eq!(gone((3, 1), Move::PageUp(2)), (1, 1));
    assert_eq!(gone((3, 1), Move::PageUp(usize::MAX)), (0, 1));
    assert_eq!(gone((3, 1), Move::PageDown(usize::MAX)), (5, 1));
    assert_eq!(gone((3, 1), Move::Top), (0, 0));
    assert_eq!(gone((0, 1), Move::Bottom), (3, 2));
}

#[test]
fn tab_goes_through_the_rows_and_enter_to_where_typing_began() {
    assert_eq!(gone((1, 1), Move::Next), (1, 2));
    assert_eq!(gone((1, 2), Move::Next), (2, 0));
    assert_eq!(gone((5, 2), Move::Next), (5, 2));
    assert_eq!(gone((1, 1), Move::Back), (1, 0));
    assert_eq!(gone((1, 0), Move::Back), (0, 2));
    assert_eq!(gone((0, 0), Move::Back), (0, 0));
    assert_eq!(gone((1, 2), Move::Enter { from_column: 0 }), (2, 0));
    assert_eq!(gone((5, 2), Move::Enter { from_column: 9 }), (5, 2));
    assert_eq!(gone((2, 1), Move::EnterUp), (1, 1));
}

/// Where one is after each of these keys, with six cells selected: two columns of three rows.
fn round(steps: &[Move]) -> Vec<(usize, usize)> {
    let view = view();
    let mut selection = select((1, 0), (3, 1));
    let went = steps.iter().map(|step| {
        let before = selection;
        selection = view.shown().moved(selection, *step, Extends::No);
        assert_eq!((selection.begin, selection.end), (before.begin, before.end));
        (selection.active.row, selection.active.column)
    });
    went.collect()
}

#[test]
fn within_several_cells_tab_goes_round_by_row_and_enter_by_column() {
    assert_eq!(
        round(&[Move::Next; 6]),
        [(1, 1), (2, 0), (2, 1), (3, 0), (3, 1), (1, 0)]
    );
    assert_eq!(
        round(&[Move::Back; 6]),
        [(3, 1), (3, 0), (2, 1), (2, 0), (1, 1), (1, 0)]
    );
    let enter = Move::Enter { from_column: 2 };
    assert_eq!(
        round(&[enter; 6]),
        [(2, 0), (3, 0), (1, 1), (2, 1), (3, 1), (1, 0)]
    );
    assert_eq!(
        round(&[Move::EnterUp; 6]),
        [(3, 1), (2, 1), (1, 1), (3, 0), (2, 0), (1, 0)]
    );
}

#[test]
fn an_arrow_leaves_several_cells_and_shift_begins_anew_where_one_is() {
    let view = view();
    let shown = view.shown();
    let inside = shown.moved(select((3, 1), (1, 0)), Move::Next, Extends::No);
    assert_eq!(inside.active, cell(1, 0).active, "round the corner");
    assert_eq!(inside.rows(), 1..=3);
    assert_eq!(shown.moved(inside, Move::Down, Extends::No), cell(2, 0));
    let grown = shown.moved(inside, Move::Right, Extends::Yes);
    assert_eq!(grown, select((1, 0), (1, 1)));
}

#[test]
fn with_ctrl_one_goes_to_the_edge_of_the_block_or_to_the_next_one() {
    // Filled in the first column: rows 0, 1 and 3.
    let down = [1, 3, 3, 5, 5, 5];
    let up = [0, 0, 1, 1, 3, 3];
    for row in 0..6 {
        assert_eq!(gone((row, 0), Move::EdgeDown), (down[row], 0), "down {row}");
        assert_eq!(gone((row, 0), Move::EdgeUp), (up[row], 0), "up {row}");
    }
    assert_eq!(gone((0, 0), Move::EdgeRight), (0, 2));
    assert_eq!(gone((1, 0), Move::EdgeRight), (1, 2));
    assert_eq!(gone((0, 2), Move::EdgeLeft), (0, 0));
    assert_eq!(gone((2, 2), Move::EdgeLeft), (2, 0));
}

#[test]
fn with_shift_the_selection_grows_from_where_it_was_begun() {
    let view = view();
    let shown = view.shown();
    let grown = shown.moved(cell(2, 1), Move::Down, Extends::Yes);
    let grown = shown.moved(grown, Move::Left, Extends::Yes);
    assert_eq!(grown, select((2, 1), (3, 0)));
    assert_eq!((grown.rows(), grown.columns()), (2..=3, 0..=1));
    assert!(grown.holds(cell(3, 1).active) && !grown.holds(cell(3, 2).active));
    assert_eq!(shown.moved(grown, Move::Down, Extends::No), cell(3, 1));
    assert_eq!(shown.all(), select((0, 0), (4, 2)));
}

#[test]
fn a_sheet_without_rows_or_columns_has_one_place() {
    let mut view = View::of_texts(&[]);
    assert_eq!(view.shown().all(), select((0, 0), (0, 2)));
    for step in [Move::Down, Move::EdgeDown, Move::Bottom] {
        assert_eq!(
            view.shown().moved(cell(0, 1), step, Extends::No).active.row,
            0
        );
    }
    view.columns.clear();
    let moved = view.shown().moved(cell(4, 4), Move::EdgeRight, Extends::No);
    assert_eq!(moved, cell(0, 0));
}

fn step() -> impl Strategy<Value = Move> {
    prop::sample::select(vec![
        Move::Up,
        Move::Down,
        Move::Left,
        Move::Right,
        Move::RowStart,
        Move::RowEnd,
        Move::Top,
        Move::Bottom,
        Move::EdgeUp,
        Move::EdgeDown,
        Move::EdgeLeft,
        Move::EdgeRight,
        Move::PageUp(3),
        Move::PageDown(2),
        Move::PageDown(usize::MAX),
        Move::Next,
        Move::Back,
        Move::Enter { from_column: 1 },
        Move::EnterUp,
    ])
}

proptest! {
    #[test]
    fn one_stays_on_the_sheet(
        from in (0..9_usize, 0..9_usize),
        to in (0..9_usize, 0..9_usize),
        steps in prop::collection::vec((step(), prop::bool::ANY), 1..20),
        rows in 0..6_usize,
    ) {
        let cells: &[&str] = &["x", "", "y"];
        let view = View::of_texts(&vec![cells; rows]);
        let mut selection: Selection = select(from, to);
        for (step, extends) in steps {
            let extends = if extends { Extends::Yes } else { Extends::No };
            selection = view.shown().moved(selection, step, extends);
            for spot in [selection.active, selection.end] {
                prop_assert!(spot.row <= rows && spot.column < 3);
            }
        }
    }
}
