//! The types that a parameter may have, and which of them fit a place.

use super::place::{At, Figure, each, id_at, place_of_word};
use crate::exchange::{Code, Fields, Node, Problems, field};
use crate::scheme::{Attribute, Text, Unit};

/// What a band may pay, by its field.
pub(super) const BAND_PAYS: [&str; 3] = ["amount", "rate", "item"];
const PLAIN: [&str; 8] = ["money", "rate", "score", "margin", "count", "date", "text", "boolean"];
const UNITS: [(&str, Unit); 3] = [("money", Unit::Money), ("rate", Unit::Rate), ("count", Unit::Count)];

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
pub(super) fn param_type(at: At<'_>, problems: &mut Problems) -> Option<ParamType> {
    if !matches!(at.node, Node::Map(_)) {
        return Some(match PLAIN.get(place_of_word(at, &PLAIN, problems)?).copied()? {
            "money" => ParamType::Money,
            "rate" => ParamType::Rate,
            "score" => ParamType::Score,
            "margin" => ParamType::Margin,
            "count" => ParamType::Count { min: 0 },
            "date" => ParamType::Date,
            "text" => ParamType::Text,
            _ => ParamType::Boolean,
        });
    }
    let fields = Fields::open(at.node, &["count", "choice", "bands", "by", "each"], at.path, problems)?;
    let keys = ["count", "choice", "bands", "by"].into_iter().filter(|key| fields.node(key).is_some());
    let [key] = keys.collect::<Vec<_>>()[..] else {
        problems.add(at.path, Code::WrongType);
        return None;
    };
    let node = fields.node(key)?;
    let path = at.path.field(key);
    let inner = At { node, path: &path };
    if key != "by" && fields.node("each").is_some() {
        problems.add(&at.path.field("each"), Code::UnknownField);
    }
    match key {
        "count" => count_type(inner, problems),
        "choice" => some_of(inner, 100, problems, id_at).map(ParamType::Choice),
        "bands" => bands_type(inner, problems),
        _ => {
            let attribute = field::word::<Attribute>(node, &path, problems);
            let each = fields.required("each", at.path, problems, |node, path, problems| param_type(At { node, path }, problems));
            by_type(at, attribute?, each?, problems)
        }
    }
}

/// At least one entry.
fn some_of<T>(at: At<'_>, most: usize, problems: &mut Problems, read: impl FnMut(At<'_>, &mut Problems) -> Option<T>) -> Option<Vec<T>> {
    let entries = each(at, most, problems, read)?;
    if entries.is_empty() {
        problems.add(at.path, Code::OutOfRange);
        return None;
    }
    Some(entries)
}

fn count_type(at: At<'_>, problems: &mut Problems) -> Option<ParamType> {
    let fields = Fields::open(at.node, &["min"], at.path, problems)?;
    let min = fields.required("min", at.path, problems, |node, path, problems| field::count(node, 0, path, problems))?;
    Some(ParamType::Count { min })
}

fn bands_type(at: At<'_>, problems: &mut Problems) -> Option<ParamType> {
    let fields = Fields::open(at.node, &["of", "pays"], at.path, problems)?;
    let of = fields.required("of", at.path, problems, |node, path, problems| {
        let place = place_of_word(At { node, path }, &UNITS.map(|(word, _)| word), problems)?;
        UNITS.get(place).map(|(_, unit)| *unit)
    });
    let pays = fields.required("pays", at.path, problems, |node, path, problems| {
        let word = |at: At<'_>, problems: &mut Problems| BAND_PAYS.get(place_of_word(at, &BAND_PAYS, problems)?).copied();
        some_of(At { node, path }, BAND_PAYS.len(), problems, word)
    });
    Some(ParamType::Bands { of: of?, pays: pays? })
}

/// Only single values and bands may differ by an attribute of the ledger.
fn by_type(at: At<'_>, attribute: Attribute, each: ParamType, problems: &mut Problems) -> Option<ParamType> {
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
    Word(&'w [&'static str]),
    /// Bands with bounds in this unit that pay some of these.
    Bands(Unit, &'w [&'static str]),
    /// One for each word of an attribute.
    By(Attribute, &'w Place<'w>),
}

impl Place<'_> {
    /// Whether every value of a parameter of this type may stand here.
    pub fn takes(&self, param: &ParamType) -> bool {
        match (self, param) {
            (Self::Figure(Figure::Money), ParamType::Money)
            | (Self::Figure(Figure::Rate), ParamType::Rate | ParamType::Score)
            | (Self::Figure(Figure::Margin), ParamType::Margin | ParamType::Rate | ParamType::Score)
            | (Self::Day, ParamType::Date)
            | (Self::Text, ParamType::Text | ParamType::Choice(_))
            | (Self::Truth, ParamType::Boolean) => true,
            (Self::Figure(Figure::Count(from)), ParamType::Count { min }) => min >= from,
            (Self::Word(words), ParamType::Choice(choice)) => choice.iter().all(|word| words.contains(&&**word)),
            (Self::Bands(unit, taken), ParamType::Bands { of, pays }) => unit == of && pays.iter().all(|pay| taken.contains(pay)),
            (Self::By(attribute, place), ParamType::By(other, each)) => attribute == other && place.takes(each),
            _ => false,
        }
    }
}
