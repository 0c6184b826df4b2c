//! The types that a parameter may have, and which of them fit a place.

use super::place::{At, Figure, each, id, place_of_word};
use crate::{Code, Fields, Node, Path, Problems, Record, field};
use rewards_core::scheme::{Attribute, Text, Unit};

/// What a band may pay, by its field.
pub(super) const BAND_PAYS: [&str; 3] = ["amount", "rate", "item"];
const PLAIN: [(&str, ParamType); 8] = [
    ("money", ParamType::Money),
    ("rate", ParamType::Rate),
    ("score", ParamType::Score),
    ("margin", ParamType::Margin),
    ("count", ParamType::Count { min: 0 }),
    ("date", ParamType::Date),
    ("text", ParamType::Text),
    ("boolean", ParamType::Boolean),
];
const UNITS: [(&str, Unit); 3] = [
    ("money", Unit::Money),
    ("rate", Unit::Rate),
    ("count", Unit::Count),
];

/// The type of a parameter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ParamType {
    /// Yuan.
    Money,
    /// A rate or share, 0 to 1.
    Rate,
    /// A score, 0 to 1.
    Score,
    /// A margin, -1 to 1.
    Margin,
    /// A whole number from `min` on.
    Count {
        /// Where it begins.
        min: u32,
    },
    /// A calendar day.
    Date,
    /// Text, at most 2000 characters.
    Text,
    /// True or false.
    Boolean,
    /// One of these words.
    Choice(Vec<Text>),
    /// Bands.
    Bands {
        /// The unit of their bounds.
        of: Unit,
        /// What they may pay: some of `amount`, `rate`, `item`.
        pays: Vec<&'static str>,
    },
    /// One of the inner type for each word of an attribute; words may be left out.
    By(Attribute, Box<ParamType>),
}

/// Reads a type.
pub(super) fn param_type(
    node: &Node,
    path: &Path<'_>,
    problems: &mut Problems,
) -> Option<ParamType> {
    if !matches!(node, Node::Map(_)) {
        return PLAIN
            .get(place_of_word(
                At { node, path },
                &PLAIN.map(|(word, _)| word),
                problems,
            )?)
            .map(|(_, plain)| plain.clone());
    }
    let fields = Fields::open(
        node,
        &["count", "choice", "bands", "by", "each"],
        path,
        problems,
    )?;
    let mut keys = ["count", "choice", "bands", "by"]
        .into_iter()
        .filter(|key| fields.node(key).is_some());
    let (Some(key), None) = (keys.next(), keys.next()) else {
        problems.add(path, Code::WrongType);
        return None;
    };
    if key != "by" && fields.node("each").is_some() {
        problems.add(&path.field("each"), Code::UnknownField);
    }
    let (inner, inner_path) = (fields.node(key)?, path.field(key));
    match key {
        "count" => count_type(inner, &inner_path, problems),
        "choice" => some_of(
            each(inner, &inner_path, 100, problems, &mut id)?,
            &inner_path,
            problems,
        )
        .map(ParamType::Choice),
        "bands" => bands_type(inner, &inner_path, problems),
        _ => {
            let attribute = field::word(inner, &inner_path, problems);
            let each = fields.required("each", path, problems, param_type);
            by_type(At { node, path }, attribute?, each?, problems)
        }
    }
}

/// At least one entry.
fn some_of<T>(entries: Vec<T>, path: &Path<'_>, problems: &mut Problems) -> Option<Vec<T>> {
    if entries.is_empty() {
        problems.add(path, Code::OutOfRange);
        return None;
    }
    Some(entries)
}

fn count_type(node: &Node, path: &Path<'_>, problems: &mut Problems) -> Option<ParamType> {
    let mut record = Record::open(node, &["min"], path, problems)?;
    let min = record.required("min", &mut |node, path, problems| {
        field::count(node, 0, path, problems)
    })?;
    Some(ParamType::Count { min })
}

