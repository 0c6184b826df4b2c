//! Pasting.

use super::{View, cell, select};
use proptest::prelude::*;
use rewards_core::pieces::at_once;
use rewards_document::grid::Behind;
use rewards_document::workbook::{Block, Edit, Sheet, Tried};
use std::sync::Arc;

#[test]
fn a_block_goes_over_cells_and_into_new_rows() {
    let mut view = View::of_texts(&[&["a", "b", "c"], &["d", "e", "f"]]);
    let pasted = view.pasted(cell(1, 1), "1\t2\r\n3\t4\r\n5\t6\r\n");
    assert_eq!(pasted.selection, select((1, 1), (3, 2)));
    assert_eq!((pasted.added_rows, pasted.cut_columns), (2, 0));
    view.act(pasted.edit);
    assert_eq!(
        view.cells(),
        [
            ["a", "b", "c"],
            ["d", "1", "2"],
            ["", "3", "4"],
            ["", "5", "6"]
        ]
    );
}

#[test]
fn columns_without_room_are_left_out_and_counted() {
    let mut view = View::of_texts(&[&["a", "b", "c"]]);
    let pasted = view.pasted(cell(0, 1), "1\t2\t3\t4");
    assert_eq!(
        (pasted.cut_columns, pasted.selection),
        (2, select((0, 1), (0, 2)))
    );
    view.act(pasted.edit);
    assert_eq!(view.cells(), [["a", "1", "2"]]);
}

#[test]
fn one_cell_fills_what_is_selected_and_a_block_repeats() {
    let abc: &[&str] = &["a", "b", "c"];
    let mut view = View::of_texts(&[abc; 4]);
    view.act(view.pasted(select((0, 0), (2, 1)), "x").edit);
    assert_eq!(
        view.cells(),
        [
            ["x", "x", "c"],
            ["x", "x", "c"],
            ["x", "x", "c"],
            ["a", "b", "c"]
        ]
    );
    let pasted = view.pasted(select((3, 2), (0, 2)), "1\n2");
    assert_eq!(pasted.selection, select((0, 2), (3, 2)));
    view.act(pasted.edit);
    assert_eq!(
        view.cells().iter().map(|row| row[2]).collect::<String>(),
        "1212"
    );
    // A row over one column of several rows, as in Excel.
    view.act(view.pasted(select((0, 0), (3, 0)), "p\tq").edit);
    assert_eq!(view.cells()[3], ["p", "q", "2"]);
    // Not a multiple: once.
    let pasted = view.pasted(select((0, 0), (2, 0)), "m\nn");
    assert_eq!(pasted.selection, select((0, 0), (1, 0)));
}

#[test]
fn what_fills_a_selection_adds_no_rows() {
    let view = View::of_texts(&[&["a", "b", "c"]]);
    let pasted = view.pasted(select((0, 0), (1, 0)), "x");
    assert_eq!((pasted.added_rows, pasted.selection), (0, cell(0, 0)));
    let pasted = view.pasted(cell(1, 0), "x");
    assert_eq!((pasted.added_rows, pasted.selection), (1, cell(1, 0)));
}

#[test]
fn a_shorter_row_leaves_what_it_does_not_reach() {
    let mut view = View::of_texts(&[&["a", "b", "c"], &["d", "e", "f"]]);
    view.act(view.pasted(cell(0, 0), "1\t2\t3\n4").edit);
    assert_eq!(view.cells(), [["1", "2", "3"], ["4", "e", "f"]]);
}

#[test]
fn what_is_pasted_settles_as_what_is_typed_does() {
    let mut view = View::of(
        Sheet::Deals,
        &["customer", "date", "amount", "stage", "margin", "prepaid"],
        &[&["甲"]],
    );
    let text = " 乙 \t3月2日\t￥1.2万\t已发货\t5%\t√\n丙\tsoon\tmuch\t？\t0.15\t？";
    view.act(view.pasted(cell(0, 0), text).edit);
    assert_eq!(
        view.cells(),
        [
            ["乙", "2026-03-02", "12,000", "delivered", "5", "true"],
            ["丙", "soon", "much", "？", "0.15", "？"]
        ]
    );
}

#[test]
fn blank_rows_at_the_end_add_none() {
    let mut view = View::of_texts(&[]);
    let pasted = view.pasted(cell(0, 0), "a\n\n\nb\n\n\t\n");
    assert_eq!(
        (pasted.added_rows, pasted.selection),
        (4, select((0, 0), (3, 1)))
    );
    view.act(pasted.edit);
    assert_eq!(view.cells()[3], ["b", "", ""]);
    let nothing = view.pasted(cell(4, 0), "\n\n");
    assert_eq!((nothing.edit, nothing.added_rows), (None, 0));
    assert_eq!(view.pasted(cell(0, 0), "").edit, None);
}

