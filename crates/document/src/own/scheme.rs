//! An own scheme, exactly as typed.

use super::check::OwnCheck;
use super::derived::Derived;
use super::head::Head;
use super::rule::OwnRule;
use super::version::Version;
use super::worked::WorkedExample;
use rewards_format::Definition;
use std::sync::Arc;

/// A scheme of the company's own: its draft, its published versions and its worked examples. It goes by the id under which
/// a workbook holds it, whatever its texts say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnScheme {
    head: Arc<str>,
    rules: Vec<Arc<OwnRule>>,
    /// The number that the next rule gets.
    next: u32,
    versions: Vec<Arc<Version>>,
    examples: Vec<Arc<WorkedExample>>,
    check: Derived<OwnCheck>,
}

impl OwnScheme {
    /// A draft of a head (the definition as JSON, without its rules) and rules, never published.
    #[must_use]
    pub fn new(head: Arc<str>, rules: Vec<Arc<OwnRule>>) -> Self {
        Self::of_parts(head, rules, Vec::new(), Vec::new(), 0)
    }

    /// A scheme of all its parts. No number below `next` is given to a rule again.
    #[must_use]
    pub fn of_parts(
        head: Arc<str>,
        rules: Vec<Arc<OwnRule>>,
        versions: Vec<Arc<Version>>,
        examples: Vec<Arc<WorkedExample>>,
        next: u32,
    ) -> Self {
        let after = rules.iter().map(|rule| rule.key.saturating_add(1)).max();
        Self {
            head,
            rules,
            next: next.max(after.unwrap_or(1)),
            versions,
            examples,
            check: Derived::default(),
        }
    }

    /// The definition of the draft as JSON in the published format, without its rules.
    #[must_use]
    pub const fn head(&self) -> &Arc<str> {
        &self.head
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
        self.next
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

    /// The number that the next version gets.
    #[must_use]
    pub fn next_version(&self) -> u32 {
        let last = self.versions.last().map_or(0, |last| last.number);
        last.saturating_add(1)
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
        Head::of(id, &self.head).definition
    }

    /// About how many bytes it holds.
    #[must_use]
    pub fn bytes(&self) -> usize {
        let rules = self.rules.iter().map(|rule| rule.bytes());
        let versions = self.versions.iter().map(|version| version.bytes());
        let examples = self.examples.iter().map(|example| example.bytes());
        let parts = rules.chain(versions).chain(examples).sum::<usize>();
        size_of::<Self>() + self.head.len() + parts
    }

    /// Whether these are its versions, with none or some after them.
    pub(crate) fn keeps_versions_of(&self, other: &Self) -> bool {
        self.versions.starts_with(&other.versions)
    }

    pub(crate) fn set_head(&mut self, head: &Arc<str>) {
        self.head = Arc::clone(head);
        self.check = Derived::default();
    }

    /// Puts a rule at a place, or at the end where there are fewer; the one of its number is taken out before.
    pub(crate) fn put_rule(&mut self, at: usize, rule: &Arc<OwnRule>) {
        self.take_rule(rule.key);
        self.next = self.next.max(rule.key.saturating_add(1));
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
    }

    pub(crate) fn take_version(&mut self, number: u32) {
        self.versions.retain(|known| known.number != number);
    }
}
