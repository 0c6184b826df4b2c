//! What is wrong with an input, and where.

use crate::text::Label;
use rewards_core::closed_words as words;

words! {
    /// What is wrong, by the contract's codes.
    Code {
        /// A field the contract does not have.
        UnknownField = "unknown_field",
        /// A field that is required.
        MissingField = "missing_field",
        /// A value of another type.
        WrongType = "wrong_type",
        /// Text that is not a decimal.
        NotADecimal = "not_a_decimal",
        /// More decimals than the unit has.
        TooPrecise = "too_precise",
        /// Below zero.
        Negative = "negative",
        /// Outside what the field takes.
        OutOfRange = "out_of_range",
        /// Not a calendar day or month.
        NotADate = "not_a_date",
        /// A word that the field does not take.
        UnknownValue = "unknown_value",
        /// An id that is in no list.
        UnknownReference = "unknown_reference",
        /// An id or a key that is there already.
        DuplicateId = "duplicate_id",
        /// A period that ends before it begins.
        PeriodReversed = "period_reversed",
        /// No template of this id.
        UnknownTemplate = "unknown_template",
        /// No parameter of this scheme.
        UnknownParam = "unknown_param",
        /// No option of this scheme.
        UnknownOption = "unknown_option",
        /// Bands that are not in order.
        BadBands = "bad_bands",
        /// A ledger of another version.
        UnsupportedVersion = "unsupported_version",
        /// A list or a text that is too long.
        TooLarge = "too_large",
    }
}

/// One problem: its place and what it is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The place, as in `deals[3].amount`.
    pub path: String,
    /// What it is.
    pub code: Code,
    /// What the place takes, where that is known.
    pub wanted: Option<Wanted>,
    /// What was there instead, where something was.
    pub found: Option<Found>,
}

/// What a place takes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Wanted {
    /// An amount of money.
    Money,
    /// A rate, share or score.
    Rate,
    /// A margin.
    Margin,
    /// A whole number from this one on.
    Count(u32),
    /// A calendar day.
    Day,
    /// A calendar month.
    Month,
    /// Text.
    Text,
    /// `true` or `false`.
    Truth,
    /// A list.
    List,
    /// An object.
    Object,
    /// At most so much.
    AtMost(u32),
    /// At most so many characters.
    Characters(u32),
    /// At most so many entries.
    Entries(u32),
    /// At most so many combinations of readings.
    Readings(u32),
    /// One of these words.
    Word(&'static [&'static str]),
    /// One of these, by the scheme's own names.
    Name(Vec<Box<str>>),
    /// The id of an entry of this list.
    IdIn {
        /// The list.
        list: &'static str,
        /// The id of the entry that has what was found as its name, where there is one.
        named: Option<Box<str>>,
    },
    /// Something that can be measured of what the rule looks at.
    Measure {
        /// What the rule looks at, in words.
        subject: Label,
        /// The measures that fit it, by the scheme format's names.
        fits: Vec<&'static str>,
    },
    /// Bands in order; this one is not.
    Band {
        /// Its place, from 1.
        place: u32,
        /// What is wrong with it.
        fault: BandFault,
    },
    /// A rule that gives to customers.
    ForCustomers,
    /// At most the amount beside it.
    UpToAmount,
    /// Above zero.
    AboveZero,
    /// The version of ledgers that is read here.
    Version,
    /// JSON; it breaks off, or goes wrong, at this line and column.
    Json {
        /// The line, from 1.
        line: u32,
        /// The column, from 1.
        column: u32,
    },
    /// Objects and lists nested at most so deep.
    Depth(u32),
}

/// What is wrong with a band.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum BandFault {
    /// There is none at all.
    Empty,
    /// It begins below the one before it.
    NotAbove,
    /// It begins where the one before it begins.
    SameBound,
    /// It does not have exactly one beginning.
    Beginnings,
    /// It does not have exactly one pay.
    Pays,
    /// It pays what cannot be paid here.
    OtherPay {
        /// What can be.
        taken: Vec<&'static str>,
    },
}

/// What was there instead.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Found {
    /// `null`.
    Null,
    /// `true` or `false`.
    Truth(bool),
    /// A number, its beginning.
    Number(Box<str>),
    /// Text, its beginning.
    Text(Box<str>),
    /// A list.
    List,
    /// An object.
    Object,
    /// What JSON has no form for.
    Foreign,
}

impl Found {
    /// How many characters of what was there are shown.
    const SHOWN: usize = 40;

    /// A number, shortened.
    #[must_use]
    pub fn number(text: &str) -> Self {
        Self::Number(Self::shortened(text))
    }

    /// Text, shortened.
    #[must_use]
    pub fn text(text: &str) -> Self {
        Self::Text(Self::shortened(text))
    }

    fn shortened(text: &str) -> Box<str> {
        match text.char_indices().nth(Self::SHOWN) {
            Some((end, _)) => text
                .get(..end)
                .unwrap_or_default()
                .chars()
                .chain(['…'])
                .collect(),
            None => text.into(),
        }
    }
}
