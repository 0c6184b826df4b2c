//! Writes who receives.

use super::hole::slot;
use super::value::word;
use crate::Node;
use rewards_core::scheme::{Open, Receiver};

pub(super) fn receiver(receiver: &Receiver<Open>) -> Node {
    match receiver {
        Receiver::Rep => word("rep"),
        Receiver::Customer => word("customer"),
        Receiver::Referrer => word("referrer"),
        Receiver::Team(how) => Node::fields(vec![("team", slot(how, &|how| word(how.word())))]),
    }
}
