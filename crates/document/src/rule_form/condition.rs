//! Under which conditions a rule pays.

use super::field::{Act, Control, FigureKind};
use super::leaf::{Kind, Leaf, Worded};
use super::list::{Addable, Least};
use super::selection::COUNTING;
use super::walk::Walk;
use super::{measure, stand_in, sustained};
use rewards_core::ledger::{Department, Grade, Severity, Size, Stage};
use rewards_core::number::Rate;
use rewards_core::scheme::{
    Attribute, Bound, Comparison, Condition, Decimal, Given, Of, OneOf, Open, Reason, Slot,
    SlotList, Subject, Target, Test, Whose,
};
use rewards_words::text::{Label, Localized};
use rewards_words::{choose, label, say};

/// What is known of the rule whose conditions these are.
#[derive(Clone, Copy)]
struct About<'a> {
    subject: Option<&'a Subject>,
    /// What bounds of the rule's own measure are.
    own: Option<FigureKind>,
}

/// Goes through the conditions.
pub(super) fn walk(
    walk: &mut Walk<'_>,
    when: &mut Option<SlotList<Condition<Open>>>,
    subject: Option<&Subject>,
    own: Option<FigureKind>,
) {
    let about = About { subject, own };
    let label = label!("条件", "Conditions");
    let add = Addable {
        options: options(about, None),
        label: label!("再加一个条件", "Add a condition"),
        fresh: &|word| {
            Some(Condition {
                test: fresh(word, subject)?,
                otherwise: None,
            })
        },
    };
    walk.or_empty(label, when, &Vec::new(), &mut |walk, entries| {
        walk.list(entries, Least::None, &name, &add, &mut |walk, condition| {
            test(walk, &mut condition.test, about);
            walk.field("else", |walk| {
                let none = label!("不列", "not listed");
                let label = label!("不满足时列出的原因", "The reason listed where it fails");
                walk.may(
                    label,
                    &mut condition.otherwise,
                    Kind::words::<Reason>(),
                    none,
                );
            });
        });
    });
}

fn name(at: usize) -> Localized {
    say!("条件 {0}", "Condition {0}", at + 1)
}

fn test(walk: &mut Walk<'_>, test: &mut Test<Open>, about: About<'_>) {
    let was = test.word();
    walk.field("test", |walk| kind(walk, test, about));
    walk.field_renamed(was, test.word());
    if walk.take_chosen() {
        walk.forget();
        return walk.open_figures(test, &mut |walk, test| within(walk, test, about));
    }
    within(walk, test, about);
}

/// Which test it is; a bound stays where only the way of holding against it changes.
fn kind(walk: &mut Walk<'_>, test: &mut Test<Open>, about: About<'_>) {
    if let Some(Act::Choose(word)) = walk.asked() {
        match (&mut *test, Comparison::of_word(word)) {
            (Test::Compare { is, .. }, Some(other)) => *is = other,
            _ => {
                if let Some(other) =
                    fresh(word, about.subject).filter(|other| other.word() != test.word())
                {
                    *test = other;
                    walk.chose();
                }
            }
        }
        return walk.did();
    }
    let chosen = test.word().to_owned();
    let options = options(about, Some(test));
    walk.show(
        label!("看什么", "What is tested"),
        Control::word(chosen, options),
    );
}

