//! What a row leads to beside a net that moves: a measure, and what lacks from then on.
use crate::common::{add_row, computed, sample, sample_with, type_in};
use rewards_document::statement::{Computed, besides, net_after, net_change, why_unchanged};
use rewards_document::workbook::{DealWith, Edit, Facts, Shared, Sheet, Workbook, one_more_deal};

fn workbook_of(facts: &Facts) -> Workbook {
    let mut workbook = Workbook::blank("standard-policy", [String::new(), String::new()]);
    workbook.facts = Shared::new(facts.clone());
    workbook
}

/// The facts with a complaint about a rep more.
fn with_complaint(facts: &Facts, rep: &str, severity: &str) -> Facts {
    let mut workbook = workbook_of(facts);
    let id = workbook.facts.table(Sheet::Outcomes).next;
    add_row(&mut workbook, Sheet::Outcomes, id);
    for (field, text) in [
        ("kind", "complaint"),
        ("date", "2026-06-01"),
        ("rep", rep),
        ("severity", severity),
    ] {
        type_in(&mut workbook, Sheet::Outcomes, id, field, text);
    }
    Facts::clone(&workbook.facts)
}

fn said(before: &Computed, now: &Computed) -> (Vec<String>, Option<String>) {
    let besides = besides(before, now);
    let things = besides.things.into_iter().map(|thing| thing.zh);
    (things.collect(), besides.lacks.map(|lacks| lacks.zh))
}

#[test]
fn a_minor_complaint_moves_no_net_and_leads_to_a_warning() {
    let before = computed(&sample(), "standard-policy");
    let facts = with_complaint(&sample(), "王芳", "minor");
    let now = computed(&facts, "standard-policy");
    assert_eq!(net_after(&before, &now, Some(2)), None);
    assert_eq!(
        said(&before, &now),
        (vec!["王芳会有：警告".to_owned()], None)
    );
    assert_eq!(besides(&before, &now).things[0].en, "For 王芳: warning");
    // A second one is one more; and what is taken back is there no more.
    let second = with_complaint(&facts, "王芳", "minor");
    let second = computed(&second, "standard-policy");
    assert_eq!(
        said(&now, &second),
        (vec!["王芳会有：警告".to_owned()], None)
    );
    assert_eq!(
        said(&now, &before),
        (vec!["王芳不再有：警告".to_owned()], None)
    );
    assert_eq!(said(&now, &now), (Vec::new(), None));
}

#[test]
fn a_serious_complaint_without_the_bonus_that_it_takes_of_says_what_lacks() {
    let facts = sample_with("\"performance_bonus\": \"3200\", ", "");
    let before = computed(&facts, "standard-policy");
    let once = with_complaint(&facts, "王芳", "serious");
    let now = computed(&once, "standard-policy");
    let lacks = "还缺：王芳的月绩效奖金";
    let after = net_after(&before, &now, Some(2)).expect("a change");
    assert_eq!(after.change, None);
    assert_eq!(after.lacks.map(|text| text.zh).as_deref(), Some(lacks));
    // Of another of the same it's said again, though the net waits for no more than it did.
    let twice = computed(&with_complaint(&once, "王芳", "serious"), "standard-policy");
    assert_eq!(net_after(&now, &twice, Some(2)), None);
    assert_eq!(said(&now, &twice), (Vec::new(), Some(lacks.to_owned())));
    let change = net_change(&now, &now, 2).expect("the rep");
    assert!(change.zh.ends_with("（已知部分不变）"), "{}", change.zh);
    // With the bonus nothing lacks.
    let before = computed(&sample(), "standard-policy");
    let facts = with_complaint(&sample(), "王芳", "serious");
    let now = computed(&facts, "standard-policy");
    let after = net_after(&before, &now, Some(2)).expect("a change");
    assert!(after.change.is_some() && after.lacks.is_none());
    assert_eq!(said(&before, &now), (Vec::new(), None));
}

#[test]
fn a_deal_that_changes_no_net_says_so_and_why() {
    let mut workbook = workbook_of(&sample());
    let with = DealWith::Named("博雅科技".to_owned());
    let edits = one_more_deal(&workbook.facts, "张伟", &with, "2026-12-30", "5000");
    workbook.act(Edit::Several(edits));
    let before = computed(&sample(), "order-tiers");
    let now = computed(&workbook.facts, "order-tiers");
    let change = net_change(&before, &now, 0).expect("the rep");
    assert!(change.zh.ends_with("（不变）"), "{}", change.zh);
    assert!(!change.zh.contains('→'), "{}", change.zh);
    let why = why_unchanged(&before, &now, 0).map(|why| why.zh);
    assert_eq!(
        why.as_deref(),
        Some("老客户的成交（“订单现金奖”只给新客户）")
    );
    assert_eq!(why_unchanged(&now, &now, 0), None);
    assert_eq!(why_unchanged(&before, &now, 1), None);
}
