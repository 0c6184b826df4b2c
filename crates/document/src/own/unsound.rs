//! A rule that can't take part as it's written: it waits for its correction, by the format's own means, so that nobody takes
//! what it would pay for nothing.

use super::half_typed::{is_correction, open_id};
use super::said::messages;
use rewards_core::scheme::{Open, Pay, PaysDef, RuleDef, Slot, Subject, Terms, Text, Words};
use rewards_format::field::NOTE_MOST;
use rewards_format::{Definition, Node, Param, ParamType, Problem, rule_node};
use rewards_words::text::{Label, Localized};
use rewards_words::{label, say};

/// What such a rule waits for.
const CORRECTION: Label = label!("更正", "the correction");

/// Rules that can stand in a rule's place, those first that keep most of it: each is called what it's called and waits for the
/// same figure.
pub fn stand_ins(rule: Option<&RuleDef>, key: u32) -> Vec<Node> {
    let (id, spare): (Text, Text) = (open_id(key, 0).into(), format!("unsound-{key}").into());
    let bare = bare(key, &id);
    let with_id = |rule: &RuleDef, id: &Text| RuleDef {
        id: id.clone(),
        ..rule.clone()
    };
    let rules = match rule {
        None => vec![bare],
        Some(rule) => {
            let kept = RuleDef {
                terms: waiting(&rule.terms, &id),
                ..rule.clone()
            };
            let called = RuleDef {
                id: rule.id.clone(),
                clause: rule.clause.clone(),
                name: rule.name.clone(),
                ..bare
            };
            let (spared, least) = (with_id(&kept, &spare), with_id(&called, &spare));
            vec![kept, spared, called, least]
        }
    };
    rules.iter().map(rule_node).collect()
}

/// What the rule of a number waits for.
pub fn correction(key: u32) -> Param {
    Param {
        id: open_id(key, 0).into(),
        kind: ParamType::Money,
        default: None,
        nullable: false,
        document: None,
        example: None,
        name: words(CORRECTION),
        hint: None,
    }
}

/// What the rule waits for, with what is wrong.
pub fn correction_of(correction: &Param, wrong: &[Problem]) -> Param {
    let said = messages(wrong);
    let fits = |text: &str| text.chars().nth(NOTE_MOST as usize).is_none();
    Param {
        hint: (!wrong.is_empty() && fits(&said.zh) && fits(&said.en)).then(|| words(said)),
        ..correction.clone()
    }
}

/// That a rule that lacks these figures has to be put right first, and what is wrong with it; nothing where it lacks others.
#[must_use]
pub fn to_put_right(definition: &Definition, missing: &[Text]) -> Option<Localized> {
    let mut params = definition.params.iter();
    let correction =
        params.find(|param| is_correction(&param.id) && missing.contains(&param.id))?;
    let wrong = correction.hint.as_ref().map(Localized::from);
    Some(say!(
        "这一条有写得不对的地方，改好以前什么也不发、不扣：{0}。",
        "Something in this rule is wrong; until it is put right it neither pays nor takes anything: {0}.",
        wrong.unwrap_or_default()
    ))
}

/// For whom it is, and what waits for it; nothing else of what it says.
fn waiting(terms: &Terms<Open>, id: &Text) -> Terms<Open> {
    Terms {
        kind: terms.kind.clone(),
        for_each: terms.for_each.clone(),
        to: terms.to.clone(),
        adds_to: terms.adds_to.clone(),
        ..unknown(id)
    }
}

/// A rule of which nothing can be said.
fn bare(key: u32, id: &Text) -> RuleDef {
    RuleDef {
        id: format!("unsound-{key}").into(),
        clause: None,
        name: words(UNREAD),
        note: None,
        terms: unknown(id),
    }
}

/// What a rule is called that can't be read.
pub const UNREAD: Label = label!("读不懂的一条", "A rule that can't be read");

fn unknown(id: &Text) -> Terms<Open> {
    let amount = Slot::Param {
        id: id.clone(),
        or: None,
    };
    Terms {
        kind: None,
        for_each: Slot::Is(Subject::Rep),
        among: None,
        when: None,
        measure: None,
        pays: Slot::Is(PaysDef::One(Box::new(Slot::Is(Pay::Amount(amount))))),
        to: None,
        limits: None,
        form: None,
        adds_to: None,
    }
}

fn words(text: impl Into<Localized>) -> Words {
    let Localized { zh, en } = text.into();
    Words {
        zh: zh.into(),
        en: en.into(),
    }
}
