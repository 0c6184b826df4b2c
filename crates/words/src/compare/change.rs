//! Why two results differ, in sentences.

use crate::figure::digits;
use crate::text::{Label, Localized};
use crate::{label, many, say};
use rewards_core::number::Money;
use std::cmp::Ordering;

/// How two results stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stand {
    /// The second comes after the first, as a version or a month does.
    Later,
    /// They stand side by side: the first is what the second is held against.
    Beside,
}

/// What is said of why a rule comes to something else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangeReason {
    /// The facts changed: the rule has so many lines before, so many afterwards.
    Facts(usize, usize),
    /// The company's figures changed.
    Figures,
    /// The company's figures are set now, and were not before.
    FiguresSet,
    /// The company's figures are open now, and were set before.
    FiguresOpen,
    /// The company's figures differ, side by side.
    OtherFigures,
    /// The company's figures are open in what it is held against.
    FiguresOpenThere,
    /// The document is read in another way.
    Readings,
    /// The document is read in two ways, side by side.
    OtherReadings,
    /// The rule is another one in this version.
    Rule,
    /// The rule is another one in the other scheme.
    OtherScheme,
    /// The rule is there only afterwards.
    Added,
    /// The rule is there only before.
    Dropped,
    /// Of two schemes only the second has the rule.
    OnlyHere,
    /// Of two schemes only the first has the rule.
    OnlyThere,
}

/// The reason in a few words: `事实变了：多 1 行奖罚`.
#[must_use]
pub fn change_reason(reason: ChangeReason) -> Localized {
    let label: Label = match reason {
        ChangeReason::Facts(before, after) => return facts(before, after),
        ChangeReason::Figures => label!("公司数字变了", "the company's figures changed"),
        ChangeReason::FiguresSet => {
            label!("公司数字填上了", "the company's figures are filled in now")
        }
        ChangeReason::FiguresOpen => label!(
            "公司数字空着，没有计算",
            "the company's figures are not filled in, so it is not computed"
        ),
        ChangeReason::OtherFigures => {
            label!("公司数字不同", "the company's figures differ")
        }
        ChangeReason::FiguresOpenThere => label!(
            "基准方案的公司数字空着，没有计算",
            "the company's figures are not filled in in the base scheme, so it is not computed there"
        ),
        ChangeReason::Readings => label!("条款的理解变了", "the clause is read differently"),
        ChangeReason::OtherReadings => {
            label!("条款的理解不同", "the clause is read differently in each")
        }
        ChangeReason::Rule => label!("规则改了", "the rule was changed"),
        ChangeReason::OtherScheme => {
            label!("两个方案的规则不同", "the schemes' rules differ")
        }
        ChangeReason::Added => label!(
            "这条规则是新加的，或重新启用了",
            "the rule is new, or switched on again"
        ),
        ChangeReason::Dropped => label!(
            "这条规则删了，或停用了",
            "the rule was removed, or switched off"
        ),
        ChangeReason::OnlyHere => label!("只有这个方案有这一条", "only this scheme has this rule"),
        ChangeReason::OnlyThere => {
            label!("这个方案没有这一条", "this scheme does not have this rule")
        }
    };
    label.into()
}

fn facts(before: usize, after: usize) -> Localized {
    match after.cmp(&before) {
        Ordering::Greater => many!(
            after - before,
            "事实变了：多 {0} 行奖罚",
            "the ledger changed: {0} more line of pay",
            "the ledger changed: {0} more lines of pay"
        ),
        Ordering::Less => many!(
            before - after,
            "事实变了：少 {0} 行奖罚",
            "the ledger changed: {0} line of pay fewer",
            "the ledger changed: {0} lines of pay fewer"
        ),
        Ordering::Equal => label!("事实变了", "the ledger changed").into(),
    }
}

/// A line: `三.1 新客户开发奖 +1,500.00（事实变了：多 1 行奖罚）`.
#[must_use]
pub fn change_line(
    clause: &Localized,
    name: &Localized,
    change: Money,
    reason: ChangeReason,
) -> Localized {
    let mut line = clause.clone();
    if !clause.is_empty() {
        line.push(" ");
    }
    line.push(&say!(
        "{0} {1}（{2}）",
        "{0} {1} ({2})",
        name,
        signed(change),
        change_reason(reason)
    ));
    line
}

/// What becomes of a net, or how it stands beside another: of a rep's by the rep's name, of all together where there is none.
#[must_use]
pub fn change_finding(name: Option<&str>, before: Money, after: Money, stand: Stand) -> Localized {
    let whose = whose(name);
    let finding = match stand {
        Stand::Later => later(&whose, before, after),
        Stand::Beside => beside(&whose, before, after),
    };
    finding.beginning()
}

