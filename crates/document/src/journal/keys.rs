//! Under which names things are kept: those of a space (the address' `book`), and in it those of a book.

/// What all names begin with.
const ROOT: &str = "reward-calculator/3/";

/// The books of one `book=` of the address, or those without one. Two spaces share nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Space(String);

impl Space {
    /// The space of a name; the common one where there is none.
    #[must_use]
    pub fn of(name: Option<&str>) -> Self {
        let escape = |letter: char| match letter {
            '/' => "%2F".to_owned(),
            '%' => "%25".to_owned(),
            letter => letter.to_string(),
        };
        match name {
            None => Self(format!("{ROOT}-/")),
            Some(name) => Self(format!(
                "{ROOT}={}/",
                name.chars().map(escape).collect::<String>()
            )),
        }
    }

    /// Whether it is the one of an address without a name.
    #[must_use]
    pub fn is_common(&self) -> bool {
        *self == Self::of(None)
    }

    /// What the names of all its books begin with.
    pub(super) fn books(&self) -> String {
        format!("{}b/", self.0)
    }

    /// The names of a book.
    #[must_use]
    pub fn book(&self, id: &str) -> BookKeys {
        BookKeys(format!("{}{id}/", self.books()))
    }

    /// Where it's kept which book was open last.
    #[must_use]
    pub fn latest(&self) -> String {
        format!("{}latest", self.0)
    }
}

impl Space {
    /// Where a tab notes that something is being tried out in it.
    #[must_use]
    pub fn trial(&self) -> String {
        format!("{}trial", self.0)
    }
}

/// The names of one book.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BookKeys(String);

/// What lies under a name of a book.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BookKey {
    /// A snapshot of this number.
    Snapshot(u64),
    /// An act: its window and its number.
    Act(String, u64),
    /// Something that was put aside.
    Aside,
}

impl BookKeys {
    /// What all of them begin with.
    #[must_use]
    pub fn all(&self) -> &str {
        &self.0
    }

    /// The book's card.
    #[must_use]
    pub fn card(&self) -> String {
        format!("{}card", self.0)
    }

    /// The pointer to the newest snapshot.
    #[must_use]
    pub fn head(&self) -> String {
        format!("{}head", self.0)
    }

    /// The windows that write into it.
    #[must_use]
    pub fn windows(&self) -> String {
        format!("{}windows", self.0)
    }

    /// A snapshot.
    #[must_use]
    pub fn snapshot(&self, number: u64, writer: &str) -> String {
        format!("{}s/{number}.{writer}", self.0)
    }

    /// An act of a window.
    #[must_use]
    pub fn act(&self, writer: &str, number: u64) -> String {
        format!("{}a/{writer}/{number}", self.0)
    }

    /// Something that was put aside.
    #[must_use]
    pub fn aside(&self, number: u32) -> String {
        format!("{}aside/{number}", self.0)
    }

    /// What lies under a name.
    #[must_use]
    pub fn kind(&self, key: &str) -> Option<BookKey> {
        let rest = key.strip_prefix(&self.0)?;
        match rest.split_once('/')? {
            ("s", snapshot) => {
                let number = snapshot.split_once('.').map(|(number, _)| number);
                let number = number.and_then(|number| number.parse().ok());
                Some(BookKey::Snapshot(number.unwrap_or(u64::MAX)))
            }
            ("aside", _) => Some(BookKey::Aside),
            ("a", act) => {
                let (writer, number) = act.rsplit_once('/')?;
                let number: u64 = number.parse().ok()?;
                (self.act(writer, number) == key).then(|| BookKey::Act(writer.to_owned(), number))
            }
            _ => None,
        }
    }
}
