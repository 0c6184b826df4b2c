//! A definition with the figures of its rewards times a factor: those that stand in its rules, and those of parameters.

use super::figure::Figure;
use super::filled::{is_scaled, scale_bands};
use crate::number::{Money, Rate};
use crate::scheme::{
    Band, BandPay, ByWord, Definition, Filling, Open, Param, ParamType, Pay, PayByDef, PaysByWord,
    PaysDef, RuleAt, Scheme, Slot, SlotList, Text, Value,
};
use std::collections::BTreeMap;

/// A definition with other figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rewritten {
    /// The definition.
    pub definition: Definition,
    /// The parameters whose defaults are the new figures: whatever they were set to, they are to be set no more.
    pub params: Vec<Text>,
}

/// A definition with the figures of the rewards times a factor that [`super::rescaled`] scales in the scheme which `filling`
/// makes of it. A parameter that is nothing but such a figure has the new one as its default; of one that stands elsewhere,
/// too, the rewards get a copy. `mentions` is how often a parameter stands in the definition's rules.
#[must_use]
pub fn rewritten(
    definition: &Definition,
    filling: Filling<'_>,
    scheme: &Scheme,
    factor: Rate,
    mentions: &dyn Fn(&str) -> usize,
) -> Rewritten {
    let scaled = |at: RuleAt| scheme.terms(at).is_some_and(is_scaled);
    let mut counted = Rewriter::new(filling, factor);
    counted.rules(&mut definition.clone(), &scaled);
    let shared = |(id, met): (Text, usize)| (mentions(&id) > met).then_some(id);
    let mut rewriter = Rewriter::new(filling, factor);
    rewriter.shared = counted.met.into_iter().filter_map(shared).collect();
    let mut new = definition.clone();
    rewriter.rules(&mut new, &scaled);
    let params = rewriter.params(&mut new.params);
    Rewritten {
        definition: new,
        params,
    }
}

