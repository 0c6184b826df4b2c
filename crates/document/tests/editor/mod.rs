//! The editor of an own scheme: whatever is done on its cards is one act, and all of it can be taken back.
mod bands;
mod tallies;
mod texts;

use crate::common::{sample, workbook};
use crate::dear::holds_for_fewer;
use proptest::prelude::*;
use rewards_core::scheme::Edge;
use rewards_document::catalog;
use rewards_document::editor::{
    Detail, FieldView, act_on_head, act_on_rule, add_rule, copy_rule, head_view, move_rule,
    remove_rule, rule_card, switch_rule,
};
use rewards_document::own::{OwnHead, OwnRule, OwnScheme, Switch, copy_of};
use rewards_document::rule_form::{Act, BandSheet, Can, Control, new_rules};
use rewards_document::workbook::{BandRow, Edit, OwnEdit, Shared, Workbook};
use std::sync::Arc;

pub const ID: &str = "own-1";

/// A workbook with the sample and a copy of a template.
pub fn with_copy(template: &str) -> Workbook {
    let mut workbook = workbook();
    workbook.act(Edit::Facts(Shared::new(sample())));
    let copy = copy_of(
        catalog::definition(template).expect("there"),
        "副本",
        "Copy",
    );
    let (id, edit) = workbook.adding(copy);
    assert_eq!(id, ID);
    workbook.act(edit);
    workbook.history.close_run();
    workbook
}

pub fn own(workbook: &Workbook) -> Shared<OwnScheme> {
    workbook.own.get(ID).expect("there").clone()
}

/// What a person sees of a scheme; numbers that were given once are not given again.
fn seen(scheme: &OwnScheme) -> (OwnHead, Vec<Arc<OwnRule>>) {
    (scheme.whole_head().clone(), scheme.rules().to_vec())
}

fn fields(scheme: &OwnScheme, key: u32) -> Vec<FieldView> {
    let card = rule_card(scheme, ID, key, Detail::Form).expect("there");
    card.sections
        .into_iter()
        .flat_map(|section| section.fields)
        .collect()
}

fn acts(view: &FieldView) -> Vec<Act> {
    let mut acts: Vec<Act> = match &view.field.control {
        Control::Figure { .. } | Control::Text { .. } => ["3", "12", "", "甲"]
            .map(|text| Act::Type(text.to_owned()))
            .into(),
        Control::Word { options, .. } | Control::Words { options, .. } => options
            .iter()
            .map(|(word, _)| Act::Choose(word.clone()))
            .collect(),
        Control::Add { options } => options
            .iter()
            .map(|(word, _)| Act::Add(word.clone()))
            .collect(),
        Control::Bands(sheet) => bands_acts(sheet),
        Control::Group | Control::Param { .. } => Vec::new(),
    };
    acts.extend(view.field.can.iter().map(|can| match can {
        Can::Remove => Act::Remove,
        Can::Up => Act::Up,
        Can::Down => Act::Down,
        Can::BeFigure => Act::BeFigure,
        Can::BeFixed => Act::BeFixed,
        Can::BeRead => Act::BeRead,
    }));
    acts
}

/// What a sheet of bands may write: rows less, rows more, another edge, another pay, half a row.
fn bands_acts(sheet: &BandSheet) -> Vec<Act> {
    let blank = BandRow::blank(Edge::Over, "rate");
    let with = |change: &dyn Fn(&mut Vec<BandRow>)| {
        let mut rows = sheet.rows.clone();
        change(&mut rows);
        Act::Bands(rows)
    };
    vec![
        with(&|_| {}),
        with(&|rows| rows.push(blank.clone())),
        with(&|rows| rows.insert(0, blank.clone())),
        with(&|rows| drop(rows.pop())),
        with(&|rows| rows.reverse()),
        with(&|rows| rows.iter_mut().for_each(|row| row.bound.push('0'))),
        with(&|rows| rows.iter_mut().for_each(|row| row.edge = Edge::Over)),
        with(&|rows| rows.iter_mut().for_each(|row| row.pays = "item".to_owned())),
    ]
}

/// Something that somebody might do, by three numbers.
fn deed(scheme: &OwnScheme, [what, which, how]: [usize; 3]) -> Option<Edit> {
    let rules = scheme.rules();
    let key = (!rules.is_empty()).then(|| rules[which % rules.len()].key);
    match (what % 12, key) {
        (0, _) => Some(add_rule(scheme, ID, &new_rules()[how % new_rules().len()]).1),
        (1, Some(key)) => copy_rule(scheme, ID, key).map(|(_, edit)| edit),
        (2, Some(key)) => {
            let on = if how % 2 == 0 {
                Switch::On
            } else {
                Switch::Off
            };
            switch_rule(scheme, ID, key, on)
        }
        (3, Some(key)) => Some(remove_rule(ID, key)),
        (4, Some(key)) => Some(move_rule(ID, key, how % rules.len())),
        (5, _) => {
            let views: Vec<FieldView> = head_view(scheme, ID)
                .into_iter()
                .flat_map(|section| section.fields)
                .collect();
            let view = &views[which % views.len()];
            let all = acts(view);
            let act = all.get(how % all.len().max(1))?;
            act_on_head(scheme, ID, &view.field.place, act).ok()
        }
        (_, Some(key)) => {
            let views = fields(scheme, key);
            let view = views.get(how % views.len().max(1))?;
            let all = acts(view);
            let act = all.get((what / 12) % all.len().max(1))?;
            act_on_rule(scheme, ID, key, &view.field.place, act).ok()
        }
        (_, None) => None,
    }
}

