//! .xls files as another program wrote them: see tests/fixtures/make-xls.py.

use crate::support::{only, opened, shown};

const SALES: &[u8] = include_bytes!("../fixtures/sales.xls");
const SINCE_1904: &[u8] = include_bytes!("../fixtures/since-1904.xls");
const LONG_TEXTS: &[u8] = include_bytes!("../fixtures/long-texts.xls");

#[test]
fn a_workbook_of_excel_97_is_read() {
    let sheets = opened(SALES).expect("sheets");
    let lines: Vec<String> = sheets[0].rows.iter().map(shown).collect();
    assert_eq!(
        lines,
        [
            r#"1: "2026年3月销售明细""#,
            r#"2: "客户" | "业务员" | "日期" | "金额" | "退货" | "占比""#,
            r#"3: "宏远电子" | "张伟" | @2026-03-02 | 120000 | 0 | 12.5%"#,
            r#"4h: "Huaxin 贸易" | "李娜" | @2026-03-05 | 1234.56 | 0.3 | 7%"#,
            r#"5:  | "王强" | @2026-03-31 | -5 | 0.3 | 100%"#,
            // It says that its formula's result is an empty text, which nobody can tell from a true one.
            r#"6: "合计" |  |  |  | TRUE"#,
        ]
    );
    assert_eq!(sheets[0].merged, 1);
}

#[test]
fn its_sheets_keep_their_order_and_hidden_ones_are_told() {
    let sheets = opened(SALES).expect("sheets");
    let told: Vec<(&str, bool)> = sheets
        .iter()
        .map(|sheet| (sheet.name.as_str(), sheet.hidden))
        .collect();
    assert_eq!(told, [("销售明细", false), ("草稿", true), ("空表", false)]);
    assert_eq!(
        sheets[1].rows.iter().map(shown).collect::<Vec<_>>(),
        [r#"3:  |  | "见上表""#]
    );
}

#[test]
fn days_since_1904_are_the_same_days() {
    let sheet = only(SINCE_1904);
    assert_eq!(
        sheet.rows.iter().map(shown).collect::<Vec<_>>(),
        [r#"1: @2024-03-02 | "12:00:00""#]
    );
}

#[test]
fn texts_that_go_on_in_the_next_record_are_whole() {
    let sheet = only(LONG_TEXTS);
    assert_eq!(sheet.rows.len(), 20);
    for (number, row) in sheet.rows.iter().enumerate() {
        let text = if number % 2 == 1 {
            "abc客户"
        } else {
            "plain"
        };
        assert_eq!(
            shown(row),
            format!(
                "{}: {:?}",
                number + 1,
                text.repeat(100) + &number.to_string()
            )
        );
    }
}
