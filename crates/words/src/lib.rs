//! Every sentence about schemes, statements and problems, in Chinese and English. It knows no JSON and no page.

pub mod audit;
pub mod brief;
pub mod choose;
pub mod compare;
pub mod explain;
pub mod figure;
pub mod label;
pub mod lang;
mod message;
mod nearest;
pub mod part;
pub mod problem;
pub mod rule;
pub mod text;
pub mod uncounted;

pub use message::{message, summary};
pub use nearest::nearest;
