//! Reads the deals, and the product lines they name.

use super::lists::Lists;
use crate::exchange::{Code, Marks, Node, Path, Problems, Record, Wanted, field};
use crate::ledger::{CustomerAt, Deal, ProductAt, Stage};
use crate::number::{Amount, Day, Money};

pub(super) const FIELDS: &[&str] = &["id", "customer", "date", "amount", "returned", "stage", "margin", "product", "prepaid"];

/// Reads the deals, and gives them with the product lines that they name, each once.
pub(super) fn deals(lists: &Lists<'_>, problems: &mut Problems) -> Option<(Vec<Deal>, Vec<Box<str>>)> {
    let mut products = Products::default();
    let deals = lists.deals.each(problems, |node, entry, problems| {
        let mut deal = Deal {
            id: Box::default(),
            customer: CustomerAt::new(0),
            date: Day::FIRST,
            amount: Amount::default(),
            returned: Amount::default(),
            stage: Stage::Delivered,
            margin: None,
            product: None,
            prepaid: false,
        };
        let (mut amount, mut product) = (None, None);
        let mut record = Record::open(node, FIELDS, &entry.path, problems)?;
        record.required("id", &mut deal.id, &mut |node, path, problems| entry.id(node, path, problems));
        record.required("customer", &mut deal.customer, &mut |node, path, problems| {
            lists.customers.place_of(node, path, problems).map(CustomerAt::new)
        });
        record.required("date", &mut deal.date, &mut field::day);
        record.required("amount", &mut amount, &mut |node, path, problems| field::money_above_zero(node, path, problems).map(Some));
        record.or("returned", &mut deal.returned, &mut |node, path, problems| returned(node, amount, path, problems).map(Amount::of));
        record.or("stage", &mut deal.stage, &mut field::word);
        record.nullable("margin", &mut deal.margin, &mut field::margin);
        record.nullable("product", &mut product, &mut field::text);
        record.or("prepaid", &mut deal.prepaid, &mut field::truth);
        let deal = record.whole(deal)?;
        Some(Deal { amount: Amount::of(amount?), product: product.map(|name| products.place_of(name)), ..deal })
    });
    deals.map(|deals| (deals, products.names))
}

/// The value of returned goods, compared only with an amount that is itself in order.
fn returned(node: &Node, amount: Option<Money>, path: &Path<'_>, problems: &mut Problems) -> Option<Money> {
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
    names: Vec<Box<str>>,
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