fn within(walk: &mut Walk<'_>, test: &mut Test<Open>, about: About<'_>) {
    let word = test.word();
    match test {
        Test::AtFault | Test::Leader => {}
        Test::Has(given) => walk.field(word, |walk| {
            let fits = Given::ALL.iter().copied();
            let fits =
                fits.filter(|given| about.subject.is_none_or(|subject| given.suits(subject)));
            walk.leaf(
                label!("哪项资料", "What"),
                given,
                Kind::among(fits.collect()),
            );
        }),
        Test::CustomerIs(of) => walk.field(word, |walk| {
            walk.leaf(
                label!("客户是", "The customer is"),
                of,
                Kind::among(vec![Of::New, Of::Existing]),
            );
        }),
        Test::HasDeal(stage) => walk.field(word, |walk| {
            walk.leaf(
                label!("订单至少", "A deal at least"),
                stage,
                Kind::among::<Stage>(COUNTING.to_vec()),
            );
        }),
        Test::Is(one_of) => walk.field(word, |walk| {
            walk.part(label!("属于哪一类", "Of which class"), one_of, &mut classes);
        }),
        Test::Compare {
            measure: measured,
            bound: to,
            ..
        } => {
            walk.field("measure", |walk| {
                let none = label!("本规则的依据", "what the rule measures");
                measure::may(
                    walk,
                    label!("比较什么", "What is compared"),
                    none,
                    measured,
                    about.subject,
                );
            });
            let kind = measured.as_ref().and_then(stand_in::bounds).or(about.own);
            walk.field(word, |walk| {
                let kind = kind.unwrap_or(FigureKind::Money);
                if let Slot::Is(Bound::Figure(_)) = to
                    && walk.is_open_here()
                {
                    *to = walk.opened(BOUND.into(), &Kind::Figure(kind));
                    return;
                }
                walk.part(label!("比多少", "To what"), to, &mut |walk, to| {
                    bound(walk, to, kind)
                });
            });
        }
        Test::FirstOf(whose) => walk.field(word, |walk| {
            walk.leaf(
                label!("谁的第一个", "Of whom"),
                whose,
                Kind::words::<Whose>(),
            );
        }),
        Test::Sustained(by) => walk.field(word, |walk| sustained::walk(walk, by)),
        Test::Any(tests) => walk.field(word, |walk| any(walk, tests, about)),
    }
}

fn any(walk: &mut Walk<'_>, tests: &mut SlotList<Test<Open>>, about: About<'_>) {
    let add = Addable {
        options: options(about, None),
        label: label!("再加一种情形", "Add another"),
        fresh: &|word| fresh(word, about.subject),
    };
    walk.part(
        label!("下列之一", "Any of these"),
        tests,
        &mut |walk, tests| {
            let name = |at: usize| say!("情形 {0}", "Case {0}", at + 1);
            walk.list(tests, Least::One, &name, &add, &mut |walk, one| {
                test(walk, one, about)
            });
        },
    );
}

fn classes(walk: &mut Walk<'_>, one_of: &mut OneOf<Open>) {
    let attributes = [
        Attribute::Size,
        Attribute::Grade,
        Attribute::Severity,
        Attribute::Department,
    ];
    walk.field("attribute", |walk| {
        let was = one_of.attribute;
        walk.value(
            label!("按什么分类", "By what"),
            &mut one_of.attribute,
            &Kind::among(attributes.to_vec()),
        );
        if one_of.attribute != was {
            let first = one_of.attribute.words().first().copied();
            one_of.words = Slot::Is(first.into_iter().map(Slot::Is).collect());
        }
    });
    let label = label!("哪几类", "Which");
    match one_of.attribute {
        Attribute::Size => class::<Size>(walk, label, one_of),
        Attribute::Grade => class::<Grade>(walk, label, one_of),
        Attribute::Severity => class::<Severity>(walk, label, one_of),
        Attribute::Department => class::<Department>(walk, label, one_of),
        // Whether something is the first is a test of its own.
        Attribute::Ordinal => {}
    }
}

/// The words of a class, each of which is chosen or not.
fn class<W: Worded + Leaf>(walk: &mut Walk<'_>, label: Label, one_of: &mut OneOf<Open>) {
    let name = one_of.attribute.word();
    walk.field(name, |walk| {
        walk.part(label, &mut one_of.words, &mut |walk, entries| {
            let read = |slot: &Slot<&'static str>| match slot {
                Slot::Is(word) => W::all()
                    .iter()
                    .copied()
                    .find(|one| one.written() == *word)
                    .map(Slot::Is),
                Slot::Param { .. } | Slot::Choice { .. } | Slot::Optional(_) | Slot::If(..) => None,
            };
            // Readings among the words stay as they are.
            let Some(words) = entries.iter().map(read).collect::<Option<Vec<Slot<W>>>>() else {
                return;
            };
            let mut list = Slot::Is(words);
            walk.words(label, &mut list, W::all(), Least::One);
            let Slot::Is(words) = list else { return };
            let written = words.iter().filter_map(|slot| match slot {
                Slot::Is(word) => Some(Slot::Is(word.written())),
                Slot::Param { .. } | Slot::Choice { .. } | Slot::Optional(_) | Slot::If(..) => None,
            });
            *entries = written.collect();
        });
    });
}

