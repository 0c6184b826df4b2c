//! What a rule pays where that differs by a class: which class, in which way, and what is paid for each of its words.

use super::band;
use super::field::{Act, Can, Control, FigureKind};
use super::fresh_band;
use super::leaf::{Kind, Leaf};
use super::walk::Walk;
use rewards_core::number::Money;
use rewards_core::scheme::{
    Attribute, Band, BandPay, ByWord, Open, Pay, PayByDef, PaysByWord, PaysDef, Slot, SlotList,
    Subject, Text,
};
use rewards_words::label;
use rewards_words::label::attribute_word;
use rewards_words::text::{Label, Localized};

/// What is paid for a word of the class.
type Go<'g> = &'g mut dyn FnMut(&mut Walk<'_>, &mut Slot<PaysDef>);

/// What differs by a class: which class, in which way, and each word's part.
pub(super) fn walk(walk: &mut Walk<'_>, by: &mut PayByDef, subject: Option<&Subject>, go: Go<'_>) {
    walk.field("by", |walk| {
        let suits = |one: &Attribute| subject.is_none_or(|subject| one.suits(subject));
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
        return walk.open_figures(by, &mut |walk, by| parts(walk, by, go));
    }
    parts(walk, by, go);
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

pub(super) fn bands() -> SlotList<Band<Open>> {
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

fn parts(walk: &mut Walk<'_>, by: &mut PayByDef, go: Go<'_>) {
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
                walk.deeper(|walk| go(walk, pays));
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

pub(super) fn of_amounts(attribute: Attribute) -> PaysByWord {
    PaysByWord::Amounts(of_words(attribute, &|| Slot::Is(Money::fresh())))
}
