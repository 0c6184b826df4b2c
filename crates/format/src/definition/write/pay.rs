//! Writes what a rule pays.

use super::band::band;
use super::by::by_word;
use super::hole::{Fields, entries, list, slot};
use super::value::{count, money, rate, text, word};
use crate::Node;
use rewards_core::scheme::{Open, Pay, PayByDef, PaysByWord, PaysDef};

pub(super) fn pays(pays: &PaysDef) -> Node {
    match pays {
        PaysDef::One(one) => slot(one, &pay),
        PaysDef::Several(several) => entries(several, &pay),
    }
}

fn pay(pay: &Pay<Open>) -> Node {
    let (mut fields, name) = (Fields::default(), pay.word());
    match pay {
        Pay::Amount(amount) => fields.add(name, slot(amount, &|amount| money(*amount))),
        Pay::Rate(part) => fields.add(name, slot(part, &|part| rate(*part))),
        Pay::Bands(bands) => {
            fields
                .add(name, list(&bands.bands, &band))
                .or("mode", bands.mode.as_ref(), &|mode| word(mode.word()))
        }
        Pay::Item(item, quantity) => {
            fields
                .add(name, slot(item, &text))
                .or("quantity", quantity.as_ref(), &count)
        }
        Pay::Action(action, after) => {
            fields
                .add(name, slot(action, &text))
                .or("after", after.as_ref(), &count)
        }
        Pay::By(by) => pay_by(by, name, &mut fields),
    };
    fields.done()
}

fn pay_by<'f>(by: &PayByDef, name: &'static str, fields: &'f mut Fields) -> &'f mut Fields {
    let attribute = slot(&by.attribute, &|attribute| word(attribute.word()));
    let (key, parts) = match &by.pays {
        PaysByWord::Amounts(amounts) => (
            "amounts",
            by_word(amounts, &|amount| slot(amount, &|amount| money(*amount))),
        ),
        PaysByWord::Bands(bands) => ("bands", by_word(bands, &|bands| list(bands, &band))),
        PaysByWord::Pays(parts) => ("pays", by_word(parts, &|part| slot(part, &pays))),
    };
    fields.add(name, attribute).add(key, parts)
}
