//! The units that a rule is looked at for, in the order in which a statement lists their entries.

use super::counted::Counted;
use super::measure::Sight;
use super::select::{Selected, Sieve};
use crate::ledger::{CustomerAt, DealAt, Outcome, OutcomeAt, RepAt, TeamAt};
use crate::number::Span;
use crate::number::sort_by_number;
use crate::scheme::{Measure, Of, OutcomeChoice, Reason, Receiver, Subject, Terms, Test, Which};

/// One thing that a rule is looked at for: what is known of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Unit {
    /// The rep it would pay, or whose thing it is.
    pub rep: Option<RepAt>,
    /// The customer.
    pub customer: Option<CustomerAt>,
    /// The deal; of a new customer the first that the selection lets count.
    pub deal: Option<DealAt>,
    /// The outcome.
    pub outcome: Option<OutcomeAt>,
    /// The team.
    pub team: Option<TeamAt>,
    /// The span.
    pub span: Option<Span>,
}

/// A unit with its deal, and the reason for which the selection already leaves it out.
#[derive(Clone, Copy)]
pub(super) struct Looked {
    pub unit: Unit,
    pub deal: Option<Counted>,
    pub left_out: Option<Reason>,
}

impl Looked {
    fn at(unit: Unit) -> Self {
        Self {
            unit,
            deal: None,
            left_out: None,
        }
    }

    fn at_deal(unit: Unit, deal: &Counted) -> Self {
        Self {
            unit: Unit {
                deal: Some(deal.deal),
                ..unit
            },
            deal: Some(*deal),
            left_out: None,
        }
    }

    fn left_out(unit: Unit, deal: &Counted, reason: Reason) -> Self {
        Self {
            left_out: Some(reason),
            ..Self::at_deal(unit, deal)
        }
    }

    /// By the date and place of the deal; after these the ones without a deal, by the place of their customer.
    fn order(&self) -> u64 {
        let (day, place) = match (self.deal, self.unit.customer) {
            (Some(deal), _) => (deal.date.order(), deal.deal.index()),
            (None, customer) => (u32::MAX, customer.map_or(0, CustomerAt::index)),
        };
        u64::from(day) << 32 | place as u64
    }
}

/// The rounds in which a rule goes through its units. What a rep is paid depends on its own units alone, so that a rule
/// which pays reps goes from rep to rep and stays near what it reads and writes; any other, and one that asks who leads,
/// has one round for all.
pub(super) fn rounds(terms: &Terms, sieve: Sieve<'_>) -> impl Iterator<Item = Option<RepAt>> {
    let has_reps = matches!(
        terms.for_each,
        Subject::Deal(_) | Subject::Customer | Subject::Rep | Subject::Span { .. }
    );
    let by_rep = has_reps && terms.to == Receiver::Rep && !asks_who_leads(terms);
    let reps = if by_rep {
        sieve.facts.ledger.reps.len()
    } else {
        0
    };
    (0..reps)
        .map(RepAt::new)
        .map(Some)
        .chain((!by_rep).then_some(None))
}

/// Whether a condition compares each rep with all others.
pub(super) fn asks_who_leads(terms: &Terms) -> bool {
    fn asks(test: &Test) -> bool {
        match test {
            Test::Leader => true,
            Test::Any(tests) => tests.iter().any(asks),
            _ => false,
        }
    }
    terms.when.iter().any(|condition| asks(&condition.test))
}

/// The reps of a round that take part.
fn reps(sieve: Sieve<'_>, round: Option<RepAt>) -> impl Iterator<Item = RepAt> {
    let all = 0..sieve.facts.ledger.reps.len();
    let places = round.map_or(all, |rep| rep.index()..rep.index() + 1);
    places
        .map(RepAt::new)
        .filter(move |rep| sieve.takes_rep(*rep))
}

/// The units of a round, in order: by the date and place of their deal, else of their outcome, else by span; those with
/// none of these by the place of their customer, then of their team.
pub(super) fn units(
    terms: &Terms,
    sight: &Sight<'_>,
    round: Option<RepAt>,
    looked: &mut Vec<Looked>,
) {
    let sieve = sight.sieve;
    match &terms.for_each {
        Subject::Deal(which) => for_deals(*which, terms, sieve, round, looked),
        Subject::Customer => for_customers(terms, sieve, round, looked),
        Subject::Rep => for_reps(terms, sieve, round, looked),
        Subject::Team => looked.extend(teams(sieve)),
        Subject::Outcome(choices) => looked.extend(outcomes(choices, sieve)),
        Subject::Span { .. } => for_spans(sight, round, looked),
    }
}

fn unit_of(sieve: Sieve<'_>, customer: CustomerAt) -> Unit {
    Unit {
        rep: sieve.facts.customer(customer).map(|customer| customer.rep),
        customer: Some(customer),
        ..Unit::default()
    }
}

