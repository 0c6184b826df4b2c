//! What is wrong, in Chinese and English: what was found, what the place takes, and how to write what was meant.

mod advice;
mod found;
mod known;
mod misfit;
mod no_such;
mod part;
mod row;
mod sentence;
#[cfg(test)]
mod tests;
mod wanted;
mod whole;

use crate::problem::Problem;
use rewards_core::scheme::Words;

/// The problem in words, a sentence or two in each language.
#[must_use]
pub fn message(problem: &Problem) -> Words {
    sentence::of(problem).into()
}

/// The first few problems in both languages, for who only sees one text.
#[must_use]
pub fn summary(problems: &[Problem]) -> String {
    const SHOWN: usize = 3;
    let line = |problem: &Problem| {
        let said = sentence::of(problem);
        let place = match problem.path.as_str() {
            "" => "JSON",
            path => path,
        };
        format!("{place}: {} / {}", said.zh, said.en)
    };
    let mut lines: Vec<String> = problems.iter().take(SHOWN).map(line).collect();
    let more = problems.len().saturating_sub(SHOWN);
    if more > 0 {
        lines.push(format!("另有 {more} 处问题 / {more} more"));
    }
    lines.join("\n")
}
