//! Own schemes in files: out, in, and computing the same wherever they're opened.

use super::{comes_to, copy, template, with_own};
use crate::common::{sample, workbook as small};
use rewards_document::editor::{
    act_on_rule, add_examples, add_rule, offered_examples, switch_rule,
};
use rewards_document::own::{
    OwnRule, Switch, draft_file, from_text, open_scheme_file, to_text, version_to_text,
};
use rewards_document::rule_form::{Act, new_rules};
use rewards_document::workbook::{
    Edit, FactsCheck, Fill, OwnEdit, SchemeCheck, TypedFigure, Workbook,
};
use rewards_document::{file_text, opened_file, scheme_document};
use rewards_format::{Code, Node, request};
use rewards_words::lang::Lang;
use std::sync::Arc;

/// A changed copy of a template, chosen, with a figure filled in and the sample's facts.
fn changed() -> Workbook {
    let mut workbook = with_own(copy("standard-policy"));
    workbook.act(Edit::Own("own-1".to_owned(), OwnEdit::RemoveRule(1)));
    workbook.act(Edit::Figure(
        "own-1".to_owned(),
        "monthly_deduction_cap".to_owned(),
        Some(TypedFigure::Text("50%".to_owned())),
    ));
    workbook.act(Edit::Facts(rewards_document::workbook::Shared::new(
        sample(),
    )));
    workbook
}

/// The workbook as a file.
fn saved(workbook: &Workbook) -> String {
    let definition = workbook.definition(&workbook.template).expect("a scheme");
    let ledger = FactsCheck::of(&workbook.facts).document();
    file_text(&definition, &workbook.fill(&workbook.template), &ledger)
}

fn opened(text: &str, mut workbook: Workbook) -> Workbook {
    let edits = opened_file(text, &workbook).expect("opens");
    workbook.act(Edit::Several(edits));
    workbook
}

/// Everything that the chosen scheme comes to.
fn shown(workbook: &Workbook) -> String {
    let definition = workbook.definition(&workbook.template).expect("a scheme");
    comes_to(
        &definition,
        &workbook.fill(&workbook.template),
        &workbook.facts,
    )
}

#[test]
fn a_file_with_an_own_scheme_opens_anywhere_and_computes_the_same() {
    let workbook = changed();
    let text = saved(&workbook);
    let elsewhere = opened(&text, small());
    assert_eq!(elsewhere.template, "own-1");
    assert_eq!(shown(&elsewhere), shown(&workbook));
    let beside = opened(&text, with_own(copy("order-tiers")));
    assert_eq!(beside.template, "own-2");
    assert_eq!(shown(&beside), shown(&workbook));
    assert_eq!(saved(&elsewhere), text);
}

#[test]
fn what_is_saved_is_what_the_api_would_be_asked_and_it_answers_the_same() {
    let workbook = changed();
    let asked = Node::read(&saved(&workbook)).expect("JSON");
    assert_eq!(request::check(&asked), []);
    let (evaluation, _) = request::evaluate(asked).expect("a statement");
    assert_eq!(format!("{:?}", evaluation.statement), shown(&workbook));
}

#[test]
fn the_same_scheme_opened_again_is_chosen_and_not_added() {
    let workbook = changed();
    let again = opened(&saved(&workbook), workbook.clone());
    assert_eq!(again.own.iter().count(), 1);
    assert_eq!(again.template, "own-1");
    let mut published = workbook;
    let version = published.own.get("own-1").unwrap();
    let version = version.publish("own-1", "", "", "").unwrap();
    published.act(Edit::Own(
        "own-1".to_owned(),
        OwnEdit::Publish(Arc::new(version)),
    ));
    let text = saved(&published);
    published.act(Edit::Own("own-1".to_owned(), OwnEdit::RemoveRule(2)));
    let again = opened(&text, published);
    assert_eq!((&*again.template, again.own.iter().count()), ("own-1@1", 1));
}

#[test]
fn a_template_with_other_rules_is_no_template_any_more() {
    let mut definition = template("standard-policy").clone();
    definition.rules.pop();
    let document = scheme_document(&definition, &Fill::default());
    assert_eq!(document.get("template"), None);
    assert!(document.get("definition").is_some());
    let document = scheme_document(template("standard-policy"), &Fill::default());
    assert_eq!(
        document.get("template"),
        Some(&Node::text("standard-policy"))
    );
    assert_eq!(document.get("definition"), None);
}

