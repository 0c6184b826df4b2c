//! What a rule pays, to whom and at most how much.

use super::condition::MOST;
use super::hole::Filler;
use super::kind::{BAND_PAYS, Place};
use super::parts::Parts;
use super::place::{Figure, count_of, rate_of};
use super::trail::Spot;
use super::value::Value;
use crate::{Code, Node};
use rewards_core::number::Money;
use rewards_core::scheme::{
    Attribute, BandPay, Bands, By, Measure, Mode, Pay, Receiver, Subject, Unit,
};

const NAMES: &[&str] = &[
    "amount", "rate", "bands", "mode", "item", "quantity", "action", "after", "if", "by",
    "amounts", "pays",
];

impl<'d> Filler<'d> {
    /// What is paid: a list, or a single part.
    pub fn pays(&mut self, spot: Spot) -> Option<Vec<Pay>> {
        let spot = self.chosen(spot)?;
        let Node::List(entries) = self.node(spot) else {
            let pay = self.maybe(spot, &mut Self::pay)?;
            return Some(pay.flatten().into_iter().collect());
        };
        let pays = self.entries(spot, MOST, &mut Self::pay)?;
        if entries.is_empty() {
            return self.fault(spot, Code::MissingField);
        }
        Some(pays.into_iter().flatten().collect())
    }

