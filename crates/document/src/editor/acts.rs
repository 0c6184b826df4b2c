//! What somebody does to an own scheme, as an act on the workbook.

use crate::own::messages;
use crate::own::{OwnRule, OwnScheme, Switch, head_text};
use crate::rule_form::{Act, NewRule, Typed, adds_to, perform, perform_head, renamed_in};
use crate::workbook::{Edit, OwnEdit};
use rewards_core::scheme::{Definition, RuleDef};
use rewards_format::rule_node;
use rewards_words::label;
use rewards_words::text::Localized;
use std::sync::Arc;

/// An act on a place of a rule.
///
/// # Errors
/// Why the rule can't say that.
pub fn act_on_rule(
    own: &OwnScheme,
    id: &str,
    key: u32,
    place: &str,
    act: &Act,
) -> Result<Edit, Localized> {
    let (at, was) = at(own, key).ok_or_else(nothing)?;
    let check = own.check(id);
    let rule = check.rule(key).and_then(|check| check.rule.as_ref());
    let head = own.head_definition(id);
    let acted = perform(&head, rule.ok_or_else(nothing)?, &was.typed, place, act)
        .map_err(|problems| messages(&problems))?;
    let put = put(
        id,
        at,
        &was,
        &acted.rule,
        acted.typed,
        typing_at(place, act),
    );
    if acted.params.is_empty() && acted.options.is_empty() {
        return Ok(with_tally_renamed(own, id, key, put, &acted.rule));
    }
    let (mut head, typed) = (head, own.head_typed().to_vec());
    head.params.extend(acted.params);
    head.options.extend(acted.options);
    Ok(Edit::Several(vec![head_edit(id, &head, typed, None), put]))
}

/// What is written into a rule, and where that calls a tally otherwise to which no other rule adds, its new name where it's
/// measured.
fn with_tally_renamed(own: &OwnScheme, id: &str, key: u32, put: Edit, now: &RuleDef) -> Edit {
    let check = own.check(id);
    let was = check.rule(key).and_then(|check| check.rule.as_ref());
    let before = was.map(adds_to).unwrap_or_default();
    let others = check.rules.iter().filter(|check| check.key != key);
    let others: Vec<_> = others
        .filter_map(|check| check.rule.as_ref())
        .flat_map(adds_to)
        .collect();
    let (mut from, mut to) = (before.clone(), adds_to(now));
    from.retain(|tally| !to.contains(tally) && !others.contains(tally));
    to.retain(|tally| !before.contains(tally));
    let ([from], [to]) = (from.as_slice(), to.as_slice()) else {
        return put;
    };
    if others.contains(to) {
        return put;
    }
    let rules = own.rules().iter().enumerate();
    let renamed = rules.filter_map(|(at, rule)| {
        let text = renamed_in(&rule.text, from, to).filter(|_| rule.key != key)?;
        let rule = OwnRule {
            text: text.into(),
            ..OwnRule::clone(rule)
        };
        Some(put_whole(id, at, rule))
    });
    let renamed: Vec<Edit> = renamed.collect();
    if renamed.is_empty() {
        return put;
    }
    Edit::Several([vec![put], renamed].concat())
}

/// An act on a place of what stands above the rules.
///
/// # Errors
/// Why it can't say that.
pub fn act_on_head(own: &OwnScheme, id: &str, place: &str, act: &Act) -> Result<Edit, Localized> {
    let mut head = own.head_definition(id);
    head.rules = own
        .check(id)
        .rules
        .iter()
        .filter_map(|check| check.rule.clone())
        .collect();
    let (head, typed) = perform_head(&head, own.head_typed(), place, act).ok_or_else(nothing)?;
    Ok(head_edit(id, &head, typed, typing_at(place, act)))
}

/// A rule of a kind, after the others.
#[must_use]
pub fn add_rule(own: &OwnScheme, id: &str, kind: &NewRule) -> (u32, Edit) {
    let key = own.next_key();
    let (rule, typed) = kind.make(&free_id(own, id));
    let new = OwnRule {
        typed,
        ..OwnRule::new(key, &rule_node(&rule).compact_json())
    };
    (key, add_whole(id, own.rules().len(), new))
}

