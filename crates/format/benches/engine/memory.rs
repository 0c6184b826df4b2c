//! Peak memory, counted at the allocator.
#![allow(
    unsafe_code,
    reason = "an allocator that counts can only be written so"
)]

use super::facts::{ledger_of, scheme};
use rewards_core::engine::evaluate;
use std::alloc::{GlobalAlloc, Layout, System};
use std::hint::black_box;
use std::sync::atomic::{AtomicUsize, Ordering};

/// The system's allocator, counting.
struct Counting;

static HELD: AtomicUsize = AtomicUsize::new(0);
static PEAK: AtomicUsize = AtomicUsize::new(0);

#[global_allocator]
static ALLOCATOR: Counting = Counting;

// SAFETY: every call goes to the system's allocator unchanged.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let held = HELD.fetch_add(layout.size(), Ordering::Relaxed) + layout.size();
        PEAK.fetch_max(held, Ordering::Relaxed);
        // SAFETY: the caller's promise, handed on.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, place: *mut u8, layout: Layout) {
        HELD.fetch_sub(layout.size(), Ordering::Relaxed);
        // SAFETY: the caller's promise, handed on.
        unsafe { System.dealloc(place, layout) }
    }
}

/// Prints the memory of a ledger, and what an evaluation needs besides at its peak, per deal.
pub fn print_per_deal(deals: usize) {
    let before = HELD.load(Ordering::Relaxed);
    let ledger = ledger_of(deals);
    let loaded = HELD.load(Ordering::Relaxed);
    println!("\n{:<16} {:>10}", "bytes per deal", "at peak");
    println!("{:<16} {:>10}", "the ledger", (loaded - before) / deals);
    for template in ["order-tiers", "standard-policy"] {
        let scheme = scheme(template);
        PEAK.store(loaded, Ordering::Relaxed);
        black_box(evaluate(&scheme, &ledger));
        println!(
            "{template:<16} {:>10}",
            (PEAK.load(Ordering::Relaxed) - loaded) / deals
        );
    }
}
