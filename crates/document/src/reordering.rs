//! From one order of entries to another: which of them move, and how that's done a few at a time.

use std::collections::{BTreeMap, BTreeSet};

/// Of entries on both sides (places before and after, ascending by the place after) those that were moved: as few as can be,
/// so that one entry that is drawn to another place is one.
pub fn moved(common: &[(usize, usize)]) -> BTreeSet<usize> {
    // The longest run that ascends on both sides stays: for each entry how long the longest one is that ends with it, and
    // which one comes before it there.
    let mut runs: Vec<(usize, Option<usize>)> = Vec::new();
    for (at, (was, _)) in common.iter().enumerate() {
        let earlier = common.iter().take(at).zip(&runs).enumerate();
        let fits = earlier.filter(|(_, ((known, _), _))| known < was);
        let best =
            fits.max_by_key(|(place, (_, (length, _)))| (*length, std::cmp::Reverse(*place)));
        runs.push(best.map_or((1, None), |(place, (_, (length, _)))| {
            (length + 1, Some(place))
        }));
    }
    let lengths = runs.iter().enumerate();
    let last = lengths.max_by_key(|(place, (length, _))| (*length, std::cmp::Reverse(*place)));
    let mut stays = BTreeSet::new();
    let mut place = last.map(|(place, _)| place);
    while let Some(at) = place {
        stays.extend(common.get(at).map(|(_, is)| *is));
        place = runs.get(at).and_then(|(_, before)| *before);
    }
    let places = common.iter().map(|(_, is)| *is);
    places.filter(|is| !stays.contains(is)).collect()
}

/// A list of different entries on its way to the entries, and the order, that it shall have. Those that stay in order are never
/// touched.
#[derive(Debug)]
pub struct Reordering {
    shown: Vec<usize>,
    ranks: BTreeMap<usize, usize>,
    /// The ranks that have still to be put where they belong.
    open: BTreeSet<usize>,
}

/// What is shown one after the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Without the entries that are put elsewhere, and without those that leave; none where there are none.
    pub without: Option<Vec<usize>>,
    /// With them, and with new ones, where they belong.
    pub with: Vec<usize>,
}

impl Reordering {
    /// From what is shown to what shall be.
    pub fn new(shown: Vec<usize>, wanted: &[usize]) -> Self {
        let places: BTreeMap<usize, usize> = shown
            .iter()
            .zip(0..)
            .map(|(entry, at)| (*entry, at))
            .collect();
        let ranks: BTreeMap<usize, usize> = wanted
            .iter()
            .zip(0..)
            .map(|(entry, rank)| (*entry, rank))
            .collect();
        let ranked = wanted.iter().zip(0..);
        let common = ranked.filter_map(|(entry, rank)| Some((*places.get(entry)?, rank)));
        let mut open = moved(&common.collect::<Vec<_>>());
        let ranked = wanted.iter().zip(0..);
        open.extend(
            ranked.filter_map(|(entry, rank)| (!places.contains_key(entry)).then_some(rank)),
        );
        Self { shown, ranks, open }
    }

    /// The next step: so many entries are put where they belong. None where all is as it shall be.
    pub fn step(&mut self, count: usize) -> Option<Step> {
        let leave = self
            .shown
            .iter()
            .any(|entry| !self.ranks.contains_key(entry));
        if self.open.is_empty() && !leave {
            return None;
        }
        let put: BTreeSet<usize> = self.open.iter().take(count).copied().collect();
        self.open.retain(|rank| !put.contains(rank));
        let stays = |entry: &usize| {
            self.ranks
                .get(entry)
                .is_some_and(|rank| !put.contains(rank))
        };
        let without: Vec<usize> = self.shown.iter().copied().filter(stays).collect();
        let mut put_in: Vec<(usize, usize)> = self
            .ranks
            .iter()
            .map(|(entry, rank)| (*rank, *entry))
            .filter(|(rank, _)| put.contains(rank))
            .collect();
        put_in.sort_unstable();
        let mut with = Vec::with_capacity(without.len() + put_in.len());
        let mut put_in = put_in.into_iter().peekable();
        for entry in &without {
            let rank = self.ranks.get(entry).copied().unwrap_or_default();
            // What has still to move itself is no landmark.
            if !self.open.contains(&rank) {
                while let Some((_, earlier)) = put_in.next_if(|(own, _)| *own < rank) {
                    with.push(earlier);
                }
            }
            with.push(*entry);
        }
        with.extend(put_in.map(|(_, entry)| entry));
        let without = (without.len() < self.shown.len()).then_some(without);
        self.shown.clone_from(&with);
        Some(Step { without, with })
    }
}