/// Whether customers left out are listed: where a rep would have been paid by the sales of those that are in.
fn lists_left_out(terms: &Terms) -> bool {
    let sums_up = matches!(
        terms.measure,
        Some(Measure::Net | Measure::FirstNet | Measure::Total)
    );
    terms.to == Receiver::Rep && (sums_up || !matches!(terms.for_each, Subject::Rep))
}

/// Goes through the customers of a round: those left out and deals that came too late are listed where the rule lists them, and
/// each that is in is handed on with its first deal.
fn each_selected(
    terms: &Terms,
    sieve: Sieve<'_>,
    round: Option<RepAt>,
    looked: &mut Vec<Looked>,
    mut take: impl FnMut(Unit, Option<&Counted>, &mut Vec<Looked>),
) {
    let lists = lists_left_out(terms);
    let index = sieve.facts.index;
    for customer in round
        .map_or(index.customers(), |rep| index.customers_of(rep))
        .iter()
        .copied()
    {
        match sieve.select(customer) {
            Selected::Unseen => {}
            Selected::LeftOut(reason, deal) if lists => {
                looked.push(Looked::left_out(unit_of(sieve, customer), deal, reason))
            }
            Selected::LeftOut(..) => {}
            Selected::In(first) => {
                let unit = unit_of(sieve, customer);
                take(unit, first, looked);
                if lists && sieve.among.within_days.is_some() {
                    looked.extend(
                        sieve
                            .late_deals(customer)
                            .map(|deal| Looked::left_out(unit, deal, Reason::OutsideWindow)),
                    );
                }
            }
        }
    }
}

fn for_deals(
    which: Which,
    terms: &Terms,
    sieve: Sieve<'_>,
    round: Option<RepAt>,
    looked: &mut Vec<Looked>,
) {
    each_selected(
        terms,
        sieve,
        round,
        looked,
        |unit, first, looked| match which {
            Which::First => looked.extend(first.map(|deal| Looked::at_deal(unit, deal))),
            Which::Each => {
                let deals = unit
                    .customer
                    .into_iter()
                    .flat_map(|customer| sieve.deals(customer));
                looked.extend(deals.map(|deal| Looked::at_deal(unit, deal)));
            }
        },
    );
    sort_by_deal(looked);
}

fn for_customers(terms: &Terms, sieve: Sieve<'_>, round: Option<RepAt>, looked: &mut Vec<Looked>) {
    let names_deal = terms.among.of == Of::New;
    each_selected(terms, sieve, round, looked, |unit, first, looked| {
        let named = first.filter(|_| names_deal);
        looked.push(named.map_or(Looked::at(unit), |deal| Looked::at_deal(unit, deal)));
    });
    sort_by_deal(looked);
}

fn for_reps(terms: &Terms, sieve: Sieve<'_>, round: Option<RepAt>, looked: &mut Vec<Looked>) {
    if lists_left_out(terms) {
        each_selected(terms, sieve, round, looked, |_, _, _| {});
        sort_by_deal(looked);
    }
    looked.extend(reps(sieve, round).map(|rep| {
        Looked::at(Unit {
            rep: Some(rep),
            ..Unit::default()
        })
    }));
}

fn sort_by_deal(looked: &mut [Looked]) {
    sort_by_number(looked, |looked| looked.order().into());
}

fn teams(sieve: Sieve<'_>) -> impl Iterator<Item = Looked> {
    let teams = (0..sieve.facts.ledger.teams.len()).map(TeamAt::new);
    teams.map(|team| {
        Looked::at(Unit {
            team: Some(team),
            ..Unit::default()
        })
    })
}

fn outcomes<'a>(
    choices: &'a [OutcomeChoice],
    sieve: Sieve<'a>,
) -> impl Iterator<Item = Looked> + 'a {
    let is_chosen = |outcome: &Outcome| {
        let fits = |choice: &OutcomeChoice| {
            choice.kind == outcome.kind
                && choice
                    .severity
                    .is_none_or(|only| outcome.severity == Some(only))
        };
        choices.iter().any(fits)
    };
    sieve.facts.index.outcomes().iter().filter_map(move |at| {
        let outcome = sieve
            .facts
            .ledger
            .outcomes
            .get(at.index())
            .filter(|outcome| is_chosen(outcome))?;
        let unit = Unit {
            rep: outcome.rep,
            customer: outcome.customer,
            outcome: Some(*at),
            team: outcome.team,
            ..Unit::default()
        };
        Some(Looked::at(unit))
    })
}

fn for_spans(sight: &Sight<'_>, round: Option<RepAt>, looked: &mut Vec<Looked>) {
    let Some(spans) = &sight.spans else { return };
    for rep in reps(sight.sieve, round) {
        let unit = Unit {
            rep: Some(rep),
            ..Unit::default()
        };
        looked.extend(spans.spans.iter().map(|span| {
            Looked::at(Unit {
                span: Some(*span),
                ..unit
            })
        }));
    }
}
