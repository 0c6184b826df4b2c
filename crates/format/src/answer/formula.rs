//! The arithmetic of an explanation in the contract's form.

use super::shown::{Both, Parts, parts};
use rewards_words::explain::{Formula, Slice};
use serde::Serialize;

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum FormulaShown<'a> {
    Amount {
        amount: &'a str,
        text: Both<'a>,
    },
    Rate {
        rate: &'a str,
        base: &'a str,
        text: Both<'a>,
    },
    Marginal {
        of: Option<&'a str>,
        slices: Parts<'a, Slice, SliceShown<'a>>,
        text: Both<'a>,
    },
    Share {
        pool: &'a str,
        part: &'a str,
        all: &'a str,
        floor: &'a str,
        extra_fen: bool,
        of: Option<Box<FormulaShown<'a>>>,
        text: Both<'a>,
    },
    Item {
        item: &'a str,
        quantity: &'a str,
        text: Both<'a>,
    },
    Action {
        action: &'a str,
        after: Option<&'a str>,
        text: Both<'a>,
    },
}

/// How an amount was found.
#[must_use]
pub fn formula(formula: &Formula) -> FormulaShown<'_> {
    match formula {
        Formula::Amount { amount, text } => FormulaShown::Amount {
            amount,
            text: Both::from(text),
        },
        Formula::Rate { rate, base, text } => FormulaShown::Rate {
            rate,
            base,
            text: Both::from(text),
        },
        Formula::Marginal { of, slices, text } => FormulaShown::Marginal {
            of: of.as_deref(),
            slices: parts(slices, |(), slice| SliceShown {
                slice: &slice.slice,
                rate: &slice.rate,
                product: &slice.product,
            }),
            text: Both::from(text),
        },
        Formula::Share {
            pool,
            part,
            all,
            floor,
            extra_fen,
            of,
            text,
        } => FormulaShown::Share {
            pool,
            part,
            all,
            floor,
            extra_fen: *extra_fen,
            of: of.as_deref().map(|of| Box::new(self::formula(of))),
            text: Both::from(text),
        },
        Formula::Item {
            item,
            quantity,
            text,
        } => FormulaShown::Item {
            item,
            quantity,
            text: Both::from(text),
        },
        Formula::Action {
            action,
            after,
            text,
        } => FormulaShown::Action {
            action,
            after: after.as_deref(),
            text: Both::from(text),
        },
    }
}

#[derive(Serialize)]
pub struct SliceShown<'a> {
    slice: &'a str,
    rate: &'a str,
    product: &'a str,
}
