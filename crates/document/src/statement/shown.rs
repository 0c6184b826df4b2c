//! A figure as it is shown: known, known so far, or waiting for something; what is not known is never nothing.

use super::awaited::{Awaited, Way, kind_of};
use super::entry::{digits, same, signed};
use rewards_core::number::Money;
use rewards_words::label as words;
use rewards_words::text::{Label, Localized};
use rewards_words::{label, say};

/// An amount of money as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shown {
    /// It is known.
    Known(Money),
    /// So much of it is known; the rest waits.
    SoFar(Money, Vec<Awaited>),
    /// Nothing of it is known.
    Waiting(Vec<Awaited>),
}

impl Shown {
    /// A sum of which these rules and facts are not known. What is known of it counts only where there is something.
    #[must_use]
    pub(super) fn of(sum: Money, has_lines: bool, awaits: Vec<Awaited>) -> Self {
        match (awaits.is_empty(), has_lines) {
            (true, _) => Self::Known(sum),
            (false, true) => Self::SoFar(sum, awaits),
            (false, false) => Self::Waiting(awaits),
        }
    }

    /// The amount, where all of it is known.
    #[must_use]
    pub const fn known(&self) -> Option<Money> {
        match self {
            Self::Known(amount) => Some(*amount),
            Self::SoFar(..) | Self::Waiting(_) => None,
        }
    }

    /// The amount as far as it is known.
    #[must_use]
    pub const fn so_far(&self) -> Option<Money> {
        match self {
            Self::Known(amount) | Self::SoFar(amount, _) => Some(*amount),
            Self::Waiting(_) => None,
        }
    }

    /// What it waits for.
    #[must_use]
    pub fn awaits(&self) -> &[Awaited] {
        match self {
            Self::Known(_) => &[],
            Self::SoFar(_, awaits) | Self::Waiting(awaits) => awaits,
        }
    }

    /// Which way it can still move; nothing where it is known, or nothing of it is.
    #[must_use]
    pub fn open(&self) -> Option<Way> {
        match self {
            Self::SoFar(_, awaits) => Some(Way::of_all(awaits)),
            Self::Known(_) | Self::Waiting(_) => None,
        }
    }

    /// What stands there: digits with two decimals, or 待填写, 不可计算.
    #[must_use]
    pub fn text(&self) -> Localized {
        match self {
            Self::Known(amount) | Self::SoFar(amount, _) => same(digits(*amount)),
            Self::Waiting(awaits) => kind_of(awaits).label().into(),
        }
    }

    /// The same where nothing is said beside it: of what is known in part it's marked that something is to come.
    #[must_use]
    pub fn marked(&self) -> Localized {
        match self {
            Self::Known(amount) | Self::SoFar(amount, _) => self.marking(&digits(*amount)),
            Self::Waiting(_) => self.text(),
        }
    }

    /// What stands in place of a text that was found from it and is known as far: the text, marked where something is to come,
    /// or what stands for nothing.
    #[must_use]
    pub fn marking(&self, text: &str) -> Localized {
        match self {
            Self::Known(_) => same(text),
            Self::SoFar(_, awaits) => Way::of_all(awaits).marking(text),
            Self::Waiting(_) => self.text(),
        }
    }

    /// From it to another: `500.00 → 700.00（+200.00）`; the difference only where both are wholly known, and of what stays as it
    /// is that it does: `500.00（不变）`.
    #[must_use]
    pub fn going_to(&self, now: &Self) -> Localized {
        if self == now {
            return match now {
                Self::Known(_) => say!("{0}（不变）", "{0} (unchanged)", now.marked()),
                Self::SoFar(..) => say!(
                    "{0}（已知部分不变）",
                    "{0} (what is known is unchanged)",
                    now.marked()
                ),
                Self::Waiting(_) => say!("仍然{0}", "still {0}", now.marked()),
            };
        }
        let both = say!("{0} → {1}", "{0} → {1}", self.marked(), now.marked());
        match (self.known(), now.known()) {
            (Some(before), Some(now)) => {
                say!("{0}（{1}）", "{0} ({1})", both, signed(now - before))
            }
            _ => both,
        }
    }