/// The same where one of the two is not known: what stands in its place is given in words.
#[must_use]
pub fn open_change_finding(
    name: Option<&str>,
    before: &Localized,
    after: &Localized,
    stand: Stand,
) -> Localized {
    let whose = whose(name);
    let finding = match stand {
        Stand::Later => say!(
            "{0}：之前 {1}，之后 {2}。",
            "{0}: {1} before, {2} afterwards.",
            whose,
            before,
            after
        ),
        Stand::Beside => say!(
            "{0}：基准方案 {1}，这个方案 {2}。",
            "{0}: {1} under the base scheme, {2} under this one.",
            whose,
            before,
            after
        ),
    };
    finding.beginning()
}

fn whose(name: Option<&str>) -> Localized {
    match name {
        Some(name) => say!("{0}的净额", "{0}'s net", name),
        None => label!("全员净额", "the total net").into(),
    }
}

fn later(whose: &Localized, before: Money, after: Money) -> Localized {
    let change = after - before;
    if change == Money::ZERO {
        say!(
            "{0}没有变，都是 {1}。",
            "{0} is unchanged at {1}.",
            whose,
            after
        )
    } else if change.is_positive() {
        say!(
            "{0}从 {1}变为 {2}，多 {3}。",
            "{0} goes from {1} to {2}, up {3}.",
            whose,
            before,
            after,
            change
        )
    } else {
        say!(
            "{0}从 {1}变为 {2}，少 {3}。",
            "{0} goes from {1} to {2}, down {3}.",
            whose,
            before,
            after,
            -change
        )
    }
}

fn beside(whose: &Localized, base: Money, other: Money) -> Localized {
    let more = other - base;
    if more == Money::ZERO {
        say!(
            "{0}在两个方案下一样，都是 {1}。",
            "{0} is the same under both schemes: {1}.",
            whose,
            base
        )
    } else if more.is_positive() {
        say!(
            "{0}：基准方案 {1}，这个方案 {2}，多 {3}。",
            "{0}: {1} under the base scheme, {2} under this one, {3} more.",
            whose,
            base,
            other,
            more
        )
    } else {
        say!(
            "{0}：基准方案 {1}，这个方案 {2}，少 {3}。",
            "{0}: {1} under the base scheme, {2} under this one, {3} less.",
            whose,
            base,
            other,
            -more
        )
    }
}

fn signed(amount: Money) -> String {
    if amount.is_positive() {
        format!("+{}", digits(amount))
    } else {
        digits(amount)
    }
}

#[cfg(test)]
mod tests {
    use super::{ChangeReason, Stand, change_finding, change_line, change_reason};
    use crate::text::Localized;
    use rewards_core::number::Money;

    #[test]
    fn a_line_names_clause_rule_amount_and_reason() {
        let (clause, name) = (Localized::same("三.1"), Localized::same("新客户开发奖"));
        let line = |fen, reason| change_line(&clause, &name, Money::from_fen(fen), reason).zh;
        assert_eq!(
            line(150_000, ChangeReason::Facts(2, 3)),
            "三.1 新客户开发奖 +1,500.00（事实变了：多 1 行奖罚）"
        );
        let reason = |before, after| change_reason(ChangeReason::Facts(before, after)).en;
        assert_eq!(reason(2, 3), "the ledger changed: 1 more line of pay");
        assert_eq!(reason(3, 1), "the ledger changed: 2 lines of pay fewer");
        assert_eq!(
            line(-5, ChangeReason::Figures),
            "三.1 新客户开发奖 −0.05（公司数字变了）"
        );
    }

    #[test]
    fn a_finding_says_both_nets_and_the_difference() {
        let finding = |before, after| {
            change_finding(
                Some("张伟"),
                Money::from_fen(before),
                Money::from_fen(after),
                Stand::Later,
            )
        };
        assert_eq!(
            finding(100, 250).zh,
            "张伟的净额从 1.00 元变为 2.50 元，多 1.50 元。"
        );
        assert_eq!(
            finding(250, 100).en,
            "张伟's net goes from ¥2.50 to ¥1.00, down ¥1.50."
        );
        assert_eq!(finding(100, 100).zh, "张伟的净额没有变，都是 1.00 元。");
        let all = change_finding(None, Money::ZERO, Money::FEN, Stand::Later);
        assert_eq!(all.en, "The total net goes from ¥0.00 to ¥0.01, up ¥0.01.");
    }

    #[test]
    fn schemes_side_by_side_are_no_before_and_after() {
        let finding = |base, other| {
            let (base, other) = (Money::from_fen(base), Money::from_fen(other));
            change_finding(None, base, other, Stand::Beside)
        };
        assert_eq!(
            finding(250, 100).zh,
            "全员净额：基准方案 2.50 元，这个方案 1.00 元，少 1.50 元。"
        );
        assert_eq!(
            finding(100, 250).en,
            "The total net: ¥1.00 under the base scheme, ¥2.50 under this one, ¥1.50 more."
        );
        assert_eq!(
            finding(100, 100).zh,
            "全员净额在两个方案下一样，都是 1.00 元。"
        );
    }
}
