//! What comes again: the same by its id, or alike by customer, day and amount.

use super::{blank, confirm, deals, preview, rows, take_in};
use rewards_document::import::{Alike, Choices, ComingRow, RowsThere};
use rewards_document::workbook::{Sheet, Workbook};

const FIRST: &str = "编号,客户,业务员,日期,金额,退货,状态\nA1,甲,张伟,2026-03-02,100,,已下单\n,乙,张伟,2026-03-03,200,,已下单\n";

fn with_two() -> Workbook {
    let mut workbook = blank();
    take_in(&mut workbook, &[FIRST]);
    workbook
}

#[test]
fn the_same_id_is_the_same_deal() {
    let text = "编号,客户,业务员,日期,金额,状态\nA1,甲,张伟,2026-03-05,150,已发货\nA2,甲,张伟,2026-03-05,150,已发货\n";
    let mut workbook = with_two();
    let found = take_in(&mut workbook, &[text]);
    let counts = found.counts(Sheet::Deals);
    assert_eq!((counts.added, counts.changed), (1, 1));
    assert_eq!(
        deals(&workbook),
        [
            "甲|张伟|2026-03-05|150||delivered",
            "乙|张伟|2026-03-03|200||ordered",
            "甲|张伟|2026-03-05|150||delivered"
        ]
    );
    workbook.undo();
    assert_eq!(deals(&workbook), deals(&with_two()));

    let skip = Choices {
        known: RowsThere::Skip,
        ..Choices::default()
    };
    let found = preview(&workbook.facts, &[text], skip);
    let counts = found.counts(Sheet::Deals);
    assert_eq!((counts.added, counts.changed, counts.skipped), (1, 0, 1));
}

#[test]
fn the_same_customer_day_and_amount_is_asked() {
    let text = "客户,业务员,日期,金额,状态\n乙,张伟,3月3日,200.00,已发货\n";
    for (alike, expected) in [
        (Alike::Skip, vec!["ordered", "ordered"]),
        (Alike::Change, vec!["ordered", "delivered"]),
        (Alike::Add, vec!["ordered", "ordered", "delivered"]),
    ] {
        let mut workbook = with_two();
        let choices = Choices {
            alike,
            ..Choices::default()
        };
        let mut found = preview(&workbook.facts, &[text], Choices::default());
        assert_eq!(found.alike(), (1, 0));
        assert_eq!(
            found.alike_question().expect("asked").zh,
            "有 1 行和表里已有的同客户、同日期、同金额，别的列不同。怎么办？"
        );
        // Whether rows are told by their ids isn't asked beside it, and why nothing would come of it is said.
        assert_eq!(found.told(), 0);
        assert!(!found.has_effect());
        let idle = found.idle_words().expect("said").zh;
        assert!(idle.contains("当作表里已有的同一笔"), "{idle}");
        found.choose(choices);
        found.finish();
        confirm(&mut workbook, &found);
        assert_eq!(
            rows(&workbook, Sheet::Deals, &["stage"]),
            expected,
            "{alike:?}"
        );
        if workbook.facts.table(Sheet::Deals).rows.len() > 2 || alike == Alike::Change {
            workbook.undo();
        }
        assert_eq!(deals(&workbook), deals(&with_two()));
    }
}

#[test]
fn amounts_are_not_the_same_by_their_looks_alone() {
    // 200.00 and 200 are the same amount, however they were typed.
    let mut workbook = with_two();
    let found = take_in(
        &mut workbook,
        &["客户,业务员,日期,金额\n乙,张伟,3月3日,200\n"],
    );
    assert_eq!(found.counts(Sheet::Deals).same, 1);
}

#[test]
fn a_source_may_hold_two_deals_that_look_alike() {
    let text = "客户,业务员,日期,金额\n甲,张伟,2026-03-02,100\n甲,张伟,2026-03-02,100\n";
    let mut workbook = blank();
    let found = take_in(&mut workbook, &[text]);
    assert_eq!(found.counts(Sheet::Deals).added, 2);
    let again = take_in(&mut workbook, &[text]);
    assert_eq!(again.counts(Sheet::Deals).same, 2);
    // A third is one more.
    let more = format!("{text}甲,张伟,2026-03-02,100\n");
    let more = take_in(&mut workbook, &[&more]);
    assert_eq!(
        (
            more.counts(Sheet::Deals).same,
            more.counts(Sheet::Deals).added
        ),
        (2, 1)
    );
}

