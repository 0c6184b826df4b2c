//! OpenDocument spreadsheets.

use crate::support::ods::{number, of, row, text, with_tables};
use crate::support::{only, opened, rows, shown};

fn cell(attributes: &str, content: &str) -> String {
    format!("<table:table-cell {attributes}>{content}</table:table-cell>")
}

#[test]
fn texts_and_numbers_are_read() {
    let data = row("", &(text("客户") + &number("1234.5600000000001")))
        + &row("", &(text("宏远") + &number("-5")));
    assert_eq!(
        rows(&of(&data)),
        [r#"1: "客户" | 1234.56"#, r#"2: "宏远" | -5"#]
    );
}

#[test]
fn days_percentages_and_logical_values_are_read() {
    let cells = cell(
        "office:value-type=\"date\" office:date-value=\"2026-03-02\"",
        "<text:p>26年3月2日</text:p>",
    ) + &cell(
        "office:value-type=\"date\" office:date-value=\"2026-03-02T13:45:00\"",
        "<text:p>x</text:p>",
    ) + &cell(
        "office:value-type=\"percentage\" office:value=\"0.125\"",
        "<text:p>12.5%</text:p>",
    ) + &cell(
        "office:value-type=\"currency\" office:currency=\"CNY\" office:value=\"120000\"",
        "<text:p>¥120,000</text:p>",
    ) + &cell(
        "office:value-type=\"boolean\" office:boolean-value=\"true\"",
        "<text:p>TRUE</text:p>",
    ) + &cell(
        "office:value-type=\"time\" office:time-value=\"PT08H30M00S\"",
        "<text:p>08:30</text:p>",
    );
    assert_eq!(
        rows(&of(&row("", &cells))),
        [r#"1: @2026-03-02 | @2026-03-02 13:45:00 | 12.5% | 120000 | TRUE | "08:30:00""#]
    );
}

#[test]
fn several_paragraphs_are_several_lines() {
    let paragraphs = "<text:p>一<text:s text:c=\"2\"/>行</text:p><text:p>二<text:tab/><text:span>行</text:span><text:line-break/>三</text:p>";
    assert_eq!(
        rows(&of(&row(
            "",
            &cell("office:value-type=\"string\"", paragraphs)
        ))),
        [r#"1: "一  行\n二\t行\n三""#]
    );
}

#[test]
fn remarks_and_pictures_are_left_out() {
    let content = "<office:annotation><text:p>核对过</text:p></office:annotation><text:p>张伟</text:p><draw:frame><text:p>图</text:p></draw:frame>";
    assert_eq!(
        rows(&of(&row(
            "",
            &cell("office:value-type=\"string\"", content)
        ))),
        [r#"1: "张伟""#]
    );
}

#[test]
fn what_is_repeated_stands_in_every_place() {
    let cells = cell("table:number-columns-repeated=\"2\"", "")
        + &cell(
            "office:value-type=\"float\" office:value=\"1\" table:number-columns-repeated=\"2\"",
            "",
        );
    let data = row("table:number-rows-repeated=\"3\"", &cells)
        + &row("table:number-rows-repeated=\"1000000\"", &cell("", ""))
        + &row("", &number("9"));
    assert_eq!(
        rows(&of(&data)),
        [
            "1:  |  | 1 | 1",
            "2:  |  | 1 | 1",
            "3:  |  | 1 | 1",
            "1000004: 9"
        ]
    );
}

#[test]
fn empty_columns_to_the_edge_cost_nothing() {
    let data = row(
        "",
        &(number("1") + &cell("table:number-columns-repeated=\"16383\"", "")),
    );
    assert_eq!(rows(&of(&data)), ["1: 1"]);
}

#[test]
fn values_beyond_the_edge_are_counted() {
    let far = cell("table:number-columns-repeated=\"16383\"", "") + &number("2");
    let sheet = only(&of(&row("", &far)));
    assert_eq!(
        (sheet.rows.len(), sheet.rows_below, sheet.cells_beyond),
        (0, 0, 1)
    );
    let data = row("table:number-rows-repeated=\"4294967295\"", "") + &row("", &number("1"));
    let sheet = only(&of(&data));
    assert_eq!(
        (sheet.rows.len(), sheet.rows_below, sheet.cells_beyond),
        (0, 1, 0)
    );
}

#[test]
fn counts_that_are_none_count_as_one() {
    for times in ["0", "-1", "x", "99999999999999999999", ""] {
        let data = row(
            &format!("table:number-rows-repeated=\"{times}\""),
            &number("1"),
        );
        assert_eq!(rows(&of(&data)), ["1: 1"], "{times}");
    }
}

#[test]
fn merged_cells_keep_the_first_value() {
    let first = cell(
        "office:value-type=\"string\" table:number-columns-spanned=\"2\" table:number-rows-spanned=\"1\"",
        "<text:p>三月</text:p>",
    );
    let covered = "<table:covered-table-cell office:value-type=\"float\" office:value=\"8\"><text:p>8</text:p></table:covered-table-cell>";
    let sheet = only(&of(&row("", &(first + covered + &number("3")))));
    assert_eq!(
        sheet.rows.iter().map(shown).collect::<Vec<_>>(),
        [r#"1: "三月" |  | 3"#]
    );
    assert_eq!(sheet.merged, 1);
}

#[test]
fn hidden_rows_and_sheets_are_told() {
    let data = row("", &number("1"))
        + &row(
            "table:visibility=\"collapse\" table:number-rows-repeated=\"2\"",
            &number("2"),
        )
        + &row("table:visibility=\"filter\"", &number("3"))
        + &row("", &number("4"));
    let styles = "<style:style style:name=\"ta1\" style:family=\"table\"><style:table-properties table:display=\"true\"/></style:style>\
        <style:style style:name=\"ta2\" style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style>";
    let tables = format!(
        "<table:table table:name=\"看\" table:style-name=\"ta1\">{data}</table:table><table:table table:name=\"藏\" table:style-name=\"ta2\"></table:table>"
    );
    let sheets = opened(&with_tables(styles, &tables)).expect("sheets");
    assert_eq!(
        sheets[0].rows.iter().map(shown).collect::<Vec<_>>(),
        ["1: 1", "2h: 2", "3h: 2", "4h: 3", "5: 4"]
    );
    assert_eq!(
        sheets
            .iter()
            .map(|sheet| (sheet.name.as_str(), sheet.hidden))
            .collect::<Vec<_>>(),
        [("看", false), ("藏", true)]
    );
}

#[test]
fn formulas_show_their_results() {
    let cells = cell(
        "table:formula=\"of:=1+1\" office:value-type=\"float\" office:value=\"2\"",
        "<text:p>2</text:p>",
    ) + &cell("table:formula=\"of:=1+1\"", "")
        + &cell(
            "table:formula=\"of:=&quot;&quot;\" office:value-type=\"string\" office:string-value=\"\"",
            "<text:p></text:p>",
        )
        + &cell(
            "table:formula=\"of:=1/0\" office:value-type=\"string\" office:string-value=\"\"",
            "<text:p>#DIV/0!</text:p>",
        );
    assert_eq!(rows(&of(&row("", &cells))), ["1: 2 | ? |  | !#DIV/0!"]);
}

#[test]
fn rows_in_groups_and_head_rows_are_read() {
    let data = format!(
        "<table:table-header-rows>{}</table:table-header-rows><table:table-row-group>{}<table:table-row-group>{}</table:table-row-group></table:table-row-group>",
        row("", &text("客户")),
        row("", &number("1")),
        row("", &number("2"))
    );
    assert_eq!(rows(&of(&data)), [r#"1: "客户""#, "2: 1", "3: 2"]);
}

#[test]
fn changes_that_may_be_taken_back_are_left_out() {
    let changes = format!(
        "<table:tracked-changes><table:cell-content-change><table:table>{}</table:table></table:cell-content-change></table:tracked-changes>",
        row("", &number("8"))
    );
    let tables = format!(
        "{changes}<table:table table:name=\"a\">{}</table:table>",
        row("", &number("1"))
    );
    assert_eq!(rows(&with_tables("", &tables)), ["1: 1"]);
}

#[test]
fn tables_inside_of_pictures_are_left_out() {
    let shapes = format!(
        "<table:shapes><draw:frame><table:table>{}</table:table></draw:frame></table:shapes>",
        row("", &number("8"))
    );
    assert_eq!(rows(&of(&(shapes + &row("", &number("1"))))), ["1: 1"]);
}

#[test]
fn a_text_of_blanks_without_end_is_cut() {
    let blanks = cell(
        "office:value-type=\"string\"",
        "<text:p>a<text:s text:c=\"4000000000\"/>b</text:p>",
    );
    assert!(rows(&of(&row("", &blanks)))[0].len() < 1_100);
}
