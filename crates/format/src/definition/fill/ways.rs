//! Checks rules under every reading of the options that they depend on, whatever their parameters are set to.

use super::slot::{Filler, Given};
use super::tally::{MOST_WAYS, Tallies, Way};
use crate::{Code, Path, Problems, Wanted};
use rewards_core::scheme::RuleDef;

/// Checks rules; one that could not be read is passed over, and so are tallies then.
pub(in super::super) fn check_rules(
    rules: &[Option<RuleDef>],
    given: Given<'_>,
    path: &Path<'_>,
    problems: &mut Problems,
) {
    let mut tallies = Tallies::default();
    for (index, rule) in rules.iter().enumerate() {
        if let Some(rule) = rule {
            check_rule(rule, given, &path.entry(index), &mut tallies, problems);
            tallies.end_rule();
        }
    }
    if rules.iter().all(Option::is_some) {
        tallies.check(given, problems);
    }
}

fn check_rule(
    rule: &RuleDef,
    given: Given<'_>,
    path: &Path<'_>,
    tallies: &mut Tallies,
    problems: &mut Problems,
) {
    let mut ways: Vec<Way> = vec![vec![None; given.options.len() + given.params.len()]];
    let mut read = 0;
    while let Some(way) = ways.pop() {
        read += 1;
        if read > MOST_WAYS {
            problems.want(path, Code::TooLarge, Wanted::Readings(MOST_WAYS));
            return;
        }
        let mut filler = Filler::new(given, way);
        filler.terms(&rule.terms, path);
        ways.append(&mut filler.untaken);
        tallies.note(filler.taken, filler.rule.measured, filler.rule.adds_to);
        problems.append(filler.problems.into_list());
    }
}
