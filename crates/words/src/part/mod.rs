//! The words of a rule's parts that need no found value: an explanation and the rule before anybody is paid share them.

pub mod band;
pub mod condition;
pub mod measure;
pub mod sustained;
