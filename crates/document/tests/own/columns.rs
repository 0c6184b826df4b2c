//! The columns of a comparison: drafts, versions and templates, each as often as one wants with figures of its own.

use super::{common, copy, with_own};
use rewards_document::journal::{Journal, MemoryStore, Opened, Space};
use rewards_document::own::{SchemeKey, column_key, column_of, scheme_of};
use rewards_document::workbook::{Edit, Fill, OwnEdit, TypedFigure, Workbook};
use rewards_words::lang::Lang;
use std::sync::Arc;

fn name(workbook: &Workbook, key: &str) -> String {
    workbook.column_name(key).into_lang(Lang::Zh)
}

#[test]
fn a_key_says_which_column_of_its_scheme_it_is() {
    assert_eq!(SchemeKey::of("own-1~2"), SchemeKey::Draft("own-1"));
    assert_eq!(SchemeKey::of("own-1@2~3"), SchemeKey::Version("own-1", 2));
    assert_eq!(
        SchemeKey::of("order-tiers~2"),
        SchemeKey::Template("order-tiers")
    );
    assert_eq!(
        (scheme_of("own-1@2~3"), column_of("own-1@2~3")),
        ("own-1@2", 3)
    );
    assert_eq!((scheme_of("own-1"), column_of("own-1")), ("own-1", 1));
    assert_eq!(column_key("own-1~2", 3), "own-1~3");
    for key in ["own-1~0", "own-1~02", "own-1~", "own-1~x"] {
        assert_eq!((scheme_of(key), column_of(key)), (key, 1));
        assert_eq!(SchemeKey::of(key), SchemeKey::Template(key));
    }
}

#[test]
fn where_nobody_has_picked_the_own_schemes_stand_before_the_templates() {
    let workbook = with_own(copy("order-tiers"));
    let columns = workbook.columns();
    assert_eq!(columns.first().map(String::as_str), Some("own-1"));
    assert_eq!(columns.len(), common::workbook().columns().len() + 1);
    let [drafts, versions, templates] = workbook.comparable();
    assert_eq!(drafts, ["own-1"]);
    assert!(versions.is_empty());
    assert_eq!(templates, common::workbook().columns());
}

#[test]
fn columns_stand_in_the_order_in_which_they_were_picked_and_none_can_be_picked() {
    let mut workbook = with_own(copy("order-tiers"));
    workbook.act(Edit::Compare(vec!["order-tiers".into(), "own-1".into()]));
    workbook.act(workbook.with_column("starter-bonus"));
    assert_eq!(
        workbook.columns(),
        ["order-tiers", "own-1", "starter-bonus"]
    );
    workbook.act(workbook.without_scheme("own-1"));
    assert_eq!(workbook.columns(), ["order-tiers", "starter-bonus"]);
    workbook.act(workbook.without_scheme("order-tiers"));
    workbook.act(workbook.without_column("starter-bonus"));
    assert!(workbook.columns().is_empty());
    // One that isn't there any more is no column.
    workbook.act(Edit::Compare(vec!["own-7".into(), "own-1".into()]));
    assert_eq!(workbook.columns(), ["own-1"]);
}

#[test]
fn another_column_of_a_scheme_has_figures_of_its_own_and_the_scheme_keeps_its_own() {
    let mut workbook = with_own(copy("order-tiers"));
    workbook.act(Edit::Compare(vec!["own-1".into(), "order-tiers".into()]));
    let text = |text: &str| Some(TypedFigure::Text(text.to_owned()));
    workbook.act(Edit::Figure("own-1".into(), "x".into(), text("1")));
    let (second, edit) = workbook.another_column("own-1");
    workbook.act(edit);
    assert_eq!(second, "own-1~2");
    assert_eq!(workbook.columns(), ["own-1", "own-1~2", "order-tiers"]);
    assert_eq!(*workbook.fill("own-1~2"), *workbook.fill("own-1"));
    workbook.act(Edit::Figure(second, "x".into(), text("2")));
    assert_eq!(workbook.fill("own-1").figures.get("x"), text("1").as_ref());
    assert_eq!(
        workbook.fill("own-1~2").figures.get("x"),
        text("2").as_ref()
    );
    // It's the same draft, and follows what is written in it.
    let (draft, column) = (workbook.definition("own-1"), workbook.definition("own-1~2"));
    assert!(Arc::ptr_eq(&draft.unwrap(), &column.unwrap()));
    // A number is never used again, so that nothing comes back unasked.
    workbook.act(workbook.without_column("own-1~2"));
    assert_eq!(workbook.columns(), ["own-1", "order-tiers"]);
    assert_eq!(workbook.another_column("own-1").0, "own-1~3");
    assert_eq!(workbook.next_own_id(), "own-2");
}

#[test]
fn a_column_is_called_by_its_scheme_its_version_and_its_number() {
    let mut workbook = with_own(copy("order-tiers"));
    let published = workbook.own.get("own-1").unwrap();
    let version = published.publish("own-1", "", "", "2026-03-01").unwrap();
    workbook.act(Edit::Own(
        "own-1".into(),
        OwnEdit::Publish(Arc::new(version)),
    ));
    assert_eq!(name(&workbook, "own-1"), "我们的方案");
    assert_eq!(name(&workbook, "own-1@1"), "我们的方案 第 1 版");
    assert_eq!(name(&workbook, "own-1@1~2"), "我们的方案 第 1 版（2）");
    assert_eq!(name(&workbook, "order-tiers~3"), "订单分级奖励（3）");
    let definition = workbook.definition("own-1@1~2").unwrap();
    assert_eq!(&*definition.id, "own-1@1");
    let [_, versions, _] = workbook.comparable();
    assert_eq!(versions, ["own-1@1"]);
}

#[test]
fn columns_of_a_comparison_are_kept_and_taken_back_as_one_act() {
    let store = MemoryStore::default();
    let open = || -> Opened<MemoryStore> {
        let blank = || with_own(copy("order-tiers"));
        let keys = Space::of(None).book("b");
        Journal::open(store.clone(), keys, "one", blank).unwrap()
    };
    let mut one = open();
    let before = one.workbook.columns();
    let (second, edit) = one.workbook.another_column("own-1");
    one.journal.act(&mut one.workbook, edit);
    let mut again = open().workbook;
    assert_eq!(again.columns(), one.workbook.columns());
    assert!(again.columns().contains(&second));
    again.undo();
    assert_eq!(again.columns(), before);
    assert_eq!(*again.fill(&second), Fill::default());
}
