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

/// The product lines of one ledger while its deals are put together.
#[derive(Debug, Default)]
pub struct Listed {
    names: Vec<Arc<str>>,
    places: HashMap<usize, ProductAt>,
}

impl Listed {
    /// Begins with the product lines of the ledger before.
    pub fn after(before: Option<&[Arc<str>]>) -> Self {
        Self {
            names: before.unwrap_or_default().to_vec(),
            places: HashMap::new(),
        }
    }

    /// The place of the product line of a number.
    pub fn place_of(&mut self, number: usize, products: &Products) -> Option<ProductAt> {
        if let Some(place) = self.places.get(&number) {
            return Some(*place);
        }
        let name = products.name(number)?;
        let known = self.names.iter().position(|known| known == name);
        let place = ProductAt::new(known.unwrap_or(self.names.len()));
        if known.is_none() {
            self.names.push(Arc::clone(name));
        }
        self.places.insert(number, place);
        Some(place)
    }

    /// Puts the product lines in the order in which deals name them, and drops those that none names.
    pub fn in_order(self, deals: &mut [Deal]) -> Vec<Arc<str>> {
        let mut places: Vec<Option<ProductAt>> = vec![None; self.names.len()];
        let mut names = Vec::with_capacity(self.names.len());
        for deal in deals {
            let Some(old) = deal.product.map(ProductAt::index) else {
                continue;
            };
            let (Some(place), Some(name)) = (places.get_mut(old), self.names.get(old)) else {
                continue;
            };
            let place = *place.get_or_insert_with(|| {
                names.push(Arc::clone(name));
                ProductAt::new(names.len() - 1)
            });
            deal.product = Some(place);
        }
        names
    }
}
