//! The clerk's sheet: 客户 业务员 日期 金额 退货 状态, in that order, with a 合计 row at the end.

use super::{blank, deals, preview, rows, take_in};
use rewards_document::import::{Choices, Passed};
use rewards_document::workbook::Sheet;

const SHEET: &str = "\
客户\t业务员\t日期\t金额\t退货\t状态
宏远电子\t张伟\t2026/3/2\t120,000.00\t\t已发货
天成纺织\t李娜\t3月16日\t3.2万\t500\t已签约

宏远电子\t张伟\t2026-04-01\t8000\t\t作废
合计\t\t\t160,000\t500\t
";

#[test]
fn deals_come_with_their_customers_and_reps_in_one_step() {
    let mut workbook = blank();
    let preview = take_in(&mut workbook, &[SHEET]);
    assert_eq!(
        deals(&workbook),
        [
            "宏远电子|张伟|2026-03-02|120,000.00||delivered",
            "天成纺织|李娜|2026-03-16|32,000|500|signed",
            "宏远电子|张伟|2026-04-01|8,000||cancelled",
        ]
    );
    let customers = rows(&workbook, Sheet::Customers, &["name", "rep"]);
    assert_eq!(customers, ["宏远电子|张伟", "天成纺织|李娜"]);
    assert_eq!(rows(&workbook, Sheet::Reps, &["name"]), ["张伟", "李娜"]);
    assert_eq!(preview.counts(Sheet::Deals).added, 3);
    assert_eq!(preview.passed_for(0, Passed::Sum), [6]);
    assert!(preview.wrong().is_empty());
    workbook.undo();
    assert!(workbook.facts.is_blank());
    assert!(!workbook.history.can_undo());
    workbook.redo();
    assert_eq!(deals(&workbook).len(), 3);
}

#[test]
fn what_was_taken_in_is_there_when_it_comes_again() {
    let mut workbook = blank();
    take_in(&mut workbook, &[SHEET]);
    let again = preview(&workbook.facts, &[SHEET], Choices::default());
    assert_eq!(again.counts(Sheet::Deals).same, 3);
    assert_eq!(again.edit(), None);
}

#[test]
fn money_below_a_group_that_says_ten_thousand_yuan_is_read_so() {
    let mut workbook = super::blank();
    super::take_in(
        &mut workbook,
        &[
            "客户\t业务员\t日期\t金额（万元）\t\t状态\n\t\t\t成交\t退货\t\n甲\t张伟\t2026-3-2\t12\t0.5\t已交付\n",
        ],
    );
    assert_eq!(
        super::deals(&workbook),
        ["甲|张伟|2026-03-02|120,000|5,000|delivered"]
    );
}
