//! A share of a team's pool by largest remainder: its arithmetic, and what became of the fen that were left over.

use super::context::EntryContext;
use super::formula::Formula;
use crate::figure::{Exact, Fen, Operand, plain};
use crate::say;
use crate::text::Localized;
use rewards_core::engine::{Share, deals_of};
use rewards_core::number::{Money, Ratio};
use rewards_core::scheme::{Allocation, Measure, Receiver, Unit};

/// A share before rounding, in fen.
pub(super) fn exact(share: &Share) -> Exact {
    let (floor, rest) = share.floor_and_rest();
    Exact::mixed(floor, rest, share.all)
}

/// Whether a pool is shared by heads: where the rule says so, and where nobody contributed anything.
fn is_by_heads(context: &EntryContext<'_>) -> bool {
    let contributions = || {
        deals_of(
            context.source,
            &Measure::TeamTotal,
            context.candidate(),
            None,
        )
    };
    context.terms.to == Receiver::Team(Allocation::Equally) || contributions().is_empty()
}

/// How the pool was found, and the share of it.
pub(super) fn formula(context: &EntryContext<'_>, share: &Share, pool: Option<Formula>) -> Formula {
    let (floor, _) = share.floor_and_rest();
    let by_heads = is_by_heads(context);
    let unit = if by_heads { Unit::Count } else { Unit::Money };
    let (part, all) = (Ratio::whole(share.part), Ratio::whole(share.all));
    let exact = Fen(exact(share));
    let mut text = match &pool {
        Some(pool) => say!("{0}；", "{0}; ", of_pool(pool)),
        None => Localized::default(),
    };
    text.push(&if by_heads {
        say!(
            "平均分配：{0} ÷ {1} 人 = {2}",
            "shared equally: {0} ÷ {1} members = {2}",
            share.pool,
            share.all,
            exact
        )
    } else {
        say!(
            "按贡献分配：{0} × {1} ÷ {2} = {3}",
            "shared by contribution: {0} × {1} ÷ {2} = {3}",
            Operand::of(share.pool),
            Operand(part),
            Operand(all),
            exact
        )
    });
    Formula::Share {
        pool: share.pool.to_string(),
        part: plain(unit, &part),
        all: plain(unit, &all),
        floor: Money::from_fen(floor).to_string(),
        extra_fen: share.extra_fen,
        of: pool.map(Box::new),
        text,
    }
}

/// How a pool was found.
pub(super) fn of_pool(pool: &Formula) -> Localized {
    say!("奖池：{0}", "pool: {0}", pool.text())
}

/// What is said of a share behind how its pool was found.
pub(super) fn without(text: &Localized, pool: &Localized) -> Localized {
    let behind = |text: &str, pool: &str| {
        let rest = text.strip_prefix(pool).unwrap_or(text);
        rest.trim_start_matches(['；', ';', ' ']).to_owned()
    };
    Localized {
        zh: behind(&text.zh, &pool.zh),
        en: behind(&text.en, &pool.en),
    }
}

/// How the share became whole fen.
pub(super) fn rounding(context: &EntryContext<'_>, share: &Share) -> Localized {
    let (exact, amount) = (Fen(exact(share)), share.amount());
    if !share.extra_fen {
        return say!(
            "{0}舍到分：{1}",
            "{0} rounded down to the cent: {1}",
            exact,
            amount
        );
    }
    let rep = context.rep_name();
    let left = is_by_heads(context).then(|| share.pool.fen() % share.all.max(1));
    match left {
        Some(1) => say!(
            "{0}舍到分后余 1 分，给了排在最前的{1}：{2}",
            "{0} rounded down; the one cent left over went to {1}, who is listed first: {2}",
            exact,
            rep,
            amount
        ),
        Some(left) => say!(
            "{0}舍到分后余 {1} 分，给排在最前的 {1} 人各 1 分，{2}是其中之一：{3}",
            "{0} rounded down; the {1} cents left over went to the first {1} of the list, {2} among them: {3}",
            exact,
            left,
            rep,
            amount
        ),
        None => say!(
            "{0}舍到分；各人都舍去零头后余下的几分，补给零头最大的人，{1}补到 1 分：{2}",
            "{0} rounded down; one of the cents left over went to {1}, whose remainder is among the largest: {2}",
            exact,
            rep,
            amount
        ),
    }
}
