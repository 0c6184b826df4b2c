//! Figures that a name or a line of a scheme says: those that no rule has any more are told, so that nobody reads a promise that
//! isn't kept.

use rewards_core::number::{Sign, read_decimal};
use rewards_core::scheme::{Definition, RuleDef};
use rewards_format::{Node, definition_node, rule_node};
use rewards_words::text::Localized;
use rewards_words::{label, say};
use std::collections::BTreeSet;

/// A text's figures are read to a millionth of a yuan or of a per cent.
const PLACES: u32 = 6;
/// A per cent is a hundredth, so a rate is read to as much less.
const RATE_PLACES: u32 = PLACES + 2;
/// What is counted and not paid: behind 万 it's no sum of money.
const COUNTED: [char; 12] = [
    '件', '人', '次', '个', '名', '笔', '家', '户', '台', '单', '份', '小',
];

/// The figures of rules, in the same parts as those of a text.
#[derive(Default)]
pub(super) struct Figures(BTreeSet<Worth>);

/// What a figure comes to.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Worth {
    /// In millionths of a yuan.
    Money(i128),
    /// In millionths of a per cent.
    Share(i128),
}

impl Figures {
    /// Those of a scheme: of its rules, and of what its companies' figures are where nothing is given.
    pub(super) fn of_scheme(definition: &Definition) -> Self {
        let node = definition_node(definition);
        let mut figures = Self::default();
        if let Some(rules) = node.get("rules") {
            figures.add(rules);
        }
        figures.add_params(&node);
        figures
    }

    /// Those of a rule, in a scheme with these figures of the company.
    pub(super) fn of_rule(head: &Definition, rule: &RuleDef) -> Self {
        let mut figures = Self::default();
        figures.add(&rule_node(rule));
        figures.add_params(&definition_node(head));
        figures
    }

    fn add_params(&mut self, definition: &Node) {
        if let Some(Node::List(params)) = definition.get("params") {
            for default in params.iter().filter_map(|param| param.get("default")) {
                self.add(default);
            }
        }
    }

    fn add(&mut self, node: &Node) {
        match node {
            Node::Number(text) | Node::Text(text) => {
                let read = |places| read_decimal(text, places, Sign::Any);
                self.0
                    .extend(read(PLACES).map(|worth| Worth::Money(worth.abs())));
                self.0
                    .extend(read(RATE_PLACES).map(|worth| Worth::Share(worth.abs())));
            }
            Node::List(entries) => entries.iter().for_each(|entry| self.add(entry)),
            Node::Map(fields) => {
                let says = |name: &str| matches!(name, "id" | "name" | "clause");
                let fields = fields.iter().filter(|(name, _)| !says(name));
                fields.for_each(|(_, field)| self.add(field));
            }
            Node::Null | Node::Bool(_) | Node::Foreign | Node::TooDeep => {}
        }
    }

    /// Which figures a text names that none of these is; nothing where all of them stand in the rules.
    pub(super) fn missing_in(&self, text: &str) -> Option<Localized> {
        let mut missing: Vec<String> = Vec::new();
        for named in named(text) {
            // All and nothing are said of what has no figure, too.
            let is_known = |worth: &Worth| {
                self.0.contains(worth) || matches!(worth, Worth::Money(0) | Worth::Share(0 | ALL))
            };
            let stands = named.worths.is_empty() || named.worths.iter().any(is_known);
            if !stands && !missing.contains(&named.written) {
                missing.push(named.written);
            }
        }
        if missing.is_empty() {
            return None;
        }
        let missing = missing.iter().map(|written| Localized::same(written));
        Some(say!(
            "这里写着 {0}，条款里没有这个数，请核对。",
            "It says {0} here, which stands in no rule; please check it.",
            Localized::joined(missing, label!("、", ", "))
        ))
    }
}

/// 100%.
const ALL: i128 = 100_000_000;

/// A figure that a text names.
struct Named {
    /// As it's written there.
    written: String,
    /// What it may come to; nothing where it counts neither money nor a share.
    worths: Vec<Worth>,
}

/// A number of a text, before it's known what it counts.
struct Number<'t> {
    digits: &'t str,
    /// Its unit, where it has one of its own.
    unit: Option<Unit>,
    /// What of its unit stands before and behind it.
    sign: &'static str,
    suffix: &'t str,
    /// Nothing but a word or a sign that makes a range or a list stands between the number before and this one.
    goes_on: bool,
}

/// What a number counts, and how many of it is one.
#[derive(Clone, Copy)]
struct Unit {
    is_share: bool,
    times: i128,
}

