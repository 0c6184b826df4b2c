//! What a scheme comes to, as .csv and as JSON: line by line, and the sums of each rep.

use super::csv::Csv;
use crate::fault::not_counted;
use crate::statement::{
    Computed, EntryWorth, GroupEntry, RepRow, RuleGroup, Shown, WaitingRule, rep_rows, rule_groups,
    skipped_groups, under_scheme, waiting_of_rep,
};
use crate::workbook::{Fill, examples_notice};
use rewards_core::number::Money;
use rewards_format::Whys;
use rewards_format::text::json;
use rewards_words::label;
use rewards_words::lang::Lang;
use rewards_words::text::{Label, Localized};

const REP: Label = label!("业务员", "Rep");
const GROUP: Label = label!("团队、部门", "Team, department");
const CLAUSE: Label = label!("条款", "Clause");
const RULE: Label = label!("规则", "Rule");
const ABOUT: Label = label!("对象", "About");
const DETAIL: Label = label!("说明", "Details");
const AMOUNT: Label = label!("金额（元）", "Amount (¥)");
const ITEM: Label = label!("实物或措施", "Item or action");
const NET: Label = label!("净额（元）", "Net (¥)");
const REWARD: Label = label!("奖励（元）", "Rewards (¥)");
const PENALTY: Label = label!("扣罚（元）", "Penalties (¥)");
const REMARK: Label = label!("备注", "Remarks");

/// Every line of every rep under a scheme, which is called so: what is given stands above zero, what is taken below; things and
/// actions without an amount. What isn't known is a line of its own, which says for what it waits.
#[must_use]
pub fn lines_csv(computed: &Computed, origin: &Origin<'_>, lang: Lang) -> String {
    let mut csv = Csv::new();
    let heads = [REP, CLAUSE, RULE, ABOUT, DETAIL, AMOUNT, ITEM];
    csv.row(heads.map(|head| head.in_lang(lang)));
    for RepRow { at, name, .. } in rep_rows(computed) {
        let mut entries = |groups: Vec<RuleGroup>, is_told: fn(&EntryWorth) -> bool| {
            for group in groups {
                let told = group.entries.iter().filter(|entry| is_told(&entry.worth));
                told.for_each(|entry| entry_row(&mut csv, &name, &group, entry, lang));
            }
        };
        entries(rule_groups(computed, at), |_| true);
        let is_unknown = |worth: &EntryWorth| matches!(worth, EntryWorth::Unknown(_));
        entries(skipped_groups(computed, at), is_unknown);
        for rule in waiting_of_rep(computed, at) {
            waiting_row(&mut csv, &name, rule, lang);
        }
    }
    add_origin(&mut csv, origin, lang);
    csv.into_text()
}

fn entry_row(csv: &mut Csv, rep: &str, group: &RuleGroup, entry: &GroupEntry, lang: Lang) {
    let (amount, item) = match &entry.worth {
        EntryWorth::Money(shown) => (figure(shown, lang), Localized::default()),
        EntryWorth::Thing(item) => (String::new(), item.clone()),
        EntryWorth::Nothing(_) | EntryWorth::Unknown(_) => {
            (entry.worth.text().into_lang(lang), Localized::default())
        }
    };
    let mut detail = entry.brief.detail();
    if let Some(note) = entry.worth.note() {
        if !detail.is_empty() {
            detail.push(" · ");
        }
        detail.push(&note);
    }
    csv.row([
        rep,
        group.clause.in_lang(lang),
        group.name.in_lang(lang),
        entry.brief.title().beginning().in_lang(lang),
        detail.beginning().in_lang(lang),
        &amount,
        item.in_lang(lang),
    ]);
}

/// A rule that waits: what it would pay stands as open in the column where it would stand.
fn waiting_row(csv: &mut Csv, rep: &str, rule: WaitingRule, lang: Lang) {
    let shown = Shown::Waiting(vec![rule.awaited]);
    let open = |concerns: bool| {
        if concerns {
            shown.text()
        } else {
            Localized::default()
        }
    };
    csv.row([
        rep,
        rule.clause.in_lang(lang),
        rule.name.in_lang(lang),
        "",
        shown.note().unwrap_or_default().beginning().in_lang(lang),
        open(rule.concerns_money).in_lang(lang),
        open(rule.concerns_things).in_lang(lang),
    ]);
}

/// The sums of each rep under a scheme, which is called so. A figure that isn't known is said to be open, and for what it waits.
#[must_use]
pub fn reps_csv(computed: &Computed, origin: &Origin<'_>, lang: Lang) -> String {
    let mut csv = Csv::new();
    let heads = [REP, GROUP, REWARD, PENALTY, NET, REMARK];
    csv.row(heads.map(|head| head.in_lang(lang)));
    for row in rep_rows(computed) {
        let [reward, penalty, net] =
            [&row.reward, &row.penalty, &row.net].map(|shown| figure(shown, lang));
        let note = row.net.note();
        let note = note.as_ref().map_or("", |note| note.in_lang(lang));
        let group = row.group.in_lang(lang);
        csv.row([row.name.as_str(), group, &reward, &penalty, &net, note]);
    }
    add_origin(&mut csv, origin, lang);
    csv.into_text()
}

/// Every statement under a scheme as JSON, in the contract's form: what the API's `evaluate` gives without reasons.
#[must_use]
pub fn lines_json(computed: &Computed) -> String {
    json(&computed.shown(Whys::LeftOut))
}

/// The sums of each rep as JSON: the same without entries.
#[must_use]
pub fn reps_json(computed: &Computed) -> String {
    json(&computed.sums())
}

fn figure(shown: &Shown, lang: Lang) -> String {
    match shown.so_far() {
        Some(amount) => yuan(amount),
        None => shown.text().into_lang(lang),
    }
}

/// What goes with every figure that leaves the page.
#[derive(Clone, Copy, Debug)]
pub struct Origin<'a> {
    /// What the scheme is called under which it was found, with its version.
    pub scheme: &'a Localized,
    /// What is filled into it: some figures may be examples.
    pub fill: &'a Fill,
    /// So many rows of the ledger aren't counted.
    pub left_out: usize,
}

fn add_origin(csv: &mut Csv, origin: &Origin<'_>, lang: Lang) {
    csv.row([under_scheme(origin.scheme).in_lang(lang)]);
    let notices = [examples_notice(origin.fill), not_counted(origin.left_out)];
    for notice in notices.into_iter().flatten() {
        csv.row([notice.in_lang(lang)]);
    }
}

/// Yuan with two decimals, as a spreadsheet takes it for a number.
fn yuan(amount: Money) -> String {
    let fen = amount.fen();
    let sign = if fen < 0 { "-" } else { "" };
    let fen = fen.unsigned_abs();
    format!("{sign}{}.{:02}", fen / 100, fen % 100)
}
