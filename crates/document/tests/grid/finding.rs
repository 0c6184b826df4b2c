//! Finding and replacing.

use super::{View, cell, select};
use rewards_core::pieces::at_once;
use rewards_document::grid::{Direction, Extent, Find, Spot};
use rewards_document::workbook::Sheet;

fn part(text: &str) -> Find {
    Find {
        text: text.to_owned(),
        extent: Extent::Part,
    }
}

fn whole(text: &str) -> Find {
    Find {
        text: text.to_owned(),
        extent: Extent::Whole,
    }
}

fn view() -> View {
    View::of(
        Sheet::Deals,
        &["customer", "stage", "product"],
        &[
            &["宏远电子", "delivered", "ABC"],
            &["宏远电器", "signed", "abcabc"],
            &["鑫达", "已签", "ＡＢ"],
        ],
    )
}

#[test]
fn one_goes_round_in_both_directions() {
    let view = view();
    let shown = view.shown();
    let way = |asked: &Find, direction: Direction| {
        let mut spot = Spot::default();
        let mut spots = Vec::new();
        for _ in 0..4 {
            spot = shown.found(asked, spot, direction).expect("a cell");
            spots.push((spot.row, spot.column));
        }
        spots
    };
    assert_eq!(
        way(&part("ab"), Direction::Next),
        [(0, 2), (1, 2), (2, 2), (0, 2)]
    );
    assert_eq!(
        way(&part("宏远"), Direction::Next),
        [(1, 0), (0, 0), (1, 0), (0, 0)]
    );
    assert_eq!(
        way(&part("ab"), Direction::Previous),
        [(2, 2), (1, 2), (0, 2), (2, 2)]
    );
    assert_eq!(way(&part("电子"), Direction::Previous), [(0, 0); 4]);
    assert_eq!(
        shown.found(&part("无"), Spot::at(9, 9), Direction::Next),
        None
    );
    assert_eq!(
        shown.found(&part(""), Spot::default(), Direction::Next),
        None
    );
    assert_eq!(
        shown.found(&part("ab"), Spot::at(3, 1), Direction::Previous),
        Some(Spot::at(2, 2))
    );
    let nothing = View::of_texts(&[]);
    assert_eq!(
        nothing
            .shown()
            .found(&part("a"), Spot::default(), Direction::Next),
        None
    );
}

#[test]
fn all_of_a_cell_or_part_of_it() {
    let view = view();
    let count = |asked: &Find| at_once(view.shown().count_found(asked));
    assert_eq!((count(&part("ａｂ")), count(&whole("ab"))), (3, 1));
    assert_eq!((count(&part("宏远电")), count(&whole("宏远电"))), (2, 0));
    assert_eq!((count(&whole("鑫达")), count(&part(""))), (1, 0));
}

#[test]
fn words_of_a_list_are_found_by_what_they_are_called() {
    let view = view();
    let count = |asked: &Find| at_once(view.shown().count_found(asked));
    assert_eq!((count(&part("签")), count(&whole("已签约"))), (2, 2));
    assert_eq!((count(&whole("signed")), count(&part("交付"))), (2, 1));
}

/// Deals of which some don't name a rep or say how far they have come.
fn meant() -> View {
    View::of(
        Sheet::Deals,
        &["customer", "rep", "amount", "stage"],
        &[
            &["宏远电子", "", "180,000", ""],
            &["宏远电子", "张伟", "1,180,000", "signed"],
            &["宏远电子", "李娜", "much, really", ""],
            &["", "", "", ""],
        ],
    )
}

#[test]
fn what_empty_cells_are_shown_as_is_found() {
    let view = meant();
    let count = |asked: &Find| at_once(view.shown().count_found(asked));
    assert_eq!((count(&part("张伟")), count(&whole("张伟"))), (2, 2));
    assert_eq!((count(&whole("已交付")), count(&part("deliver"))), (2, 2));
    let next = |from: (usize, usize)| {
        let from = Spot::at(from.0, from.1);
        let found = view.shown().found(&part("已交付"), from, Direction::Next);
        found.map(|spot| (spot.row, spot.column))
    };
    assert_eq!((next((0, 0)), next((0, 3))), (Some((0, 3)), Some((2, 3))));
}

#[test]
fn numbers_are_found_with_and_without_what_stands_between_thousands() {
    let view = meant();
    let count = |asked: &Find| at_once(view.shown().count_found(asked));
    assert_eq!((count(&part("180000")), count(&whole("180000"))), (2, 1));
    assert_eq!((count(&part("180,000")), count(&whole("180,000"))), (2, 1));
    assert_eq!(
        (count(&part("１８００００")), count(&part("180,00x"))),
        (2, 0)
    );
}

#[test]
fn what_is_shown_and_found_is_replaced_by_what_is_typed_then() {
    let mut view = meant();
    let shown = view.shown();
    let (edit, count) = shown.replaced(&whole("张伟"), "李娜", shown.all()).unwrap();
    view.act(Some(edit));
    assert_eq!(count, 2);
    assert_eq!(
        view.texts(Sheet::Deals, "rep"),
        ["李娜", "李娜", "李娜", ""]
    );
    let shown = view.shown();
    let (edit, count) = shown
        .replaced(&part("已交付"), "已签约", shown.all())
        .unwrap();
    view.act(Some(edit));
    assert_eq!(count, 2);
    assert_eq!(
        view.texts(Sheet::Deals, "stage"),
        ["signed", "signed", "signed", ""]
    );
    let shown = view.shown();
    let (edit, count) = shown.replaced(&part("180000"), "19万", cell(0, 2)).unwrap();
    view.act(Some(edit));
    assert_eq!(
        (count, view.texts(Sheet::Deals, "amount")[0]),
        (1, "190,000")
    );
}

#[test]
fn all_that_is_found_is_replaced_in_one_step() {
    let mut view = view();
    let shown = view.shown();
    let (edit, count) = shown.replaced(&part("abc"), "x", shown.all()).unwrap();
    assert_eq!(count, 2);
    view.act(Some(edit));
    assert_eq!(view.texts(Sheet::Deals, "product"), ["x", "xx", "ＡＢ"]);
    let shown = view.shown();
    assert_eq!(shown.replaced(&whole("宏远"), "x", shown.all()), None);
    let (edit, count) = shown.replaced(&part("宏远"), "鸿远", cell(1, 0)).unwrap();
    view.act(Some(edit));
    assert_eq!(
        (count, view.texts(Sheet::Deals, "customer")),
        (1, vec!["宏远电子", "鸿远电器", "鑫达"])
    );
    let shown = view.shown();
    let (edit, count) = shown
        .replaced(&whole("已签约"), "已交付", select((0, 1), (2, 1)))
        .unwrap();
    view.act(Some(edit));
    assert_eq!(
        (count, view.texts(Sheet::Deals, "stage")),
        (2, vec!["delivered"; 3])
    );
}

#[test]
fn what_refers_to_a_name_that_was_replaced_follows() {
    let mut view = View::of(Sheet::Customers, &["name"], &[&["宏远电子"], &["乙"]]);
    let shown = view.shown();
    let (edit, _) = shown.replaced(&part("宏"), "鸿", shown.all()).unwrap();
    view.act(Some(edit));
    assert_eq!(view.texts(Sheet::Deals, "customer"), ["鸿远电子"]);
}
