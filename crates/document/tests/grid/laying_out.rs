//! How columns are laid out: their order and widths, and what is kept of them.

use super::View;
use crate::common::column;
use proptest::prelude::*;
use rewards_document::grid::{ColumnLayout, Layouts, NARROWEST, WIDEST};
use rewards_document::workbook::{Edit, Shared, Sheet};
use rewards_words::lang::Lang;

const DEALS: Sheet = Sheet::Deals;

fn shown() -> Vec<usize> {
    ["customer", "rep", "date", "amount", "stage"]
        .iter()
        .map(|field| column(DEALS, field))
        .collect()
}

fn names(columns: &[usize]) -> Vec<&'static str> {
    let field = |column: &usize| DEALS.columns()[*column].field;
    columns.iter().map(field).collect()
}

/// A layout in which columns were put elsewhere, one after the other.
fn put(moves: &[(usize, usize, usize)]) -> ColumnLayout {
    let mut layout = ColumnLayout::default();
    for (first, last, before) in moves {
        let now = layout.arranged(&shown());
        layout.put(DEALS, &now, *first..=*last, *before);
    }
    layout
}

fn order(moves: &[(usize, usize, usize)]) -> Vec<&'static str> {
    names(&put(moves).arranged(&shown()))
}

#[test]
fn a_column_goes_to_the_left_to_the_right_and_to_the_end() {
    assert_eq!(
        order(&[(3, 3, 2)]),
        ["customer", "rep", "amount", "date", "stage"]
    );
    assert_eq!(
        order(&[(1, 1, 3)]),
        ["customer", "date", "rep", "amount", "stage"]
    );
    assert_eq!(
        order(&[(1, 1, 5)]),
        ["customer", "date", "amount", "stage", "rep"]
    );
    assert_eq!(
        order(&[(1, 2, 5), (1, 1, 3)]),
        ["customer", "stage", "amount", "rep", "date"]
    );
}

#[test]
fn where_the_moved_columns_stand_then_is_told() {
    let mut layout = ColumnLayout::default();
    assert_eq!(layout.put(DEALS, &shown(), 3..=4, 1), Some(1));
    let now = layout.arranged(&shown());
    assert_eq!(names(&now), ["customer", "amount", "stage", "rep", "date"]);
    assert_eq!(layout.put(DEALS, &now, 1..=2, 4), Some(2));
    assert_eq!(
        names(&layout.arranged(&shown())),
        ["customer", "rep", "amount", "stage", "date"]
    );
}

#[test]
fn the_first_column_stays_and_nothing_goes_before_it() {
    let mut layout = ColumnLayout::default();
    let nowhere = [
        (0..=0, 3),
        (0..=2, 5),
        (2..=2, 0),
        (2..=2, 2),
        (2..=2, 3),
        (2..=9, 1),
        (1..=1, 6),
    ];
    for (moving, before) in nowhere {
        assert_eq!(layout.put(DEALS, &shown(), moving, before), None);
    }
    assert!(layout.is_plain());
}

#[test]
fn a_column_put_back_leaves_nothing_to_keep() {
    let layout = put(&[(3, 3, 2), (2, 2, 4)]);
    assert!(layout.is_plain(), "{layout:?}");
}

#[test]
fn columns_that_come_into_sight_stand_where_they_were() {
    let layout = put(&[(4, 4, 1)]);
    let all: Vec<usize> = (0..DEALS.columns().len()).collect();
    assert_eq!(
        names(&layout.arranged(&all)),
        [
            "customer", "stage", "rep", "date", "amount", "returned", "margin", "product",
            "prepaid", "id"
        ]
    );
}

#[test]
fn what_is_kept_is_read_again() {
    let mut layout = put(&[(4, 4, 1)]);
    layout.widen(column(DEALS, "amount"), 200);
    layout.widen(column(DEALS, "date"), 1);
    layout.widen(column(DEALS, "rep"), u16::MAX);
    assert_eq!(layout.width(column(DEALS, "date")), Some(NARROWEST));
    assert_eq!(layout.width(column(DEALS, "rep")), Some(WIDEST));
    assert_eq!(layout.width(column(DEALS, "stage")), None);
    let mut all = Layouts::default();
    all.set(DEALS, layout.clone());
    let kept = all.written();
    assert_eq!(
        kept,
        "deals\tcustomer,stage,rep,date,amount,returned,margin,product,prepaid,id\tamount=200,date=48,rep=800"
    );
    assert_eq!(Layouts::read(&kept), all);
    assert_eq!(Layouts::read(&kept).of(DEALS), layout);
    assert!(Layouts::read(&kept).of(Sheet::Reps).is_plain());
}

