//! The single values of a rule: how each is typed, read and shown.

use super::field::{FigureKind, Refusal};
use crate::workbook::normalize;
use rewards_core::ledger::{Department, Grade, OutcomeKind, Severity, Size, Stage};
use rewards_core::number::{Day, Every, Money, Rate, Sign, read_decimal};
use rewards_core::scheme::{
    Allocation, Attribute, Decimal, Form, Given, Kind as RuleKind, Mode, Of, ParamType, Reason,
    Target, Text, Value, Which, Whose, Windows,
};
use rewards_format::{Code, Node, Path, Problems, field};
use rewards_words::text::Label;
use rewards_words::{choose, label};

/// What kind of value stands at a place.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Kind {
    /// A figure.
    Figure(FigureKind),
    /// Text of the author, of at most so many characters.
    Text(u32),
    /// A name that rules have in common.
    Id,
    /// One of these words.
    Word(Vec<(String, Label)>),
}

impl Kind {
    /// Text such as an item or a product.
    pub const NOTE: Self = Self::Text(field::NOTE_MOST);

    /// One of these words.
    pub fn words<W: Worded>() -> Self {
        Self::among(W::all().to_vec())
    }

    /// One of some of them.
    pub fn among<W: Worded>(words: Vec<W>) -> Self {
        let word = |word: W| (word.written().to_owned(), word.label());
        Self::Word(words.into_iter().map(word).collect())
    }

    pub fn truth() -> Self {
        Self::words::<bool>()
    }

    /// The type of a parameter that holds such a value.
    pub fn param(&self) -> Option<ParamType> {
        match self {
            Self::Figure(kind) => kind.param(),
            Self::Text(_) => Some(ParamType::Text),
            Self::Id | Self::Word(_) => None,
        }
    }

    /// What it counts, where it is a figure.
    pub const fn figure(&self) -> Option<FigureKind> {
        match self {
            Self::Figure(kind) => Some(*kind),
            Self::Text(_) | Self::Id | Self::Word(_) => None,
        }
    }

    /// Decimals of its unit: fen, millionths, or whole.
    const fn places(&self) -> u32 {
        match self {
            Self::Figure(FigureKind::Money) => 2,
            Self::Figure(FigureKind::Rate | FigureKind::Margin | FigureKind::Growth) => 6,
            Self::Figure(FigureKind::Count(_) | FigureKind::Day)
            | Self::Text(_)
            | Self::Id
            | Self::Word(_) => 0,
        }
    }

    /// Why a text can't stand here, where it's understood.
    pub fn refusal(&self, text: &str) -> Option<Refusal> {
        match self {
            Self::Figure(kind) => Refusal::of(figure(text, *kind).err()?),
            Self::Text(most) => too_long(text, *most),
            Self::Id => too_long(text, field::ID_MOST),
            Self::Word(_) => None,
        }
    }

    /// The type of a parameter that nobody will set.
    pub fn open_param(&self) -> ParamType {
        self.param().unwrap_or(ParamType::Text)
    }
}

/// A single value of a rule.
pub(super) trait Leaf: Clone {
    /// As it is typed.
    fn text(&self, kind: &Kind) -> String;
    /// What somebody typed or chose; none where it can't stand there.
    fn read(text: &str, kind: &Kind) -> Option<Self>;
    /// What a parameter is set to.
    fn value(&self, kind: &Kind) -> Value;
    /// The value that a parameter is set to.
    fn of_value(value: &Value, kind: &Kind) -> Option<Self>;
    /// What stands there until somebody types it.
    fn fresh() -> Self;
}

