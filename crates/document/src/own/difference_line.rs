//! One line of what differs between two definitions.

use rewards_words::text::{Label, Localized};
use rewards_words::{label, say};

/// Something that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DifferenceLine {
    /// What became of it.
    pub what: What,
    /// What it is: a rule, a parameter, a reading, the scheme itself.
    pub subject: Localized,
    /// In what it differs, part by part.
    pub parts: Vec<DifferencePart>,
}

/// What became of something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It was kept, and takes part now.
    SwitchedOn,
    /// It is kept, and takes no part any more.
    SwitchedOff,
    /// It stands elsewhere, and says the same.
    Moved,
    /// It says something else.
    Changed,
}

impl What {
    /// What it's called.
    #[must_use]
    pub const fn label(self) -> Label {
        match self {
            Self::Added => label!("新增", "added"),
            Self::Removed => label!("删除", "removed"),
            Self::SwitchedOn => label!("启用", "switched on"),
            Self::SwitchedOff => label!("停用", "switched off"),
            Self::Moved => label!("移动", "moved"),
            Self::Changed => label!("修改", "changed"),
        }
    }
}

/// A part of it, before and after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DifferencePart {
    /// Which part.
    pub label: Localized,
    /// What it said; nothing where it said nothing.
    pub old: Vec<Localized>,
    /// What it says; nothing where it says nothing.
    pub new: Vec<Localized>,
}

impl DifferencePart {
    /// A part that is new.
    #[must_use]
    pub fn added(label: Localized, new: Vec<Localized>) -> Self {
        Self {
            label,
            old: Vec::new(),
            new,
        }
    }

    /// A part that is gone.
    #[must_use]
    pub fn removed(label: Localized, old: Vec<Localized>) -> Self {
        Self {
            label,
            old,
            new: Vec::new(),
        }
    }

    /// What is left to say of something that differs in nothing that is said of it.
    #[must_use]
    pub fn written_otherwise() -> Self {
        Self::added(
            label!("写法", "How it is written").into(),
            vec![say!(
                "写法不同，说的是同一件事",
                "worded differently, same meaning"
            )],
        )
    }

    /// A part before and after; nothing where both say the same.
    #[must_use]
    pub fn between(label: Label, old: Vec<Localized>, new: Vec<Localized>) -> Option<Self> {
        (old != new).then(|| Self {
            label: label.into(),
            old,
            new,
        })
    }
}
