//! What a rule pays.

use super::band;
use super::field::{Act, Can, Control, FigureKind};
use super::fresh_band::MayPay;
use super::leaf::{Kind, Leaf};
use super::pay_by;
use super::walk::Walk;
use rewards_core::number::{Money, Rate};
use rewards_core::scheme::{
    Attribute, Bands, Measure, Mode, Open, Pay, PayByDef, PaysDef, Receiver, Slot, Subject, Text,
};
use rewards_words::text::Label;
use rewards_words::{choose, label, say};

const LABEL: Label = label!("给什么", "Pays");

/// Of what, and to whom, it's paid, as far as both are known.
#[derive(Clone, Copy)]
pub(super) struct Of<'a> {
    pub(super) subject: Option<&'a Subject>,
    pub(super) to: Option<&'a Receiver<Open>>,
    pub(super) measure: Option<&'a Measure<Open>>,
}

impl Of<'_> {
    /// What bands may pay: nothing is a share of a count, and a pool is money.
    pub(super) fn may_pay(self) -> MayPay {
        MayPay {
            amounts: true,
            rates: self.measure.is_none_or(Measure::has_base),
            items: self.takes_things(),
        }
    }

    fn takes_things(self) -> bool {
        self.to.is_none_or(Receiver::takes_things)
    }
}

/// Goes through what is paid.
pub(super) fn walk(walk: &mut Walk<'_>, pays: &mut Slot<PaysDef>, of: Of<'_>) {
    walk.part(LABEL, pays, &mut |walk, pays| several(walk, pays, of));
}

fn several(walk: &mut Walk<'_>, pays: &mut PaysDef, of: Of<'_>) {
    if let Some(Act::Add(word)) = walk.asked() {
        if let Some(more) = fresh(word) {
            add(walk, pays, more, of);
            walk.did();
        }
        return;
    }
    match pays {
        PaysDef::One(pay) => walk.part(LABEL, pay, &mut |walk, pay| one(walk, pay, of)),
        PaysDef::Several(list) => {
            if removed(walk, list)
                && list.len() == 1
                && let Some(only) = list.pop()
            {
                // What is typed below `pays[0]` is now below `pays`.
                walk.leave_first();
                *pays = PaysDef::One(Box::new(only));
                return;
            }
            let can_go = list.len() > 1;
            for (at, slot) in list.iter_mut().enumerate() {
                walk.entry(at, |walk| {
                    if can_go {
                        walk.allow(Can::Remove);
                    }
                    walk.show(say!("给付 {0}", "Payment {0}", at + 1), Control::Group);
                    walk.deeper(|walk| {
                        walk.part(LABEL, slot, &mut |walk, pay| one(walk, pay, of));
                    });
                });
            }
        }
    }
    let options = options(of, None);
    walk.show(
        label!("再给一样", "Pay something besides"),
        Control::add(options),
    );
}

fn add(walk: &mut Walk<'_>, pays: &mut PaysDef, more: Pay<Open>, of: Of<'_>) {
    let before = match pays {
        PaysDef::One(first) => {
            walk.enter_first();
            vec![(**first).clone()]
        }
        PaysDef::Several(list) => std::mem::take(list),
    };
    let mut list = before;
    list.push(Slot::Is(more));
    let at = list.len() - 1;
    if let Some(Slot::Is(pay)) = list.last_mut() {
        walk.entry(at, |walk| {
            walk.open_figures(pay, &mut |walk, pay| within(walk, pay, of))
        });
    }
    *pays = PaysDef::Several(list);
}

fn removed(walk: &mut Walk<'_>, list: &mut Vec<Slot<Pay<Open>>>) -> bool {
    let mut which = None;
    for at in 0..list.len() {
        walk.entry(at, |walk| {
            let is_asked = matches!(walk.asked(), Some(Act::Remove));
            which = which.or(is_asked.then_some(at));
        });
    }
    let Some(at) = which.filter(|_| list.len() > 1) else {
        return false;
    };
    list.remove(at);
    walk.renumber(|was| (was != at).then_some(was - usize::from(was > at)));
    walk.did();
    true
}

