//! What the pays of a rule read: one arm for each kind.

use super::super::{Band, BandPay, Bands, ByWord, Open, Pay, PayByDef, PaysByWord, PaysDef, Slot};
use super::rule::RuleReads;

impl RuleReads<'_> {
    pub(super) fn pays(&mut self, pays: &Slot<PaysDef>) {
        self.part(pays, &mut |reads, pays| match pays {
            PaysDef::One(pay) => reads.part(pay, &mut Self::pay),
            PaysDef::Several(pays) => pays.iter().for_each(|pay| reads.part(pay, &mut Self::pay)),
        });
    }

    fn pay(&mut self, pay: &Pay<Open>) {
        match pay {
            Pay::Amount(amount) => drop(self.value(amount)),
            Pay::Rate(rate) => drop(self.value(rate)),
            Pay::Bands(Bands { mode, bands, .. }) => {
                self.may(mode);
                self.list(bands, &mut Self::band);
            }
            Pay::Item(item, quantity) => {
                self.value(item);
                self.may(quantity);
            }
            Pay::Action(action, after) => {
                self.value(action);
                self.may(after);
            }
            Pay::By(by) => self.pay_by(by),
        }
    }

    fn band(&mut self, band: &Band<Open>) {
        self.part(&band.bound, &mut |_, _| ());
        match &band.pays {
            BandPay::Amount(amount) => drop(self.value(amount)),
            BandPay::Rate(rate) => drop(self.value(rate)),
            BandPay::Item(item) => drop(self.value(item)),
        }
    }

    fn pay_by(&mut self, by: &PayByDef) {
        if let Some(attribute) = self.value(&by.attribute) {
            self.attribute(attribute);
        }
        match &by.pays {
            PaysByWord::Amounts(amounts) => self.by_word(amounts, &mut |reads, amount| {
                reads.value(amount);
            }),
            PaysByWord::Bands(bands) => self.by_word(bands, &mut |reads, bands| {
                reads.list(bands, &mut Self::band);
            }),
            PaysByWord::Pays(pays) => self.by_word(pays, &mut |reads, pays| {
                reads.pays(pays);
            }),
        }
    }

    fn by_word<T>(&mut self, by: &Slot<ByWord<T>>, read: &mut dyn FnMut(&mut Self, &T)) {
        self.part(by, &mut |reads, by| {
            by.is
                .iter()
                .map(|(_, part)| part)
                .chain(&by.otherwise)
                .for_each(|part| read(reads, part));
        });
    }
}
