//! What an act writes of an own scheme: what stood there and what stands there now.

use super::Workbook;
use super::direction::Direction;
use super::shared::Shared;
use crate::own::{OwnHead, OwnRule, OwnScheme, Version, WorkedExample};
use std::sync::Arc;

/// A rule with its place.
pub type PlacedRule = (usize, Arc<OwnRule>);

/// One thing of an own scheme that was written.
#[derive(Clone, Debug)]
pub enum OwnChange {
    /// The whole scheme.
    Scheme {
        old: Option<Shared<OwnScheme>>,
        new: Option<Shared<OwnScheme>>,
    },
    /// What it declares beside its rules.
    Head { old: OwnHead, new: OwnHead },
    /// The rule of a number, with its place before and after.
    Rule {
        key: u32,
        old: Option<PlacedRule>,
        new: Option<PlacedRule>,
    },
    /// The worked examples.
    Examples {
        old: Vec<Arc<WorkedExample>>,
        new: Vec<Arc<WorkedExample>>,
    },
    /// A version was published.
    Version(Arc<Version>),
}

impl OwnChange {
    /// Whether nothing is different afterwards.
    pub fn is_nothing(&self) -> bool {
        match self {
            Self::Scheme { old, new } => old == new,
            Self::Head { old, new } => old == new,
            Self::Rule { old, new, .. } => old == new,
            Self::Examples { old, new } => old == new,
            Self::Version(_) => false,
        }
    }

    /// About how many bytes it holds.
    pub fn bytes(&self) -> usize {
        match self {
            Self::Scheme { old, new } => old.iter().chain(new).map(|scheme| scheme.bytes()).sum(),
            Self::Head { old, new } => old.bytes() + new.bytes(),
            Self::Rule { old, new, .. } => {
                let rules = old.iter().chain(new);
                rules.map(|(_, rule)| rule.bytes()).sum()
            }
            Self::Examples { old, new } => {
                let examples = old.iter().chain(new);
                examples.map(|example| example.bytes()).sum()
            }
            Self::Version(version) => version.bytes(),
        }
    }

    /// Takes over what a later key of the same run of typing wrote to the same place; gives it back where it wrote
    /// another one.
    pub fn joined(&mut self, later: Self) -> Option<Self> {
        match (self, later) {
            (Self::Head { new, .. }, Self::Head { new: newer, .. }) => *new = newer,
            (
                Self::Rule { key, new, .. },
                Self::Rule {
                    key: same,
                    new: newer,
                    ..
                },
            ) if *key == same => *new = newer,
            (_, later) => return Some(later),
        }
        None
    }
}

impl Workbook {
    /// Puts a scheme, or takes it out. Numbers that were given under its id are not given again.
    fn put_own(&mut self, id: &str, scheme: Option<Shared<OwnScheme>>) {
        let known = self.own.get(id).map(|known| known.numbers());
        let numbers = known.or_else(|| self.gone.get(id).copied());
        let had_versions = numbers.filter(|numbers| numbers.last_version > 0);
        let gone = had_versions.filter(|_| scheme.is_none());
        let scheme = scheme.map(|mut scheme| {
            if let Some(numbers) = had_versions {
                scheme.write().remember(numbers);
            }
            scheme
        });
        self.gone.put(id, gone);
        self.own.put(id, scheme);
    }

    /// Writes what a change of an own scheme wrote, or what stood there before.
    pub(super) fn write_own(&mut self, id: &str, change: &OwnChange, direction: Direction) {
        if let OwnChange::Scheme { old, new } = change {
            self.put_own(id, direction.of(old, new).clone());
            // By their numbers, so that one that comes back stands where it stood.
            self.own.sort_by(|name| (name.len(), name.to_owned()));
            return;
        }
        let Some(scheme) = self.own.get_mut(id).map(Shared::write) else {
            return;
        };
        match change {
            OwnChange::Scheme { .. } => {}
            OwnChange::Head { old, new } => scheme.set_head(direction.of(old, new)),
            OwnChange::Rule { key, old, new } => match direction.of(old, new) {
                Some((at, rule)) => scheme.put_rule(*at, rule),
                None => scheme.take_rule(*key),
            },
            OwnChange::Examples { old, new } => {
                scheme.set_examples(direction.of::<Vec<_>>(old, new));
            }
            OwnChange::Version(version) => match direction {
                Direction::Forth => scheme.add_version(version),
                Direction::Back => scheme.take_version(version.number),
            },
        }
    }
}
