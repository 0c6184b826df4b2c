//! What a rep's net comes to with the sale that a step asks for: all rules look at it, not the step's own alone.

use super::near::{Near, near};
use super::sale::Sale;
use super::step::{NetGain, PossibleStep};
use crate::engine::{
    Earlier, Index, RepStatement, Statement, evaluate_after_in_pieces, evaluate_in_pieces,
};
use crate::ledger::{DealAt, Ledger};
use crate::pieces::pause;
use crate::scheme::Scheme;

/// A rep, and all that can move his net.
pub(super) struct Nets<'a> {
    scheme: &'a Scheme,
    rep: &'a RepStatement,
    near: Near,
    /// What the scheme comes to there now.
    now: Statement,
}

impl<'a> Nets<'a> {
    /// Those of a rep of the whole ledger.
    pub async fn of(scheme: &'a Scheme, ledger: &Ledger, rep: &'a RepStatement) -> Self {
        let near = near(scheme, ledger, rep.rep);
        pause().await;
        let index = Index::new(&near.ledger);
        let now = evaluate_in_pieces(scheme, &near.ledger, &index).await;
        Self {
            scheme,
            rep,
            near,
            now,
        }
    }

    /// What the net gains by a sale in the whole ledger.
    pub async fn with(&self, sale: Sale) -> Option<NetGain> {
        let (gain, _) = self.tried(sale).await?;
        Some(gain)
    }

    /// What it gains by the first of these sales in the whole ledger by which the step's rule gives as much more as it promises.
    pub async fn keeping(
        &self,
        step: &PossibleStep<'_>,
        sales: impl IntoIterator<Item = Sale>,
    ) -> Option<NetGain> {
        for sale in sales {
            let Some((gain, then)) = self.tried(sale).await else {
                continue;
            };
            let own = then.sum_of(step.rule) - self.rep.sum_of(step.rule);
            if step.gain() == Some(own) {
                return Some(gain);
            }
        }
        None
    }

    async fn tried(&self, sale: Sale) -> Option<(NetGain, RepStatement)> {
        pause().await;
        let place = |at: DealAt| {
            let place = self.near.deals.binary_search(&at).ok()?;
            Some(DealAt::new(place))
        };
        let sale = sale.placed(place)?;
        let with = sale.with(&self.near.ledger)?;
        let ledger = sale.on(&self.near.ledger, self.rep.rep)?;
        let index = Index::new(&ledger);
        let earlier = Earlier {
            scheme: self.scheme,
            ledger: &self.near.ledger,
            statement: &self.now,
        };
        let mut statement = evaluate_after_in_pieces(self.scheme, &ledger, &index, earlier).await;
        let place = self.rep.rep.index();
        let then = (place < statement.reps.len()).then(|| statement.reps.swap_remove(place))?;
        let gain = NetGain {
            grows: then.net() - self.rep.net(),
            with,
        };
        Some((gain, then))
    }
}
