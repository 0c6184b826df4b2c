//! What was tried out on a copy is taken over as acts, all of it, and nothing else.
use crate::common::{add_row, sample, text, type_in, workbook};
use rewards_document::catalog;
use rewards_document::own::{OwnRule, OwnScheme, copy_of};
use rewards_document::workbook::{
    Edit, Facts, Fill, OwnEdit, RowId, Shared, Sheet, TypedFigure, Workbook, with_examples,
};
use rewards_format::Node;
use std::sync::Arc;

fn taken_over(begin: &Workbook, copy: &Workbook) -> Workbook {
    let mut workbook = begin.clone();
    let acts = copy.acts_since(begin, &workbook);
    workbook.act(Edit::Several(acts));
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
    assert_eq!(begin.clone().acts_since(&begin, &begin), []);
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
    let acts = copy.acts_since(&begin, &kept);
    kept.act(Edit::Several(acts));
    assert_eq!(kept.template, "three-stage");
    assert_eq!(*kept.facts, Facts::default());
}

#[test]
fn what_is_tried_out_moves_on_with_what_another_window_does() {
    let begin = begun();
    let mut copy = begin.clone();
    let next = copy.facts.table(Sheet::Deals).next;
    add_row(&mut copy, Sheet::Deals, next);
    type_in(&mut copy, Sheet::Deals, next, "amount", "777");
    let mut kept = begin.clone();
    type_in(&mut kept, Sheet::Deals, 1, "amount", "999");

    let mut moved = copy.moved_on(&begin, &kept);
    let amounts = |workbook: &Workbook| -> Vec<String> {
        let rows = workbook.facts.table(Sheet::Deals).rows.iter();
        rows.map(|row| row.field(Sheet::Deals, "amount").to_owned())
            .collect()
    };
    let count = |workbook: &Workbook, text: &str| {
        let amounts = amounts(workbook);
        amounts.iter().filter(|amount| *amount == text).count()
    };
    assert_eq!([count(&moved, "999"), count(&moved, "777")], [1, 1]);
    // It's taken back alone, and taken over alone.
    assert_eq!(moved.acts_since(&kept, &kept).len(), 1);
    moved.undo();
    assert_eq!(amounts(&moved), amounts(&kept));
    assert_same(&begin.moved_on(&begin, &kept), &kept);
}

#[test]
fn cells_rows_and_figures_of_another_window_outlast_what_was_tried_out_beside_them() {
    let begin = begun();
    let amount = |workbook: &Workbook, row| text(workbook, Sheet::Deals, row, "amount");
    let deals = begin.facts.table(Sheet::Deals).rows.len();

    let mut copy = begin.clone();
    type_in(&mut copy, Sheet::Deals, 2, "amount", "222");
    let next = copy.facts.table(Sheet::Deals).next;
    add_row(&mut copy, Sheet::Deals, next);
    type_in(&mut copy, Sheet::Deals, next, "amount", "777");
    copy.act(Edit::RemoveRow(Sheet::Deals, RowId(5)));
    copy.act(Edit::Period(1, "2026-06-30".into()));
    let typed = |text: &str| Some(TypedFigure::Text(text.to_owned()));
    let figure =
        |name: &str, text: &str| Edit::Figure("policy-outline".into(), name.into(), typed(text));
    copy.act(figure("order_growth_rate", "3"));

    let mut kept = begin.clone();
    type_in(&mut kept, Sheet::Deals, 1, "amount", "999");
    add_row(&mut kept, Sheet::Deals, next);
    type_in(&mut kept, Sheet::Deals, next, "amount", "888");
    kept.act(figure("first_order_rate", "4"));

    let before = kept.clone();
    let acts = copy.acts_since(&begin, &kept);
    kept.act(Edit::Several(acts));
    assert_eq!([amount(&kept, 1), amount(&kept, 2)], ["999", "222"]);
    assert_eq!(amount(&kept, next), "888");
    assert!(kept.facts.table(Sheet::Deals).row(RowId(5)).is_none());
    let rows = &kept.facts.table(Sheet::Deals).rows;
    assert_eq!(rows.len(), deals + 1);
    let amounts = rows.iter().map(|row| row.field(Sheet::Deals, "amount"));
    assert_eq!(amounts.filter(|text| *text == "777").count(), 1);
    assert_eq!(kept.facts.period[1], "2026-06-30");
    let fill = kept.fill("policy-outline");
    let filled = |name| fill.figures.get(name).cloned();
    assert_eq!(filled("order_growth_rate"), typed("3"));
    assert_eq!(filled("first_order_rate"), typed("4"));
    // All of it is one step.
    kept.undo();
    let rows = |workbook: &Workbook| workbook.facts.table(Sheet::Deals).rows.clone();
    assert_eq!(rows(&kept), rows(&before));
    assert_eq!(kept.facts.period, before.facts.period);
    assert_eq!(*kept.fill("policy-outline"), *before.fill("policy-outline"));
}

