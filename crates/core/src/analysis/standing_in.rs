//! What rules that wait for figures would look at, found by letting a fen stand in for what they pay.

use crate::engine::{Earlier, Index, Statement, evaluate_after_in_pieces, evaluate_in_pieces};
use crate::ledger::Ledger;
use crate::pieces::at_once;
use crate::scheme::{Rule, RuleAt, Scheme, Stake, Standing, Waits};

/// What the rules that wait would look at: entries as if each paid a fen. Amounts in it mean nothing.
#[derive(Clone, Debug)]
pub struct StandIn {
    /// The scheme in which they stand, and no other rule does.
    pub scheme: Scheme,
    /// Their entries.
    pub statement: Statement,
}

impl StandIn {
    /// Lets the waiting rules of a scheme look at a ledger; none where no rule waits.
    #[must_use]
    pub fn of(scheme: &Scheme, ledger: &Ledger, index: &Index) -> Option<Self> {
        at_once(Self::in_pieces(scheme, ledger, index))
    }

    /// The same, with pauses.
    pub async fn in_pieces(scheme: &Scheme, ledger: &Ledger, index: &Index) -> Option<Self> {
        let scheme = stood_in(scheme)?;
        let statement = evaluate_in_pieces(&scheme, ledger, index).await;
        Some(Self { scheme, statement })
    }

    /// The same after an earlier time, on this ledger: what stayed the same is taken over.
    pub async fn after(
        &self,
        before: &Ledger,
        scheme: &Scheme,
        ledger: &Ledger,
        index: &Index,
    ) -> Option<Self> {
        let scheme = stood_in(scheme)?;
        let earlier = Earlier {
            scheme: &self.scheme,
            ledger: before,
            statement: &self.statement,
        };
        let statement = evaluate_after_in_pieces(&scheme, ledger, index, earlier).await;
        Some(Self { scheme, statement })
    }
}

/// The scheme in which the rules that wait stand, and no other rule does; none where no rule waits.
pub(super) fn stood_in(scheme: &Scheme) -> Option<Scheme> {
    scheme.waiting().next()?;
    Some(Scheme {
        rules: scheme.rules.iter().map(turned).collect(),
        ..scheme.clone()
    })
}

/// A rule that waits, standing; any other, not.
fn turned(rule: &Rule) -> Rule {
    let terms = match &rule.standing {
        Standing::Inactive(waits) if !waits.missing.is_empty() => waits.would.terms.clone(),
        Standing::Inactive(_) | Standing::Active(_) => None,
    };
    Rule {
        standing: terms.map_or_else(|| Standing::Inactive(Waits::default()), Standing::Active),
        ..rule.clone()
    }
}

/// The rules that wait and would pay or take money of this rep, as far as that is known: those whose subject is open
/// themselves concern everybody.
#[must_use]
pub fn waits_of_rep(scheme: &Scheme, stand_in: Option<&StandIn>, rep: usize) -> Vec<RuleAt> {
    let waits = of_rep(scheme, stand_in, rep);
    waits
        .filter(|(_, waits)| waits.would.pays_money())
        .map(|(at, _)| at)
        .collect()
}

/// What this rep may still be given, or have done, beside money, by rules that wait.
#[must_use]
pub fn things_awaited(
    scheme: &Scheme,
    stand_in: Option<&StandIn>,
    rep: usize,
) -> Vec<(RuleAt, Stake)> {
    let stakes = |(at, waits): (RuleAt, &Waits)| {
        let things = waits.would.stakes.clone().into_iter();
        let things = things.filter(|stake| !matches!(stake, Stake::Money | Stake::Share));
        things.map(move |stake| (at, stake)).collect::<Vec<_>>()
    };
    of_rep(scheme, stand_in, rep).flat_map(stakes).collect()
}

/// The rules that wait and concern this rep.
fn of_rep<'s>(
    scheme: &'s Scheme,
    stand_in: Option<&'s StandIn>,
    rep: usize,
) -> impl Iterator<Item = (RuleAt, &'s Waits)> {
    let rep = stand_in.and_then(|it| it.statement.reps.get(rep));
    scheme.waiting().filter(move |(at, waits)| {
        let has_lines = || rep.is_some_and(|rep| !rep.lines.of_rule(*at).is_empty());
        waits.would.terms.is_none() || has_lines()
    })
}

/// The rules that wait and would give a customer money.
#[must_use]
pub fn waits_of_customers(scheme: &Scheme, stand_in: Option<&StandIn>) -> Vec<RuleAt> {
    let benefits = stand_in.map(|it| it.statement.customers.as_slice());
    let benefits = benefits.unwrap_or_default();
    scheme
        .waiting()
        .filter(|(at, waits)| {
            waits.would.pays_money() && benefits.iter().any(|benefit| benefit.rule == *at)
        })
        .map(|(at, _)| at)
        .collect()
}
