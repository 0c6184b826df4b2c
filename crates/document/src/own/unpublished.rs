//! What is typed for a version before it's published: from when it's to be in force, and what is new in it. It's nobody's fact and
//! no part of a scheme yet.

/// So many are kept; the one that was typed longest ago is forgotten first.
const MOST: usize = 20;

/// What is typed for versions to come, by their schemes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unpublished(Vec<(String, Announced)>);

/// What is typed for one version to come.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Announced {
    /// From which day it's to be in force, as typed.
    pub effective: String,
    /// What is new in it.
    pub note: String,
}

impl Unpublished {
    /// What is typed for the next version of a scheme.
    #[must_use]
    pub fn of(&self, scheme: &str) -> Announced {
        let known = self.0.iter().find(|(known, _)| known == scheme);
        known.map(|(_, typed)| typed.clone()).unwrap_or_default()
    }

    /// Keeps what is typed for the next version of a scheme; nothing typed is nothing kept.
    pub fn put(&mut self, scheme: &str, typed: Announced) {
        self.0.retain(|(known, _)| known != scheme);
        if typed != Announced::default() {
            self.0.push((scheme.to_owned(), typed));
        }
        let many = self.0.len().saturating_sub(MOST);
        self.0.drain(..many);
    }

    /// Its form as text, to be kept.
    #[must_use]
    pub fn written(&self) -> String {
        let entry = |(scheme, typed): &(String, Announced)| {
            let line = |text: &str| text.replace('\n', " ");
            let (effective, note) = (line(&typed.effective), line(&typed.note));
            format!("{}\n{effective}\n{note}\n", line(scheme))
        };
        self.0.iter().map(entry).collect()
    }

    /// Reads its form as text; what can't be read of it is forgotten.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let lines: Vec<&str> = text.lines().collect();
        let entry = |lines: &[&str]| match lines {
            [scheme, effective, note] => Some((
                (*scheme).to_owned(),
                Announced {
                    effective: (*effective).to_owned(),
                    note: (*note).to_owned(),
                },
            )),
            _ => None,
        };
        Self(lines.chunks(3).filter_map(entry).collect())
    }
}
