//! Reads the deals, and the product lines they name.

use super::lists::Lists;
use crate::exchange::{Code, Fields, Marks, Node, Path, Problems, Wanted, field};
use crate::ledger::{CustomerAt, Deal, ProductAt, Stage};
use crate::number::Money;

pub(super) const FIELDS: &[&str] = &["id", "customer", "date", "amount", "returned", "stage", "margin", "product", "prepaid"];

/// Reads the deals, and gives them with the product lines that they name, each once.
pub(super) fn deals(lists: &Lists<'_>, problems: &mut Problems) -> Option<(Vec<Deal>, Vec<Box<str>>)> {
    let mut products = Products::default();
    let deals = lists.deals.each(problems, |node, entry, problems| {
        let (path, fields) = (&entry.path, Fields::open(node, FIELDS, &entry.path, problems)?);
        let id = fields.required("id", path, problems, |node, path, problems| entry.id(node, path, problems));
        let customer = fields.required("customer", path, problems, |node, path, problems| lists.customers.place_of(node, path, problems));
        let date = fields.required("date", path, problems, field::day);
        let amount = fields.required("amount", path, problems, field::money_above_zero);
        let at_most_amount = |node: &Node, path: &Path<'_>, problems: &mut Problems| returned(node, amount, path, problems);
        let returned = fields.or("returned", Money::ZERO, path, problems, at_most_amount);
        let stage = fields.or("stage", Stage::Delivered, path, problems, field::word);
        let margin = fields.nullable("margin", path, problems, field::margin);
        let product = fields.nullable("product", path, problems, field::text);
        let prepaid = fields.or("prepaid", false, path, problems, field::truth);
        Some(Deal {
            id: id?,
            customer: CustomerAt::new(customer?),
            date: date?,
            amount: amount?,
            returned: returned?,
            stage: stage?,
            margin: margin?,
            product: product?.map(|name| products.place_of(name)),
            prepaid: prepaid?,
        })
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
