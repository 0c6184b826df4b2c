//! What is wrong, in Chinese and English: what was found and what the place takes.

mod misfit;
mod part;
mod sentence;

use crate::problem::{Problem, Wanted};
use part::{found, wanted};
use rewards_core::scheme::Words;

/// The problem in words, a sentence or two in each language.
#[must_use]
pub fn message(problem: &Problem) -> Words {
    let whole = match &problem.wanted {
        Some(Wanted::Fitting(misfit)) => Some(misfit::misfit(misfit)),
        Some(Wanted::Bands(fault)) => Some(misfit::bands(fault)),
        _ => None,
    };
    if let Some(said) = whole {
        return Words {
            zh: said.zh.into(),
            en: said.en.into(),
        };
    }
    let said = sentence::of(
        problem.code,
        problem.wanted.as_ref(),
        &wanted(problem.wanted.as_ref()),
        &found(problem.found.as_ref()),
    );
    Words {
        zh: said.zh.into(),
        en: said.en.into(),
    }
}

/// The first few problems in both languages, for who only sees one text.
#[must_use]
pub fn summary(problems: &[Problem]) -> String {
    const SHOWN: usize = 3;
    let line = |problem: &Problem| {
        let (words, place) = (
            message(problem),
            if problem.path.is_empty() {
                "JSON"
            } else {
                &problem.path
            },
        );
        format!("{place}: {} / {}", words.zh, words.en)
    };
    let mut lines: Vec<String> = problems.iter().take(SHOWN).map(line).collect();
    if let Some(more) = problems.len().checked_sub(SHOWN + 1).map(|more| more + 1) {
        lines.push(format!("另有 {more} 处问题 / {more} more"));
    }
    lines.join("\n")
}
