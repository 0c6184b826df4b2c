//! What cells come to: money, days, per cents, words.

use super::{blank, deals, part, rows, table, take_in};
use rewards_document::import::{
    Cell, Choices, DateOrder, Preview, RawTable, Reading, Remembered, SourceTable, order_words,
};
use rewards_document::workbook::normalize::settled;
use rewards_document::workbook::{CellKind, Sheet};

/// The amounts that these come to under this head.
fn amounts(head: &str, texts: &[&str]) -> Vec<String> {
    let mut workbook = blank();
    let mut text = format!("客户\t业务员\t日期\t{head}\n");
    for amount in texts {
        text.push_str(&format!("甲\t张伟\t2026-03-02\t{amount}\n"));
    }
    take_in(&mut workbook, &[&text]);
    rows(&workbook, Sheet::Deals, &["amount"])
}

/// The days that these come to.
fn days(texts: &[&str]) -> Vec<String> {
    let mut workbook = blank();
    let mut text = "客户\t业务员\t日期\t金额\n".to_owned();
    for day in texts {
        text.push_str(&format!("甲\t张伟\t{day}\t100\n"));
    }
    take_in(&mut workbook, &[&text]);
    rows(&workbook, Sheet::Deals, &["date"])
}

#[test]
fn money_is_read_as_people_and_programs_write_it() {
    assert_eq!(
        amounts(
            "金额",
            &[
                "￥1,234.50",
                "１２３４．５",
                "12万",
                "1.2w",
                "1.2E+05",
                "1.25e-1",
                "5000元",
                "0.10",
                "(500)"
            ]
        ),
        [
            "1,234.50", "1,234.5", "120,000", "12,000", "120,000", "0.125", "5,000", "0.10", "-500"
        ]
    );
    assert_eq!(
        amounts(
            "金额（万元）",
            &["12", "0.5", "12.345678", "￥3", "3万", "5000元", "1.2E+01"]
        ),
        [
            "120,000",
            "5,000",
            "123,456.78",
            "30,000",
            "30,000",
            "5,000",
            "120,000"
        ]
    );
    assert_eq!(amounts("金额（千元）", &["12.5"]), ["12,500"]);
    assert_eq!(amounts("金额（亿元）", &["1.5"]), ["150,000,000"]);
}

#[test]
fn days_are_read_as_people_and_programs_write_them() {
    assert_eq!(
        days(&[
            "2026/3/2",
            "2026-03-02 13:45:00",
            "2026/3/2 0:00",
            "2026-03-02T08:00:00Z",
            "2026年3月2日",
            "3月2日",
            "3-2",
            "20260302",
            "2026.3.2",
            "2026-3-2 星期一",
            "2026-03-02（周一）",
            "46083",
            "46083.5",
            "3/2/2026",
            "2-Mar-2026",
            "Mar 2, 2026",
            "March 2nd 2026",
            "26/3/2",
            "２０２６－３－２",
        ]),
        vec!["2026-03-02"; 19]
    );
    // What is no day stays as it is, to be put right.
    assert_eq!(
        days(&["3月32日", "尽快", "99999"]),
        ["3月32日", "尽快", "99999"]
    );
}

#[test]
fn numbers_of_days_count_from_the_year_that_fits_the_period() {
    assert_eq!(days(&["44621", "44622"]), ["2026-03-02", "2026-03-03"]);
}

#[test]
fn per_cents_are_told_from_fractions() {
    let margins = |head: &str, texts: &[&str]| {
        let mut workbook = blank();
        let mut text = format!("客户\t业务员\t日期\t金额\t{head}\n");
        for (day, margin) in (1..).zip(texts) {
            text.push_str(&format!("甲\t张伟\t2026-03-{day:02}\t100\t{margin}\n"));
        }
        take_in(&mut workbook, &[&text]);
        rows(&workbook, Sheet::Deals, &["margin"])
    };
    assert_eq!(
        margins("毛利率", &["15%", "8.5%", "0.5%"]),
        ["15", "8.5", "0.5%"]
    );
    assert_eq!(
        margins("毛利率(%)", &["15", "0.5", "20%"]),
        ["15", "0.5%", "20"]
    );
    assert_eq!(
        margins("毛利率", &["0.15", "0.085", "1", "-0.02"]),
        ["15", "8.5", "100", "-2"]
    );
    assert_eq!(margins("毛利率", &["15", "20"]), ["15", "20"]);
}

