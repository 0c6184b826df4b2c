//! What a part of a rule pays: the arithmetic with its numbers.

use super::context::EntryContext;
use super::explanation::Row;
use super::formula::{self, Formula};
use super::measure::{base_name, found, name, product};
use super::{band, share};
use crate::figure::{Gauge, Operand, plain, yuan};
use crate::part::band::{Bounds, extent};
use crate::text::{Label, Localized};
use crate::{label, say};
use rewards_core::engine::{Payment, Slice, slices, sum_of_slices};
use rewards_core::number::{Money, Rate};
use rewards_core::scheme::{Band, BandPay, Bands, Mode, Pay, Text, Unit};

const PLUS: Label = label!(" + ", " + ");

/// The bands of the part that paid, or that the measure did not reach.
pub(super) fn rows(context: &EntryContext<'_>) -> Vec<Row> {
    let applied = context.payment().and_then(|payment| payment.band);
    match context.pay() {
        Some(Pay::Bands(bands)) => {
            band::rows(bounds_of(context, bands), bands, applied.map(usize::from))
        }
        Some(Pay::Amount(_) | Pay::Rate(_) | Pay::Item(..) | Pay::Action(..) | Pay::By(_))
        | None => Vec::new(),
    }
}

/// What the bounds of bands are.
pub(super) fn bounds_of(context: &EntryContext<'_>, bands: &Bands) -> Bounds {
    let measure = context.terms.measure.as_ref();
    measure.map_or_else(|| Bounds::in_unit(bands.unit), Bounds::of)
}

/// The arithmetic of what was paid.
pub(super) fn formula(context: &EntryContext<'_>) -> Option<Formula> {
    let payment = context.payment()?;
    let own = of_pay(context, context.pay()?, payment);
    match payment.share.as_deref() {
        Some(share) => Some(share::formula(context, share, own)),
        None => own,
    }
}

fn of_pay(context: &EntryContext<'_>, pay: &Pay, payment: &Payment) -> Option<Formula> {
    match pay {
        Pay::Amount(amount) => Some(fixed(*amount, &Localized::default())),
        Pay::Rate(rate) => rated(context, *rate, &Localized::default()),
        Pay::Bands(bands) => of_band(context, bands, payment),
        Pay::Item(item, quantity) => Some(granted(item, *quantity, &Localized::default())),
        Pay::Action(action, after) => Some(taken(action, *after)),
        Pay::By(_) => None,
    }
}

fn of_band(context: &EntryContext<'_>, bands: &Bands, payment: &Payment) -> Option<Formula> {
    let place = usize::from(payment.band?);
    let band = bands.bands.get(place)?;
    let lies_in = lies_in(context, band, bands.bands.get(place + 1));
    match (&band.pays, bands.mode) {
        (BandPay::Amount(amount), _) => Some(fixed(*amount, &lies_in)),
        (BandPay::Rate(rate), Mode::Whole) => rated(context, *rate, &lies_in),
        (BandPay::Rate(_), Mode::Marginal) => marginal(context, bands),
        (BandPay::Item(item), _) => Some(granted(item, 1, &lies_in)),
    }
}

/// In which band the measure lies, to be followed by what that pays.
fn lies_in(context: &EntryContext<'_>, own: &Band, next: Option<&Band>) -> Localized {
    let Some((measure, reading)) = context.reading() else {
        return Localized::default();
    };
    let name = name(context.scheme, measure, context.terms.among.of);
    let found = found(&name, measure, reading.gauge);
    let extent = extent(Bounds::of(measure), own, next);
    say!(
        "{0}，在“{1}”一档：",
        "{0}, in the band {1}: ",
        found,
        extent
    )
}

fn fixed(amount: Money, lies_in: &Localized) -> Formula {
    let text = if lies_in.is_empty() {
        say!("固定金额 {0}", "a fixed amount of {0}", amount)
    } else {
        say!("{0}{1}", "{0}{1}", lies_in, amount)
    };
    Formula::Amount {
        amount: amount.to_string(),
        text,
    }
}

fn rated(context: &EntryContext<'_>, rate: Rate, lies_in: &Localized) -> Option<Formula> {
    let base = context.why.reading()?.base;
    let exact = Gauge(Unit::Money, product(rate, base));
    Some(Formula::Rate {
        rate: rate.to_string(),
        base: yuan(&base),
        text: say!(
            "{0}{1} {2} × {3} = {4}",
            "{0}{1} {2} × {3} = {4}",
            lies_in,
            base_name(context),
            Operand(base),
            rate,
            exact
        ),
    })
}

fn granted(item: &Text, quantity: u32, lies_in: &Localized) -> Formula {
    Formula::Item {
        item: item.to_string(),
        quantity: quantity.to_string(),
        text: say!("{0}{1}", "{0}{1}", lies_in, label::granted(item, quantity)),
    }
}

fn taken(action: &Text, after: Option<u32>) -> Formula {
    let said = label::action(action);
    Formula::Action {
        action: action.to_string(),
        after: after.map(|after| after.to_string()),
        text: match after {
            Some(after) => say!(
                "连续 {0} 次未达标：{1}",
                "{0} misses in a row: {1}",
                after,
                said
            ),
            None => said,
        },
    }
}

/// Each slice at its own band's rate (超额累进).
fn marginal(context: &EntryContext<'_>, bands: &Bands) -> Option<Formula> {
    let gauge = context.why.reading()?.gauge;
    let of = context.prior().filter(|_| bands.unit == Unit::Rate);
    let (mut rows, mut said) = (Vec::new(), Vec::new());
    for Slice { width, rate } in slices(bands, gauge) {
        rows.push(formula::Slice {
            slice: plain(Unit::Money, &width),
            rate: rate.to_string(),
            product: plain(Unit::Money, &product(rate, width)),
        });
        said.push(say!("{0} × {1}", "{0} × {1}", Operand(width), rate));
    }
    Some(Formula::Marginal {
        of: of.map(|of| of.to_string()),
        slices: rows,
        text: say!(
            "{0}分段相加：{1} = {2}",
            "{0}, slice by slice: {1} = {2}",
            base_name(context),
            Localized::joined(said, PLUS),
            Gauge(Unit::Money, sum_of_slices(bands, gauge))
        ),
    })
}
