//! Which entry of a statement is meant, as a path in the contract's form.

use std::fmt::{self, Display, Formatter};
use std::str::FromStr;

/// The place of one entry of a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EntryAt {
    /// A line of a rep: `reps[0].lines[3]`.
    Line(usize, usize),
    /// A grant of a rep: `reps[0].grants[3]`.
    Grant(usize, usize),
    /// An action on a rep: `reps[0].actions[3]`.
    Action(usize, usize),
    /// Something that paid a rep nothing: `reps[0].skipped[3]`.
    Skipped(usize, usize),
    /// A team's pool: `teams[0]`.
    Pool(usize),
    /// What a customer receives or loses: `customers[4]`.
    Benefit(usize),
}

impl Display for EntryAt {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Line(rep, at) => write!(formatter, "reps[{rep}].lines[{at}]"),
            Self::Grant(rep, at) => write!(formatter, "reps[{rep}].grants[{at}]"),
            Self::Action(rep, at) => write!(formatter, "reps[{rep}].actions[{at}]"),
            Self::Skipped(rep, at) => write!(formatter, "reps[{rep}].skipped[{at}]"),
            Self::Pool(at) => write!(formatter, "teams[{at}]"),
            Self::Benefit(at) => write!(formatter, "customers[{at}]"),
        }
    }
}

/// The text is no path of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoEntry;

impl FromStr for EntryAt {
    type Err = NoEntry;

    fn from_str(path: &str) -> Result<Self, NoEntry> {
        let parts: Option<Vec<(&str, usize)>> = path.split('.').map(part).collect();
        match parts.as_deref() {
            Some([("teams", at)]) => Ok(Self::Pool(*at)),
            Some([("customers", at)]) => Ok(Self::Benefit(*at)),
            Some([("reps", rep), ("lines", at)]) => Ok(Self::Line(*rep, *at)),
            Some([("reps", rep), ("grants", at)]) => Ok(Self::Grant(*rep, *at)),
            Some([("reps", rep), ("actions", at)]) => Ok(Self::Action(*rep, *at)),
            Some([("reps", rep), ("skipped", at)]) => Ok(Self::Skipped(*rep, *at)),
            _ => Err(NoEntry),
        }
    }
}

/// A list's name and a place in it: `lines[3]`.
fn part(text: &str) -> Option<(&str, usize)> {
    let (name, rest) = text.split_once('[')?;
    let place = rest.strip_suffix(']')?;
    let is_plain = place.bytes().all(|digit| digit.is_ascii_digit());
    Some((name, place.parse().ok().filter(|_| is_plain)?))
}

#[cfg(test)]
mod tests {
    use super::{EntryAt, NoEntry};

    #[test]
    fn a_path_names_an_entry_of_each_list() {
        let paths = [
            ("reps[0].lines[3]", EntryAt::Line(0, 3)),
            ("reps[12].grants[0]", EntryAt::Grant(12, 0)),
            ("reps[1].actions[10]", EntryAt::Action(1, 10)),
            ("reps[0].skipped[1]", EntryAt::Skipped(0, 1)),
            ("teams[0]", EntryAt::Pool(0)),
            ("customers[4]", EntryAt::Benefit(4)),
        ];
        for (path, at) in paths {
            assert_eq!(path.parse(), Ok(at), "{path}");
            assert_eq!(at.to_string(), path);
        }
    }

    #[test]
    fn anything_else_names_none() {
        for path in [
            "",
            "reps",
            "reps[0]",
            "reps[0].lines",
            "reps[0].lines[]",
            "reps[0].lines[-1]",
            "reps[0].lines[+1]",
            "reps[0].lines[1].why",
            "reps[0].next_steps[0]",
            "teams[0].lines[0]",
            "customers[99999999999999999999999]",
            " teams[0]",
            "teams[0] ",
        ] {
            assert_eq!(path.parse::<EntryAt>(), Err(NoEntry), "{path}");
        }
    }
}
