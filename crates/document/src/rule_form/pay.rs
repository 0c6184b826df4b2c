//! What a rule pays.

use super::band;
use super::field::{Act, Can, Control, FigureKind};
use super::fresh_band::{self, MayPay};
use super::leaf::{Kind, Leaf};
use super::walk::Walk;
use rewards_core::number::{Money, Rate};
use rewards_core::scheme::{
    Attribute, Band, BandPay, Bands, ByWord, Measure, Mode, Open, Pay, PayByDef, PaysByWord,
    PaysDef, Receiver, Slot, SlotList, Subject, Text,
};
use rewards_words::label::attribute_word;
use rewards_words::text::{Label, Localized};
use rewards_words::{choose, label, say};

const LABEL: Label = label!("给什么", "Pays");

/// Of what, and to whom, it's paid, as far as both are known.
#[derive(Clone, Copy)]
pub(super) struct Of<'a> {
    pub(super) subject: Option<&'a Subject>,
    pub(super) to: Option<&'a Receiver<Open>>,
    pub(super) measure: Option<&'a Measure<Open>>,
}

impl Of<'_> {
    /// What bands may pay: nothing is a share of a count, and a pool is money.
    pub(super) fn may_pay(self) -> MayPay {
        MayPay {
            amounts: true,
            rates: self.measure.is_none_or(Measure::has_base),
            items: self.takes_things(),
        }
    }

    fn takes_things(self) -> bool {
        self.to.is_none_or(Receiver::takes_things)
    }
}

/// Goes through what is paid.
pub(super) fn walk(walk: &mut Walk<'_>, pays: &mut Slot<PaysDef>, of: Of<'_>) {
    walk.part(LABEL, pays, &mut |walk, pays| several(walk, pays, of));
}

fn several(walk: &mut Walk<'_>, pays: &mut PaysDef, of: Of<'_>) {
    if let Some(Act::Add(word)) = walk.asked() {
        if let Some(more) = fresh(word) {
            add(walk, pays, more, of);
            walk.did();
        }
        return;
    }
    match pays {
        PaysDef::One(pay) => walk.part(LABEL, pay, &mut |walk, pay| one(walk, pay, of)),
        PaysDef::Several(list) => {
            if removed(walk, list)
                && list.len() == 1
                && let Some(only) = list.pop()
            {
                // What is typed below `pays[0]` is now below `pays`.
                walk.leave_first();
                *pays = PaysDef::One(Box::new(only));
                return;
            }
            let can_go = list.len() > 1;
            for (at, slot) in list.iter_mut().enumerate() {
                walk.entry(at, |walk| {
                    if can_go {
                        walk.allow(Can::Remove);
                    }
                    walk.show(say!("给付 {0}", "Payment {0}", at + 1), Control::Group);
                    walk.deeper(|walk| {
                        walk.part(LABEL, slot, &mut |walk, pay| one(walk, pay, of));
                    });
                });
            }
        }
    }
    let options = options(of, None);
    walk.show(
        label!("再给一样", "Pay something besides"),
        Control::add(options),
    );
}

fn add(walk: &mut Walk<'_>, pays: &mut PaysDef, more: Pay<Open>, of: Of<'_>) {
    let before = match pays {
        PaysDef::One(first) => {
            walk.enter_first();
            vec![(**first).clone()]
        }
        PaysDef::Several(list) => std::mem::take(list),
    };
    let mut list = before;
    list.push(Slot::Is(more));
    let at = list.len() - 1;
    if let Some(Slot::Is(pay)) = list.last_mut() {
        walk.entry(at, |walk| {
            walk.open_figures(pay, &mut |walk, pay| within(walk, pay, of))
        });
    }
    *pays = PaysDef::Several(list);
}

fn removed(walk: &mut Walk<'_>, list: &mut Vec<Slot<Pay<Open>>>) -> bool {
    let mut which = None;
    for at in 0..list.len() {
        walk.entry(at, |walk| {
            let is_asked = matches!(walk.asked(), Some(Act::Remove));
            which = which.or(is_asked.then_some(at));
        });
    }
    let Some(at) = which.filter(|_| list.len() > 1) else {
        return false;
    };
    list.remove(at);
    walk.renumber(|was| (was != at).then_some(was - usize::from(was > at)));
    walk.did();
    true
}

fn one(walk: &mut Walk<'_>, pay: &mut Pay<Open>, of: Of<'_>) {
    walk.field("what", |walk| {
        if let Some(Act::Choose(word)) = walk.asked() {
            if let Some(other) = fresh(word).filter(|other| other.word() != pay.word()) {
                *pay = other;
                walk.chose();
            }
            return walk.did();
        }
        let (chosen, options) = (pay.word().to_owned(), options(of, Some(pay)));
        walk.show(LABEL, Control::word(chosen, options));
    });
    if walk.take_chosen() {
        walk.forget();
        return walk.open_figures(pay, &mut |walk, pay| within(walk, pay, of));
    }
    within(walk, pay, of);
}

