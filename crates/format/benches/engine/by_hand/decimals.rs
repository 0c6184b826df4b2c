//! By hand in decimals, each amount a `rust_decimal::Decimal`.

use rewards_core::number::Money;
use rust_decimal::{Decimal, RoundingStrategy};

type Amount = Decimal;

fn amount(money: Money) -> Decimal {
    Decimal::from_i128_with_scale(money.fen(), 2)
}

const ZERO: Decimal = Decimal::ZERO;
const TWO: Decimal = Decimal::TWO;
const TEN: Decimal = Decimal::TEN;

fn yuan(yuan: i64) -> Decimal {
    Decimal::new(yuan, 0)
}

fn rounded(exact: Decimal) -> Decimal {
    exact.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero)
}

fn per_cent(amount: Decimal, percent: i64) -> Decimal {
    rounded(amount * Decimal::new(percent, 2))
}

fn share(pool: Decimal, part: Decimal, all: Decimal) -> Decimal {
    rounded(pool * part / all)
}

super::table::table!();