/// Another rule's text with a name that tells it.
fn renamed(scheme: &OwnScheme, key: u32, name: &str) -> Arc<OwnRule> {
    let rule = OwnRule::clone(scheme.rule(key).expect("a rule"));
    let mut node = Node::read(&rule.text).expect("JSON");
    *node.get_mut("name").expect("a name") = Node::text(name);
    let text = node.compact_json().into();
    Arc::new(OwnRule { text, ..rule })
}

#[test]
fn rules_and_figures_of_a_scheme_that_another_window_wrote_outlast_what_was_tried_out_beside_them()
{
    let id = "own-1";
    let begin = begun();
    let scheme = |workbook: &Workbook| workbook.own.get(id).expect("a scheme").clone();
    let act = |workbook: &mut Workbook, edit| workbook.act(Edit::Own(id.to_owned(), edit));
    let keys: Vec<u32> = scheme(&begin).rules().iter().map(|rule| rule.key).collect();
    let [first, second, ..] = *keys else {
        panic!("{keys:?}")
    };
    let put = |workbook: &Workbook, key, name| OwnEdit::PutRule {
        at: 0,
        rule: renamed(&scheme(workbook), key, name),
        place: None,
    };
    let added = |workbook: &Workbook, name| {
        let scheme = scheme(workbook);
        let rule = OwnRule::clone(&renamed(&scheme, first, name));
        let key = scheme.next_key();
        let rule = Arc::new(OwnRule { key, ..rule });
        OwnEdit::AddRule {
            at: usize::MAX,
            rule,
        }
    };
    let head = |workbook: &Workbook, change: &dyn Fn(&mut Node)| {
        let mut node = Node::read(scheme(workbook).head()).expect("JSON");
        change(&mut node);
        OwnEdit::Head {
            text: node.compact_json().into(),
            typed: Vec::new(),
            place: None,
        }
    };
    let with_param = |name: &'static str| {
        move |node: &mut Node| {
            let Some(Node::List(params)) = node.get_mut("params") else {
                panic!("no figures")
            };
            let mut param = params[0].clone();
            *param.get_mut("id").expect("an id") = Node::text(name);
            params.push(param);
        }
    };

    let mut copy = begin.clone();
    for edit in [
        put(&copy, first, "试出来的"),
        added(&copy, "试着加的"),
        head(&copy, &with_param("tried")),
    ] {
        act(&mut copy, edit);
    }
    let mut kept = begin.clone();
    for edit in [
        put(&kept, second, "另一个窗口改的"),
        added(&kept, "另一个窗口加的"),
        head(&kept, &with_param("other")),
    ] {
        act(&mut kept, edit);
    }

    let before = scheme(&kept);
    let acts = copy.acts_since(&begin, &kept);
    kept.act(Edit::Several(acts));
    let now = scheme(&kept);
    let count = |name: &str| {
        let rules = now.rules().iter();
        rules.filter(|rule| rule.text.contains(name)).count()
    };
    let names = ["试出来的", "试着加的", "另一个窗口改的", "另一个窗口加的"];
    assert_eq!(names.map(count), [1; 4]);
    assert_eq!(now.rules().len(), keys.len() + 2);
    let declared = now.head_definition(id).params;
    for name in ["tried", "other"] {
        assert!(declared.iter().any(|param| &*param.id == name), "{name}");
    }
    kept.undo();
    assert_eq!(scheme(&kept).rules(), before.rules());
    assert_eq!(scheme(&kept).head(), before.head());
}
