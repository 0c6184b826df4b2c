//! A workbook as a file, whole: nothing that was typed is lost by saving and opening.
use crate::common::{sample, type_in, workbook};
use crate::editor::{ID, with_copy};
use rewards_document::workbook::{Edit, FactsCheck, Shared, Sheet, Workbook, try_examples};
use rewards_document::{catalog, is_all_in_request, opened_file, workbook_text};

fn with_sample() -> Workbook {
    let mut workbook = workbook();
    workbook.act(Edit::Facts(Shared::new(sample())));
    workbook
}

fn is_all(workbook: &Workbook) -> bool {
    is_all_in_request(workbook, &FactsCheck::of(&workbook.facts))
}

fn opened(text: &str, mut workbook: Workbook) -> Workbook {
    let edits = opened_file(text, &workbook).expect("opens");
    workbook.act(Edit::Several(edits));
    workbook
}

fn cells(workbook: &Workbook, sheet: Sheet) -> Vec<Vec<String>> {
    let rows = workbook.facts.table(sheet).rows.iter();
    rows.map(|row| row.cells.clone()).collect()
}

#[test]
fn a_row_that_is_wrong_or_unfinished_is_in_the_file() {
    let mut before = with_sample();
    assert!(is_all(&before));
    let first = before
        .facts
        .table(Sheet::Deals)
        .rows
        .iter()
        .next()
        .expect("a deal")
        .id
        .0;
    type_in(&mut before, Sheet::Deals, first, "amount", "很多");
    assert!(!is_all(&before));
    let after = opened(&workbook_text(&before).expect("a file"), workbook());
    for sheet in Sheet::ALL {
        assert_eq!(cells(&after, *sheet), cells(&before, *sheet));
    }
    assert_eq!(after.facts.period, before.facts.period);
}

#[test]
fn examples_stay_examples() {
    let mut before = with_sample();
    let definition = catalog::definition("order-tiers").expect("a template");
    before.act(Edit::Choose("order-tiers".to_owned()));
    let examples = try_examples(&before, definition).expect("open figures");
    before.act(examples);
    assert!(!is_all(&before));
    let after = opened(&workbook_text(&before).expect("a file"), workbook());
    assert_eq!(after.template, "order-tiers");
    assert!(!after.fill("order-tiers").examples.is_empty());
    assert_eq!(*after.fill("order-tiers"), *before.fill("order-tiers"));
}

#[test]
fn own_schemes_come_along_once_and_under_another_id_where_theirs_is_taken() {
    let mut before = with_copy("order-tiers");
    before.act(Edit::Choose(ID.to_owned()));
    before.act(Edit::Compare(vec![
        "standard-policy".to_owned(),
        ID.to_owned(),
    ]));
    assert!(!is_all(&before));
    let text = workbook_text(&before).expect("a file");
    // Where the same one is there, it stays alone.
    let again = opened(&text, before.clone());
    assert_eq!((again.own.iter().count(), again.template.as_str()), (1, ID));
    let other = opened(&text, with_copy("standard-policy"));
    assert_eq!(other.own.iter().count(), 2);
    assert_ne!(other.template, ID);
    let [came, was] = [other.own.get(&other.template), before.own.get(ID)];
    assert!(**came.expect("there") == **was.expect("there"));
    assert_eq!(
        other.compared,
        ["standard-policy".to_owned(), other.template.clone()]
    );
}

#[test]
fn rows_of_one_number_in_a_file_are_two_rows() {
    let text = workbook_text(&with_sample()).expect("a file");
    let doubled = text.replacen("[[1,", "[[0,", 1);
    assert_ne!(doubled, text);
    let after = opened(&doubled, workbook());
    for sheet in Sheet::ALL {
        let mut ids: Vec<_> = after
            .facts
            .table(*sheet)
            .rows
            .iter()
            .map(|row| row.id)
            .collect();
        let all = ids.len();
        ids.dedup();
        assert_eq!(ids.len(), all);
        assert!(usize::try_from(after.facts.table(*sheet).next).expect("small") >= all);
    }
}

#[test]
fn what_only_looks_like_a_workbook_is_refused() {
    for text in [
        r#"{"workbook":7}"#,
        r#"{"workbook":{}}"#,
        r#"{"workbook":{"template":"x"}}"#,
    ] {
        assert!(opened_file(text, &workbook()).is_err(), "{text}");
    }
}
