//! What a rule pays, to whom and at most how much.

use super::bands::{BandReader, bands};
use super::condition::MOST;
use super::hole::{Filler, Filling};
use super::kind::{BAND_PAYS, Place};
use super::parts::Parts;
use super::place::{At, Figure, count_of, hole_of, place_of_word, rate_of};
use super::value::Value;
use crate::exchange::{Code, Node};
use crate::number::Money;
use crate::scheme::{Attribute, Band, BandPay, Bands, By, Measure, Mode, Pay, Receiver, Subject, Unit};

const NAMES: &[&str] = &["amount", "rate", "bands", "mode", "item", "quantity", "action", "after", "if", "by", "amounts", "pays"];

impl Filler<'_> {
    /// What is paid: a list, or a single part.
    pub fn pays(&mut self, at: At<'_>) -> Option<Vec<Pay>> {
        if hole_of(at.node) == Some("option") {
            return self.chosen(at, Self::pays);
        }
        if !matches!(at.node, Node::List(_)) {
            let pay = self.maybe(at, &mut Self::pay)?;
            return Some(pay.flatten().into_iter().collect());
        }
        let pays = self.entries(at, MOST, Self::pay)?;
        if let Node::List(entries) = at.node
            && entries.is_empty()
        {
            return self.fault(at, Code::MissingField);
        }
        Some(pays.into_iter().flatten().collect())
    }

    /// One part; nothing where its `if` is false.
    #[allow(clippy::option_option, reason = "faulty, switched off and read are three things")]
    fn pay(&mut self, at: At<'_>) -> Option<Option<Pay>> {
        self.part(at, |filler, at| {
            let parts = filler.open(at, NAMES)?;
            let holds = filler.or(&parts, "if", true, Self::truth);
            let mark = filler.lacks.len();
            let pay = filler.one_pay(&parts);
            if holds == Some(false) {
                filler.lacks.truncate(mark);
                return Some(None);
            }
            holds?;
            pay.map(Some)
        })
    }

    fn one_pay(&mut self, parts: &Parts<'_>) -> Option<Pay> {
        if parts.node("by").is_some() {
            parts.refuse(&["amount", "rate", "mode", "item", "quantity", "action", "after"], self);
            return self.pay_by(parts).map(Pay::By);
        }
        let key = parts.only(&["amount", "rate", "bands", "item", "action"], self)?;
        parts.refuse(&["amounts", "pays"], self);
        for (extra, of) in [("mode", "bands"), ("quantity", "item"), ("after", "action")] {
            if key != of {
                parts.refuse(&[extra], self);
            }
        }
        if matches!(self.sofar.to, Some(Receiver::Team(_))) && matches!(key, "item" | "action") {
            parts.refuse(&[key], self);
        }
        match key {
            "amount" => self.require(parts, "amount", Self::money).map(Pay::Amount),
            "rate" => {
                self.sofar.needs_base = true;
                self.require(parts, "rate", |filler, at| filler.figure(at, Figure::Rate)).map(|rate| Pay::Rate(rate_of(rate)))
            }
            "bands" => self.pay_bands(parts).map(Pay::Bands),
            "item" => {
                let item = self.require(parts, "item", Self::text);
                let quantity = self.or(parts, "quantity", 1, |filler, at| filler.figure(at, Figure::Count(1)));
                Some(Pay::Item(item?, count_of(quantity?)))
            }
            _ => {
                let action = self.require(parts, "action", Self::text);
                let after = self.may(parts, "after", |filler, at| filler.figure(at, Figure::Count(1)));
                if !matches!(self.sofar.subject, Some(Subject::Span { .. }) | None) {
                    parts.refuse(&["after"], self);
                }
                Some(Pay::Action(action?, after?.map(count_of)))
            }
        }
    }

    fn money(&mut self, at: At<'_>) -> Option<Money> {
        self.figure(at, Figure::Money).map(Money::from_fen)
    }

    fn pay_bands(&mut self, parts: &Parts<'_>) -> Option<Bands> {
        let mode = self.or(parts, "mode", Mode::Whole, |filler, at| {
            let mode = filler.word(at)?;
            let slices = filler.sofar.measure.as_ref().is_none_or(Measure::can_be_sliced);
            if mode == Mode::Whole || slices { Some(mode) } else { filler.fault(at, Code::UnknownValue) }
        });
        let taken = self.taken_by_bands(mode);
        let (unit, bands) = self.require(parts, "bands", |filler, at| filler.banded(at, taken))?;
        Some(Bands { unit, mode: mode?, bands })
    }

    fn taken_by_bands(&self, mode: Option<Mode>) -> &'static [&'static str] {
        match (mode, self.sofar.to) {
            (Some(Mode::Marginal), _) => &["rate"],
            (_, Some(Receiver::Team(_))) => &["amount", "rate"],
            _ => &BAND_PAYS,
        }
    }

    fn banded(&mut self, at: At<'_>, taken: &[&'static str]) -> Option<(Unit, Vec<Band>)> {
        let unit = self.unit_of_bands()?;
        let read = self.fill(at, &Place::Bands(unit, taken), |filler, filling| match filling {
            Filling::Written(at) => bands(at, unit, taken, filler),
            Filling::Set(Value::Bands(bands)) => Some(bands.clone()),
            Filling::Set(_) => None,
        })?;
        self.sofar.needs_base |= read.iter().any(|band| matches!(band.pays, BandPay::Rate(_)));
        Some((unit, read))
    }

    fn unit_of_bands(&mut self) -> Option<Unit> {
        self.sofar.needs_measure = true;
        self.sofar.measure.as_ref().map(Measure::unit)
    }

    /// `{"by": …}` with `amounts`, `bands` or `pays` for its words.
    fn pay_by(&mut self, parts: &Parts<'_>) -> Option<By<Vec<Pay>>> {
        let attribute = self.require(parts, "by", |filler, at| {
            let attribute = filler.word::<Attribute>(at)?;
            let suits = filler.sofar.subject.as_ref().is_none_or(|subject| attribute.suits(subject));
            if suits { Some(attribute) } else { filler.fault(at, Code::UnknownValue) }
        })?;
        match parts.only(&["amounts", "bands", "pays"], self)? {
            "amounts" => self.require(parts, "amounts", |filler, at| {
                let amount = |value: &Value| if let Value::Number(fen) = value { Some(Money::from_fen(*fen)) } else { None };
                let by = filler.values_by(at, attribute, &Place::Figure(Figure::Money), &mut Self::money, amount)?;
                Some(each_of(by, |amount| vec![Pay::Amount(amount)]))
            }),
            "bands" => self.require(parts, "bands", |filler, at| filler.bands_by(at, attribute)),
            _ => self.require(parts, "pays", |filler, at| filler.part(at, |filler, at| filler.for_words(at, attribute, &mut Self::pays))),
        }
    }

    fn bands_by(&mut self, at: At<'_>, attribute: Attribute) -> Option<By<Vec<Pay>>> {
        let unit = self.unit_of_bands()?;
        let taken = self.taken_by_bands(None);
        let set = |value: &Value| if let Value::Bands(bands) = value { Some(bands.clone()) } else { None };
        let mut read = |filler: &mut Self, at: At<'_>| filler.banded(at, taken).map(|(_, bands)| bands);
        let by = self.values_by(at, attribute, &Place::Bands(unit, taken), &mut read, set)?;
        self.sofar.needs_base |= by.is.iter().flat_map(|(_, bands)| bands).any(|band| matches!(band.pays, BandPay::Rate(_)));
        Some(each_of(by, |bands| vec![Pay::Bands(Bands { unit, mode: Mode::Whole, bands })]))
    }

    /// To whom: `"rep"`, `"customer"`, `"referrer"` or `{"team": …}`, as far as the rule's subject names one.
    pub fn receiver(&mut self, at: At<'_>) -> Option<Receiver> {
        self.part(at, |filler, at| {
            let receiver = if matches!(at.node, Node::Map(_)) {
                let parts = filler.open(at, &["team"])?;
                filler.require(&parts, "team", Self::word).map(Receiver::Team)?
            } else {
                let place = place_of_word(at, &["rep", "customer", "referrer"], &mut filler.problems)?;
                [Receiver::Rep, Receiver::Customer, Receiver::Referrer].into_iter().nth(place)?
            };
            let suits = filler.sofar.subject.as_ref().is_none_or(|subject| receiver.suits(subject));
            if suits { Some(receiver) } else { filler.fault(at, Code::UnknownValue) }
        })
    }
}

fn each_of<T, U>(by: By<T>, to: impl Fn(T) -> U) -> By<U> {
    let is = by.is.into_iter().map(|(word, part)| (word, to(part))).collect();
    By { attribute: by.attribute, is, otherwise: by.otherwise.map(to) }
}
