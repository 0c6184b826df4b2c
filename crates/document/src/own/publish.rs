//! What stands in the way of publishing a draft, and the version that it becomes.

use super::check::{OwnCheck, RuleCheck};
use super::key::version_key;
use super::rule::{OwnRule, Switch};
use super::said::said;
use super::scheme::OwnScheme;
use super::version::Version;
use crate::rule_form::{Control, Refusal, Section, Standing, form, head_form};
use crate::workbook::{PathStep, steps};
use rewards_core::number::Day;
use rewards_format::{Definition, Problem, definition_node};
use rewards_words::text::Localized;
use rewards_words::{label, say};

/// Something that stands in the way of publishing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hindrance {
    /// No rule is on.
    NoRule,
    /// Something is wrong beside the rules.
    Head(Problem),
    /// Something is wrong with the rule of this number, which is on.
    Rule(u32, Problem),
    /// Something at a place beside the rules is half typed.
    HeadTyped(String),
    /// The rule of this number, which is on, has a place in which something is half typed.
    HalfTyped(u32, String),
    /// A text beside the rules, or in the rule of this number, which is on, is longer than so many characters.
    TooLong(Option<u32>, Localized, u32),
    /// The day from which it's to be in force is none.
    NoDay,
    /// It says what the version of this number says.
    Unchanged(u32),
}

impl Hindrance {
    /// In a sentence, for whoever wants to publish.
    #[must_use]
    pub fn words(&self, check: &OwnCheck) -> Localized {
        match self {
            Self::NoRule => say!(
                "方案里还没有启用的规则。",
                "No rule of the scheme is switched on yet."
            ),
            Self::Head(problem) => say!(
                "{0}：{1}。",
                "{0}: {1}.",
                head_words(&problem.path),
                said(problem)
            ),
            Self::Rule(key, problem) => say!(
                "{0}：{1}。",
                "{0}: {1}.",
                rule_words(check, *key),
                said(problem)
            ),
            Self::HeadTyped(place) => say!(
                "{0}还没填完。",
                "{0} is not filled in completely.",
                head_words(place)
            ),
            Self::HalfTyped(key, _) => say!(
                "{0}还有没填完的地方。",
                "{0} is not filled in completely.",
                rule_words(check, *key)
            ),
            Self::TooLong(key, field, most) => say!(
                "{0}的“{1}”太长，最多 {2} 个字。",
                "{0}: “{1}” is too long; it can have {2} characters.",
                key.map_or_else(
                    || label!("方案", "The scheme").into(),
                    |key| rule_words(check, key)
                ),
                field,
                most
            ),
            Self::Unchanged(number) => say!(
                "草稿和第 {0} 版一样，还没有改动。",
                "The draft is the same as version {0}; nothing is changed yet.",
                number
            ),
            Self::NoDay => say!(
                "施行日期要写成 2026-03-01 这样。",
                "Write the day it takes effect as in 2026-03-01."
            ),
        }
    }
}

/// A place beside the rules, as people call it.
fn head_words(path: &str) -> Localized {
    match steps(path).as_slice() {
        [PathStep::Field("name"), ..] => label!("方案名称", "The scheme's name").into(),
        [PathStep::Field("source"), ..] => label!("方案出处", "The scheme's source").into(),
        [PathStep::Field("notes"), ..] => label!("方案说明", "The scheme's notes").into(),
        [PathStep::Field("params"), PathStep::Entry(at), ..] => {
            say!("第 {0} 个数字", "Figure {0}", at + 1)
        }
        [PathStep::Field("options"), PathStep::Entry(at), ..] => {
            say!("第 {0} 个理解", "Reading {0}", at + 1)
        }
        [PathStep::Field(field), ..] => say!("方案（{0}）", "The scheme ({0})", *field),
        [PathStep::Entry(_), ..] | [] => label!("方案", "The scheme").into(),
    }
}

