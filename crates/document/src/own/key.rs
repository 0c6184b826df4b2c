//! What stands wherever a scheme is chosen: a template's id, `own-1` for a draft, `own-1@2` for its second version; behind
//! each `~2` for a second column of a comparison, with figures and readings of its own.

/// A scheme by its key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SchemeKey<'k> {
    /// A template, by its id.
    Template(&'k str),
    /// An own scheme as it is written now, by its id.
    Draft(&'k str),
    /// A published version of an own scheme: the scheme's id and the version's number.
    Version(&'k str, u32),
}

/// What the id of an own scheme begins with. No template's id does.
const OWN: &str = "own-";
/// What stands between a scheme's id and the number of a version.
const OF_VERSION: char = '@';
/// What stands between a scheme's key and the number of a column of its own.
const OF_COLUMN: char = '~';

impl<'k> SchemeKey<'k> {
    /// Whether it stands for an earlier version of the scheme of which the other is a later one, or the draft.
    #[must_use]
    pub fn is_before(self, other: Self) -> bool {
        match (self, other) {
            (Self::Version(id, number), Self::Version(of, later)) => id == of && number < later,
            (Self::Version(id, _), Self::Draft(of)) => id == of,
            _ => false,
        }
    }

    /// What a key stands for, whichever column it is. One that is none of an own scheme is taken for a template's id.
    #[must_use]
    pub fn of(key: &'k str) -> Self {
        let key = scheme_of(key);
        let (id, version) = match key.rsplit_once(OF_VERSION) {
            Some((id, version)) => (id, Some(version)),
            None => (key, None),
        };
        match (number_of(id), version) {
            (None, _) => Self::Template(key),
            (Some(_), None) => Self::Draft(id),
            (Some(_), Some(version)) => {
                whole(version).map_or(Self::Template(key), |number| Self::Version(id, number))
            }
        }
    }

    /// The id of the own scheme; nothing for a template.
    #[must_use]
    pub const fn own_id(self) -> Option<&'k str> {
        match self {
            Self::Template(_) => None,
            Self::Draft(id) | Self::Version(id, _) => Some(id),
        }
    }
}

/// Whether a key is one of an own scheme.
#[must_use]
pub fn is_own(key: &str) -> bool {
    SchemeKey::of(key).own_id().is_some()
}

/// The key of a published version.
#[must_use]
pub fn version_key(id: &str, number: u32) -> String {
    format!("{id}{OF_VERSION}{number}")
}

/// The key of the scheme that a key stands for: the same, without the number of a column.
#[must_use]
pub fn scheme_of(key: &str) -> &str {
    split(key).0
}

/// Which column of its scheme a key stands for: 1 for the scheme as it is everywhere else.
#[must_use]
pub fn column_of(key: &str) -> u32 {
    split(key).1
}

/// The key of another column of a scheme.
#[must_use]
pub fn column_key(key: &str, number: u32) -> String {
    format!("{}{OF_COLUMN}{number}", scheme_of(key))
}

fn split(key: &str) -> (&str, u32) {
    let parts = key.rsplit_once(OF_COLUMN);
    let parts = parts.and_then(|(scheme, number)| Some((scheme, whole(number)?)));
    parts.unwrap_or((key, 1))
}

/// The id of the own scheme after all of these keys.
pub fn id_after<'k>(keys: impl Iterator<Item = &'k str>) -> String {
    let numbers = keys.filter_map(|key| number_of(SchemeKey::of(key).own_id()?));
    let number = numbers.max().unwrap_or(0).saturating_add(1);
    format!("{OWN}{number}")
}

fn number_of(id: &str) -> Option<u32> {
    whole(id.strip_prefix(OWN)?)
}

/// A number from 1 on, written in the one way in which it is written here.
fn whole(text: &str) -> Option<u32> {
    let number: u32 = text.parse().ok()?;
    (number > 0 && number.to_string() == text).then_some(number)
}
