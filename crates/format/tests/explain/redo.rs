//! A little calculator that redoes a line from its explanation alone.

use super::exact::Exact;
use super::list;
use serde_json::Value;
use std::cmp::Ordering;

/// The amount of a line, found from its measure, bands, formula, cap and rounding.
pub fn amount(why: &Value) -> String {
    let (exact, rounded) = match why["formula"]["kind"].as_str().expect("a formula") {
        "share" => share(why),
        _ => {
            let exact = within_base(why, of_formula(why, &why["formula"]));
            let rounded = exact.rounded();
            (exact, rounded)
        }
    };
    assert_eq!(
        exact.cmp(&read(&why["rounding"]["exact"])),
        Ordering::Equal,
        "exact\n{why:#}"
    );
    assert_eq!(
        rounded.money(),
        why["rounding"]["rounded"],
        "rounded\n{why:#}"
    );
    let cap = &why["cap"];
    if cap["applied"] == true && cap["kind"] != "of_base" {
        assert_eq!(
            rounded.cmp(&read(&cap["left"])),
            Ordering::Greater,
            "cap\n{why:#}"
        );
        return read(&cap["left"]).money();
    }
    rounded.money()
}

fn read(figure: &Value) -> Exact {
    Exact::read(
        figure
            .as_str()
            .unwrap_or_else(|| panic!("a figure instead of {figure}")),
    )
}

fn within_base(why: &Value, exact: Exact) -> Exact {
    if why["cap"]["kind"] == "of_base" {
        exact.least(read(&why["cap"]["limit"]))
    } else {
        exact
    }
}

/// A pool is redone from its own formula, then shared.
fn share(why: &Value) -> (Exact, Exact) {
    let formula = &why["formula"];
    let pool = of_formula(why, &formula["of"]).rounded();
    assert_eq!(pool.money(), formula["pool"], "pool\n{why:#}");
    let exact = pool
        .times(&read(&formula["part"]))
        .over(&read(&formula["all"]));
    assert_eq!(exact.cut().money(), formula["floor"], "floor\n{why:#}");
    let extra = if formula["extra_fen"] == true {
        Exact::new(1, 100)
    } else {
        Exact::new(0, 1)
    };
    let paid = exact.cut().plus(&extra);
    (exact, paid)
}

fn of_formula(why: &Value, formula: &Value) -> Exact {
    let band = band(why);
    match formula["kind"].as_str().expect("a kind") {
        "amount" => {
            assert!(
                band.is_none_or(|band| band["amount"] == formula["amount"]),
                "amount\n{why:#}"
            );
            read(&formula["amount"])
        }
        "rate" => {
            assert!(
                band.is_none_or(|band| band["rate"] == formula["rate"]),
                "rate\n{why:#}"
            );
            assert_eq!(formula["base"], why["measure"]["base"], "base\n{why:#}");
            read(&formula["rate"]).times(&read(&formula["base"]))
        }
        "marginal" => marginal(why, formula),
        kind => panic!("{kind} gives no money"),
    }
}

/// The band that the measure lies in, found anew; it is the one that is said to have applied.
fn band(why: &Value) -> Option<&Value> {
    let bands = list(why, "bands");
    let reached = |band: &&Value| match (&band["from"], &band["over"]) {
        (Value::String(from), _) => {
            read(&why["measure"]["value"]).cmp(&Exact::read(from)) != Ordering::Less
        }
        (_, Value::String(over)) => {
            read(&why["measure"]["value"]).cmp(&Exact::read(over)) == Ordering::Greater
        }
        _ => panic!("a band without a beginning"),
    };
    let found = bands.iter().rfind(reached);
    assert_eq!(
        found,
        bands.iter().find(|band| band["applied"] == true),
        "band\n{why:#}"
    );
    found
}

/// Each slice anew from the bands: of a growth rate it is a share of last year's figure.
fn marginal(why: &Value, formula: &Value) -> Exact {
    let of = if formula["of"].is_null() {
        Exact::new(1, 1)
    } else {
        read(&formula["of"])
    };
    let bands = list(why, "bands");
    let begins = |band: &Value| {
        read(if band["from"].is_null() {
            &band["over"]
        } else {
            &band["from"]
        })
    };
    let mut sum = Exact::new(0, 1);
    for (place, band) in bands.iter().enumerate() {
        let end = bands
            .get(place + 1)
            .map_or(read(&why["measure"]["value"]), |next| {
                read(&why["measure"]["value"]).least(begins(next))
            });
        let slice = end.minus(&begins(band)).times(&of);
        if slice.is_positive() {
            sum = sum.plus(&slice.times(&read(&band["rate"])));
        }
    }
    let told = list(formula, "slices")
        .iter()
        .map(|slice| read(&slice["slice"]).times(&read(&slice["rate"])));
    assert_eq!(
        told.fold(Exact::new(0, 1), |sum, slice| sum.plus(&slice))
            .cmp(&sum),
        Ordering::Equal,
        "slices\n{why:#}"
    );
    sum
}
