//! Acts on an own scheme, and what each of them changes.

use super::Workbook;
use super::own_change::OwnChange;
use super::shared::Shared;
use crate::own::{OwnHead, OwnRule, OwnScheme, SchemeKey, Version, WorkedExample};
use std::sync::Arc;

/// An act on an own scheme. One on a scheme or a rule that isn't there changes nothing.
#[derive(Clone, Debug, PartialEq)]
pub enum OwnEdit {
    /// Adds a scheme; where another window was faster and there is one of this id, under the next id.
    Add(Shared<OwnScheme>),
    /// Puts the whole scheme, or takes it out. One that lacks a version of the scheme in whose place it is put, or has
    /// another in its place, is refused.
    Scheme(Option<Shared<OwnScheme>>),
    /// Writes what is declared beside the rules.
    Head {
        /// The definition as JSON, without its rules.
        text: Arc<str>,
        /// Places in it with what is half typed there.
        typed: Vec<(String, String)>,
        /// Where in it something is typed, key by key; nothing for an act of its own.
        place: Option<String>,
    },
    /// Adds a rule; where there was one of its number before, with the next number.
    AddRule {
        /// Its place, or the end.
        at: usize,
        /// The rule.
        rule: Arc<OwnRule>,
    },
    /// Puts a rule in the place of the one of its number; where there is none, at this place, or the end.
    PutRule {
        /// The place of a new rule.
        at: usize,
        /// The rule.
        rule: Arc<OwnRule>,
        /// Where in it something is typed, key by key; nothing for an act of its own.
        place: Option<String>,
    },
    /// Takes the rule of this number out.
    RemoveRule(u32),
    /// Moves the rule of this number so that it stands at this place, or at the end.
    MoveRule(u32, usize),
    /// Keeps these worked examples instead of those that are there.
    Examples(Vec<Arc<WorkedExample>>),
    /// Adds a published version; refused where its number isn't the next one.
    Publish(Arc<Version>),
}

/// What a run of keystrokes goes into, in an own scheme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OwnMark {
    /// A place beside the rules.
    Head(String),
    /// A place in the rule of this number.
    Rule(u32, String),
}

impl OwnEdit {
    /// What it types into, where it is typing.
    #[must_use]
    pub fn mark(&self) -> Option<OwnMark> {
        match self {
            Self::Head { place, .. } => place.clone().map(OwnMark::Head),
            Self::PutRule { rule, place, .. } => {
                let place = place.clone();
                place.map(|place| OwnMark::Rule(rule.key, place))
            }
            Self::Add(_)
            | Self::Scheme(_)
            | Self::AddRule { .. }
            | Self::RemoveRule(_)
            | Self::MoveRule(..)
            | Self::Examples(_)
            | Self::Publish(_) => None,
        }
    }
}

impl Workbook {
    /// The id of the scheme that an act is on: of one that is added, a free one.
    pub(super) fn id_for(&self, id: String, edit: &OwnEdit) -> String {
        match edit {
            OwnEdit::Add(_) if self.own.get(&id).is_some() => self.next_own_id(),
            _ => id,
        }
    }

    /// What an act on the own scheme of an id writes; nothing where it is refused.
    pub(super) fn own_change(&self, id: &str, edit: OwnEdit) -> Option<OwnChange> {
        let known = self.own.get(id);
        let is_id = SchemeKey::of(id) == SchemeKey::Draft(id);
        Some(match edit {
            OwnEdit::Add(scheme) => is_id.then_some(OwnChange::Scheme {
                old: None,
                new: Some(scheme),
            })?,
            OwnEdit::Scheme(new) => {
                let keeps = match (known, &new) {
                    (Some(known), Some(new)) => new.keeps_versions_of(known),
                    (None, _) | (_, None) => true,
                };
                let old = known.cloned();
                (is_id && keeps).then_some(OwnChange::Scheme { old, new })?
            }
            OwnEdit::Head { text, typed, .. } => OwnChange::Head {
                old: known?.whole_head().clone(),
                new: OwnHead { text, typed },
            },
            OwnEdit::AddRule { at, rule } => {
                let key = rule.key.max(known?.next_key());
                let rule = Arc::new(OwnRule {
                    key,
                    ..OwnRule::clone(&rule)
                });
                OwnChange::Rule {
                    key,
                    old: None,
                    new: Some((at.min(known?.rules().len()), rule)),
                }
            }
            OwnEdit::PutRule { at, rule, .. } => {
                let old = placed(known?, rule.key);
                let at = old
                    .as_ref()
                    .map_or(at.min(known?.rules().len()), |old| old.0);
                OwnChange::Rule {
                    key: rule.key,
                    old,
                    new: Some((at, rule)),
                }
            }
            OwnEdit::RemoveRule(key) => OwnChange::Rule {
                key,
                old: Some(placed(known?, key)?),
                new: None,
            },
            OwnEdit::MoveRule(key, to) => {
                let (at, rule) = placed(known?, key)?;
                let last = known?.rules().len().saturating_sub(1);
                OwnChange::Rule {
                    key,
                    old: Some((at, Arc::clone(&rule))),
                    new: Some((to.min(last), rule)),
                }
            }
            OwnEdit::Examples(new) => OwnChange::Examples {
                old: known?.examples().to_vec(),
                new,
            },
            OwnEdit::Publish(version) => {
                let is_next = version.number == known?.next_version();
                is_next.then_some(OwnChange::Version(version))?
            }
        })
    }
}

fn placed(scheme: &OwnScheme, key: u32) -> Option<(usize, Arc<OwnRule>)> {
    let at = scheme.rules().iter().position(|rule| rule.key == key)?;
    Some((at, Arc::clone(scheme.rules().get(at)?)))
}
