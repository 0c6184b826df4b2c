//! Documents in and out: requests, ledgers, schemes, statements as JSON. The only room that reads what strangers wrote:
//! it gives sound values or every problem with its place.

mod field;
mod fields;
mod node;
mod problem;

pub use fields::{Fields, distinct_entries, entries};
pub use node::{Key, Node};
pub use problem::{Code, Found, Path, Problem, Problems, Wanted};
