//! Documents in and out: requests, ledgers, schemes, statements as JSON. The only room that reads what strangers wrote:
//! it gives sound values or every problem with its place.

mod node;
mod problem;

pub use node::Node;
pub use problem::{Code, Path, Problem, Problems};
