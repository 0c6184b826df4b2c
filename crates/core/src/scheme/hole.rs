//! Where a rule may have holes: the parts of a rule are written once, and are open (a definition) or filled (a scheme).

use super::words::Text;
use std::fmt::Debug;

/// What can be part of a rule.
pub trait Part: Clone + Debug + PartialEq + Eq {}

impl<T: Clone + Debug + PartialEq + Eq> Part for T {}

/// Whether a rule may have holes, and so what stands where its parts are.
pub trait Holes: Copy + Debug + Eq + 'static {
    /// A part.
    type Slot<T: Part>: Part;
    /// A part with a default.
    type Or<T: Part>: Part;
    /// A list of parts; any of them may be left out.
    type List<T: Part>: Part;
    /// A list of parts that may itself be left out, and is empty then.
    type OrList<T: Part>: Part;
    /// A bound, whose unit is that of a measure.
    type Figure: Part;
    /// The unit of bounds.
    type Unit: Part;
    /// What a rule pays.
    type Pays: Part;
    /// What a rule pays by the words of an attribute.
    type PayBy: Part;
}

/// Nothing is open: what the engine computes with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filled {}

/// Every part may be a hole: what a definition says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Open {}

/// A list that may be a hole, as each of its entries may.
pub type SlotList<T> = Slot<Vec<Slot<T>>>;

/// A place of a rule that may be a hole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Slot<T> {
    /// The part itself.
    Is(T),
    /// What a parameter is set to.
    Param {
        /// The parameter's id.
        id: Text,
        /// What stands here while it is not set; without it the rule lacks the parameter.
        or: Option<Box<Self>>,
    },
    /// One of these, by the reading chosen of an option.
    Choice {
        /// The option's id.
        option: Text,
        /// The part for each reading, in the order in which they are written; none leaves it out.
        is: Vec<(Text, Option<Self>)>,
    },
    /// It is left out while a parameter in it is not set.
    Optional(Box<Self>),
    /// It is left out unless this is true; only what is paid can say so.
    If(Box<Slot<bool>>, T),
}

impl<T> From<T> for Slot<T> {
    fn from(part: T) -> Self {
        Self::Is(part)
    }
}

impl<T> Slot<T> {
    /// Every part that may come to stand here, whatever is chosen and set; parts that a parameter holds are not among
    /// them.
    pub fn parts<'s>(&'s self, found: &mut Vec<&'s T>) {
        match self {
            Self::Is(part) | Self::If(_, part) => found.push(part),
            Self::Param { or, .. } => or.iter().for_each(|or| or.parts(found)),
            Self::Choice { is, .. } => is
                .iter()
                .filter_map(|(_, slot)| slot.as_ref())
                .for_each(|slot| slot.parts(found)),
            Self::Optional(slot) => slot.parts(found),
        }
    }
}

/// A decimal as it is written, exact: what it is in fen, millionths or units is known once its unit is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decimal(pub Text);
