//! A definition as a notice speaks of it: of a draft also the rules that are wrong, in their own words.

use super::rule::Switch;
use super::said::messages;
use super::scheme::OwnScheme;
use rewards_core::scheme::Text;
use rewards_format::{Definition, Node, RuleDef};
use rewards_words::text::Localized;
use std::sync::Arc;

/// A definition with what there is to say of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Worded {
    /// The definition. Where something stands in for a rule that is wrong, its place is taken by what can be read of that rule.
    pub definition: Arc<Definition>,
    /// What is wrong with which rule.
    wrong: Vec<Wrong>,
    /// The rules that are kept beside it, switched off, by their ids.
    off: Vec<Text>,
}

#[derive(Clone, Debug, PartialEq)]
struct Wrong {
    /// The rule's place in the definition.
    place: usize,
    is_read: bool,
    found: Localized,
}

impl From<Arc<Definition>> for Worded {
    fn from(definition: Arc<Definition>) -> Self {
        Self {
            definition,
            wrong: Vec::new(),
            off: Vec::new(),
        }
    }
}

impl Worded {
    /// The draft of an own scheme.
    #[must_use]
    pub fn draft(own: &OwnScheme, id: &str) -> Self {
        let check = own.check(id);
        let mut definition = Definition::clone(&check.definition);
        let both = own.rules().iter().zip(&check.rules);
        let on = both.filter(|(rule, _)| rule.on == Switch::On);
        let mut wrong = Vec::new();
        for (place, (rule, found)) in on.enumerate().filter(|(_, (_, found))| !found.takes_part) {
            let known = definition.rules.iter().map(|rule| rule.id.clone());
            let known: Vec<Text> = known.collect();
            let Some(stands) = definition.rules.get_mut(place) else {
                break;
            };
            match found.said() {
                // No two have one id.
                Some(said) => {
                    *stands = RuleDef {
                        id: stands.id.clone(),
                        ..said.clone()
                    }
                }
                // It may still be known which one it is.
                None => {
                    let id = id_of(&rule.text).filter(|id| !known.contains(id));
                    stands.id = id.unwrap_or_else(|| stands.id.clone());
                }
            }
            wrong.push(Wrong {
                place,
                is_read: found.said().is_some(),
                found: messages(&found.problems),
            });
        }
        Self {
            definition: Arc::new(definition),
            wrong,
            off: off(own),
        }
    }

    /// A published version, which holds only rules that were on. A rule that its scheme's draft keeps is none that was removed.
    #[must_use]
    pub fn version(definition: Arc<Definition>, own: &OwnScheme) -> Self {
        Self {
            off: off(own),
            ..Self::from(definition)
        }
    }

    /// Whether a rule is kept beside it, switched off.
    pub fn is_off(&self, id: &str) -> bool {
        self.off.iter().any(|known| **known == *id)
    }

    /// What is to be put right in the rule at a place.
    pub fn to_put_right(&self, place: usize) -> Vec<Localized> {
        let wrong = self.wrong.iter().filter(|wrong| wrong.place == place);
        wrong.map(|wrong| wrong.found.clone()).collect()
    }

    /// Whether anything of what the rule at a place says can be read.
    pub fn is_read(&self, place: usize) -> bool {
        let mut wrong = self.wrong.iter();
        wrong.all(|wrong| wrong.place != place || wrong.is_read)
    }
}

fn off(own: &OwnScheme) -> Vec<Text> {
    let off = own.rules().iter().filter(|rule| rule.on == Switch::Off);
    off.filter_map(|rule| id_of(&rule.text)).collect()
}

fn id_of(text: &str) -> Option<Text> {
    match Node::read(text).ok()?.get("id") {
        Some(Node::Text(id)) => Some((**id).into()),
        _ => None,
    }
}
