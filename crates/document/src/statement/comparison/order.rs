//! The reps of a comparison, sorted by any of its columns.

use super::types::{ComparedRep, Comparison, Completeness, Worth};
use crate::grid::in_order;
use rewards_core::number::Money;
use std::cmp::Ordering;

/// By what the reps stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CompareSort {
    /// As in the table of the reps.
    #[default]
    Table,
    /// By name, as in a dictionary.
    Name,
    /// By what they get under the scheme at a place.
    Net(usize),
    /// By how much more that is than under the base.
    More(usize),
    /// By what they get with the things that have a value.
    WithThings(usize),
}

/// From which end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SortFrom {
    /// The least first.
    Least,
    /// The most first.
    #[default]
    Most,
}

/// The places of the reps in order. What is not known stands last either way; what is alike as in the table.
#[must_use]
pub fn compared_order(compared: &Comparison, by: CompareSort, from: SortFrom) -> Vec<usize> {
    let mut places: Vec<usize> = (0..compared.reps.len()).collect();
    places.sort_by(|one, other| {
        let (Some(one), Some(other)) = (compared.reps.get(*one), compared.reps.get(*other)) else {
            return Ordering::Equal;
        };
        ordered(one, other, by, from)
    });
    places
}

fn ordered(one: &ComparedRep, other: &ComparedRep, by: CompareSort, from: SortFrom) -> Ordering {
    let turned = |order: Ordering| match from {
        SortFrom::Least => order,
        SortFrom::Most => order.reverse(),
    };
    let amount = match by {
        CompareSort::Table => return Ordering::Equal,
        CompareSort::Name => return turned(in_order(&one.name, &other.name)),
        CompareSort::Net(_) | CompareSort::More(_) | CompareSort::WithThings(_) => {
            |rep: &ComparedRep| amount_of(rep, by)
        }
    };
    match (amount(one), amount(other)) {
        (Some(one), Some(other)) => turned(one.cmp(&other)),
        (one, other) => one.is_none().cmp(&other.is_none()),
    }
}

fn amount_of(rep: &ComparedRep, by: CompareSort) -> Option<Money> {
    let known = |worth: Worth| (worth.known != Completeness::Not).then_some(worth.amount);
    match by {
        CompareSort::Table | CompareSort::Name => None,
        CompareSort::Net(scheme) => known(rep.nets.get(scheme)?.net),
        CompareSort::More(scheme) => rep.nets.get(scheme)?.more,
        CompareSort::WithThings(scheme) => {
            let valued = rep.with_things.get(scheme)?.as_ref()?;
            known(valued.worth)
        }
    }
}
