//! How much further sales would raise a rule's pay, found from where its bands begin and never by search.

use crate::engine::{
    EntryOrder, EvalContext, Index, MeasuredValue, RepStatement, Why, latest_sale, pays_for,
    still_qualifies, would_pay,
};
use crate::ledger::{CustomerAt, DealAt, Ledger};
use crate::number::{Money, Month, Rate, Ratio};
use crate::scheme::{
    Band, BandPay, Bands, Edge, Kind, Measure, Mode, Pay, Reason, Receiver, RuleAt, Scheme,
    Subject, Terms,
};

/// The smallest further sales that raise a rule's pay, and by how much.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NextStep {
    /// The rule.
    pub rule: RuleAt,
    /// The customer of the line, if it names one.
    pub customer: Option<CustomerAt>,
    /// The deal of the line, if it names one; else any deal that the rule measures will do.
    pub deal: Option<DealAt>,
    /// Further sales on what the rule measures.
    pub needed: Money,
    /// How much more the rule then pays.
    pub gain: Money,
}

/// The next steps of a rep: for each thing that a rule with bands on sales paid for, or found below its first band, one of
/// each list of bands.
#[must_use]
pub fn next_steps(
    scheme: &Scheme,
    ledger: &Ledger,
    index: &Index,
    rep: &RepStatement,
) -> Vec<NextStep> {
    let climbs = climbs(scheme, ledger, index, rep);
    climbs.into_iter().map(|climb| climb.step).collect()
}

/// A next step with what it was found from.
#[derive(Clone, Copy, Debug)]
pub(super) struct ClimbTo<'s> {
    pub step: NextStep,
    /// The thing that the rule looked at.
    pub why: &'s Why,
    /// The place of the bands among the pays that apply to it.
    pub pay: usize,
    /// The place of the band that is reached.
    pub band: usize,
}

/// The next steps with what they were found from.
pub(super) fn climbs<'s>(
    scheme: &'s Scheme,
    ledger: &Ledger,
    index: &Index,
    rep: &'s RepStatement,
) -> Vec<ClimbTo<'s>> {
    let mut climbs = Vec::new();
    for (rule, terms) in scheme.active().filter(|(_, terms)| is_stepped(terms)) {
        let context = EvalContext {
            ledger,
            index,
            terms,
        };
        for why in looked_at(rule, ledger, rep) {
            let Some(value) = why.reading().filter(|_| is_open(context, why)) else {
                continue;
            };
            let climb = Climb::new(context, why, value);
            let first = climbs.len();
            for (pay, bands) in climb.pays.iter().enumerate() {
                let gain = bands_of(bands).and_then(|bands| climb.first_gain(bands));
                let Some((band, needed, gain)) = gain else {
                    continue;
                };
                let step = NextStep {
                    rule,
                    customer: why.candidate.customer,
                    deal: why.candidate.deal,
                    needed,
                    gain,
                };
                if !climbs[first..]
                    .iter()
                    .any(|found: &ClimbTo<'_>| found.step == step)
                {
                    climbs.push(ClimbTo {
                        step,
                        why,
                        pay,
                        band,
                    });
                }
            }
        }
    }
    climbs
}

/// What a rule paid for or found below its first band, each thing once, in a statement's order.
pub(super) fn looked_at<'s>(rule: RuleAt, ledger: &Ledger, rep: &'s RepStatement) -> Vec<&'s Why> {
    let lines = rep.lines.of_rule(rule).iter();
    let grants = rep.grants.of_rule(rule).iter();
    let actions = rep.actions.of_rule(rule).iter();
    let skipped = rep.skipped.of_rule(rule).iter();
    let below = skipped.filter(|skipped| skipped.reason == Reason::BelowFirstBand);
    let lists: [Vec<(Option<Month>, &Why)>; 4] = [
        lines.map(|line| (line.month, &line.why)).collect(),
        grants.map(|grant| (grant.month, &grant.why)).collect(),
        actions.map(|action| (action.month, &action.why)).collect(),
        below.map(|skipped| (skipped.month, &skipped.why)).collect(),
    ];
    // Each list is in order by itself.
    let is_mixed = lists.iter().filter(|list| !list.is_empty()).count() > 1;
    let mut entries = lists.concat();
    if is_mixed {
        entries.sort_by_cached_key(|(month, why)| EntryOrder::of(ledger, &why.candidate, *month));
    }
    entries.dedup_by(|(_, later), (_, earlier)| later.candidate == earlier.candidate);
    entries.into_iter().map(|(_, why)| why).collect()
}