#[test]
fn blank_cells_of_a_source_change_nothing() {
    let mut workbook = with_two();
    take_in(
        &mut workbook,
        &["编号,退货,客户,日期,金额\nA1,5,甲,3-2,100\n"],
    );
    let found = take_in(
        &mut workbook,
        &["编号,退货,客户,日期,金额\nA1,,甲,3-2,100\n"],
    );
    assert_eq!(found.counts(Sheet::Deals).same, 1);
    assert_eq!(deals(&workbook)[0], "甲|张伟|2026-03-02|100|5|ordered");
}

#[test]
fn customers_and_reps_are_the_same_by_their_names() {
    let mut workbook = with_two();
    let text = "客户名称,业务员,客户等级,规模\n甲,张伟,重点,\n丙,李娜,一般,大\n丙,李娜,一般,大\n";
    let found = take_in(&mut workbook, &[text]);
    let counts = found.counts(Sheet::Customers);
    assert_eq!((counts.added, counts.changed, counts.double), (1, 1, 1));
    assert_eq!(found.made_by_name(Sheet::Reps), ["李娜"]);
    assert_eq!(
        rows(
            &workbook,
            Sheet::Customers,
            &["name", "rep", "grade", "size"]
        ),
        ["甲|张伟|important|", "乙|张伟||", "丙|李娜|general|large"]
    );
    workbook.undo();
    assert_eq!(rows(&workbook, Sheet::Reps, &["name"]), ["张伟"]);
}

#[test]
fn a_name_with_blanks_or_wide_letters_is_the_one_that_is_there() {
    let mut workbook = with_two();
    take_in(
        &mut workbook,
        &["客户名称,业务员\n甲 ,张伟\n乙,张 伟\n天成(上海),李 娜\n"],
    );
    let names = |workbook: &Workbook, sheet: Sheet| rows(workbook, sheet, &["name"]);
    assert_eq!(names(&workbook, Sheet::Reps), ["张伟", "李 娜"]);
    assert_eq!(
        names(&workbook, Sheet::Customers),
        ["甲", "乙", "天成(上海)"]
    );
    let text = "客户,业务员,日期,金额\n天成 （上海）,李娜,3-4,500\n丙 丁,李娜,3-5,600\n丙丁,李　娜,3-6,700\n";
    let found = take_in(&mut workbook, &[text]);
    assert!(found.wrong().is_empty(), "{:?}", found.wrong());
    assert_eq!(names(&workbook, Sheet::Reps), ["张伟", "李 娜"]);
    assert_eq!(
        names(&workbook, Sheet::Customers),
        ["甲", "乙", "天成(上海)", "丙 丁"]
    );
    // A list of customers under other ways of writing changes those that are there, and not their names.
    let found = take_in(&mut workbook, &["客户名称,上年销售额\n丙丁,1000\n"]);
    let counts = found.counts(Sheet::Customers);
    assert_eq!((counts.added, counts.changed), (0, 1));
    assert_eq!(
        rows(&workbook, Sheet::Customers, &["name", "prior_sales"])[3],
        "丙 丁|1,000"
    );
    // And the same deal is seen to be there.
    let found = preview(
        &workbook.facts,
        &["客户,日期,金额\n天成(上海),3-4,500\n"],
        Choices::default(),
    );
    assert_eq!(found.alike(), (1, 1));
}

#[test]
fn what_comes_and_what_changes_can_be_looked_at_row_by_row() {
    let workbook = with_two();
    let deals = "编号,客户,日期,金额,状态,是否预付\nA1,甲,3-2,1500,已发货,是\n,丙,3-9,70,,\n";
    let customers = "客户名称,业务员\n丁,张伟\n";
    let found = preview(&workbook.facts, &[deals, customers], Choices::default());
    let said = |rows: Vec<ComingRow>| rows.iter().map(|row| row.words().zh).collect::<Vec<_>>();
    assert_eq!(
        said(found.changed_rows(9)),
        ["第 2 行，甲 2026-03-02：成交金额 100 → 1,500；进度 已下单 → 已交付；预付款（空）→ 是"]
    );
    assert_eq!(
        said(found.added_rows(9)),
        [
            "第 3 行：客户 丙，日期 2026-03-09，成交金额 70",
            "第 2 行：客户 丁，业务员 张伟"
        ]
    );
    assert_eq!(found.added_rows(1).len(), 1);
    // As many as are counted.
    let all = [Sheet::Deals, Sheet::Customers].map(|sheet| found.counts(sheet).added);
    assert_eq!(all, [1, 1]);
    // What is left out is not among them.
    let choices = Choices {
        known: RowsThere::Skip,
        ..Choices::default()
    };
    let found = preview(&workbook.facts, &[deals, customers], choices);
    assert_eq!(said(found.changed_rows(9)), [""; 0]);
}
