//! Reads one value of a field: type first, then decimal, sign, decimals and range, so that a value has one problem at most.

use super::{Code, Node, Path, Problems, Wanted, Word};
use rewards_core::number::{Day, DecimalFault, Money, Month, Rate, Sign, read_decimal};
use std::sync::Arc;

/// Money is below this many fen: 1,000,000,000,000 yuan.
const MONEY_END: i128 = 100_000_000_000_000;
/// The largest growth that a bound can be: a thousandfold.
const GROWTH_MOST: i128 = 1000;
/// The largest count.
const COUNT_MOST: u32 = 1_000_000;
/// The most characters of an id.
pub const ID_MOST: u32 = 64;
/// The most characters of a name.
pub const NAME_MOST: u32 = 200;
/// Characters that an item, a product or a note may have.
pub const NOTE_MOST: u32 = 2000;

/// An amount of money, zero or more.
pub fn money(node: &Node, path: &Path<'_>, problems: &mut Problems) -> Option<Money> {
    let fen = decimal(node, 2, Sign::NotNegative, Wanted::Money, path, problems)?;
    if fen >= MONEY_END {
        problems.refuse(path, Code::OutOfRange, Wanted::Money, node);
        return None;
    }
    Some(Money::from_fen(fen))
}

/// An amount of money above zero.
pub fn money_above_zero(node: &Node, path: &Path<'_>, problems: &mut Problems) -> Option<Money> {
    let money = money(node, path, problems)?;
    if !money.is_positive() {
        problems.refuse(path, Code::OutOfRange, Wanted::AboveZero, node);
        return None;
    }
    Some(money)
}

/// A rate, share or score, 0 to 1.
pub fn rate(node: &Node, path: &Path<'_>, problems: &mut Problems) -> Option<Rate> {
    fraction(node, Sign::NotNegative, Wanted::Rate, path, problems)
}

/// A margin, -1 to 1.
pub fn margin(node: &Node, path: &Path<'_>, problems: &mut Problems) -> Option<Rate> {
    fraction(node, Sign::Any, Wanted::Margin, path, problems)
}

/// Any decimal, whatever it counts.
pub fn figure(node: &Node, path: &Path<'_>, problems: &mut Problems) -> Option<()> {
    let (Node::Text(text) | Node::Number(text)) = node else {
        problems.refuse(path, Code::WrongType, Wanted::Figure, node);
        return None;
    };
    if read_decimal(text, 0, Sign::Any) == Err(DecimalFault::NotADecimal) {
        problems.refuse(path, Code::NotADecimal, Wanted::Figure, node);
        return None;
    }
    Some(())
}

/// A growth, -1 to 1000.
pub fn growth(node: &Node, path: &Path<'_>, problems: &mut Problems) -> Option<Rate> {
    let millionths = decimal(node, 6, Sign::Any, Wanted::Growth, path, problems)?;
    if !(-Rate::SCALE..=GROWTH_MOST * Rate::SCALE).contains(&millionths) {
        problems.refuse(path, Code::OutOfRange, Wanted::Growth, node);
        return None;
    }
    i64::try_from(millionths).ok().map(Rate::from_millionths)
}

/// A whole number from `least` to 1,000,000.
pub fn count(node: &Node, least: u32, path: &Path<'_>, problems: &mut Problems) -> Option<u32> {
    let count = decimal(
        node,
        0,
        Sign::NotNegative,
        Wanted::Count(least),
        path,
        problems,
    )?;
    let in_range = u32::try_from(count)
        .ok()
        .filter(|count| (least..=COUNT_MOST).contains(count));
    if in_range.is_none() {
        problems.refuse(path, Code::OutOfRange, Wanted::Count(least), node);
    }
    in_range
}

/// A calendar day.
pub fn day(node: &Node, path: &Path<'_>, problems: &mut Problems) -> Option<Day> {
    dated(Day::read, Wanted::Day, node, path, problems)
}

/// A calendar month.
pub fn month(node: &Node, path: &Path<'_>, problems: &mut Problems) -> Option<Month> {
    dated(Month::read, Wanted::Month, node, path, problems)
}

/// `true` or `false`.
pub fn truth(node: &Node, path: &Path<'_>, problems: &mut Problems) -> Option<bool> {
    if let Node::Bool(truth) = node {
        return Some(*truth);
    }
    problems.refuse(path, Code::WrongType, Wanted::Truth, node);
    None
}