impl Unit {
    fn worth(self, digits: &str) -> Option<Worth> {
        let digits = digits.replace(',', "");
        let parts = read_decimal(&digits, PLACES, Sign::NotNegative).ok()?;
        let worth = parts.checked_mul(self.times)?;
        Some(if self.is_share {
            Worth::Share(worth)
        } else {
            Worth::Money(worth)
        })
    }
}

/// The figures of a text that count money or a share. Of “50、200 或 500 元” and “1～3 万元” each has the last one's unit, of
/// “¥500–2,000” the first one's.
fn named(text: &str) -> Vec<Named> {
    let numbers = numbers(text);
    let of = |(at, number): (usize, &Number<'_>)| {
        let units: Vec<Unit> = match number.unit {
            Some(unit) => vec![unit],
            None => {
                let later = numbers.get(at + 1..).unwrap_or_default().iter();
                let mut later = later.take_while(|other| other.goes_on);
                let behind = later.find_map(|other| other.unit);
                let before = at.checked_sub(1).and_then(|at| numbers.get(at));
                let before = before.filter(|other| number.goes_on && !other.sign.is_empty());
                let shared = behind.or_else(|| before?.unit);
                // Of “5000～1 万元” the first is in yuan.
                let in_ones = shared.map(|unit| Unit { times: 1, ..unit });
                shared.into_iter().chain(in_ones).collect()
            }
        };
        let worths = units.iter().filter_map(|unit| unit.worth(number.digits));
        Named {
            written: format!("{}{}{}", number.sign, number.digits, number.suffix),
            worths: worths.collect(),
        }
    };
    numbers.iter().enumerate().map(of).collect()
}

fn numbers(text: &str) -> Vec<Number<'_>> {
    let mut numbers = Vec::new();
    let mut rest = text;
    while let Some((before, digits, after)) = cut(rest) {
        let between = before.trim_end();
        let bare = between.trim_end_matches(['¥', '￥']);
        let sign = if bare == between { "" } else { "¥" };
        let (unit, behind) = unit(!sign.is_empty(), after);
        let length = after.len() - behind.len();
        numbers.push(Number {
            digits,
            unit,
            sign,
            suffix: after.get(..length).unwrap_or_default(),
            goes_on: joins(bare.trim()),
        });
        rest = behind;
    }
    numbers
}

/// Whether words between two numbers make a range or a list of them.
fn joins(between: &str) -> bool {
    matches!(
        between,
        "～" | "~" | "-" | "–" | "—" | "至" | "到" | "、" | "或" | "和" | "," | "to" | "or" | "and"
    )
}

/// The first number of a text, between what stands before and behind it.
fn cut(text: &str) -> Option<(&str, &str, &str)> {
    let begins = text.find(|letter: char| letter.is_ascii_digit())?;
    let (before, rest) = text.split_at_checked(begins)?;
    let is_digit = |letter: char| letter.is_ascii_digit();
    let belongs = |at: usize, letter: char| {
        let more = rest.get(at + 1..).unwrap_or_default();
        is_digit(letter) || (matches!(letter, ',' | '.') && more.starts_with(is_digit))
    };
    let mut letters = rest.char_indices();
    let ends = letters.find(|(at, letter)| !belongs(*at, *letter));
    let ends = ends.map_or(rest.len(), |(at, _)| at);
    let (digits, after) = rest.split_at_checked(ends)?;
    Some((before, digits, after))
}

/// The unit behind a number, and what stands behind the unit.
fn unit(has_sign: bool, after: &str) -> (Option<Unit>, &str) {
    let money = |times| {
        let is_share = false;
        Some(Unit { is_share, times })
    };
    let begins = after.trim_start();
    let (times, rest) = if let Some(rest) = begins.strip_prefix('万') {
        (10_000, rest)
    } else if let Some(rest) = begins.strip_prefix('亿') {
        (100_000_000, rest)
    } else {
        (1, begins)
    };
    let word = rest.trim_start();
    if times == 1
        && let Some(behind) = word.strip_prefix(['%', '％'])
    {
        let is_share = true;
        return (Some(Unit { is_share, times }), behind);
    }
    let named = word
        .strip_prefix('元')
        .or_else(|| word.strip_prefix("yuan"));
    match named {
        Some(behind) => (money(times), behind),
        None if times > 1 && !word.starts_with(COUNTED) => (money(times), rest),
        None if has_sign => (money(1), after),
        None => (None, after),
    }
}
