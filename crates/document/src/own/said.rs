//! What is wrong with a scheme, in words for whoever writes it in the editor and knows none of the format's fields.

use rewards_format::{Problem, Wanted, message};
use rewards_words::text::Localized;
use rewards_words::{label, say};

/// What is wrong, without a full stop.
pub fn said(problem: &Problem) -> Localized {
    match &problem.wanted {
        Some(Wanted::TallyAddedTo(name)) => say!(
            "这一条看合计“{0}”，可前面没有规则计入它（有几种理解时，每一种下都要有）；请在前面加一条计入它的规则，或改看别的",
            "This rule measures the tally “{0}”, but no rule before it adds to that, or not under every reading: add such a rule before it, or measure something else",
            Localized::same(name)
        ),
        _ => Localized::of(&message(problem)),
    }
}

/// Problems in words, one after the other.
#[must_use]
pub fn messages(problems: &[Problem]) -> Localized {
    let words = problems.iter();
    let words = words.map(said);
    Localized::joined(words, label!(" ", " "))
}
