//! What is typed in a rule and does not stand in it yet, by place: noted, forgotten, and moved along with its part.

use super::field::Typed;
use super::walk::{Goal, Walk};

impl Walk<'_> {
    /// What is typed here and does not stand in the rule.
    pub fn typed_here(&self) -> Option<&str> {
        let here = self.typed.iter().find(|(place, _)| *place == self.path);
        here.map(|(_, text)| text.as_str())
    }

    /// Forgets what is typed at this place and below it.
    pub fn forget(&mut self) {
        let path = self.path.clone();
        self.typed.retain(|(place, _)| !is_within(place, &path));
    }

    /// Notes that what stands here has yet to be typed.
    pub fn leave_open(&mut self) {
        self.note(String::new());
    }

    /// Notes of every figure in a part that was put here that it has yet to be typed.
    pub fn open_figures<T>(&mut self, part: &mut T, go: &mut dyn FnMut(&mut Self, &mut T)) {
        let goal = std::mem::replace(&mut self.goal, Goal::Mark);
        go(self, part);
        self.goal = goal;
    }

    /// Notes what is typed here and can't stand in the rule.
    pub fn note(&mut self, text: String) {
        let path = self.path.clone();
        self.typed.retain(|(place, _)| *place != path);
        self.typed.push((path, text));
    }

    /// Notes that another kind of part stands here now, whose figures have yet to be typed.
    pub const fn chose(&mut self) {
        self.is_other = true;
    }

    /// Whether anything is typed at this place or below it that does not stand in the rule.
    pub fn has_typed(&self) -> bool {
        self.typed
            .iter()
            .any(|(place, _)| is_within(place, &self.path))
    }

    /// Whether another kind of part was chosen just now.
    pub const fn take_chosen(&mut self) -> bool {
        std::mem::replace(&mut self.is_other, false)
    }

    /// What is typed in the part that stands here, which is the first of a list from now on.
    pub fn enter_first(&mut self) {
        let (from, to) = (self.path.clone(), format!("{}[0]", self.path));
        self.rename(&from, &to);
    }

    /// What is typed in the only entry of the list here, which stands by itself from now on.
    pub fn leave_first(&mut self) {
        let (from, to) = (format!("{}[0]", self.path), self.path.clone());
        self.rename(&from, &to);
    }

    /// What is typed in a field that goes by another name from now on.
    pub fn field_renamed(&mut self, was: &str, now: &str) {
        let (from, to) = (
            format!("{}.{was}", self.path),
            format!("{}.{now}", self.path),
        );
        self.rename(&from, &to);
    }

    pub fn rename(&mut self, from: &str, to: &str) {
        for (place, _) in &mut self.typed {
            if is_within(place, from) {
                place.replace_range(..from.len(), to);
            }
        }
    }

    /// What is typed below the entries of this list, after entries changed places: `now` tells where an entry is now.
    pub fn renumber(&mut self, now: impl Fn(usize) -> Option<usize>) {
        let prefix = format!("{}[", self.path);
        let moved = |(place, text): &Typed| {
            let Some(rest) = place.strip_prefix(&prefix) else {
                return Some((place.clone(), text.clone()));
            };
            let (at, rest) = rest.split_once(']')?;
            let at = now(at.parse().ok()?)?;
            Some((format!("{prefix}{at}]{rest}"), text.clone()))
        };
        self.typed = self.typed.iter().filter_map(moved).collect();
    }
}

/// Whether a place is another one or lies within it.
pub(super) fn is_within(place: &str, other: &str) -> bool {
    place
        .strip_prefix(other)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
}