fn within(walk: &mut Walk<'_>, pay: &mut Pay<Open>, of: Of<'_>) {
    let label = label!("金额", "Amount");
    match pay {
        Pay::Amount(amount) => walk.field("amount", |walk| {
            walk.leaf(label, amount, Kind::Figure(FigureKind::Money));
        }),
        Pay::Rate(rate) => walk.field("rate", |walk| {
            walk.leaf(label!("比例", "Rate"), rate, Kind::Figure(FigureKind::Rate));
        }),
        Pay::Bands(bands) => {
            walk.field("mode", |walk| {
                let words = Kind::words::<Mode>();
                walk.may_word(
                    label!("怎样算", "How"),
                    &mut bands.mode,
                    words,
                    &Mode::Whole,
                );
            });
            let all = walk.may_pay;
            if matches!(bands.mode, Some(Slot::Is(Mode::Marginal))) {
                // By slices a share of each is paid.
                (walk.may_pay.amounts, walk.may_pay.items) = (false, false);
            }
            walk.field("bands", |walk| band::walk(walk, &mut bands.bands));
            walk.may_pay = all;
        }
        Pay::Item(item, quantity) => {
            walk.field("item", |walk| {
                walk.leaf(label!("什么", "What"), item, Kind::NOTE)
            });
            let is_several = of.to.is_none_or(Receiver::takes_several);
            walk.field_if(is_several || quantity.is_some(), "quantity", |walk| {
                let none = label!("1", "1");
                walk.may(
                    label!("数量", "How many"),
                    quantity,
                    Kind::Figure(FigureKind::Count(1)),
                    none,
                );
            });
        }
        Pay::Action(action, after) => {
            walk.field("action", |walk| {
                walk.leaf(label!("什么措施", "What"), action, Kind::NOTE)
            });
            // Spans alone come in a row.
            let is_span = of
                .subject
                .is_none_or(|subject| matches!(subject, Subject::Span { .. }));
            walk.field_if(is_span || after.is_some(), "after", |walk| {
                let none = label!("每次", "each time");
                let label = label!("连续几期才采取", "Only after so many spans in a row");
                walk.may(label, after, Kind::Figure(FigureKind::Count(1)), none);
            });
        }
        Pay::By(by) => by_word(walk, by, of),
    }
}

/// What differs by a class: which class, in which way, and each word's part.
fn by_word(walk: &mut Walk<'_>, by: &mut PayByDef, of: Of<'_>) {
    walk.field("by", |walk| {
        let suits = |one: &Attribute| of.subject.is_none_or(|subject| one.suits(subject));
        let all = Attribute::ALL.iter().copied().filter(suits);
        let was = by.attribute.clone();
        walk.leaf(
            label!("按什么分", "By what"),
            &mut by.attribute,
            Kind::among(all.collect()),
        );
        if let (true, Slot::Is(attribute)) = (by.attribute != was, &by.attribute) {
            by.pays = of_amounts(*attribute);
            walk.chose();
        }
    });
    walk.field("each", |walk| each(walk, by));
    if walk.take_chosen() {
        walk.forget();
        return walk.open_figures(by, &mut |walk, by| parts(walk, by, of));
    }
    parts(walk, by, of);
}

/// In which way it differs.
fn each(walk: &mut Walk<'_>, by: &mut PayByDef) {
    const AMOUNTS: (&str, Label) = ("amounts", label!("各有一个金额", "an amount each"));
    const BANDS: (&str, Label) = ("bands", label!("各有一套分档", "bands each"));
    const PAYS: (&str, Label) = ("pays", label!("各有不同的给付", "different payments"));
    let (chosen, _) = match by.pays {
        PaysByWord::Amounts(_) => AMOUNTS,
        PaysByWord::Bands(_) => BANDS,
        PaysByWord::Pays(_) => PAYS,
    };
    if let Some(Act::Choose(word)) = walk.asked() {
        if let Slot::Is(attribute) = by.attribute
            && word != chosen
        {
            by.pays = match word.as_str() {
                "bands" => PaysByWord::Bands(of_words(attribute, &bands)),
                "pays" => PaysByWord::Pays(of_words(attribute, &amount)),
                _ => of_amounts(attribute),
            };
            walk.chose();
        }
        return walk.did();
    }
    let options = [AMOUNTS, BANDS, PAYS].map(|(word, label)| (word.to_owned(), label));
    walk.show(
        label!("怎样分别", "In which way"),
        Control::word(chosen.to_owned(), options.to_vec()),
    );
}

fn bands() -> SlotList<Band<Open>> {
    Slot::Is(vec![Slot::Is(fresh_band::fresh(BandPay::Amount(
        Slot::Is(Money::fresh()),
    )))])
}

fn amount() -> Slot<PaysDef> {
    let amount = Pay::Amount(Slot::Is(Money::fresh()));
    Slot::Is(PaysDef::One(Box::new(Slot::Is(amount))))
}

fn of_words<T>(attribute: Attribute, fresh: &dyn Fn() -> T) -> Slot<ByWord<T>> {
    let words = attribute.words().iter();
    Slot::Is(ByWord {
        is: words.map(|word| (Text::from(*word), fresh())).collect(),
        otherwise: None,
    })
}

