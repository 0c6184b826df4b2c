//! What a rule pays by the words of an attribute.

use super::super::kind::Place;
use super::super::place::Figure;
use super::slot::{Fill, Filler, Stands};
use crate::{Code, Node, Path, Wanted, Word};
use rewards_core::number::Money;
use rewards_core::scheme::{
    Attribute, Band, BandPay, Bands, By, ByWord, ElseAt, Mode, Open, Part, Pay, PayByDef,
    PaysByWord, Settable, Slot, SlotList, Value,
};
use rewards_words::problem::Misfit;

/// Fills the part of a word: lacking, left out, or filled.
type FillWord<'f, 'd, T, R> =
    &'f mut dyn FnMut(&mut Filler<'d>, &'d T, &Path<'_>) -> Option<Option<R>>;

impl<'d> Filler<'d> {
    /// `{"by": …}` with `amounts`, `bands` or `pays` for its words.
    #[allow(
        clippy::option_option,
        reason = "lacking, left out and filled are three things"
    )]
    pub fn pay_by(&mut self, by: &'d PayByDef, path: &Path<'_>) -> Option<Option<By<Vec<Pay>>>> {
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
            &Place::Bands(taken.bound, self.settable(taken)),
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
                        else_at: ElseAt::Among,
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
            else_at: ElseAt::Among,
        };
        let mut are_sound = true;
        for (key, part) in &by.is {
            let at = path.field(key);
            let word = attribute.words().iter().find(|word| ***word == **key);
            let Some(word) = word else {
                let (wanted, found) = (Wanted::Word(attribute.words()), Node::text(key));
                self.problems
                    .refuse(&at, Code::UnknownField, wanted, &found);
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
}