/// A rule once more, right after itself.
#[must_use]
pub fn copy_rule(own: &OwnScheme, id: &str, key: u32) -> Option<(u32, Edit)> {
    let (at, was) = at(own, key)?;
    let new_key = own.next_key();
    let text = match own.check(id).rule(key).and_then(|check| check.rule.clone()) {
        Some(rule) => {
            let copy = RuleDef {
                id: free_id(own, id).into(),
                ..rule
            };
            rule_node(&copy).compact_json()
        }
        // What can't be read is copied as it is.
        None => was.text.to_string(),
    };
    let copy = OwnRule {
        typed: was.typed.clone(),
        ..OwnRule::new(new_key, &text)
    };
    Some((new_key, add_whole(id, at + 1, copy)))
}

/// A rule is switched on or off.
#[must_use]
pub fn switch_rule(own: &OwnScheme, id: &str, key: u32, on: Switch) -> Option<Edit> {
    let (at, was) = at(own, key)?;
    Some(put_whole(
        id,
        at,
        OwnRule {
            on,
            ..OwnRule::clone(&was)
        },
    ))
}

/// A rule is taken out.
#[must_use]
pub fn remove_rule(id: &str, key: u32) -> Edit {
    Edit::Own(id.to_owned(), OwnEdit::RemoveRule(key))
}

/// A rule goes to a place among the others.
#[must_use]
pub fn move_rule(id: &str, key: u32, to: usize) -> Edit {
    Edit::Own(id.to_owned(), OwnEdit::MoveRule(key, to))
}

fn at(own: &OwnScheme, key: u32) -> Option<(usize, Arc<OwnRule>)> {
    let at = own.rules().iter().position(|rule| rule.key == key)?;
    Some((at, Arc::clone(own.rules().get(at)?)))
}

/// What is said where there is nothing to act on.
fn nothing() -> Localized {
    label!(
        "这一条现在不能这样改。",
        "This can't be changed that way now."
    )
    .into()
}

fn typing_at(place: &str, act: &Act) -> Option<String> {
    matches!(act, Act::Type(_) | Act::Bands(_)).then(|| place.to_owned())
}

fn put(
    id: &str,
    at: usize,
    was: &OwnRule,
    rule: &RuleDef,
    typed: Vec<Typed>,
    place: Option<String>,
) -> Edit {
    let text = rule_node(rule).compact_json();
    let rule = OwnRule {
        text: text.into(),
        typed,
        ..was.clone()
    };
    let rule = Arc::new(rule);
    Edit::Own(id.to_owned(), OwnEdit::PutRule { at, rule, place })
}

fn add_whole(id: &str, at: usize, rule: OwnRule) -> Edit {
    let rule = Arc::new(rule);
    Edit::Own(id.to_owned(), OwnEdit::AddRule { at, rule })
}

fn put_whole(id: &str, at: usize, rule: OwnRule) -> Edit {
    let rule = Arc::new(rule);
    let place = None;
    Edit::Own(id.to_owned(), OwnEdit::PutRule { at, rule, place })
}

fn head_edit(id: &str, head: &Definition, typed: Vec<Typed>, place: Option<String>) -> Edit {
    let text = head_text(head).into();
    Edit::Own(id.to_owned(), OwnEdit::Head { text, typed, place })
}

/// An id that no rule of the scheme has.
fn free_id(own: &OwnScheme, id: &str) -> String {
    let check = own.check(id);
    let taken: Vec<&str> = check
        .rules
        .iter()
        .filter_map(|check| check.rule.as_ref())
        .map(|rule| &*rule.id)
        .collect();
    let ids = (1_u32..).map(|number| format!("rule-{number}"));
    let mut ids = ids.filter(|id| !taken.contains(&id.as_str()));
    ids.next().unwrap_or_default()
}
