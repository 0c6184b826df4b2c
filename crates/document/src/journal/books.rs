//! The books of a space: which there are, what they are called, and what becomes of them.

use super::keys::Space;
use super::open::Journal;
use super::sealed::{seal, unseal};
use super::store::{Store, StoreError, StoredText, find};
use crate::saved::head::BookCardForm;
use crate::workbook::Workbook;
use std::collections::BTreeSet;

/// The version of a card.
const VERSION: u8 = 1;

/// What is told of a book without opening it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BookCard {
    /// What it is kept under.
    pub id: String,
    /// What a person calls it; empty where that cannot be read any more.
    pub name: String,
    /// When it was made: milliseconds since 1970.
    pub created: u64,
    /// When it was last changed.
    pub changed: u64,
    /// When it was put into the bin; nothing where it was not.
    pub binned: Option<u64>,
}

/// The books of a space.
#[derive(Clone, Debug)]
pub struct Books<S> {
    pub(super) store: S,
    pub(super) space: Space,
}

impl<S: Store + Clone> Books<S> {
    /// Those of a space.
    pub const fn of(store: S, space: Space) -> Self {
        Self { store, space }
    }

    /// The space.
    #[must_use]
    pub const fn space(&self) -> &Space {
        &self.space
    }

    /// Where they are kept.
    #[must_use]
    pub const fn store(&self) -> &S {
        &self.store
    }

    /// All of them, those in the bin, too; the oldest first.
    ///
    /// # Errors
    /// Where the storage cannot be read.
    pub fn list(&self) -> Result<Vec<BookCard>, StoreError> {
        let beginning = self.space.books();
        let keys = self.store.keys(&beginning)?;
        let id = |key: &String| {
            let (id, _) = key.strip_prefix(&beginning)?.split_once('/')?;
            Some(id.to_owned())
        };
        let ids: BTreeSet<String> = keys.iter().filter_map(id).collect();
        let cards: Result<Vec<BookCard>, StoreError> =
            ids.into_iter().map(|id| self.card(id)).collect();
        let mut cards = cards?;
        cards.sort_by(|one, other| (one.created, &one.id).cmp(&(other.created, &other.id)));
        Ok(cards)
    }

    fn card(&self, id: String) -> Result<BookCard, StoreError> {
        let read =
            |text: &str| serde_json::from_str::<BookCardForm>(unseal(VERSION, &id, text)?).ok();
        let form = match find(&self.store, &self.space.book(&id).card(), read)? {
            StoredText::Whole(form, _) => Some(form),
            StoredText::Broken(_) | StoredText::Nothing => None,
        };
        Ok(BookCard {
            name: form
                .as_ref()
                .map(|form| form.name.clone())
                .unwrap_or_default(),
            created: form.as_ref().map_or(0, |form| form.created),
            changed: form.as_ref().map_or(0, |form| form.changed),
            binned: form.and_then(|form| form.binned),
            id,
        })
    }

    fn put(&self, card: &BookCard) -> Result<(), StoreError> {
        let form = BookCardForm {
            name: card.name.clone(),
            created: card.created,
            changed: card.changed,
            binned: card.binned,
        };
        let body = serde_json::to_string(&form).map_err(|_| StoreError::Other)?;
        let text = seal(VERSION, &card.id, &body);
        self.store.write(&self.space.book(&card.id).card(), &text)
    }

    /// Makes a book of a workbook, under an id that no other has, by the window of this name.
    ///
    /// # Errors
    /// Where it was not kept.
    pub fn create(
        &self,
        card: &BookCard,
        workbook: &Workbook,
        writer: &str,
    ) -> Result<(), StoreError> {
        let keys = self.space.book(&card.id);
        let opened = Journal::open(self.store.clone(), keys, writer, || workbook.clone())?;
        let (mut journal, mut workbook) = (opened.journal, opened.workbook);
        journal.snapshot(&mut workbook)?;
        self.put(card)
    }

    /// Gives a book a card where it has none that can be read.
    ///
    /// # Errors
    /// Where it was not kept.
    pub fn put_card(&self, card: &BookCard) -> Result<(), StoreError> {
        self.put(card)
    }

    /// Makes a book with what is in another one, as a book that begins with it.
    ///
    /// # Errors
    /// Where the other one cannot be read, or the new one was not kept.
    pub fn duplicate(&self, from: &str, card: &BookCard, writer: &str) -> Result<(), StoreError> {
        let keys = self.space.book(from);
        let blank = || Workbook::blank("", [String::new(), String::new()]);
        let opened = Journal::open(self.store.clone(), keys, writer, blank)?;
        if opened.is_new {
            return Err(StoreError::Other);
        }
        let mut workbook = opened.workbook;
        workbook.history = crate::workbook::History::default();
        self.create(card, &workbook, writer)
    }

    /// Changes a card.
    ///
    /// # Errors
    /// Where it was not kept.
    pub fn change(&self, id: &str, change: impl FnOnce(&mut BookCard)) -> Result<(), StoreError> {
        let mut card = self.card(id.to_owned())?;
        let before = card.clone();
        change(&mut card);
        card.id = before.id.clone();
        if card == before {
            Ok(())
        } else {
            self.put(&card)
        }
    }

    /// Calls a book otherwise.
    ///
    /// # Errors
    /// Where it was not kept.
    pub fn rename(&self, id: &str, name: &str) -> Result<(), StoreError> {
        self.change(id, |card| name.clone_into(&mut card.name))
    }

    /// Puts a book into the bin, out of which it can be taken again.
    ///
    /// # Errors
    /// Where it was not kept.
    pub fn bin(&self, id: &str, now: u64) -> Result<(), StoreError> {
        self.change(id, |card| card.binned = Some(now))
    }

    /// Takes a book out of the bin.
    ///
    /// # Errors
    /// Where it was not kept.
    pub fn take_from_bin(&self, id: &str) -> Result<(), StoreError> {
        self.change(id, |card| card.binned = None)
    }

    /// Takes a book away for good. Its card goes last.
    ///
    /// # Errors
    /// Where some of it is still there.
    pub fn take_away(&self, id: &str) -> Result<(), StoreError> {
        let keys = self.space.book(id);
        let card = keys.card();
        for key in self.store.keys(keys.all())? {
            if key != card {
                self.store.remove(&key)?;
            }
        }
        self.store.remove(&card)
    }

    /// The book that was open last.
    #[must_use]
    pub fn latest(&self) -> Option<String> {
        self.store.read(&self.space.latest()).ok().flatten()
    }

    /// Notes which book is open.
    ///
    /// # Errors
    /// Where it was not kept.
    pub fn put_latest(&self, id: &str) -> Result<(), StoreError> {
        self.store.write(&self.space.latest(), id)
    }
}
