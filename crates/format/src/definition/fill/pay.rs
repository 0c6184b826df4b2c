//! What a rule pays.

use super::super::kind::{BAND_PAYS, Place};
use super::super::place::{COUNT_MOST, Figure, figure_of};
use super::band::Taken;
use super::slot::{Filler, Stands};
use crate::{Code, Path, Wanted, Word};
use rewards_core::scheme::{
    Band, BandPay, Bands, Measure, Mode, Open, Pay, PaysDef, Slot, SlotList, Subject, Value,
};
use rewards_words::problem::Misfit;

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
    pub fn pays(&mut self, pays: &'d Slot<PaysDef>, path: &Path<'_>) -> Option<Vec<Pay>> {
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
        if self.rule.to.is_some_and(|to| !to.takes_things()) {
            let why = Wanted::Fitting(Misfit::PoolIsMoney);
            self.problems.want(path, Code::UnknownField, why);
        }
    }

    /// How many of an item. A benefit of a customer has no place for it.
    fn quantity(&mut self, quantity: Option<&'d Slot<u32>>, path: &Path<'_>) -> Option<u32> {
        let is_there = self.is_there(quantity);
        let quantity = self.may(quantity, path, &FROM_ONE);
        if is_there && self.rule.to.is_some_and(|to| !to.takes_several()) {
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

    pub fn taken_by_bands(&self, measure: &Measure<Open>, mode: Option<Mode>) -> Taken<'static> {
        Taken {
            bound: figure_of(measure),
            pays: match mode {
                Some(Mode::Marginal) => &["rate"],
                Some(Mode::Whole) | None if self.rule.pays_team() => &["amount", "rate"],
                Some(Mode::Whole) | None => &BAND_PAYS,
            },
        }
    }

    /// What bands that a parameter is set to may pay: every value of its type has to fit.
    pub fn settable(&self, taken: Taken<'static>) -> &'static [&'static str] {
        match self.rule.measure {
            Some(measure) if !measure.has_base() && self.rule.pays_team() => &["amount"],
            Some(measure) if !measure.has_base() => &["amount", "item"],
            Some(_) | None => taken.pays,
        }
    }

    /// A list of bands, or a parameter that is one.
    #[allow(
        clippy::option_option,
        reason = "lacking, left out and filled are three things"
    )]
    pub fn band_list(
        &mut self,
        bands: &'d SlotList<Band<Open>>,
        path: &Path<'_>,
        taken: Taken<'static>,
    ) -> Option<Option<Vec<Band>>> {
        let place = Place::Bands(taken.bound, self.settable(taken));
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
}
