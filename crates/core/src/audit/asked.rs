//! Rules as if they measured what their conditions ask for: a rule that pays a fixed sum jumps where they begin to hold.

use crate::scheme::{Comparison, Measure, Pay, Subject, Terms, Test};

/// A rule that measures nothing, as if it measured what its conditions do, each once; none of one that pays no money, or asks for
/// nothing that is measured.
pub(super) fn asked(terms: &Terms) -> Vec<Terms> {
    if terms.measure.is_some() || !terms.pays.iter().any(pays_money) {
        return Vec::new();
    }
    let mut measures: Vec<Measure> = Vec::new();
    let is_bound = bounds(terms);
    for (measure, is_from) in tests(terms).filter_map(|test| measured(terms, test)) {
        let is_same = |known: &Measure| {
            let is_one = is_from || is_bound(Comparison::Below);
            *known == measure || is_one && is_of_sales(known) && is_of_sales(&measure)
        };
        if !measures.iter().any(is_same) {
            measures.push(measure);
        }
    }
    let sale = match terms.for_each {
        Subject::Customer => Some(Measure::Total),
        Subject::Deal(_) => Some(Measure::Net),
        Subject::Rep | Subject::Team | Subject::Outcome(_) | Subject::Span { .. } => None,
    };
    // What stands beside a sale, whatever it is, leaves it to be looked at as if nothing were asked.
    if !measures.is_empty() && asks_beside(terms) {
        measures.extend(sale);
    }
    let measuring = |measure| {
        let terms = Terms {
            measure: Some(measure),
            ..terms.clone()
        };
        as_one_sale(&terms, is_bound).unwrap_or(terms)
    };
    measures.into_iter().map(measuring).collect()
}

/// Whether all that is measured can be so of any one order.
fn asks_beside(terms: &Terms) -> bool {
    let mut measured = tests(terms).filter_map(|test| measured(terms, test));
    measured.all(|(measure, is_from)| match measure {
        Measure::Margin | Measure::OutcomeCount(_) => true,
        Measure::Repurchases => !is_from,
        _ => false,
    })
}

/// A customer who buys once: the first order is all that was bought, and a bound of one a bound of the other. None where the rule
/// doesn't ask for both.
pub(super) fn one_sale(terms: &Terms) -> Option<Terms> {
    as_one_sale(terms, is_least)
}

/// Which comparisons of a customer's sales may be taken for such of one order: where there is a least, a most of the first order
/// leaves room for more.
type Bounds = fn(Comparison) -> bool;

fn bounds(terms: &Terms) -> Bounds {
    let mut of_sales = tests(terms).filter_map(|test| measured(terms, test));
    match of_sales.any(|(measure, is_from)| is_from && is_of_sales(&measure)) {
        true => is_least,
        false => |_| true,
    }
}

const fn is_least(is: Comparison) -> bool {
    matches!(is, Comparison::AtLeast | Comparison::Over)
}

fn as_one_sale(terms: &Terms, is_bound: Bounds) -> Option<Terms> {
    let own = terms.measure.as_ref().filter(|one| is_of_sales(one))?;
    let is_other = |test: &Test| is_bound_of_sales(test, is_bound) && !is_of(test, own);
    (terms.for_each == Subject::Customer && tests(terms).any(is_other)).then(|| {
        let mut terms = terms.clone();
        for condition in &mut terms.when {
            to_own(&mut condition.test, is_bound);
        }
        terms
    })
}

fn to_own(test: &mut Test, is_bound: Bounds) {
    if let Test::Any(tests) = test {
        tests.iter_mut().for_each(|test| to_own(test, is_bound));
    } else if is_bound_of_sales(test, is_bound)
        && let Test::Compare { measure, .. } = test
    {
        *measure = None;
    }
}

/// Whether a customer's sales are compared in such a way.
fn is_bound_of_sales(test: &Test, is_bound: Bounds) -> bool {
    match test {
        Test::Compare {
            measure: Some(measure),
            is,
            ..
        } => is_bound(*is) && is_of_sales(measure),
        _ => false,
    }
}

fn is_of(test: &Test, own: &Measure) -> bool {
    matches!(test, Test::Compare { measure: Some(measure), .. } if measure == own)
}

const fn is_of_sales(measure: &Measure) -> bool {
    matches!(measure, Measure::FirstNet | Measure::Total)
}

fn tests(terms: &Terms) -> impl Iterator<Item = &Test> {
    let tests = terms.when.iter();
    tests.flat_map(|condition| condition.test.alternatives())
}

/// What a test measures, and whether more of it is enough.
fn measured(terms: &Terms, test: &Test) -> Option<(Measure, bool)> {
    match test {
        Test::Compare {
            measure: Some(measure),
            is,
            ..
        } => Some((measure.clone(), *is != Comparison::Below)),
        Test::Sustained(_) if terms.for_each == Subject::Customer => {
            Some((Measure::MeanMonthSales, true))
        }
        _ => None,
    }
}

fn pays_money(pay: &Pay) -> bool {
    match pay {
        Pay::Amount(_) | Pay::Rate(_) | Pay::Bands(_) => true,
        Pay::By(_) => pay.by().is_some_and(|by| {
            let parts = by.is.iter().map(|(_, pays)| pays).chain(&by.otherwise);
            parts.flatten().any(pays_money)
        }),
        Pay::Item(..) | Pay::Action(..) => false,
    }
}
