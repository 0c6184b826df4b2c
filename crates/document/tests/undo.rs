//! Undo and redo: flat, merged by runs of typing, bounded.
use crate::common::{add_row, column, text, type_in, workbook};
use proptest::prelude::*;
use rewards_core::scheme::Edge;
use rewards_document::workbook::{
    BandRow, Edit, Facts, Fill, Row, RowId, Shared, Sheet, TypedFigure, Workbook, kept, typing,
};
use std::sync::Arc;

/// Types a customer's name key by key while deals follow it, takes the run back and does it again; says how many bytes
/// the history kept of it.
fn bytes_kept_of_a_name(keys: usize, deals: u32) -> usize {
    let mut workbook = workbook();
    let customer = column(Sheet::Deals, "customer");
    let mut facts = (*workbook.facts).clone();
    for _ in 1..deals {
        facts
            .table_mut(Sheet::Deals)
            .push(Sheet::Deals, [(customer, "宏远电子".to_owned())]);
    }
    workbook.act(Edit::Facts(Shared::new(facts)));
    let before = workbook.history.bytes();
    let typed = |key: usize| "x".repeat(key % 60 + 1);
    for key in 1..=keys {
        type_in(&mut workbook, Sheet::Customers, 1, "name", &typed(key));
    }
    let name = typed(keys);
    assert_eq!(text(&workbook, Sheet::Deals, deals, "customer"), name);
    let kept = workbook.history.bytes() - before;
    workbook.undo();
    assert_eq!(text(&workbook, Sheet::Customers, 1, "name"), "宏远电子");
    assert_eq!(text(&workbook, Sheet::Deals, deals, "customer"), "宏远电子");
    workbook.redo();
    assert_eq!(text(&workbook, Sheet::Customers, 1, "name"), name);
    assert_eq!(text(&workbook, Sheet::Deals, 1, "customer"), name);
    kept
}

#[test]
fn ten_thousand_keys_in_a_name_are_one_step_as_small_as_forty() {
    let kept = bytes_kept_of_a_name(10_000, 2);
    assert_eq!(kept, bytes_kept_of_a_name(10_000 % 60, 2));
}

#[test]
fn two_hundred_keys_in_a_name_that_two_thousand_deals_follow_are_one_small_step() {
    let kept = bytes_kept_of_a_name(200, 2000);
    assert!(kept < 1_000_000, "{kept} bytes");
}

#[test]
fn a_run_ends_where_another_field_begins_and_where_it_is_closed() {
    let mut workbook = workbook();
    for amount in ["1", "12"] {
        type_in(&mut workbook, Sheet::Deals, 1, "returned", amount);
    }
    workbook.history.close_run();
    type_in(&mut workbook, Sheet::Deals, 1, "returned", "120");
    type_in(&mut workbook, Sheet::Deals, 1, "product", "A");
    workbook.undo();
    assert_eq!(text(&workbook, Sheet::Deals, 1, "product"), "");
    workbook.undo();
    assert_eq!(text(&workbook, Sheet::Deals, 1, "returned"), "12");
    workbook.undo();
    assert_eq!(text(&workbook, Sheet::Deals, 1, "returned"), "");
}

#[test]
fn what_is_typed_after_a_step_was_taken_back_is_a_step_of_its_own() {
    let mut workbook = workbook();
    type_in(&mut workbook, Sheet::Deals, 1, "returned", "1");
    type_in(&mut workbook, Sheet::Deals, 1, "product", "A");
    workbook.undo();
    type_in(&mut workbook, Sheet::Deals, 1, "returned", "12");
    assert!(!workbook.history.can_redo());
    workbook.undo();
    assert_eq!(text(&workbook, Sheet::Deals, 1, "returned"), "1");
    workbook.redo();
    type_in(&mut workbook, Sheet::Deals, 1, "returned", "123");
    workbook.undo();
    assert_eq!(text(&workbook, Sheet::Deals, 1, "returned"), "12");
}

#[test]
fn typed_and_typed_away_again_leaves_nothing_to_take_back() {
    let mut workbook = workbook();
    let steps = |workbook: &mut Workbook| {
        let mut steps = 0;
        while workbook.history.can_undo() {
            workbook.undo();
            steps += 1;
        }
        steps
    };
    let before = steps(&mut workbook.clone());
    type_in(&mut workbook, Sheet::Deals, 1, "returned", "1");
    type_in(&mut workbook, Sheet::Deals, 1, "returned", "");
    assert_eq!(steps(&mut workbook), before);
}

#[test]
fn an_act_that_changes_nothing_keeps_what_can_be_done_again() {
    let mut workbook = workbook();
    workbook.undo();
    workbook.act(Edit::Choose("standard-policy".to_owned()));
    workbook.act(Edit::RemoveRow(Sheet::Deals, RowId(99)));
    workbook.act(Edit::Several(Vec::new()));
    assert!(workbook.history.can_redo());
    workbook.redo();
    assert!(!workbook.history.can_redo());
    workbook.redo();
    assert_eq!(text(&workbook, Sheet::Deals, 1, "amount"), "12万");
}

#[test]
fn the_oldest_of_more_than_five_hundred_steps_are_forgotten() {
    let mut workbook = workbook();
    for number in 0..600 {
        type_in(
            &mut workbook,
            Sheet::Deals,
            1,
            "returned",
            &number.to_string(),
        );
        workbook.history.close_run();
    }
    let mut steps = 0;
    while workbook.history.can_undo() {
        workbook.undo();
        steps += 1;
    }
    assert_eq!(
        (steps, text(&workbook, Sheet::Deals, 1, "returned").as_str()),
        (500, "99")
    );
}