/// Whether a rule has steps at all. What a tally comes to with further sales only the rules that add to it can tell.
fn is_stepped(terms: &Terms) -> bool {
    terms.to == Receiver::Rep
        && terms.kind == Kind::Reward
        && terms.measure.as_ref().is_some_and(Measure::is_sales)
        && !terms.measures().any(|measure| measure.tally().is_some())
}

/// Whether there can still be further sales: of a rule for each span of time only in the one that the rep's latest sale
/// lies in, for the earlier ones are over.
fn is_open(context: EvalContext<'_>, why: &Why) -> bool {
    match context.terms.for_each {
        Subject::Span { .. } => why.candidate.span.is_none_or(|span| {
            let latest = why.candidate.rep.and_then(|rep| latest_sale(context, rep));
            latest.is_some_and(|day| span.holds(day.month()))
        }),
        Subject::Deal(_)
        | Subject::Customer
        | Subject::Rep
        | Subject::Team
        | Subject::Outcome(_) => true,
    }
}

const fn bands_of(pay: &Pay) -> Option<&Bands> {
    match pay {
        Pay::Bands(bands) => match bands.mode {
            Mode::Whole => Some(bands),
            Mode::Marginal => None,
        },
        Pay::Amount(_) | Pay::Rate(_) | Pay::Item(..) | Pay::Action(..) | Pay::By(_) => None,
    }
}

/// A thing that a rule looked at, on its way to higher bands.
pub(super) struct Climb<'a> {
    context: EvalContext<'a>,
    why: &'a Why,
    pub pays: Vec<&'a Pay>,
    value: MeasuredValue,
    /// What the rule pays for it now.
    paid: Money,
}

impl<'a> Climb<'a> {
    pub fn new(context: EvalContext<'a>, why: &'a Why, value: MeasuredValue) -> Self {
        let pays = pays_for(context, &why.candidate, why.ordinal);
        let paid = pay_of_all(context.terms, &pays, value);
        Self {
            context,
            why,
            pays,
            value,
            paid,
        }
    }

    /// The next of these bands at which the whole rule pays more: its place, what is needed to reach it, and how much
    /// more.
    pub fn first_gain(&self, bands: &Bands) -> Option<(usize, Money, Money)> {
        let next = bands
            .reached_by(self.value.gauge)
            .map_or(0, |place| place + 1);
        let mut higher = bands.bands.iter().enumerate().skip(next);
        higher.find_map(|(place, band)| {
            if matches!(band.pays, BandPay::Item(_)) {
                return None;
            }
            let there = self.least_in(band);
            let needed = there.base_in_fen() - self.value.base_in_fen();
            let gain = pay_of_all(self.context.terms, &self.pays, there) - self.paid;
            let is_gain =
                gain.is_positive() && still_qualifies(self.context, self.why, &there, needed);
            is_gain.then_some((place, needed, gain))
        })
    }

    /// The least measure in whole fen that reaches a band.
    fn least_in(&self, band: &Band) -> MeasuredValue {
        let den = self.value.gauge.den;
        let is_growth = self.context.terms.measure == Some(Measure::Growth);
        let scale = if is_growth { Rate::SCALE } else { 1 };
        let (floor, rest) = if is_growth {
            let begins = band.bound * den;
            (begins.div_euclid(scale), begins.rem_euclid(scale))
        } else {
            (band.bound, 0)
        };
        let is_reached = band.edge == Edge::From && rest == 0;
        let base = if is_reached { floor } else { floor + 1 };
        MeasuredValue {
            gauge: Ratio {
                num: base * scale,
                den: if is_growth { den } else { 1 },
            },
            base: Ratio::whole(base),
        }
    }
}

/// What all pays that apply come to for a value, each rounded by itself.
fn pay_of_all(terms: &Terms, pays: &[&Pay], value: MeasuredValue) -> Money {
    pays.iter()
        .filter_map(|pay| would_pay(terms, pay, value))
        .sum()
}
