//! An own scheme, exactly as typed.

use super::check::OwnCheck;
use super::derived::Derived;
use super::own_head::OwnHead;
use super::rule::OwnRule;
use super::version::Version;
use super::worked::WorkedExample;
use rewards_format::Definition;
use std::sync::Arc;

/// Numbers of a scheme that are given once, whatever becomes of what had them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Numbers {
    /// The number that the next rule gets.
    pub next_rule: u32,
    /// The highest number that a version ever had. A version whose publishing was taken back keeps its number: a paper may
    /// name it.
    pub last_version: u32,
}

/// A scheme of the company's own: its draft, its published versions and its worked examples. It goes by the id under which
/// a workbook holds it, whatever its texts say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnScheme {
    head: OwnHead,
    rules: Vec<Arc<OwnRule>>,
    numbers: Numbers,
    versions: Vec<Arc<Version>>,
    examples: Vec<Arc<WorkedExample>>,
    check: Derived<OwnCheck>,
}

impl OwnScheme {
    /// A draft of a head (the definition as JSON, without its rules) and rules, never published.
    #[must_use]
    pub fn new(head: Arc<str>, rules: Vec<Arc<OwnRule>>) -> Self {
        let numbers = Numbers::default();
        Self::of_parts(head.into(), rules, Vec::new(), Vec::new(), numbers)
    }

    /// A scheme of all its parts. No number that was given is given again.
    #[must_use]
    pub fn of_parts(
        head: OwnHead,
        rules: Vec<Arc<OwnRule>>,
        versions: Vec<Arc<Version>>,
        examples: Vec<Arc<WorkedExample>>,
        numbers: Numbers,
    ) -> Self {
        let after = rules.iter().map(|rule| rule.key.saturating_add(1)).max();
        let published = versions.iter().map(|version| version.number).max();
        Self {
            head,
            rules,
            numbers: Numbers {
                next_rule: numbers.next_rule.max(after.unwrap_or(1)),
                last_version: numbers.last_version.max(published.unwrap_or(0)),
            },
            versions,
            examples,
            check: Derived::default(),
        }
    }

    /// The definition of the draft as JSON in the published format, without its rules.
    #[must_use]
    pub const fn head(&self) -> &Arc<str> {
        &self.head.text
    }

    /// What is typed beside the rules and can't be read yet, by place.
    #[must_use]
    pub fn head_typed(&self) -> &[(String, String)] {
        &self.head.typed
    }

    /// All that is declared beside the rules.
    #[must_use]
    pub const fn whole_head(&self) -> &OwnHead {
        &self.head
    }

    /// Numbers that are not given again.
    #[must_use]
    pub const fn numbers(&self) -> Numbers {
        self.numbers
    }

    /// The rules of the draft, in order.
    #[must_use]
    pub fn rules(&self) -> &[Arc<OwnRule>] {
        &self.rules
    }

    /// The rule of a number.
    #[must_use]
    pub fn rule(&self, key: u32) -> Option<&Arc<OwnRule>> {
        self.rules.iter().find(|rule| rule.key == key)
    }

    /// The number that the next rule is to get.
    #[must_use]
    pub const fn next_key(&self) -> u32 {
        self.numbers.next_rule
    }

    /// The published versions, the first one first.
    #[must_use]
    pub fn versions(&self) -> &[Arc<Version>] {
        &self.versions
    }

    /// The version of a number.
    #[must_use]
    pub fn version(&self, number: u32) -> Option<&Arc<Version>> {
        self.versions.iter().find(|known| known.number == number)
    }

    /// The number that the next version gets, which no version of the scheme ever had.
    #[must_use]
    pub const fn next_version(&self) -> u32 {
        self.numbers.last_version.saturating_add(1)
    }

    /// The worked examples.
    #[must_use]
    pub fn examples(&self) -> &[Arc<WorkedExample>] {
        &self.examples
    }

    /// What the draft comes to under an id. It's found once.
    #[must_use]
    pub fn check(&self, id: &str) -> Arc<OwnCheck> {
        let find = || OwnCheck::of(id, &self.head, &self.rules);
        self.check.of(id, find)
    }

    /// What its head declares, as far as that can be read, under an id; without rules, and without the figures for which
    /// rules wait that are half typed.
    #[must_use]
    pub fn head_definition(&self, id: &str) -> Definition {
        self.check(id).head.clone()
    }

    /// About how many bytes it holds.
    #[must_use]
    pub fn bytes(&self) -> usize {
        let rules = self.rules.iter().map(|rule| rule.bytes());
        let versions = self.versions.iter().map(|version| version.bytes());
        let examples = self.examples.iter().map(|example| example.bytes());
        let parts = rules.chain(versions).chain(examples).sum::<usize>();
        size_of::<Self>() + self.head.bytes() + parts
    }

    /// Whether these are its versions, with none or some after them.
    pub(crate) fn keeps_versions_of(&self, other: &Self) -> bool {
        self.versions.starts_with(&other.versions)
    }

    /// Numbers that another state of the scheme gave are not given again.
    pub(crate) fn remember(&mut self, numbers: Numbers) {
        let own = &mut self.numbers;
        own.next_rule = own.next_rule.max(numbers.next_rule);
        own.last_version = own.last_version.max(numbers.last_version);
    }

    pub(crate) fn set_head(&mut self, head: &OwnHead) {
        self.head.clone_from(head);
        self.check = Derived::default();
    }

    /// Puts a rule at a place, or at the end where there are fewer; the one of its number is taken out before.
    pub(crate) fn put_rule(&mut self, at: usize, rule: &Arc<OwnRule>) {
        self.take_rule(rule.key);
        let next = &mut self.numbers.next_rule;
        *next = rule.key.saturating_add(1).max(*next);
        self.rules
            .insert(at.min(self.rules.len()), Arc::clone(rule));
    }

    pub(crate) fn take_rule(&mut self, key: u32) {
        self.rules.retain(|rule| rule.key != key);
        self.check = Derived::default();
    }

    pub(crate) fn set_examples(&mut self, examples: &[Arc<WorkedExample>]) {
        self.examples = examples.to_vec();
    }

    pub(crate) fn add_version(&mut self, version: &Arc<Version>) {
        self.versions.push(Arc::clone(version));
        let last = &mut self.numbers.last_version;
        *last = version.number.max(*last);
    }

    pub(crate) fn take_version(&mut self, number: u32) {
        self.versions.retain(|known| known.number != number);
    }
}
