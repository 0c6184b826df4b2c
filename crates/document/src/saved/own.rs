//! Own schemes as snapshots and acts have them.

use serde::{Deserialize, Serialize};

/// An own scheme.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnForm {
    /// The draft's definition as JSON, without its rules.
    pub head: String,
    /// Places in it with what is half typed there.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub typed: Vec<(String, String)>,
    /// The draft's rules.
    pub rules: Vec<RuleForm>,
    /// The number that the next rule gets.
    pub next: u32,
    /// The highest number that a version ever had.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub published: u32,
    /// The published versions.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub versions: Vec<VersionForm>,
    /// The worked examples.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub examples: Vec<ExampleForm>,
}

/// A rule of a draft.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuleForm {
    /// Its number.
    pub key: u32,
    /// The rule as JSON.
    pub text: String,
    /// Whether it is switched off.
    #[serde(default, skip_serializing_if = "is_false")]
    pub off: bool,
    /// Places in it with what is half typed there.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub typed: Vec<(String, String)>,
}

/// A published version.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct VersionForm {
    /// Its number.
    pub number: u32,
    /// When it was published.
    pub published: String,
    /// From when on it applies.
    pub effective: String,
    /// What is new in it.
    pub note: String,
    /// The whole definition as JSON.
    pub text: String,
}

/// A worked example.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExampleForm {
    /// Its number.
    pub id: u32,
    /// What it is called.
    pub name: String,
    /// The ledger as JSON.
    pub ledger: String,
    /// Reps with what each is to get.
    pub expected: Vec<(String, String)>,
}

/// An act on an own scheme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum OwnEditForm {
    /// A scheme that is added.
    Add(OwnForm),
    /// The whole, or nothing.
    Scheme(Option<OwnForm>),
    /// Text, where in it something is typed.
    Head(String, Option<String>),
    /// Text, what is half typed in it, where in it something is typed.
    HeadTyped(String, Vec<(String, String)>, Option<String>),
    /// Place (none: at the end), rule that is added.
    AddRule(Option<u32>, RuleForm),
    /// Place of a new rule (none: at the end), rule, where in it something is typed.
    Put(Option<u32>, RuleForm, Option<String>),
    /// Rule.
    Remove(u32),
    /// Rule, place (none: at the end).
    Move(u32, Option<u32>),
    /// All of them.
    Examples(Vec<ExampleForm>),
    /// A version.
    Publish(VersionForm),
}

/// What stands beside the rules, and what is half typed in it.
pub type TypedHeadForm = (String, Vec<(String, String)>);

/// A rule with its place (none: at the end).
pub type PlacedForm = (Option<u32>, RuleForm);

/// One thing of an own scheme that was written: what stood there, and what stands there now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum OwnChangeForm {
    /// Old, new.
    Scheme(Option<OwnForm>, Option<OwnForm>),
    /// Old, new.
    Head(String, String),
    /// Old, new; each with what was half typed in it.
    HeadTyped(TypedHeadForm, TypedHeadForm),
    /// Number, old, new.
    Rule(u32, Option<PlacedForm>, Option<PlacedForm>),
    /// Old, new.
    Examples(Vec<ExampleForm>, Vec<ExampleForm>),
    /// The version that was published.
    Version(VersionForm),
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde hands over a reference"
)]
const fn is_zero(number: &u32) -> bool {
    *number == 0
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde hands over a reference"
)]
const fn is_false(flag: &bool) -> bool {
    !*flag
}
