//! What a rule pays, and to whom.

use super::super::kind::{BAND_PAYS, Place};
use super::super::place::{COUNT_MOST, Figure, figure_of};
use super::bands::Taken;
use super::slot::{Fill, Filler, Stands};
use crate::{Code, Path, Wanted, Word};
use rewards_core::number::Money;
use rewards_core::scheme::{
    Allocation, Attribute, Band, BandPay, Bands, By, ByWord, Measure, Mode, Open, Part, Pay,
    PayByDef, PaysByWord, PaysDef, Receiver, Settable, Slot, SlotList, Subject, Value,
};
use rewards_words::problem::Misfit;

/// Fills the part of a word: lacking, left out, or filled.
type FillWord<'f, 'd, T, R> =
    &'f mut dyn FnMut(&mut Filler<'d>, &'d T, &Path<'_>) -> Option<Option<R>>;

/// Counts from one on.
const FROM_ONE: Place<'static> = Place::Figure(Figure::Count(1, COUNT_MOST));

impl<'d> Filler<'d> {
    /// What is paid; where optional parts leave nothing of it, the rule lacks what they lack.
    pub fn all_pays(&mut self, pays: &'d Slot<PaysDef>, path: &Path<'_>) -> Option<Vec<Pay>> {
        let mark = self.left_out.len();
        let pays = self.pays(pays, path)?;
        if pays.is_empty() {
            self.lacks.extend(self.left_out.drain(mark..));
        }
        Some(pays)
    }

    /// What is paid, less what is left out.
    fn pays(&mut self, pays: &'d Slot<PaysDef>, path: &Path<'_>) -> Option<Vec<Pay>> {
        let pays = self.may_part(Some(pays), path, &mut |filler, pays, path| match pays {
            PaysDef::One(pay) => {
                let pay = filler.may_part(Some(pay), path, &mut Self::pay)?;
                Some(pay.into_iter().collect())
            }
            PaysDef::Several(pays) => filler.entries(
                pays,
                path,
                &Place::Part,
                &mut |filler, stands, path| match stands {
                    Stands::Written(pay) => filler.pay(pay, path),
                    Stands::Set(_) => None,
                },
            ),
        })?;
        Some(pays.unwrap_or_default().into_iter().flatten().collect())
    }

