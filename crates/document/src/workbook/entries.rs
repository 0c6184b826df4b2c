//! A few things by name, in the order in which they came.

/// A few things by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entries<T>(Vec<(String, T)>);

impl<T> Default for Entries<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Entries<T> {
    /// The one of this name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&T> {
        self.0
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, entry)| entry)
    }

    /// The one of this name, for writing.
    pub fn get_mut(&mut self, name: &str) -> Option<&mut T> {
        let mut entries = self.0.iter_mut();
        let found = entries.find(|(known, _)| known == name);
        found.map(|(_, entry)| entry)
    }

    /// Puts them in the order of what their names come to.
    pub fn sort_by<K: Ord>(&mut self, key: impl Fn(&str) -> K) {
        self.0.sort_by_key(|(name, _)| key(name));
    }

    /// Puts one under a name, or takes away what is there; gives what was there before.
    pub fn put(&mut self, name: &str, entry: Option<T>) -> Option<T> {
        let place = self.0.iter().position(|(known, _)| known == name);
        match (place, entry) {
            (Some(place), Some(entry)) => self
                .0
                .get_mut(place)
                .map(|(_, known)| std::mem::replace(known, entry)),
            (Some(place), None) => Some(self.0.remove(place).1),
            (None, Some(entry)) => {
                self.0.push((name.to_owned(), entry));
                None
            }
            (None, None) => None,
        }
    }

    /// Changes the one of this name; a new one where there is none yet.
    pub fn change(&mut self, name: &str, change: impl FnOnce(&mut T))
    where
        T: Default,
    {
        if let Some((_, entry)) = self.0.iter_mut().find(|(known, _)| known == name) {
            change(entry);
        } else {
            let mut entry = T::default();
            change(&mut entry);
            self.0.push((name.to_owned(), entry));
        }
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &T)> {
        self.0.iter().map(|(name, entry)| (name.as_str(), entry))
    }
}

impl<T> FromIterator<(String, T)> for Entries<T> {
    fn from_iter<I: IntoIterator<Item = (String, T)>>(entries: I) -> Self {
        Self(entries.into_iter().collect())
    }
}
