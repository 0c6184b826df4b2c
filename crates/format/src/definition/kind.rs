//! The types that a parameter may have, and which of them fit a place.

use super::place::{At, Figure, each, id, place_of_word};
use crate::{Code, Fields, Node, Path, Problems, Record, Wanted, field};
use rewards_core::ledger::Stage;
use rewards_core::scheme::{Attribute, ParamType, Unit};
use rewards_words::problem::Misfit;

/// What a band may pay, by its field.
pub(super) const BAND_PAYS: [&str; 3] = ["amount", "rate", "item"];
/// Stages at which deals count: not cancelled ones.
pub(super) const COUNTING: &[&str] = &[
    Stage::Signed.word(),
    Stage::Ordered.word(),
    Stage::Delivered.word(),
];
pub(super) const PLAIN: [(&str, ParamType); 8] = [
    ("money", ParamType::Money),
    ("rate", ParamType::Rate),
    ("score", ParamType::Score),
    ("margin", ParamType::Margin),
    ("count", ParamType::Count { min: 0 }),
    ("date", ParamType::Date),
    ("text", ParamType::Text),
    ("boolean", ParamType::Boolean),
];
/// Types that are an object with one of these fields.
const KINDS: [&str; 4] = ["count", "choice", "bands", "by"];
pub(super) const UNITS: [(&str, Unit); 3] = [
    ("money", Unit::Money),
    ("rate", Unit::Rate),
    ("count", Unit::Count),
];

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
    let mut keys = KINDS
        .iter()
        .copied()
        .filter(|key| fields.node(key).is_some());
    let (Some(key), None) = (keys.next(), keys.next()) else {
        problems.want(path, Code::WrongType, Wanted::OneField(KINDS.to_vec()));
        return None;
    };
    if key != "by" && fields.node("each").is_some() {
        let why = Wanted::Fitting(Misfit::OnlyWith("each", &["by"]));
        problems.want(&path.field("each"), Code::UnknownField, why);
    }
    let (inner, inner_path) = (fields.node(key)?, path.field(key));
    match key {
        "count" => count_type(inner, &inner_path, problems),
        "choice" => some_of(
            each(inner, &inner_path, 100, problems, &mut id)?,
            &[],
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

/// At least one entry, of these words where they are the format's.
fn some_of<T>(
    entries: Vec<T>,
    of: &'static [&'static str],
    path: &Path<'_>,
    problems: &mut Problems,
) -> Option<Vec<T>> {
    if entries.is_empty() {
        let wanted = Wanted::Filled {
            of,
            may_be_left_out: false,
        };
        problems.want(path, Code::OutOfRange, wanted);
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
            &BAND_PAYS,
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
        let of_ledger = Attribute::ALL
            .iter()
            .filter(|other| **other != Attribute::Ordinal);
        let wanted = Wanted::OneOf(of_ledger.map(|other| other.word()).collect());
        let found = Node::text(attribute.word());
        problems.refuse(&at.path.field("by"), Code::UnknownValue, wanted, &found);
        return None;
    }
    if matches!(each, ParamType::By(..)) {
        let wanted = Wanted::OneOf(
            PLAIN
                .iter()
                .map(|(word, _)| *word)
                .chain(["choice", "bands"])
                .collect(),
        );
        let found = Node::Map(Vec::new());
        problems.refuse(&at.path.field("each"), Code::WrongType, wanted, &found);
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
    /// Bands with bounds of this kind that pay some of these.
    Bands(Figure, &'w [&'static str]),
    /// One for each word of an attribute.
    By(Attribute, &'w Place<'w>),
}

impl Place<'_> {
    /// Whether a parameter of this type may stand here; a count is checked once it is set.
    pub fn takes(&self, param: &ParamType) -> bool {
        match param {
            ParamType::Money => matches!(self, Self::Figure(Figure::Money)),
            ParamType::Rate | ParamType::Score => matches!(
                self,
                Self::Figure(Figure::Rate | Figure::Margin | Figure::Growth)
            ),
            ParamType::Margin => matches!(self, Self::Figure(Figure::Margin | Figure::Growth)),
            ParamType::Count { .. } => matches!(self, Self::Figure(Figure::Count(..))),
            ParamType::Date => matches!(self, Self::Day),
            ParamType::Text => matches!(self, Self::Text),
            ParamType::Boolean => matches!(self, Self::Truth),
            ParamType::Choice(choice) => match self {
                Self::Text => true,
                Self::Word(words) => choice.iter().all(|word| words.contains(&&**word)),
                Self::Part
                | Self::Figure(_)
                | Self::Day
                | Self::Truth
                | Self::Bands(..)
                | Self::By(..) => false,
            },
            ParamType::Bands { of, pays } => {
                matches!(self, Self::Bands(bound, taken)
                    if bound.unit() == *of && pays.iter().all(|pay| taken.contains(pay)))
            }
            ParamType::By(attribute, each) => {
                matches!(self, Self::By(own, place) if own == attribute && place.takes(each))
            }
        }
    }
}
