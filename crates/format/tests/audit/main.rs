//! The audit: each kind of finding where it is and where it isn't, every example worked out anew from its JSON, what it
//! may have missed by trying small figures one by one, and the templates' findings as they were read through.
#![allow(
    clippy::expect_used,
    clippy::panic,
    missing_docs,
    reason = "a test may stop where it fails"
)]

#[path = "../random/mod.rs"]
#[allow(dead_code, reason = "this test needs part of it")]
mod random;

#[path = "../random/definitions.rs"]
mod definitions;

mod absent;
mod alternatives;
mod asked;
mod brute;
mod counted;
mod examples;
mod fixed;
mod golden;
mod present;
mod race;
mod targets;
mod together;
