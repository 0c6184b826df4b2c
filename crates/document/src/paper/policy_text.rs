//! The parts of a policy: sections, paragraphs, items.

use super::head::Head;
use rewards_words::text::Localized;

/// A policy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PolicyText {
    /// Its head.
    pub head: Head,
    /// What has to be settled before it's published: figures that are still open.
    pub unsettled: Option<Localized>,
    /// Its sections, numbered.
    pub sections: Vec<Section>,
}

/// A section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Its number and its heading: `三、奖励`.
    pub heading: Localized,
    /// What it says.
    pub paragraphs: Vec<Paragraph>,
}

/// A paragraph.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paragraph {
    /// Its number and the rule's name, of a clause; empty of others.
    pub title: Localized,
    /// Its sentence; before items it ends in a colon.
    pub text: Localized,
    /// Its items, numbered: `（1）…`.
    pub items: Vec<Localized>,
    /// What goes with it, in sentences.
    pub notes: Vec<Localized>,
}

impl Paragraph {
    pub(super) fn of(text: impl Into<Localized>) -> Self {
        Self {
            text: text.into(),
            ..Self::default()
        }
    }
}
