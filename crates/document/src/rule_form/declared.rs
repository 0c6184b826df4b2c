//! What a scheme declares, as a rule names it: what it is called, and what an act adds to it.

use super::leaf::Kind;
use super::walk::Walk;
use rewards_core::scheme::{Choice, Param, Text, Value, Words};
use rewards_words::say;
use rewards_words::text::Localized;

impl Walk<'_> {
    /// What an option is called.
    pub fn option_name(&self, option: &str) -> Localized {
        let declared = self.declared.1.iter().find(|known| *known.id == *option);
        declared.map_or_else(
            || Localized::same(option),
            |declared| Localized::from(&declared.name),
        )
    }

    /// What a figure of the company is called, told apart from others of its name.
    pub fn param_name(&self, id: &str) -> Localized {
        let declared = self.declared.0.iter();
        let Some(own) = declared.clone().find(|known| *known.id == *id) else {
            return Localized::same(id);
        };
        let name = Localized::from(&own.name);
        match declared.filter(|known| known.name == own.name).count() {
            0 | 1 => name,
            _ => say!("{0}（{1}）", "{0} ({1})", name, Localized::same(id)),
        }
    }

    pub fn reading_name(&self, option: &str, reading: &str) -> Localized {
        let named = || {
            let declared = self.declared.1.iter().find(|known| *known.id == *option)?;
            let at = declared
                .values
                .iter()
                .position(|value| **value == *reading)?;
            declared.value_names.get(at).map(Localized::from)
        };
        named().unwrap_or_else(|| Localized::same(reading))
    }

    pub fn new_param(
        &mut self,
        label: &Localized,
        kind: &Kind,
        default: Option<Value>,
    ) -> Option<Text> {
        let declared = self.declared.0.iter().map(|param| &*param.id);
        let id = free("figure", declared.collect());
        self.params.push(Param {
            id: id.clone(),
            kind: kind.param()?,
            default,
            nullable: false,
            document: None,
            example: None,
            name: words_of(label),
            hint: None,
        });
        Some(id)
    }

    pub fn new_option(&mut self, label: &Localized) -> (Text, [Text; 2]) {
        let declared = self.declared.1.iter().map(|option| &*option.id);
        let id = free("reading", declared.collect());
        let values: [Text; 2] = ["first".into(), "second".into()];
        let name = |zh: &str, en: &str| Words {
            zh: zh.into(),
            en: en.into(),
        };
        self.options.push(Choice {
            id: id.clone(),
            values: values.to_vec(),
            default: 0,
            name: words_of(label),
            why: None,
            value_names: vec![
                name("理解一", "first reading"),
                name("理解二", "second reading"),
            ],
        });
        (id, values)
    }
}

/// The first of `name-1`, `name-2` … that nobody has.
fn free(name: &str, taken: Vec<&str>) -> Text {
    let ids = (1_u32..).map(|number| format!("{name}-{number}"));
    let mut ids = ids.filter(|id| !taken.contains(&id.as_str()));
    ids.next().unwrap_or_default().into()
}

/// A name that the program gives.
pub(super) fn words_of(label: &Localized) -> Words {
    Words {
        zh: label.zh.as_str().into(),
        en: label.en.as_str().into(),
    }
}