#[test]
fn quotes_hold_what_is_one_cell_and_a_lone_one_is_a_letter() {
    let pasted = |text: &str| {
        let mut view = View::of_texts(&[]);
        let pasted = view.pasted(cell(0, 0), text);
        view.act(pasted.edit);
        let cells = view.cells();
        cells
            .iter()
            .map(|row| row.iter().map(|cell| (*cell).to_owned()).collect())
            .collect::<Vec<Vec<String>>>()
    };
    assert_eq!(pasted("\"a\tb\"\tc"), [["a\tb", "c", ""]]);
    assert_eq!(pasted("\"a\nb\"\r\nc"), [["a\nb", "", ""], ["c", "", ""]]);
    assert_eq!(pasted("\"say \"\"hi\"\"\"\tx"), [["say \"hi\"", "x", ""]]);
    assert_eq!(pasted("\"\tx\ny"), [["\"", "x", ""], ["y", "", ""]]);
    assert_eq!(pasted("19\"\tx"), [["19\"", "x", ""]]);
    assert_eq!(pasted("\"a\" b\tx"), [["\"a\" b", "x", ""]]);
    assert_eq!(pasted("\"\"\tx"), [["", "x", ""]]);
    assert_eq!(pasted("a\rb"), [["a", "", ""], ["b", "", ""]]);
}

#[test]
fn what_is_pasted_goes_to_the_rows_and_columns_shown() {
    let mut view = View::of_texts(&[&["a", "1", "x"], &["b", "2", "y"], &["c", "3", "z"]]);
    view.rows.swap(0, 2);
    view.rows.remove(1);
    view.columns.remove(1);
    view.act(view.pasted(cell(0, 0), "C\tZ\nA\tX\nD\tW").edit);
    view.columns
        .insert(1, crate::common::column(Sheet::Deals, "date"));
    assert_eq!(
        view.cells(),
        [
            ["A", "1", "X"],
            ["b", "2", "y"],
            ["C", "3", "Z"],
            ["D", "", "W"]
        ]
    );
}

#[test]
fn deals_make_each_new_customer_and_rep_once_in_the_same_step() {
    let mut view = View::of(Sheet::Deals, &["customer", "rep", "amount"], &[]);
    let text = "宏远电子\t张伟\t1\n新一\t李娜\t2\n新二\t\t3\n 新一 \t李娜\t4\n新三\t李娜\t5\n#9\t王芳\t6\n新四\t#9\t7\n新二\t张伟\t8";
    let pasted = view.pasted(cell(0, 0), text);
    assert_eq!(pasted.newcomers.reps, ["李娜"]);
    assert_eq!(
        pasted.newcomers.said().unwrap().zh,
        "已新建 3 个客户（新客户）、1 名业务员"
    );
    view.act(pasted.edit);
    assert_eq!(
        view.texts(Sheet::Customers, "name"),
        ["宏远电子", "新一", "新二", "新三"]
    );
    // The one that meant the only rep names him now.
    assert_eq!(
        view.texts(Sheet::Customers, "rep"),
        ["张伟", "李娜", "张伟", "李娜"]
    );
    assert_eq!(view.texts(Sheet::Reps, "name"), ["张伟", "李娜"]);
    view.workbook.undo();
    assert_eq!(view.texts(Sheet::Customers, "name"), ["宏远电子"]);
}

#[test]
fn the_only_rep_has_the_new_customers_also_one_who_is_new_himself() {
    let mut view = View::of_deals(&[]);
    let pasted = view.pasted(cell(0, 0), "新一\t1\n新二\t2");
    assert_eq!(
        pasted.newcomers.said().unwrap().zh,
        "已新建 2 个客户（新客户）"
    );
    view.act(pasted.edit);
    assert_eq!(view.texts(Sheet::Customers, "rep"), ["", "张伟", "张伟"]);

    let mut view = View::of(Sheet::Deals, &["customer", "rep"], &[]);
    let first = view.facts().table(Sheet::Reps).rows.first().unwrap().id;
    view.workbook.act(Edit::Block(
        Sheet::Reps,
        Arc::new(Block {
            columns: vec![0],
            rows: vec![(first, vec![String::new()].into())],
        }),
    ));
    let pasted = view.pasted(cell(0, 0), "新一\t李娜\n新二\t");
    view.act(pasted.edit);
    assert_eq!(view.texts(Sheet::Reps, "name"), ["李娜"]);
    assert_eq!(view.texts(Sheet::Customers, "rep"), ["", "李娜", "李娜"]);
}

#[test]
fn with_several_reps_nobody_is_made_for_a_customer_without_one() {
    let view = View::of(Sheet::Deals, &["customer", "rep"], &[]);
    let pasted = view.pasted(cell(0, 0), "新一\t李娜\n新二\t");
    assert_eq!(
        pasted.newcomers.customers,
        [("新一".to_owned(), "李娜".to_owned())]
    );
}

