//! What a scheme comes to, as .csv and as JSON: line by line, and the sums of each rep.

use super::csv::Csv;
use crate::statement::{Computed, Group, Shown, line_amount, rep_rows, rep_view, under_scheme};
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

/// Every line of every rep under a scheme, which is called so: what is given stands above zero, what is taken below; things and actions without an amount.
#[must_use]
pub fn lines_csv(computed: &Computed, fill: &Fill, scheme: &Localized, lang: Lang) -> String {
    let mut csv = Csv::new();
    let heads = [REP, CLAUSE, RULE, ABOUT, DETAIL, AMOUNT, ITEM];
    csv.row(heads.map(|head| head.in_lang(lang)));
    for place in 0..computed.statement.reps.len() {
        let Some(view) = rep_view(computed, place) else {
            continue;
        };
        for group in view.paid.iter().chain(&view.given) {
            group_rows(&mut csv, computed, &view.name, group, lang);
        }
    }
    add_origin(&mut csv, fill, scheme, lang);
    csv.into_text()
}

fn group_rows(csv: &mut Csv, computed: &Computed, rep: &str, group: &Group, lang: Lang) {
    for entry in &group.entries {
        let (amount, item) = match line_amount(computed, entry.at) {
            Some(amount) => (figure(&amount, lang), ""),
            None => (String::new(), entry.worth.in_lang(lang)),
        };
        csv.row([
            rep,
            group.clause.in_lang(lang),
            group.name.in_lang(lang),
            entry.title.in_lang(lang),
            entry.detail.in_lang(lang),
            &amount,
            item,
        ]);
    }
}

/// The sums of each rep under a scheme, which is called so. A figure that isn't known is said to be open, and for what it waits.
#[must_use]
pub fn reps_csv(computed: &Computed, fill: &Fill, scheme: &Localized, lang: Lang) -> String {
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
    add_origin(&mut csv, fill, scheme, lang);
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

/// Under which scheme and version it was found, and that some figures are examples, goes with every figure that leaves the
/// page.
fn add_origin(csv: &mut Csv, fill: &Fill, scheme: &Localized, lang: Lang) {
    csv.row([under_scheme(scheme).in_lang(lang)]);
    if let Some(notice) = examples_notice(fill) {
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
