//! Product lines by name, as long as rows name them.

use rewards_core::ledger::{Deal, ProductAt};
use std::collections::HashMap;
use std::sync::Arc;

/// All product lines that were ever typed, each with its number.
#[derive(Debug, Default)]
pub struct Products {
    names: Vec<Arc<str>>,
    numbers: HashMap<Arc<str>, usize>,
}

impl Products {
    /// The number of a product line.
    pub fn number_of(&mut self, name: &str) -> usize {
        if let Some(number) = self.numbers.get(name) {
            return *number;
        }
        let (name, number) = (Arc::<str>::from(name), self.names.len());
        self.names.push(Arc::clone(&name));
        self.numbers.insert(name, number);
        number
    }

    /// The name of a number.
    pub fn name(&self, number: usize) -> Option<&Arc<str>> {
        self.names.get(number)
    }
}

/// The product lines of one ledger, each once, in the order in which its deals name them.
#[derive(Debug, Default)]
pub struct Listed {
    /// Their names.
    pub names: Vec<Arc<str>>,
    places: HashMap<usize, ProductAt>,
}

impl Listed {
    /// Gives a deal its product line.
    pub fn put(&mut self, deal: &mut Deal, number: Option<usize>, products: &Products) {
        deal.product = number.and_then(|number| {
            if let Some(place) = self.places.get(&number) {
                return Some(*place);
            }
            let place = ProductAt::new(self.names.len());
            self.names.push(Arc::clone(products.name(number)?));
            self.places.insert(number, place);
            Some(place)
        });
    }
}
