//! Who gains and who loses, in words.

use crate::figure::digits;
use crate::label::AND;
use crate::text::Localized;
use crate::{label, say};
use rewards_core::number::Money;

/// Who gains and who loses against a base.
#[derive(Clone, Debug, Default)]
pub struct Fares<'n> {
    /// The names of those who get more, who gains most first.
    pub gaining: Vec<&'n str>,
    /// The names of those who get less, who loses most first.
    pub losing: Vec<&'n str>,
    /// Of so many it is not known.
    pub unknown: usize,
    /// How much who loses most loses, below zero.
    pub worst: Option<Money>,
}

/// So many are named; of more their number is said.
const NAMED: usize = 10;

/// Who gains and who loses: `2 人多（张伟、李娜），1 人少（陈强）；陈强少得最多，少 360.00 元`.
#[must_use]
pub fn fare_words(fares: &Fares<'_>) -> Localized {
    let Fares {
        gaining,
        losing,
        unknown,
        worst,
    } = fares;
    if gaining.is_empty() && losing.is_empty() {
        return match unknown {
            0 => label!("都一样", "all the same").into(),
            _ => label!("不可计算", "cannot be computed").into(),
        };
    }
    let mut text = match (gaining.len(), losing.len()) {
        (0, less) => say!("{0} 人少{1}", "{0} down{1}", less, named(losing)),
        (more, 0) => say!("{0} 人多{1}", "{0} up{1}", more, named(gaining)),
        (more, less) => say!(
            "{0} 人多{1}，{2} 人少{3}",
            "{0} up{1}, {2} down{3}",
            more,
            named(gaining),
            less,
            named(losing)
        ),
    };
    if let (Some(name), Some(worst)) = (losing.first(), worst) {
        text.push(&say!(
            "；{0}少得最多，少 {1} 元",
            "; {0} loses the most, ¥{1}",
            *name,
            digits(-*worst)
        ));
    }
    if *unknown > 0 {
        text.push(&say!(
            "；另有 {0} 人不可计算",
            "; {0} cannot be computed",
            unknown
        ));
    }
    text
}

fn named(names: &[&str]) -> Localized {
    let shown = names.iter().take(NAMED).map(|name| Localized::same(name));
    let list = Localized::joined(shown, AND);
    if names.len() > NAMED {
        say!("（{0}等）", " ({0} …)", list)
    } else {
        say!("（{0}）", " ({0})", list)
    }
}

#[cfg(test)]
mod tests {
    use super::{Fares, fare_words};
    use rewards_core::number::Money;

    #[test]
    fn who_gains_and_who_loses_is_counted_and_named() {
        let fares = Fares {
            gaining: vec!["张伟", "李娜"],
            losing: vec!["陈强"],
            unknown: 1,
            worst: Some(Money::from_fen(-36_000)),
        };
        let words = fare_words(&fares);
        assert_eq!(
            words.zh,
            "2 人多（张伟、李娜），1 人少（陈强）；陈强少得最多，少 360.00 元；另有 1 人不可计算"
        );
        assert_eq!(
            words.en,
            "2 up (张伟, 李娜), 1 down (陈强); 陈强 loses the most, ¥360.00; 1 cannot be computed"
        );
    }

    #[test]
    fn of_many_the_first_are_named_and_of_nobody_it_is_said() {
        let many = Fares {
            gaining: vec![
                "甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸", "子",
            ],
            ..Fares::default()
        };
        assert_eq!(
            fare_words(&many).zh,
            "11 人多（甲、乙、丙、丁、戊、己、庚、辛、壬、癸等）"
        );
        assert_eq!(fare_words(&Fares::default()).zh, "都一样");
        let unknown = Fares {
            unknown: 2,
            ..Fares::default()
        };
        assert_eq!(fare_words(&unknown).zh, "不可计算");
    }
}