/// What stands at a place.
enum At<'s, T> {
    Written(&'s mut T),
    Param(&'s mut Text),
}

/// Visits whatever may come to stand at a place.
fn each<T>(slot: &mut Slot<T>, visit: &mut dyn FnMut(At<'_, T>)) {
    match slot {
        Slot::Is(part) | Slot::If(_, part) => visit(At::Written(part)),
        Slot::Param { id, or } => {
            visit(At::Param(id));
            if let Some(or) = or {
                each(or, visit);
            }
        }
        Slot::Choice { is, .. } => {
            for slot in is.iter_mut().filter_map(|(_, slot)| slot.as_mut()) {
                each(slot, visit);
            }
        }
        Slot::Optional(slot) => each(slot, visit),
    }
}

struct Rewriter<'d> {
    filling: Filling<'d>,
    factor: Rate,
    /// How often each parameter was met.
    met: BTreeMap<Text, usize>,
    /// Those that stand elsewhere, too.
    shared: Vec<Text>,
}

impl<'d> Rewriter<'d> {
    const fn new(filling: Filling<'d>, factor: Rate) -> Self {
        Self {
            filling,
            factor,
            met: BTreeMap::new(),
            shared: Vec::new(),
        }
    }

    fn rules(&mut self, definition: &mut Definition, scaled: &dyn Fn(RuleAt) -> bool) {
        for (at, rule) in (0..).map(RuleAt).zip(&mut definition.rules) {
            if scaled(at) {
                self.pays(&mut rule.terms.pays);
            }
        }
    }

    fn pays(&mut self, pays: &mut Slot<PaysDef>) {
        each(pays, &mut |at| match at {
            At::Written(PaysDef::One(pay)) => self.pay(pay),
            At::Written(PaysDef::Several(pays)) => pays.iter_mut().for_each(|pay| self.pay(pay)),
            At::Param(_) => {}
        });
    }

    fn pay(&mut self, pay: &mut Slot<Pay<Open>>) {
        each(pay, &mut |at| match at {
            At::Written(Pay::Amount(amount)) => self.amount(amount),
            At::Written(Pay::Rate(rate)) => self.rate(rate),
            At::Written(Pay::Bands(bands)) => self.bands(&mut bands.bands),
            At::Written(Pay::By(by)) => self.by(by),
            At::Written(Pay::Item(..) | Pay::Action(..)) | At::Param(_) => {}
        });
    }

    fn by(&mut self, by: &mut PayByDef) {
        match &mut by.pays {
            PaysByWord::Amounts(by) => self.by_word(by, Self::amount),
            PaysByWord::Bands(by) => self.by_word(by, Self::bands),
            PaysByWord::Pays(by) => self.by_word(by, Self::pays),
        }
    }

    fn by_word<T>(&mut self, by: &mut Slot<ByWord<T>>, part: fn(&mut Self, &mut T)) {
        each(by, &mut |at| match at {
            At::Written(ByWord { is, otherwise }) => {
                let named = is.iter_mut().map(|(_, named)| named);
                named
                    .chain(otherwise)
                    .for_each(|each_of| part(self, each_of));
            }
            At::Param(id) => self.param(id),
        });
    }

    fn amount(&mut self, amount: &mut Slot<Money>) {
        each(amount, &mut |at| match at {
            At::Written(amount) => {
                if let Figure::Amount(scaled) = Figure::Amount(*amount).scaled(self.factor) {
                    *amount = scaled;
                }
            }
            At::Param(id) => self.param(id),
        });
    }

    fn rate(&mut self, rate: &mut Slot<Rate>) {
        each(rate, &mut |at| match at {
            At::Written(rate) => {
                if let Figure::Rate(scaled) = Figure::Rate(*rate).scaled(self.factor) {
                    *rate = scaled;
                }
            }
            At::Param(id) => self.param(id),
        });
    }

    fn bands(&mut self, bands: &mut SlotList<Band<Open>>) {
        each(bands, &mut |at| match at {
            At::Written(bands) => {
                for band in bands {
                    each(band, &mut |at| match at {
                        At::Written(band) => match &mut band.pays {
                            BandPay::Amount(amount) => self.amount(amount),
                            BandPay::Rate(rate) => self.rate(rate),
                            BandPay::Item(_) => {}
                        },
                        At::Param(_) => {}
                    });
                }
            }
            At::Param(id) => self.param(id),
        });
    }

    /// A parameter that is such a figure; where it stands elsewhere, too, its copy.
    fn param(&mut self, id: &mut Text) {
        *self.met.entry(id.clone()).or_default() += 1;
        if self.shared.contains(id) && self.filling.value(id).is_some() {
            *id = self.copy_of(id);
        }
    }

    /// The id of a parameter's copy: the first that is free.
    fn copy_of(&self, id: &str) -> Text {
        let is_free = |name: &String| self.filling.params.iter().all(|it| *it.id != **name);
        let mut names = (2..).map(|number| format!("{id}_{number}"));
        names.find(is_free).unwrap_or_default().into()
    }

    /// Sets the defaults anew, and adds the copies.
    fn params(&self, params: &mut Vec<Param>) -> Vec<Text> {
        let mut set = Vec::new();
        let mut all = Vec::with_capacity(params.len());
        for mut param in params.drain(..) {
            let value = self.filling.value(&param.id);
            let value = value.filter(|_| self.met.contains_key(&param.id));
            let scaled = value.map(|value| self.scaled(&param.kind, value));
            if scaled.is_some() && self.shared.contains(&param.id) {
                let copy = Param {
                    id: self.copy_of(&param.id),
                    default: scaled,
                    ..param.clone()
                };
                all.extend([param, copy]);
                continue;
            }
            if scaled.is_some() {
                param.default = scaled;
                set.push(param.id.clone());
            }
            all.push(param);
        }
        *params = all;
        set
    }

    fn scaled(&self, kind: &ParamType, value: &Value) -> Value {
        let figure = |number: i128| match kind {
            ParamType::Money => Some(Figure::Amount(Money::from_fen(number))),
            ParamType::Rate => {
                let rate = i64::try_from(number).ok()?;
                Some(Figure::Rate(Rate::from_millionths(rate)))
            }
            ParamType::Score
            | ParamType::Margin
            | ParamType::Count { .. }
            | ParamType::Date
            | ParamType::Text
            | ParamType::Boolean
            | ParamType::Choice(_)
            | ParamType::Bands { .. }
            | ParamType::By(..) => None,
        };
        match (kind, value) {
            (_, Value::Number(number)) => match figure(*number).map(|it| it.scaled(self.factor)) {
                Some(Figure::Amount(amount)) => Value::Number(amount.fen()),
                Some(Figure::Rate(rate)) => Value::Number(rate.millionths()),
                None => value.clone(),
            },
            (_, Value::Bands(bands)) => {
                let mut bands = bands.clone();
                scale_bands(&mut bands, self.factor);
                Value::Bands(bands)
            }
            (ParamType::By(_, kind), Value::By(by)) => {
                let mut by = by.clone();
                let named = by.is.iter_mut().map(|(_, value)| value);
                for value in named.chain(&mut by.otherwise) {
                    *value = self.scaled(kind, value);
                }
                Value::By(by)
            }
            (_, Value::By(_) | Value::Day(_) | Value::Text(_) | Value::Truth(_)) => value.clone(),
        }
    }
}