fn one(walk: &mut Walk<'_>, pay: &mut Pay<Open>, of: Of<'_>) {
    walk.field("what", |walk| {
        if let Some(Act::Choose(word)) = walk.asked() {
            if let Some(other) = fresh(word).filter(|other| other.word() != pay.word()) {
                *pay = other;
                walk.chose();
            }
            return walk.did();
        }
        let (chosen, options) = (pay.word().to_owned(), options(of, Some(pay)));
        walk.show(LABEL, Control::word(chosen, options));
    });
    if walk.take_chosen() {
        walk.forget();
        return walk.open_figures(pay, &mut |walk, pay| within(walk, pay, of));
    }
    within(walk, pay, of);
}

fn within(walk: &mut Walk<'_>, pay: &mut Pay<Open>, of: Of<'_>) {
    let label = label!("金额", "Amount");
    match pay {
        Pay::Amount(amount) => walk.field("amount", |walk| {
            walk.leaf(label, amount, Kind::Figure(FigureKind::Money));
        }),
        Pay::Rate(rate) => walk.field("rate", |walk| {
            walk.leaf(label!("比例", "Rate"), rate, Kind::Figure(FigureKind::Rate));
        }),
        Pay::Bands(bands) => {
            walk.field("mode", |walk| {
                let words = Kind::words::<Mode>();
                walk.may_word(
                    label!("怎样算", "How"),
                    &mut bands.mode,
                    words,
                    &Mode::Whole,
                );
            });
            let all = walk.may_pay;
            if matches!(bands.mode, Some(Slot::Is(Mode::Marginal))) {
                // By slices a share of each is paid.
                (walk.may_pay.amounts, walk.may_pay.items) = (false, false);
            }
            walk.field("bands", |walk| band::walk(walk, &mut bands.bands));
            walk.may_pay = all;
        }
        Pay::Item(item, quantity) => {
            walk.field("item", |walk| {
                walk.leaf(label!("什么", "What"), item, Kind::NOTE)
            });
            let is_several = of.to.is_none_or(Receiver::takes_several);
            walk.field_if(is_several || quantity.is_some(), "quantity", |walk| {
                let none = label!("1", "1");
                walk.may(
                    label!("数量", "How many"),
                    quantity,
                    Kind::Figure(FigureKind::Count(1)),
                    none,
                );
            });
        }
        Pay::Action(action, after) => {
            walk.field("action", |walk| {
                walk.leaf(label!("什么措施", "What"), action, Kind::NOTE)
            });
            // Spans alone come in a row.
            let is_span = of
                .subject
                .is_none_or(|subject| matches!(subject, Subject::Span { .. }));
            walk.field_if(is_span || after.is_some(), "after", |walk| {
                let none = label!("每次", "each time");
                let label = label!("连续几期才采取", "Only after so many spans in a row");
                walk.may(label, after, Kind::Figure(FigureKind::Count(1)), none);
            });
        }
        Pay::By(by) => pay_by::walk(walk, by, of.subject, &mut |walk, pays| {
            self::walk(walk, pays, of);
        }),
    }
}

/// One of each kind, in the format's order.
fn all() -> Vec<Pay<Open>> {
    vec![
        Pay::Amount(Slot::Is(Money::fresh())),
        Pay::Rate(Slot::Is(Rate::fresh())),
        Pay::Bands(Bands {
            unit: (),
            mode: None,
            bands: pay_by::bands(),
        }),
        Pay::Item(Slot::Is(Text::fresh()), None),
        Pay::Action(Slot::Is(Text::fresh()), None),
        Pay::By(PayByDef {
            attribute: Slot::Is(Attribute::Department),
            pays: pay_by::of_amounts(Attribute::Department),
        }),
    ]
}

fn fresh(word: &str) -> Option<Pay<Open>> {
    all().into_iter().find(|pay| pay.word() == word)
}

fn options(of: Of<'_>, chosen: Option<&Pay<Open>>) -> Vec<(String, Label)> {
    let has_class = |subject: &Subject| Attribute::ALL.iter().any(|one| one.suits(subject));
    let fits = |pay: &Pay<Open>| {
        let is_chosen = chosen.is_some_and(|chosen| chosen.word() == pay.word());
        let is_right = match pay {
            Pay::Amount(_) | Pay::Rate(_) | Pay::Bands(_) => true,
            Pay::Item(..) | Pay::Action(..) => of.takes_things(),
            Pay::By(_) => of.subject.is_none_or(has_class),
        };
        is_chosen || is_right
    };
    let all = all().into_iter().filter(fits);
    all.map(|pay| (pay.word().to_owned(), choose::pay(&pay)))
        .collect()
}