/// Reads the contract's text with the contract's reader.
fn read_with<T>(
    text: &str,
    read: impl FnOnce(&Node, &Path<'_>, &mut Problems) -> Option<T>,
) -> Option<T> {
    read(&Node::text(text), &Path::Root(""), &mut Problems::default())
}

/// What reads a figure of the contract, for whether it can be read.
type Sound = fn(&Node, &Path<'_>, &mut Problems) -> Option<()>;

/// The contract's text of a typed figure; else why it's none.
fn figure(text: &str, kind: FigureKind) -> Result<String, Code> {
    let written = match kind {
        FigureKind::Money => normalize::money(text),
        FigureKind::Rate | FigureKind::Margin | FigureKind::Growth => normalize::percent(text),
        FigureKind::Count(_) => normalize::count(text),
        FigureKind::Day => normalize::day(text),
    };
    let (node, path, mut problems) = (Node::text(&written), Path::Root(""), Problems::default());
    let sound: Sound = match kind {
        FigureKind::Money => |node, path, problems| field::money(node, path, problems).map(drop),
        FigureKind::Rate => |node, path, problems| field::rate(node, path, problems).map(drop),
        FigureKind::Margin => |node, path, problems| field::margin(node, path, problems).map(drop),
        FigureKind::Growth => |node, path, problems| field::growth(node, path, problems).map(drop),
        FigureKind::Day => |node, path, problems| field::day(node, path, problems).map(drop),
        FigureKind::Count(least) => {
            let read = field::count(&node, least, &path, &mut problems);
            return read.map(|_| written).ok_or_else(|| first(problems));
        }
    };
    match sound(&node, &path, &mut problems) {
        Some(()) => Ok(written),
        None => Err(first(problems)),
    }
}

fn first(problems: Problems) -> Code {
    let mut found = problems.into_list().into_iter();
    found.next().map_or(Code::WrongType, |problem| problem.code)
}

fn too_long(text: &str, most: u32) -> Option<Refusal> {
    let is_too_long = text.trim().chars().nth(most as usize).is_some();
    is_too_long.then_some(Refusal::TooLong(most))
}

impl Leaf for Money {
    fn text(&self, _: &Kind) -> String {
        let text = self.to_string();
        text.strip_suffix(".00").unwrap_or(&text).to_owned()
    }
    fn read(text: &str, _: &Kind) -> Option<Self> {
        read_with(&figure(text, FigureKind::Money).ok()?, field::money)
    }
    fn value(&self, _: &Kind) -> Value {
        Value::Number(self.fen())
    }
    fn of_value(value: &Value, _: &Kind) -> Option<Self> {
        rewards_core::scheme::Settable::of_value(value)
    }
    fn fresh() -> Self {
        Self::from_fen(100)
    }
}

impl Leaf for Rate {
    fn text(&self, _: &Kind) -> String {
        normalize::signed_percent(&normalize::as_percent(&self.to_string()))
    }
    fn read(text: &str, kind: &Kind) -> Option<Self> {
        read_with(&figure(text, kind.figure()?).ok()?, field::growth)
    }
    fn value(&self, _: &Kind) -> Value {
        Value::Number(self.millionths())
    }
    fn of_value(value: &Value, _: &Kind) -> Option<Self> {
        rewards_core::scheme::Settable::of_value(value)
    }
    fn fresh() -> Self {
        Self::from_millionths(10_000)
    }
}

impl Leaf for u32 {
    fn text(&self, _: &Kind) -> String {
        self.to_string()
    }
    fn read(text: &str, kind: &Kind) -> Option<Self> {
        figure(text, kind.figure()?).ok()?.parse().ok()
    }
    fn value(&self, _: &Kind) -> Value {
        Value::Number(i128::from(*self))
    }
    fn of_value(value: &Value, _: &Kind) -> Option<Self> {
        rewards_core::scheme::Settable::of_value(value)
    }
    fn fresh() -> Self {
        1
    }
}

impl Leaf for Day {
    fn text(&self, _: &Kind) -> String {
        self.to_string()
    }
    fn read(text: &str, _: &Kind) -> Option<Self> {
        Self::read(&figure(text, FigureKind::Day).ok()?)
    }
    fn value(&self, _: &Kind) -> Value {
        Value::Day(*self)
    }
    fn of_value(value: &Value, _: &Kind) -> Option<Self> {
        rewards_core::scheme::Settable::of_value(value)
    }
    fn fresh() -> Self {
        Self::read("2026-01-01").unwrap_or(Self::FIRST)
    }
}

/// A bound, in the unit of its measure.
impl Leaf for Decimal {
    fn text(&self, kind: &Kind) -> String {
        let Self(text) = self;
        match kind {
            Kind::Figure(FigureKind::Rate | FigureKind::Margin | FigureKind::Growth) => {
                normalize::signed_percent(&normalize::as_percent(text))
            }
            Kind::Figure(FigureKind::Money | FigureKind::Count(_) | FigureKind::Day)
            | Kind::Text(_)
            | Kind::Id
            | Kind::Word(_) => text.to_string(),
        }
    }
    fn read(text: &str, kind: &Kind) -> Option<Self> {
        let mut text = figure(text, kind.figure()?).ok()?;
        // A rate is written with two decimals or more, or none.
        let is_rate = kind.places() == Kind::Figure(FigureKind::Rate).places();
        if is_rate
            && text
                .split_once('.')
                .is_some_and(|(_, part)| part.len() == 1)
        {
            text.push('0');
        }
        Some(Self(text.into()))
    }
    fn value(&self, kind: &Kind) -> Value {
        let Self(text) = self;
        let number = read_decimal(text, kind.places(), Sign::Any);
        Value::Number(number.unwrap_or_default())
    }
    fn of_value(value: &Value, kind: &Kind) -> Option<Self> {
        let Value::Number(number) = value else {
            return None;
        };
        let text = match kind.places() {
            0 => number.to_string(),
            2 => Money::from_fen(*number).text(kind),
            _ => Rate::from_millionths(i64::try_from(*number).ok()?).to_string(),
        };
        Some(Self(text.into()))
    }
    fn fresh() -> Self {
        Self("1".into())
    }
}

impl Leaf for Text {
    fn text(&self, _: &Kind) -> String {
        self.to_string()
    }
    fn read(text: &str, kind: &Kind) -> Option<Self> {
        let text = text.trim();
        if *kind == Kind::Id {
            let node = Node::text(text);
            return field::id(&node, &Path::Root(""), &mut Problems::default()).map(Self::from);
        }
        let fits = !text.is_empty() && kind.refusal(text).is_none();
        fits.then(|| text.into())
    }
    fn value(&self, _: &Kind) -> Value {
        Value::Text(self.clone())
    }
    fn of_value(value: &Value, _: &Kind) -> Option<Self> {
        rewards_core::scheme::Settable::of_value(value)
    }
    fn fresh() -> Self {
        "…".into()
    }
}

/// A word of a closed list.
pub(super) trait Worded: Copy + PartialEq + 'static {
    fn all() -> &'static [Self];
    /// The one that stands there until somebody chooses.
    fn first() -> Self;
    fn written(self) -> &'static str;
    fn label(self) -> Label;
}

impl Worded for bool {
    fn all() -> &'static [Self] {
        &[true, false]
    }
    fn first() -> Self {
        true
    }
    fn written(self) -> &'static str {
        if self { "true" } else { "false" }
    }
    fn label(self) -> Label {
        if self {
            label!("是", "yes")
        } else {
            label!("否", "no")
        }
    }
}

