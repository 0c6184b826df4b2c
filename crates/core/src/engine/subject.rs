//! The candidates that a rule looks at, in the order in which a statement lists their entries.

use super::candidate::Candidate;
use super::considered::{Considered, asks_who_is_first};
use super::counted::Counted;
use super::index::rep_of;
use super::measurer::Measurer;
use super::selection::{Selected, Selector};
use crate::ledger::{CustomerAt, Outcome, RepAt, TeamAt};
use crate::pieces::pause;
use crate::scheme::{Measure, Of, OutcomeChoice, Reason, Receiver, Subject, Terms, Which};

/// So many customers are gone through without a pause.
const PIECE: usize = 2_000;

/// The candidates of a round, in order: by the date and place of their deal, else of their outcome, else by span; those with
/// none of these by the place of their customer, then of their team. In a round of all reps there are pauses.
pub(super) async fn candidates(
    terms: &Terms,
    measurer: &Measurer<'_>,
    round: Option<RepAt>,
    considered: &mut Vec<Considered>,
) {
    let selector = measurer.selector;
    match &terms.for_each {
        Subject::Deal(which) => for_deals(*which, terms, selector, round, considered).await,
        Subject::Customer => for_customers(terms, selector, round, considered).await,
        Subject::Rep => for_reps(terms, selector, round, considered).await,
        Subject::Team => considered.extend(teams(selector)),
        Subject::Outcome(choices) => considered.extend(outcomes(choices, selector)),
        Subject::Span { .. } => for_spans(measurer, round, considered),
    }
}

/// The reps of a round that take part.
fn reps(selector: Selector<'_>, round: Option<RepAt>) -> impl Iterator<Item = RepAt> {
    let all = 0..selector.facts.ledger.reps.len();
    let places = round.map_or(all, |rep| rep.index()..rep.index() + 1);
    places
        .map(RepAt::new)
        .filter(move |rep| selector.takes_rep(*rep))
}

fn candidate_of(selector: Selector<'_>, customer: CustomerAt) -> Candidate {
    Candidate {
        rep: selector
            .facts
            .customer(customer)
            .map(|customer| customer.rep),
        customer: Some(customer),
        ..Candidate::default()
    }
}

/// Whether customers left out are listed: where a rep would have been paid by the sales of those that are in.
fn lists_left_out(terms: &Terms) -> bool {
    let sums_up = terms.measure.as_ref().is_some_and(Measure::is_sum_of_sales);
    terms.to == Receiver::Rep && (sums_up || !matches!(terms.for_each, Subject::Rep))
}

/// Goes through the customers of a round: those left out and deals that came too late are listed where the rule lists them, and
/// each that is in is handed on with its first deal.
async fn each_selected(
    terms: &Terms,
    selector: Selector<'_>,
    round: Option<RepAt>,
    considered: &mut Vec<Considered>,
    mut take: impl FnMut(Candidate, Option<&Counted>, &mut Vec<Considered>),
) {
    let lists = lists_left_out(terms);
    let index = selector.facts.index;
    let customers = round.map_or_else(|| index.all_by_deal(), |rep| index.customers_by_deal(rep));
    for (number, customer) in customers.iter().copied().enumerate() {
        if round.is_none() && number % PIECE == PIECE - 1 {
            pause().await;
        }
        match selector.select(customer) {
            Selected::Unseen => {}
            Selected::LeftOut(reason, deal) if lists => considered.push(Considered::left_out(
                candidate_of(selector, customer),
                deal,
                reason,
            )),
            Selected::LeftOut(..) => {}
            Selected::In(first) => {
                let candidate = candidate_of(selector, customer);
                take(candidate, first, considered);
                if lists && selector.among.within_days.is_some() {
                    considered.extend(
                        selector.late_deals(customer).map(|deal| {
                            Considered::left_out(candidate, deal, Reason::OutsideWindow)
                        }),
                    );
                }
            }
        }
    }
}

