//! What a rule pays, and to whom.

use super::super::place::At;
use super::condition::MOST;
use super::fields::Parts;
use super::hole::Reader;
use super::leaf::ListOf;
use crate::{Code, Node, Wanted};
use rewards_core::scheme::{Bands, ByWord, Open, Pay, PayByDef, PaysByWord, PaysDef, Slot};
use rewards_words::problem::Misfit;

const NAMES: &[&str] = &[
    "amount", "rate", "bands", "mode", "item", "quantity", "action", "after", "if", "by",
    "amounts", "pays",
];
/// What a part pays.
const KINDS: &[&str] = &["amount", "rate", "bands", "item", "action", "by"];
const PARTS: ListOf = ListOf {
    most: MOST,
    words: KINDS,
    may_be_left_out: false,
};

impl Reader<'_> {
    /// What is paid: a list, or a single part.
    pub fn pays(&mut self, at: At<'_>) -> Option<Slot<PaysDef>> {
        if matches!(at.node, Node::Null) {
            let wanted = Wanted::OneField(KINDS.to_vec());
            return self.want(at, Code::WrongType, wanted);
        }
        self.kept_part(at, &mut |reader, at| {
            if matches!(at.node, Node::List(_)) {
                return reader
                    .list(at, PARTS, &mut |reader, at| {
                        reader.kept_slot(at, &mut Self::pay)
                    })
                    .map(PaysDef::Several);
            }
            reader.pay(at).map(|pay| PaysDef::One(Box::new(pay)))
        })
    }

    /// One part, with its `if`.
    fn pay(&mut self, at: At<'_>) -> Option<Slot<Pay<Open>>> {
        let parts = self.open(at, NAMES)?;
        let holds = self.or(&parts, "if", &mut |reader, at| {
            reader.may_value(at, &mut Self::truth)
        });
        let pay = self.one_pay(&parts);
        let (holds, pay) = (holds?, pay?);
        Some(match holds {
            Some(holds) => Slot::If(Box::new(holds), pay),
            None => Slot::Is(pay),
        })
    }

    fn one_pay(&mut self, parts: &Parts<'_>) -> Option<Pay<Open>> {
        if parts.has("by") {
            self.refuse(
                parts,
                &[
                    "amount", "rate", "mode", "item", "quantity", "action", "after",
                ],
                |other| Misfit::Beside(other, "by"),
            );
            return self.pay_by(parts).map(Pay::By);
        }
        // What differs by words was looked at before: it is told here as what there may be, too.
        let key = self.only(parts, KINDS)?;
        self.refuse(parts, &["amounts", "pays"], |pays| {
            Misfit::OnlyWith(pays, &["by"])
        });
        for (extra, of) in [
            ("mode", &["bands"]),
            ("quantity", &["item"]),
            ("after", &["action"]),
        ] {
            if !of.contains(&key) {
                self.refuse(parts, &[extra], |extra| Misfit::OnlyWith(extra, of));
            }
        }
        match key {
            "amount" => self
                .required(parts, key, &mut |reader, at| {
                    reader.value(at, &mut Self::money)
                })
                .map(Pay::Amount),
            "rate" => self
                .required(parts, key, &mut |reader, at| {
                    reader.value(at, &mut Self::rate)
                })
                .map(Pay::Rate),
            "bands" => self.pay_bands(parts),
            "item" => self.item(parts),
            _ => self.action(parts),
        }
    }

    fn pay_bands(&mut self, parts: &Parts<'_>) -> Option<Pay<Open>> {
        let mode = self.or(parts, "mode", &mut |reader, at| {
            reader.may_value(at, &mut Self::word)
        });
        let bands = self.required(parts, "bands", &mut |reader, at| {
            reader.value(at, &mut Self::bands)
        });
        Some(Pay::Bands(Bands {
            unit: (),
            mode: mode?,
            bands: bands?,
        }))
    }

    fn item(&mut self, parts: &Parts<'_>) -> Option<Pay<Open>> {
        let item = self.required(parts, "item", &mut |reader, at| {
            reader.value(at, &mut Self::text)
        });
        let quantity = self.or(parts, "quantity", &mut |reader, at| {
            reader.may_value(at, &mut Self::count)
        });
        Some(Pay::Item(item?, quantity?))
    }

    fn action(&mut self, parts: &Parts<'_>) -> Option<Pay<Open>> {
        let action = self.required(parts, "action", &mut |reader, at| {
            reader.value(at, &mut Self::text)
        });
        let after = self.or(parts, "after", &mut |reader, at| {
            reader.may_value(at, &mut Self::count)
        });
        Some(Pay::Action(action?, after?))
    }

    /// `{"by": …}` with `amounts`, `bands` or `pays` for its words.
    fn pay_by(&mut self, parts: &Parts<'_>) -> Option<PayByDef> {
        let attribute = self.required(parts, "by", &mut |reader, at| {
            reader.value(at, &mut Self::word)
        });
        let key = self.only(parts, &["amounts", "bands", "pays"])?;
        let pays = self.required(parts, key, &mut |reader, at| match key {
            "amounts" => reader
                .value(at, &mut |reader, at| {
                    reader.by_word(at, &mut |reader, at| {
                        reader.kept_value(at, &mut Self::money)
                    })
                })
                .map(PaysByWord::Amounts),
            "bands" => reader
                .value(at, &mut |reader, at| {
                    reader.by_word(at, &mut |reader, at| {
                        reader.kept_value(at, &mut Self::bands)
                    })
                })
                .map(PaysByWord::Bands),
            _ => reader
                .part(at, &mut Self::pays_by_word)
                .map(PaysByWord::Pays),
        });
        Some(PayByDef {
            attribute: attribute?,
            pays: pays?,
        })
    }

    fn pays_by_word(&mut self, at: At<'_>) -> Option<ByWord<Slot<PaysDef>>> {
        self.by_word(at, &mut Self::pays)
    }
}
