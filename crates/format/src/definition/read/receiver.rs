//! Who receives what a rule pays.

use super::super::place::At;
use super::hole::Reader;
use crate::Node;
use rewards_core::scheme::{Open, Receiver};
use rewards_words::problem::PartKind;

impl Reader<'_> {
    /// To whom: `"rep"`, `"customer"`, `"referrer"` or `{"team": …}`.
    pub fn receiver(&mut self, at: At<'_>) -> Option<Receiver<Open>> {
        if matches!(at.node, Node::Map(_)) {
            let parts = self.open(at, &["team"])?;
            return self
                .required(&parts, "team", &mut |reader, at| {
                    reader.value(at, &mut Self::word)
                })
                .map(Receiver::Team);
        }
        let words = &["rep", "customer", "referrer"];
        let place = self.place_of_part(at, words, PartKind::Receiver)?;
        [Receiver::Rep, Receiver::Customer, Receiver::Referrer]
            .into_iter()
            .nth(place)
    }
}
