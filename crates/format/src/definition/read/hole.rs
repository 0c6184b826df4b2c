//! Reads what may be a hole: the part itself, `{"param": …}`, `{"option": …, "is": …}` or `{"optional": …}`.

use super::super::place::{At, Figure};
use crate::{Code, Node, Problems, Wanted};
use rewards_core::scheme::{Choice, Param, Slot};

/// Holes that may stand within each other.
const DEEPEST: u32 = 32;

/// Reads a part, and notes what is wrong with it.
pub(in super::super) type Read<'f, 'o, T> = &'f mut dyn FnMut(&mut Reader<'o>, At<'_>) -> Option<T>;

/// What a scheme declares, for what its rules name.
#[derive(Clone, Copy)]
pub(in super::super) struct Declared<'o> {
    pub params: &'o [Param],
    pub options: &'o [Choice],
}

/// Reads the parts of rules.
pub(in super::super) struct Reader<'o> {
    /// What may be named; none where there are no holes.
    pub(super) declared: Option<Declared<'o>>,
    /// Whether there may be holes at all.
    holes: MayBeHoles,
    /// What bounds are, where that is known while they are read.
    pub bounds: Option<Figure>,
    /// Holes around what is read.
    depth: u32,
    pub problems: Problems,
}

/// Whether what is read may have holes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum MayBeHoles {
    Yes,
    No,
}

/// Which holes may stand at a place.
#[derive(Clone, Copy)]
pub(super) struct May {
    /// A parameter.
    pub param: ParamAt,
    /// `optional`, and `null` for a reading.
    pub be_left_out: bool,
    /// `null` itself.
    pub be_null: bool,
}

/// How a parameter may stand at a place.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum ParamAt {
    /// Not at all: a part stands here.
    Nowhere,
    /// Instead of the value.
    Here,
    /// What is read here takes it as its own part.
    Within,
}

const A_PART: May = May {
    param: ParamAt::Nowhere,
    be_left_out: false,
    be_null: false,
};
pub(super) const A_VALUE: May = May {
    param: ParamAt::Here,
    ..A_PART
};

/// The kinds of hole.
#[derive(Clone, Copy)]
enum Hole {
    Param,
    Option,
    Optional,
}

impl<'o> Reader<'o> {
    /// A reader of rules.
    pub fn of_rules(declared: Declared<'o>) -> Self {
        Self {
            declared: Some(declared),
            holes: MayBeHoles::Yes,
            bounds: None,
            depth: 0,
            problems: Problems::default(),
        }
    }

    /// A reader of what a parameter is set to, with bounds of this kind.
    pub fn of_values(bounds: Figure) -> Self {
        Self {
            declared: None,
            holes: MayBeHoles::No,
            bounds: Some(bounds),
            depth: 0,
            problems: Problems::default(),
        }
    }

    /// Whether there may be holes.
    pub fn may_have_holes(&self) -> bool {
        self.holes == MayBeHoles::Yes
    }

    /// Notes a problem with what is taken, and gives nothing.
    pub fn want<T>(&mut self, at: At<'_>, code: Code, wanted: Wanted) -> Option<T> {
        self.problems.want(at.path, code, wanted);
        None
    }

    /// A value that has to be there.
    pub fn value<T>(&mut self, at: At<'_>, read: Read<'_, 'o, T>) -> Option<Slot<T>> {
        self.slot(at, A_VALUE, &mut |reader, at| {
            read(reader, at).map(Slot::Is)
        })
        .flatten()
    }

    /// A value that may be left out.
    #[allow(clippy::option_option, reason = "faulty, left out and read are three")]
    pub fn may_value<T>(&mut self, at: At<'_>, read: Read<'_, 'o, T>) -> Option<Option<Slot<T>>> {
        let may = May {
            be_left_out: true,
            be_null: true,
            ..A_VALUE
        };
        self.slot(at, may, &mut |reader, at| read(reader, at).map(Slot::Is))
    }

    /// A part that has to be there.
    pub fn part<T>(&mut self, at: At<'_>, read: Read<'_, 'o, T>) -> Option<Slot<T>> {
        self.slot(at, A_PART, &mut |reader, at| read(reader, at).map(Slot::Is))
            .flatten()
    }

