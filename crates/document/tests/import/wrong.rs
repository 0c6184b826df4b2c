//! Rows that can't be counted are said with their numbers and reasons, as the tables themselves say them.

use super::{blank, confirm, deals, preview, rows, take_in};
use rewards_document::import::{Choices, Wrong};
use rewards_document::workbook::{FactsCheck, Sheet};

const SHEET: &str = "\
客户,业务员,日期,金额,退货,状态,编号
甲,张伟,2026-03-02,100,,,1
乙,张伟,3月32日,100,,,2
,张伟,2026-03-04,100,,,3
丙,李娜,2026-03-05,很多,,,4
丁,,2026-03-06,100,,,5
甲,李娜,2026-03-07,100,,,6
甲,张伟,2026-03-08,100,200,,7
甲,张伟,2026-03-09,100,,审核中,8
甲,张伟,2026-03-10,0,,,9
甲,张伟,2026-03-11,100,,,1
";

#[test]
fn wrong_rows_are_said_and_taken_in_to_be_put_right() {
    let mut workbook = blank();
    let found = take_in(&mut workbook, &[SHEET]);
    let numbers: Vec<u32> = found.wrong().iter().map(|row| row.number).collect();
    assert_eq!(numbers, [3, 4, 5, 6, 7, 8, 9, 10, 11]);
    let said: Vec<String> = found.wrong().iter().map(|row| row.words().zh).collect();
    assert!(
        said[0].starts_with("第 3 行，日期“3月32日”："),
        "{}",
        said[0]
    );
    assert_eq!(said[1], "第 4 行，客户：请填写");
    assert_eq!(said[5], "第 8 行，退货“200”：不能多于成交金额");
    assert_eq!(said[8], "第 11 行，编号“1”：编号重复");
    assert_eq!(deals(&workbook).len(), 10);
    // The tables say the same of the same rows.
    let check = FactsCheck::of(&workbook.facts);
    let left_out: Vec<usize> = check.left_out.iter().map(|row| row.number).collect();
    assert_eq!(left_out, [2, 3, 4, 5, 6, 7, 8, 9, 10]);
}

#[test]
fn wrong_rows_can_be_left_out() {
    let mut workbook = blank();
    let choices = Choices {
        wrong: Wrong::LeaveOut,
        ..Choices::default()
    };
    let found = preview(&workbook.facts, &[SHEET], choices);
    assert_eq!(found.wrong().len(), 9);
    confirm(&mut workbook, &found);
    assert_eq!(deals(&workbook), ["甲|张伟|2026-03-02|100||"]);
    // Nobody is made for the sake of a row that stays out.
    assert_eq!(rows(&workbook, Sheet::Customers, &["name"]), ["甲"]);
    assert_eq!(rows(&workbook, Sheet::Reps, &["name"]), ["张伟"]);
    assert!(FactsCheck::of(&workbook.facts).left_out.is_empty());
}

#[test]
fn wrong_customers_are_left_out_before_deals_name_them() {
    let customers = "客户名称,业务员,客户等级\n甲,张伟,A\n乙,张伟,看情况\n";
    let choices = Choices {
        wrong: Wrong::LeaveOut,
        ..Choices::default()
    };
    let mut workbook = blank();
    let found = preview(&workbook.facts, &[customers], choices);
    assert_eq!(found.wrong().len(), 1);
    assert_eq!(found.wrong()[0].number, 3);
    assert_eq!(found.counts(Sheet::Customers).added, 1);
    confirm(&mut workbook, &found);
    assert_eq!(
        rows(&workbook, Sheet::Customers, &["name", "grade"]),
        ["甲|important"]
    );
}
