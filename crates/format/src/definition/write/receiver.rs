//! Writes who receives.

use super::hole::slot;
use super::value::word;
use crate::Node;
use rewards_core::scheme::{Open, Receiver};

pub(super) fn receiver(receiver: &Receiver<Open>) -> Node {
    match receiver {
        Receiver::Rep | Receiver::Customer | Receiver::Referrer => word(receiver.word()),
        Receiver::Team(how) => {
            let how = slot(how, &|how| word(how.word()));
            Node::fields(vec![(receiver.word(), how)])
        }
    }
}
