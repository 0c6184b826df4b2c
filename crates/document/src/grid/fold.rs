//! Letters as one looks for them: small, and half width.

/// The letter that another one is looked for as.
#[must_use]
pub fn folded(letter: char) -> char {
    let narrow = match letter {
        '\u{3000}' => ' ',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(letter as u32 - 0xfee0).unwrap_or(letter),
        _ => letter,
    };
    if narrow.is_ascii() {
        return narrow.to_ascii_lowercase();
    }
    let mut small = narrow.to_lowercase();
    match (small.next(), small.next()) {
        (Some(small), None) => small,
        _ => narrow,
    }
}

/// What one looks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Needle(Vec<char>);

impl Needle {
    /// Looks for a text.
    #[must_use]
    pub fn of(text: &str) -> Self {
        Self(text.chars().map(folded).collect())
    }

    /// Whether nothing is looked for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether a text says just this.
    #[must_use]
    pub fn is(&self, text: &str) -> bool {
        text.chars().map(folded).eq(self.0.iter().copied())
    }

    /// Whether a text begins with it.
    #[must_use]
    pub fn begins(&self, text: &str) -> bool {
        let mut letters = text.chars().map(folded);
        self.0.iter().all(|letter| letters.next() == Some(*letter))
    }

    /// Whether it's in a text.
    #[must_use]
    pub fn is_in(&self, text: &str) -> bool {
        self.first_in(text).is_some()
    }

    /// A text with something else wherever it stands in it, and how often that is.
    #[must_use]
    pub fn replaced(&self, text: &str, with: &str) -> Option<String> {
        let mut replaced = String::new();
        let mut rest = text;
        let mut is_any = false;
        while let Some((before, behind)) = self.first_in(rest) {
            is_any = true;
            replaced.push_str(before);
            replaced.push_str(with);
            rest = behind;
        }
        replaced.push_str(rest);
        is_any.then_some(replaced)
    }

    /// What stands before and behind the first place where it is in a text.
    fn first_in<'t>(&self, text: &'t str) -> Option<(&'t str, &'t str)> {
        let first = *self.0.first()?;
        let starts = text.char_indices();
        let mut starts = starts.filter(|(_, letter)| folded(*letter) == first);
        starts.find_map(|(at, _)| {
            let (before, found) = text.split_at_checked(at)?;
            let behind = self.behind(found)?;
            Some((before, behind))
        })
    }

    /// What stands behind it in a text that begins with it.
    fn behind<'t>(&self, text: &'t str) -> Option<&'t str> {
        let mut letters = text.chars();
        let is_so = self
            .0
            .iter()
            .all(|letter| letters.next().map(folded) == Some(*letter));
        is_so.then_some(letters.as_str())
    }
}