#[test]
fn a_walk_through_the_editor_is_taken_back_to_where_it_began() {
    let template = prop::sample::select(vec![
        "standard-policy",
        "class-a-campaign",
        "account-measures",
    ]);
    let deeds = prop::collection::vec(prop::array::uniform3(0..10_000_usize), 1..25);
    // A walk is up to 25 acts with every card looked at after each.
    holds_for_fewer(16, &(template, any::<bool>(), deeds), |walked| {
        let (template, is_published, deeds) = walked;
        let mut workbook = with_copy(template);
        if is_published {
            publish(&mut workbook);
        }
        walk(workbook, deeds)
    });
}

fn publish(workbook: &mut Workbook) {
    let version = own(workbook).publish(ID, "", "2026-02-01", "2026-01-20T08:00:00Z");
    let version = OwnEdit::Publish(Arc::new(version.expect("publishable")));
    workbook.act(Edit::Own(ID.to_owned(), version));
    workbook.history.close_run();
}

fn walk(mut workbook: Workbook, deeds: Vec<[usize; 3]>) -> Result<(), TestCaseError> {
    let versions = own(&workbook).versions().to_vec();
    let (start, mut steps) = (own(&workbook), 0);
    for deed_of in deeds {
        let scheme = own(&workbook);
        let Some(edit) = deed(&scheme, deed_of) else {
            continue;
        };
        workbook.history.close_run();
        workbook.act(edit);
        steps += usize::from(seen(&own(&workbook)) != seen(&scheme));
        // Whatever was done, each rule has a card, and what it comes to is sound.
        let now = own(&workbook);
        for rule in now.rules() {
            let card = rule_card(&now, ID, rule.key, Detail::Form);
            prop_assert!(card.is_some_and(|card| card.unread.is_none()));
        }
        prop_assert!(now.versions() == versions);
    }
    let end = own(&workbook);
    for _ in 0..steps {
        workbook.undo();
    }
    prop_assert!(seen(&own(&workbook)) == seen(&start), "undone");
    for _ in 0..steps {
        workbook.redo();
    }
    prop_assert!(seen(&own(&workbook)) == seen(&end), "done again");
    Ok(())
}

#[test]
fn a_run_of_keys_is_taken_back_together() {
    let mut workbook = with_copy("order-tiers");
    let start = own(&workbook);
    let key = start.rules()[0].key;
    for text in ["7", "77", "777"] {
        let edit = act_on_rule(
            &own(&workbook),
            ID,
            key,
            "pays.bands[0].amount",
            &Act::Type(text.into()),
        );
        workbook.act(edit.expect("typed"));
    }
    assert!(own(&workbook).rules()[0].text.contains("777"));
    workbook.undo();
    assert!(seen(&own(&workbook)) == seen(&start));
}

#[test]
fn a_figure_of_ones_own_is_declared_and_can_be_named() {
    let mut workbook = with_copy("order-tiers");
    let key = own(&workbook).rules()[0].key;
    let edit = act_on_rule(
        &own(&workbook),
        ID,
        key,
        "pays.bands[0].amount",
        &Act::BeFigure,
    );
    workbook.act(edit.expect("done"));
    let definition = workbook.definition(ID).expect("sound");
    let param = definition.params.last().expect("declared");
    assert_eq!(&*param.id, "figure-1");
    assert!(
        param.default.is_some(),
        "it pays as before until somebody sets it"
    );
    let at = definition.params.len() - 1;
    let named = act_on_head(
        &own(&workbook),
        ID,
        &format!("params[{at}].name.zh"),
        &Act::Type("小单奖".into()),
    );
    workbook.act(named.expect("named"));
    let card = rule_card(&own(&workbook), ID, key, Detail::Form).expect("there");
    let views = card.sections.iter().flat_map(|section| &section.fields);
    let names: Vec<String> = views
        .filter_map(|view| view.param.as_ref().map(|name| name.zh.clone()))
        .collect();
    assert_eq!(names, ["小单奖"]);
}

