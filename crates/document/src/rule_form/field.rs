//! What a form shows of a rule: sections in the order in which the rule is said, and fields under their places.

use crate::grid::BandPart;
use crate::workbook::BandRow;
use rewards_core::scheme::{ParamType, Unit};
use rewards_format::Code;
use rewards_words::label;
use rewards_words::text::{Label, Localized};

/// A part of a rule, as the form shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FormPart {
    /// What it is called.
    Name,
    /// Whether it rewards or penalises, and whom.
    Kind,
    /// For each what.
    Subject,
    /// Among which customers and deals.
    Selection,
    /// Under which conditions.
    Condition,
    /// What is measured.
    Measure,
    /// What it pays.
    Pay,
    /// At most how much.
    Limit,
    /// What else there is.
    Besides,
    /// Of the scheme: figures that each company sets.
    Figures,
    /// Of the scheme: readings to choose from.
    Readings,
}

impl FormPart {
    /// What it is called.
    #[must_use]
    pub const fn label(self) -> Label {
        match self {
            Self::Name => label!("名称", "Name"),
            Self::Kind => label!("性质", "What it is"),
            Self::Subject => label!("对象", "For each"),
            Self::Selection => label!("范围", "Among"),
            Self::Condition => label!("条件", "Conditions"),
            Self::Measure => label!("依据", "Measured"),
            Self::Pay => label!("数额", "How much"),
            Self::Limit => label!("上限", "At most"),
            Self::Besides => label!("其他", "Besides"),
            Self::Figures => label!("公司数字", "Company figures"),
            Self::Readings => label!("理解方式", "Readings"),
        }
    }

    /// Under which label the words of a rule say it; a name says itself.
    pub(super) const fn said_as(self) -> Option<Label> {
        match self {
            Self::Name | Self::Figures | Self::Readings => None,
            Self::Kind
            | Self::Subject
            | Self::Selection
            | Self::Condition
            | Self::Measure
            | Self::Pay
            | Self::Limit
            | Self::Besides => Some(self.label()),
        }
    }
}

/// A part of a rule with what can be changed in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// Which part.
    pub part: FormPart,
    /// What the rule says there, as on the page of its scheme.
    pub says: Vec<Localized>,
    /// What can be changed.
    pub fields: Vec<Field>,
}

/// A place of a rule that can be changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// Where in the rule, as the format writes it: `pays.bands[1].amount`.
    pub place: String,
    /// How deep it stands within other fields.
    pub depth: usize,
    /// What it is called.
    pub label: Localized,
    /// How it is changed.
    pub control: Control,
    /// What else can be done with it.
    pub can: Vec<Can>,
    /// Where it stands beside a sheet of bands.
    pub sheet: InSheet,
}

/// Where a field stands beside the sheet of bands that says it, too.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum InSheet {
    /// By itself: no sheet says it.
    #[default]
    No,
    /// It's a row as a whole, or a choice that has a column of its own: the sheet does all of it.
    Row(usize),
    /// It's the figure in a cell.
    Cell(usize, BandPart),
    /// It fills a cell, and can't be typed there: a figure of the company, a choice of readings.
    Beside(usize),
}

/// How a field is changed.
#[derive(Clone, Debug, PartialEq)]
pub enum Control {
    /// A figure is typed.
    Figure {
        /// As it stands there, or as it was typed where that can't be read.
        text: String,
        /// What it counts.
        kind: FigureKind,
        /// Whether it stands in the rule, or waits to be typed rightly.
        standing: Standing,
    },
    /// Text is typed.
    Text {
        /// As it stands there, or as it was typed where it can't.
        text: String,
        /// Whether it stands in the rule.
        standing: Standing,
        /// What holds while nothing is typed; nothing where something has to be.
        empty: Option<Label>,
    },
    /// One word of a list is chosen.
    Word {
        /// The one that is chosen; empty where none is.
        chosen: String,
        /// The words with what they are called.
        options: Vec<(String, Localized)>,
    },
    /// Any of a list of words are chosen.
    Words {
        /// Those that are chosen.
        chosen: Vec<String>,
        /// The words with what they are called.
        options: Vec<(String, Localized)>,
    },
    /// A heading over the fields that follow and lie deeper.
    Group,
    /// A further part can be put here.
    Add {
        /// The kinds of part with what they are called.
        options: Vec<(String, Localized)>,
    },
    /// Bands are written on a sheet.
    Bands(BandSheet),
    /// A figure of the company stands here.
    Param {
        /// Its id.
        id: String,
    },
}

