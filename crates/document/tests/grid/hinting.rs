//! Names that may be meant.

use super::View;
use crate::common::column;
use rewards_document::grid::{hints, sounds_out};
use rewards_document::workbook::Sheet;

fn hinted(names: &[&str], typed: &str) -> Vec<String> {
    let rows: Vec<[&str; 1]> = names.iter().map(|name| [*name]).collect();
    let rows: Vec<&[&str]> = rows.iter().map(<[&str; 1]>::as_slice).collect();
    let view = View::of(Sheet::Reps, &["name"], &rows);
    hints(
        &view.check(),
        Sheet::Deals,
        column(Sheet::Deals, "rep"),
        typed,
    )
}

#[test]
fn names_are_found_by_their_letters_and_by_the_first_letters_of_their_sounds() {
    let names = ["张伟", "王伟", "赵文", "欧阳娜娜", "Zoe", "曾伟", "单雄"];
    assert_eq!(hinted(&names, "张"), ["张伟"]);
    assert_eq!(hinted(&names, "伟"), ["曾伟", "王伟", "张伟"]);
    assert_eq!(hinted(&names, "zw"), ["曾伟", "张伟", "赵文"]);
    assert_eq!(hinted(&names, "ZW"), ["曾伟", "张伟", "赵文"]);
    assert_eq!(hinted(&names, "nn"), ["欧阳娜娜"]);
    assert_eq!(hinted(&names, "oyn"), ["欧阳娜娜"]);
    assert_eq!(hinted(&names, "z"), ["Zoe", "曾伟", "张伟", "赵文"]);
    assert_eq!(hinted(&names, "sx"), ["单雄"]);
    assert_eq!(hinted(&names, "x伟"), Vec::<String>::new());
    // One of them already.
    assert_eq!(hinted(&names, "张伟"), Vec::<String>::new());
}

#[test]
fn at_most_eight_are_offered_all_of_few_where_nothing_is_typed() {
    let many = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"];
    assert_eq!(hinted(&many, "").len(), 8);
    assert_eq!(hinted(&many[..2], ""), ["甲", "乙"]);
}

#[test]
fn texts_of_a_column_are_offered_again_and_names_of_two_by_their_numbers() {
    let view = View::of_texts(&[&["服务器"], &["服务器"], &["服装"], &[""]]);
    let product = column(Sheet::Deals, "product");
    // The names of a table are its own: nothing is offered where one is typed.
    let reps = View::of(Sheet::Reps, &["name"], &[&["张伟"], &["赵文"]]);
    let name = column(Sheet::Reps, "name");
    assert_eq!(
        hints(&reps.check(), Sheet::Reps, name, "zw"),
        Vec::<String>::new()
    );
    assert_eq!(
        hints(&view.check(), Sheet::Deals, product, "fw"),
        ["服务器"]
    );
    assert_eq!(
        hints(&view.check(), Sheet::Deals, product, "服"),
        ["服务器", "服装"]
    );
    let amount = column(Sheet::Deals, "amount");
    assert_eq!(
        hints(&view.check(), Sheet::Deals, amount, "1"),
        Vec::<String>::new()
    );
    assert_eq!(
        hints(&view.check(), Sheet::Deals, 99, "1"),
        Vec::<String>::new()
    );
    let twins = hinted(&["张伟", "张伟"], "张");
    assert!(twins.iter().all(|text| text.starts_with('#')) && twins[0] != twins[1]);
}

#[test]
fn a_name_is_spelt_out_by_the_first_letter_of_each_sound() {
    for (typed, name) in [
        ("zw", "张伟"),
        ("hydz", "宏远电子"),
        ("sx", "单雄"),
        (" zw ", "张 伟"),
    ] {
        assert!(sounds_out(typed, name), "{typed} {name}");
    }
    // What says only how it begins, and what has a capital, may be a name of its own.
    for (typed, name) in [
        ("z", "张伟"),
        ("hy", "宏远电子"),
        ("ZW", "张伟"),
        ("zwx", "张伟"),
        ("", ""),
        ("张w", "张伟"),
        ("zw", "Zw"),
    ] {
        assert!(!sounds_out(typed, name), "{typed} {name}");
    }
}
