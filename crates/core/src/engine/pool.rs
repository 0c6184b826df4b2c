//! A pool shared by largest remainder: shares are whole fen and add up to it.

use super::line::Line;
use super::pay::{Payer, Qualified};
use super::statement::Pool;
use super::why::{EntryResult, Payment, Share};
use crate::ledger::{RepAt, TeamAt};
use crate::number::Money;
use crate::scheme::Allocation;
use std::cmp::Reverse;

impl Payer<'_, '_> {
    /// A pool, and a line for each rep of the team. What a share was found from is the rep's own contribution, where
    /// the rule measures the team's sales.
    pub(super) fn pool(
        &mut self,
        passed: &Qualified,
        pool: Money,
        allocation: Allocation,
        payment: Payment,
    ) {
        let Some(team) = passed.candidate.team else {
            return;
        };
        let why = passed.why(EntryResult::Paid(payment.clone()));
        self.book.teams.push(Pool {
            team,
            rule: self.at,
            pool,
            outcome: passed.candidate.outcome,
            why,
        });
        let contributions = self.contributions(team);
        let parts: Vec<i128> = match allocation {
            Allocation::ByContribution => contributions.iter().map(|(_, own)| own.fen()).collect(),
            Allocation::Equally => vec![1; contributions.len()],
            Allocation::None => return,
        };
        let owns: Vec<Money> = contributions.iter().map(|(_, own)| *own).collect();
        for ((rep, _), share) in contributions.into_iter().zip(shares(pool, &owns, &parts)) {
            let line = self.share_line(passed, &payment, share);
            self.book.add_line(rep, line);
        }
    }

    fn contributions(&self, team: TeamAt) -> Vec<(RepAt, Money)> {
        let reps = self.measurer.selector.facts.index.reps_of(team);
        reps.iter()
            .map(|rep| (*rep, self.measurer.rep_total(*rep)))
            .collect()
    }

    fn share_line(&self, passed: &Qualified, payment: &Payment, share: Share) -> Line {
        let mut payment = payment.clone();
        payment.share = Some(Box::new(share));
        self.line(passed, share.amount(), payment)
    }
}

/// Shares of a pool in proportion to the parts of those who sold so much of their own; equally where all parts are zero.
/// What rounding down leaves over goes fen by fen to the largest remainders, ties to those listed first.
fn shares(pool: Money, owns: &[Money], parts: &[i128]) -> Vec<Share> {
    let sum: i128 = parts.iter().sum();
    let is_shared_by_parts = sum > 0;
    let all = if is_shared_by_parts {
        sum
    } else {
        i128::try_from(parts.len()).unwrap_or(i128::MAX)
    };
    let mut shares: Vec<Share> = parts
        .iter()
        .zip(owns)
        .map(|(part, own)| Share {
            pool,
            part: if is_shared_by_parts { *part } else { 1 },
            all,
            own: *own,
            extra_fen: false,
        })
        .collect();
    let mut rests: Vec<(i128, &mut Share)> = Vec::new();
    let mut left = pool.fen();
    for share in &mut shares {
        let (floor, rest) = share.floor_and_rest();
        left -= floor;
        rests.push((rest, share));
    }
    rests.sort_by_key(|(rest, _)| Reverse(*rest));
    for (_, share) in rests.into_iter().take(usize::try_from(left).unwrap_or(0)) {
        share.extra_fen = true;
    }
    shares
}

#[cfg(test)]
mod tests {
    use super::shares;
    use crate::number::Money;

    fn fen(pool: i128, parts: &[i128]) -> Vec<i128> {
        shares(
            Money::from_fen(pool),
            &vec![Money::ZERO; parts.len()],
            parts,
        )
        .into_iter()
        .map(|share| share.amount().fen())
        .collect()
    }

    #[test]
    fn shares_add_up_and_ties_go_to_the_first() {
        assert_eq!(fen(10_000, &[1, 1, 1]), [3334, 3333, 3333]);
        assert_eq!(fen(100, &[1, 2, 0]), [33, 67, 0]);
        assert_eq!(fen(5, &[0, 0]), [3, 2]);
        assert_eq!(fen(0, &[3, 1]), [0, 0]);
    }
}
