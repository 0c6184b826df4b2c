//! What fits a place where something else stands: which parameters, and which measures.

use super::super::kind::{Place, UNITS};
use super::super::place::Figure;
use super::super::read::MEASURES;
use super::super::write::param_type_node;
use super::slot::Filler;
use crate::{Node, Wanted};
use rewards_core::scheme::{Measure, Open, Param, Slot};

impl Place<'_> {
    /// What fits here instead of a parameter that does not.
    pub fn wants(&self, param: &Param) -> Wanted {
        let fits = self.types();
        if fits.is_empty() {
            return Wanted::NoParam;
        }
        Wanted::Param {
            id: param.id.clone(),
            is: json(&param_type_node(&param.kind)),
            fits: fits.iter().map(json).collect(),
        }
    }

    /// The types of parameters that fit here, as a definition writes them.
    fn types(&self) -> Vec<Node> {
        let plain = |types: &[&str]| types.iter().map(|word| Node::text(word)).collect();
        let words =
            |words: &[&str]| Node::List(words.iter().map(|word| Node::text(word)).collect());
        match self {
            Self::Part => Vec::new(),
            Self::Figure(Figure::Money) => plain(&["money"]),
            Self::Figure(Figure::Rate) => plain(&["rate", "score"]),
            Self::Figure(Figure::Margin | Figure::Growth) => plain(&["rate", "score", "margin"]),
            Self::Figure(Figure::Count(..)) => plain(&["count"]),
            Self::Day => plain(&["date"]),
            Self::Text => plain(&["text"]),
            Self::Truth => plain(&["boolean"]),
            Self::Word(all) => vec![Node::fields(vec![("choice", words(all))])],
            Self::Bands(bound, pays) => {
                let unit = UNITS.iter().find(|(_, unit)| *unit == bound.unit());
                let of = unit.map_or(Node::Null, |(word, _)| Node::text(word));
                let bands = Node::fields(vec![("of", of), ("pays", words(pays))]);
                vec![Node::fields(vec![("bands", bands)])]
            }
            Self::By(attribute, each) => {
                let by = |each: Node| {
                    Node::fields(vec![("by", Node::text(attribute.word())), ("each", each)])
                };
                each.types().into_iter().map(by).collect()
            }
        }
    }
}

/// As a definition writes it.
fn json(node: &Node) -> Box<str> {
    // What is made here can always be written.
    serde_json::to_string(node).unwrap_or_default().into()
}

impl Filler<'_> {
    /// The measures that can be taken of the rule's subject, where that is known.
    pub fn fitting_measures(&self) -> Vec<&'static str> {
        let Some(subject) = &self.rule.subject else {
            return Vec::new();
        };
        let all = MEASURES.into_iter().map(|(_, measure)| measure);
        let fitting = all.chain(with_parts());
        let fitting = fitting.filter(|measure| measure.suits(subject));
        fitting.map(|measure| measure.word()).collect()
    }
}

/// The measures that are an object, whatever stands in them.
fn with_parts() -> [Measure<Open>; 5] {
    fn open<T>() -> Slot<T> {
        Slot::Param {
            id: "".into(),
            or: None,
        }
    }
    [
        Measure::MeanScore(open()),
        Measure::Tally("".into()),
        Measure::QualifyingCustomers(open()),
        Measure::OutcomeCount(open()),
        Measure::MissedSpans(open()),
    ]
}
