//! What is known of a rule that lacks figures: whom and what it would look at, and whether money is at stake.

use super::slot::Filler;
use rewards_core::number::Money;
use rewards_core::scheme::{
    Band, BandPay, Bands, ByWord, Condition, Form, Kind, Limits, Measure, Open, ParamType, Pay,
    PayByDef, PaysByWord, PaysDef, Receiver, Selection, Slot, SlotList, Subject, Terms, Test,
    Would,
};

/// The parts of a rule, as far as they are filled.
pub(super) struct Known<'r> {
    pub kind: Option<Kind>,
    pub for_each: &'r Option<Subject>,
    pub among: &'r Option<Selection>,
    /// Whether all conditions are filled.
    pub is_complete: bool,
    pub measure: &'r Option<Option<Measure>>,
    pub to: Option<Receiver>,
}

impl<'d> Filler<'d> {
    /// What a rule would look at, with a fen in place of what it pays; what lacks a figure of its
    /// conditions is taken for met.
    pub(super) fn would(&mut self, known: &Known<'_>, pays: &'d Slot<PaysDef>) -> Would {
        let stand_in = |for_each: &Subject, among: &Selection| Terms {
            kind: known.kind.unwrap_or(Kind::Reward),
            for_each: for_each.clone(),
            among: among.clone(),
            when: self.conditions_known(known.is_complete),
            measure: known.measure.clone().flatten(),
            pays: vec![Pay::Amount(Money::FEN)],
            to: known.to.unwrap_or(Receiver::Rep),
            limits: Limits::default(),
            form: Form::Cash,
            adds_to: None,
        };
        let parts = known.for_each.as_ref().zip(known.among.as_ref());
        Would {
            terms: parts.map(|(for_each, among)| Box::new(stand_in(for_each, among))),
            pays_money: self.is_money(pays),
        }
    }

    /// The conditions as far as they are filled. Which candidate is the first to pass is not known as long as one is open.
    fn conditions_known(&self, is_complete: bool) -> Vec<Condition> {
        let known = self.rule.known.iter();
        known
            .filter(|condition| is_complete || !matches!(condition.test, Test::FirstOf(_)))
            .cloned()
            .collect()
    }

    fn is_money(&self, pays: &Slot<PaysDef>) -> bool {
        self.could_be(pays, &|pays| match pays {
            PaysDef::One(pay) => self.could_be(pay, &|pay| self.is_money_pay(pay)),
            PaysDef::Several(pays) => pays
                .iter()
                .any(|pay| self.could_be(pay, &|pay| self.is_money_pay(pay))),
        })
    }

    fn is_money_pay(&self, pay: &Pay<Open>) -> bool {
        match pay {
            Pay::Amount(_) | Pay::Rate(_) => true,
            Pay::Item(..) | Pay::Action(..) => false,
            Pay::Bands(Bands { bands, .. }) => self.are_money_bands(bands),
            Pay::By(PayByDef { pays, .. }) => match pays {
                PaysByWord::Amounts(_) => true,
                PaysByWord::Bands(bands) => self.could_be(bands, &|by| {
                    any_word(by, &|bands| self.are_money_bands(bands))
                }),
                PaysByWord::Pays(pays) => {
                    self.could_be(pays, &|by| any_word(by, &|pays| self.is_money(pays)))
                }
            },
        }
    }

    fn are_money_bands(&self, bands: &SlotList<Band<Open>>) -> bool {
        self.could_be(bands, &|bands| {
            let is_money = |band: &Band<Open>| !matches!(band.pays, BandPay::Item(_));
            bands.iter().any(|band| self.could_be(band, &is_money))
        })
    }

    /// Whether it holds of what stands at a place under the readings taken; of a parameter, whether what it may be set to
    /// could be money.
    fn could_be<T>(&self, slot: &Slot<T>, holds: &dyn Fn(&T) -> bool) -> bool {
        match slot {
            Slot::Is(part) | Slot::If(_, part) => holds(part),
            Slot::Param { id, .. } => self.param_kind(id).is_none_or(can_be_money),
            Slot::Choice { option, is } => {
                let reading = self.reading_taken(option);
                let chosen = is
                    .iter()
                    .filter(|(known, _)| reading.is_none_or(|taken| known == taken));
                chosen
                    .filter_map(|(_, slot)| slot.as_ref())
                    .any(|slot| self.could_be(slot, holds))
            }
            Slot::Optional(slot) => self.could_be(slot, holds),
        }
    }
}

fn any_word<T>(by: &ByWord<T>, holds: &dyn Fn(&T) -> bool) -> bool {
    let mut parts = by.is.iter().map(|(_, part)| part).chain(&by.otherwise);
    parts.any(holds)
}

fn can_be_money(kind: &ParamType) -> bool {
    match kind {
        ParamType::Bands { pays, .. } => pays.iter().any(|pay| *pay != "item"),
        ParamType::By(_, each) => can_be_money(each),
        ParamType::Money
        | ParamType::Rate
        | ParamType::Score
        | ParamType::Margin
        | ParamType::Count { .. }
        | ParamType::Date
        | ParamType::Text
        | ParamType::Boolean
        | ParamType::Choice(_) => true,
    }
}