#[test]
fn what_cannot_be_said_is_refused_or_shown_at_its_field() {
    let workbook = with_copy("order-tiers");
    let scheme = own(&workbook);
    let key = scheme.rules()[0].key;
    let emptied = act_on_head(&scheme, ID, "name.zh", &Act::Type(" ".into()));
    let mut workbook = workbook;
    workbook.act(emptied.expect("kept as typed"));
    let name = head_field(&own(&workbook), "name.zh");
    assert_eq!(name.wrong.expect("said").zh, "待填写");
    assert!(own(&workbook).publishable(ID).is_err());
    workbook.undo();
    assert!(own(&workbook).publishable(ID).is_ok());
    let gone = act_on_rule(&own(&workbook), ID, 99, "pays", &Act::Remove);
    assert_eq!(gone.expect_err("no such rule").zh, "这一条现在不能这样改。");
    // What a customer gets can't be added to what reps get: said where it is.
    let to = act_on_rule(
        &own(&workbook),
        ID,
        key,
        "to",
        &Act::Choose("customer".into()),
    );
    workbook.act(to.expect("done"));
    let card = rule_card(&own(&workbook), ID, key, Detail::Form).expect("there");
    let wrong = card
        .sections
        .iter()
        .flat_map(|section| &section.fields)
        .filter(|view| view.wrong.is_some())
        .count();
    assert_eq!((wrong, card.wrong.len()), (1, 0));
    assert!(!card.takes_part);
}

fn head_field(scheme: &OwnScheme, place: &str) -> FieldView {
    let views = head_view(scheme, ID);
    let mut views = views.into_iter().flat_map(|section| section.fields);
    let found = views.find(|view| view.field.place == place);
    found.unwrap_or_else(|| panic!("no {place}"))
}

#[test]
fn text_that_is_no_rule_is_shown_as_it_is_and_pays_nothing() {
    let mut workbook = with_copy("order-tiers");
    let broken = OwnRule::new(99, "{\"id\": [[[");
    let put = OwnEdit::PutRule {
        at: 0,
        rule: Arc::new(broken),
        place: None,
    };
    workbook.act(Edit::Own(ID.to_owned(), put));
    let card = rule_card(&own(&workbook), ID, 99, Detail::Form).expect("there");
    assert_eq!(card.unread.as_deref(), Some("{\"id\": [[["));
    assert!(!card.takes_part && card.sections.is_empty() && !card.wrong.is_empty());
    assert!(act_on_rule(&own(&workbook), ID, 99, "name.zh", &Act::Type("甲".into())).is_err());
}

/// The rule that pays a share of each order's amount, added to a copy.
fn with_share() -> (Workbook, u32) {
    let mut workbook = with_copy("order-tiers");
    let kind = new_rules()
        .iter()
        .find(|kind| kind.label.zh == "每笔订单，按金额提成");
    let (key, edit) = add_rule(&own(&workbook), ID, kind.expect("there"));
    workbook.act(edit);
    (workbook, key)
}

#[test]
fn a_bound_that_nobody_typed_is_not_said_as_a_figure() {
    let (mut workbook, key) = with_share();
    for (place, act) in [
        ("pays.rate", Act::Type("1%".into())),
        ("when", Act::Add("at_least".into())),
        ("limits.of_base", Act::Add(String::new())),
    ] {
        let edit = act_on_rule(&own(&workbook), ID, key, place, &act).expect("done");
        workbook.act(edit);
    }
    let card = rule_card(&own(&workbook), ID, key, Detail::Form).expect("there");
    assert!(card.takes_part && card.half_typed == 2);
    let says: Vec<String> = card
        .sections
        .iter()
        .flat_map(|section| &section.says)
        .map(|line| line.zh.clone())
        .collect();
    let all = says.join("\n");
    assert!(all.contains("“条件 1 的界限”（待填写）"), "{all}");
    assert!(all.contains("“比例”（待填写）"), "{all}");
    assert!(!all.contains("1 元"), "{all}");
}

#[test]
fn only_limits_that_can_be_right_are_offered() {
    let (mut workbook, key) = with_share();
    let limits = |workbook: &Workbook| -> Vec<String> {
        let fields = fields(&own(workbook), key).into_iter();
        let places = fields.map(|view| view.field.place);
        places
            .filter(|place| place.starts_with("limits") || place == "form" || place == "adds_to")
            .collect()
    };
    assert_eq!(limits(&workbook), ["limits.of_base", "form", "adds_to"]);
    let to = act_on_rule(
        &own(&workbook),
        ID,
        key,
        "to",
        &Act::Choose("customer".into()),
    );
    workbook.act(to.expect("done"));
    assert_eq!(limits(&workbook), ["limits.of_base", "limits.per_receiver"]);
    // What stands there and doesn't fit any more stays to be taken out, and its field says why.
    let add = act_on_rule(
        &own(&workbook),
        ID,
        key,
        "limits.per_receiver",
        &Act::Add(String::new()),
    );
    workbook.act(add.expect("done"));
    for (place, act) in [
        ("limits.per_receiver", Act::Type("100".into())),
        ("pays.rate", Act::Type("1%".into())),
        ("to", Act::Choose("rep".into())),
    ] {
        let edit = act_on_rule(&own(&workbook), ID, key, place, &act).expect("done");
        workbook.act(edit);
    }
    let wrong = fields(&own(&workbook), key).into_iter();
    let wrong: Vec<String> = wrong
        .filter(|view| view.wrong.is_some())
        .map(|view| view.field.place)
        .collect();
    assert_eq!(wrong, ["limits.per_receiver"]);
}
