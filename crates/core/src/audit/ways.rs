//! The ways in which a rule's conditions may hold: with each of several alternatives, and, where the rule asks who leads, with
//! and without a rival. Each is a rule without what it leaves open, so that bounds alone tell what it pays.

use super::asked::{asked, one_sale};
use super::finding::Alternatives;
use crate::scheme::{Bound, Comparison, Condition, Measure, RuleAt, Terms, Test};
use std::borrow::Cow;

/// So many ways of a rule are looked at, and not more.
const MOST: usize = 12;

/// Another rep, who sells as the rule's own rep does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rival {
    /// Comes to just so much, in the unit of the measure, in every span.
    At(i128),
    /// Comes to more than the rep, whatever that is.
    Ahead,
}

/// Of what the sizes of things are in a way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sizes {
    /// Of what the rule measures, or of the sale, where it measures nothing and asks for nothing that is measured.
    Own,
    /// Of what one of its conditions measures, as the rule measures nothing.
    Asked,
    /// Of nothing: things are as its conditions ask for.
    Nothing,
}

/// One way in which a rule's conditions hold.
#[derive(Clone)]
pub(super) struct Way<'s> {
    /// The rule.
    pub at: RuleAt,
    /// The rule with the conditions of this way alone.
    pub terms: Cow<'s, Terms>,
    /// Alternatives that must not hold in examples, as each would be enough.
    pub avoid: Vec<Test>,
    /// Whom its rep sells against.
    pub rival: Option<Rival>,
    /// Whether its rep is taken to lead.
    pub leads: bool,
    /// How the alternatives stand.
    pub alternatives: Alternatives,
    /// Of what sizes are.
    pub sizes: Sizes,
}

/// What is picked of one condition.
enum Pick<'s> {
    /// The condition as it is, or one of its alternatives.
    One(&'s Test),
    /// Those of its alternatives that hold the rule's own measure against a bound; the others must not hold.
    Own(Vec<&'s Test>, Vec<&'s Test>),
}

/// The ways of a rule; in the first its own measure decides. A rule that measures nothing and asks for something that is
/// measured is looked at as if it measured that, too.
pub(super) fn ways(at: RuleAt, terms: &Terms) -> Vec<Way<'_>> {
    let measuring = |terms: Terms| {
        let ways = all(at, &terms, None).into_iter();
        ways.map(Way::into_owned).collect::<Vec<_>>()
    };
    if let Some(terms) = one_sale(terms) {
        return measuring(terms);
    }
    let asked: Vec<Way<'_>> = asked(terms).into_iter().flat_map(measuring).collect();
    let own = all(at, terms, None).into_iter();
    let sizes = match asked.is_empty() {
        true => Sizes::Own,
        false => Sizes::Nothing,
    };
    let own = own.map(|way| Way { sizes, ..way });
    let asked = asked.into_iter().map(|way| Way {
        sizes: Sizes::Asked,
        ..way
    });
    own.chain(asked).collect()
}

/// The way in which its own measure decides, where a rival comes to so much; none where the rule doesn't ask who leads.
pub(super) fn against_rival(at: RuleAt, terms: &Terms, rival: i128) -> Option<Way<'_>> {
    let mut tests = terms.when.iter().flat_map(|one| one.test.alternatives());
    let asks = terms.measure.is_some() && tests.any(|test| *test == Test::Leader);
    let way = asks
        .then(|| all(at, terms, Some(rival)))?
        .into_iter()
        .next();
    way.map(|way| Way {
        rival: Some(Rival::At(rival)),
        ..way
    })
}

fn all(at: RuleAt, terms: &Terms, rival: Option<i128>) -> Vec<Way<'_>> {
    let mut ways = vec![Way {
        at,
        terms: Cow::Borrowed(terms),
        avoid: Vec::new(),
        rival: None,
        leads: false,
        alternatives: Alternatives::None,
        sizes: Sizes::Own,
    }];
    let is_plain = |condition: &Condition| {
        condition.test != Test::Leader && condition.test.alternatives() == [&condition.test]
    };
    if terms.when.iter().all(is_plain) {
        return ways;
    }
    for way in &mut ways {
        way.terms.to_mut().when.clear();
    }
    for condition in &terms.when {
        let picks = picks(terms, &condition.test, rival);
        let mut next = Vec::new();
        for way in &ways {
            next.extend(picks.iter().map(|pick| way.with(condition, pick, rival)));
        }
        next.truncate(MOST);
        ways = next;
    }
    ways
}

fn picks<'s>(terms: &Terms, test: &'s Test, rival: Option<i128>) -> Vec<Pick<'s>> {
    let decides = |test: &&Test| is_own(terms, test) || rival.is_some() && **test == Test::Leader;
    let (own, others): (Vec<_>, Vec<_>) = test.alternatives().into_iter().partition(decides);
    let each: Vec<Pick<'s>> = others.iter().map(|test| Pick::One(test)).collect();
    let own = (!own.is_empty()).then_some(Pick::Own(own, others));
    own.into_iter().chain(each).collect()
}

/// Whether a test, or one of its alternatives, looks at what the rule measures.
fn is_own(terms: &Terms, test: &Test) -> bool {
    let is_run = |test: &&Test| matches!(test, Test::Sustained(_));
    let is_of_run = terms.measure == Some(Measure::MeanMonthSales);
    !terms.own_tests(test).is_empty() || is_of_run && test.alternatives().iter().any(is_run)
}

impl<'s> Way<'s> {
    /// The same, whose rule is nobody else's.
    fn into_owned(self) -> Way<'static> {
        Way {
            at: self.at,
            terms: Cow::Owned(self.terms.into_owned()),
            avoid: self.avoid,
            rival: self.rival,
            leads: self.leads,
            alternatives: self.alternatives,
            sizes: self.sizes,
        }
    }

    /// The same with what is picked of a further condition.
    fn with(&self, condition: &Condition, pick: &Pick<'s>, rival: Option<i128>) -> Self {
        let mut way = self.clone();
        let test = match pick {
            // Where nobody else is there, who is leads.
            Pick::One(Test::Leader) => {
                way.leads = true;
                None
            }
            Pick::One(test) => Some(Test::clone(test)),
            Pick::Own(own, others) => {
                way.rival = way
                    .rival
                    .or(others.contains(&&Test::Leader).then_some(Rival::Ahead));
                way.avoid.extend(others.iter().copied().cloned());
                let mut own: Vec<Test> = own.iter().map(|test| against(test, rival)).collect();
                match own.len() {
                    1 => own.pop(),
                    _ => Some(Test::Any(own)),
                }
            }
        };
        let has_own = is_own(&self.terms, &condition.test);
        let stand = match pick {
            Pick::Own(_, others) if !others.is_empty() => Alternatives::Fail,
            // That its rep leads is said anyway.
            Pick::One(Test::Leader) => Alternatives::None,
            Pick::One(one) if has_own && **one != condition.test => Alternatives::Hold,
            Pick::One(_) | Pick::Own(..) => Alternatives::None,
        };
        way.alternatives = way.alternatives.max(stand);
        way.terms.to_mut().when.extend(test.map(|test| Condition {
            test,
            otherwise: condition.otherwise,
        }));
        way
    }
}

/// Who leads has at least as much as the rival.
fn against(test: &Test, rival: Option<i128>) -> Test {
    match (test, rival) {
        (Test::Leader, Some(rival)) => Test::Compare {
            measure: None,
            is: Comparison::AtLeast,
            bound: Bound::Figure(rival),
        },
        (test, _) => test.clone(),
    }
}
