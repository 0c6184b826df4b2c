//! What formats make of numbers in .xlsx files.

use crate::support::rows;
use crate::support::xlsx::Book;

fn shown(id: u32, code: &str, value: &str) -> String {
    let sheet = format!("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>{value}</v></c></row>");
    rows(&Book::of(&sheet).formats(&[(id, code)]).bytes()).remove(0)
}

#[test]
fn days_are_days() {
    assert_eq!(shown(14, "", "46083"), "1: @2026-03-02");
    assert_eq!(shown(31, "", "46083"), "1: @2026-03-02");
    assert_eq!(shown(57, "", "46083"), "1: @2026-03-02");
    assert_eq!(
        shown(
            176,
            "yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@",
            "46083"
        ),
        "1: @2026-03-02"
    );
    assert_eq!(
        shown(164, "[$-804]yyyy\\-mm\\-dd", "46083.25"),
        "1: @2026-03-02 06:00:00"
    );
}

#[test]
fn a_time_of_day_is_a_time() {
    assert_eq!(shown(20, "", "0.5625"), r#"1: "13:30:00""#);
    assert_eq!(shown(20, "", "46083.5625"), "1: @2026-03-02 13:30:00");
}

#[test]
fn hours_that_go_on_counting_are_a_number() {
    assert_eq!(shown(46, "", "1.5"), "1: 1.5");
    assert_eq!(shown(164, "[h]:mm", "1.5"), "1: 1.5");
}

#[test]
fn per_cents_have_their_sign() {
    assert_eq!(shown(9, "", "0.12"), "1: 12%");
    assert_eq!(shown(10, "", "7.0000000000000007E-2"), "1: 7%");
    assert_eq!(shown(164, "0.0%", "0.125"), "1: 12.5%");
}

#[test]
fn money_is_a_number() {
    assert_eq!(shown(44, "", "1234.5"), "1: 1234.5");
    assert_eq!(shown(164, "&quot;¥&quot;#,##0.00", "1234.5"), "1: 1234.5");
    assert_eq!(shown(164, "#,##0.00&quot;万元&quot;", "12.5"), "1: 12.5");
}

#[test]
fn a_number_that_is_no_day_stays_a_number() {
    for value in ["60", "-1", "0", "1E+300"] {
        assert_eq!(
            shown(14, "", value),
            format!("1: {}", value.replace("E+", "E"))
        );
    }
}

#[test]
fn a_format_that_is_not_there_is_none() {
    let sheet =
        "<row r=\"1\"><c r=\"A1\" s=\"99\"><v>46083</v></c><c r=\"B1\" s=\"-1\"><v>1</v></c></row>";
    assert_eq!(
        rows(&Book::of(sheet).formats(&[(14, "")]).bytes()),
        ["1: 46083 | 1"]
    );
}

#[test]
fn days_since_1904_are_the_same_days() {
    let sheet = "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>44621</v></c></row>";
    let book = Book::of(sheet).formats(&[(14, "")]);
    assert_eq!(
        rows(&book.clone().property("date1904=\"1\"").bytes()),
        ["1: @2026-03-02"]
    );
    assert_eq!(
        rows(&book.property("date1904=\"false\"").bytes()),
        ["1: @2022-03-01"]
    );
}

#[test]
fn a_result_of_a_formula_has_its_format_too() {
    let sheet = "<row r=\"1\"><c r=\"A1\" s=\"1\"><f>TODAY()</f><v>46083</v></c></row>";
    assert_eq!(
        rows(&Book::of(sheet).formats(&[(14, "")]).bytes()),
        ["1: @2026-03-02"]
    );
}
