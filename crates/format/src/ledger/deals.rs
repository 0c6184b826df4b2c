//! Reads the deals, and the product lines they name.

use super::lists::{Among, Lists};
use super::references::{List, References};
use crate::{Code, Marks, Node, Path, Problems, Record, Wanted, field};
use rewards_core::ledger::{CustomerAt, Deal, ProductAt, Stage};
use rewards_core::number::{Amount, Money};
use std::sync::Arc;

pub(super) const FIELDS: &[&str] = &[
    "id", "customer", "date", "amount", "returned", "stage", "margin", "product", "prepaid",
];

/// Reads the deals, and gives them with the product lines that they name, each once.
pub(super) fn deals(
    lists: &Lists<'_>,
    problems: &mut Problems,
) -> Option<(Vec<Deal>, Vec<Arc<str>>)> {
    let mut products = Products::default();
    let deals = lists.deals.each(problems, |node, entry, problems| {
        let (mut deal, product) = deal(node, &entry.path, &Among { lists, entry }, problems)?;
        deal.product = product.map(|name| products.place_of(name));
        Some(deal)
    });
    deals.map(|deals| (deals, products.names))
}

/// Reads one deal, and gives it with the product line that it names; the deal itself has none yet.
pub(super) fn deal<'n>(
    node: &'n Node,
    path: &Path<'_>,
    references: &dyn References,
    problems: &mut Problems,
) -> Option<(Deal, Option<&'n str>)> {
    let mut record = Record::open(node, FIELDS, path, problems)?;
    let id = record.required("id", &mut |node, path, problems| {
        references.id(node, path, problems)
    });
    let customer = record.required("customer", &mut |node, path, problems| {
        references.place(List::Customers, node, path, problems)
    });
    let date = record.required("date", &mut field::day);
    let amount = record.required("amount", &mut field::money_above_zero);
    let returned = record.or("returned", &mut |node, path, problems| {
        returned(node, amount, path, problems)
    });
    let stage = record.or("stage", &mut field::word);
    let margin = record.nullable("margin", &mut field::margin);
    let product = record.nullable("product", &mut field::text);
    let prepaid = record.or("prepaid", &mut field::truth);
    record.whole(())?;
    let deal = Deal {
        id: id?,
        customer: CustomerAt::new(customer?),
        date: date?,
        amount: Amount::of(amount?),
        returned: returned.map(Amount::of).unwrap_or_default(),
        stage: stage.unwrap_or(Stage::Delivered),
        margin,
        product: None,
        prepaid: prepaid.unwrap_or(false),
    };
    Some((deal, product))
}

/// The value of returned goods, compared only with an amount that is itself in order.
fn returned(
    node: &Node,
    amount: Option<Money>,
    path: &Path<'_>,
    problems: &mut Problems,
) -> Option<Money> {
    let returned = field::money(node, path, problems)?;
    if amount.is_some_and(|amount| returned > amount) {
        problems.refuse(path, Code::OutOfRange, Wanted::UpToAmount, node);
        return None;
    }
    Some(returned)
}

/// Product lines by name.
#[derive(Default)]
struct Products<'n> {
    names: Vec<Arc<str>>,
    /// Where each name stands, from 1.
    places: Marks<'n>,
}

impl<'n> Products<'n> {
    fn place_of(&mut self, name: &'n str) -> ProductAt {
        let place = self.places.of(name);
        if *place == 0 {
            self.names.push(name.into());
            *place = self.names.len();
        }
        ProductAt::new(*place - 1)
    }
}
