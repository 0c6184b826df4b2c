//! Peak memory, as Linux accounts it to the process; elsewhere it is not printed.

use super::facts::{ledger_of, scheme};
use reward_calculator::engine::evaluate;
use std::fs;
use std::hint::black_box;

/// Kilobytes of a line of the process's status.
fn status(key: &str) -> Option<f64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with(key))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

/// Prints the memory of a ledger and the further peak of an evaluation, per deal.
pub fn print_per_deal(deals: usize) {
    let before = status("VmRSS:");
    let ledger = ledger_of(deals);
    let loaded = status("VmRSS:");
    for template in ["order-tiers", "standard-policy"] {
        // Resets the peak.
        let _ = fs::write("/proc/self/clear_refs", "5");
        let start = status("VmRSS:");
        black_box(evaluate(&scheme(template), &ledger));
        let (Some(before), Some(loaded), Some(start), Some(peak)) = (before, loaded, start, status("VmHWM:")) else {
            return println!("peak memory is read from /proc, which is not there");
        };
        let per_deal = |kilobytes: f64| kilobytes.max(0.0) * 1024.0 / deals as f64;
        println!("{template}: {:.0} bytes per deal in the ledger, {:.0} more at the evaluation's peak", per_deal(loaded - before), per_deal(peak - start));
    }
}