#[test]
fn what_is_not_understood_of_what_was_kept_is_passed_over() {
    let of = |text: &str| Layouts::read(text).of(DEALS);
    for nothing in [
        "",
        "deals",
        "deals\t\t\tamount=90",
        "orders\trep,customer\tamount=90",
        "deals\tid2,,\tamount=-5,amount=47,amount=801,amount=9999999,=90,amount,none=90",
        "deals\tcustomer,rep,date\t",
    ] {
        assert!(of(nothing).is_plain(), "{nothing:?}");
    }
    let doubled = of("deals\trep,rep,customer,rep\tdate=90,date=100");
    let all: Vec<usize> = (0..DEALS.columns().len()).collect();
    let order = doubled.arranged(&all);
    assert_eq!(names(&order)[..4], ["customer", "rep", "date", "amount"]);
    assert_eq!(order.len(), all.len());
    assert_eq!(doubled.width(column(DEALS, "date")), Some(100));
    let long = format!("deals\t\tamount=90,{}", "x=1,".repeat(4000));
    assert!(of(&long).is_plain());
}

proptest! {
    #[test]
    fn whatever_was_kept_all_columns_are_there_once(text in "(deals|reps)?\t?[a-z_,=\t0-9]{0,60}", order in "(customer|rep|date|amount|id|,){0,12}") {
        for text in [text, format!("deals\t{order}\t")] {
            let all: Vec<usize> = (0..DEALS.columns().len()).collect();
            let layouts = Layouts::read(&text);
            let mut arranged = layouts.of(DEALS).arranged(&all);
            prop_assert_eq!(arranged[0], 0);
            arranged.sort_unstable();
            prop_assert_eq!(arranged, all);
            prop_assert_eq!(Layouts::read(&layouts.written()), layouts);
        }
    }

    #[test]
    fn columns_put_anywhere_are_all_there(moves in prop::collection::vec((0..6_usize, 0..6_usize, 0..8_usize), 0..6)) {
        let layout = put(&moves);
        let mut arranged = layout.arranged(&shown());
        prop_assert_eq!(arranged[0], shown()[0]);
        arranged.sort_unstable();
        prop_assert_eq!(arranged, shown());
    }
}

#[test]
fn a_column_fits_its_head_and_the_longest_of_its_cells() {
    let width = |names: &[&str]| {
        let rows: Vec<[&str; 2]> = names.iter().map(|name| [*name, "signed"]).collect();
        let rows: Vec<&[&str]> = rows.iter().map(<[&str; 2]>::as_slice).collect();
        let view = View::of(Sheet::Deals, &["customer", "stage"], &rows);
        [0, 1].map(|column| view.shown().fitting_width(column, Lang::Zh))
    };
    let [short, stage] = width(&["甲"]);
    let [long, same] = width(&["甲", "深圳市宏远电子科技股份有限公司"]);
    let [longer, _] = width(&["深圳市宏远电子科技股份有限公司（华南）"]);
    assert!(short < long && long < longer);
    // Fifteen letters of 14 px and what stands around them.
    assert_eq!(long, 15 * 14 + 22);
    // Words of a list are shown by their names, whatever stands in the cells.
    assert_eq!((stage, stage < 100), (same, true));
    let [most, _] = width(&["长".repeat(200).as_str()]);
    assert_eq!(most, WIDEST);
}

#[test]
fn a_column_fits_what_its_empty_cells_are_shown_as() {
    let width = |rep: &str| {
        let mut view = View::of(Sheet::Deals, &["customer", "rep"], &[&["甲", ""]]);
        let mut facts = (*view.workbook.facts).clone();
        let reps = facts.table_mut(Sheet::Reps);
        reps.push(Sheet::Reps, [(0, rep.to_owned())]);
        let customer = [(0, "甲".to_owned()), (1, rep.to_owned())];
        facts
            .table_mut(Sheet::Customers)
            .push(Sheet::Customers, customer);
        view.workbook.act(Edit::Facts(Shared::new(facts)));
        view.shown().fitting_width(1, Lang::Zh)
    };
    assert_eq!(width("阿卜杜热依木·买买提艾力江"), 13 * 14 - 5 + 22);
    assert!(width("张伟") < width("阿卜杜热依木·买买提艾力江"));
}
