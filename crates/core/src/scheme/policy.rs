//! What a scheme says beside its rules, for the policy that a company publishes and the forms that go with it.

use super::words::Words;

/// What stands around the rules of a published policy. It is for people only: no figure depends on it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Policy {
    /// What it is meant to bring about.
    pub purpose: Option<Words>,
    /// Whom it applies to.
    pub scope: Option<Words>,
    /// Who checks, reviews and approves, step by step.
    pub review: Vec<Words>,
    /// How and when rewards are handed out.
    pub payout: Vec<Words>,
    /// How results are made known.
    pub publication: Vec<Words>,
    /// Where one objects; none where the source says nothing of it.
    pub appeal: Option<Appeal>,
    /// How a reward is claimed; none where nobody has to claim.
    pub claim: Option<Claim>,
    /// From when it applies, where no day is named.
    pub effective: Option<Words>,
    /// What else is said at the end.
    pub closing: Vec<Words>,
}

/// How one objects to a result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Appeal {
    /// Who takes it.
    pub to: Words,
    /// What is said of it.
    pub note: Words,
}

/// How a reward is claimed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// What is handed in with it.
    pub evidence: Vec<Words>,
    /// Who signs, in this order.
    pub signatures: Vec<Words>,
}
