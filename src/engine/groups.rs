//! Things in groups, each group a run of one list, laid down by counting instead of sorting.

/// Things in groups, each group a run of one list, in the order in which they came.
#[derive(Debug)]
pub(super) struct Groups<T> {
    /// Where each group begins, and where the last ends.
    starts: Vec<u32>,
    list: Vec<T>,
}

impl<T: Copy> Groups<T> {
    /// No groups yet, with room for so many groups and things.
    pub fn with_room(groups: usize, things: usize) -> Self {
        let mut starts = Vec::with_capacity(groups + 1);
        starts.push(0);
        Self { starts, list: Vec::with_capacity(things) }
    }

    /// Groups pairs of a group's place and a thing.
    pub fn of_pairs<I: Iterator<Item = (usize, T)> + Clone>(groups: usize, pairs: I) -> Self {
        let mut all = Self::with_room(groups, 0);
        all.append(groups, pairs);
        all
    }

    /// Lays down so many further groups; each thing comes with the place of its group among these. The pairs are gone
    /// through twice.
    pub fn append<I: Iterator<Item = (usize, T)> + Clone>(&mut self, groups: usize, pairs: I) {
        let Some((_, filler)) = pairs.clone().next() else {
            return self.starts.resize(self.starts.len() + groups, self.end());
        };
        let mut next = vec![0_u32; groups];
        for (group, _) in pairs.clone() {
            if let Some(count) = next.get_mut(group) {
                *count += 1;
            }
        }
        let mut end = self.end();
        for next in &mut next {
            let start = end;
            end += std::mem::replace(next, start);
            self.starts.push(end);
        }
        self.list.resize(end as usize, filler);
        for (group, thing) in pairs {
            if let Some(next) = next.get_mut(group)
                && let Some(slot) = self.list.get_mut(*next as usize)
            {
                *slot = thing;
                *next += 1;
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

    /// The groups, each to put in order.
    pub fn each_mut(&mut self, mut put_in_order: impl FnMut(&mut [T])) {
        for bounds in self.starts.windows(2) {
            if let [start, end] = bounds
                && let Some(group) = self.list.get_mut(*start as usize..*end as usize)
            {
                put_in_order(group);
            }
        }
    }

    fn end(&self) -> u32 {
        self.starts.last().copied().unwrap_or_default()
    }
}
