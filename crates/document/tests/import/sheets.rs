//! Several sheets of a workbook, each to its own table, in one step.

use super::{blank, deals, rows, take_in};
use rewards_document::workbook::{FactsCheck, Sheet};

const DEALS: &str = "客户,业务员,日期,金额\n甲,张伟,2026-03-02,100\n乙,李娜,2026-03-03,200\n丙,王强,2026-03-04,300\n";
const CUSTOMERS: &str = "客户名称,负责人,老客户,去年销售额（万元）\n甲,张伟,是,12\n乙,李娜,否,\n";
const REPS: &str = "姓名,团队,部门,月绩效奖金\n张伟,一组,直营部,3000\n李娜,二组,市场部,2500\n";

#[test]
fn customers_come_before_deals_whatever_the_order_of_the_sheets() {
    for texts in [
        [DEALS, CUSTOMERS, REPS],
        [REPS, CUSTOMERS, DEALS],
        [CUSTOMERS, DEALS, REPS],
    ] {
        let mut workbook = blank();
        let found = take_in(&mut workbook, &texts);
        assert!(found.wrong().is_empty());
        assert_eq!(
            rows(
                &workbook,
                Sheet::Customers,
                &["name", "rep", "existing", "prior_sales"]
            ),
            ["甲|张伟|true|120,000", "乙|李娜|false|", "丙|王强||"]
        );
        assert_eq!(
            rows(
                &workbook,
                Sheet::Reps,
                &["name", "team", "department", "performance_bonus"]
            ),
            [
                "张伟|一组|direct|3,000",
                "李娜|二组|marketing|2,500",
                "王强|||"
            ]
        );
        assert_eq!(rows(&workbook, Sheet::Teams, &["name"]), ["一组", "二组"]);
        assert_eq!(deals(&workbook).len(), 3);
        assert!(FactsCheck::of(&workbook.facts).left_out.is_empty());
        assert_eq!(
            found.made_words().expect("some").zh,
            "会一并新建 1 个新客户（丙）、1 名业务员（王强）、2 个团队（一组、二组）"
        );
        workbook.undo();
        assert!(workbook.facts.is_blank() && !workbook.history.can_undo());
    }
}

#[test]
fn what_was_done_is_said_table_by_table() {
    let mut workbook = blank();
    let found = take_in(&mut workbook, &[DEALS, CUSTOMERS]);
    assert_eq!(
        found.done_words().zh,
        "已导入。成交：新增 3 行；客户：新增 2 行；一并新建 1 个新客户（丙）、3 名业务员（王强、张伟、李娜）"
    );
    assert_eq!(
        found.done_words().en,
        "Imported. Deals: 3 rows added; Customers: 2 rows added; also added: 1 new customer (丙), 3 reps (王强, 张伟, 李娜)"
    );
}

#[test]
fn events_go_to_their_table() {
    let mut workbook = blank();
    take_in(&mut workbook, &[CUSTOMERS]);
    let text = "事件类型,发生日期,业务员,客户,严重程度\n投诉,2026-03-05,张伟,甲,严重\n";
    let found = take_in(&mut workbook, &[text]);
    assert_eq!(
        rows(
            &workbook,
            Sheet::Outcomes,
            &["kind", "date", "rep", "customer", "severity"]
        ),
        ["complaint|2026-03-05|张伟|甲|serious"]
    );
    assert_eq!(found.counts(Sheet::Outcomes).added, 1);
    let again = take_in(&mut workbook, &[text]);
    assert_eq!(again.counts(Sheet::Outcomes).same, 1);
}

#[test]
fn the_first_row_that_is_written_is_known_whether_it_is_new_or_changed() {
    let mut workbook = blank();
    let first = |workbook: &rewards_document::workbook::Workbook| {
        let table = workbook.facts.table(Sheet::Deals);
        table.rows.iter().next().map(|row| row.id)
    };
    // The blank row of an empty table is written over.
    let found = take_in(&mut workbook, &[DEALS]);
    assert_eq!(found.first_written(Sheet::Deals), first(&workbook));
    assert_eq!(found.first_written(Sheet::Outcomes), None);
    // The third has changed.
    let text = "编号,客户,业务员,日期,金额\nd1,甲,张伟,2026-03-02,100\nd2,乙,李娜,2026-03-03,200\n";
    let mut workbook = blank();
    take_in(&mut workbook, &[text]);
    let changed = text.replace(",200", ",250");
    let found = take_in(&mut workbook, &[&changed]);
    let table = workbook.facts.table(Sheet::Deals);
    let second = table.rows.iter().nth(1).map(|row| row.id);
    assert_eq!(found.counts(Sheet::Deals).changed, 1);
    assert_eq!(found.first_written(Sheet::Deals), second);
}