#[test]
fn names_pasted_over_names_are_followed_where_the_old_one_is_gone() {
    let mut view = View::of(Sheet::Customers, &["name"], &[&["甲"], &["乙"], &["丙"]]);
    let mut deals = (*view.workbook.facts).clone();
    deals.table_mut(Sheet::Deals).rows = Default::default();
    for name in ["甲", "乙", "丙", "丁"] {
        deals
            .table_mut(Sheet::Deals)
            .push(Sheet::Deals, [(0, name.to_owned())]);
    }
    view.workbook
        .act(Edit::Facts(rewards_document::workbook::Shared::new(deals)));
    // 甲 and 乙 change places, 丙 is called 戊 now.
    view.act(view.pasted(cell(0, 0), "乙\n甲\n戊").edit);
    assert_eq!(
        view.texts(Sheet::Deals, "customer"),
        ["甲", "乙", "戊", "丁"]
    );
}

#[test]
fn what_comes_without_a_head_is_read_as_a_files_cells_are_and_sums_stay_out() {
    let mut view = View::of(Sheet::Deals, &["customer", "rep", "date", "amount"], &[]);
    let text = "宏远电子\t张伟\t46090\t1.2E+05\n宏远电子\t\t3/9/2026\t2万\n合计\t\t\t14万\n";
    let pasted = view.pasted(cell(0, 0), text);
    assert_eq!((pasted.sums, pasted.added_rows), (1, 2));
    assert!(pasted.newcomers.customers.is_empty());
    view.act(pasted.edit);
    assert_eq!(
        view.cells(),
        [
            ["宏远电子", "张伟", "2026-03-09", "120,000"],
            ["宏远电子", "", "2026-03-09", "20,000"]
        ]
    );
    // A row with a day is somebody's deal, and a single cell is what it is.
    let pasted = view.pasted(cell(0, 0), "总计\t张伟\t3-2\t5\nx\t张伟\t3-3\t6");
    assert_eq!(pasted.sums, 0);
    assert_eq!(view.pasted(cell(0, 0), "合计").sums, 0);
    // A sum that could be the day of a sheet is one only where days stand.
    for sum in ["303", "19999", "46090", "46,090.00", "3.2"] {
        let text = format!("甲\t张伟\t3-2\t100\n乙\t张伟\t3-3\t203\n合计\t\t\t{sum}");
        assert_eq!(view.pasted(cell(0, 0), &text).sums, 1, "{sum}");
    }
}

#[test]
fn a_filtered_view_takes_in_as_many_rows_as_it_shows() {
    let mut view = View::of_texts(&[&["a"], &["b"], &["c"], &["d"]]);
    view.rows.remove(1);
    let paste = |view: &View, selection, behind| {
        view.shown()
            .pasted(&view.check(), selection, "1\n2\n3\n4\n5", behind)
    };
    let pasted = paste(&view, cell(0, 0), Behind::LeavesOut);
    assert_eq!((pasted.added_rows, pasted.cut_rows), (0, 2));
    assert_eq!(pasted.selection, select((0, 0), (2, 0)));
    let pasted_all = paste(&view, cell(1, 0), Behind::Adds);
    assert_eq!((pasted_all.added_rows, pasted_all.cut_rows), (3, 0));
    // Whoever begins on the blank row at the end adds rows.
    let added = paste(&view, cell(3, 0), Behind::LeavesOut);
    assert_eq!((added.added_rows, added.cut_rows), (5, 0));
    view.act(pasted.edit);
    assert_eq!(view.texts(view.sheet, "product"), ["1", "b", "2", "3"]);
}

/// A piece of a text, of which deals know nothing, something or all.
fn pasted_cell() -> impl Strategy<Value = &'static str> {
    prop::sample::select(&[
        "", "甲", "乙 ", "丙", "合计", "12万", "3-2", "张伟", "李娜", "\"a\nb\"",
    ])
}

proptest! {
    #[test]
    fn what_is_pasted_in_pieces_is_what_is_pasted_at_once(
        cells in prop::collection::vec(prop::collection::vec(pasted_cell(), 1..6), 1..9),
        (from, to) in ((0..7_usize, 0..5_usize), (0..7_usize, 0..5_usize)),
        is_filtered in any::<bool>(),
    ) {
        let fields = ["customer", "rep", "date", "amount", "product"];
        let deals: &[&[&str]] = &[&["甲", "张伟"], &["乙"], &["", "李娜"], &["丁", "", "3-1", "5"], &[]];
        let mut view = View::of(Sheet::Deals, &fields, deals);
        if is_filtered {
            view.rows.reverse();
            view.rows.truncate(3);
        }
        let behind = if is_filtered { Behind::LeavesOut } else { Behind::Adds };
        let lines = cells.iter().map(|row| row.join("\t"));
        let text = lines.collect::<Vec<_>>().join("\n");
        let selection = select(from, to);
        let whole = view.shown().pasted(&view.check(), selection, &text, behind);
        let pieces = at_once(view.shown().pasted_in_pieces(selection, &text, behind));
        prop_assert_eq!(&pieces, &whole);
        if let Some(edit) = whole.edit {
            let tried = at_once(Tried::in_pieces(view.workbook.facts.clone(), edit.clone()));
            view.workbook.act(edit);
            prop_assert_eq!(&**tried.facts(), view.facts());
        }
    }
}
