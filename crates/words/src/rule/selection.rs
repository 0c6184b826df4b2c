//! Among which customers and deals a rule looks.

use super::RuleContext;
use super::by::{by_word, quoted};
use super::condition::looks_at_deals;
use super::fill::{Filler, Told};
use super::subject::{among, stage, whose};
use crate::label::{department, stage_or_later};
use crate::text::Localized;
use crate::{label, say};
use rewards_core::ledger::{Department, Stage};
use rewards_core::scheme::{By, Open, Selection, Slot, Subject, Text};

/// What is looked at, and what is not.
pub(super) fn lines(context: RuleContext<'_>) -> Vec<Localized> {
    let mut lines: Vec<Localized> = sums(context).into_iter().collect();
    if let Some((filler, among)) = among(context) {
        lines.extend(departments(filler, among));
        lines.extend(looks_at(filler, among));
        lines.extend(narrowed(filler, among));
    }
    lines
}

/// The same without who is only looked at and listed as not paid.
pub(super) fn plain(context: RuleContext<'_>) -> Vec<Localized> {
    let mut lines: Vec<Localized> = sums(context).into_iter().collect();
    if let Some((filler, among)) = among(context) {
        lines.extend(departments(filler, among));
        lines.extend(narrowed(filler, among));
    }
    lines
}

/// Which customers and deals alone.
fn narrowed(filler: Filler<'_>, among: &Selection<Open>) -> Vec<Localized> {
    let Selection {
        // Said of what the rule is for.
        of: _,
        stage: _,
        also_without_deals: _,
        // Said before.
        departments: _,
        looks_at: _,
        self_developed,
        from,
        within_days,
        prepaid,
        product,
    } = among;
    let mut lines = Vec::new();
    if filler.known(self_developed.as_ref()) == Some(true) {
        let own = label!(
            "只看业务员自主开发的客户",
            "only customers won by the rep's own effort"
        );
        lines.push(own.into());
    }
    let from = from.as_ref().and_then(|from| filler.say(from));
    lines.extend(from.map(|from| {
        say!(
            "只看 {0} 起的订单",
            "only orders dated on or after {0}",
            from
        )
    }));
    let days = within_days.as_ref().and_then(|days| filler.say(days));
    lines.extend(days.map(|days| {
        say!(
            "只看客户首笔合格订单后 {0} 天以内的订单",
            "only orders at most {0} days after the customer's first",
            days
        )
    }));
    if filler.known(prepaid.as_ref()) == Some(true) {
        lines.push(label!("只看预付款的订单", "only orders paid in advance").into());
    }
    lines.extend(products(filler, product.as_ref()));
    lines
}

/// Of a rule that adds up deals: which it adds up.
fn sums(context: RuleContext<'_>) -> Option<Localized> {
    let (_, subject) = super::subject::of(context)?;
    if !looks_at_deals(context) {
        return None;
    }
    match subject {
        Subject::Rep | Subject::Team | Subject::Span { .. } => Some(say!(
            "计入{0}的订单（{1}，净额大于零）",
            "orders of {0} are counted ({1}, net above zero)",
            label::of(whose(context)),
            stage(context)
        )),
        Subject::Customer => Some(say!(
            "计入该客户的订单（{0}，净额大于零）",
            "that customer's orders are counted ({0}, net above zero)",
            stage(context)
        )),
        Subject::Deal(_) | Subject::Outcome(_) => None,
    }
}

fn departments(filler: Filler<'_>, among: &Selection<Open>) -> Option<Localized> {
    let list = among.departments.as_ref()?;
    let entries = match filler.part(list) {
        Some((filler, entries)) => entries
            .iter()
            .filter_map(|entry| filler.value(entry))
            .map(|told: Told<Department>| told.say(|one| department(*one)))
            .collect(),
        None => Vec::new(),
    };
    let all = Localized::joined(entries, label::AND);
    (!all.is_empty()).then(|| say!("只看{0}的业务员", "only reps of {0}", all))
}

/// The stage at which a customer is looked at, where that is another one than the one at which deals count.
fn looks_at(filler: Filler<'_>, among: &Selection<Open>) -> Option<Localized> {
    let counts = filler.known(among.stage.as_ref()).unwrap_or(Stage::Ordered);
    let looks = filler.known(among.looks_at.as_ref())?;
    (looks != counts).then(|| {
        say!(
            "客户有{0}的订单就列入核对",
            "a customer is looked at once it has an order that is {0}",
            stage_or_later(looks)
        )
    })
}

/// The only product whose deals are looked at, by department.
fn products(filler: Filler<'_>, product: Option<&Slot<By<Slot<Text>>>>) -> Vec<Localized> {
    let Some((filler, by)) = product.and_then(|by| filler.part(by)) else {
        return Vec::new();
    };
    by_word(filler, by, &|filler, product: &Slot<Text>| {
        Some(quoted(&filler.value(product)?))
    })
    .into_iter()
    .map(|(word, product)| match word {
        Some(word) => say!(
            "{0}的业务员只计{1}产品的订单",
            "of reps of {0} only orders of product {1} are counted",
            word,
            product
        ),
        None => say!(
            "只计{0}产品的订单",
            "only orders of product {0} are counted",
            product
        ),
    })
    .collect()
}
