//! Who gains and who loses under a scheme against the base, counted and named.

use super::types::{ComparedRep, Fare};
use rewards_core::number::Money;
use rewards_words::compare::{Fares, fare_words};
use rewards_words::text::Localized;

/// How the reps fare under the scheme at a place.
pub(super) fn fare(reps: &[ComparedRep], scheme: usize) -> Fare {
    let mut unknown = 0;
    let mut changed: Vec<(usize, Money)> = Vec::new();
    for (place, rep) in reps.iter().enumerate() {
        match rep.nets.get(scheme).and_then(|net| net.more) {
            Some(more) if more == Money::ZERO => {}
            Some(more) => changed.push((place, more)),
            None => unknown += 1,
        }
    }
    changed.sort_by_key(|(_, more)| *more);
    let (mut gaining, losing): (Vec<_>, Vec<_>) = changed
        .into_iter()
        .partition(|(_, more)| more.is_positive());
    // Of those who gain alike the first of the list stands first, as among those who lose.
    gaining.sort_by_key(|(_, more)| std::cmp::Reverse(*more));
    let places = |all: &[(usize, Money)]| all.iter().map(|(place, _)| *place).collect();
    Fare {
        winners: gaining.len(),
        losers: losing.len(),
        unknown,
        worst: losing.first().copied(),
        best: gaining.first().copied(),
        gaining: places(&gaining),
        losing: places(&losing),
    }
}

/// How the reps fare, in words: `2 人多（张伟、李娜），1 人少（陈强）；陈强少得最多，少 360.00 元`.
#[must_use]
pub fn fare_text(fare: &Fare, reps: &[ComparedRep]) -> Localized {
    let name = |place: &usize| reps.get(*place).map_or("", |rep| rep.name.as_str());
    fare_words(&Fares {
        gaining: fare.gaining.iter().map(name).collect(),
        losing: fare.losing.iter().map(name).collect(),
        unknown: fare.unknown,
        worst: fare.worst.map(|(_, more)| more),
    })
}
