//! The sums of a statement, added up once more from its lines.

use serde_json::Value;

use super::{Checked, list};

/// Money as text, in fen.
fn fen(money: &Value) -> Checked<i128> {
    let text = money.as_str().unwrap_or_default();
    let (yuan, fen) = text
        .split_once('.')
        .filter(|(_, fen)| fen.len() == 2)
        .ok_or_else(|| format!("{money} is no money"))?;
    format!("{yuan}{fen}")
        .parse()
        .map_err(|_| format!("{money} is no money"))
}

/// A whole number of the last of `places` decimals as text.
fn written(number: i128, places: usize) -> String {
    let digits = format!("{:0>width$}", number.unsigned_abs(), width = places + 1);
    let (whole, part) = digits.split_at(digits.len() - places);
    format!("{}{whole}.{part}", if number < 0 { "-" } else { "" })
}

/// The sum of a field over entries that a test lets through.
fn total(entries: &[Value], field: &str, counts: impl Fn(&Value) -> bool) -> Checked<i128> {
    entries
        .iter()
        .filter(|entry| counts(entry))
        .map(|entry| fen(&entry[field]))
        .sum()
}

fn same(what: &str, expected: i128, found: &Value) -> Checked<()> {
    let expected = written(expected, 2);
    if *found == expected {
        Ok(())
    } else {
        Err(format!(
            "{what}: the entries add up to {expected}, the statement says {found}"
        ))
    }
}

/// The net of all deals of the period that are ordered or delivered, in fen.
fn sales(ledger: &Value) -> Checked<i128> {
    let within = |deal: &Value| {
        let day = deal["date"].as_str().unwrap_or_default();
        Some(day) >= ledger["period"]["from"].as_str()
            && Some(day) <= ledger["period"]["to"].as_str()
    };
    let ordered = |deal: &Value| {
        ["ordered", "delivered"].contains(&deal["stage"].as_str().unwrap_or("delivered"))
    };
    let mut sales = 0;
    for deal in list(ledger, "deals")
        .iter()
        .filter(|deal| within(deal) && ordered(deal))
    {
        sales += in_fen(&deal["amount"])? - in_fen(&deal["returned"])?;
    }
    Ok(sales)
}

/// Money as a case writes it: `1000`, `1000.5`, or left out for none.
fn in_fen(money: &Value) -> Checked<i128> {
    let text = money.as_str().unwrap_or("0");
    let (yuan, part) = text.split_once('.').unwrap_or((text, ""));
    format!("{yuan}{part:0<2}")
        .parse()
        .map_err(|_| format!("{money} is no money"))
}

/// A quotient with six decimals, half away from zero.
fn rate(cost: i128, sales: i128) -> Value {
    if sales == 0 {
        return Value::Null;
    }
    let doubled = cost.unsigned_abs() * 2_000_000 / sales.unsigned_abs();
    let rounded = i128::try_from(doubled.div_ceil(2)).unwrap_or(i128::MAX);
    Value::from(written(
        if cost < 0 && rounded > 0 {
            -rounded
        } else {
            rounded
        },
        6,
    ))
}

/// What the statement sums up is the sum of its entries, for each rep and in all.
pub fn hold(statement: &Value, ledger: &Value) -> Checked<()> {
    let (mut reward, mut penalty) = (0, 0);
    for rep in list(statement, "reps") {
        let of_kind = |kind: &str| total(list(rep, "lines"), "amount", |line| line["kind"] == kind);
        let (rewards, penalties) = (of_kind("reward")?, of_kind("penalty")?);
        same(
            &format!("reward of {}", rep["rep"]),
            rewards,
            &rep["reward"],
        )?;
        same(
            &format!("penalty of {}", rep["rep"]),
            penalties,
            &rep["penalty"],
        )?;
        same(
            &format!("net of {}", rep["rep"]),
            rewards - penalties,
            &rep["net"],
        )?;
        reward += rewards;
        penalty += penalties;
    }
    let benefit = total(list(statement, "customers"), "benefit", |_| true)?;
    let (totals, sales) = (&statement["totals"], sales(ledger)?);
    same("total reward", reward, &totals["reward"])?;
    same("total penalty", penalty, &totals["penalty"])?;
    same("total net", reward - penalty, &totals["net"])?;
    same(
        "total customer benefit",
        benefit,
        &totals["customer_benefit"],
    )?;
    same("sales", sales, &totals["sales"])?;
    let cost_rate = rate(reward - penalty + benefit, sales);
    if totals["cost_rate"] == cost_rate {
        Ok(())
    } else {
        Err(format!(
            "cost rate: {cost_rate} expected, {} found",
            totals["cost_rate"]
        ))
    }
}