/// A rule by its place and, where it can be read, its name.
fn rule_words(check: &OwnCheck, key: u32) -> Localized {
    let place = check.rules.iter().position(|rule| rule.key == key);
    let number = place.map_or(0, |place| place + 1);
    let rule = check.rule(key).and_then(|rule| rule.rule.as_ref());
    match rule.map(|rule| Localized::from(&rule.name)) {
        Some(name) if !name.is_empty() => say!("第 {0} 条“{1}”", "Rule {0} (“{1}”)", number, name),
        Some(_) | None => say!("第 {0} 条", "Rule {0}", number),
    }
}

/// What a field is called in which a text is too long, and how long it can be.
fn too_long(form: &[Section], place: &str) -> Option<(Localized, u32)> {
    let mut fields = form.iter().flat_map(|section| &section.fields);
    fields.find_map(|field| match &field.control {
        Control::Text {
            standing: Standing::Refused(Refusal::TooLong(most)),
            ..
        } if field.place == place => Some((field.label.clone(), *most)),
        _ => None,
    })
}

impl OwnScheme {
    /// How many rules of the draft that are on wait for what is half typed or wrong in them.
    #[must_use]
    pub fn unfinished(&self, id: &str) -> usize {
        let on = self.rules().iter().filter(|rule| rule.on == Switch::On);
        on.filter(|rule| !self.is_written(id, rule)).count()
    }

    /// Whether a rule of the draft that is on is sound as it stands, and nothing that it pays by is half typed.
    pub(super) fn is_written(&self, id: &str, rule: &OwnRule) -> bool {
        let check = self.check(id);
        let takes_part = check.rule(rule.key).is_some_and(|rule| rule.takes_part);
        takes_part && rule.waits_for() == 0
    }

    /// That the draft can't be published as it's not wholly written, for whoever reads it on paper; nothing where it can.
    #[must_use]
    pub fn unwritten(&self, id: &str) -> Option<Localized> {
        let hindrances = self.publishable(id).err()?;
        let is_open = |it: &Hindrance| !matches!(it, Hindrance::Unchanged(_) | Hindrance::NoDay);
        let open: Vec<&Hindrance> = hindrances.iter().filter(|it| is_open(it)).collect();
        let check = self.check(id);
        let mut words: Vec<Localized> = Vec::new();
        for word in open.iter().map(|it| it.words(&check)) {
            if !words.contains(&word) {
                words.push(word);
            }
        }
        (!words.is_empty()).then(|| {
            let words = Localized::joined(&words, label!(" ", " "));
            say!(
                "这是草稿，还没写完，不能当作已定的方案：{0}",
                "This is a draft that is not finished; it can't be taken for a settled scheme: {0}",
                words
            )
        })
    }

    /// Whether the draft can be published: all rules that are on are sound, nothing in them is half typed, there is
    /// one, and something is new in it.
    ///
    /// # Errors
    /// Everything that stands in the way.
    pub fn publishable(&self, id: &str) -> Result<(), Vec<Hindrance>> {
        let check = self.check(id);
        let mut hindrances: Vec<Hindrance> = check
            .head_problems
            .iter()
            .cloned()
            .map(Hindrance::Head)
            .collect();
        hindrances.extend(self.half_typed_head(id));
        let on = self.rules().iter().filter(|rule| rule.on == Switch::On);
        if on.clone().next().is_none() {
            hindrances.push(Hindrance::NoRule);
        }
        for rule in on {
            let of = |check: &RuleCheck| check.problems.clone();
            let problems = check.rule(rule.key).map(of).unwrap_or_default();
            hindrances.extend(problems.into_iter().map(|it| Hindrance::Rule(rule.key, it)));
            hindrances.extend(self.half_typed_rule(id, rule));
        }
        let same = self.unchanged_since(id);
        hindrances.extend(same.map(|last| Hindrance::Unchanged(last.number)));
        if hindrances.is_empty() {
            Ok(())
        } else {
            Err(hindrances)
        }
    }