fn bands_type(node: &Node, path: &Path<'_>, problems: &mut Problems) -> Option<ParamType> {
    let mut record = Record::open(node, &["of", "pays"], path, problems)?;
    let of = record.required("of", &mut |node, path, problems| {
        let place = place_of_word(At { node, path }, &UNITS.map(|(word, _)| word), problems)?;
        UNITS.get(place).map(|(_, unit)| *unit)
    });
    let pays = record.required("pays", &mut |node, path, problems| {
        let mut pay = |node: &Node, path: &Path<'_>, problems: &mut Problems| {
            BAND_PAYS
                .get(place_of_word(At { node, path }, &BAND_PAYS, problems)?)
                .copied()
        };
        some_of(
            each(node, path, BAND_PAYS.len(), problems, &mut pay)?,
            path,
            problems,
        )
    });
    Some(ParamType::Bands {
        of: of?,
        pays: pays?,
    })
}

/// Only single values and bands may differ by an attribute of the ledger.
fn by_type(
    at: At<'_>,
    attribute: Attribute,
    each: ParamType,
    problems: &mut Problems,
) -> Option<ParamType> {
    if attribute == Attribute::Ordinal {
        problems.add(&at.path.field("by"), Code::UnknownValue);
        return None;
    }
    if matches!(each, ParamType::By(..)) {
        problems.add(&at.path.field("each"), Code::WrongType);
        return None;
    }
    Some(ParamType::By(attribute, Box::new(each)))
}

/// What a place of a rule takes from a parameter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Place<'w> {
    /// Nothing: a part of a rule stands here.
    Part,
    Figure(Figure),
    Day,
    Text,
    Truth,
    /// One of these words.
    Word(&'static [&'static str]),
    /// One of these words of the scheme's own.
    Choice(&'w [Text]),
    /// Bands with bounds in this unit that pay some of these.
    Bands(Unit, &'w [&'static str]),
    /// One for each word of an attribute.
    By(Attribute, &'w Place<'w>),
}

impl<'w> Place<'w> {
    /// The place that takes what a parameter of this type may be set to.
    pub fn of(param: &'w ParamType) -> Self {
        match param {
            ParamType::Money => Self::Figure(Figure::Money),
            ParamType::Rate | ParamType::Score => Self::Figure(Figure::Rate),
            ParamType::Margin => Self::Figure(Figure::Margin),
            ParamType::Count { min } => Self::Figure(Figure::Count(*min)),
            ParamType::Date => Self::Day,
            ParamType::Text => Self::Text,
            ParamType::Boolean => Self::Truth,
            ParamType::Choice(words) => Self::Choice(words),
            ParamType::Bands { of, pays } => Self::Bands(*of, pays),
            // No type differs by two attributes.
            ParamType::By(..) => Self::Part,
        }
    }

    /// Whether every value of a parameter of this type may stand here.
    pub fn takes(&self, param: &ParamType) -> bool {
        match (self, param) {
            (Self::Figure(Figure::Money), ParamType::Money)
            | (Self::Figure(Figure::Rate), ParamType::Rate | ParamType::Score)
            | (
                Self::Figure(Figure::Margin),
                ParamType::Margin | ParamType::Rate | ParamType::Score,
            )
            | (Self::Day, ParamType::Date)
            | (Self::Text, ParamType::Text | ParamType::Choice(_))
            | (Self::Truth, ParamType::Boolean) => true,
            (Self::Figure(Figure::Count(from)), ParamType::Count { min }) => min >= from,
            (Self::Word(words), ParamType::Choice(choice)) => {
                choice.iter().all(|word| words.contains(&&**word))
            }
            (Self::Bands(unit, taken), ParamType::Bands { of, pays }) => {
                unit == of && pays.iter().all(|pay| taken.contains(pay))
            }
            (Self::By(attribute, place), ParamType::By(other, each)) => {
                attribute == other && place.takes(each)
            }
            _ => false,
        }
    }
}
