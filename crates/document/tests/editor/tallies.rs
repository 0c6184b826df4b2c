//! Tallies in the editor: which there are is a list, and one that is called otherwise is so wherever it's measured.

use super::{ID, fields, own, with_copy};
use rewards_document::audit::{audited, usual_share};
use rewards_document::editor::{act_on_rule, remove_rule};
use rewards_document::rule_form::{Act, Control};
use rewards_document::workbook::{Fill, Workbook};

const CASH: u32 = 1;
const GIFTS: u32 = 2;
const TRIPS: u32 = 3;

fn type_name(workbook: &mut Workbook, name: &str) {
    let act = Act::Type(name.to_owned());
    let edit = act_on_rule(&own(workbook), ID, CASH, "adds_to", &act);
    workbook.act(edit.expect("can be typed"));
}

/// Which tally is measured, and what there is to choose from.
fn choice(workbook: &Workbook, key: u32) -> (String, Vec<String>) {
    let mut fields = fields(&own(workbook), key).into_iter();
    let view = fields.find(|view| view.field.place == "measure.tally");
    match view.expect("a tally").field.control {
        Control::Word { chosen, options } => {
            let options = options.into_iter().map(|(_, called)| called.zh);
            (chosen, options.collect())
        }
        other => panic!("{other:?}"),
    }
}

fn hindrances(workbook: &Workbook) -> Vec<String> {
    let scheme = own(workbook);
    let check = scheme.check(ID);
    let found = scheme.publishable(ID).err().unwrap_or_default();
    found.iter().map(|one| one.words(&check).zh).collect()
}

#[test]
fn a_tally_that_is_called_otherwise_is_so_wherever_it_is_measured_and_it_is_one_step() {
    let mut workbook = with_copy("order-tiers");
    let start = own(&workbook);
    for name in ["", "现", "现金", "现金合", "现金合计"] {
        type_name(&mut workbook, name);
    }
    for key in [GIFTS, TRIPS] {
        let (chosen, options) = choice(&workbook, key);
        assert_eq!(chosen, "现金合计");
        assert_eq!(options, ["现金合计（订单现金奖）"]);
    }
    assert!(hindrances(&workbook).is_empty());
    workbook.undo();
    assert_eq!(own(&workbook).rules(), start.rules());
    workbook.redo();
    assert_eq!(choice(&workbook, TRIPS).0, "现金合计");
}

#[test]
fn a_tally_to_which_another_rule_adds_keeps_its_name() {
    let mut workbook = with_copy("order-tiers");
    let (_, copy) = rewards_document::editor::copy_rule(&own(&workbook), ID, CASH).expect("there");
    workbook.act(copy);
    type_name(&mut workbook, "另计");
    let (chosen, options) = choice(&workbook, GIFTS);
    assert_eq!(chosen, "cash");
    assert_eq!(options, ["另计（订单现金奖）", "cash（订单现金奖）"]);
}

#[test]
fn a_tally_to_which_no_rule_adds_is_said_without_the_words_of_the_format() {
    let mut workbook = with_copy("order-tiers");
    workbook.act(remove_rule(ID, CASH));
    assert_eq!(choice(&workbook, GIFTS).1, ["cash（没有规则计入）"]);
    let said = hindrances(&workbook);
    assert_eq!(said.len(), 2);
    assert!(said[0].starts_with("第 1 条“礼品”：这一条看合计“cash”，可前面没有规则计入它"));
    assert!(!said.concat().contains("adds_to"));
    let act = Act::Choose("cash".to_owned());
    assert!(act_on_rule(&own(&workbook), ID, GIFTS, "measure.tally", &act).is_ok());
}

#[test]
fn an_audit_says_of_a_rule_that_is_wrong_what_is_to_be_put_right() {
    let mut workbook = with_copy("order-tiers");
    workbook.act(remove_rule(ID, CASH));
    let definition = own(&workbook).check(ID).definition.clone();
    let held = audited(&definition, &Fill::default(), usual_share()).expect("looked at");
    let found = held.iter().flat_map(|held| &held.findings);
    let said: Vec<_> = found.map(|finding| finding.message.zh.as_str()).collect();
    let said: Vec<_> = said
        .iter()
        .filter(|said| said.contains("改好以前"))
        .collect();
    assert_eq!(said.len(), 2, "{said:?}");
    assert!(
        said[0].contains("看合计“cash”，可前面没有规则计入它"),
        "{said:?}"
    );
}
