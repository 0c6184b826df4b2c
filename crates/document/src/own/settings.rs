//! What is filled into a scheme and how it is read: by name, and what sets columns of one scheme apart.

use super::figure_words::value_words;
use super::half_typed::waiting_rule;
use super::key::scheme_of;
use crate::workbook::{Fill, FilledIn, Workbook};
use rewards_core::scheme::Value;
use rewards_format::{Choice, Definition, Param, Settings};
use rewards_words::label;
use rewards_words::label::AND;
use rewards_words::say;
use rewards_words::text::{Label, Localized};

/// A figure of the company, or how something is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setting {
    /// Which of them.
    pub kind: SettingKind,
    /// What it's called.
    pub name: Localized,
    /// What it is set to, a line for each of its parts.
    pub value: Vec<Localized>,
    /// Whether it is what the scheme itself says; a figure that the scheme leaves open always is.
    pub is_as_written: bool,
}

/// A figure or a reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SettingKind {
    /// A figure of the company.
    Figure,
    /// How something is read.
    Reading,
}

/// What a figure is that somebody left empty, where that means something.
const EMPTY: Label = label!("留空", "left empty");
/// What a figure is that nobody has filled in.
const OPEN: Label = label!("待填写", "to fill in");

impl Setting {
    /// The name with what it's set to: `每月扣减上限 20%`, `增长按谁计算：每个老客户分别算`.
    #[must_use]
    pub fn said(&self) -> Localized {
        let value = Localized::joined(&self.value, AND);
        match (self.kind, self.value.len()) {
            (SettingKind::Figure, 1) => say!("{0} {1}", "{0} {1}", self.name, value),
            (SettingKind::Figure, _) | (SettingKind::Reading, _) => {
                say!("{0}：{1}", "{0}: {1}", self.name, value)
            }
        }
    }

    /// The same in a few words: what has several parts goes by its name.
    fn short(&self) -> Localized {
        match self.value.len() {
            1 => self.said(),
            _ => self.name.clone(),
        }
    }
}

/// All settings of a scheme as it is filled in: its figures, then its readings.
#[must_use]
pub fn settings(definition: &Definition, fill: &Fill) -> Vec<Setting> {
    let filled = FilledIn::of(definition, fill);
    let settings = Settings::new(&filled.definition, filled.params(), filled.options());
    let filling = settings.filling(&filled.definition);
    let params = definition.params.iter().zip(filling.values);
    let params = params.filter(|(param, _)| waiting_rule(&param.id).is_none());
    let figures = params.map(|(param, value)| {
        let is_wrong = filled.wrong.contains(&*param.id);
        figure(param, value.as_ref(), is_wrong)
    });
    let readings = definition.options.iter().zip(filling.taken);
    let readings = readings.map(|(option, taken)| reading(option, *taken));
    figures.chain(readings).collect()
}

fn figure(param: &Param, value: Option<&Value>, is_wrong: bool) -> Setting {
    let is_empty = param.default.is_some() && param.nullable && !is_wrong;
    let value_or = |otherwise: Label| {
        let said = value.map(|value| value_words(&param.kind, value));
        said.unwrap_or_else(|| vec![otherwise.into()])
    };
    Setting {
        kind: SettingKind::Figure,
        name: Localized::from(&param.name),
        value: value_or(if is_empty { EMPTY } else { OPEN }),
        is_as_written: param.default.is_none() || value == param.default.as_ref(),
    }
}

fn reading(option: &Choice, taken: usize) -> Setting {
    let name = option.value_names.get(taken);
    Setting {
        kind: SettingKind::Reading,
        name: Localized::from(&option.name),
        value: name.map(Localized::from).into_iter().collect(),
        is_as_written: taken == option.default,
    }
}

/// In what the column of a key differs from the other columns of its scheme, as it stands there; nothing where it is the only
/// one.
#[must_use]
pub fn apart(workbook: &Workbook, key: &str) -> Vec<Setting> {
    let columns = workbook.columns();
    let siblings = columns
        .iter()
        .filter(|column| column.as_str() != key && scheme_of(column) == scheme_of(key));
    let siblings: Vec<Vec<Setting>> = siblings
        .filter_map(|column| settings_of(workbook, column))
        .collect();
    if siblings.is_empty() {
        return Vec::new();
    }
    let own = settings_of(workbook, key).unwrap_or_default();
    let differs = |(at, setting): (usize, Setting)| {
        let mut others = siblings.iter().filter_map(|other| other.get(at));
        others.any(|other| *other != setting).then_some(setting)
    };
    own.into_iter().enumerate().filter_map(differs).collect()
}

/// What has to be said of the column of a key where its figures are read: what sets it apart, and what else isn't as its
/// scheme says.
#[must_use]
pub fn noted(workbook: &Workbook, key: &str) -> Vec<Setting> {
    let apart = apart(workbook, key);
    let all = settings_of(workbook, key).unwrap_or_default().into_iter();
    all.filter(|setting| !setting.is_as_written || apart.contains(setting))
        .collect()
}

fn settings_of(workbook: &Workbook, key: &str) -> Option<Vec<Setting>> {
    let definition = workbook.definition(key)?;
    Some(settings(&definition, &workbook.fill(key)))
}

/// A few words for settings: `每月扣减上限 20%`, `每月扣减上限 20% 等 2 处不同`; nothing where there are none.
#[must_use]
pub fn settings_in_short(settings: &[Setting]) -> Option<Localized> {
    let first = settings.first()?.short();
    Some(match settings.len() {
        1 => first,
        count => say!(
            "{0} 等 {1} 处不同",
            "{0}, {1} differences in all",
            first,
            count
        ),
    })
}

/// What the column of a key is called where nothing but its name tells it from others: `范本（2） · 每月扣减上限 20%`.
#[must_use]
pub fn column_title(workbook: &Workbook, key: &str) -> Localized {
    let name = workbook.column_name(key);
    match settings_in_short(&apart(workbook, key)) {
        Some(apart) => say!("{0} · {1}", "{0} · {1}", name, apart),
        None => name,
    }
}
