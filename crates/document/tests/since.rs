//! What was tried out on a copy is taken over as acts, all of it, and nothing else.
use crate::common::{sample, type_in, workbook};
use rewards_document::catalog;
use rewards_document::own::copy_of;
use rewards_document::workbook::{
    Edit, Facts, Fill, OwnEdit, Shared, Sheet, Workbook, with_examples,
};

fn taken_over(begin: &Workbook, copy: &Workbook) -> Workbook {
    let mut workbook = begin.clone();
    workbook.act(Edit::Several(copy.acts_since(begin)));
    workbook
}

fn assert_same(one: &Workbook, other: &Workbook) {
    assert_eq!(*one.facts, *other.facts);
    assert_eq!(one.template, other.template);
    assert_eq!(one.compared, other.compared);
    let fills = |workbook: &Workbook| -> Vec<(String, Fill)> {
        let fills = workbook.fills.iter();
        let fills = fills.map(|(key, fill)| (key.to_owned(), (**fill).clone()));
        fills.filter(|(_, fill)| *fill != Fill::default()).collect()
    };
    assert_eq!(fills(one), fills(other));
    let own = |workbook: &Workbook| -> Vec<String> {
        workbook.own.iter().map(|(id, _)| id.to_owned()).collect()
    };
    assert_eq!(own(one), own(other));
}

/// Schemes of the company's own, columns and figures, as one begins.
fn begun() -> Workbook {
    let mut workbook = workbook();
    workbook.facts = Shared::new(sample());
    for id in ["order-tiers", "starter-bonus"] {
        let definition = catalog::definition(id).expect("a template");
        let (_, adding) = workbook.adding(copy_of(definition, "自建", "Own"));
        workbook.act(adding);
    }
    workbook
}

#[test]
fn nothing_tried_out_is_nothing_to_take_over() {
    let begin = begun();
    assert_eq!(begin.clone().acts_since(&begin), []);
}

#[test]
fn facts_figures_columns_and_schemes_are_taken_over_as_one_act() {
    let begin = begun();
    let mut copy = begin.clone();
    let tiers = catalog::definition("order-tiers").expect("a template");
    let fill = with_examples(tiers, &Fill::default()).expect("open figures");
    let (second, another) = copy.another_column("order-tiers");
    type_in(&mut copy, Sheet::Deals, 1, "amount", "123456");
    copy.act(another);
    copy.act(Edit::Fill(second, Shared::new(fill)));
    copy.act(Edit::Choose("order-tiers".to_owned()));
    copy.act(Edit::Own("own-1".to_owned(), OwnEdit::Scheme(None)));
    let definition = catalog::definition("three-stage").expect("a template");
    let (_, adding) = copy.adding(copy_of(definition, "又一个", "Another"));
    copy.act(adding);
    let mut taken = taken_over(&begin, &copy);
    assert_same(&taken, &copy);
    taken.undo();
    assert_same(&taken, &begin);
}

#[test]
fn what_another_window_did_meanwhile_stays_where_nothing_was_tried_out() {
    let begin = begun();
    let mut copy = begin.clone();
    copy.act(Edit::Facts(Shared::new(Facts::default())));
    let mut kept = begin.clone();
    kept.act(Edit::Choose("three-stage".to_owned()));
    kept.act(Edit::Several(copy.acts_since(&begin)));
    assert_eq!(kept.template, "three-stage");
    assert_eq!(*kept.facts, Facts::default());
}