/// What a measure is held against: the word of each kind with one of it.
fn bounds() -> [(&'static str, Bound<Open>); 3] {
    let target = || Slot::Is(Target::Quarter);
    [
        ("figure", Bound::Figure(Decimal::fresh())),
        ("target", Bound::Target(target())),
        ("share", Bound::Share(Slot::Is(Rate::fresh()), target())),
    ]
}

fn bound(walk: &mut Walk<'_>, bound: &mut Bound<Open>, kind: FigureKind) {
    walk.field("bound", |walk| {
        let chosen = match bound {
            Bound::Figure(_) => "figure",
            Bound::Target(_) => "target",
            Bound::Share(..) => "share",
        };
        if let Some(Act::Choose(word)) = walk.asked() {
            let mut others = bounds().into_iter().filter(|(other, _)| *other != chosen);
            if let Some((_, other)) = others.find(|(other, _)| other == word) {
                *bound = other;
                walk.chose();
            }
            return walk.did();
        }
        let options = bounds().into_iter();
        let options = options.map(|(word, one)| (word.to_owned(), choose::bound(&one)));
        walk.show(
            label!("比什么", "Compared with"),
            Control::word(chosen.to_owned(), options.collect()),
        );
    });
    if walk.take_chosen() {
        walk.forget();
        return walk.open_figures(bound, &mut |walk, bound| held_against(walk, bound, kind));
    }
    held_against(walk, bound, kind);
}

const BOUND: Label = label!("界限", "The bound");

fn held_against(walk: &mut Walk<'_>, bound: &mut Bound<Open>, kind: FigureKind) {
    match bound {
        Bound::Figure(figure) => walk.value(BOUND, figure, &Kind::Figure(kind)),
        Bound::Target(target) => walk.field("target", |walk| {
            walk.leaf(
                label!("哪个目标", "Which target"),
                target,
                Kind::words::<Target>(),
            );
        }),
        Bound::Share(share, target) => {
            walk.field("share", |walk| {
                walk.figure(
                    label!("目标的百分之几", "What share"),
                    share,
                    FigureKind::Rate,
                );
            });
            walk.field("of", |walk| {
                walk.leaf(
                    label!("哪个目标", "Of which target"),
                    target,
                    Kind::words::<Target>(),
                );
            });
        }
    }
}

/// One of each kind, in the format's order.
fn all() -> Vec<Test<Open>> {
    let compare = |is| Test::Compare {
        measure: None,
        is,
        bound: Slot::Is(Bound::Figure(Decimal::fresh())),
    };
    vec![
        Test::AtFault,
        Test::Has(Slot::Is(Given::Customer)),
        Test::CustomerIs(Slot::Is(Of::New)),
        Test::HasDeal(Slot::Is(Stage::Ordered)),
        Test::Is(Slot::Is(OneOf {
            attribute: Attribute::Department,
            words: Slot::Is(vec![Slot::Is(Department::Direct.word())]),
        })),
        compare(Comparison::AtLeast),
        compare(Comparison::Over),
        compare(Comparison::Below),
        Test::FirstOf(Slot::Is(Whose::Rep)),
        Test::Leader,
        Test::Sustained(sustained::fresh()),
        Test::Any(Slot::Is(vec![Slot::Is(Test::CustomerIs(Slot::Is(
            Of::New,
        )))])),
    ]
}

fn fresh(word: &str, subject: Option<&Subject>) -> Option<Test<Open>> {
    let test = all().into_iter().find(|test| test.word() == word)?;
    let (Test::Has(_), Some(subject)) = (&test, subject) else {
        return Some(test);
    };
    let fitting = Given::ALL.iter().find(|given| given.suits(subject))?;
    Some(Test::Has(Slot::Is(*fitting)))
}

fn options(about: About<'_>, chosen: Option<&Test<Open>>) -> Vec<(String, Label)> {
    let fits = |test: &Test<Open>| {
        let is_chosen = chosen.is_some_and(|chosen| chosen.word() == test.word());
        is_chosen || about.subject.is_none_or(|subject| test.suits(subject))
    };
    let all = all().into_iter().filter(fits);
    all.map(|test| (test.word().to_owned(), choose::test(&test)))
        .collect()
}