fn parts(walk: &mut Walk<'_>, by: &mut PayByDef, of: Of<'_>) {
    let mut attributes = Vec::new();
    by.attribute.parts(&mut attributes);
    let attribute = attributes
        .first()
        .map_or(Attribute::Size, |attribute| **attribute);
    match &mut by.pays {
        PaysByWord::Amounts(amounts) => walk.field("amounts", |walk| {
            words(
                walk,
                attribute,
                amounts,
                &|| Slot::Is(Money::fresh()),
                &mut |walk, name, amount| {
                    walk.leaf(name, amount, Kind::Figure(FigureKind::Money));
                },
            );
        }),
        PaysByWord::Bands(bands) => walk.field("bands", |walk| {
            words(
                walk,
                attribute,
                bands,
                &self::bands,
                &mut |walk, name, bands| {
                    walk.show(name, Control::Group);
                    walk.deeper(|walk| band::walk(walk, bands));
                },
            );
        }),
        PaysByWord::Pays(pays) => walk.field("pays", |walk| {
            words(walk, attribute, pays, &amount, &mut |walk, name, pays| {
                walk.show(name, Control::Group);
                walk.deeper(|walk| self::walk(walk, pays, of));
            });
        }),
    }
}

/// The part for each word of a class; a word may have none.
fn words<T: Clone>(
    walk: &mut Walk<'_>,
    attribute: Attribute,
    slot: &mut Slot<ByWord<T>>,
    fresh: &dyn Fn() -> T,
    go: &mut dyn FnMut(&mut Walk<'_>, Localized, &mut T),
) {
    walk.part(label!("分别", "Each"), slot, &mut |walk, by| {
        for word in attribute.words() {
            let name = attribute_word(attribute, word);
            let at = by.is.iter().position(|(known, _)| **known == **word);
            let asked = |walk: &mut Walk<'_>| walk.asked().cloned();
            let mut act = None;
            walk.field(word, |walk| act = asked(walk));
            match (at, act) {
                (None, Some(Act::Add(_))) => {
                    by.is.push((Text::from(*word), fresh()));
                    walk.did();
                    let Some((_, part)) = by.is.last_mut() else {
                        continue;
                    };
                    walk.field(word, |walk| {
                        walk.open_figures(part, &mut |walk, part| go(walk, name.clone(), part));
                    });
                }
                (Some(at), Some(Act::Remove))
                    if by.is.len() + usize::from(by.otherwise.is_some()) > 1 =>
                {
                    by.is.remove(at);
                    walk.field(word, Walk::forget);
                    walk.did();
                }
                (Some(at), _) => {
                    let Some((_, part)) = by.is.get_mut(at) else {
                        continue;
                    };
                    walk.field(word, |walk| {
                        walk.allow(Can::Remove);
                        go(walk, name, part);
                    });
                }
                (None, _) => walk.field(word, |walk| {
                    let options =
                        vec![(String::new(), label!("也给这一类", "pay this class, too"))];
                    walk.show(name, Control::add(options));
                }),
            }
        }
        if let Some(part) = &mut by.otherwise {
            walk.field("else", |walk| {
                go(walk, label!("其他", "otherwise").into(), part)
            });
        }
    });
}

fn of_amounts(attribute: Attribute) -> PaysByWord {
    PaysByWord::Amounts(of_words(attribute, &|| Slot::Is(Money::fresh())))
}

/// One of each kind, in the format's order.
fn all() -> Vec<Pay<Open>> {
    vec![
        Pay::Amount(Slot::Is(Money::fresh())),
        Pay::Rate(Slot::Is(Rate::fresh())),
        Pay::Bands(Bands {
            unit: (),
            mode: None,
            bands: bands(),
        }),
        Pay::Item(Slot::Is(Text::fresh()), None),
        Pay::Action(Slot::Is(Text::fresh()), None),
        Pay::By(PayByDef {
            attribute: Slot::Is(Attribute::Department),
            pays: of_amounts(Attribute::Department),
        }),
    ]
}

fn fresh(word: &str) -> Option<Pay<Open>> {
    all().into_iter().find(|pay| pay.word() == word)
}

fn options(of: Of<'_>, chosen: Option<&Pay<Open>>) -> Vec<(String, Label)> {
    let has_class = |subject: &Subject| Attribute::ALL.iter().any(|one| one.suits(subject));
    let fits = |pay: &Pay<Open>| {
        let is_chosen = chosen.is_some_and(|chosen| chosen.word() == pay.word());
        let is_right = match pay {
            Pay::Amount(_) | Pay::Rate(_) | Pay::Bands(_) => true,
            Pay::Item(..) | Pay::Action(..) => of.takes_things(),
            Pay::By(_) => of.subject.is_none_or(has_class),
        };
        is_chosen || is_right
    };
    let all = all().into_iter().filter(fits);
    all.map(|pay| (pay.word().to_owned(), choose::pay(&pay)))
        .collect()
}
