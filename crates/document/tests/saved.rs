//! Forms that releases wrote open forever.
use crate::common::{text, workbook};
use rewards_core::scheme::Edge;
use rewards_document::sync::Stamp;
use rewards_document::workbook::{
    BandRow, Edit, RowId, Sheet, TypedFigure, kept, kept_edits, reopened,
};
use rewards_document::{Settings, open_saved};

/// What the first version wrote. It opens forever.
const FIRST: &str = include_str!("saved/first.json");
/// What the second version writes. It opens forever, and is written the same.
const SECOND: &str = include_str!("saved/second.json");

#[test]
fn what_the_first_version_wrote_opens_with_its_settings() {
    let (saved, settings) = open_saved(FIRST.trim()).expect("opens");
    let expected = Settings {
        lang: "zh-CN".to_owned(),
        theme: "dark".to_owned(),
        place: "/calculate".to_owned(),
    };
    assert_eq!(settings, Some(expected));
    assert_eq!(saved.stamp, Stamp::default());
    let workbook = reopened(saved);
    assert_eq!(workbook.template, "standard-policy");
    assert_eq!(workbook.compared, ["order-tiers"]);
    assert_eq!(workbook.facts.period, ["2026-01-01", "2026/12/31"]);
    assert_eq!(text(&workbook, Sheet::Deals, 1, "amount"), "１２万");
    assert_eq!(text(&workbook, Sheet::Deals, 1, "customer"), "宏远");
    assert_eq!(workbook.facts.table(Sheet::Deals).next, 4);
    let fill = workbook.fill("order-tiers");
    let band = BandRow {
        edge: Edge::From,
        bound: "1000".to_owned(),
        pays: "item".to_owned(),
        worth: "钢笔".to_owned(),
        by: None,
    };
    assert_eq!(
        fill.figures.get("gift_ladder"),
        Some(&TypedFigure::Bands(vec![band]))
    );
    assert_eq!(
        fill.figures.get("x"),
        Some(&TypedFigure::Text(String::new()))
    );
    assert_eq!(
        fill.readings.get("basis").map(String::as_str),
        Some("every_order")
    );
}

#[test]
fn what_the_second_version_wrote_opens_and_is_written_the_same() {
    let (saved, settings) = open_saved(SECOND.trim()).expect("opens");
    assert_eq!(settings, None);
    assert_eq!(
        saved.stamp,
        Stamp {
            revision: 12,
            writer: "3f2a".to_owned()
        }
    );
    assert_eq!(saved.write(), SECOND.trim());
    let stamp = saved.stamp.clone();
    let again = kept(&reopened(saved.clone()), stamp);
    assert_eq!(
        open_saved(&again.write()).expect("opens").0.fills,
        saved.fills
    );
}

#[test]
fn what_was_never_written_is_refused_whole() {
    let second = SECOND.trim();
    for text in [
        String::new(),
        "{}".to_owned(),
        "[]".to_owned(),
        r#"{"version":3}"#.to_owned(),
        r#"{"version":"2"}"#.to_owned(),
        second.replace("\"next\":4", "\"next\":-4"),
        second.replace("\"next\":4", "\"next\":\"4\""),
        second.replace("\"revision\":12", "\"revision\":\"12\""),
        second.replace("\"writer\":\"3f2a\",", ""),
        second.replace("[1,\"宏远\"", "[\"1\",\"宏远\""),
        second.replace(
            "[\"from\",\"1000\",\"item\",\"钢笔\"]",
            "[\"from\",\"1000\",\"item\"]",
        ),
        second.replace("\"2026-01-01\",", ""),
        FIRST.trim().replace("\"theme\":\"dark\",", ""),
        second[..second.len() - 1].to_owned(),
    ] {
        assert_eq!(open_saved(&text), None, "{text}");
    }
}

#[test]
fn cells_go_to_the_columns_of_their_names_and_unknown_ones_are_left() {
    let moved = SECOND.trim().replace(
        "[\"customer\",\"date\",\"amount\"]",
        "[\"amount\",\"gone\",\"customer\"]",
    );
    let workbook = reopened(open_saved(&moved).expect("opens").0);
    assert_eq!(text(&workbook, Sheet::Deals, 1, "amount"), "宏远");
    assert_eq!(text(&workbook, Sheet::Deals, 1, "customer"), "１２万");
    assert_eq!(text(&workbook, Sheet::Deals, 1, "date"), "");
}

#[test]
fn a_table_without_a_number_for_the_next_row_gives_none_twice() {
    let low = SECOND.trim().replace("\"next\":4", "\"next\":1");
    let workbook = reopened(open_saved(&low).expect("opens").0);
    assert_eq!(workbook.facts.table(Sheet::Deals).next, 4);
}

#[test]
fn a_workbook_is_reopened_as_it_was_kept() {
    let mut workbook = workbook();
    let rows = vec![BandRow::blank(Edge::Over, "rate")];
    workbook.act(Edit::Figure(
        "order-tiers".to_owned(),
        "a".to_owned(),
        Some(TypedFigure::Bands(rows.clone())),
    ));
    workbook.act(Edit::Reading(
        "order-tiers".to_owned(),
        "basis".to_owned(),
        Some("every_order".to_owned()),
    ));
    let saved = kept(&workbook, Stamp::default());
    let opened = reopened(open_saved(&saved.write()).expect("opens").0);
    assert_eq!(*opened.facts, *workbook.facts);
    assert_eq!(
        opened.fill("order-tiers").figures.get("a"),
        Some(&TypedFigure::Bands(rows))
    );
    assert_eq!(opened.template, workbook.template);
    assert!(!opened.history.can_undo());
}

#[test]
fn a_workbook_that_was_put_aside_is_brought_back_by_acts_that_can_be_taken_back() {
    let (saved, _) = open_saved(SECOND.trim()).expect("opens");
    let mut workbook = workbook();
    workbook.act(Edit::Several(kept_edits(saved)));
    assert_eq!(workbook.template, "order-tiers");
    assert_eq!(workbook.compared, ["order-tiers"]);
    assert_eq!(text(&workbook, Sheet::Deals, 1, "amount"), "１２万");
    assert!(workbook.fill("order-tiers").readings.get("basis").is_some());
    workbook.undo();
    assert_eq!(workbook.template, "standard-policy");
    assert_eq!(text(&workbook, Sheet::Deals, 1, "amount"), "12万");
    assert!(workbook.facts.table(Sheet::Deals).row(RowId(1)).is_some());
}