    fn half_typed_head(&self, id: &str) -> Vec<Hindrance> {
        let typed = self.head_typed();
        if typed.is_empty() {
            return Vec::new();
        }
        let form = head_form(&self.head_definition(id), typed);
        let places = typed.iter().map(|(at, _)| at);
        let hindrance = |at: &String| match too_long(&form, at) {
            Some((field, most)) => Hindrance::TooLong(None, field, most),
            None => Hindrance::HeadTyped(at.clone()),
        };
        places.map(hindrance).collect()
    }

    fn half_typed_rule(&self, id: &str, rule: &OwnRule) -> Vec<Hindrance> {
        let check = self.check(id);
        let read = check.rule(rule.key).and_then(|check| check.rule.as_ref());
        let form = match read {
            Some(read) if !rule.typed.is_empty() => {
                form(&self.head_definition(id), read, &rule.typed)
            }
            _ => Vec::new(),
        };
        let places = rule.typed.iter().map(|(at, _)| at);
        let hindrance = |at: &String| match too_long(&form, at) {
            Some((field, most)) => Hindrance::TooLong(Some(rule.key), field, most),
            None => Hindrance::HalfTyped(rule.key, at.clone()),
        };
        places.map(hindrance).collect()
    }

    /// The last version, where the draft says what it says.
    #[must_use]
    pub fn unchanged_since(&self, id: &str) -> Option<&Version> {
        let last = self.versions().last()?;
        let published = last.definition(&version_key(id, last.number))?;
        let mut draft = Definition::clone(&self.check(id).definition);
        draft.id.clone_from(&published.id);
        (draft == *published).then_some(&**last)
    }

    /// That the last numbers aren't given again, because their versions were taken back; nothing where none was.
    #[must_use]
    pub fn taken_back(&self) -> Option<Localized> {
        let last = self.versions().last().map_or(0, |last| last.number);
        let (first, end) = (last.saturating_add(1), self.next_version());
        match end.saturating_sub(first) {
            0 => None,
            1 => Some(say!(
                "第 {0} 版的发布撤销了，它的号不再用。",
                "Publishing version {0} was taken back; its number is not given again.",
                first
            )),
            _ => Some(say!(
                "第 {0} 到 {1} 版的发布撤销了，它们的号不再用。",
                "Publishing versions {0} to {1} was taken back; their numbers are not given again.",
                first,
                end - 1
            )),
        }
    }

    /// That a day lies before the one from which the last version is in force; nothing where it doesn't.
    #[must_use]
    pub fn earlier_than_last(&self, day: Day) -> Option<Localized> {
        let last = self.versions().last()?;
        let since = Day::read(&last.effective).filter(|since| day < *since)?;
        Some(say!(
            "早于第 {0} 版的施行日期（{1}），请核对。",
            "This is before version {0} is in force ({1}): please check.",
            last.number,
            since
        ))
    }

    /// That a version is printed with its day, and not with the sentence by which the draft says when it applies; nothing where it
    /// has no such sentence.
    #[must_use]
    pub fn replaced_by_day(&self, id: &str) -> Option<Localized> {
        let head = self.head_definition(id);
        let said = head.policy.as_ref()?.effective.as_ref()?;
        Some(say!(
            "打印这一版时写施行日期，不写草稿里的这一句：“{0}”",
            "This version is printed with that day, in place of the draft's own sentence: “{0}”",
            said
        ))
    }

    /// The next version of the draft, as it comes to under its id. `now` is an ISO day and time, `effective` an ISO day.
    ///
    /// # Errors
    /// Everything that stands in the way of publishing it.
    pub fn publish(
        &self,
        id: &str,
        note: &str,
        effective: &str,
        now: &str,
    ) -> Result<Version, Vec<Hindrance>> {
        self.publishable(id)?;
        if !effective.is_empty() && Day::read(effective).is_none() {
            return Err(vec![Hindrance::NoDay]);
        }
        let number = self.next_version();
        let mut definition = (*self.check(id).definition).clone();
        definition.id = version_key(id, number).into();
        let text = definition_node(&definition).compact_json();
        Ok(Version::new(
            number,
            now.to_owned(),
            effective.to_owned(),
            note.to_owned(),
            text.into(),
        ))
    }
}
