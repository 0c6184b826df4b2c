//! Where the reader of a rule has been: each place by its number, so that a place can be kept and handed on.

use super::place::At;
use crate::{Node, Path};
use std::num::NonZeroUsize;

/// A place in a rule, by its number on the trail.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Spot(NonZeroUsize);

impl Spot {
    /// Where reading begins.
    pub const ROOT: Self = Self(NonZeroUsize::MIN);
}

/// The places met so far.
pub(super) struct Trail<'d> {
    root: At<'d>,
    /// The places after the first, which has number 1.
    steps: Vec<Step<'d>>,
}

/// How a place is come to, and what stands there.
#[derive(Clone, Copy)]
struct Step<'d> {
    from: Spot,
    way: Way<'d>,
    node: &'d Node,
    /// Holes that it stands in.
    depth: usize,
}

#[derive(Clone, Copy)]
enum Way<'d> {
    Field(&'d str),
    Entry(usize),
    /// Into the hole that stands there.
    Same,
}

impl<'d> Trail<'d> {
    /// A trail that begins here.
    pub const fn from(root: At<'d>) -> Self {
        Self {
            root,
            steps: Vec::new(),
        }
    }

    fn to(&self, spot: Spot) -> Option<&Step<'d>> {
        self.steps.get(spot.0.get().checked_sub(2)?)
    }

    /// What stands at a place.
    pub fn node(&self, spot: Spot) -> &'d Node {
        self.to(spot).map_or(self.root.node, |step| step.node)
    }

    /// How many holes a place stands in.
    pub fn depth(&self, spot: Spot) -> usize {
        self.to(spot).map_or(0, |step| step.depth)
    }

    /// A field of what stands at a place.
    pub fn field(&mut self, from: Spot, name: &'d str, node: &'d Node) -> Spot {
        self.step(Step {
            from,
            way: Way::Field(name),
            node,
            depth: self.depth(from),
        })
    }

    /// An entry of what stands at a place.
    pub fn entry(&mut self, from: Spot, index: usize, node: &'d Node) -> Spot {
        self.step(Step {
            from,
            way: Way::Entry(index),
            node,
            depth: self.depth(from),
        })
    }

    /// The same place, in one more hole.
    pub fn hole(&mut self, from: Spot) -> Spot {
        self.step(Step {
            from,
            way: Way::Same,
            node: self.node(from),
            depth: self.depth(from) + 1,
        })
    }

    fn step(&mut self, step: Step<'d>) -> Spot {
        self.steps.push(step);
        Spot(NonZeroUsize::MIN.saturating_add(self.steps.len()))
    }

    /// Hands over the path of a place.
    pub fn path(&self, spot: Spot, take: &mut dyn FnMut(&Path<'_>)) {
        let Some(step) = self.to(spot) else {
            return take(self.root.path);
        };
        self.path(step.from, &mut |path| match step.way {
            Way::Field(name) => take(&path.field(name)),
            Way::Entry(index) => take(&path.entry(index)),
            Way::Same => take(path),
        });
    }
}
