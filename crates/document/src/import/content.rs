//! What the cells of a column look like, where its head says nothing.

use super::head_text::Unit;
use super::raw::{Cell, RawRow};
use super::synonyms::Synonyms;
use crate::workbook::normalize::{
    self, DateOrder, DayStyle, Epoch, day_number, day_of, day_text, year_last,
};
use crate::workbook::{Choice, Facts, Named, Names, Sheet};
use rewards_core::number::{Day, Period, Sign, read_decimal};
use std::collections::HashSet;

/// So many filled cells of a column are looked at.
const LOOKED_AT: usize = 300;

/// How many of a column's cells can be read as what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Content {
    /// So many are filled, of those looked at.
    pub filled: usize,
    /// Days; the numbers of days not among them.
    pub days: usize,
    /// Numbers that may be days.
    pub day_numbers: usize,
    /// Figures.
    pub figures: usize,
    /// Figures with a per cent sign.
    pub percents: usize,
    /// Words for how far a deal has come.
    pub stages: usize,
    /// Names of customers who are there.
    pub customers: usize,
    /// Names of reps who are there.
    pub reps: usize,
    /// Texts that look like a person's name.
    pub persons: usize,
    /// Different texts.
    pub distinct: usize,
}

/// Whose names are known.
pub struct KnownNames<'a> {
    customers: Names<'a>,
    reps: Names<'a>,
    period: Option<Period>,
}

impl<'a> KnownNames<'a> {
    /// Those of the tables.
    #[must_use]
    pub fn of(facts: &'a Facts) -> Self {
        Self {
            customers: Names::of(Sheet::Customers, facts.table(Sheet::Customers)),
            reps: Names::of(Sheet::Reps, facts.table(Sheet::Reps)),
            period: facts.days(),
        }
    }
}

/// The filled cells of a column of these rows, as many as are looked at.
fn filled(rows: &[RawRow], column: usize) -> impl Iterator<Item = &Cell> {
    let cells = rows.iter().map(move |row| row.cell(column));
    cells.filter(|cell| !cell.is_blank()).take(LOOKED_AT)
}

impl Content {
    /// What a column of these rows looks like.
    #[must_use]
    pub fn of(rows: &[RawRow], column: usize, known: &KnownNames<'_>) -> Self {
        let mut content = Self::default();
        let mut texts = HashSet::new();
        for cell in filled(rows, column) {
            let text = cell.text().trim();
            texts.insert(text);
            content.filled += 1;
            let day = day_text(text, DayStyle::default(), known.period);
            if day_number(text).is_some() {
                content.day_numbers += 1;
            } else if Day::read(&day).is_some() {
                content.days += 1;
                continue;
            }
            let figure = normalize::money(text.trim_end_matches(['%', '％']));
            if read_decimal(&figure, 20, Sign::Any).is_ok() {
                content.figures += 1;
                content.percents += usize::from(text.ends_with(['%', '％']));
                continue;
            }
            let is_named = |names: &Names<'_>| matches!(names.find(text), Named::One(_));
            content.customers += usize::from(is_named(&known.customers));
            content.reps += usize::from(is_named(&known.reps));
            content.stages += usize::from(is_stage(text));
            content.persons += usize::from(is_person(text));
        }
        content.distinct = texts.len();
        content
    }

    /// Whether most of its cells are such.
    #[must_use]
    pub const fn is_mostly(&self, such: usize) -> bool {
        self.filled > 0 && such * 10 >= self.filled * 8
    }

    /// Whether it holds names.
    #[must_use]
    pub const fn is_text(&self) -> bool {
        (self.days + self.figures) * 2 < self.filled
    }
}

/// The surnames that most people in China have.
const SURNAMES: &str = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧肖程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文";

/// Whether a text looks like the name of a person: two or three Chinese letters, a surname first.
fn is_person(text: &str) -> bool {
    let mut letters = text.chars();
    let begins = letters.next().is_some_and(|first| SURNAMES.contains(first));
    let rest = letters.as_str();
    let is_chinese = rest.chars().all(|letter| matches!(letter, '一'..='鿿'));
    begins && is_chinese && matches!(rest.chars().count(), 1 | 2)
}

fn is_stage(text: &str) -> bool {
    let word = normalize::word(Choice::Stage, text);
    Choice::Stage.words().contains(&word.as_str())
        || Synonyms::get().word(Choice::Stage, text).is_some()
}

/// How the days of a column are written.
#[must_use]
pub fn day_style(rows: &[RawRow], column: usize, known: &KnownNames<'_>) -> DayStyle {
    day_style_of(filled(rows, column).map(Cell::text), known.period)
}

/// How the days among these texts are written.
#[must_use]
pub fn day_style_of<'t>(texts: impl Iterator<Item = &'t str>, period: Option<Period>) -> DayStyle {
    let mut style = DayStyle::default();
    let (mut days_first, mut in_1900, mut in_1904) = (false, 0, 0);
    for text in texts.map(str::trim) {
        if let Some([first, second, _]) = year_last(text) {
            days_first |= first > 12 && second <= 12;
        }
        if let Some(number) = day_number(text) {
            let falls_in = |epoch: Epoch| {
                let day = day_of(number, epoch).and_then(|day| Day::read(&day));
                day.is_some_and(|day| period.is_some_and(|period| period.holds(day)))
            };
            in_1900 += usize::from(falls_in(Epoch::Of1900));
            in_1904 += usize::from(falls_in(Epoch::Of1904));
        }
    }
    if days_first {
        style.order = DateOrder::DayFirst;
    }
    if in_1904 > in_1900 {
        style.epoch = Epoch::Of1904;
    }
    style
}

/// The first day of a column that is a day whether its month or its day comes first, where none tells which.
#[must_use]
pub fn unclear_day(rows: &[RawRow], column: usize) -> Option<String> {
    let mut unclear = None;
    for cell in filled(rows, column) {
        let text = cell.text().trim();
        let Some([first, second, _]) = year_last(text) else {
            continue;
        };
        if first > 12 || second > 12 {
            return None;
        }
        if first != second && unclear.is_none() {
            unclear = Some(text.to_owned());
        }
    }
    unclear
}

/// In what the figures of a column of per cents are written, where its head does not say: all below one are fractions.
#[must_use]
pub fn percent_unit(rows: &[RawRow], column: usize) -> Unit {
    let mut is_any = false;
    for cell in filled(rows, column) {
        let text = cell.text().trim();
        if text.ends_with(['%', '％']) {
            continue;
        }
        let unsigned = text.strip_prefix('-').unwrap_or(text);
        let is_below_one = unsigned.starts_with("0.") || matches!(unsigned, "0" | "1");
        if !is_below_one {
            return Unit::AsWritten;
        }
        is_any |= unsigned.starts_with("0.");
    }
    if is_any {
        Unit::Fraction
    } else {
        Unit::AsWritten
    }
}
