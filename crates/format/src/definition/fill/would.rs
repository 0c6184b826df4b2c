//! What is known of a rule that lacks figures: whom and what it would look at, and what is at stake.

use super::slot::Filler;
use rewards_core::number::Money;
use rewards_core::scheme::{
    Band, BandPay, Bands, ByWord, Condition, Form, Kind, Limits, Measure, Open, ParamType, Pay,
    PayByDef, PaysByWord, PaysDef, Receiver, Selection, Slot, SlotList, Stake, Subject, Terms,
    Test, Text, Would,
};

/// The parts of a rule, as far as they are filled.
pub(super) struct FilledParts<'r> {
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
    pub(super) fn would(&mut self, known: &FilledParts<'_>, pays: &'d Slot<PaysDef>) -> Would {
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
            stakes: each_once(self.stakes(pays)),
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

    /// What could be paid, under the readings taken.
    fn stakes(&self, pays: &Slot<PaysDef>) -> Vec<Stake> {
        self.possible(pays, &|pays| match pays {
            PaysDef::One(pay) => self.possible(pay, &|pay| self.stakes_of(pay)),
            PaysDef::Several(pays) => {
                let each = pays.iter();
                let each = each.map(|pay| self.possible(pay, &|pay| self.stakes_of(pay)));
                each.flatten().collect()
            }
        })
    }

    fn stakes_of(&self, pay: &Pay<Open>) -> Vec<Stake> {
        match pay {
            Pay::Amount(_) => vec![Stake::Money],
            Pay::Rate(_) => vec![Stake::Share],
            Pay::Item(item, _) => vec![named(item, Stake::Item)],
            Pay::Action(action, _) => vec![named(action, Stake::Action)],
            Pay::Bands(Bands { bands, .. }) => self.stakes_of_bands(bands),
            Pay::By(PayByDef { pays, .. }) => match pays {
                PaysByWord::Amounts(_) => vec![Stake::Money],
                PaysByWord::Bands(bands) => self.possible(bands, &|by| {
                    each_word(by, &|bands| self.stakes_of_bands(bands))
                }),
                PaysByWord::Pays(pays) => {
                    self.possible(pays, &|by| each_word(by, &|pays| self.stakes(pays)))
                }
            },
        }
    }

    fn stakes_of_bands(&self, bands: &SlotList<Band<Open>>) -> Vec<Stake> {
        let of_band = |band: &Band<Open>| match &band.pays {
            BandPay::Amount(_) => vec![Stake::Money],
            BandPay::Rate(_) => vec![Stake::Share],
            BandPay::Item(item) => vec![named(item, Stake::Item)],
        };
        self.possible(bands, &|bands| {
            let each = bands.iter().map(|band| self.possible(band, &of_band));
            each.flatten().collect()
        })
    }

    /// What could stand at a place under the readings taken, as what it pays; of a parameter, what it may be set to.
    fn possible<T>(&self, slot: &Slot<T>, pays: &dyn Fn(&T) -> Vec<Stake>) -> Vec<Stake> {
        match slot {
            Slot::Is(part) | Slot::If(_, part) => pays(part),
            Slot::Param { id, .. } => self.param_kind(id).map_or(vec![Stake::Money], set_to),
            Slot::Choice { option, is } => {
                let reading = self.reading_taken(option);
                let chosen = is
                    .iter()
                    .filter(|(known, _)| reading.is_none_or(|taken| known == taken));
                let slots = chosen.filter_map(|(_, slot)| slot.as_ref());
                slots.flat_map(|slot| self.possible(slot, pays)).collect()
            }
            Slot::Optional(slot) => self.possible(slot, pays),
        }
    }
}

/// A thing by its name, where that is settled.
fn named(name: &Slot<Text>, stake: fn(Option<Text>) -> Stake) -> Stake {
    match name {
        Slot::Is(name) | Slot::If(_, name) => stake(Some(name.clone())),
        Slot::Param { .. } | Slot::Choice { .. } | Slot::Optional(_) => stake(None),
    }
}

fn each_word<T>(by: &ByWord<T>, pays: &dyn Fn(&T) -> Vec<Stake>) -> Vec<Stake> {
    let parts = by.is.iter().map(|(_, part)| part).chain(&by.otherwise);
    parts.flat_map(pays).collect()
}

/// What a parameter in place of what is paid may be set to.
fn set_to(kind: &ParamType) -> Vec<Stake> {
    match kind {
        ParamType::Bands { pays, .. } => {
            let stake = |pay: &&str| match *pay {
                "item" => Stake::Item(None),
                "rate" => Stake::Share,
                _ => Stake::Money,
            };
            pays.iter().map(stake).collect()
        }
        ParamType::By(_, each) => set_to(each),
        ParamType::Rate => vec![Stake::Share],
        ParamType::Money
        | ParamType::Score
        | ParamType::Margin
        | ParamType::Count { .. }
        | ParamType::Date
        | ParamType::Text
        | ParamType::Boolean
        | ParamType::Choice(_) => vec![Stake::Money],
    }
}

fn each_once(stakes: Vec<Stake>) -> Vec<Stake> {
    let mut known: Vec<Stake> = Vec::new();
    for stake in stakes {
        if !known.contains(&stake) {
            known.push(stake);
        }
    }
    known
}
