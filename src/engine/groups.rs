//! Things in groups, each group a run of one list, laid down by counting instead of sorting.

/// Things in groups, each group a run of one list, in the order in which they came.
#[derive(Debug)]
pub(super) struct Groups<T> {
    /// Where each group begins, and where the last ends.
    starts: Vec<u32>,
    list: Vec<T>,
}

/// So many neighbouring groups make a parcel. A million things go first to their parcels and then, parcel by parcel, to
/// their groups: so what is written to at any time fits a cache.
const PARCEL: usize = 2048;

/// A group's place in its parcel.
type InParcel = u16;

impl<T: Copy> Groups<T> {
    /// Groups pairs of a group's place and a thing; they are gone through twice.
    pub fn of_pairs<I: Iterator<Item = (usize, T)> + Clone>(groups: usize, pairs: I) -> Self {
        let starts = starts(groups, pairs.clone().map(|(group, _)| group));
        let total = starts.last().map_or(0, |end| *end as usize);
        let filler = pairs.clone().next();
        let mut list: Vec<T> = filler.map(|(_, thing)| vec![thing; total]).unwrap_or_default();
        let mut places: Vec<InParcel> = vec![0; total];
        let mut ends: Vec<u32> = starts.iter().step_by(PARCEL).copied().collect();
        for (group, thing) in pairs {
            if let Some(end) = ends.get_mut(group / PARCEL)
                && let Some((slot, place)) = list.get_mut(*end as usize).zip(places.get_mut(*end as usize))
            {
                (*slot, *place) = (thing, (group % PARCEL) as InParcel);
                *end += 1;
            }
        }
        let mut laid = Self { starts, list };
        laid.part(&places, &ends);
        laid
    }

    /// Brings the things of each parcel to their groups.
    fn part(&mut self, places: &[InParcel], ends: &[u32]) {
        let mut parcel: Vec<T> = Vec::new();
        for (starts, end) in self.starts.chunks(PARCEL).zip(ends) {
            let mut next = starts.to_vec();
            let bounds = starts.first().map_or(0..0, |start| *start as usize..*end as usize);
            parcel.clear();
            parcel.extend_from_slice(self.list.get(bounds.clone()).unwrap_or_default());
            for (thing, place) in parcel.iter().zip(places.get(bounds).unwrap_or_default()) {
                if let Some(next) = next.get_mut(usize::from(*place))
                    && let Some(slot) = self.list.get_mut(*next as usize)
                {
                    *slot = *thing;
                    *next += 1;
                }
            }
        }
    }

    /// The things of a group.
    pub fn of(&self, group: usize) -> &[T] {
        let bounds = self.starts.get(group).zip(self.starts.get(group + 1));
        bounds.and_then(|(start, end)| self.list.get(*start as usize..*end as usize)).unwrap_or_default()
    }

    /// All things, group after group.
    pub fn all(&self) -> &[T] {
        &self.list
    }

    /// Hands out the groups, each to be put in order.
    pub fn each_mut(&mut self, mut put_in_order: impl FnMut(&mut [T])) {
        for bounds in self.starts.windows(2) {
            if let [start, end] = bounds
                && let Some(group) = self.list.get_mut(*start as usize..*end as usize)
            {
                put_in_order(group);
            }
        }
    }
}

/// Where each group begins, and where the last ends, by how often each is named.
fn starts(groups: usize, named: impl Iterator<Item = usize>) -> Vec<u32> {
    let mut starts = vec![0_u32; groups + 1];
    for group in named {
        if let Some(count) = starts.get_mut(group + 1) {
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