    /// How much more it is than another, of what is known of both: marked where something lacks in one that doesn't lack in the
    /// other. Nothing where nothing is known of one.
    #[must_use]
    pub fn more_than(&self, before: &Self) -> Option<Localized> {
        let more = signed(self.so_far()? - before.so_far()?);
        let ways = self.lacks_beside(before).map(|it| it.way);
        let taken = before.lacks_beside(self).map(|it| it.way.reversed());
        let way = ways.chain(taken).reduce(Way::and);
        Some(way.map_or_else(|| same(more.clone()), |way| way.marking(&more)))
    }

    /// What lacks in it that doesn't lack in another.
    pub(super) fn lacks_beside<'s>(&'s self, other: &'s Self) -> impl Iterator<Item = &'s Awaited> {
        let is_known = |it: &&Awaited| other.awaits().iter().all(|known| known.text != it.text);
        self.awaits().iter().filter(is_known)
    }

    /// What lacks in one of two alone, as it's called; nothing where nothing does.
    #[must_use]
    pub fn lacking_in_one(&self, before: &Self) -> Option<Localized> {
        let mut things: Vec<&Awaited> = Vec::new();
        for it in self.lacks_beside(before).chain(before.lacks_beside(self)) {
            if !things.iter().any(|known| known.text == it.text) {
                things.push(it);
            }
        }
        let count = things.len();
        things.truncate(NAMED);
        let names = things.into_iter().map(|it| &it.text);
        let mut names = Localized::joined(names, words::AND);
        names.push(&more(count));
        (count > 0).then_some(names)
    }

    /// The things that it waits for, each once, as far as they're named.
    #[must_use]
    pub fn lacking(&self) -> Vec<&Awaited> {
        let mut things = things(self.awaits());
        things.truncate(NAMED);
        things
    }

    /// How what it waits for is said, before the things that lack and behind them; nothing where it is known.
    #[must_use]
    pub fn lacking_words(&self) -> Option<(Label, Localized)> {
        let before = match self {
            Self::Known(_) => return None,
            Self::SoFar(..) => label!("已知部分，还缺：", "what is known so far; still missing: "),
            Self::Waiting(_) => label!("还缺：", "still missing: "),
        };
        Some((before, more(things(self.awaits()).len())))
    }

    /// What is said beside it: what it waits for; nothing where it is known.
    #[must_use]
    pub fn note(&self) -> Option<Localized> {
        let (before, more) = self.lacking_words()?;
        let names = self.lacking().into_iter().map(|awaited| &awaited.text);
        let mut note = Localized::from(before);
        note.push(&Localized::joined(names, words::AND));
        note.push(&more);
        Some(note)
    }

    /// To sort by: the amount so far; what is not known at all stands after every amount.
    #[must_use]
    pub fn order(&self) -> (bool, std::cmp::Reverse<Money>) {
        let amount = self.so_far();
        (
            amount.is_none(),
            std::cmp::Reverse(amount.unwrap_or_default()),
        )
    }
}

/// So many are named; of more their number is said.
const NAMED: usize = 4;

/// What is awaited, each thing once.
fn things(awaits: &[Awaited]) -> Vec<&Awaited> {
    let mut things: Vec<&Awaited> = Vec::new();
    for awaited in awaits {
        if !things.iter().any(|thing| thing.text == awaited.text) {
            things.push(awaited);
        }
    }
    things
}

/// How many are not named, where some aren't.
fn more(things: usize) -> Localized {
    if things <= NAMED {
        return Localized::default();
    }
    Localized {
        zh: format!("，另 {} 项", things - NAMED),
        en: format!(" and {} more", things - NAMED),
    }
}

/// What lacks, in a statement's words; nothing where nothing does.
pub(super) fn lacking_words(lacks: Vec<Awaited>) -> Option<Localized> {
    (!lacks.is_empty()).then(|| Shown::Waiting(lacks).note())?
}
