//! Which acts of which windows are in something.

use crate::saved::head::CoveredForm;

/// So many windows are remembered; one more, and the oldest whose acts are all gone is forgotten.
const MOST: usize = 64;

/// Windows with the number of the last of their acts, in the order in which they first acted.
#[derive(Clone, Debug, Default)]
pub struct Covered(CoveredForm);

impl Covered {
    /// What was kept.
    pub const fn opened(form: CoveredForm) -> Self {
        Self(form)
    }

    /// What is kept.
    pub fn form(&self) -> CoveredForm {
        self.0.clone()
    }

    /// The number of a window's last act; zero where there is none.
    pub fn last(&self, writer: &str) -> u64 {
        let known = self.0.iter().find(|(known, _)| known == writer);
        known.map_or(0, |(_, last)| *last)
    }

    /// Another act of a window is in it.
    pub fn raise(&mut self, writer: &str, last: u64) {
        match self.0.iter_mut().find(|(known, _)| known == writer) {
            Some((_, known)) => *known = (*known).max(last),
            None => self.0.push((writer.to_owned(), last)),
        }
    }

    /// Whether the same acts are in both.
    pub fn is_same(&self, other: &Self) -> bool {
        let within = |one: &Self, other: &Self| {
            one.0
                .iter()
                .all(|(writer, last)| other.last(writer) == *last)
        };
        within(self, other) && within(other, self)
    }

    /// Forgets the oldest windows where there are too many, of those that are told to be gone.
    pub fn forget(&mut self, is_gone: impl Fn(&str, u64) -> bool) {
        let mut excess = self.0.len().saturating_sub(MOST);
        self.0.retain(|(writer, last)| {
            let goes = excess > 0 && is_gone(writer, *last);
            excess -= usize::from(goes);
            !goes
        });
    }
}
