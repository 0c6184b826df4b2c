//! For each what a rule is looked at.

use super::super::kind::Place;
use super::slot::Filler;
use crate::{Code, Path, Wanted, Word};
use rewards_core::ledger::{Needs, OutcomeKind, Severity};
use rewards_core::number::Every;
use rewards_core::scheme::{Open, OutcomeChoice, Subject, Which};
use rewards_words::problem::Misfit;

impl<'d> Filler<'d> {
    pub fn subject(&mut self, subject: &'d Subject<Open>, path: &Path<'_>) -> Option<Subject> {
        match subject {
            Subject::Deal(which) => self
                .value(which, &path.field("deal"), &Place::Word(Which::WORDS))
                .map(Subject::Deal),
            Subject::Customer => Some(Subject::Customer),
            Subject::Rep => Some(Subject::Rep),
            Subject::Team => Some(Subject::Team),
            Subject::Outcome(choices) => {
                let path = path.field("outcome");
                self.some(&path, |filler| {
                    filler.list(choices, &path, &mut Self::outcome_choice)
                })
                .map(Subject::Outcome)
            }
            Subject::Span { every, touched } => {
                let every = self.value(every, &path.field("span"), &Place::Word(Every::WORDS));
                let touched = self.may(touched.as_ref(), &path.field("touched"), &Place::Truth);
                Some(Subject::Span {
                    every: every?,
                    touched: touched?.unwrap_or(false),
                })
            }
        }
    }

    pub fn outcome_choice(
        &mut self,
        choice: &'d OutcomeChoice<Open>,
        path: &Path<'_>,
    ) -> Option<OutcomeChoice> {
        let kinds = Place::Word(OutcomeKind::WORDS);
        let kind = self.value(&choice.kind, &path.field("kind"), &kinds);
        let at = path.field("severity");
        let severity = self.may(choice.severity.as_ref(), &at, &Place::Word(Severity::WORDS));
        if let (Some(kind), Some(Some(severity))) = (kind, severity) {
            let takes = Needs::of(kind).severities;
            if !takes.contains(&severity.word()) {
                let why = Misfit::Severity(kind, takes);
                return self.want(&at, Code::UnknownValue, Wanted::Fitting(why));
            }
        }
        Some(OutcomeChoice {
            kind: kind?,
            severity: severity?,
        })
    }
}
