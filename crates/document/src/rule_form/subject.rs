//! For each what a rule is looked at.

use super::field::{Act, Control};
use super::leaf::Kind;
use super::walk::Walk;
use super::{measure, outcome, stand_in};
use rewards_core::number::Every;
use rewards_core::scheme::{Open, Slot, Subject, SubjectKind, Terms, Which};
use rewards_words::{choose, label};

/// Goes through the subject. Where another is chosen that what is measured does not fit, something that fits is measured, and
/// customers and deals are not chosen any more where it has none.
pub(super) fn walk(walk: &mut Walk<'_>, terms: &mut Terms<Open>) {
    let label = label!("看什么", "What it looks at");
    let mut is_other = false;
    walk.part(label, &mut terms.for_each, &mut |walk, subject| {
        if let Some(Act::Choose(word)) = walk.asked() {
            let kind = SubjectKind::of_word(word);
            if let Some(kind) = kind.filter(|kind| *kind != subject.kind()) {
                *subject = fresh(kind);
                is_other = true;
                walk.forget();
            }
            return walk.did();
        }
        let options = SubjectKind::ALL.iter();
        let options = options.map(|kind| (kind.word().to_owned(), choose::subject(*kind)));
        walk.show(
            label,
            Control::word(subject.kind().word().to_owned(), options.collect()),
        );
        walk.deeper(|walk| within(walk, subject));
    });
    if is_other {
        let subject = stand_in::subject(&terms.for_each);
        measure::fit(&mut terms.measure, subject.as_ref());
        if !stand_in::Fits::of(terms).among && terms.among.take().is_some() {
            walk.typed.retain(|(place, _)| !place.starts_with("among."));
        }
    }
}

fn within(walk: &mut Walk<'_>, subject: &mut Subject<Open>) {
    match subject {
        Subject::Deal(which) => walk.field("deal", |walk| {
            walk.leaf(label!("哪几笔", "Which"), which, Kind::words::<Which>());
        }),
        Subject::Outcome(choices) => walk.field("outcome", |walk| outcome::walk(walk, choices)),
        Subject::Span { every, touched } => {
            walk.field("span", |walk| {
                walk.leaf(label!("多长", "How long"), every, Kind::words::<Every>());
            });
            walk.field("touched", |walk| {
                let label = label!("首尾不满的也算", "Include those only partly in the period");
                walk.may_word(label, touched, Kind::truth(), &false);
            });
        }
        Subject::Customer | Subject::Rep | Subject::Team => {}
    }
}

fn fresh(kind: SubjectKind) -> Subject<Open> {
    match kind {
        SubjectKind::Deal => Subject::Deal(Slot::Is(Which::Each)),
        SubjectKind::Customer => Subject::Customer,
        SubjectKind::Rep => Subject::Rep,
        SubjectKind::Team => Subject::Team,
        SubjectKind::Outcome => Subject::Outcome(outcome::fresh()),
        SubjectKind::Span => Subject::Span {
            every: Slot::Is(Every::Month),
            touched: None,
        },
    }
}
