//! What a person sees of each scheme before choosing one: for whom it is, what it pays, whom it concerns.

use super::definitions;
use rewards_core::scheme::Words;
use rewards_format::{Definition, Settings};
use rewards_words::rule::{Side, side};
use rewards_words::text::Localized;
use std::sync::LazyLock;

/// A scheme in short.
#[derive(Clone, Debug)]
pub struct Card {
    /// The scheme itself.
    pub definition: &'static Definition,
    /// Its name.
    pub name: &'static Words,
    /// For whom it is.
    pub audience: Option<&'static Words>,
    /// What it pays, in a line.
    pub gist: Option<&'static Words>,
    /// Whether it rewards, penalises, concerns customers: each that some rule does, in this order.
    pub sides: Vec<Side>,
    /// What a search looks through, in lower case.
    searched: String,
}

impl Card {
    fn of(definition: &'static Definition) -> Self {
        Self {
            definition,
            name: &definition.name,
            audience: definition.audience.as_ref(),
            gist: definition.gist.as_ref(),
            sides: sides(definition),
            searched: searched(definition),
        }
    }

    /// Whether there is anything to compute with it: a guide has no rules.
    #[must_use]
    pub const fn can_compute(&self) -> bool {
        !self.definition.rules.is_empty()
    }

    /// Whether every word of a query, or one that people take for it, stands in what the scheme says of itself in short. Its
    /// notes aren't searched: in long ones nearly every word stands.
    #[must_use]
    pub fn matches(&self, query: &str) -> bool {
        let query = query.to_lowercase();
        let mut words = query.split_whitespace();
        words.all(|word| {
            let alike = LIKE.iter().filter(|words| words.contains(&word)).copied();
            let mut tried = std::iter::once(word).chain(alike.flatten().copied());
            tried.any(|word| self.searched.contains(word))
        })
    }
}

/// Words that people take for each other: whoever looks for one of them finds all.
const LIKE: &[&[&str]] = &[
    &["返利", "返款", "返现", "折让"],
    &["提成", "佣金"],
    &["罚款", "罚金", "扣款", "扣罚", "处罚"],
    &["rebate", "rebates", "cashback"],
    &["fine", "fines", "penalty", "penalties"],
];

static CARDS: LazyLock<Vec<Card>> = LazyLock::new(|| definitions().map(Card::of).collect());

/// A card of each template, in the order of their documents.
#[must_use]
pub fn cards() -> &'static [Card] {
    &CARDS
}

/// The cards that match a query; all of them where nothing is asked.
#[must_use]
pub fn find_cards(query: &str) -> Vec<&'static Card> {
    cards().iter().filter(|card| card.matches(query)).collect()
}

/// On which sides a scheme's rules stand as the document has it. Help is on none of them.
fn sides(definition: &Definition) -> Vec<Side> {
    let settings = Settings::new(definition, None, None);
    let rules = definition.rules.iter();
    let mut sides: Vec<Side> = rules
        .map(|rule| side(definition, rule, settings.filling(definition)))
        .filter(|side| *side != Side::Help)
        .collect();
    sides.sort_unstable();
    sides.dedup();
    sides
}

fn searched(definition: &Definition) -> String {
    let own = [
        Some(&definition.name),
        definition.audience.as_ref(),
        definition.gist.as_ref(),
    ];
    let rules = definition.rules.iter().map(|rule| &rule.name);
    let words = own.into_iter().flatten().chain(rules);
    let mut all = Localized::joined(words.map(Localized::from), NEXT);
    all.push(&NEXT);
    for side in sides(definition) {
        all.push(&side.label());
        all.push(&NEXT);
    }
    // Of which document it is; what that's called as a whole stands in all of them.
    let source = definition.source.as_deref().unwrap_or_default();
    let source = source
        .find(['（', '：', '['])
        .and_then(|at| source.get(at..));
    let source = source.unwrap_or_default();
    format!("{}{}{source}\n{}", all.zh, all.en, definition.id).to_lowercase()
}

/// What stands between two texts, so that no word is found across both.
const NEXT: rewards_words::text::Label = rewards_words::label!("\n", "\n");
