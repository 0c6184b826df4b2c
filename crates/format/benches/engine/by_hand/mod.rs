//! What somebody would write who needs these two schemes and no other, without explanations.

pub mod decimals;
pub mod fen;
mod table;
