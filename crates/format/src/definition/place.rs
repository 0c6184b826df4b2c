//! A place in a document with what stands there, and the single values that stand there without holes.

use crate::{Code, Node, Path, Problems, Read, Record, Wanted, field};
use rewards_core::number::{Money, Rate};
use rewards_core::scheme::{BoundKind, Holes, Measure, Text, Unit, Words};

/// Characters that a name may have.
pub(super) const NAME: usize = field::NAME_MOST as usize;
/// Characters that an item, a product or a note may have.
pub(super) const NOTE: usize = field::NOTE_MOST as usize;

/// What stands at a place.
#[derive(Clone, Copy)]
pub(super) struct At<'n> {
    pub node: &'n Node,
    pub path: &'n Path<'n>,
}

/// The entries of a list that is not too long.
pub(super) fn list<'n>(
    node: &'n Node,
    path: &Path<'_>,
    most: usize,
    problems: &mut Problems,
) -> Option<&'n [Node]> {
    let entries = field::list(node, path, problems)?;
    if entries.len() > most {
        problems.want(
            path,
            Code::TooLarge,
            Wanted::Entries(u32::try_from(most).unwrap_or(u32::MAX)),
        );
        return None;
    }
    Some(entries)
}

/// Reads every entry of a list before giving any up.
pub(super) fn each<'n, T>(
    node: &'n Node,
    path: &Path<'_>,
    most: usize,
    problems: &mut Problems,
    read: Read<'_, 'n, T>,
) -> Option<Vec<T>> {
    let nodes = list(node, path, most, problems)?;
    let mut entries = Vec::new();
    for (index, node) in nodes.iter().enumerate() {
        entries.extend(read(node, &path.entry(index), problems));
    }
    (entries.len() == nodes.len()).then_some(entries)
}

/// Text of at most so many characters.
pub(super) fn text(at: At<'_>, most: usize, problems: &mut Problems) -> Option<Text> {
    let text = field::text(at.node, at.path, problems)?;
    if text.chars().nth(most).is_some() {
        problems.refuse(
            at.path,
            Code::TooLarge,
            Wanted::Characters(u32::try_from(most).unwrap_or(u32::MAX)),
            at.node,
        );
        return None;
    }
    Some(text.into())
}

/// An id.
pub(super) fn id(node: &Node, path: &Path<'_>, problems: &mut Problems) -> Option<Text> {
    field::id(node, path, problems).map(Text::from)
}

/// A name in one language or in two.
pub(super) fn name(node: &Node, path: &Path<'_>, problems: &mut Problems) -> Option<Words> {
    words(At { node, path }, NAME, problems)
}

/// A note in one language or in two.
pub(super) fn note(node: &Node, path: &Path<'_>, problems: &mut Problems) -> Option<Words> {
    words(At { node, path }, NOTE, problems)
}

/// A short text, such as a clause.
pub(super) fn short(node: &Node, path: &Path<'_>, problems: &mut Problems) -> Option<Text> {
    text(At { node, path }, NAME, problems)
}

/// Words in both languages, or one text that serves for both.
fn words(at: At<'_>, most: usize, problems: &mut Problems) -> Option<Words> {
    if let Node::Text(_) = at.node {
        return text(at, most, problems).map(|both| Words {
            zh: both.clone(),
            en: both,
        });
    }
    let mut record = Record::open(at.node, &["zh", "en"], at.path, problems)?;
    let mut read = |node: &Node, path: &Path<'_>, problems: &mut Problems| {
        text(At { node, path }, most, problems)
    };
    let (zh, en) = (
        record.required("zh", &mut read),
        record.required("en", &mut read),
    );
    Some(Words { zh: zh?, en: en? })
}

/// The place of a word among those of the format that may stand here.
pub(super) fn place_of_word(
    at: At<'_>,
    words: &[&'static str],
    problems: &mut Problems,
) -> Option<usize> {
    place_among(at, words, || Wanted::OneOf(words.to_vec()), problems)
}

/// The place of a word among those of the scheme itself that may stand here.
pub(super) fn place_of_name(at: At<'_>, names: &[Text], problems: &mut Problems) -> Option<usize> {
    place_among(at, names, || Wanted::Name(names.to_vec()), problems)
}

/// The place of a word among some.
pub(super) fn place_among<W: AsRef<str>>(
    at: At<'_>,
    words: &[W],
    wanted: impl Fn() -> Wanted,
    problems: &mut Problems,
) -> Option<usize> {
    let Node::Text(text) = at.node else {
        problems.refuse(at.path, Code::WrongType, wanted(), at.node);
        return None;
    };
    let place = words.iter().position(|word| word.as_ref() == &**text);
    if place.is_none() {
        problems.refuse(at.path, Code::UnknownValue, wanted(), at.node);
    }
    place
}

/// What a figure counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Figure {
    /// Yuan, read into fen.
    Money,
    /// A rate, share or score of 0 to 1, read into millionths.
    Rate,
    /// A margin of -1 to 1, read into millionths.
    Margin,
    /// A growth of -1 to 1000, read into millionths.
    Growth,
    /// A whole number from the first to the second.
    Count(u32, u32),
}

/// The largest count.
pub(super) const COUNT_MOST: u32 = 1_000_000;

impl Figure {
    /// The unit that it is in.
    pub const fn unit(self) -> Unit {
        match self {
            Self::Money => Unit::Money,
            Self::Rate | Self::Margin | Self::Growth => Unit::Rate,
            Self::Count(..) => Unit::Count,
        }
    }

    /// What a bound in this unit is.
    pub const fn of_unit(unit: Unit) -> Self {
        match unit {
            Unit::Money => Self::Money,
            Unit::Rate => Self::Rate,
            Unit::Count => Self::Count(0, COUNT_MOST),
        }
    }
}

/// What a bound is that is held against a measure.
pub(super) const fn figure_of<H: Holes>(measure: &Measure<H>) -> Figure {
    match measure.bounds() {
        BoundKind::Money => Figure::Money,
        BoundKind::Rate => Figure::Rate,
        BoundKind::Margin => Figure::Margin,
        BoundKind::Growth => Figure::Growth,
        BoundKind::Count => Figure::Count(0, COUNT_MOST),
    }
}

/// A figure: fen, millionths or a count.
pub(super) fn figure(at: At<'_>, figure: Figure, problems: &mut Problems) -> Option<i128> {
    match figure {
        Figure::Money => field::money(at.node, at.path, problems).map(Money::fen),
        Figure::Rate => field::rate(at.node, at.path, problems).map(Rate::millionths),
        Figure::Margin => field::margin(at.node, at.path, problems).map(Rate::millionths),
        Figure::Growth => field::growth(at.node, at.path, problems).map(Rate::millionths),
        Figure::Count(from, _) => field::count(at.node, from, at.path, problems).map(i128::from),
    }
}
