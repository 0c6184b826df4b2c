//! Words for the actions, items and clauses of templates. They are free text: what is not known stands as written.

use crate::text::{Label, Localized};
use crate::{label, say};

/// The actions of the templates.
const ACTIONS: [(&str, Label); 11] = [
    ("warning", label!("警告", "warning")),
    ("training", label!("培训", "training")),
    ("points", label!("绩效扣分", "performance points deducted")),
    ("demotion", label!("降职", "demotion")),
    ("legal", label!("依法处理", "legal action")),
    ("severe", label!("严厉处罚", "severe sanction")),
    (
        "remove_priority",
        label!("取消优先开发权", "priority in the area withdrawn"),
    ),
    ("terminate", label!("终止合作", "cooperation ended")),
    ("limit_purchases", label!("限制购买", "purchases limited")),
    (
        "tighten_review",
        label!("加强申诉审核", "appeals reviewed more strictly"),
    ),
    (
        "lower_priority",
        label!("降低服务优先级", "service priority lowered"),
    ),
];

/// The items of the templates.
const ITEMS: [(&str, Label); 2] = [
    ("leave", label!("假期（天）", "leave (days)")),
    ("team_meal", label!("团队聚餐", "team meal")),
];

/// An action of a rule. Actions are free text; those of the templates have words, others stand as written.
#[must_use]
pub fn action(action: &str) -> Localized {
    known_or_written(&ACTIONS, action)
}

/// A granted item. Items are free text; those of the templates have words, others stand as written.
#[must_use]
pub fn item(item: &str) -> Localized {
    known_or_written(&ITEMS, item)
}

/// An item or an action, whichever it is: those of the templates have words, others stand as written.
#[must_use]
pub fn given(given: &str) -> Localized {
    let known = ITEMS.iter().chain(&ACTIONS);
    match known.into_iter().find(|(word, _)| *word == given) {
        Some((_, label)) => Localized::from(*label),
        None => Localized::same(given),
    }
}

/// So much of an item: `文具 × 1`, `假期 2 天`.
#[must_use]
pub fn granted(written: &str, quantity: u32) -> Localized {
    match written {
        "leave" if quantity == 1 => label!("假期 1 天", "1 day of leave").into(),
        "leave" => say!("假期 {0} 天", "{0} days of leave", quantity),
        _ => say!("{0} × {1}", "{0} × {1}", item(written), quantity),
    }
}

/// So much of an item, where one alone needs no number: `文具`, `文具 × 2`; of leave it's always how long: `假期 1 天`.
#[must_use]
pub fn of_item(written: &str, quantity: u32) -> Localized {
    match (written, quantity) {
        ("leave", _) | (_, 0 | 2..) => granted(written, quantity),
        (_, 1) => item(written),
    }
}

/// So much of an item that is named beside it: `2 份`, of leave `2 天`.
#[must_use]
pub fn portions(written: &str, quantity: u64) -> Localized {
    match written {
        "leave" if quantity == 1 => label!("1 天", "1 day").into(),
        "leave" => say!("{0} 天", "{0} days", quantity),
        _ => say!("{0} 份", "{0}", quantity),
    }
}

/// The clause of the source document: `三.A、三.B`; in English `3.A, 3.B`.
#[must_use]
pub fn clause(clause: &str) -> Localized {
    let parts: Vec<String> = clause.split(", ").map(english_clause).collect();
    Localized {
        zh: clause.replace(", ", "、"),
        en: parts.join(", "),
    }
}

/// A clause that is counted in Chinese, counted in English: `三.1` is `3.1`, `第二阶段` is `Stage 2`. Others stay.
fn english_clause(clause: &str) -> String {
    let stage = clause.strip_prefix('第');
    let stage = stage.and_then(|rest| rest.strip_suffix("阶段"));
    if let Some(number) = stage.and_then(numeral) {
        return format!("Stage {number}");
    }
    let (first, rest) = clause.split_once('.').unwrap_or((clause, ""));
    match numeral(first) {
        Some(number) if rest.is_empty() => number.to_string(),
        Some(number) => format!("{number}.{rest}"),
        None => clause.to_owned(),
    }
}

/// Numerals from one on, as headings of documents are counted.
pub const NUMERALS: [&str; 12] = [
    "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二",
];

/// The number of such a numeral.
fn numeral(text: &str) -> Option<usize> {
    let place = NUMERALS.iter().position(|numeral| *numeral == text)?;
    Some(place + 1)
}

fn known_or_written(known: &[(&str, Label)], written: &str) -> Localized {
    match known.iter().find(|(word, _)| *word == written) {
        Some((_, label)) => Localized::from(*label),
        None => Localized::same(written),
    }
}

#[cfg(test)]
mod tests {
    use super::clause;

    #[test]
    fn clauses_that_are_counted_in_chinese_are_counted_in_english() {
        let both = |written| {
            let said = clause(written);
            (said.zh, said.en)
        };
        let same = |zh: &str, en: &str| (zh.to_owned(), en.to_owned());
        assert_eq!(both("三.A, 三.B"), same("三.A、三.B", "3.A, 3.B"));
        assert_eq!(both("第二阶段"), same("第二阶段", "Stage 2"));
        assert_eq!(both("一"), same("一", "1"));
        assert_eq!(both("附录"), same("附录", "附录"));
        assert_eq!(both("4.2"), same("4.2", "4.2"));
    }
}
