//! The audit: each kind of finding where it is and where it isn't, every example worked out anew from its JSON, what it
//! may have missed by trying small figures one by one, and the templates' findings as they were read through.

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
