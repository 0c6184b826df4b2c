//! The figures of a scheme's rewards, listed and scaled.

use super::figure::Figure;
use crate::number::Rate;
use crate::scheme::{
    Allocation, Attribute, Band, BandPay, Kind, Pay, Receiver, Rule, RuleAt, Scheme, Standing,
    Terms, Unit,
};

/// Where a figure stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureAt {
    /// The rule.
    pub rule: RuleAt,
    /// For which words of which attributes, from the outside; no word is any other.
    pub words: Vec<(Attribute, Option<&'static str>)>,
    /// The place of the pay among those of the rule, or of the words.
    pub pay: usize,
    /// The place of the band.
    pub band: Option<usize>,
}

/// Whether a rule's figures are scaled: a reward of money that reps get.
#[must_use]
pub(super) fn is_scaled(terms: &Terms) -> bool {
    let is_for_reps = match terms.to {
        Receiver::Rep | Receiver::Team(Allocation::ByContribution | Allocation::Equally) => true,
        Receiver::Team(Allocation::None) | Receiver::Customer | Receiver::Referrer => false,
    };
    terms.kind == Kind::Reward && is_for_reps
}

/// The scheme with its rewards times a factor, each figure rounded as one would publish it.
#[must_use]
pub fn rescaled(scheme: &Scheme, factor: Rate) -> Scheme {
    let rescale = |rule: &Rule| {
        let mut rule = rule.clone();
        if let Standing::Active(terms) = &mut rule.standing
            && is_scaled(terms)
        {
            scale_pays(&mut terms.pays, factor);
        }
        rule
    };
    Scheme {
        rules: scheme.rules.iter().map(rescale).collect(),
        ..scheme.clone()
    }
}

/// The figures that are scaled, in the scheme's order.
#[must_use]
pub fn figures(scheme: &Scheme) -> Vec<(FigureAt, Figure)> {
    let mut found = Vec::new();
    for (rule, terms) in scheme.active().filter(|(_, terms)| is_scaled(terms)) {
        list(&terms.pays, rule, &[], &mut found);
    }
    found
}

/// The band in which a figure stands, and the unit of its bound; none where it stands in none.
#[must_use]
pub fn band_at<'s>(scheme: &'s Scheme, at: &FigureAt) -> Option<(Unit, &'s Band)> {
    let mut pays = &scheme.terms(at.rule)?.pays;
    for (attribute, word) in &at.words {
        let mut by = pays.iter().filter_map(Pay::by);
        pays = by.find(|by| by.attribute == *attribute)?.for_word(*word)?;
    }
    match pays.get(at.pay)? {
        Pay::Bands(bands) => Some((bands.unit, bands.bands.get(at.band?)?)),
        Pay::Amount(_) | Pay::Rate(_) | Pay::Item(..) | Pay::Action(..) | Pay::By(_) => None,
    }
}

fn scale_pays(pays: &mut [Pay], factor: Rate) {
    for pay in pays {
        match pay {
            Pay::Amount(amount) => {
                if let Figure::Amount(scaled) = Figure::Amount(*amount).scaled(factor) {
                    *amount = scaled;
                }
            }
            Pay::Rate(rate) => {
                if let Figure::Rate(scaled) = Figure::Rate(*rate).scaled(factor) {
                    *rate = scaled;
                }
            }
            Pay::Bands(bands) => scale_bands(&mut bands.bands, factor),
            Pay::Item(..) | Pay::Action(..) => {}
            Pay::By(by) => {
                let words = by.is.iter_mut().map(|(_, pays)| pays);
                words
                    .chain(&mut by.otherwise)
                    .for_each(|pays| scale_pays(pays, factor));
            }
        }
    }
}

/// Bands with what they pay times a factor.
pub(super) fn scale_bands(bands: &mut [Band], factor: Rate) {
    for band in bands {
        let figure = match &band.pays {
            BandPay::Amount(amount) => Figure::Amount(*amount),
            BandPay::Rate(rate) => Figure::Rate(*rate),
            BandPay::Item(_) => continue,
        };
        band.pays = match figure.scaled(factor) {
            Figure::Amount(amount) => BandPay::Amount(amount),
            Figure::Rate(rate) => BandPay::Rate(rate),
        };
    }
}

fn list(
    pays: &[Pay],
    rule: RuleAt,
    words: &[(Attribute, Option<&'static str>)],
    found: &mut Vec<(FigureAt, Figure)>,
) {
    for (place, pay) in pays.iter().enumerate() {
        let at = |band| FigureAt {
            rule,
            words: words.to_vec(),
            pay: place,
            band,
        };
        match pay {
            Pay::Amount(amount) => found.push((at(None), Figure::Amount(*amount))),
            Pay::Rate(rate) => found.push((at(None), Figure::Rate(*rate))),
            Pay::Bands(bands) => {
                for (place, band) in bands.bands.iter().enumerate() {
                    match &band.pays {
                        BandPay::Amount(amount) => {
                            found.push((at(Some(place)), Figure::Amount(*amount)));
                        }
                        BandPay::Rate(rate) => found.push((at(Some(place)), Figure::Rate(*rate))),
                        BandPay::Item(_) => {}
                    }
                }
            }
            Pay::Item(..) | Pay::Action(..) => {}
            Pay::By(by) => {
                let named = by.is.iter().map(|(word, pays)| (Some(*word), pays));
                let others = by.otherwise.iter().map(|pays| (None, pays));
                for (word, pays) in named.chain(others) {
                    let words = [words, &[(by.attribute, word)]].concat();
                    list(pays, rule, &words, found);
                }
            }
        }
    }
}
