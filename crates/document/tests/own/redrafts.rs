//! A scheme within a budget becomes the next draft of the own scheme that it was found of, and loses nothing of it.

use super::versions::publish;
use super::{copy, with_own};
use crate::common::sample;
use rewards_core::number::Money;
use rewards_core::pieces::at_once;
use rewards_document::own::{OwnRule, OwnScheme, SchemeKey, Switch};
use rewards_document::statement::{BudgetDraft, Computed, Side, budget_view};
use rewards_document::workbook::{Edit, FactsCheck, OwnEdit, SchemeCheck, Shared, Workbook};
use std::sync::Arc;

const TARGET: Money = Money::from_fen(1_200_000);

/// Looks at what a key's scheme comes to on the sample.
fn on_sample<T>(workbook: &Workbook, key: &str, look: impl FnOnce(Side<'_>) -> T) -> T {
    let definition = workbook.definition(key).expect("a scheme");
    let fill = workbook.fill(key);
    let scheme = SchemeCheck::of(&definition, &fill).scheme.expect("sound");
    let facts = Shared::new(FactsCheck::of(&sample()));
    let computed = Computed::of(&scheme, &facts).expect("a statement");
    look(Side {
        computed: &computed,
        definition: &definition,
        fill: &fill,
    })
}

fn cost(workbook: &Workbook, key: &str) -> Money {
    on_sample(workbook, key, |side| side.computed.statement.totals.net())
}

/// The draft of a key's scheme that costs no more than so much.
fn within(workbook: &Workbook, key: &str, target: Money) -> BudgetDraft {
    let view = on_sample(workbook, key, |side| at_once(budget_view(side, target)));
    view.expect("a budget").draft.expect("a draft")
}

fn own(workbook: &Workbook) -> OwnScheme {
    OwnScheme::clone(workbook.own.get("own-1").expect("a scheme"))
}

/// Writes the draft of a key within the target into its own scheme.
fn redraft(workbook: &mut Workbook, key: &str) -> Option<()> {
    let draft = within(workbook, key, TARGET);
    let (id, edit) = workbook.redrafting(key, &draft.definition)?;
    assert_eq!(id, "own-1");
    let fill = Edit::Fill(id, Shared::new(draft.fill));
    workbook.act(Edit::Several(vec![edit, fill]));
    Some(())
}

#[test]
fn the_draft_costs_what_was_found_and_versions_examples_and_numbers_stay() {
    let mut workbook = with_own(copy("standard-policy"));
    publish(&mut workbook, "一");
    let before = own(&workbook);
    let version = "own-1@1";
    assert_eq!(SchemeKey::of(version), SchemeKey::Version("own-1", 1));
    redraft(&mut workbook, version).expect("an act");
    let after = own(&workbook);
    assert_eq!(cost(&workbook, version), Money::from_fen(1_446_000));
    assert_eq!(cost(&workbook, "own-1"), Money::from_fen(1_199_280));
    assert_eq!(after.versions(), before.versions());
    assert_eq!(after.examples(), before.examples());
    assert_eq!(after.numbers(), before.numbers());
    let keys = |own: &OwnScheme| own.rules().iter().map(|rule| rule.key).collect::<Vec<_>>();
    assert_eq!(keys(&after), keys(&before));
    workbook.undo();
    assert_eq!(own(&workbook), before);
}

#[test]
fn a_rule_that_is_off_stays_as_it_is() {
    let mut workbook = with_own(copy("standard-policy"));
    let first = Arc::clone(&own(&workbook).rules()[0]);
    let off = Arc::new(OwnRule {
        on: Switch::Off,
        ..OwnRule::clone(&first)
    });
    let put = OwnEdit::PutRule {
        at: 0,
        rule: Arc::clone(&off),
        place: None,
    };
    workbook.act(Edit::Own("own-1".to_owned(), put));
    let second = Arc::clone(&own(&workbook).rules()[1]);
    let draft = within(&workbook, "own-1", Money::from_fen(800_000));
    let (_, edit) = workbook
        .redrafting("own-1", &draft.definition)
        .expect("an act");
    workbook.act(edit);
    let after = own(&workbook);
    assert_eq!(after.rules()[0], off);
    assert_eq!(after.rules()[1].key, second.key);
    assert_ne!(after.rules()[1].text, second.text);
}

#[test]
fn what_would_lose_work_is_not_offered() {
    // A template has no draft of the company's.
    let template = with_own(copy("standard-policy"));
    let draft = within(&template, "standard-policy", TARGET);
    assert_eq!(
        template.redrafting("standard-policy", &draft.definition),
        None
    );
    // The draft has something new that is in no version.
    let mut changed = with_own(copy("standard-policy"));
    publish(&mut changed, "一");
    changed.act(Edit::Own("own-1".to_owned(), OwnEdit::RemoveRule(1)));
    assert_eq!(redraft(&mut changed, "own-1@1"), None);
    assert_eq!(redraft(&mut changed, "own-1"), Some(()));
    // Something is half typed in it.
    let mut half = with_own(copy("standard-policy"));
    let draft = within(&half, "own-1", TARGET);
    let first = Arc::clone(&own(&half).rules()[0]);
    let rule = Arc::new(OwnRule {
        typed: vec![("pays.bands[0].amount".to_owned(), "1,0".to_owned())],
        ..OwnRule::clone(&first)
    });
    let put = OwnEdit::PutRule {
        at: 0,
        rule,
        place: None,
    };
    half.act(Edit::Own("own-1".to_owned(), put));
    assert_eq!(half.redrafting("own-1", &draft.definition), None);
}
