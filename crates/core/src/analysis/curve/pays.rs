//! What one pay comes to, as a curve.

use super::linear::Linear;
use super::piecewise::Curve;
use super::scale::Scale;
use crate::number::{Rate, Ratio};
use crate::scheme::{Band, BandPay, Bands, Mode, Pay, Terms};
use std::cmp::Ordering;

const fn rate(rate: Rate) -> Ratio {
    Ratio {
        num: rate.millionths(),
        den: Rate::SCALE,
    }
}

/// The curve of a pay of money within the rule's limits; none where it does not fit.
pub(super) fn curve_of(terms: &Terms, pay: &Pay, scale: &Scale) -> Option<Curve> {
    let even = |pay| Curve::even(scale.least, scale.most, pay);
    let curve = match pay {
        Pay::Amount(amount) => even(Linear::level(Ratio::whole(amount.fen()))),
        Pay::Rate(of) => even(scale.base.times(rate(*of))?),
        Pay::Bands(bands) => of_bands(bands, scale)?,
        Pay::Item(..) | Pay::Action(..) | Pay::By(_) => return None,
    };
    within_limits(terms, &curve, scale)
}

/// Whether a pay is one of money.
pub(super) fn pays_money(pay: &Pay) -> bool {
    let is_money = |band: &Band| match band.pays {
        BandPay::Amount(_) | BandPay::Rate(_) => true,
        BandPay::Item(_) => false,
    };
    match pay {
        Pay::Amount(_) | Pay::Rate(_) => true,
        Pay::Bands(bands) => bands.bands.iter().any(is_money),
        Pay::Item(..) | Pay::Action(..) | Pay::By(_) => false,
    }
}

fn of_bands(bands: &Bands, scale: &Scale) -> Option<Curve> {
    let mut curve = Curve::even(scale.least, scale.most, Linear::ZERO);
    // What the slices below have come to, and where the last of them began and at what rate.
    let mut slices = Linear::ZERO;
    for band in &bands.bands {
        let from = scale.place(band.bound)?;
        let pay = match &band.pays {
            BandPay::Amount(amount) => Linear::level(Ratio::whole(amount.fen())),
            BandPay::Rate(of) => match bands.mode {
                Mode::Whole => scale.base.times(rate(*of))?,
                Mode::Marginal => Linear {
                    level: slices.at(from)?.minus(rate(*of).times(from)?)?,
                    slope: rate(*of),
                },
            },
            BandPay::Item(_) => Linear::ZERO,
        };
        slices = match (&band.pays, bands.mode) {
            (BandPay::Rate(_), Mode::Marginal) => pay,
            (BandPay::Amount(_) | BandPay::Item(_) | BandPay::Rate(_), _) => {
                Linear::level(slices.at(from)?)
            }
        };
        curve = curve.then(from, band.edge, pay);
    }
    Some(curve)
}

/// At most what the rule's limits allow one thing alone, and never below nothing.
fn within_limits(terms: &Terms, curve: &Curve, scale: &Scale) -> Option<Curve> {
    let mut limits = limits_in_all(terms, scale)?;
    if let Some(of) = terms.limits.of_base {
        limits.push(scale.base.times(rate(of))?);
    }
    bounded_by(curve, &limits)
}

/// The curves of pays that apply together, where a limit is of all of them: what an earlier one takes is gone for a later.
pub(super) fn within_limits_in_all(
    terms: &Terms,
    lines: Vec<Curve>,
    scale: &Scale,
) -> Option<Vec<Curve>> {
    let limits = limits_in_all(terms, scale)?;
    if limits.is_empty() || lines.len() < 2 {
        return Some(lines);
    }
    let mut whole = Curve::even(scale.least, scale.most, Linear::ZERO);
    let mut taken = whole.clone();
    let mut within = Vec::with_capacity(lines.len());
    for line in &lines {
        whole = whole.plus(line)?;
        let most = bounded_by(&whole, &limits)?;
        within.push(most.plus(&taken.negative()?)?);
        taken = most;
    }
    Some(within)
}

/// The limits that are not of each pay alone.
fn limits_in_all(terms: &Terms, scale: &Scale) -> Option<Vec<Linear>> {
    let mut limits = Vec::new();
    if let Some(cap) = terms.limits.per_receiver {
        limits.push(Linear::level(Ratio::whole(cap.fen())));
    }
    if let Some(monthly) = &terms.limits.monthly {
        limits.push(scale.base.times(rate(monthly.share))?);
    }
    Some(limits)
}

fn bounded_by(curve: &Curve, limits: &[Linear]) -> Option<Curve> {
    let mut within = curve.clone();
    for limit in limits {
        within = within.bounded(*limit, Ordering::Less)?;
    }
    within.bounded(Linear::ZERO, Ordering::Greater)
}
