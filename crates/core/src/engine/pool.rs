//! A pool shared by largest remainder: shares are whole fen and add up to it.

use super::why::Share;
use crate::number::{Money, share_of};
use std::cmp::Reverse;

/// Shares of a pool in proportion to the parts of those who sold so much of their own; equally where all parts are zero. What rounding down leaves over goes
/// fen by fen to the largest remainders, ties to those listed first.
pub(super) fn shares(pool: Money, owns: &[Money], parts: &[i128]) -> Vec<(Money, Share)> {
    let sum: i128 = parts.iter().sum();
    let parts: Vec<i128> = if sum > 0 {
        parts.to_vec()
    } else {
        vec![1; parts.len()]
    };
    let all: i128 = parts.iter().sum();
    let floors: Vec<(i128, i128)> = parts
        .iter()
        .map(|part| share_of(pool.fen(), *part, all))
        .collect();
    let mut left = pool.fen() - floors.iter().map(|(floor, _)| floor).sum::<i128>();
    let mut order: Vec<usize> = (0..parts.len()).collect();
    order.sort_by_key(|place| Reverse(floors.get(*place).map_or(0, |(_, rest)| *rest)));
    let mut extra = vec![false; parts.len()];
    for place in order {
        if left > 0
            && let Some(extra) = extra.get_mut(place)
        {
            *extra = true;
            left -= 1;
        }
    }
    let shares = parts.iter().zip(owns).zip(floors).zip(extra);
    shares
        .map(|(((part, own), (floor, _)), extra_fen)| {
            let amount = Money::from_fen(floor) + if extra_fen { Money::FEN } else { Money::ZERO };
            (
                amount,
                Share {
                    pool,
                    part: *part,
                    all,
                    own: *own,
                    extra_fen,
                },
            )
        })
        .collect()
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
        .map(|(amount, _)| amount.fen())
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
