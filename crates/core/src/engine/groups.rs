//! Things in groups, laid down by counting instead of sorting.

use std::sync::Arc;

/// So many neighbouring groups make a parcel. A million things go first to their parcels and then, parcel by parcel, to
/// their groups: they are read once, and what is written to at any time fits a cache.
const PARCEL: usize = 2048;

/// Things in groups, in each group in the order in which they came. Copies share all parcels that are the same.
#[derive(Clone, Debug)]
pub(super) struct Groups<T> {
    parcels: Vec<Arc<Parcel<T>>>,
}

/// Neighbouring groups, each a run of one list.
#[derive(Clone, Debug)]
struct Parcel<T> {
    /// Where each group begins, and where the last ends.
    starts: Vec<u32>,
    list: Vec<T>,
    /// The group of each thing while they come in.
    places: Vec<u16>,
}

impl<T: Copy> Groups<T> {
    /// Groups at most so many things, each with the place of its group.
    pub fn of_pairs(groups: usize, most: usize, pairs: impl Iterator<Item = (usize, T)>) -> Self {
        let number = groups.div_ceil(PARCEL);
        let room = most.checked_div(number).unwrap_or_default();
        let mut parcels: Vec<Parcel<T>> = (0..number).map(|_| Parcel::with_room(room)).collect();
        for (group, thing) in pairs {
            if let Some(parcel) = parcels.get_mut(group / PARCEL) {
                parcel.places.push((group % PARCEL) as u16);
                parcel.list.push(thing);
            }
        }
        let mut scratch = Vec::new();
        parcels
            .iter_mut()
            .for_each(|parcel| parcel.lay(&mut scratch));
        Self {
            parcels: parcels.into_iter().map(Arc::new).collect(),
        }
    }

    /// The things of a group.
    pub fn of(&self, group: usize) -> &[T] {
        self.parcels
            .get(group / PARCEL)
            .map(|parcel| parcel.of(group % PARCEL))
            .unwrap_or_default()
    }

    /// All things, group after group.
    pub fn all(&self) -> impl Iterator<Item = &T> {
        self.parcels.iter().flat_map(|parcel| &parcel.list)
    }

    /// Puts other things in the place of a group's.
    pub fn replace(&mut self, group: usize, things: Vec<T>) {
        if let Some(parcel) = self.parcels.get_mut(group / PARCEL) {
            Arc::make_mut(parcel).replace(group % PARCEL, things);
        }
    }

    /// Hands out the groups in order, empty ones too, up to the last that has things.
    pub fn each_mut(&mut self, mut put_in_order: impl FnMut(usize, &mut [T])) {
        for (parcel, first) in self.parcels.iter_mut().zip((0..).step_by(PARCEL)) {
            let parcel = Arc::make_mut(parcel);
            for (bounds, group) in parcel.starts.windows(2).zip(first..) {
                if let [start, end] = bounds
                    && let Some(things) = parcel.list.get_mut(*start as usize..*end as usize)
                {
                    put_in_order(group, things);
                }
            }
        }
    }
}

impl<T: Copy> Parcel<T> {
    fn with_room(room: usize) -> Self {
        Self {
            starts: Vec::new(),
            list: Vec::with_capacity(room),
            places: Vec::with_capacity(room),
        }
    }

    /// Brings the things that came in to their groups.
    fn lay(&mut self, scratch: &mut Vec<T>) {
        let places = std::mem::take(&mut self.places);
        self.starts = starts(&places);
        let mut next = self.starts.clone();
        scratch.clear();
        scratch.extend_from_slice(&self.list);
        for (thing, place) in scratch.iter().zip(&places) {
            if let Some(next) = next.get_mut(usize::from(*place))
                && let Some(slot) = self.list.get_mut(*next as usize)
            {
                *slot = *thing;
                *next += 1;
            }
        }
    }

    fn replace(&mut self, place: usize, things: Vec<T>) {
        // Groups behind the last that has things have no start.
        let end = self.starts.last().copied().unwrap_or_default();
        self.starts.resize(self.starts.len().max(place + 2), end);
        let (here, behind) = self.starts.split_at_mut(place + 1);
        if let (Some(start), Some(end)) = (here.last(), behind.first().copied()) {
            let after = *start + things.len() as u32;
            behind
                .iter_mut()
                .for_each(|next| *next = *next - end + after);
            self.list.splice(*start as usize..end as usize, things);
        }
        while let [.., start, end] = &*self.starts
            && start == end
        {
            self.starts.pop();
        }
    }

    fn of(&self, place: usize) -> &[T] {
        let bounds = self.starts.get(place).zip(self.starts.get(place + 1));
        bounds
            .and_then(|(start, end)| self.list.get(*start as usize..*end as usize))
            .unwrap_or_default()
    }
}

/// Where each group begins, and where the last that is named ends, by how often each is named.
fn starts(named: &[u16]) -> Vec<u32> {
    let groups = named.iter().max().map_or(0, |last| usize::from(*last) + 1);
    let mut starts = vec![0_u32; groups + 1];
    for place in named {
        if let Some(count) = starts.get_mut(usize::from(*place) + 1) {
            *count += 1;
        }
    }
    let mut total = 0;
    for start in &mut starts {
        total += *start;
        *start = total;
    }
    starts
}

#[cfg(test)]
mod tests {
    use super::{Groups, PARCEL};

    #[test]
    fn things_keep_their_order_in_groups_of_any_parcel() {
        let groups = 2 * PARCEL + 3;
        let things =
            || (0..50_000_u32).map(|number| ((number as usize * 7919) % (groups - 1), number));
        let laid = Groups::of_pairs(groups, 10, things());
        for group in [0, 1, PARCEL - 1, PARCEL, 2 * PARCEL, groups - 2, groups - 1] {
            let wanted = things()
                .filter(|(of, _)| *of == group)
                .map(|(_, number)| number);
            assert!(laid.of(group).iter().copied().eq(wanted), "{group}");
        }
        assert_eq!((laid.all().count(), laid.of(groups).len()), (50_000, 0));
    }

    #[test]
    fn a_group_takes_other_things_and_the_rest_stays() {
        let groups = PARCEL + 9;
        let pairs = || {
            (0..groups)
                .filter(|group| group % 3 == 1)
                .map(|group| (group, group as u32))
        };
        let laid = Groups::of_pairs(groups, groups, pairs());
        for group in [
            0,
            1,
            2,
            PARCEL - 2,
            PARCEL - 1,
            PARCEL,
            PARCEL + 4,
            PARCEL + 8,
        ] {
            for things in [vec![], vec![7], vec![7, 8, 9]] {
                let mut other = laid.clone();
                other.replace(group, things.clone());
                let of_pairs = (0..groups).flat_map(|at| {
                    let things = if at == group { &things } else { laid.of(at) };
                    things.iter().map(move |thing| (at, *thing))
                });
                let anew = Groups::of_pairs(groups, groups, of_pairs);
                assert_eq!(format!("{other:?}"), format!("{anew:?}"));
                for at in 0..groups {
                    let wanted = if at == group { &things } else { laid.of(at) };
                    assert_eq!(other.of(at), wanted, "{group} {at}");
                }
            }
        }
    }
}