/// Text of any length.
pub fn text<'n>(node: &'n Node, path: &Path<'_>, problems: &mut Problems) -> Option<&'n str> {
    typed_text(node, Wanted::Text, path, problems)
}

/// An id: 1 to 64 characters.
pub fn id<'n>(node: &'n Node, path: &Path<'_>, problems: &mut Problems) -> Option<&'n str> {
    let id = text(node, path, problems)?;
    if id.is_empty() {
        problems.refuse(path, Code::OutOfRange, Wanted::Text, node);
        return None;
    }
    at_most(id, ID_MOST, path, problems)
}

/// A name: at most 200 characters.
pub fn name(node: &Node, path: &Path<'_>, problems: &mut Problems) -> Option<Arc<str>> {
    at_most(text(node, path, problems)?, NAME_MOST, path, problems).map(Into::into)
}

/// One of a closed list of words.
pub fn word<W: Word>(node: &Node, path: &Path<'_>, problems: &mut Problems) -> Option<W> {
    W::at(place_of_word(W::WORDS, node, path, problems)?)
}

/// The place of a word in a closed list.
pub fn place_of_word(
    words: &'static [&'static str],
    node: &Node,
    path: &Path<'_>,
    problems: &mut Problems,
) -> Option<usize> {
    let text = typed_text(node, Wanted::Word(words), path, problems)?;
    let place = words.iter().position(|word| *word == text);
    if place.is_none() {
        problems.refuse(path, Code::UnknownValue, Wanted::Word(words), node);
    }
    place
}

/// A list.
pub fn list<'n>(node: &'n Node, path: &Path<'_>, problems: &mut Problems) -> Option<&'n [Node]> {
    if let Node::List(entries) = node {
        return Some(entries);
    }
    problems.refuse(path, Code::WrongType, Wanted::List, node);
    None
}

fn fraction(
    node: &Node,
    sign: Sign,
    wanted: Wanted,
    path: &Path<'_>,
    problems: &mut Problems,
) -> Option<Rate> {
    let millionths = decimal(node, 6, sign, wanted.clone(), path, problems)?;
    if millionths.abs() > Rate::SCALE {
        problems.refuse(path, Code::OutOfRange, wanted, node);
        return None;
    }
    i64::try_from(millionths).ok().map(Rate::from_millionths)
}

fn dated<T>(
    read: fn(&str) -> Option<T>,
    wanted: Wanted,
    node: &Node,
    path: &Path<'_>,
    problems: &mut Problems,
) -> Option<T> {
    let date = read(typed_text(node, wanted.clone(), path, problems)?);
    if date.is_none() {
        problems.refuse(path, Code::NotADate, wanted, node);
    }
    date
}

fn decimal(
    node: &Node,
    places: u32,
    sign: Sign,
    wanted: Wanted,
    path: &Path<'_>,
    problems: &mut Problems,
) -> Option<i128> {
    let (Node::Text(text) | Node::Number(text)) = node else {
        problems.refuse(path, Code::WrongType, wanted, node);
        return None;
    };
    let fault = match read_decimal(text, places, sign) {
        Ok(units) => return Some(units),
        Err(DecimalFault::NotADecimal) => Code::NotADecimal,
        Err(DecimalFault::Negative) => Code::Negative,
        Err(DecimalFault::TooPrecise) => Code::TooPrecise,
        Err(DecimalFault::OutOfRange) => Code::OutOfRange,
    };
    problems.refuse(path, fault, wanted, node);
    None
}

fn typed_text<'n>(
    node: &'n Node,
    wanted: Wanted,
    path: &Path<'_>,
    problems: &mut Problems,
) -> Option<&'n str> {
    if let Node::Text(text) = node {
        return Some(text);
    }
    problems.refuse(path, Code::WrongType, wanted, node);
    None
}

