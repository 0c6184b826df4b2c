//! By hand in whole fen, each amount an `i64`: the limit.

use rewards_core::number::Money;

type Amount = i64;

fn amount(money: Money) -> i64 {
    i64::try_from(money.fen()).expect("an amount of one deal")
}

const ZERO: i64 = 0;
const TWO: i64 = 2;
const TEN: i64 = 10;

fn yuan(yuan: i64) -> i64 {
    yuan * 100
}

fn per_cent(amount: i64, percent: i64) -> i64 {
    (amount * percent + 50) / 100
}

fn share(pool: i64, part: i64, all: i64) -> i64 {
    let product = i128::from(pool) * i128::from(part) + i128::from(all) / 2;
    i64::try_from(product / i128::from(all)).expect("a share")
}

super::table::table!();