#[test]
fn large_steps_are_forgotten_sooner_but_never_the_latest() {
    let mut workbook = workbook();
    let large = |letter: &str| {
        Edit::Cell(
            Sheet::Deals,
            RowId(1),
            column(Sheet::Deals, "product"),
            letter.repeat(3 << 20),
        )
    };
    for letter in ["a", "b", "c", "d"] {
        workbook.act(large(letter));
        workbook.history.close_run();
    }
    assert!(workbook.history.bytes() <= 8 << 20);
    workbook.undo();
    assert!(text(&workbook, Sheet::Deals, 1, "product").starts_with('c'));
    assert!(!workbook.history.can_undo());
    workbook.act(Edit::Cell(
        Sheet::Deals,
        RowId(1),
        column(Sheet::Deals, "product"),
        "e".repeat(9 << 20),
    ));
    workbook.undo();
    assert!(text(&workbook, Sheet::Deals, 1, "product").starts_with('c'));
}

#[test]
fn keys_in_a_figure_are_one_step_and_go_back_to_what_the_document_has() {
    let mut workbook = workbook();
    for figure in ["5", "5.5"] {
        workbook.act(figure_edit(Some(TypedFigure::Text(figure.to_owned()))));
    }
    workbook.undo();
    assert_eq!(workbook.fill("order-tiers").figures.get("x"), None);
    workbook.redo();
    assert_eq!(
        workbook.fill("order-tiers").figures.get("x"),
        Some(&TypedFigure::Text("5.5".to_owned()))
    );
}

fn figure_edit(figure: Option<TypedFigure>) -> Edit {
    Edit::Figure("order-tiers".to_owned(), "x".to_owned(), figure)
}

/// Any act on the small workbook and its first rows.
fn act() -> impl Strategy<Value = Edit> {
    let sheet = prop::sample::select(Sheet::ALL.to_vec());
    let word = prop::sample::select(vec!["", "张伟", "宏远", "宏远电子", "#1", "12"]);
    let cell = (sheet.clone(), 1..4_u32, 0..6_usize, word.clone())
        .prop_map(|(sheet, row, column, text)| typing(sheet, RowId(row), column, text.to_owned()));
    let add = (sheet.clone(), 0..4_usize, 2..9_u32).prop_map(|(sheet, at, id)| {
        Edit::AddRow(sheet, at, Arc::new(Row::blank(sheet, RowId(id))))
    });
    let remove = (sheet, 1..9_u32).prop_map(|(sheet, id)| Edit::RemoveRow(sheet, RowId(id)));
    let bands = vec![BandRow::blank(Edge::From, "rate")];
    prop_oneof![
        8 => cell,
        2 => remove,
        2 => add,
        1 => (0..2_usize, word.clone()).prop_map(|(end, text)| Edit::Period(end, text.to_owned())),
        1 => word.clone().prop_map(|text| Edit::Choose(text.to_owned())),
        1 => word.clone().prop_map(|text| figure_edit(Some(TypedFigure::Text(text.to_owned())))),
        1 => Just(figure_edit(None)),
        1 => Just(figure_edit(Some(TypedFigure::Bands(bands)))),
        1 => word.clone().prop_map(|text| Edit::Reading("t".to_owned(), "o".to_owned(), Some(text.to_owned()))),
        1 => Just(Edit::Fill("t".to_owned(), Shared::new(Fill::default()))),
        1 => Just(Edit::Facts(Shared::new(Facts::default()))),
        1 => word.prop_map(|text| Edit::Compare(vec![text.to_owned()])),
    ]
}

/// Everything that a person sees of a workbook: numbers that rows would get, and fills without content, left out.
fn seen(workbook: &Workbook) -> String {
    let mut saved = kept(workbook, rewards_document::sync::Stamp::default());
    saved.tables.iter_mut().for_each(|table| table.next = 0);
    for fill in &mut saved.fills {
        fill.figures.sort_by(|one, other| one.0.cmp(&other.0));
    }
    saved
        .fills
        .retain(|fill| !fill.figures.is_empty() || !fill.readings.is_empty());
    saved
        .fills
        .sort_by(|one, other| one.template.cmp(&other.template));
    saved.write()
}

proptest! {
    #[test]
    fn all_taken_back_is_the_start_and_all_done_again_is_the_end(acts in prop::collection::vec(act(), 0..40)) {
        let mut workbook = workbook();
        workbook.history = rewards_document::workbook::History::default();
        let start = seen(&workbook);
        let mut taken = std::collections::HashSet::new();
        for act in acts {
            // A number of a row is given once.
            if let Edit::AddRow(sheet, _, row) = &act
                && (workbook.facts.table(*sheet).row(row.id).is_some() || !taken.insert((*sheet, row.id)))
            {
                continue;
            }
            workbook.act(act);
        }
        let end = seen(&workbook);
        while workbook.history.can_undo() {
            workbook.undo();
        }
        prop_assert_eq!(seen(&workbook), start);
        while workbook.history.can_redo() {
            workbook.redo();
        }
        prop_assert_eq!(seen(&workbook), end);
    }
}

#[test]
fn a_removed_row_comes_back_to_its_place() {
    let mut workbook = workbook();
    for id in [2, 3] {
        add_row(&mut workbook, Sheet::Deals, id);
    }
    workbook.act(Edit::RemoveRow(Sheet::Deals, RowId(2)));
    workbook.undo();
    let ids: Vec<u32> = workbook
        .facts
        .table(Sheet::Deals)
        .rows
        .iter()
        .map(|row| row.id.0)
        .collect();
    assert_eq!(ids, [1, 2, 3]);
}
