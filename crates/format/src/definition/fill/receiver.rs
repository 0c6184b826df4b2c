//! To whom a rule pays.

use super::super::kind::Place;
use super::slot::Filler;
use crate::{Code, Path, Wanted, Word};
use rewards_core::scheme::{Allocation, Open, Receiver, Slot};
use rewards_words::problem::Misfit;

impl<'d> Filler<'d> {
    /// To whom, as far as the rule's subject names one; a rule that does not say it pays the rep.
    pub fn to(
        &mut self,
        to: Option<&'d Slot<Receiver<Open>>>,
        path: &Path<'_>,
    ) -> Option<Receiver> {
        let receiver = self.may_part(to, path, &mut |filler, to, path| {
            let receiver = match to {
                Receiver::Rep => Some(Receiver::Rep),
                Receiver::Customer => Some(Receiver::Customer),
                Receiver::Referrer => Some(Receiver::Referrer),
                Receiver::Team(how) => filler
                    .value(how, &path.field("team"), &Place::Word(Allocation::WORDS))
                    .map(Receiver::Team),
            };
            filler.may_receive(to, path).then_some(())?;
            filler.rule.to = Some(to);
            receiver
        })?;
        if receiver.is_none() && self.may_receive(&Receiver::Rep, path) {
            self.rule.to = Some(&Receiver::Rep);
        }
        Some(receiver.unwrap_or(Receiver::Rep))
    }

    fn may_receive(&mut self, to: &Receiver<Open>, path: &Path<'_>) -> bool {
        let Some(subject) = &self.rule.subject else {
            return true;
        };
        if to.suits(subject) {
            return true;
        }
        let receivers: [(&str, Receiver<Open>); 4] = [
            ("rep", Receiver::Rep),
            ("customer", Receiver::Customer),
            ("referrer", Receiver::Referrer),
            (
                "{ \"team\": … }",
                Receiver::Team(Slot::Is(Allocation::Equally)),
            ),
        ];
        let fitting = receivers.iter().filter(|(_, to)| to.suits(subject));
        let fitting = fitting.map(|(word, _)| *word).collect();
        let why = Wanted::Fitting(Misfit::Receiver(subject.kind(), fitting));
        self.want::<()>(path, Code::UnknownValue, why);
        false
    }
}
