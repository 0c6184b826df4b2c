//! What a line's amount was found from: `宏远电子 · 3月2日首单 120,000`, `老客户增长 90,000 × 2%`.

use super::head::{about_entry, names_deal};
use super::line::{Brief, WHOLE_PERIOD};
use crate::figure::{Gauge, short, short_of};
use crate::part::measure;
use crate::text::{Label, Localized};
use crate::{label, say};
use rewards_core::analysis::unknown_of_line;
use rewards_core::engine::{
    EntryResult, EvalContext, Index, Line, MeasuredValue, Payment, Share, pays_for,
};
use rewards_core::ledger::{Ledger, RepAt};
use rewards_core::number::{Rate, Ratio};
use rewards_core::scheme::{Band, BandPay, Bands, Measure, Mode, Of, Pay, Scheme, Terms};

/// The basis of a rep's line, part by part: whom and when it is about, and the figures it was found from. A figure that isn't
/// known is named and not said.
#[must_use]
pub fn basis(scheme: &Scheme, ledger: &Ledger, index: &Index, rep: RepAt, line: &Line) -> Brief {
    let terms = scheme.terms(line.rule);
    let is_known = unknown_of_line(scheme, ledger, rep, line).is_none();
    let mut about = about_entry(ledger, terms, &line.refs());
    let mut found = Vec::new();
    let figures = terms.and_then(|terms| {
        let context = EvalContext {
            ledger,
            index,
            terms,
        };
        if is_known {
            // Where nobody and no day is named, a fixed amount isn't without a ground.
            let counted = || counted(context, line).filter(|_| about.is_empty());
            figures(context, line).or_else(counted)
        } else {
            unknown_figures(context, line)
        }
    });
    match (figures, about.last_mut()) {
        // A first order is named with its amount, as one says it.
        (Some(figures), Some(last)) if names_amount(terms, line) => {
            *last = say!("{0} {1}", "{0}, {1}", &*last, figures);
        }
        (figures, _) => found.extend(figures),
    }
    if about.is_empty() && found.is_empty() {
        about.push(WHOLE_PERIOD.into());
    }
    if line.capped && is_known {
        found.push(label!("已到上限", "held to a limit").into());
    }
    Brief { about, found }
}

/// Whether the last thing that a line is about is a deal, whose amount is said in one breath with it.
fn names_amount(terms: Option<&Terms>, line: &Line) -> bool {
    let refs = line.refs();
    refs.deal.is_some() && refs.month.is_none() && terms.is_none_or(names_deal)
}

fn figures(context: EvalContext<'_>, line: &Line) -> Option<Localized> {
    let EntryResult::Paid(payment) = &line.why.result else {
        return None;
    };
    if let Some(share) = &payment.share {
        return Some(of_share(share));
    }
    let value = line.why.reading();
    let measure = context.terms.measure.as_ref()?;
    match by(context, line, payment)? {
        By::Rate(rate) => Some(of_rate(context.terms, measure, value?, rate)),
        By::Slices => {
            let base = base(context.terms, measure, value?);
            Some(say!("{0}，超额累进", "{0}, slice by slice", base))
        }
        By::Band => Some(gauge(context.terms, measure, value?)),
        By::Nothing => None,
    }
}

/// What a fixed amount was paid or taken for: `合格新客户 0 家`.
fn counted(context: EvalContext<'_>, line: &Line) -> Option<Localized> {
    let measure = context.terms.measure.as_ref()?;
    Some(gauge(context.terms, measure, line.why.reading()?))
}

/// `当月绩效奖金 × 20%`: what the figure would be taken of.
fn unknown_figures(context: EvalContext<'_>, line: &Line) -> Option<Localized> {
    let EntryResult::Paid(payment) = &line.why.result else {
        return None;
    };
    let By::Rate(rate) = by(context, line, payment)? else {
        return None;
    };
    let measure = measure::label(context.terms.measure.as_ref()?, context.terms.among.of)?;
    Some(say!("{0} × {1}", "{0} × {1}", measure, rate))
}

/// By what a payment was found.
enum By {
    /// A rate of the measure's base.
    Rate(Rate),
    /// Slices of it at rates of their own.
    Slices,
    /// The band that the measure lies in.
    Band,
    /// A fixed amount.
    Nothing,
}

fn by(context: EvalContext<'_>, line: &Line, payment: &Payment) -> Option<By> {
    let pays = pays_for(context, &line.why.candidate, line.why.ordinal);
    let pay = *pays.get(usize::from(payment.pay))?;
    Some(paid_by(pay, payment))
}

