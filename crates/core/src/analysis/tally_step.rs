//! What other rules have to pay more so that a rule that measures their tally gives more. With which sales they do is theirs to
//! tell, as steps of their own.

use super::band_position::{Distance, position_of};
use super::next_step::{Climb, looked_at};
use super::open_span::is_span_open;
use super::step::{Brings, Needed, PossibleStep, Way};
use crate::engine::{EvalContext, Index, RepStatement, Why};
use crate::ledger::Ledger;
use crate::number::{Day, Money};
use crate::scheme::{BandPay, Kind, Mode, Receiver, RuleAt, Scheme, Terms};

/// The steps of a rep to the next bands on a tally, one for each list of bands, in the scheme's order.
pub(super) fn tally_steps<'s>(
    scheme: &'s Scheme,
    ledger: &'s Ledger,
    index: &'s Index,
    rep: &'s RepStatement,
    today: Option<Day>,
) -> Vec<PossibleStep<'s>> {
    let mut steps = Vec::new();
    for (rule, terms) in scheme.active().filter(|(_, terms)| is_of_a_tally(terms)) {
        let context = EvalContext {
            ledger,
            index,
            terms,
        };
        let is_open = |why: &&Why| is_span_open(context, &why.candidate, today);
        for why in looked_at(rule, ledger, rep).into_iter().filter(is_open) {
            let Some(value) = why.reading() else {
                continue;
            };
            let climb = Climb::new(context, why, value);
            let pays = 0..climb.pays.len();
            steps.extend(pays.filter_map(|pay| to_next(rule, context, &climb, why, pay)));
        }
    }
    steps
}

fn is_of_a_tally(terms: &Terms) -> bool {
    let is_tally = terms
        .measure
        .as_ref()
        .is_some_and(|one| one.tally().is_some());
    is_tally && terms.to == Receiver::Rep && terms.kind == Kind::Reward
}

/// The step to the next of the bands at a place among the pays: to the next that is worth an item, else to the next at which the
/// rule pays more.
fn to_next<'s>(
    rule: RuleAt,
    context: EvalContext<'s>,
    climb: &Climb<'s>,
    why: &'s Why,
    pay: usize,
) -> Option<PossibleStep<'s>> {
    let position = position_of(context, why, pay)?;
    (position.bands.mode == Mode::Whole).then_some(())?;
    let (reaches, needed, brings) = match &position.next()?.pays {
        BandPay::Item(item) => {
            let Distance::Fen(needed) = position.distance()? else {
                return None;
            };
            let reaches = position.at.map_or(0, |at| at + 1);
            (
                reaches,
                Money::from_fen(needed),
                Brings::Item(item.clone(), 1),
            )
        }
        BandPay::Amount(_) | BandPay::Rate(_) => {
            let (reaches, needed, gain) = climb.first_gain(position.bands)?;
            (reaches, needed, Brings::Money(gain))
        }
    };
    Some(PossibleStep {
        rule,
        customer: None,
        deal: None,
        span: why.candidate.span,
        needed: Needed::Paid(needed),
        brings,
        net: None,
        measure: context.terms.measure.as_ref()?,
        way: Way::Band { position, reaches },
    })
}
