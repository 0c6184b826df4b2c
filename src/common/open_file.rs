//! The ways to a file, and the sample.

use super::beside::act_beside;
use crate::platform::dom;
use crate::state::State;
use rewards_document::SAMPLE;
use rewards_document::workbook::{Edit, Shared, facts_of};
use rewards_format::Node;
use rewards_words::say;

/// The id of the field that files are chosen with.
pub const FILE_FIELD: &str = "file";

/// Lets the reader choose a file.
pub fn choose_file() {
    if let Some(field) = dom::by_id(FILE_FIELD) {
        field.click();
    }
}

/// Puts the sample on the page.
pub fn load_sample(state: State) {
    if let Ok(sample) = Node::read(SAMPLE) {
        let facts = Edit::Facts(Shared::new(facts_of(&sample)));
        act_beside(state, &say!("示例", "Sample"), vec![facts]);
    }
}
