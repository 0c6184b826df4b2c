//! What a spreadsheet would take for a formula leaves harmless, and comes back as it was.

use super::{blank, rows, take_in};
use crate::common;
use rewards_document::export::{lines_csv, reps_csv, table_csv};
use rewards_document::workbook::{Edit, Fill, Sheet};
use rewards_words::lang::Lang;
use rewards_words::text::Localized;

const TEXTS: [&str; 14] = [
    "=1+1",
    "=HYPERLINK(\"http://x\",\"y\")",
    "+86 138 0000 0000",
    "-1+2",
    "@SUM(A1)",
    "＝1+1",
    "＋1",
    "－1",
    "＠x",
    "'=1",
    "''@x",
    "-",
    "=cmd|' /C calc'!A0",
    "-500",
];

#[test]
fn formulas_are_made_harmless_and_numbers_stay_numbers() {
    let mut workbook = blank();
    let mut text = "客户\t业务员\t日期\t金额\t产品\n".to_owned();
    for formula in TEXTS {
        let quoted = formula.replace('"', "\"\"");
        text.push_str(&format!("甲\t张伟\t3-2\t100\t\"{quoted}\"\n"));
    }
    take_in(&mut workbook, &[&text]);
    let products = rows(&workbook, Sheet::Deals, &["product"]);
    let csv = table_csv(&workbook.facts, Sheet::Deals, None, Lang::Zh);
    assert!(csv.starts_with("\u{feff}客户,"));
    assert_eq!(csv.matches("\r\n").count(), TEXTS.len() + 1);
    for line in csv.lines().skip(1) {
        let product = line
            .split(',')
            .nth(4)
            .expect("a product")
            .trim_start_matches('"');
        let is_number = product == "-500";
        let first = product.chars().next().expect("a letter");
        assert!(is_number || !"=+-@＝＋－＠".contains(first), "{line}");
    }
    let mut other = blank();
    take_in(&mut other, &[&csv]);
    assert_eq!(rows(&other, Sheet::Deals, &["product"]), products);
    assert_eq!(products[13], "-500");
}

#[test]
fn names_with_commas_quotes_and_line_breaks_come_back() {
    let mut workbook = blank();
    let text = "客户\t业务员\t日期\t金额\n\"甲, \"\"乙\"\"\n丙\"\t张伟\t3-2\t100\n";
    take_in(&mut workbook, &[text]);
    let names = rows(&workbook, Sheet::Customers, &["name"]);
    assert_eq!(names, ["甲, \"乙\"\n丙"]);
    let csv = table_csv(&workbook.facts, Sheet::Deals, None, Lang::En);
    let mut other = blank();
    take_in(&mut other, &[&csv]);
    assert_eq!(rows(&other, Sheet::Customers, &["name"]), names);
}

/// What may stand in a cell, however it came there, and what goes out for it.
const BEGINNINGS: [(&str, &str); 19] = [
    ("\t=1+1", "'=1+1"),
    ("\r=1+1", "'=1+1"),
    ("\r\n+1", "'+1"),
    ("\u{3000}＝1", "'＝1"),
    ("'\t=1", "\"''\t=1\""),
    ("=1+1", "'=1+1"),
    ("+1", "'+1"),
    ("@x", "'@x"),
    ("-1+2", "'-1+2"),
    ("--1", "'--1"),
    ("-1%2", "'-1%2"),
    ("-.5", "'-.5"),
    ("-0.5%", "-0.5%"),
    ("＝1+1", "'＝1+1"),
    ("＋1", "'＋1"),
    ("－1", "'－1"),
    ("＠x", "'＠x"),
    ("=1,\"2\"", "\"'=1,\"\"2\"\"\""),
    ("甲=1", "甲=1"),
];

/// What is typed into the only deal's product, and a customer is called, too, as .csv.
fn written(text: &str) -> String {
    let mut workbook = blank();
    take_in(
        &mut workbook,
        &["客户,业务员,日期,金额,产品\n甲,张伟,2026-03-02,100,乙\n"],
    );
    for (field, typed) in [("product", text), ("customer", text)] {
        let deals = workbook.facts.table(Sheet::Deals);
        let row = deals.rows.iter().next().expect("a row").id;
        let column = Sheet::Deals.column(field).expect("a column");
        workbook.act(Edit::Cell(Sheet::Deals, row, column, typed.to_owned()));
    }
    table_csv(&workbook.facts, Sheet::Deals, None, Lang::Zh)
}

#[test]
fn what_begins_with_a_tab_a_line_break_or_a_letter_of_full_width_goes_out_harmless_too() {
    for (text, expected) in BEGINNINGS {
        let csv = written(text);
        let expected = format!(
            "\u{feff}客户,业务员,日期,成交金额（元）,产品\r\n{expected},张伟,2026-03-02,100,{expected}\r\n"
        );
        assert_eq!(csv, expected, "{text:?}");
        let mut other = blank();
        take_in(&mut other, &[&csv]);
        // It's trimmed on its way, as every cell is; nothing else of it is lost.
        assert_eq!(
            rows(&other, Sheet::Deals, &["customer", "product"]),
            [format!("{0}|{0}", text.trim())],
            "{text:?}"
        );
    }
}

#[test]
fn what_reps_are_called_goes_out_harmless_in_every_file_of_figures() {
    let scheme = Localized::same("甲");
    for (name, begins) in [
        ("=1+1", "'=1+1"),
        ("+86", "'+86"),
        ("-1+2", "'-1+2"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("＝1+1", "'＝1+1"),
        ("＋1", "'＋1"),
        ("－1", "'－1"),
        ("＠x", "'＠x"),
        ("\t=1", "'=1"),
        ("\r=1", "'=1"),
    ] {
        let text = format!("客户,业务员,日期,金额\n甲,\"{name}\",2026-03-02,100000\n");
        let mut workbook = blank();
        take_in(&mut workbook, &[&text]);
        let computed = common::computed(&workbook.facts, "standard-policy");
        let fill = Fill::default();
        let origin = common::origin(&scheme, &fill);
        for csv in [lines_csv, reps_csv].map(|write| write(&computed, &origin, Lang::Zh)) {
            let told = csv
                .lines()
                .filter(|line| line.starts_with(&format!("{begins},")));
            assert!(told.count() > 0, "{name:?}: {csv}");
        }
    }
}
