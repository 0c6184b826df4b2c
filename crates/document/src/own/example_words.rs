//! What is said of a worked example beside what it comes to now.

use super::examples::{ExampleCheck, ExampleRep, Expected};
use crate::statement::{Shown, short};
use rewards_core::number::Money;
use rewards_words::label as words;
use rewards_words::text::Localized;
use rewards_words::{many, say};

impl ExampleCheck {
    /// What it's called: by its name, else by its number.
    #[must_use]
    pub fn title(&self) -> Localized {
        match self.name.trim() {
            "" => say!("算例 {0}", "Example {0}", self.id.to_string()),
            name => say!("算例“{0}”", "Example “{0}”", name),
        }
    }

    /// What a workbook of it is called: as its title, without quotes within those that workbooks' names stand in.
    #[must_use]
    pub fn workbook_name(&self) -> Localized {
        match self.name.trim() {
            "" => self.title(),
            name => say!("算例 {0}", "Example {0}", name),
        }
    }

    /// Its name alone, as it stands in a list of them; its number where it has none.
    #[must_use]
    pub fn called(&self) -> Localized {
        match self.name.trim() {
            "" => self.title(),
            name => Localized::same(name),
        }
    }

    /// Whether what doesn't hold did hold before the scheme changed.
    #[must_use]
    pub fn is_changed(&self) -> bool {
        let mut wrong = self.reps.iter().filter(|rep| !rep.holds);
        self.fault.is_none() && wrong.all(|rep| rep.source == Expected::Computed)
    }

    /// Whether what it comes to may be what's expected from now on.
    #[must_use]
    pub fn can_be_accepted(&self) -> bool {
        let mut wrong = self.reps.iter().filter(|rep| !rep.holds);
        self.fault.is_none() && wrong.any(|rep| rep.known().is_some())
    }

    /// That something of it can't be checked yet, as rules wait; what is known of it, and what lacks. Nothing where all is known.
    #[must_use]
    pub fn still_open(&self) -> Option<Localized> {
        let open = self.reps.iter().filter(|rep| rep.known().is_none());
        let open: Vec<(&ExampleRep, &Shown)> = open
            .filter_map(|rep| Some((rep, rep.now.as_ref()?)))
            .collect();
        let (_, first) = open.first()?;
        let (_, more) = first.lacking_words()?;
        let lacking = first.lacking().into_iter().map(|awaited| &awaited.text);
        let mut lacking = Localized::joined(lacking, words::AND);
        lacking.push(&more);
        let now = open.iter().map(|(rep, _)| match self.reps.len() {
            1 => rep.now_words(),
            _ => say!("{0} {1}", "{0} {1}", rep.name, rep.now_words()),
        });
        Some(say!(
            "现在算得 {0}，还缺：{1}",
            "comes to {0} now; still missing: {1}",
            Localized::joined(now, words::COMMA),
            lacking
        ))
    }

    /// What is expected, in short: of one rep the net, of several how many they are.
    #[must_use]
    pub fn expected_words(&self) -> Localized {
        match self.reps.as_slice() {
            [only] => say!("净额 {0}", "net {0}", only.expected_words()),
            reps => many!(reps.len(), "{0} 人", "{0} rep", "{0} reps"),
        }
    }

    /// Whether it holds, in a sentence; where it does not, how: `算例 2 从 1,000 元变为 2,000 元`.
    #[must_use]
    pub fn sentence(&self) -> Localized {
        let title = self.title();
        if let Some(fault) = &self.fault {
            return say!("{0}：{1}", "{0}: {1}", title, fault);
        }
        let changed: Vec<&ExampleRep> = self.reps.iter().filter(|rep| !rep.holds).collect();
        match (changed.as_slice(), self.reps.len()) {
            ([], _) => say!("{0}不变", "{0} holds", title.set_off()),
            ([only], 1) => say!("{0}{1}", "{0} {1}", title.set_off(), only.change()),
            (several, _) => {
                let each = several.iter().map(|rep| {
                    let name = Localized::same(&rep.name).set_off();
                    say!("{0}{1}", "{0} {1}", name, rep.change())
                });
                let each = Localized::joined(each, words::COMMA);
                say!("{0}：{1}", "{0}: {1}", title, each)
            }
        }
    }
}

impl ExampleRep {
    /// What is expected, as it stands in a sentence; what is no amount, as it was typed.
    #[must_use]
    pub fn expected_words(&self) -> Localized {
        let expected = self.expected.map(shown);
        expected.unwrap_or_else(|| Localized::same(&self.typed))
    }

    /// What it comes to now, as it stands in a sentence.
    #[must_use]
    pub fn now_words(&self) -> Localized {
        let unknown = || say!("不可计算", "cannot be computed");
        self.now.as_ref().map_or_else(unknown, so_far)
    }

    /// What it comes to now, where all of it is known.
    #[must_use]
    pub fn known(&self) -> Option<Money> {
        self.now.as_ref().and_then(Shown::known)
    }

    /// How it changed: `从 1,000 元变为 2,000 元`; how it differs from what somebody typed: `应为 1,000 元，算出 2,000 元`.
    fn change(&self) -> Localized {
        let Some(expected) = self.expected else {
            return say!(
                "的期望金额“{0}”读不出来",
                "has an expected amount that cannot be read: “{0}”",
                self.typed
            );
        };
        match (self.now.as_ref(), self.source) {
            (Some(now), Expected::Computed) => say!(
                "从 {0}变为 {1}",
                "went from {0} to {1}",
                shown(expected),
                so_far(now)
            ),
            (None, Expected::Computed) => say!(
                "从 {0}变为不可计算",
                "went from {0} to not computable",
                shown(expected)
            ),
            (Some(now), Expected::Typed) => say!(
                "应为 {0}，算出 {1}",
                "should be {0}, comes to {1}",
                shown(expected),
                so_far(now)
            ),
            (None, Expected::Typed) => say!(
                "应为 {0}，现在算不出",
                "should be {0}, can't be computed now",
                shown(expected)
            ),
        }
    }
}

/// An amount as it stands in a sentence: `1,000 元`, `−¥500.50`.
fn shown(amount: Money) -> Localized {
    say!("{0} 元", "¥{0}", short(amount))
}

/// A figure as far as it's known, as it stands in a sentence: `200 元+?`.
fn so_far(now: &Shown) -> Localized {
    match (now.so_far(), now.open()) {
        (Some(amount), None) => shown(amount),
        (Some(amount), Some(way)) => say!("{0}{1}", "{0}{1}", shown(amount), way.mark()),
        (None, _) => now.text(),
    }
}