#[test]
fn states_are_mapped_and_said() {
    let mut workbook = blank();
    let text = "客户,业务员,日期,金额,状态\n甲,张伟,3-1,1,已发货\n甲,张伟,3-2,1,已签收\n甲,张伟,3-3,1,已退\n甲,张伟,3-4,1,作废\n甲,张伟,3-5,1,签约\n甲,张伟,3-6,1,审核中\n甲,张伟,3-7,1,Shipped\n";
    let preview = take_in(&mut workbook, &[text]);
    assert_eq!(
        rows(&workbook, Sheet::Deals, &["stage"]),
        [
            "delivered",
            "delivered",
            "cancelled",
            "cancelled",
            "signed",
            "审核中",
            "delivered"
        ]
    );
    let (asked, known) = preview.words_by_knowing(0);
    let asked: Vec<_> = asked
        .iter()
        .map(|word| (word.words().zh, word.word))
        .collect();
    assert_eq!(asked, [("“审核中”（1 行）".to_owned(), None)]);
    let known: Vec<_> = known.iter().map(|word| (&*word.text, word.word)).collect();
    assert!(known.contains(&("已退", Some("cancelled"))), "{known:?}");
    assert_eq!(known.len(), 6);
    assert_eq!(preview.wrong().len(), 1);
    assert_eq!(preview.wrong()[0].number, 7);
    assert_eq!(preview.wrong()[0].words().zh, "第 7 行，进度里没有“审核中”");
}

#[test]
fn yes_and_no_are_read_as_people_say_them() {
    let mut workbook = blank();
    let text = "客户,业务员,新老客户,是否自主开发\n甲,张伟,老客户,是\n乙,张伟,新客户,公司分配\n";
    take_in(&mut workbook, &[text]);
    assert_eq!(
        rows(
            &workbook,
            Sheet::Customers,
            &["name", "existing", "self_developed"]
        ),
        ["甲|true|true", "乙|false|false"]
    );
}

#[test]
fn cells_of_a_spreadsheet_say_what_they_are() {
    let mut workbook = blank();
    let mut table = RawTable {
        name: Some("三月".to_owned()),
        ..RawTable::default()
    };
    let text = |text: &str| Cell::Text(text.to_owned());
    let head = ["客户", "业务员", "日期", "金额", "毛利率", "预付款"];
    table.push(1, false, head.map(text).into());
    let number = |text: &str| Cell::Number(text.to_owned());
    table.push(
        3,
        false,
        vec![
            text("甲"),
            text("张伟"),
            Cell::Date("2026-03-02 13:45:00".to_owned()),
            number("1234.5"),
            number("15%"),
            Cell::Logical(true),
        ],
    );
    table.push(
        4,
        true,
        vec![
            text("乙"),
            text("张伟"),
            number("46083"),
            number("10"),
            Cell::Empty,
            Cell::Logical(false),
        ],
    );
    table.push(
        5,
        false,
        vec![
            text("丙"),
            text("张伟"),
            Cell::NotComputed,
            Cell::Error("#REF!".to_owned()),
        ],
    );
    let reading = Reading::of(&table, &workbook.facts, &Remembered::default());
    let parts = vec![SourceTable { table, reading }];
    let mut preview = Preview::new(workbook.facts.clone(), parts, Choices::default());
    preview.finish();
    super::confirm(&mut workbook, &preview);
    assert_eq!(
        rows(
            &workbook,
            Sheet::Deals,
            &["customer", "date", "amount", "margin", "prepaid"]
        ),
        ["甲|2026-03-02|1,234.50|15|true", "丙||#REF!||"]
    );
    // The hidden row is left out, and can be taken in.
    assert_eq!(
        preview.passed_for(0, rewards_document::import::Passed::Hidden),
        [4]
    );
    assert_eq!(preview.wrong().len(), 1);
    workbook.undo();
    preview.choose(Choices {
        hidden: rewards_document::import::HiddenRows::Take,
        ..Choices::default()
    });
    preview.finish();
    super::confirm(&mut workbook, &preview);
    assert_eq!(deals(&workbook).len(), 3);
}

#[test]
fn formulas_without_results_are_said() {
    let words = |cells: &[Cell]| {
        let mut table = table("客户,业务员,日期,金额,备注\n");
        let text = |text: &str| Cell::Text(text.to_owned());
        for cell in cells {
            let row = [
                text("甲"),
                text("张伟"),
                text("3-2"),
                cell.clone(),
                Cell::NotComputed,
            ];
            table.push(9, false, row.into());
        }
        let reading = Reading::of(&table, &blank().facts, &Remembered::default());
        SourceTable { table, reading }.not_computed_words()
    };
    let said = words(&[
        Cell::NotComputed,
        Cell::Number("1".to_owned()),
        Cell::NotComputed,
    ]);
    assert!(said.is_some_and(|said| said.zh.starts_with("2 格是公式")));
    // One that isn't taken in matters to nobody.
    assert_eq!(words(&[Cell::Number("1".to_owned())]), None);
}

