//! Writes conditions, measures and pays.

use super::hole::{Fields, Write, entries, list, slot};
use super::value::{money, rate, text};
use crate::{Key, Node};
use rewards_core::scheme::{
    Band, BandPay, Bound, By, ByWord, Condition, Decimal, Measure, MissedSpans, OneOf, Open, Pay,
    PayByDef, PaysByWord, PaysDef, Receiver, Slot, Sustained, Target, Test,
};

pub(super) fn word(word: &str) -> Node {
    Node::text(word)
}

fn count(count: &u32) -> Node {
    Node::number(&count.to_string())
}

fn decimal(decimal: &Decimal) -> Node {
    Node::text(&decimal.0)
}

/// A part that may differ by the rep's department.
pub(super) fn by_department<T>(by: &By<Slot<T>>, write: Write<'_, T>) -> Node {
    if let ([], Some(plain)) = (by.is.as_slice(), &by.otherwise) {
        return slot(plain, write);
    }
    let is = by
        .is
        .iter()
        .map(|(word, part)| (Key::Borrowed(*word), slot(part, write)))
        .collect();
    let mut fields = Fields::default();
    fields
        .add("by", word(by.attribute.word()))
        .add("is", Node::Map(is))
        .or("else", by.otherwise.as_ref(), write);
    fields.done()
}

pub(super) fn condition(condition: &Condition<Open>) -> Node {
    let mut fields = Fields::default();
    test_fields(&condition.test, &mut fields);
    fields.or("else", condition.otherwise.as_ref(), &|reason| {
        word(reason.word())
    });
    fields.done()
}

fn test(test: &Test<Open>) -> Node {
    let mut fields = Fields::default();
    test_fields(test, &mut fields);
    fields.done()
}

fn test_fields(tested: &Test<Open>, fields: &mut Fields) {
    fields.add(
        tested.word(),
        match tested {
            Test::AtFault | Test::Leader => Node::Bool(true),
            Test::Has(given) => slot(given, &|given| word(given.word())),
            Test::CustomerIs(of) => slot(of, &|of| word(of.word())),
            Test::HasDeal(stage) => slot(stage, &|stage| word(stage.word())),
            Test::Is(asked) => slot(asked, &one_of),
            Test::Compare { bound: asked, .. } => slot(asked, &bound),
            Test::FirstOf(whose) => slot(whose, &|whose| word(whose.word())),
            Test::Sustained(by) => sustained_by(by),
            Test::Any(tests) => list(tests, &test),
        },
    );
    if let Test::Compare {
        measure: measured, ..
    } = tested
    {
        fields.or("measure", measured.as_ref(), &measure);
    }
}

fn one_of(one_of: &OneOf<Open>) -> Node {
    Node::fields(vec![(
        one_of.attribute.word(),
        list(&one_of.words, &|text| word(text)),
    )])
}

fn target(target: &Slot<Target>) -> Node {
    slot(target, &|target| word(target.word()))
}

fn bound(bound: &Bound<Open>) -> Node {
    match bound {
        Bound::Figure(figure) => decimal(figure),
        Bound::Target(of) => Node::fields(vec![("target", target(of))]),
        Bound::Share(share, of) => Node::fields(vec![
            ("share", slot(share, &|share| rate(*share))),
            ("of", target(of)),
        ]),
    }
}

pub(super) fn measure(measure: &Measure<Open>) -> Node {
    let named = |part: Node| Node::fields(vec![(measure.word(), part)]);
    match measure {
        Measure::Net
        | Measure::FirstNet
        | Measure::Total
        | Measure::Growth
        | Measure::TeamTotal
        | Measure::TeamGrowth
        | Measure::Score
        | Measure::Amount
        | Measure::PerformanceBonus
        | Measure::Repurchases
        | Measure::NewCustomers
        | Measure::MeanMonthSales
        | Measure::ReturnedShare
        | Measure::IdleDays
        | Measure::Margin => word(measure.word()),
        Measure::MeanScore(kind) | Measure::OutcomeCount(kind) => {
            named(slot(kind, &|kind| word(kind.word())))
        }
        Measure::Tally(name) => named(text(name)),
        Measure::QualifyingCustomers(by) => named(sustained_by(by)),
        Measure::MissedSpans(missed) => named(slot(missed, &missed_spans)),
    }
}

