//! Copying, and pasting what was copied.

use super::{View, cell, select};
use crate::common::workbook;
use proptest::prelude::*;
use rewards_document::workbook::{Sheet, normalize};
use rewards_words::lang::Lang;

#[test]
fn tabs_stand_between_columns_and_line_breaks_between_rows() {
    let view = View::of_texts(&[&["a", "b", "c"], &["d", "e", "f"], &["g", "h", "i"]]);
    let text = |selection| view.shown().text(selection);
    assert_eq!(text(select((0, 1), (1, 2))), "b\tc\ne\tf");
    assert_eq!(text(select((2, 2), (1, 0))), "d\te\tf\ng\th\ti");
    assert_eq!(text(cell(1, 1)), "e");
    assert_eq!(text(select((2, 2), (9, 9))), "i");
    assert_eq!(text(cell(3, 0)), "");
}

#[test]
fn what_would_be_taken_for_the_next_cell_stands_in_quotes() {
    let view = View::of_texts(&[&["a\tb", "a\nb", "5\" \"x\""], &["", "", ""], &["", "", ""]]);
    let text = |selection| view.shown().text(selection);
    assert_eq!(text(select((0, 0), (0, 1))), "\"a\tb\"\t\"a\nb\"");
    assert_eq!(text(cell(0, 2)), "\"5\"\" \"\"x\"\"\"");
    // A last row without text would be lost.
    assert_eq!(text(select((1, 0), (2, 0))), "\n\n");
    assert_eq!(text(select((1, 0), (2, 1))), "\t\n\t");
}

#[test]
fn rows_are_copied_as_they_are_shown() {
    let mut view = View::of_texts(&[&["a"], &["b"], &["c"]]);
    view.rows.reverse();
    view.rows.remove(1);
    view.columns.reverse();
    assert_eq!(view.shown().text(select((0, 2), (1, 2))), "c\na");
}

/// What a cell of a deal settles to.
fn settled(column: usize, text: &str) -> String {
    let kind = Sheet::Deals.columns()[column].kind;
    normalize::settled(kind, text, workbook().facts.days())
}

#[test]
fn words_of_lists_are_copied_as_they_are_called_and_taken_in_again() {
    let view = View::of(
        Sheet::Deals,
        &["stage", "prepaid", "product"],
        &[
            &["delivered", "true", "true"],
            &["soon", "", "x"],
            &["signed", "false", ""],
        ],
    );
    let all = view.shown().all();
    let text = view.shown().text_in(all, Lang::Zh);
    assert_eq!(text, "已交付\t是\ttrue\nsoon\t\tx\n已签约\t否\t");
    assert_eq!(
        view.shown().text_in(all, Lang::En),
        "delivered\tyes\ttrue\nsoon\t\tx\nsigned\tno\t"
    );
    let mut other = View::of(Sheet::Deals, &["stage", "prepaid", "product"], &[]);
    other.act(other.pasted(cell(0, 0), &text).edit);
    assert_eq!(other.cells(), view.cells());
}

#[test]
fn for_other_programs_a_copy_has_what_empty_cells_are_shown_as() {
    let mut view = View::of(
        Sheet::Deals,
        &["customer", "rep", "stage", "prepaid", "product"],
        &[
            &["宏远电子", "", "", "", ""],
            &["宏远电子", "李娜", "signed", "true", ""],
            &["没有的客户", "", "", "", ""],
            &["", "", "", "", ""],
        ],
    );
    let all = view.shown().all();
    assert_eq!(
        view.shown().text_shown(all, Lang::Zh),
        "宏远电子\t张伟\t已交付\t\t\n宏远电子\t李娜\t已签约\t是\t\n没有的客户\t\t已交付\t\t\n\t\t\t\t"
    );
    // As it was typed, nothing stands there.
    assert_eq!(
        view.shown().text_in(select((0, 0), (0, 4)), Lang::Zh),
        "宏远电子\t\t\t\t"
    );
    // Of an event the only rep there is, where its kind needs one.
    view = View::of(
        Sheet::Outcomes,
        &["kind", "rep"],
        &[&["satisfaction", ""], &["team_project", ""]],
    );
    let all = view.shown().all();
    let text = view.shown().text_shown(all, Lang::Zh);
    let reps = text
        .lines()
        .map(|line| line.split_once('\t').map(|(_, rep)| rep));
    assert_eq!(reps.collect::<Vec<_>>(), [Some("张伟"), Some("")], "{text}");
}

#[test]
fn no_copied_cell_is_a_formula_elsewhere_and_pasted_it_is_as_it_was() {
    let view = View::of(
        Sheet::Deals,
        &["customer", "amount", "product"],
        &[
            &["=HYPERLINK(\"x\")", "-500", "+86 21"],
            &["＝1+1", "-5千", "'=1"],
            &["@x(1)", "-3%", "甲-乙"],
        ],
    );
    let all = view.shown().all();
    let copied = view.shown().text_shown(all, Lang::Zh);
    assert_eq!(
        copied,
        "\"'=HYPERLINK(\"\"x\"\")\"\t-500\t'+86 21\n'＝1+1\t'-5千\t''=1\n'@x(1)\t-3%\t甲-乙"
    );
    let mut other = View::of(
        Sheet::Deals,
        &["customer", "amount", "product"],
        &[["x", "x", "x"].as_slice(); 3],
    );
    other.act(other.pasted(cell(0, 0), &copied).edit);
    let [first, second, third] = &other.cells()[..] else {
        panic!("three rows");
    };
    assert_eq!(first[..], ["=HYPERLINK(\"x\")", "-500", "+86 21"]);
    assert_eq!(second[..], ["＝1+1", "-5,000", "'=1"]);
    assert_eq!(third[..], ["@x(1)", "-3%", "甲-乙"]);
}

/// A cell of letters that matter on a clipboard.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => "[ab万=\t\n\r\"' ]{0,6}",
        1 => Just("\"".to_owned()),
        1 => Just(String::new()),
        1 => Just("a\"\"b\r\n\"".to_owned()),
    ]
}

proptest! {
    #[test]
    fn what_was_copied_is_pasted_as_it_was(
        cells in prop::collection::vec((text(), text(), text()), 1..6),
        width in 1..=3_usize,
    ) {
        let rows: Vec<[&str; 3]> = cells.iter().map(|(a, b, c)| [&**a, &**b, &**c]).collect();
        let rows: Vec<&[&str]> = rows.iter().map(<[&str; 3]>::as_slice).collect();
        let view = View::of_texts(&rows);
        let copied = view.shown().text(select((0, 0), (rows.len() - 1, width - 1)));
        let blank: &[&str] = &["x", "x", "x"];
        let mut other = View::of_texts(&vec![blank; rows.len()]);
        let pasted = other.pasted(cell(0, 0), &copied);
        prop_assert_eq!(pasted.selection, select((0, 0), (rows.len() - 1, width - 1)));
        if let Some(edit) = pasted.edit {
            other.workbook.act(edit);
        }
        // Pasted cells settle, as typed ones do.
        let settled: Vec<Vec<String>> = view
            .cells()
            .iter()
            .map(|row| view.columns.iter().zip(row).map(|(column, text)| settled(*column, text)).collect())
            .collect();
        for (one, two) in settled.iter().zip(other.cells()) {
            prop_assert_eq!(&one[..width], &two[..width]);
            prop_assert!(two[width..].iter().all(|text| *text == "x"));
        }
    }
}
