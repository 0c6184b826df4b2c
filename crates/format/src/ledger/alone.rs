//! One entry of a ledger, read by itself for whoever knows the lists: its id is not compared with others, and whatever it
//! refers to stands first in its list until the caller puts the right place in.

pub use super::lists::entries_most;

use super::references::Alone;
use super::{deals, outcomes, roster};
use crate::{Node, Path, Problems};
use rewards_core::ledger::{Customer, Deal, Outcome, Rep, Team};

/// Reads a team; nothing where something is wrong, which is then among the problems.
pub fn team(node: &Node, path: &Path<'_>, problems: &mut Problems) -> Option<Team> {
    roster::team(node, path, &Alone, problems)
}

/// Reads a rep; nothing where something is wrong, which is then among the problems.
pub fn rep(node: &Node, path: &Path<'_>, problems: &mut Problems) -> Option<Rep> {
    roster::rep(node, path, &Alone, problems)
}

/// Reads a customer; nothing where something is wrong, which is then among the problems.
pub fn customer(node: &Node, path: &Path<'_>, problems: &mut Problems) -> Option<Customer> {
    roster::customer(node, path, &Alone, problems)
}

/// Reads a deal, and the name of its product line, whose place it does not have yet; nothing where something is wrong,
/// which is then among the problems.
pub fn deal<'n>(
    node: &'n Node,
    path: &Path<'_>,
    problems: &mut Problems,
) -> Option<(Deal, Option<&'n str>)> {
    deals::deal(node, path, &Alone, problems)
}

/// Reads an outcome; nothing where something is wrong, which is then among the problems.
pub fn outcome(node: &Node, path: &Path<'_>, problems: &mut Problems) -> Option<Outcome> {
    outcomes::outcome(node, path, &Alone, problems)
}