    /// One part; nothing where its `if` is false.
    #[allow(
        clippy::option_option,
        reason = "faulty, switched off and read are three things"
    )]
    fn pay(&mut self, spot: Spot) -> Option<Option<Pay>> {
        let spot = self.part(spot)?;
        let mut parts = self.open(spot, NAMES)?;
        let holds = self.value_or(&mut parts, "if", &Place::Truth);
        let (mark, is_known) = (self.lacks.len(), parts.is_sound);
        let pay = self.one_pay(&mut parts);
        if holds == Some(Value::Truth(false)) {
            self.lacks.truncate(mark);
            return Some(None);
        }
        pay.filter(|_| is_known).map(Some)
    }

    fn one_pay(&mut self, parts: &mut Parts<'d>) -> Option<Pay> {
        if parts.has("by") {
            self.refuse(
                parts,
                &[
                    "amount", "rate", "mode", "item", "quantity", "action", "after",
                ],
            );
            return self.pay_by(parts).map(Pay::By);
        }
        let key = self.only(parts, &["amount", "rate", "bands", "item", "action"])?;
        self.refuse(parts, &["amounts", "pays"]);
        for (extra, of) in [("mode", "bands"), ("quantity", "item"), ("after", "action")] {
            if key != of {
                self.refuse(parts, &[extra]);
            }
        }
        if matches!(self.sofar.to, Some(Receiver::Team(_))) && matches!(key, "item" | "action") {
            self.refuse(parts, &[key]);
        }
        match key {
            "amount" => self
                .figure_in(parts, "amount", Figure::Money)
                .map(|fen| Pay::Amount(Money::from_fen(fen))),
            "rate" => {
                self.sofar.needs_base = true;
                self.figure_in(parts, "rate", Figure::Rate)
                    .map(|rate| Pay::Rate(rate_of(rate)))
            }
            "bands" => self.pay_bands(parts).map(Pay::Bands),
            "item" => {
                let item = self
                    .value_in(parts, "item", &Place::Text)
                    .and_then(Value::text);
                let quantity = self
                    .figure_or(parts, "quantity", Figure::Count(1))
                    .map_or(1, count_of);
                parts.whole(Pay::Item(item?, quantity))
            }
            _ => {
                let action = self
                    .value_in(parts, "action", &Place::Text)
                    .and_then(Value::text);
                let after = self
                    .figure_or(parts, "after", Figure::Count(1))
                    .map(count_of);
                if !matches!(self.sofar.subject, Some(Subject::Span { .. }) | None) {
                    self.refuse(parts, &["after"]);
                }
                parts.whole(Pay::Action(action?, after))
            }
        }
    }

    fn pay_bands(&mut self, parts: &mut Parts<'d>) -> Option<Bands> {
        let mode = match self.there(parts, "mode") {
            Some(spot) => self.maybe(spot, &mut Self::mode),
            None => Some(None),
        };
        let mode = mode.map(|mode| mode.unwrap_or(Mode::Whole));
        let taken = self.taken_by_bands(mode);
        let spot = self.need(parts, "bands")?;
        let unit = self.unit_of_bands()?;
        let read = self.value(spot, &Place::Bands(unit, taken))?;
        self.note_rates(&read);
        Some(Bands {
            unit,
            mode: mode?,
            bands: read.bands()?,
        })
    }

    /// How rates are taken, as far as the rule's measure allows.
    fn mode(&mut self, spot: Spot) -> Option<Mode> {
        let mode = self.word(spot)?;
        let slices = self
            .sofar
            .measure
            .as_ref()
            .is_none_or(Measure::can_be_sliced);
        if mode == Mode::Whole || slices {
            Some(mode)
        } else {
            self.fault(spot, Code::UnknownValue)
        }
    }

    fn taken_by_bands(&self, mode: Option<Mode>) -> &'static [&'static str] {
        match (mode, self.sofar.to) {
            (Some(Mode::Marginal), _) => &["rate"],
            (_, Some(Receiver::Team(_))) => &["amount", "rate"],
            _ => &BAND_PAYS,
        }
    }

    /// Notes that bands which pay rates need a base to take them of.
    pub fn note_rates(&mut self, value: &Value) {
        match value {
            Value::Bands(bands) => {
                self.sofar.needs_base |= bands
                    .iter()
                    .any(|band| matches!(band.pays, BandPay::Rate(_)))
            }
            Value::By(by) => by.is.iter().for_each(|(_, value)| self.note_rates(value)),
            Value::Number(_) | Value::Day(_) | Value::Text(_) | Value::Truth(_) => {}
        }
    }

    fn unit_of_bands(&mut self) -> Option<Unit> {
        self.sofar.needs_measure = true;
        self.sofar.measure.as_ref().map(Measure::unit)
    }

    /// `{"by": …}` with `amounts`, `bands` or `pays` for its words.
    fn pay_by(&mut self, parts: &Parts<'d>) -> Option<By<Vec<Pay>>> {
        let attribute = self.need(parts, "by").and_then(|spot| {
            let attribute = self.word::<Attribute>(spot)?;
            let suits = self
                .sofar
                .subject
                .as_ref()
                .is_none_or(|subject| attribute.suits(subject));
            if suits {
                Some(attribute)
            } else {
                self.fault(spot, Code::UnknownValue)
            }
        })?;
        let key = self.only(parts, &["amounts", "bands", "pays"])?;
        let spot = self.need(parts, key)?;
        match key {
            "amounts" => self.values_by(spot, attribute, &Place::Figure(Figure::Money)),
            "bands" => {
                let unit = self.unit_of_bands()?;
                let taken = self.taken_by_bands(None);
                self.values_by(spot, attribute, &Place::Bands(unit, taken))
            }
            _ => {
                let spot = self.part(spot)?;
                self.for_words(spot, attribute, &mut Self::pays)
            }
        }
    }

    /// Amounts, or bands, by the words of an attribute.
    fn values_by(
        &mut self,
        spot: Spot,
        attribute: Attribute,
        each: &Place<'_>,
    ) -> Option<By<Vec<Pay>>> {
        let value = self.value(spot, &Place::By(attribute, each))?;
        self.note_rates(&value);
        let Value::By(by) = value else { return None };
        let pays = |value: Value| match (value, each) {
            (Value::Number(fen), _) => vec![Pay::Amount(Money::from_fen(fen))],
            (Value::Bands(bands), Place::Bands(unit, _)) => vec![Pay::Bands(Bands {
                unit: *unit,
                mode: Mode::Whole,
                bands,
            })],
            _ => Vec::new(),
        };
        let is = by
            .is
            .into_iter()
            .map(|(word, value)| (word, pays(value)))
            .collect();
        Some(By {
            attribute,
            is,
            otherwise: by.otherwise.map(pays),
        })
    }

    /// To whom: `"rep"`, `"customer"`, `"referrer"` or `{"team": …}`, as far as the rule's subject names one.
    pub fn receiver(&mut self, spot: Spot) -> Option<Receiver> {
        let spot = self.part(spot)?;
        let receiver = if matches!(self.node(spot), Node::Map(_)) {
            let mut parts = self.open(spot, &["team"])?;
            self.word_in(&mut parts, "team").map(Receiver::Team)?
        } else {
            let place = self.place_of_word(spot, &["rep", "customer", "referrer"])?;
            [Receiver::Rep, Receiver::Customer, Receiver::Referrer]
                .into_iter()
                .nth(place)?
        };
        let suits = self
            .sofar
            .subject
            .as_ref()
            .is_none_or(|subject| receiver.suits(subject));
        if suits {
            Some(receiver)
        } else {
            self.fault(spot, Code::UnknownValue)
        }
    }
}
