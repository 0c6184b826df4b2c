//! What stands wherever a scheme is chosen: a template's id, `own-1` for a draft, `own-1@2` for its second version.

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

impl<'k> SchemeKey<'k> {
    /// What a key stands for. One that is none of an own scheme is taken for a template's id.
    #[must_use]
    pub fn of(key: &'k str) -> Self {
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