#[test]
fn a_day_is_the_same_typed_pasted_and_imported() {
    let period = blank().facts.days();
    for (text, day) in [
        ("26-3-2", "2026-03-02"),
        ("26/3/2", "2026-03-02"),
        ("26年3月2日", "2026-03-02"),
        ("46083", "2026-03-02"),
        ("46083.5", "2026-03-02"),
        ("Mar 5, 2026", "2026-03-05"),
        ("5 March 2026", "2026-03-05"),
        ("Mar 2", "2026-03-02"),
        ("2-Mar", "2026-03-02"),
        ("3/2/2026", "2026-03-02"),
        ("2026-03-02 10:30", "2026-03-02"),
        ("2026-03-02 星期一", "2026-03-02"),
        ("3-2", "2026-03-02"),
        ("2026-02-30", "2026-02-30"),
        ("Mar", "Mar"),
        ("31-3-2", "31-3-2"),
        ("很快", "很快"),
    ] {
        assert_eq!(settled(CellKind::Day, text, period), day, "{text}");
        assert_eq!(days(&[text]), [day], "{text}");
    }
}

#[test]
fn where_month_or_day_may_come_first_it_is_asked() {
    let workbook = blank();
    let unclear = |days: &[&str]| {
        let rows = days.iter().map(|day| format!("甲,张伟,{day},1\n"));
        let text = format!("客户,业务员,日期,金额\n{}", rows.collect::<String>());
        let part = part(&workbook.facts, &text);
        part.reading.unclear_day(&part.table)
    };
    assert_eq!(
        unclear(&["4/4/2026", "3/2/2026"]).as_deref(),
        Some("3/2/2026")
    );
    for clear in [
        &["3/2/2026", "3/25/2026"][..],
        &["25/3/2026", "3/2/2026"],
        &["2026/3/2", "3-2"],
        &["4/4/2026"],
    ] {
        assert_eq!(unclear(clear), None, "{clear:?}");
    }
    let said =
        [DateOrder::MonthFirst, DateOrder::DayFirst].map(|order| order_words("3/2/2026", order).zh);
    assert_eq!(
        said,
        [
            "3/2/2026 是 3月2日（月/日/年）",
            "3/2/2026 是 2月3日（日/月/年）"
        ]
    );
}

#[test]
fn money_of_another_currency_is_refused_for_that() {
    for (text, currency) in [
        ("$1,000.00", "$"),
        ("US$1000", "US$"),
        ("1000 usd", "USD"),
        ("€5", "€"),
        ("500港币", "港币"),
    ] {
        let text = format!("客户\t业务员\t日期\t金额\n甲\t张伟\t2026-03-02\t{text}\n");
        let found = super::preview(&blank().facts, &[&text], Choices::default());
        let said = found.wrong()[0].words().zh;
        assert!(said.contains(&format!("“{currency}”是别的货币")), "{said}");
    }
}

#[test]
fn money_of_a_spreadsheet_has_its_fen_and_that_is_no_change() {
    let mut table = super::table("编号,客户,日期,金额\nd1,甲,2026-03-02,1\nd2,乙,2026-03-02,2\n");
    for (row, number) in table.rows.iter_mut().skip(1).zip(["3664.5", "12"]) {
        row.cells[3] = Cell::Number(number.to_owned());
    }
    let mut workbook = blank();
    super::take_in(
        &mut workbook,
        &["编号,客户,日期,金额\nd2,乙,2026-03-02,12\nd3,丙,2026-03-02,3664.5\n"],
    );
    let amounts = |workbook: &rewards_document::workbook::Workbook| {
        super::rows(workbook, Sheet::Deals, &["amount"])
    };
    assert_eq!(amounts(&workbook), ["12", "3,664.5"]);
    table.rows[1].cells[0] = Cell::Text("d3".to_owned());
    table.rows[1].cells[1] = Cell::Text("丙".to_owned());
    let taken = |workbook: &rewards_document::workbook::Workbook| {
        let reading =
            rewards_document::import::Reading::of(&table, &workbook.facts, &Default::default());
        let part = rewards_document::import::SourceTable {
            table: table.clone(),
            reading,
        };
        let mut preview = rewards_document::import::Preview::new(
            workbook.facts.clone(),
            vec![part],
            Default::default(),
        );
        preview.finish();
        preview
    };
    assert_eq!(taken(&workbook).counts(Sheet::Deals).same, 2);
    let mut other = blank();
    let preview = taken(&other);
    super::confirm(&mut other, &preview);
    assert_eq!(amounts(&other), ["3,664.50", "12"]);
}

#[test]
fn names_have_no_letters_that_turn_others_round() {
    let mut workbook = blank();
    take_in(
        &mut workbook,
        &["客户\t业务员\t日期\t金额\n宏远\u{202e}电子\t张\u{200f}伟\t2026-03-01\t5\n"],
    );
    assert_eq!(deals(&workbook), ["宏远电子|张伟|2026-03-01|5||"]);
}
