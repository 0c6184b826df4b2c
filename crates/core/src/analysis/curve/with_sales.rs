//! The facts with more sales of a rep, or fewer: a ledger that shows how a rule comes to what the rep's curve says.

use super::rep::moves;
use crate::engine::{Candidate, EvalContext, Index, deals_of, observe_in_pieces};
use crate::ledger::{Ledger, RepAt};
use crate::number::{Amount, Money};
use crate::scheme::{RuleAt, Scheme};
use std::sync::Arc;

/// A ledger in which a rule finds other sales of a rep.
#[derive(Clone, Debug)]
pub struct WithSales {
    /// The ledger.
    pub ledger: Ledger,
    /// What the rule looks at in it.
    pub candidate: Candidate,
}

/// The facts with so much more in the last deal that a rule measures of a rep, or with so much less in the last ones; of a
/// rule that moves with the rep's sales (see [`super::rep_curve`]). None where it measures no deal, or not so much. In pieces.
pub async fn with_sales(
    scheme: &Scheme,
    ledger: &Ledger,
    index: &Index,
    (rep, rule): (RepAt, RuleAt),
    more: Money,
) -> Option<WithSales> {
    let (statement, unlisted) = observe_in_pieces(scheme, ledger, index).await;
    let terms = scheme.terms(rule)?;
    let context = EvalContext {
        ledger,
        index,
        terms,
    };
    let statement = statement.reps.get(rep.index())?;
    let candidate = moves(context, rule, statement, &unlisted)?.candidate;
    let mut measured = deals_of(context, terms.measure.as_ref()?, &candidate, None);
    let mut ledger = ledger.clone();
    let deals = Arc::make_mut(&mut ledger.deals);
    measured.sort_by_key(|at| deals.get(at.index()).map(|deal| (deal.date, *at)));
    let mut rest = more;
    for at in measured.into_iter().rev() {
        let deal = deals.get_mut(at.index())?;
        let own = rest.max(-deal.net());
        deal.amount = Amount::of(deal.amount.money() + own);
        rest -= own;
    }
    (rest == Money::ZERO).then_some(WithSales { ledger, candidate })
}
