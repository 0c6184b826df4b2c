//! To whom a rule pays.

use super::field::{Act, Control};
use super::leaf::Kind;
use super::walk::Walk;
use rewards_core::scheme::{Allocation, Open, Receiver, Slot, Subject};
use rewards_words::{choose, label};

/// Goes through the receiver; the rep, where none is written. A penalty is a rep's alone.
pub(super) fn walk(
    walk: &mut Walk<'_>,
    to: &mut Option<Slot<Receiver<Open>>>,
    subject: Option<&Subject>,
    is_penalty: bool,
) {
    let label = label!("给谁", "To whom");
    walk.or_empty(label, to, &Receiver::Rep, &mut |walk, receiver| {
        if let Some(Act::Choose(word)) = walk.asked() {
            let mut others = all()
                .into_iter()
                .filter(|other| other.word() != receiver.word());
            if let Some(other) = others.find(|other| other.word() == word) {
                *receiver = other;
                walk.forget();
            }
            return walk.did();
        }
        let fits = |one: &Receiver<Open>| {
            let is_right = !is_penalty || matches!(one, Receiver::Rep);
            one.word() == receiver.word()
                || is_right && subject.is_none_or(|subject| one.suits(subject))
        };
        let options = all().into_iter().filter(fits);
        let options = options
            .map(|one| (one.word().to_owned(), choose::receiver(&one)))
            .collect();
        let chosen = receiver.word().to_owned();
        walk.show(label, Control::word(chosen, options));
        if let Receiver::Team(how) = receiver {
            walk.field("team", |walk| {
                let label = label!("团队内怎样分", "How the team shares it");
                walk.leaf(label, how, Kind::words::<Allocation>());
            });
        }
    });
}

fn all() -> [Receiver<Open>; 4] {
    [
        Receiver::Rep,
        Receiver::Customer,
        Receiver::Referrer,
        Receiver::Team(Slot::Is(Allocation::ByContribution)),
    ]
}