fn missed_spans(missed: &MissedSpans<Open>) -> Node {
    Node::fields(vec![
        ("every", slot(&missed.every, &|every| word(every.word()))),
        ("target", target(&missed.target)),
    ])
}

fn sustained_by(by: &Slot<By<Slot<Sustained<Open>>>>) -> Node {
    slot(by, &|by| by_department(by, &sustained))
}

fn sustained(sustained: &Sustained<Open>) -> Node {
    let mut fields = Fields::default();
    fields
        .add("months", slot(&sustained.months, &count))
        .add("of", slot(&sustained.of, &count))
        .or("windows", sustained.windows.as_ref(), &|windows| {
            word(windows.word())
        })
        .add("mean", slot(&sustained.mean, &|mean| money(*mean)))
        .or("other_than", sustained.other_than.as_ref(), &|other| {
            Node::fields(vec![
                ("product", slot(&other.product, &text)),
                ("at_least", slot(&other.at_least, &|share| rate(*share))),
            ])
        })
        .or("margin", sustained.margin.as_ref(), &|margin| rate(*margin));
    fields.done()
}

pub(super) fn pays(pays: &PaysDef) -> Node {
    match pays {
        PaysDef::One(one) => slot(one, &pay),
        PaysDef::Several(several) => entries(several, &pay),
    }
}

fn pay(pay: &Pay<Open>) -> Node {
    let mut fields = Fields::default();
    match pay {
        Pay::Amount(amount) => fields.add("amount", slot(amount, &|amount| money(*amount))),
        Pay::Rate(part) => fields.add("rate", slot(part, &|part| rate(*part))),
        Pay::Bands(bands) => fields.add("bands", list(&bands.bands, &band)).or(
            "mode",
            bands.mode.as_ref(),
            &|mode| word(mode.word()),
        ),
        Pay::Item(item, quantity) => {
            fields
                .add("item", slot(item, &text))
                .or("quantity", quantity.as_ref(), &count)
        }
        Pay::Action(action, after) => {
            fields
                .add("action", slot(action, &text))
                .or("after", after.as_ref(), &count)
        }
        Pay::By(by) => pay_by(by, &mut fields),
    };
    fields.done()
}

fn band(band: &Band<Open>) -> Node {
    let pays = match &band.pays {
        BandPay::Amount(amount) => slot(amount, &|amount| money(*amount)),
        BandPay::Rate(part) => slot(part, &|part| rate(*part)),
        BandPay::Item(item) => slot(item, &text),
    };
    Node::fields(vec![
        (band.edge.word(), slot(&band.bound, &decimal)),
        (band.pays.word(), pays),
    ])
}

fn pay_by<'f>(by: &PayByDef, fields: &'f mut Fields) -> &'f mut Fields {
    let attribute = slot(&by.attribute, &|attribute| word(attribute.word()));
    let (key, parts) = match &by.pays {
        PaysByWord::Amounts(amounts) => (
            "amounts",
            by_word(amounts, &|amount| slot(amount, &|amount| money(*amount))),
        ),
        PaysByWord::Bands(bands) => ("bands", by_word(bands, &|bands| list(bands, &band))),
        PaysByWord::Pays(parts) => ("pays", by_word(parts, &|part| slot(part, &pays))),
    };
    fields.add("by", attribute).add(key, parts)
}

fn by_word<T>(by: &Slot<ByWord<T>>, write: Write<'_, T>) -> Node {
    slot(by, &|by| {
        let mut parts: Vec<(Key, Node)> = by
            .is
            .iter()
            .map(|(key, part)| (Key::from(key.to_string()), write(part)))
            .collect();
        parts.extend(
            by.otherwise
                .iter()
                .map(|part| (Key::Borrowed("else"), write(part))),
        );
        Node::Map(parts)
    })
}

pub(super) fn receiver(receiver: &Receiver<Open>) -> Node {
    match receiver {
        Receiver::Rep => word("rep"),
        Receiver::Customer => word("customer"),
        Receiver::Referrer => word("referrer"),
        Receiver::Team(how) => Node::fields(vec![("team", slot(how, &|how| word(how.word())))]),
    }
}