#[test]
fn a_definition_comes_in_by_itself_or_in_a_request() {
    let text = to_text(&copy("three-stage"), "own-1");
    let bare = from_text(&text).expect("a scheme");
    assert_eq!(bare, copy("three-stage"));
    let own = bare.check("own-1");
    for envelope in [
        format!(r#"{{"definition":{text}}}"#),
        format!(r#"{{"scheme":{{"definition":{text}}}}}"#),
        saved(&with_own(bare.clone())),
    ] {
        let scheme = from_text(&envelope).expect("a scheme");
        assert_eq!(scheme.check("own-1").definition, own.definition);
    }
}

#[test]
fn a_file_that_is_no_scheme_is_refused_with_all_that_is_wrong() {
    let found = |text: &str| {
        let problems = from_text(text).expect_err("refused").into_iter();
        problems.map(|it| (it.path, it.code)).collect::<Vec<_>>()
    };
    assert_eq!(found("{"), [(String::new(), Code::WrongType)]);
    let rule = r#"{"id":"a","name":"甲","for_each":{"deal":"each"},"pays":{"amount":"x"}}"#;
    let body = format!(r#"{{"version":1,"id":"x","name":"甲","rules":[{rule},{rule}]}}"#);
    let both = found(&body);
    assert!(
        both.contains(&("rules[0].pays.amount".to_owned(), Code::NotADecimal)),
        "{both:?}"
    );
    assert!(
        both.contains(&("rules[1].id".to_owned(), Code::DuplicateId)),
        "{both:?}"
    );
    let inside = found(&format!(r#"{{"scheme":{{"definition":{body}}}}}"#));
    let path = "scheme.definition.rules[0].pays.amount".to_owned();
    assert!(inside.contains(&(path, Code::NotADecimal)), "{inside:?}");
    assert!(!found(r#"{"scheme":{"template":"order-tiers"}}"#).is_empty());
}

#[test]
fn a_file_that_is_not_taken_is_told_of_in_a_clerks_words() {
    let refused = |text: &str| open_scheme_file(text).expect_err("refused");
    let whole = |text: &str| {
        let refused = refused(text);
        assert_eq!(refused.faults, [], "{text}");
        refused.text.zh
    };
    for text in ["", "客户,金额", "%PDF-1.4", "[1]", r#"{"a":1}"#] {
        assert!(whole(text).starts_with("这不是方案文件"), "{text}");
    }
    assert!(whole(r#"{"version":1,"#).starts_with("这个文件不完整"));
    let ledger = r#"{"scheme":{"template":"order-tiers"},"ledger":{}}"#;
    assert!(whole(ledger).starts_with("这个文件里是台账"));
    let rule = r#"{"id":"a","name":"阶梯奖","for_each":{"deal":"each"},"pays":{"amount":"x"}}"#;
    let nameless = r#"{"id":"b","for_each":{"deal":"each"},"pays":{"amount":"1"},"kind":"x"}"#;
    let body = format!(r#"{{"version":1,"id":"x","name":"甲","rules":[{rule},{nameless}]}}"#);
    for text in [
        body.clone(),
        format!(r#"{{"scheme":{{"definition":{body}}}}}"#),
    ] {
        let refused = refused(&text);
        let faults: Vec<&str> = refused.faults.iter().map(|it| it.zh.as_str()).collect();
        assert!(
            faults
                .iter()
                .any(|it| it.starts_with("规则“阶梯奖”的“pays.amount”：")),
            "{faults:?}"
        );
        assert!(
            faults
                .iter()
                .any(|it| it.starts_with("第 2 条规则的“kind”：")),
            "{faults:?}"
        );
    }
}

#[test]
fn a_draft_goes_out_without_what_is_unsound_and_a_version_as_it_was_published() {
    let mut workbook = with_own(copy("order-tiers"));
    let version = workbook
        .own
        .get("own-1")
        .unwrap()
        .publish("own-1", "", "", "")
        .unwrap();
    let text = version_to_text(&version);
    assert_eq!(from_text(&text).expect("a scheme"), copy("order-tiers"));
    assert!(
        text.starts_with("{\n  \"version\": 1,\n  \"id\": \"own-1@1\",\n"),
        "{text}"
    );
    let rule = Arc::new(OwnRule::new(9, "{"));
    let edit = OwnEdit::PutRule {
        at: 0,
        rule,
        place: None,
    };
    workbook.act(Edit::Own("own-1".to_owned(), edit));
    let file = draft_file(workbook.own.get("own-1").unwrap(), "own-1").expect("a file");
    let out = from_text(&file.text).expect("a scheme");
    assert_eq!(out.rules().len(), copy("order-tiers").rules().len());
    assert!(!file.text.contains("open-9-0"), "{}", file.text);
    assert_eq!(file.left_out.len(), 1);
    assert_eq!(file.left_out[0].zh, "没写完的规则 1 条：“读不懂的一条”");
}

#[test]
fn a_scheme_that_is_gone_computes_nothing_and_breaks_nothing() {
    let mut workbook = changed();
    workbook.act(Edit::Compare(vec![
        "own-1".to_owned(),
        "own-1@7".to_owned(),
    ]));
    workbook.act(Edit::Own("own-1".to_owned(), OwnEdit::Scheme(None)));
    for key in ["own-1", "own-1@7", "own-1@1", "no-such", ""] {
        assert_eq!(workbook.definition(key), None);
    }
    workbook.undo();
    let definition = workbook.definition("own-1").expect("a scheme");
    assert!(
        SchemeCheck::of(&definition, &workbook.fill("own-1"))
            .scheme
            .is_some()
    );
    assert_eq!(workbook.template, "own-1");
}

/// Letters that nobody sees and that turn what follows round aren't kept: with them a figure reads backwards.
#[test]
fn what_is_called_in_a_file_reads_as_it_looks() {
    let text = to_text(&copy("order-tiers"), "own-1");
    let name = "订单现金奖";
    assert!(text.contains(name));
    for strange in [
        "\\u202e", "\\u2066", "\\u200f", "\\u0000", "\\u0007", "\u{202e}",
    ] {
        let hostile = text.replace(name, &format!("订单{strange}现金奖"));
        assert_ne!(hostile, text);
        let scheme = open_scheme_file(&hostile).expect("a scheme");
        assert_eq!(to_text(&scheme, "own-1"), text, "{strange:?}");
    }
}

#[test]
fn what_a_file_of_a_draft_does_not_hold_is_said_and_nothing_half_written_is_in_it() {
    let mut workbook = with_own(copy("standard-policy"));
    let own = |workbook: &Workbook| workbook.own.get("own-1").unwrap().clone();
    let whole = draft_file(&own(&workbook), "own-1").expect("a file");
    assert_eq!(whole.left_out, []);
    let now = own(&workbook);
    let examples = offered_examples(&now, "own-1", &Fill::default(), Lang::Zh);
    let edit = add_examples(&now, "own-1", &examples[..2]);
    workbook.act(edit);
    let keys: Vec<u32> = now.rules().iter().map(|rule| rule.key).collect();
    let off = switch_rule(&now, "own-1", keys[1], Switch::Off).unwrap();
    workbook.act(off);
    let kind = new_rules().iter();
    let mut kind = kind.filter(|kind| kind.label.zh == "每笔订单，按金额提成");
    let (key, edit) = add_rule(&own(&workbook), "own-1", kind.next().unwrap());
    workbook.act(edit);
    let typed = Act::Type("一点五".into());
    let edit = act_on_rule(&own(&workbook), "own-1", key, "pays.rate", &typed);
    workbook.act(edit.unwrap());
    let file = draft_file(&own(&workbook), "own-1").expect("a file");
    let said: Vec<&str> = file.left_out.iter().map(|line| &*line.zh).collect();
    assert_eq!(said.len(), 3, "{said:?}");
    assert!(said[0].starts_with("停用的规则 1 条：“"), "{said:?}");
    assert_eq!(said[1], "没写完的规则 1 条：“每笔订单，按金额提成”");
    assert_eq!(said[2], "算例 2 个");
    let again = from_text(&file.text).expect("a scheme");
    assert_eq!(again.rules().len(), keys.len() - 1);
    assert_eq!(
        again.head_definition("own-1").params.len(),
        template("standard-policy").params.len()
    );
    assert_eq!(again.unfinished("own-1"), 0);
}