fn at_most<'n>(
    text: &'n str,
    most: u32,
    path: &Path<'_>,
    problems: &mut Problems,
) -> Option<&'n str> {
    if text.chars().nth(most as usize).is_some() {
        problems.refuse(
            path,
            Code::TooLarge,
            Wanted::Characters(most),
            &Node::text(text),
        );
        return None;
    }
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rewards_core::ledger::Stage;

    fn fault<T: std::fmt::Debug>(
        read: impl Fn(&Node, &Path<'_>, &mut Problems) -> Option<T>,
        node: Node,
    ) -> &'static str {
        let mut problems = Problems::default();
        let value = read(&node, &Path::Root("here"), &mut problems);
        let list = problems.into_list();
        assert_eq!(
            value.is_none(),
            list.len() == 1,
            "{node:?} gave {value:?} and {list:?}"
        );
        list.first().map_or("", |problem| problem.code.word())
    }

    fn owned(
        read: impl for<'n> Fn(&'n Node, &Path<'_>, &mut Problems) -> Option<&'n str>,
    ) -> impl Fn(&Node, &Path<'_>, &mut Problems) -> Option<String> {
        move |node, path, problems| read(node, path, problems).map(str::to_owned)
    }

    #[test]
    fn money_has_one_problem_in_the_contracts_order() {
        let cases = [
            ("1234.50", ""),
            ("0", ""),
            ("-0.00", ""),
            ("999999999999.99", ""),
            ("1000000000000", "out_of_range"),
            ("1.230", "too_precise"),
            ("-1.230", "negative"),
            ("1e3", "not_a_decimal"),
            ("", "not_a_decimal"),
            ("９", "not_a_decimal"),
        ];
        for (text, code) in cases {
            assert_eq!(fault(money, Node::text(text)), code, "{text}");
        }
        assert_eq!(fault(money, Node::Bool(true)), "wrong_type");
        assert_eq!(fault(money, Node::Null), "wrong_type");
        assert_eq!(fault(money_above_zero, Node::text("0.00")), "out_of_range");
    }

    #[test]
    fn json_numbers_are_read_by_their_shortest_decimal() {
        let cases = [
            ("1e300", "out_of_range"),
            ("1e-7", "too_precise"),
            ("0.1", ""),
            ("NaN", "not_a_decimal"),
            ("-0.5", "negative"),
        ];
        for (number, code) in cases {
            assert_eq!(fault(money, Node::number(number)), code, "{number}");
        }
    }

    #[test]
    fn only_margins_may_be_below_zero() {
        assert_eq!(fault(margin, Node::text("-1")), "");
        assert_eq!(fault(margin, Node::text("-1.000001")), "out_of_range");
        assert_eq!(fault(rate, Node::text("-0.1")), "negative");
        assert_eq!(fault(rate, Node::text("1.000001")), "out_of_range");
        assert_eq!(fault(rate, Node::text("0.1234567")), "too_precise");
    }

    #[test]
    fn counts_are_whole_and_begin_where_the_field_says() {
        let from_one =
            |node: &Node, path: &Path<'_>, problems: &mut Problems| count(node, 1, path, problems);
        let cases = [
            ("1", ""),
            ("1000000", ""),
            ("0", "out_of_range"),
            ("1000001", "out_of_range"),
            ("1.5", "too_precise"),
            ("-1", "negative"),
        ];
        for (text, code) in cases {
            assert_eq!(fault(from_one, Node::text(text)), code, "{text}");
        }
        assert_eq!(fault(from_one, Node::number("1.5")), "too_precise");
    }

    #[test]
    fn ids_and_names_count_characters() {
        assert_eq!(fault(owned(id), Node::text(&"汉".repeat(64))), "");
        assert_eq!(fault(owned(id), Node::text(&"汉".repeat(65))), "too_large");
        assert_eq!(fault(owned(id), Node::text("")), "out_of_range");
        assert_eq!(fault(name, Node::text("")), "");
        assert_eq!(fault(name, Node::text(&"é".repeat(201))), "too_large");
        assert_eq!(fault(name, Node::Foreign), "wrong_type");
    }

    #[test]
    fn words_are_taken_as_the_contract_spells_them() {
        assert_eq!(fault(word::<Stage>, Node::text("ordered")), "");
        assert_eq!(fault(word::<Stage>, Node::text("Ordered")), "unknown_value");
        assert_eq!(fault(word::<Stage>, Node::number("1")), "wrong_type");
        assert_eq!(
            Stage::WORDS,
            ["signed", "ordered", "delivered", "cancelled"]
        );
    }
}
