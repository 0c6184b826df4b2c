//! Bands: from where, and what each pays.

use super::band_sheet;
use super::field::{Act, Control, FigureKind};
use super::fresh_band::{fresh, pay_of};
use super::leaf::{Kind, Leaf};
use super::list::{Addable, Least};
use super::walk::Walk;
use rewards_core::scheme::{Band, BandPay, Decimal, Edge, Open, Slot, SlotList, Value};
use rewards_words::text::Label;
use rewards_words::{choose, label, say};

/// Goes through bands.
pub(super) fn walk(walk: &mut Walk<'_>, bands: &mut SlotList<Band<Open>>) {
    let kind = walk.bounds;
    if let (Some(Act::BeFixed), Slot::Param { id, .. }) = (walk.asked(), &*bands)
        && let Some(Value::Bands(set)) = walk.set(id)
    {
        *bands = Slot::Is(set.iter().map(|band| Slot::Is(open(band, kind))).collect());
        return walk.did();
    }
    let add = Addable {
        options: walk.may_pay.options(None),
        label: label!("再加一档", "Add a band"),
        fresh: &|word| Some(fresh(pay_of(word)?)),
    };
    walk.part(LABEL, bands, &mut |walk, entries| {
        if let Some(Act::Bands(rows)) = walk.asked() {
            return band_sheet::write(walk, entries, rows, kind);
        }
        let from = walk.shown();
        let is_sheet = band_sheet::show(walk, LABEL, entries, kind);
        let name = |at: usize| say!("第 {0} 档", "Band {0}", at + 1);
        walk.list(entries, Least::One, &name, &add, &mut |walk, band| {
            parts(walk, band, kind)
        });
        if is_sheet {
            walk.shown_since(from, band_sheet::place_on_sheet);
        }
    });
}

const LABEL: Label = label!("分档", "Bands");

fn parts(walk: &mut Walk<'_>, band: &mut Band<Open>, kind: FigureKind) {
    let label = label!("起点", "Begins");
    let was = band.edge.word();
    walk.field("edge", |walk| {
        let words = Kind::Word(edges());
        if let Some(Act::Choose(word)) = walk.asked() {
            if let Some(edge) = Edge::of_word(word) {
                band.edge = edge;
            }
            return walk.did();
        }
        let Kind::Word(options) = words else { return };
        let chosen = band.edge.word().to_owned();
        walk.show(label, Control::word(chosen, options));
    });
    walk.field_renamed(was, band.edge.word());
    walk.field(band.edge.word(), |walk| {
        let label = label!("起点数额", "From how much");
        walk.figure_called(label!("起点", "the start"), label, &mut band.bound, kind);
    });
    walk.field("pays", |walk| {
        if let Some(Act::Choose(word)) = walk.asked() {
            if let Some(pay) = pay_of(word).filter(|pay| pay.word() != band.pays.word()) {
                band.pays = pay;
                walk.chose();
            }
            return walk.did();
        }
        let chosen = band.pays.word().to_owned();
        let options = walk.may_pay.options(Some(&band.pays));
        walk.show(label!("给什么", "Pays"), Control::word(chosen, options));
    });
    let is_other = walk.take_chosen();
    walk.field(band.pays.word(), |walk| {
        if is_other {
            return walk.open_figures(&mut band.pays, &mut |walk, pays| worth(walk, pays));
        }
        worth(walk, &mut band.pays);
    });
}

fn worth(walk: &mut Walk<'_>, pays: &mut BandPay<Open>) {
    let label = label!("给多少", "How much");
    match pays {
        BandPay::Amount(amount) => walk.figure(label, amount, FigureKind::Money),
        BandPay::Rate(rate) => walk.figure(label, rate, FigureKind::Rate),
        BandPay::Item(item) => walk.leaf(label!("什么", "What"), item, Kind::NOTE),
    }
}

fn edges() -> Vec<(String, Label)> {
    let edges = Edge::ALL.iter();
    edges
        .map(|edge| (edge.word().to_owned(), choose::edge(*edge)))
        .collect()
}

/// A band that a parameter is set to, as a rule writes it.
pub(super) fn open(band: &Band, kind: FigureKind) -> Band<Open> {
    let bound = Decimal::of_value(&Value::Number(band.bound), &Kind::Figure(kind));
    Band {
        edge: band.edge,
        bound: Slot::Is(bound.unwrap_or_else(Decimal::fresh)),
        pays: match &band.pays {
            BandPay::Amount(amount) => BandPay::Amount(Slot::Is(*amount)),
            BandPay::Rate(rate) => BandPay::Rate(Slot::Is(*rate)),
            BandPay::Item(item) => BandPay::Item(Slot::Is(item.clone())),
        },
    }
}
