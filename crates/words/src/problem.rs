//! What is wrong with an input, and where.

use rewards_core::closed_words as words;
use rewards_core::ledger::OutcomeKind;
use rewards_core::scheme::SubjectKind;

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
    /// A growth.
    Growth,
    /// A figure, in whatever unit.
    Figure,
    /// A whole number from this one on.
    Count(u32),
    /// A whole number from the first to the second.
    Between(u32, u32),
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
    /// A list of these words.
    ListOf(&'static [&'static str]),
    /// An object.
    Object,
    /// At most so many bytes of text in all.
    Bytes(u32),
    /// At most so many values in all.
    Values(u32),
    /// At most so many characters.
    Characters(u32),
    /// At most so many entries.
    Entries(u32),
    /// At most so many combinations of readings.
    Readings(u32),
    /// One of these words.
    Word(&'static [&'static str]),
    /// One of these words, the others of their list making no sense here.
    OneOf(Vec<&'static str>),
    /// One of these fields.
    Field {
        /// All that there are.
        names: &'static [&'static str],
        /// The one that was probably meant.
        meant: Option<&'static str>,
    },
    /// One of these, by the scheme's own names.
    Name(Vec<Box<str>>),
    /// Exactly one of these fields.
    OneField(Vec<&'static str>),
    /// A part for this reading of the option beside it.
    Reading(Box<str>),
    /// A part that is one word, or an object of one field.
    Part(PartKind),
    /// A list of at least one entry.
    Filled {
        /// What entries are, where there is a list of that.
        of: &'static [&'static str],
        /// Whether the whole list may be left out instead.
        may_be_left_out: bool,
    },
    /// A list of which something is left under every reading.
    SomeLeft,
    /// A part that no parameter stands for.
    NoParam,
    /// Not a parameter of its own type, but of one of these.
    Param {
        /// The parameter.
        id: Box<str>,
        /// Its type, as a definition writes it.
        is: Box<str>,
        /// The types that fit.
        fits: Vec<Box<str>>,
    },
    /// Something that is not left out.
    NotOptional,
    /// Something else than `null`, or nothing at all.
    NotNull,
    /// `true` alone.
    OnlyTrue,
    /// One of the parameters that the scheme declares.
    DeclaredParam(Vec<Box<str>>),
    /// One of the options that the scheme declares.
    DeclaredOption(Vec<Box<str>>),
    /// The id of an entry of this list.
    IdIn {
        /// The list.
        list: &'static str,
        /// The id of the entry that has what was found as its name, where there is one.
        named: Option<Box<str>>,
    },
    /// At most the amount beside it.
    UpToAmount,
    /// Above zero.
    AboveZero,
    /// The version of ledgers that is read here.
    Version,
    /// The version of the format of schemes that is read here.
    FormatVersion(u32),
    /// JSON; it breaks off, or goes wrong, at this line and column.
    Json {
        /// The line, from 1.
        line: u32,
        /// The column, from 1.
        column: u32,
    },
    /// Objects and lists nested at most so deep.
    Depth(u32),
    /// Bands without this fault.
    Bands(BandFault),
    /// This tally, with a rule before that adds to it.
    TallyAddedTo(Box<str>),
    /// What fits the other parts of the rule.
    Fitting(Misfit),
}

/// Parts that are one word, or an object of one field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PartKind {
    /// For each what a rule is looked at.
    Subject,
    /// What is measured.
    Measure,
    /// To whom it is paid.
    Receiver,
}

/// What is wrong with a list of bands; bands are counted from one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum BandFault {
    /// There are none.
    Empty,
    /// A band does not have exactly one beginning and one pay.
    Shape {
        /// Which.
        band: u32,
    },
    /// A band pays what is not taken here.
    PayNotTaken {
        /// Which.
        band: u32,
        /// What it pays, by its field.
        pay: &'static str,
        /// What is taken.
        taken: Vec<&'static str>,
    },
    /// A band does not begin above the one before.
    NotAbove {
        /// Which.
        band: u32,
    },
}

/// Why a part of a rule does not fit the others, by the words that the scheme format has for them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Misfit {
    /// The subject has no such measure; these it has.
    Measure(SubjectKind, &'static str, Vec<&'static str>),
    /// Something is paid, or asked, by a measure, and there is none; these the subject has, where that is known.
    NoMeasure(Vec<&'static str>),
    /// Of these two fields a part has one at most.
    Beside(&'static str, &'static str),
    /// The field stands only together with one of these.
    OnlyWith(&'static str, &'static [&'static str]),
    /// An alternative lists no reason of its own.
    ElseOfAlternative,
    /// The subject names no such receiver; these it names.
    Receiver(SubjectKind, Vec<&'static str>),
    /// The subject has nothing of this word; these it has.
    Word(SubjectKind, Vec<&'static str>),
    /// The subject cannot be tested so: the test, by its field.
    Test(SubjectKind, &'static str),
    /// Outcomes of this kind have no such severity; these they have.
    Severity(OutcomeKind, &'static [&'static str]),
    /// The measure has no base in money that a rate could be taken of.
    NoBase(&'static str),
    /// The measure cannot be cut into slices.
    NoSlices(&'static str),
    /// Mean month sales need a run of months that a condition looks for.
    NoRun,
    /// The target, in another unit than the measure.
    TargetOfOtherUnit(&'static str, &'static str),
    /// A rule for each outcome looks at no customers and deals.
    AmongOutcomes,
    /// Only a rep can have a penalty.
    PenaltyOfRepsOnly,
    /// A customer's benefit has no form.
    NotForCustomers,
    /// What a customer gets, a team shares or a monthly cap may cut is added to no tally.
    CannotAdd,
    /// A monthly cap is for rules that pay a rep by the performance bonus.
    MonthlyOfBonusOnly,
    /// A limit per receiver is for customers only.
    PerCustomerOnly,
    /// A run of spans has a length; nothing else has.
    AfterSpansOnly,
    /// A pool is money: no item, no action.
    PoolIsMoney,
    /// A customer's benefit has no place for how many.
    QuantityForCustomer,
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
    /// What is nested deeper than is read.
    TooDeep,
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
