//! Own schemes of another workbook brought into this one.

use super::{comes_to, copy, with_own};
use crate::common::{sample, workbook};
use rewards_document::own::{Becomes, BroughtScheme, OwnRule, OwnScheme, Switch, bring, brought};
use rewards_document::workbook::{Edit, OwnEdit, Shared, TypedFigure, Workbook};
use std::sync::Arc;

/// Last month's workbook: a scheme with a version, a draft that went on, and a figure that the company filled in.
fn march() -> Workbook {
    let mut march = with_own(copy("order-tiers"));
    let version = march.own.get("own-1").unwrap().publish(
        "own-1",
        "三月",
        "2026-03-01",
        "2026-02-27T08:00:00Z",
    );
    let publish = OwnEdit::Publish(Arc::new(version.expect("publishable")));
    march.act(Edit::Own("own-1".to_owned(), publish));
    march.act(Edit::Own("own-1".to_owned(), OwnEdit::RemoveRule(3)));
    for key in ["own-1", "own-1@1"] {
        let figure = TypedFigure::Text("7".to_owned());
        march.act(Edit::Figure(
            key.to_owned(),
            "some".to_owned(),
            Some(figure),
        ));
    }
    march
}

fn own<'w>(workbook: &'w Workbook, id: &str) -> &'w Shared<OwnScheme> {
    workbook.own.get(id).expect("a scheme")
}

fn only(here: &Workbook, other: &Workbook) -> BroughtScheme {
    let mut all = brought(here, other);
    assert_eq!(all.len(), 1);
    all.remove(0)
}

#[test]
fn a_scheme_comes_whole_under_its_own_id_and_goes_with_one_step_back() {
    let (march, mut april) = (march(), workbook());
    let offered = only(&april, &march);
    assert_eq!(offered.becomes, Becomes::Itself);
    assert_eq!(offered.about().zh, "草稿 2 条，已发布到第 1 版");
    assert_eq!(offered.said(), None);
    let (id, edit) = bring(&april, &march, "own-1").expect("brought");
    assert_eq!(id, "own-1");
    april.act(edit);
    assert!(own(&april, "own-1") == own(&march, "own-1"));
    for key in ["own-1", "own-1@1"] {
        assert!(april.fill(key) == march.fill(key), "{key}");
        let sums = |workbook: &Workbook| {
            let definition = workbook.definition(key).expect("there");
            comes_to(&definition, &Default::default(), &sample())
        };
        assert_eq!(sums(&april), sums(&march));
    }
    assert_eq!(only(&april, &march).becomes, Becomes::Here);
    assert_eq!(bring(&april, &march, "own-1"), None);
    april.undo();
    assert!(april.own.get("own-1").is_none());
    assert!(april.fill("own-1@1").figures.iter().next().is_none());
    assert_eq!(bring(&april, &march, "own-9"), None);
}