    /// One part; nothing where nothing is left of it.
    #[allow(
        clippy::option_option,
        reason = "lacking, left out and filled are three things"
    )]
    fn pay(&mut self, pay: &'d Pay<Open>, path: &Path<'_>) -> Option<Option<Pay>> {
        let (money, rate) = (Place::Figure(Figure::Money), Place::Figure(Figure::Rate));
        match pay {
            Pay::Amount(amount) => self
                .value(amount, &path.field("amount"), &money)
                .map(|amount| Some(Pay::Amount(amount))),
            Pay::Rate(part) => {
                self.rule.needs.base = true;
                self.value(part, &path.field("rate"), &rate)
                    .map(|rate| Some(Pay::Rate(rate)))
            }
            Pay::Bands(bands) => self.pay_bands(bands, path),
            Pay::Item(item, quantity) => {
                self.not_for_teams(&path.field("item"));
                let item = self.value(item, &path.field("item"), &Place::Text);
                let quantity = self.quantity(quantity.as_ref(), &path.field("quantity"));
                Some(Some(Pay::Item(item?, quantity?)))
            }
            Pay::Action(action, after) => {
                self.not_for_teams(&path.field("action"));
                let action = self.value(action, &path.field("action"), &Place::Text);
                let at = path.field("after");
                let is_there = self.is_there(after.as_ref());
                let after = self.may(after.as_ref(), &at, &FROM_ONE);
                let is_span = matches!(self.rule.subject, Some(Subject::Span { .. }) | None);
                if is_there && !is_span {
                    let why = Wanted::Fitting(Misfit::AfterSpansOnly);
                    return self.want(&at, Code::UnknownField, why);
                }
                Some(Some(Pay::Action(action?, after?)))
            }
            Pay::By(by) => {
                let by = self.pay_by(by, path)?;
                Some(by.map(Pay::By))
            }
        }
    }

    fn not_for_teams(&mut self, path: &Path<'_>) {
        if self.rule.pays_team() {
            let why = Wanted::Fitting(Misfit::PoolIsMoney);
            self.problems.want(path, Code::UnknownField, why);
        }
    }

    /// How many of an item. A benefit of a customer has no place for it.
    fn quantity(&mut self, quantity: Option<&'d Slot<u32>>, path: &Path<'_>) -> Option<u32> {
        let is_there = self.is_there(quantity);
        let quantity = self.may(quantity, path, &FROM_ONE);
        if is_there && self.rule.pays_customer() {
            let why = Wanted::Fitting(Misfit::QuantityForCustomer);
            return self.want(path, Code::UnknownField, why);
        }
        quantity.map(|quantity| quantity.unwrap_or(1))
    }

    #[allow(
        clippy::option_option,
        reason = "lacking, left out and filled are three things"
    )]
    fn pay_bands(&mut self, bands: &'d Bands<Open>, path: &Path<'_>) -> Option<Option<Pay>> {
        self.rule.needs.measure = true;
        let mode = self.mode(bands.mode.as_ref(), &path.field("mode"));
        let measure = self.rule.measure?;
        let taken = self.taken_by_bands(measure, mode);
        let read = self.band_list(&bands.bands, &path.field("bands"), taken)?;
        let mode = mode?;
        let bands = |bands| {
            Pay::Bands(Bands {
                unit: measure.unit(),
                mode,
                bands,
            })
        };
        Some(read.filter(|read| !read.is_empty()).map(bands))
    }

    /// How rates are taken, as far as the rule's measure allows.
    fn mode(&mut self, mode: Option<&'d Slot<Mode>>, path: &Path<'_>) -> Option<Mode> {
        let mode = self.may(mode, path, &Place::Word(Mode::WORDS))?;
        if mode == Some(Mode::Marginal)
            && let Some(measure) = self.rule.measure
            && !measure.can_be_sliced()
        {
            let why = Wanted::Fitting(Misfit::NoSlices(measure.word()));
            return self.want(path, Code::UnknownValue, why);
        }
        Some(mode.unwrap_or(Mode::Whole))
    }

    fn taken_by_bands(&self, measure: &Measure<Open>, mode: Option<Mode>) -> Taken<'static> {
        Taken {
            bound: figure_of(measure),
            pays: match mode {
                Some(Mode::Marginal) => &["rate"],
                _ if self.rule.pays_team() => &["amount", "rate"],
                _ => &BAND_PAYS,
            },
        }
    }

    /// A list of bands, or a parameter that is one.
    #[allow(
        clippy::option_option,
        reason = "lacking, left out and filled are three things"
    )]
    fn band_list(
        &mut self,
        bands: &'d SlotList<Band<Open>>,
        path: &Path<'_>,
        taken: Taken<'static>,
    ) -> Option<Option<Vec<Band>>> {
        let place = Place::Bands(taken.bound, taken.pays);
        let bands =
            self.may_stand(
                Some(bands),
                path,
                &place,
                &mut |filler, stands, path| match stands {
                    Stands::Written(entries) => {
                        filler.note_written(entries);
                        filler.bands(entries, path, taken)
                    }
                    Stands::Set(Value::Bands(bands)) => Some(bands.clone()),
                    Stands::Set(_) => None,
                },
            )?;
        for band in bands.iter().flatten() {
            self.rule.needs.base |= matches!(band.pays, BandPay::Rate(_));
        }
        Some(bands)
    }

    /// Bands that pay rates need a base to take them of, whatever their figures come to.
    fn note_written(&mut self, entries: &'d [Slot<Band<Open>>]) {
        let mut bands = Vec::new();
        entries.iter().for_each(|entry| entry.parts(&mut bands));
        self.rule.needs.base |= bands
            .iter()
            .any(|band| matches!(band.pays, BandPay::Rate(_)));
    }

    /// `{"by": …}` with `amounts`, `bands` or `pays` for its words.
    #[allow(
        clippy::option_option,
        reason = "lacking, left out and filled are three things"
    )]
    fn pay_by(&mut self, by: &'d PayByDef, path: &Path<'_>) -> Option<Option<By<Vec<Pay>>>> {
        let at = path.field("by");
        let attribute = self.value(&by.attribute, &at, &Place::Word(Attribute::WORDS))?;
        if let Some(subject) = &self.rule.subject
            && !attribute.suits(subject)
        {
            let fitting = Attribute::ALL.iter().filter(|other| other.suits(subject));
            let fitting = fitting.map(|word| word.word()).collect();
            let why = Wanted::Fitting(Misfit::Word(subject.kind(), fitting));
            return self.want(&at, Code::UnknownValue, why);
        }
        match &by.pays {
            PaysByWord::Amounts(amounts) => self.amounts_by(attribute, amounts, path),
            PaysByWord::Bands(bands) => self.bands_by(attribute, bands, path),
            PaysByWord::Pays(pays) => {
                self.part(pays, &path.field("pays"), &mut |filler, by, path| {
                    filler.for_words(by, attribute, path, &mut |filler, pays, path| {
                        let pays = filler.pays(pays, path)?;
                        Some((!pays.is_empty()).then_some(pays))
                    })
                })
            }
        }
    }

    #[allow(
        clippy::option_option,
        reason = "lacking, left out and filled are three things"
    )]
    fn amounts_by(
        &mut self,
        attribute: Attribute,
        amounts: &'d Slot<ByWord<Slot<Money>>>,
        path: &Path<'_>,
    ) -> Option<Option<By<Vec<Pay>>>> {
        let money = Place::Figure(Figure::Money);
        let fixed = |amount: Money| vec![Pay::Amount(amount)];
        self.value_by(
            attribute,
            amounts,
            &path.field("amounts"),
            &money,
            &mut |filler, stands, path| match stands {
                Stands::Written(slot) => Some(filler.may(Some(slot), path, &money)?.map(fixed)),
                Stands::Set(value) => Money::of_value(value).map(|money| Some(fixed(money))),
            },
        )
    }

    #[allow(
        clippy::option_option,
        reason = "lacking, left out and filled are three things"
    )]
    fn bands_by(
        &mut self,
        attribute: Attribute,
        bands: &'d Slot<ByWord<SlotList<Band<Open>>>>,
        path: &Path<'_>,
    ) -> Option<Option<By<Vec<Pay>>>> {
        self.rule.needs.measure = true;
        let measure = self.rule.measure?;
        let taken = self.taken_by_bands(measure, Some(Mode::Whole));
        let pay = |bands: Vec<Band>| {
            let unit = measure.unit();
            let mode = Mode::Whole;
            vec![Pay::Bands(Bands { unit, mode, bands })]
        };
        self.value_by(
            attribute,
            bands,
            &path.field("bands"),
            &Place::Bands(taken.bound, taken.pays),
            &mut |filler, stands, path| match stands {
                Stands::Written(list) => {
                    let bands = filler.band_list(list, path, taken)?;
                    Some(bands.filter(|bands| !bands.is_empty()).map(pay))
                }
                Stands::Set(Value::Bands(bands)) => {
                    filler.rule.needs.base |= bands
                        .iter()
                        .any(|band| matches!(band.pays, BandPay::Rate(_)));
                    Some(Some(pay(bands.clone())))
                }
                Stands::Set(_) => None,
            },
        )
    }

    /// One value for each word, or a parameter that is that.
    #[allow(
        clippy::option_option,
        reason = "lacking, left out and filled are three things"
    )]
    fn value_by<T: Part>(
        &mut self,
        attribute: Attribute,
        slot: &'d Slot<ByWord<T>>,
        path: &Path<'_>,
        each: &Place<'_>,
        fill: Fill<'_, 'd, T, Option<Vec<Pay>>>,
    ) -> Option<Option<By<Vec<Pay>>>> {
        let place = Place::By(attribute, each);
        self.may_stand(
            Some(slot),
            path,
            &place,
            &mut |filler, stands, path| match stands {
                Stands::Written(by) => {
                    filler.for_words(by, attribute, path, &mut |filler, part, path| {
                        fill(filler, Stands::Written(part), path)
                    })
                }
                Stands::Set(Value::By(by)) => {
                    let mut filled = By {
                        attribute,
                        is: Vec::new(),
                        otherwise: None,
                    };
                    for (word, value) in &by.is {
                        let part = fill(filler, Stands::Set(value), path)?;
                        filled.is.extend(part.map(|part| (*word, part)));
                    }
                    Some(Some(filled))
                }
                Stands::Set(_) => None,
            },
        )
        .flatten()
    }

    /// The parts for the words of an attribute; one that is left out counts as not written, and so does the whole where
    /// nothing is left of it.
    #[allow(
        clippy::option_option,
        reason = "lacking, left out and filled are three things"
    )]
    fn for_words<T, R>(
        &mut self,
        by: &'d ByWord<T>,
        attribute: Attribute,
        path: &Path<'_>,
        fill: FillWord<'_, 'd, T, R>,
    ) -> Option<Option<By<R>>> {
        let mut filled = By {
            attribute,
            is: Vec::new(),
            otherwise: None,
        };
        let mut are_sound = true;
        for (key, part) in &by.is {
            let at = path.field(key);
            let word = attribute.words().iter().find(|word| ***word == **key);
            let Some(word) = word else {
                self.want::<()>(&at, Code::UnknownField, Wanted::Word(attribute.words()));
                are_sound = false;
                continue;
            };
            match fill(self, part, &at) {
                Some(part) => filled.is.extend(part.map(|part| (*word, part))),
                None => are_sound = false,
            }
        }
        if let Some(part) = &by.otherwise {
            match fill(self, part, &path.field("else")) {
                Some(part) => filled.otherwise = part,
                None => are_sound = false,
            }
        }
        let was_written = !by.is.is_empty() || by.otherwise.is_some();
        let is_left = !filled.is.is_empty() || filled.otherwise.is_some();
        are_sound.then_some((is_left || !was_written).then_some(filled))
    }

    /// To whom, as far as the rule's subject names one; a rule that does not say it pays the rep.
    pub fn to(
        &mut self,
        to: Option<&'d Slot<Receiver<Open>>>,
        path: &Path<'_>,
    ) -> Option<Receiver> {
        let receiver = self.may_part(to, path, &mut |filler, to, path| {
            let receiver = match to {
                Receiver::Rep => Some(Receiver::Rep),
                Receiver::Customer => Some(Receiver::Customer),
                Receiver::Referrer => Some(Receiver::Referrer),
                Receiver::Team(how) => filler
                    .value(how, &path.field("team"), &Place::Word(Allocation::WORDS))
                    .map(Receiver::Team),
            };
            filler.may_receive(to, path).then_some(())?;
            filler.rule.to = Some(to);
            receiver
        })?;
        if receiver.is_none() && self.may_receive(&Receiver::Rep, path) {
            self.rule.to = Some(&Receiver::Rep);
        }
        Some(receiver.unwrap_or(Receiver::Rep))
    }

    fn may_receive(&mut self, to: &Receiver<Open>, path: &Path<'_>) -> bool {
        let Some(subject) = &self.rule.subject else {
            return true;
        };
        if to.suits(subject) {
            return true;
        }
        let receivers: [(&str, Receiver<Open>); 4] = [
            ("rep", Receiver::Rep),
            ("customer", Receiver::Customer),
            ("referrer", Receiver::Referrer),
            (
                "{ \"team\": … }",
                Receiver::Team(Slot::Is(Allocation::Equally)),
            ),
        ];
        let fitting = receivers.iter().filter(|(_, to)| to.suits(subject));
        let fitting = fitting.map(|(word, _)| *word).collect();
        let why = Wanted::Fitting(Misfit::Receiver(subject.kind(), fitting));
        self.want::<()>(path, Code::UnknownValue, why);
        false
    }
}