macro_rules! worded {
    ($($word:ty: $label:path),* $(,)?) => {$(
        impl Worded for $word {
            fn all() -> &'static [Self] {
                Self::ALL
            }
            fn first() -> Self {
                const { Self::ALL[0] }
            }
            fn written(self) -> &'static str {
                self.word()
            }
            fn label(self) -> Label {
                $label(self)
            }
        }
    )*};
}

worded! {
    Allocation: label::allocation,
    Attribute: label::attribute,
    Department: label::department,
    Every: label::every,
    Form: label::form,
    Given: choose::something,
    Grade: label::grade,
    Mode: choose::mode,
    Of: label::of,
    OutcomeKind: label::outcome_kind,
    Reason: label::reason,
    RuleKind: label::kind,
    Severity: label::severity,
    Size: label::size,
    Stage: label::stage,
    Target: label::target,
    Which: choose::which,
    Whose: choose::whose,
    Windows: choose::windows,
}

impl<W: Worded> Leaf for W {
    fn text(&self, _: &Kind) -> String {
        self.written().to_owned()
    }
    fn read(text: &str, kind: &Kind) -> Option<Self> {
        let Kind::Word(options) = kind else {
            return None;
        };
        let is_offered = options.iter().any(|(word, _)| word == text);
        let mut all = W::all().iter().copied().filter(|_| is_offered);
        all.find(|word| word.written() == text)
    }
    fn value(&self, _: &Kind) -> Value {
        Value::Text(self.written().into())
    }
    fn of_value(value: &Value, _: &Kind) -> Option<Self> {
        let written = match value {
            Value::Text(text) => &**text,
            Value::Truth(truth) => truth.written(),
            Value::Number(_) | Value::Day(_) | Value::Bands(_) | Value::By(_) => return None,
        };
        W::all()
            .iter()
            .copied()
            .find(|word| word.written() == written)
    }
    fn fresh() -> Self {
        W::first()
    }
}
