//! The five lists of a ledger: their lengths, their ids, and references into them.

use super::references::{List, References};
use crate::{Code, Fields, Marks, Node, Path, Problems, Wanted, field};
use std::cell::OnceCell;
use std::collections::HashMap;
use std::sync::Arc;

/// The lists of one ledger.
pub(super) struct Lists<'n> {
    pub teams: Listed<'n>,
    pub reps: Listed<'n>,
    pub customers: Listed<'n>,
    pub deals: Listed<'n>,
    pub outcomes: Listed<'n>,
}

impl<'n> Lists<'n> {
    /// Opens all five, so that an entry may refer to any of them.
    pub fn open(ledger: &Fields<'n>, path: &Path<'_>, problems: &mut Problems) -> Self {
        let mut listed = |name: &'static str| {
            let entries = ledger.required(name, path, problems, field::list);
            let most = entries_most(name).unwrap_or_default();
            let is_short = entries.is_some_and(|entries| entries.len() <= most as usize);
            if entries.is_some() && !is_short {
                problems.want(&path.field(name), Code::TooLarge, Wanted::Entries(most));
            }
            Listed::new(name, entries, is_short)
        };
        Self {
            teams: listed("teams"),
            reps: listed("reps"),
            customers: listed("customers"),
            deals: listed("deals"),
            outcomes: listed("outcomes"),
        }
    }
}

/// How many entries a list may have; nothing where a ledger has no such list.
#[must_use]
pub fn entries_most(list: &str) -> Option<u32> {
    Some(match list {
        "teams" | "reps" => 10_000,
        "customers" | "outcomes" => 100_000,
        "deals" => 1_000_000,
        _ => return None,
    })
}

/// One list.
pub(super) struct Listed<'n> {
    name: &'static str,
    entries: &'n [Node],
    /// It is there, and short enough for its entries to be read.
    is_read: bool,
    /// Where each id stands first, from 1.
    places: Marks<'n>,
    /// The id of the one entry of each name; made when somebody wrote a name where an id belongs.
    ids_by_name: OnceCell<HashMap<&'n str, Option<&'n str>>>,
    /// All its ids are known; of a list that is missing, or longer than any, nothing can be said to be in no list.
    is_whole: bool,
}

impl<'n> Listed<'n> {
    fn new(name: &'static str, entries: Option<&'n [Node]>, is_read: bool) -> Self {
        let is_whole = entries.is_some_and(|entries| entries.len() < crate::ENTRIES_MOST);
        let entries = entries.unwrap_or_default();
        let mut places = Marks::with_capacity(entries.len());
        for (place, entry) in (1..).zip(entries) {
            if let Some(Node::Text(id)) = entry.get("id") {
                let first = places.of(id);
                *first = if *first == 0 { place } else { *first };
            }
        }
        Self {
            name,
            entries,
            is_read,
            places,
            ids_by_name: OnceCell::new(),
            is_whole,
        }
    }

    /// Reads every entry; nothing where one is faulty, or the list is not read at all.
    pub fn each<T>(
        &self,
        problems: &mut Problems,
        mut read: impl FnMut(&'n Node, &Entry<'_, 'n>, &mut Problems) -> Option<T>,
    ) -> Option<Vec<T>> {
        if !self.is_read {
            return None;
        }
        let root = Path::Root(self.name);
        let mut sound = Some(Vec::with_capacity(self.entries.len()));
        for (place, node) in self.entries.iter().enumerate() {
            let entry = Entry {
                path: root.entry(place),
                list: self,
                place,
            };
            match (read(node, &entry, problems), &mut sound) {
                (Some(value), Some(values)) => values.push(value),
                (Some(_), None) => {}
                (None, _) => sound = None,
            }
        }
        sound
    }

    /// The place of the entry that a reference names. Nothing where it names none.
    pub fn place_of(&self, node: &Node, path: &Path<'_>, problems: &mut Problems) -> Option<usize> {
        let id = field::text(node, path, problems)?;
        let place = self.places.get(id).checked_sub(1);
        if place.is_none() && self.is_whole {
            let wanted = Wanted::IdIn {
                list: self.name,
                named: self.id_of_name(id).map(Into::into),
            };
            problems.refuse(path, Code::UnknownReference, wanted, node);
        }
        place
    }

    /// The id of the entry of this name, where there is exactly one.
    fn id_of_name(&self, name: &str) -> Option<&'n str> {
        let ids = self.ids_by_name.get_or_init(|| {
            let mut ids = HashMap::new();
            for entry in self.entries {
                if let (Some(Node::Text(id)), Some(Node::Text(name))) =
                    (entry.get("id"), entry.get("name"))
                {
                    ids.entry(&**name)
                        .and_modify(|only| *only = None)
                        .or_insert(Some(&**id));
                }
            }
            ids
        });
        ids.get(name).copied().flatten()
    }
}

/// One entry of a list while it is read.
pub(super) struct Entry<'l, 'n> {
    pub path: Path<'l>,
    list: &'l Listed<'n>,
    place: usize,
}

impl Entry<'_, '_> {
    /// The entry's own id, unique in its list.
    fn id(&self, node: &Node, path: &Path<'_>, problems: &mut Problems) -> Option<Arc<str>> {
        let id = field::id(node, path, problems)?;
        if self.list.places.get(id) != self.place + 1 {
            problems.refuse(path, Code::DuplicateId, Wanted::Text, node);
            return None;
        }
        Some(id.into())
    }
}

/// An entry among the lists that it refers to.
pub(super) struct Among<'l, 'n> {
    pub lists: &'l Lists<'n>,
    pub entry: &'l Entry<'l, 'n>,
}

impl References for Among<'_, '_> {
    fn id(&self, node: &Node, path: &Path<'_>, problems: &mut Problems) -> Option<Arc<str>> {
        self.entry.id(node, path, problems)
    }

    fn place(
        &self,
        to: List,
        node: &Node,
        path: &Path<'_>,
        problems: &mut Problems,
    ) -> Option<usize> {
        let list = match to {
            List::Teams => &self.lists.teams,
            List::Reps => &self.lists.reps,
            List::Customers => &self.lists.customers,
        };
        list.place_of(node, path, problems)
    }
}
