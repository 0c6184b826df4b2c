//! Cells of .xlsx files.

use crate::support::rows;
use crate::support::xlsx::Book;

fn of(cells: &str) -> Vec<String> {
    rows(
        &Book::of(&format!("<row r=\"1\">{cells}</row>"))
            .strings(STRINGS)
            .bytes(),
    )
}

const STRINGS: &str = "<si><t>客户</t></si>\
    <si><r><rPr><b/></rPr><t>宏远</t></r><r><t xml:space=\"preserve\"> 电子</t></r></si>\
    <si><t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh></si>\
    <si/>\
    <si><t>a&amp;b &lt;c&gt; &#23458;</t></si>\
    <si><t>一行_x000D_\n二行</t></si>";

#[test]
fn shared_texts_are_found_by_their_place() {
    let cells = "<c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"s\"><v>2</v></c>";
    assert_eq!(of(cells), [r#"1: "客户" | "宏远 电子" | "東京""#]);
}

#[test]
fn an_empty_shared_text_is_an_empty_cell() {
    let cells = "<c r=\"A1\" t=\"s\"><v>3</v></c><c r=\"B1\" t=\"s\"><v>0</v></c>";
    assert_eq!(of(cells), [r#"1:  | "客户""#]);
}

#[test]
fn entities_are_letters() {
    assert_eq!(
        of("<c r=\"A1\" t=\"s\"><v>4</v></c>"),
        [r#"1: "a&b <c> 客""#]
    );
}

#[test]
fn line_ends_are_all_the_same() {
    assert_eq!(
        of("<c r=\"A1\" t=\"s\"><v>5</v></c>"),
        [r#"1: "一行\n二行""#]
    );
}

#[test]
fn texts_may_stand_in_the_cell() {
    let cells = "<c r=\"A1\" t=\"inlineStr\"><is><t>张伟</t></is></c>\
        <c r=\"B1\" t=\"inlineStr\"><is><r><t>华</t></r><r><t>东</t></r></is></c>";
    assert_eq!(of(cells), [r#"1: "张伟" | "华东""#]);
}

#[test]
fn numbers_are_what_a_person_typed() {
    let cells = "<c r=\"A1\"><v>120000</v></c><c r=\"B1\" t=\"n\"><v>1234.5600000000001</v></c>\
        <c r=\"C1\"><v>0.30000000000000004</v></c><c r=\"D1\"><v>-5</v></c><c r=\"E1\"><v>1.2E5</v></c>";
    assert_eq!(of(cells), ["1: 120000 | 1234.56 | 0.3 | -5 | 120000"]);
}

#[test]
fn numbers_that_are_texts_stay_texts() {
    let cells =
        "<c r=\"A1\" t=\"inlineStr\"><is><t>00123</t></is></c><c r=\"B1\" t=\"str\"><v>5.0</v></c>";
    assert_eq!(of(cells), [r#"1: "00123" | "5.0""#]);
}

#[test]
fn a_number_that_is_none_is_a_text() {
    assert_eq!(of("<c r=\"A1\"><v>12万</v></c>"), [r#"1: "12万""#]);
}

#[test]
fn results_of_formulas_are_read() {
    let cells = "<c r=\"A1\"><f>SUM(B1:C1)</f><v>3</v></c><c r=\"B1\" t=\"str\"><f>\"a\"&amp;\"b\"</f><v>ab</v></c>\
        <c r=\"C1\" t=\"b\"><f>1=1</f><v>1</v></c><c r=\"D1\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>";
    assert_eq!(of(cells), [r#"1: 3 | "ab" | TRUE | !#DIV/0!"#]);
}

#[test]
fn a_formula_without_a_result_says_so() {
    let cells = "<c r=\"A1\"><f>SUM(B1:C1)</f></c><c r=\"B1\"><f>1+1</f><v/></c><c r=\"C1\"><f>1+1</f><v></v></c>";
    assert_eq!(of(cells), ["1: ? | ? | ?"]);
}

#[test]
fn a_formula_with_an_empty_text_for_a_result_is_an_empty_cell() {
    let cells = "<c r=\"A1\" t=\"str\"><f>IF(B1,\"\",\"\")</f><v></v></c><c r=\"B1\"><v>1</v></c>";
    assert_eq!(of(cells), ["1:  | 1"]);
}

#[test]
fn logical_values_are_read_as_numbers_and_words() {
    let cells = "<c r=\"A1\" t=\"b\"><v>0</v></c><c r=\"B1\" t=\"b\"><v>true</v></c>";
    assert_eq!(of(cells), ["1: FALSE | TRUE"]);
}

#[test]
fn days_may_be_written_out() {
    let cells = "<c r=\"A1\" t=\"d\"><v>2026-03-02T00:00:00</v></c><c r=\"B1\" t=\"d\"><v>2026-03-02T08:30:00</v></c>";
    assert_eq!(of(cells), ["1: @2026-03-02 | @2026-03-02 08:30:00"]);
}

#[test]
fn cells_without_a_name_follow_each_other() {
    let sheet = "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>";
    assert_eq!(rows(&Book::of(sheet).bytes()), ["1: 1 | 2", "2: 3"]);
}

#[test]
fn a_cell_without_a_name_follows_one_with_a_name() {
    let sheet =
        "<row r=\"5\"><c r=\"C5\"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>";
    assert_eq!(rows(&Book::of(sheet).bytes()), ["5:  |  | 1 | 2", "6: 3"]);
}

#[test]
fn cells_out_of_order_find_their_place() {
    let sheet = "<row r=\"3\"><c r=\"B3\"><v>2</v></c><c r=\"A3\"><v>1</v></c></row><row r=\"1\"><c r=\"A1\"><v>0</v></c></row>\
        <row r=\"3\"><c r=\"C3\"><v>3</v></c></row>";
    assert_eq!(rows(&Book::of(sheet).bytes()), ["1: 0", "3: 1 | 2 | 3"]);
}

#[test]
fn of_two_values_in_one_place_the_last_counts() {
    assert_eq!(
        of("<c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c>"),
        ["1: 2"]
    );
}

#[test]
fn names_may_have_prefixes() {
    let sheet = "<x:sheetData xmlns:x=\"urn:x\"><x:row r=\"1\"><x:c r=\"A1\"><x:v>7</x:v></x:c></x:row></x:sheetData>";
    assert_eq!(
        rows(&Book::default().whole_sheet("name=\"S\"", sheet).bytes()),
        ["1: 7"]
    );
}

#[test]
fn empty_cells_at_the_end_and_empty_rows_are_left_out() {
    let sheet = "<row r=\"1\"><c r=\"A1\" s=\"0\"/></row><row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\" s=\"0\"/></row>";
    assert_eq!(rows(&Book::of(sheet).bytes()), ["2: 1"]);
}

#[test]
fn a_cdata_section_is_text() {
    assert_eq!(
        of("<c r=\"A1\" t=\"inlineStr\"><is><t><![CDATA[<客户>]]></t></is></c>"),
        [r#"1: "<客户>""#]
    );
}

#[test]
fn signs_that_nobody_sees_are_left_out() {
    assert_eq!(
        of("<c r=\"A1\" t=\"str\"><v>宏_x0001_远_x001F_</v></c>"),
        [r#"1: "宏远""#]
    );
}
