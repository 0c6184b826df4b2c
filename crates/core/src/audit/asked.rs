//! Rules as if they measured what their conditions ask for: a rule that pays a fixed sum jumps where they begin to hold.

use crate::scheme::{Comparison, Measure, Pay, Subject, Terms, Test};

/// A rule that measures nothing, as if it measured what its conditions do, each once; none of one that pays no money, or asks for
/// nothing that is measured.
pub(super) fn asked(terms: &Terms) -> Vec<Terms> {
    if terms.measure.is_some() || !terms.pays.iter().any(pays_money) {
        return Vec::new();
    }
    let mut measures: Vec<Measure> = Vec::new();
    for (measure, is_from) in tests(terms).filter_map(|test| measured(terms, test)) {
        let is_same = |known: &Measure| {
            *known == measure || is_from && is_of_sales(known) && is_of_sales(&measure)
        };
        if !measures.iter().any(is_same) {
            measures.push(measure);
        }
    }
    let stands_beside = |measure| matches!(measure, &Measure::Margin | &Measure::OutcomeCount(_));
    let sale = match terms.for_each {
        Subject::Customer => Some(Measure::Total),
        Subject::Deal(_) => Some(Measure::Net),
        Subject::Rep | Subject::Team | Subject::Outcome(_) | Subject::Span { .. } => None,
    };
    // What stands beside a sale, whatever it is, leaves it to be looked at as if nothing were asked.
    if !measures.is_empty() && measures.iter().all(stands_beside) {
        measures.extend(sale);
    }
    let measuring = |measure| {
        let terms = Terms {
            measure: Some(measure),
            ..terms.clone()
        };
        one_sale(&terms).unwrap_or(terms)
    };
    measures.into_iter().map(measuring).collect()
}

/// A customer who buys once: the first order is all that was bought, and a bound of one a bound of the other. None where the rule
/// doesn't ask for both.
pub(super) fn one_sale(terms: &Terms) -> Option<Terms> {
    let own = terms.measure.as_ref().filter(|one| is_of_sales(one))?;
    let is_other = |test: &Test| is_bound_of_sales(test) && !is_of(test, own);
    (terms.for_each == Subject::Customer && tests(terms).any(is_other)).then(|| {
        let mut terms = terms.clone();
        for condition in &mut terms.when {
            to_own(&mut condition.test);
        }
        terms
    })
}

fn to_own(test: &mut Test) {
    if let Test::Any(tests) = test {
        tests.iter_mut().for_each(to_own);
    } else if is_bound_of_sales(test)
        && let Test::Compare { measure, .. } = test
    {
        *measure = None;
    }
}

/// Whether a customer's sales have to be at least so much.
fn is_bound_of_sales(test: &Test) -> bool {
    match test {
        Test::Compare {
            measure: Some(measure),
            is: Comparison::AtLeast | Comparison::Over,
            ..
        } => is_of_sales(measure),
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