/// Bands as a sheet writes them.
#[derive(Clone, Debug, PartialEq)]
pub struct BandSheet {
    /// The bands, as they are typed. What fills a cell and can't be typed stands there by its Chinese name.
    pub rows: Vec<BandRow>,
    /// What bounds are written in.
    pub of: Unit,
    /// What a band may pay: `amount`, `rate`, `item`.
    pub pays: Vec<&'static str>,
    /// The names of what can't be typed.
    pub names: Vec<Localized>,
}

impl Control {
    /// One of these words is chosen.
    pub(super) fn word(chosen: impl Into<String>, options: Vec<(String, Label)>) -> Self {
        Self::Word {
            chosen: chosen.into(),
            options: called(options),
        }
    }

    /// Any of these words are chosen.
    pub(super) fn words(chosen: Vec<String>, options: Vec<(String, Label)>) -> Self {
        Self::Words {
            chosen,
            options: called(options),
        }
    }

    /// A part of one of these kinds can be added.
    pub(super) fn add(options: Vec<(String, Label)>) -> Self {
        Self::Add {
            options: called(options),
        }
    }
}

fn called(options: Vec<(String, Label)>) -> Vec<(String, Localized)> {
    let options = options.into_iter();
    options.map(|(word, label)| (word, label.into())).collect()
}

/// Whether what a field shows stands in the rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It does.
    Stands,
    /// Nothing is typed yet.
    Open,
    /// What is typed can't be read.
    Unread,
    /// What is typed is understood, and can't stand there.
    Refused(Refusal),
}

/// Why something that is understood can't stand in a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It's below zero.
    Negative,
    /// It's less or more than a figure of its kind can be.
    OutOfRange,
    /// It has more decimals than its unit.
    TooPrecise,
    /// It's longer than so many characters.
    TooLong(u32),
}

impl Refusal {
    /// What the contract's reader found; nothing where it didn't understand what is typed.
    pub(super) const fn of(found: Code) -> Option<Self> {
        match found {
            Code::Negative => Some(Self::Negative),
            Code::OutOfRange => Some(Self::OutOfRange),
            Code::TooPrecise => Some(Self::TooPrecise),
            _ => None,
        }
    }
}

/// What a figure counts, and so how it is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FigureKind {
    /// Yuan.
    Money,
    /// A share, typed in per cent from 0 to 100.
    Rate,
    /// A margin, typed in per cent from -100 to 100.
    Margin,
    /// A growth, typed in per cent from -100 to 100,000.
    Growth,
    /// A whole number from this one on.
    Count(u32),
    /// A day.
    Day,
}

impl FigureKind {
    /// What bounds of this kind are written in.
    pub(super) const fn unit(self) -> Unit {
        match self {
            Self::Money => Unit::Money,
            Self::Rate | Self::Margin | Self::Growth => Unit::Rate,
            Self::Count(_) | Self::Day => Unit::Count,
        }
    }

    /// What such a figure is called by itself.
    pub(super) const fn called(self) -> Label {
        match self {
            Self::Money => label!("金额", "the amount"),
            Self::Rate => label!("比例", "the rate"),
            Self::Margin => label!("毛利率", "the margin"),
            Self::Growth => label!("增长率", "the growth"),
            Self::Count(_) => label!("数目", "the number"),
            Self::Day => label!("日期", "the day"),
        }
    }

    /// The type of a parameter that stands for such a figure; none where no type holds all of them.
    pub(super) const fn param(self) -> Option<ParamType> {
        match self {
            Self::Money => Some(ParamType::Money),
            Self::Rate => Some(ParamType::Rate),
            Self::Margin => Some(ParamType::Margin),
            Self::Count(min) => Some(ParamType::Count { min }),
            Self::Day => Some(ParamType::Date),
            Self::Growth => None,
        }
    }
}

/// What can be done with a field besides changing it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Can {
    /// It can be taken out.
    Remove,
    /// It can change places with the one before it.
    Up,
    /// It can change places with the one after it.
    Down,
    /// It can become a figure that each company sets.
    BeFigure,
    /// It can be written into the rule, no longer a figure of the company or a choice of readings.
    BeFixed,
    /// It can be read in two ways, to choose from.
    BeRead,
}

/// What somebody does at a place of a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// Types a figure or text.
    Type(String),
    /// Chooses a word, or a kind of part; of several that may be chosen, turns one on or off.
    Choose(String),
    /// Puts a part of this kind there, after those that are there.
    Add(String),
    /// Takes it out.
    Remove,
    /// Has it change places with the one before.
    Up,
    /// Has it change places with the one after.
    Down,
    /// Makes it a figure of the company.
    BeFigure,
    /// Writes it into the rule, as the figure's default or the default reading has it.
    BeFixed,
    /// Makes it a choice of two readings.
    BeRead,
    /// Writes all bands, as their sheet has them.
    Bands(Vec<BandRow>),
}

/// What is typed at a place and can't be read, or nothing yet: place, text.
pub type Typed = (String, String);
