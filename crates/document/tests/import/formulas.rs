//! What a spreadsheet would take for a formula leaves harmless, and comes back as it was.

use super::{blank, rows, take_in};
use rewards_document::export::table_csv;
use rewards_document::workbook::Sheet;
use rewards_words::lang::Lang;

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