    /// A part that may be left out.
    #[allow(clippy::option_option, reason = "faulty, left out and read are three")]
    pub fn may_part<T>(&mut self, at: At<'_>, read: Read<'_, 'o, T>) -> Option<Option<Slot<T>>> {
        let may = May {
            be_left_out: true,
            be_null: true,
            ..A_PART
        };
        self.slot(at, may, &mut |reader, at| read(reader, at).map(Slot::Is))
    }

    /// A value in a list, or of a word: `optional` leaves it out, `null` only as a reading.
    pub fn kept_value<T>(&mut self, at: At<'_>, read: Read<'_, 'o, T>) -> Option<Slot<T>> {
        self.kept(at, A_VALUE, &mut |reader, at| {
            read(reader, at).map(Slot::Is)
        })
    }

    /// A part in a list, or of a word: `optional` leaves it out, `null` only as a reading.
    pub fn kept_part<T>(&mut self, at: At<'_>, read: Read<'_, 'o, T>) -> Option<Slot<T>> {
        self.kept_slot(at, &mut |reader, at| read(reader, at).map(Slot::Is))
    }

    /// The same, of what is a slot itself once it is read.
    pub fn kept_slot<T>(&mut self, at: At<'_>, read: Read<'_, 'o, Slot<T>>) -> Option<Slot<T>> {
        self.kept(at, A_PART, read)
    }

    /// A part that may be left out, and that a parameter may be part of.
    #[allow(clippy::option_option, reason = "faulty, left out and read are three")]
    pub fn may_hold_param<T>(
        &mut self,
        at: At<'_>,
        read: Read<'_, 'o, T>,
    ) -> Option<Option<Slot<T>>> {
        let may = May {
            param: ParamAt::Within,
            be_left_out: true,
            be_null: true,
        };
        self.slot(at, may, &mut |reader, at| read(reader, at).map(Slot::Is))
    }

    fn kept<T>(&mut self, at: At<'_>, may: May, read: Read<'_, 'o, Slot<T>>) -> Option<Slot<T>> {
        if self.may_have_holes() && matches!(at.node, Node::Null) {
            return self.want(at, Code::WrongType, Wanted::NotNull);
        }
        let may = May {
            be_left_out: true,
            ..may
        };
        self.slot(at, may, read).flatten()
    }

    fn hole(&self, node: &Node) -> Option<Hole> {
        let Node::Map(entries) = node else {
            return None;
        };
        let holes = [
            ("param", Hole::Param),
            ("option", Hole::Option),
            ("optional", Hole::Optional),
        ];
        let hole = holes
            .into_iter()
            .find(|(name, _)| entries.iter().any(|(key, _)| key == name));
        hole.filter(|_| self.may_have_holes()).map(|(_, hole)| hole)
    }

    /// What stands at a place: faulty, left out by `null`, or read.
    #[allow(clippy::option_option, reason = "faulty, left out and read are three")]
    pub(super) fn slot<T>(
        &mut self,
        at: At<'_>,
        may: May,
        read: Read<'_, 'o, Slot<T>>,
    ) -> Option<Option<Slot<T>>> {
        match self.hole(at.node) {
            None if may.be_null && matches!(at.node, Node::Null) => Some(None),
            None => read(self, at).map(Some),
            Some(Hole::Param) if may.param == ParamAt::Within => read(self, at).map(Some),
            Some(hole) => self
                .deeper(at, &mut |reader, at| match hole {
                    Hole::Param => reader.parameter(at, may, read),
                    Hole::Option => reader.option(at, may, read),
                    Hole::Optional if may.be_left_out => reader.optional(at, may, read),
                    // Nothing here may be left out.
                    Hole::Optional => reader.want(at, Code::WrongType, Wanted::NotOptional),
                })
                .map(Some),
        }
    }

    fn deeper<T>(&mut self, at: At<'_>, read: Read<'_, 'o, T>) -> Option<T> {
        if self.depth >= DEEPEST {
            self.problems
                .want(at.path, Code::TooLarge, Wanted::Depth(DEEPEST));
            return None;
        }
        self.depth += 1;
        let part = read(self, at);
        self.depth -= 1;
        part
    }
}
