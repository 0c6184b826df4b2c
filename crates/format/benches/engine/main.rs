//! The engine's cost beside loops written by hand over the same facts, and its growth with the number of deals.
#![allow(
    clippy::float_arithmetic,
    clippy::expect_used,
    missing_docs,
    reason = "times are no money, and a benchmark may stop"
)]

mod by_hand;
mod facts;
mod memory;

use criterion::{BenchmarkId, Criterion, Throughput};
use facts::{ledger_of, scheme};
use rewards_core::engine::evaluate;
use std::hint::black_box;
use std::time::{Duration, Instant};

const TEMPLATES: [&str; 2] = ["order-tiers", "standard-policy"];
const MILLION: usize = 1_000_000;

/// The most that the engine may take, as a multiple of the loop by hand in decimals.
const MOST: f64 = 2.0;

/// The runs that a median is taken of.
const TURNS: usize = 15;

fn main() {
    keep_freed_memory();
    let mut criterion = Criterion::default()
        .sample_size(10)
        .measurement_time(Duration::from_secs(3))
        .configure_from_args();
    growth(&mut criterion);
    beside_loops(&mut criterion);
    criterion.final_summary();
    print_ratios();
    memory::print_per_deal(MILLION);
}

/// In the browser, memory once fetched stays with the page. glibc gives it back to the system after every run and would
/// have the next one wait for fresh pages, until a large block has been freed once; other allocators don't mind.
fn keep_freed_memory() {
    const LARGEST_THAT_COUNTS: usize = 31 << 20;
    drop(black_box(vec![1_u8; LARGEST_THAT_COUNTS]));
}

fn growth(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("evaluate");
    for deals in [1_000, 10_000, 100_000, MILLION] {
        let ledger = ledger_of(deals);
        group.throughput(Throughput::Elements(deals as u64));
        for template in TEMPLATES {
            let scheme = scheme(template);
            group.bench_with_input(
                BenchmarkId::new(template, deals),
                &ledger,
                |bench, ledger| bench.iter(|| evaluate(&scheme, black_box(ledger))),
            );
        }
    }
    group.finish();
}

fn beside_loops(criterion: &mut Criterion) {
    let ledger = ledger_of(MILLION);
    let (decimals, fen) = (
        by_hand::decimals::rows(&ledger),
        by_hand::fen::rows(&ledger),
    );
    let mut group = criterion.benchmark_group("a million deals by hand");
    group.throughput(Throughput::Elements(MILLION as u64));
    group.bench_function("order-tiers, rust_decimal", |bench| {
        bench.iter(|| by_hand::decimals::order_tiers(black_box(&decimals)))
    });
    group.bench_function("order-tiers, fen", |bench| {
        bench.iter(|| by_hand::fen::order_tiers(black_box(&fen)))
    });
    group.bench_function("standard-policy, rust_decimal", |bench| {
        bench.iter(|| by_hand::decimals::standard_policy(black_box(&decimals)))
    });
    group.bench_function("standard-policy, fen", |bench| {
        bench.iter(|| by_hand::fen::standard_policy(black_box(&fen)))
    });
    group.finish();
}

/// The time of one run, in nanoseconds per deal of a million.
fn once<T>(run: impl FnOnce() -> T) -> f64 {
    let start = Instant::now();
    let result = black_box(run());
    let time = start.elapsed();
    drop(result);
    time.as_secs_f64() * 1e9 / MILLION as f64
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

/// The medians of runs that take turns, so that what slows the machine down for a while slows all of them. The first
/// turn of each is not counted: it fetches code and memory.
fn medians_in_turn<const N: usize>(mut runs: [&mut dyn FnMut() -> f64; N]) -> [f64; N] {
    let mut times = [const { Vec::new() }; N];
    for turn in 0..=TURNS {
        for (run, times) in runs.iter_mut().zip(&mut times) {
            let time = run();
            if turn > 0 {
                times.push(time);
            }
        }
    }
    times.map(median)
}

fn print_ratios() {
    println!(
        "\n{:<16} {:>10} {:>14} {:>10} {:>10} {:>24}",
        "ns per deal", "engine", "by hand", "ratio", "at most", "by hand in integer fen"
    );
    let ledger = ledger_of(MILLION);
    let (decimals, fen) = (
        by_hand::decimals::rows(&ledger),
        by_hand::fen::rows(&ledger),
    );
    for template in TEMPLATES {
        let scheme = scheme(template);
        let in_order_tiers = template == "order-tiers";
        let loop_in_decimals = if in_order_tiers {
            by_hand::decimals::order_tiers
        } else {
            by_hand::decimals::standard_policy
        };
        let loop_in_fen = if in_order_tiers {
            by_hand::fen::order_tiers
        } else {
            by_hand::fen::standard_policy
        };
        let mut engine = || once(|| evaluate(&scheme, &ledger));
        let mut by_decimals = || once(|| loop_in_decimals(&decimals));
        let mut by_fen = || once(|| loop_in_fen(&fen));
        let [engine, by_decimals, by_fen] =
            medians_in_turn([&mut engine, &mut by_decimals, &mut by_fen]);
        let ratio = engine / by_decimals;
        let verdict = if ratio <= MOST { "holds" } else { "TOO SLOW" };
        println!(
            "{template:<16} {engine:>10.1} {by_decimals:>14.1} {ratio:>10.2} {MOST:>10.2} {by_fen:>24.1}  {verdict}"
        );
    }
    println!(
        "\n{:<16} {:>10} {:>10} {:>10} {:>10}",
        "ns per deal", "1,000", "10,000", "100,000", "1,000,000"
    );
    for template in TEMPLATES {
        let scheme = scheme(template);
        let costs = [1_000, 10_000, 100_000, MILLION].map(|deals| {
            let ledger = ledger_of(deals);
            medians_in_turn([&mut || once(|| evaluate(&scheme, &ledger))])[0] * MILLION as f64
                / deals as f64
        });
        println!(
            "{template:<16} {:>10.1} {:>10.1} {:>10.1} {:>10.1}",
            costs[0], costs[1], costs[2], costs[3]
        );
    }
}
