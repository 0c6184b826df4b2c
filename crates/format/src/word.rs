//! The closed lists of words, for reading one and for naming all.

use rewards_core::ledger::{Department, Grade, OutcomeKind, Severity, Size, Stage};
use rewards_core::number::Every;
use rewards_core::scheme::{
    Allocation, Attribute, Comparison, Edge, Form, Given, Kind, Mode, Of, Reason, Target, Which,
    Whose, Windows,
};

/// A closed list of words.
pub trait Word: Copy + 'static {
    /// The words, in the contract's order.
    const WORDS: &'static [&'static str];

    /// The one whose word is at this place.
    fn at(place: usize) -> Option<Self>;
}

macro_rules! closed_lists {
    ($($name:ident),* $(,)?) => {$(
        impl Word for $name {
            const WORDS: &'static [&'static str] = &{
                let mut words = [""; $name::ALL.len()];
                let mut place = 0;
                while place < words.len() {
                    words[place] = $name::ALL[place].word();
                    place += 1;
                }
                words
            };

            fn at(place: usize) -> Option<Self> {
                Self::ALL.get(place).copied()
            }
        }
    )*};
}

closed_lists! {
    Every, Department, Grade, OutcomeKind, Severity, Size, Stage,
    Allocation, Attribute, Comparison, Edge, Form, Given, Kind, Mode, Of, Reason, Target, Which, Whose, Windows,
}
