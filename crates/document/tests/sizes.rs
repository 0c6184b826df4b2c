//! How much the history counts for what it holds, and the order of the form's fields.
use crate::common::{column, workbook};
use rewards_core::scheme::Edge;
use rewards_document::workbook::{
    BandRow, Edit, Facts, FieldRef, Fill, Row, RowId, Sheet, TypedFigure,
};

#[test]
fn texts_are_counted_one_by_one() {
    let text = TypedFigure::Text("xyz".to_owned());
    let mut band = BandRow::blank(Edge::From, "rate");
    (band.bound, band.worth) = ("1000".to_owned(), "5".to_owned());
    let bands = TypedFigure::Bands(vec![band.clone(), band]);
    assert_eq!(text.bytes(), 3);
    assert_eq!(bands.bytes(), 2 * (size_of::<BandRow>() + 4 + 4 + 1));
    let mut fill = Fill::default();
    fill.figures.put("ab", Some(text));
    fill.readings.put("o", Some("every".to_owned()));
    assert_eq!(fill.bytes(), 2 + 3 + 1 + 5);
    let mut row = Row::blank(Sheet::Deals, RowId(1));
    row.cells[0] = "abcd".to_owned();
    assert_eq!(row.bytes(), row.cells.len() * size_of::<String>() + 4);
    let mut facts = Facts::default();
    for _ in 0..2 {
        facts
            .table_mut(Sheet::Deals)
            .push(Sheet::Deals, [(0, "abcd".to_owned())]);
    }
    assert_eq!(facts.bytes(), 2 * row.bytes());
}

/// What the history holds after one act more.
fn bytes_of(edit: Edit) -> usize {
    let mut workbook = workbook();
    let before = workbook.history.bytes();
    workbook.history.close_run();
    workbook.act(edit);
    workbook.history.bytes() - before
}

#[test]
fn an_act_weighs_what_it_writes() {
    let text = |text: &str| text.to_owned();
    let product = |new: &str| {
        Edit::Cell(
            Sheet::Deals,
            RowId(1),
            column(Sheet::Deals, "product"),
            text(new),
        )
    };
    assert_eq!(bytes_of(product("abcdef")) - bytes_of(product("abc")), 3);
    let figure = |template: &str, key: &str, figure: &str| {
        Edit::Figure(
            text(template),
            text(key),
            Some(TypedFigure::Text(text(figure))),
        )
    };
    assert_eq!(
        bytes_of(figure("tttt", "kkk", "ff")) - bytes_of(figure("t", "k", "f")),
        3 + 2 + 1
    );
    let reading = |template: &str, option: &str, reading: &str| {
        Edit::Reading(text(template), text(option), Some(text(reading)))
    };
    assert_eq!(
        bytes_of(reading("tttt", "ooo", "rr")) - bytes_of(reading("t", "o", "r")),
        3 + 2 + 1
    );
    let compare = |ids: &[&str]| Edit::Compare(ids.iter().map(|id| text(id)).collect());
    assert_eq!(
        bytes_of(compare(&["aaa", "b"])) - bytes_of(compare(&["a"])),
        3 + size_of::<String>()
    );
}

#[test]
fn fields_stand_in_the_order_of_the_form() {
    let cell = |sheet, row, column| FieldRef::Cell(sheet, RowId(row), column);
    let form = [
        FieldRef::Figure("x".to_owned(), None),
        FieldRef::Reading("x".to_owned()),
        FieldRef::Period(0),
        FieldRef::Period(1),
        FieldRef::Table(Sheet::Teams),
        cell(Sheet::Teams, 0, 0),
        cell(Sheet::Teams, 1, 0),
        cell(Sheet::Teams, 1, 3),
        cell(Sheet::Teams, u32::MAX, 4),
        FieldRef::Table(Sheet::Reps),
        cell(Sheet::Reps, 1, 9),
        cell(Sheet::Reps, 2, 0),
        FieldRef::Table(Sheet::Customers),
        FieldRef::Table(Sheet::Deals),
        FieldRef::Table(Sheet::Outcomes),
        cell(Sheet::Outcomes, 7, 7),
        FieldRef::Elsewhere,
    ];
    assert!(form.is_sorted_by(|one, other| one.rank() < other.rank()));
}
