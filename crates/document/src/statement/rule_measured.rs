//! A rule under a scheme with its curves, each with a name.

use super::curve::first_whole;
use super::entry::rule_name;
use super::rule_point::{RulePoint, terms_of};
use super::rule_stands::RuleStands;
use rewards_core::analysis::{Beside, Curve, RuleCurve, rule_curves};
use rewards_core::number::{Money, Ratio};
use rewards_core::scheme::{Edge, Scheme, Terms, Unit};
use rewards_words::label;
use rewards_words::label::attribute_word;
use rewards_words::part::band::Bounds;
use rewards_words::text::Localized;

/// Last year's sales that a growth is drawn on, and what each order comes to: of ¥1,000,000, and of ¥10,000.
pub(super) const BESIDE: Beside = Beside {
    prior: Money::from_fen(100_000_000),
    each: Money::from_fen(1_000_000),
};

/// A scheme of which a rule's curves are drawn.
#[derive(Clone, Copy, Debug)]
pub struct DrawnScheme<'s> {
    /// What it's called.
    pub name: &'s Localized,
    /// The scheme.
    pub scheme: &'s Scheme,
    /// Who stands on the rule's curves under it; nothing as long as nobody has looked.
    pub stands: Option<&'s RuleStands>,
}

/// A rule of a scheme with its curves.
pub(super) struct Measured<'s> {
    pub terms: &'s Terms,
    pub name: Localized,
    curves: Vec<RuleCurve<'s>>,
}

impl<'s> Measured<'s> {
    /// The rule with an id; none where it has no curve.
    pub fn of(scheme: &'s Scheme, id: &str) -> Option<Self> {
        let (at, terms) = terms_of(scheme, id)?;
        let curves = rule_curves(terms, BESIDE, &|_| None);
        (!curves.is_empty()).then(|| Self {
            terms,
            name: rule_name(scheme, at),
            curves,
        })
    }

    /// What places are: of a growth they are money.
    pub fn bounds(&self) -> Option<Bounds> {
        let unit = self.curves.first()?.scale.unit;
        let own = self.terms.measure.as_ref().map(Bounds::of);
        let own = own.filter(|own| own.unit() == unit);
        Some(own.unwrap_or(Bounds::in_unit(unit)))
    }

    /// Each curve with its name, of the scheme at a place.
    pub fn named<'c>(&'c self, scheme: usize, name: &Localized) -> Vec<NamedCurve<'c>> {
        let named = |of: &'c RuleCurve<'s>| {
            let words = of.path.words.iter();
            let words = words.map(|(of, word)| attribute_word(*of, word));
            let parts = [name.clone()].into_iter().chain(words);
            Some(NamedCurve {
                scheme,
                name: Localized::joined(parts, label!(" · ", " · ")),
                curve: of.total()?,
                of,
            })
        };
        self.curves.iter().filter_map(named).collect()
    }
}

/// A curve of the scheme at a place, and what it's called.
pub(super) struct NamedCurve<'c> {
    /// The place of the scheme.
    pub scheme: usize,
    /// What it's called: the scheme's name, and the case.
    pub name: Localized,
    /// All its lines together.
    pub curve: Curve,
    /// What it is of.
    pub of: &'c RuleCurve<'c>,
}

impl NamedCurve<'_> {
    /// The first whole place from one on that lies on a piece, with what is paid there.
    pub fn point(&self, rule: &str, (at, edge): (Ratio, Edge)) -> Option<RulePoint> {
        let place = first_whole(at, edge).fen();
        let paid = |place: i128| self.of.paid_at(Ratio::whole(place));
        // There is no sale of nothing, but one of a fen, which is paid the same.
        let is_sale = self.of.scale.unit == Unit::Money;
        let place = match place {
            0 if is_sale && paid(0) == paid(1) => 1,
            place => place,
        };
        Some(RulePoint {
            rule: rule.to_owned(),
            words: self.of.path.words.clone(),
            place,
            prior: BESIDE.prior,
            paid: paid(place)?,
        })
    }
}
