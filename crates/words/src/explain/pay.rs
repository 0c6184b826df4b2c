//! What a part of a rule pays: the arithmetic with its numbers.

use super::explanation::Row;
use super::figure::{self, Exact};
use super::measure::product;
use super::said::{Part, Said, Sentence, both, say};
use super::scene::Scene;
use super::{Formula, Slice, band, words};
use rewards_core::engine::{Payment, Share, deals_of, slices, sum_of_slices};
use rewards_core::number::{Money, Rate, Ratio};
use rewards_core::scheme::{Allocation, BandPay, Bands, Measure, Mode, Pay, Receiver, Text, Unit};

/// The bands of the part that paid, or that the measure did not reach.
pub(super) fn rows(scene: &Scene<'_>) -> Vec<Row> {
    let applied = scene
        .payment()
        .and_then(|payment| payment.band)
        .map(usize::from);
    match scene.pay() {
        Some(Pay::Bands(bands)) => band::rows(bands, applied),
        _ => Vec::new(),
    }
}

/// The arithmetic of what was paid.
pub(super) fn formula(scene: &Scene<'_>) -> Option<Formula> {
    let payment = scene.payment()?;
    let own = of_pay(scene, scene.pay()?, payment);
    match payment.share.as_deref() {
        Some(share) => Some(shared(scene, share, own)),
        None => own,
    }
}

fn of_pay(scene: &Scene<'_>, pay: &Pay, payment: &Payment) -> Option<Formula> {
    match pay {
        Pay::Amount(amount) => Some(fixed(
            *amount,
            both!("固定金额 {0}", "a fixed amount of {0}"),
        )),
        Pay::Rate(rate) => rated(scene, *rate),
        Pay::Bands(bands) => of_band(scene, bands, payment),
        Pay::Item(item, quantity) => Some(granted(item, *quantity)),
        Pay::Action(action, after) => Some(taken(action, *after)),
        Pay::By(_) => None,
    }
}

fn of_band(scene: &Scene<'_>, bands: &Bands, payment: &Payment) -> Option<Formula> {
    let band = bands.bands.get(usize::from(payment.band?))?;
    match (&band.pays, bands.mode) {
        (BandPay::Amount(amount), _) => Some(fixed(
            *amount,
            both!("该档金额 {0}", "{0}, as this band says"),
        )),
        (BandPay::Rate(rate), Mode::Whole) => rated(scene, *rate),
        (BandPay::Rate(_), Mode::Marginal) => marginal(scene, bands),
        (BandPay::Item(item), _) => Some(granted(item, 1)),
    }
}

fn fixed(amount: Money, sentence: Sentence) -> Formula {
    Formula::Amount {
        amount: amount.to_string(),
        text: say(sentence, &[Part::Money(&amount)]),
    }
}

fn rated(scene: &Scene<'_>, rate: Rate) -> Option<Formula> {
    let base = scene.why.reading()?.base;
    let exact = product(rate, base);
    let parts = [
        Part::Gauge(Unit::Money, &base),
        Part::Percent(rate),
        Part::Gauge(Unit::Money, &exact),
    ];
    Some(Formula::Rate {
        rate: rate.to_string(),
        base: figure::yuan(&base),
        text: say(both!("{0} × {1} = {2}", "{0} × {1} = {2}"), &parts),
    })
}

fn granted(item: &Text, quantity: u32) -> Formula {
    let text = say(
        both!("{0} × {1}", "{0} × {1}"),
        &[
            Part::Said(&words::item(item)),
            Part::Number(quantity.into()),
        ],
    );
    Formula::Item {
        item: item.to_string(),
        quantity: quantity.to_string(),
        text,
    }
}

fn taken(action: &Text, after: Option<u32>) -> Formula {
    let said = words::action(action);
    let text = match after {
        Some(after) => say(
            both!("连续 {1} 次未达标：{0}", "{1} misses in a row: {0}"),
            &[Part::Said(&said), Part::Number(after.into())],
        ),
        None => said,
    };
    Formula::Action {
        action: action.to_string(),
        after: after.map(|after| after.to_string()),
        text,
    }
}

/// Each slice at its own band's rate (超额累进).
fn marginal(scene: &Scene<'_>, bands: &Bands) -> Option<Formula> {
    let gauge = scene.why.reading()?.gauge;
    let of = scene.prior().filter(|_| bands.unit == Unit::Rate);
    let (mut rows, mut said) = (Vec::new(), Vec::new());
    for slice in slices(bands, gauge) {
        rows.push(Slice {
            slice: figure::plain(Unit::Money, &slice.width),
            rate: slice.rate.to_string(),
            product: figure::plain(Unit::Money, &product(slice.rate, slice.width)),
        });
        said.push(say(
            both!("{0} × {1}", "{0} × {1}"),
            &[
                Part::Gauge(Unit::Money, &slice.width),
                Part::Percent(slice.rate),
            ],
        ));
    }
    let sum = sum_of_slices(bands, gauge);
    let total = Part::Gauge(Unit::Money, &sum);
    let text = say(
        both!("分段相加，{0} = {1}", "slice by slice, {0} = {1}"),
        &[Part::Said(&Said::listed(&said, &(" + ", " + "))), total],
    );
    Some(Formula::Marginal {
        of: of.map(|of| of.to_string()),
        slices: rows,
        text,
    })
}

/// A share before rounding, in fen.
pub(super) fn share_exact(share: &Share) -> Exact {
    let (floor, rest) = share.floor_and_rest();
    Exact::mixed(floor, rest, share.all)
}

/// Whether a pool is shared by heads: where the rule says so, and where nobody contributed anything.
fn is_by_heads(scene: &Scene<'_>) -> bool {
    let contributions = || deals_of(scene.source, &Measure::TeamTotal, scene.unit(), None);
    scene.terms.to == Receiver::Team(Allocation::Equally) || contributions().is_empty()
}

fn shared(scene: &Scene<'_>, share: &Share, pool: Option<Formula>) -> Formula {
    let (floor, _) = share.floor_and_rest();
    let by_heads = is_by_heads(scene);
    let unit = if by_heads { Unit::Count } else { Unit::Money };
    let (part, all) = (Ratio::whole(share.part), Ratio::whole(share.all));
    let exact = figure::fen(share_exact(share));
    let parts = [
        Part::Money(&share.pool),
        Part::Gauge(unit, &part),
        Part::Gauge(unit, &all),
        Part::Said(&exact),
    ];
    let mut text = match &pool {
        Some(pool) => say(
            both!("奖池：{0}；", "pool: {0}; "),
            &[Part::Said(pool.text())],
        ),
        None => Said::default(),
    };
    text.push(&match by_heads {
        true => say(
            both!(
                "平均分配：{0} ÷ {2} 人 = {3}",
                "shared equally: {0} ÷ {2} members = {3}"
            ),
            &parts,
        ),
        false => say(
            both!(
                "按贡献分配：{0} × {1} ÷ {2} = {3}",
                "shared by contribution: {0} × {1} ÷ {2} = {3}"
            ),
            &parts,
        ),
    });
    Formula::Share {
        pool: share.pool.to_string(),
        part: figure::plain(unit, &part),
        all: figure::plain(unit, &all),
        floor: Money::from_fen(floor).to_string(),
        extra_fen: share.extra_fen,
        of: pool.map(Box::new),
        text,
    }
}