async fn for_deals(
    which: Which,
    terms: &Terms,
    selector: Selector<'_>,
    round: Option<RepAt>,
    considered: &mut Vec<Considered>,
) {
    each_selected(
        terms,
        selector,
        round,
        considered,
        |candidate, first, considered| match which {
            Which::First => {
                considered.extend(first.map(|deal| Considered::at_deal(candidate, deal)))
            }
            Which::Each => {
                let deals = candidate
                    .customer
                    .into_iter()
                    .flat_map(|customer| selector.deals(customer));
                considered.extend(deals.map(|deal| Considered::at_deal(candidate, deal)));
            }
        },
    )
    .await;
    sort_by_deal(considered, round).await;
}

async fn for_customers(
    terms: &Terms,
    selector: Selector<'_>,
    round: Option<RepAt>,
    considered: &mut Vec<Considered>,
) {
    let names_deal = terms.among.of == Of::New;
    let by_date = names_deal || asks_who_is_first(terms);
    each_selected(
        terms,
        selector,
        round,
        considered,
        |candidate, first, considered| {
            considered.push(match first {
                Some(deal) if names_deal => Considered::at_deal(candidate, deal),
                first => Considered {
                    deal: first.filter(|_| by_date).copied(),
                    ..Considered::at(candidate)
                },
            });
        },
    )
    .await;
    sort_by_deal(considered, round).await;
}

async fn for_reps(
    terms: &Terms,
    selector: Selector<'_>,
    round: Option<RepAt>,
    considered: &mut Vec<Considered>,
) {
    if lists_left_out(terms) {
        each_selected(terms, selector, round, considered, |_, _, _| {}).await;
        sort_by_deal(considered, round).await;
    }
    considered.extend(reps(selector, round).map(|rep| {
        Considered::at(Candidate {
            rep: Some(rep),
            ..Candidate::default()
        })
    }));
}

/// Puts the candidates of a round in order; those of all reps after a pause.
async fn sort_by_deal(considered: &mut [Considered], round: Option<RepAt>) {
    if round.is_none() {
        pause().await;
    }
    considered.sort_by_key(Considered::order);
}

fn teams(selector: Selector<'_>) -> impl Iterator<Item = Considered> {
    let teams = (0..selector.facts.ledger.teams.len()).map(TeamAt::new);
    teams.map(|team| {
        Considered::at(Candidate {
            team: Some(team),
            ..Candidate::default()
        })
    })
}

fn outcomes<'a>(
    choices: &'a [OutcomeChoice],
    selector: Selector<'a>,
) -> impl Iterator<Item = Considered> + 'a {
    let is_chosen = |outcome: &Outcome| {
        let fits = |choice: &OutcomeChoice| {
            choice.kind == outcome.kind
                && choice
                    .severity
                    .is_none_or(|only| outcome.severity == Some(only))
        };
        choices.iter().any(fits)
    };
    selector
        .facts
        .index
        .outcomes()
        .iter()
        .filter_map(move |at| {
            let outcome = selector
                .facts
                .ledger
                .outcomes
                .get(at.index())
                .filter(|outcome| is_chosen(outcome))?;
            let candidate = Candidate {
                rep: rep_of(selector.facts.ledger, outcome),
                customer: outcome.customer,
                outcome: Some(*at),
                team: outcome.team,
                ..Candidate::default()
            };
            Some(Considered::at(candidate))
        })
}

fn for_spans(measurer: &Measurer<'_>, round: Option<RepAt>, considered: &mut Vec<Considered>) {
    let Some(spans) = &measurer.spans else { return };
    for rep in reps(measurer.selector, round) {
        let candidate = Candidate {
            rep: Some(rep),
            ..Candidate::default()
        };
        considered.extend(spans.spans.iter().map(|span| {
            Considered::at(Candidate {
                span: Some(*span),
                ..candidate
            })
        }));
    }
}