fn paid_by(pay: &Pay, payment: &Payment) -> By {
    let band = |bands: &'_ Bands| -> Option<BandPay> {
        let band: &Band = bands.bands.get(usize::from(payment.band?))?;
        Some(band.pays.clone())
    };
    match pay {
        Pay::Rate(rate) => By::Rate(*rate),
        Pay::Bands(bands) => match (bands.mode, band(bands)) {
            (Mode::Whole, Some(BandPay::Rate(rate))) => By::Rate(rate),
            (Mode::Marginal, Some(BandPay::Rate(_))) => By::Slices,
            (Mode::Whole | Mode::Marginal, _) => By::Band,
        },
        Pay::Amount(_) | Pay::Item(..) | Pay::Action(..) | Pay::By(_) => By::Nothing,
    }
}

/// `奖金池 6,720.00 × 336,000 ÷ 532,000`; equal parts are `÷ 2`.
fn of_share(share: &Share) -> Localized {
    let pool = short(share.pool);
    if share.part == 1 {
        return say!(
            "奖金池 {0} ÷ {1} 人",
            "pool {0} ÷ {1} people",
            pool,
            share.all
        );
    }
    let part = short_of(Ratio::whole(share.part));
    let all = short_of(Ratio::whole(share.all));
    say!(
        "奖金池 {0} × {1} ÷ {2}",
        "pool {0} × {1} ÷ {2}",
        pool,
        part,
        all
    )
}

fn of_rate(terms: &Terms, measure: &Measure, value: MeasuredValue, rate: Rate) -> Localized {
    say!("{0} × {1}", "{0} × {1}", base(terms, measure, value), rate)
}

/// What a rate is taken of.
fn base(terms: &Terms, measure: &Measure, value: MeasuredValue) -> Localized {
    let amount = short_of(value.base);
    match measure {
        Measure::Growth => match terms.among.of {
            Of::Existing => say!("老客户增长 {0}", "growth of existing customers {0}", amount),
            Of::New | Of::All => say!("增长 {0}", "growth {0}", amount),
        },
        Measure::Total => say!("合计 {0}", "in total {0}", amount),
        Measure::TeamTotal | Measure::TeamGrowth => say!("团队合计 {0}", "team total {0}", amount),
        Measure::Repurchases => say!("复购 {0}", "repurchases {0}", amount),
        Measure::MeanMonthSales => say!("月均 {0}", "a month {0}", amount),
        Measure::Tally(_) => say!("累计 {0}", "so far {0}", amount),
        Measure::Net
        | Measure::FirstNet
        | Measure::Score
        | Measure::MeanScore(_)
        | Measure::Amount
        | Measure::PerformanceBonus
        | Measure::NewCustomers
        | Measure::QualifyingCustomers(_)
        | Measure::ReturnedShare
        | Measure::OutcomeCount(_)
        | Measure::IdleDays
        | Measure::Margin
        | Measure::MissedSpans(_) => Localized::same(&amount),
    }
}

/// What bands are held against, as it was measured: `增长 12.86%`, `复购 3 次`.
#[must_use]
pub fn gauge(terms: &Terms, measure: &Measure, value: MeasuredValue) -> Localized {
    let unit = measure.unit();
    let told = Localized::of(&Gauge(unit, value.gauge));
    let is_one = value.gauge.num == value.gauge.den;
    let of = |one: Label, many: Label| Localized::filled(if is_one { one } else { many }, &[&told]);
    match measure {
        Measure::Growth | Measure::TeamGrowth => say!("增长 {0}", "growth {0}", told),
        Measure::Score => say!("得分 {0}", "score {0}", told),
        Measure::MeanScore(_) => say!("平均 {0}", "mean {0}", told),
        Measure::Repurchases => of(
            label!("复购 {0} 次", "{0} repurchase"),
            label!("复购 {0} 次", "{0} repurchases"),
        ),
        Measure::NewCustomers => of(
            label!("新客户 {0} 家", "{0} new customer"),
            label!("新客户 {0} 家", "{0} new customers"),
        ),
        Measure::QualifyingCustomers(_) => of(
            label!("合格新客户 {0} 家", "{0} qualifying new customer"),
            label!("合格新客户 {0} 家", "{0} qualifying new customers"),
        ),
        Measure::OutcomeCount(_) | Measure::MissedSpans(_) => {
            of(label!("{0} 次", "{0} time"), label!("{0} 次", "{0} times"))
        }
        Measure::IdleDays => of(
            label!("{0} 天没有成交", "{0} day without a deal"),
            label!("{0} 天没有成交", "{0} days without a deal"),
        ),
        Measure::ReturnedShare => say!("退货 {0}", "returned {0}", told),
        Measure::Margin => say!("毛利率 {0}", "margin {0}", told),
        Measure::Amount => say!("金额 {0}", "amount {0}", short_of(value.gauge)),
        Measure::Net
        | Measure::FirstNet
        | Measure::Total
        | Measure::TeamTotal
        | Measure::PerformanceBonus
        | Measure::Tally(_)
        | Measure::MeanMonthSales => base(terms, measure, value),
    }
}