#[test]
fn a_newer_state_takes_the_place_of_one_that_nobody_changed_since_its_version() {
    let mut march = march();
    // April has what March was when the first version was published.
    let mut april = workbook();
    let (_, edit) = bring(&april, &march, "own-1").expect("brought");
    april.act(edit);
    let changed = own(&march, "own-1").clone();
    assert_eq!(only(&april, &march).becomes, Becomes::Here);
    let publish =
        own(&march, "own-1").publish("own-1", "四月", "2026-04-01", "2026-03-30T08:00:00Z");
    march.act(Edit::Own(
        "own-1".to_owned(),
        OwnEdit::Publish(Arc::new(publish.unwrap())),
    ));
    // Its draft goes beyond the version that is here: that would be lost.
    assert!(own(&april, "own-1").unchanged_since("own-1").is_none());
    assert!(matches!(
        only(&april, &march).becomes,
        Becomes::Copy(Some(_))
    ));
    let (_, edit) = bring(&april, &march, "own-1").expect("brought");
    april.act(edit);
    assert!(*own(&april, "own-1") == changed);
    // May has the newest; June goes on there and May follows, with one step back.
    let mut may = workbook();
    may.act(bring(&may, &march, "own-1").expect("brought").1);
    assert_eq!(
        own(&may, "own-1")
            .unchanged_since("own-1")
            .map(|last| last.number),
        Some(2)
    );
    let mut june = workbook();
    june.act(bring(&june, &may, "own-1").expect("brought").1);
    june.act(Edit::Own("own-1".to_owned(), OwnEdit::RemoveRule(2)));
    let own_figure = TypedFigure::Text("9".to_owned());
    may.act(Edit::Figure(
        "own-1".to_owned(),
        "some".to_owned(),
        Some(own_figure),
    ));
    let (before, filled) = (own(&may, "own-1").clone(), may.fill("own-1").clone());
    assert_eq!(only(&may, &june).becomes, Becomes::Newer);
    // A rule that is switched off is in no version, and would be lost.
    let off = OwnRule {
        on: Switch::Off,
        ..OwnRule::clone(&before.rules()[0])
    };
    let add = OwnEdit::AddRule {
        at: 0,
        rule: Arc::new(off),
    };
    may.act(Edit::Own("own-1".to_owned(), add));
    assert!(matches!(only(&may, &june).becomes, Becomes::Copy(Some(_))));
    may.undo();
    let (id, edit) = bring(&may, &june, "own-1").expect("brought");
    assert_eq!(id, "own-1");
    may.act(edit);
    assert!(own(&may, "own-1").rules() == own(&june, "own-1").rules());
    assert!(
        *may.fill("own-1") == *filled,
        "what was filled in here stays"
    );
    assert_eq!(only(&may, &june).becomes, Becomes::Here);
    may.undo();
    assert!(own(&may, "own-1").rules() == before.rules());
}

#[test]
fn where_its_id_is_anothers_it_comes_as_a_copy_and_the_other_stays() {
    let march = march();
    let mut april = with_own(copy("three-stage"));
    let before = own(&april, "own-1").clone();
    let offered = only(&april, &march);
    assert!(matches!(&offered.becomes, Becomes::Copy(Some(name)) if name.zh == "我们的方案"));
    let said = offered.said().expect("said").zh;
    assert!(
        said.contains("own-1") && said.contains("“我们的方案”"),
        "{said}"
    );
    let (id, edit) = bring(&april, &march, "own-1").expect("brought");
    assert_eq!(id, "own-2");
    april.act(edit);
    assert!(*own(&april, "own-1") == before);
    let (came, there) = (own(&april, "own-2"), own(&march, "own-1"));
    assert!(came.versions() == there.versions() && came.rules() == there.rules());
    assert!(april.fill("own-2@1") == march.fill("own-1@1"));
    assert_eq!(
        &*april.definition("own-2@1").expect("a version").id,
        "own-2@1"
    );
}

#[test]
fn numbers_that_were_given_there_or_here_stay_given() {
    let mut march = march();
    march.undo();
    while march
        .own
        .get("own-1")
        .is_some_and(|scheme| !scheme.versions().is_empty())
    {
        march.undo();
    }
    let mut april = workbook();
    let (_, edit) = bring(&april, &march, "own-1").expect("brought");
    april.act(edit);
    assert_eq!(own(&april, "own-1").next_version(), 2);
    // A scheme that had a version here and is gone keeps its id.
    let mut may = with_own(copy("order-tiers"));
    let version = own(&may, "own-1").publish("own-1", "", "2026-05-01", "2026-05-01T08:00:00Z");
    may.act(Edit::Own(
        "own-1".to_owned(),
        OwnEdit::Publish(Arc::new(version.unwrap())),
    ));
    may.act(Edit::Choose("order-tiers".to_owned()));
    may.act(Edit::Own("own-1".to_owned(), OwnEdit::Scheme(None)));
    let offered = only(&may, &april);
    assert_eq!(offered.becomes, Becomes::Copy(None));
    assert!(offered.said().expect("said").zh.contains("已经用过"));
    assert_eq!(bring(&may, &april, "own-1").expect("brought").0, "own-2");
}
