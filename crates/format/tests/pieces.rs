//! Long work pauses by itself: the more deals there are, the more often, and what it comes to is the same.

use rewards_core::engine::{evaluate_in_pieces, evaluate_indexed};
use rewards_core::pieces::{at_once, pause, step};
use rewards_core::scheme::Scheme;
use rewards_format::templates::TEMPLATES;
use rewards_format::{IndexedLedger, Node, request};
use std::pin::pin;

/// So many first orders of three reps.
fn ledger(deals: usize) -> IndexedLedger {
    let reps = ["a", "b", "c"];
    let customer = |at: usize| {
        format!(
            r#"{{"id":"c{at}","name":"c{at}","rep":"{}"}}"#,
            reps[at % 3]
        )
    };
    let deal = |at: usize| {
        let (month, day) = (1 + at % 12, 1 + at % 28);
        let amount = 1000 + at * 7919 % 900_000;
        format!(
            r#"{{"id":"d{at}","customer":"c{at}","date":"2026-{month:02}-{day:02}","amount":"{amount}"}}"#
        )
    };
    let list = |one: &dyn Fn(usize) -> String| (0..deals).map(one).collect::<Vec<_>>().join(",");
    let text = format!(
        r#"{{"ledger":{{"version":1,"period":{{"from":"2026-01-01","to":"2026-12-31"}},"teams":[],"reps":[{}],"customers":[{}],"deals":[{}],"outcomes":[]}}}}"#,
        reps.map(|rep| format!(r#"{{"id":"{rep}","name":"{rep}"}}"#))
            .join(","),
        list(&customer),
        list(&deal)
    );
    request::open(Node::read(&text).expect("JSON")).expect("a ledger")
}

fn scheme(template: &str) -> Scheme {
    let text = format!(r#"{{"scheme":{{"template":"{template}"}}}}"#);
    let read = request::opened::evaluate(Node::read(&text).expect("JSON"));
    read.expect("a scheme").0
}

fn pauses(scheme: &Scheme, facts: &IndexedLedger) -> usize {
    let mut work = pin!(evaluate_in_pieces(scheme, &facts.ledger, &facts.index));
    std::iter::from_fn(|| step(work.as_mut()).is_none().then_some(())).count()
}

#[test]
fn a_scheme_that_looks_at_deals_pauses_the_more_often_the_more_there_are() {
    let (few, many) = (ledger(1_500), ledger(15_000));
    let mut seen = 0;
    for (id, _) in TEMPLATES {
        let scheme = scheme(id);
        let (at_few, at_many) = (pauses(&scheme, &few), pauses(&scheme, &many));
        if at_few > 2 {
            seen += 1;
            assert!(at_many >= 5 * at_few, "{id}: {at_few}, {at_many}");
        }
    }
    assert!(seen >= 4, "{seen}");
}

#[test]
fn in_pieces_it_comes_to_the_same() {
    let facts = ledger(2_000);
    for (id, _) in TEMPLATES {
        let scheme = scheme(id);
        let one = evaluate_indexed(&scheme, &facts.ledger, &facts.index);
        let mut work = pin!(evaluate_in_pieces(&scheme, &facts.ledger, &facts.index));
        let other = loop {
            if let Some(done) = step(work.as_mut()) {
                break done;
            }
        };
        assert_eq!(format!("{one:?}"), format!("{other:?}"), "{id}");
    }
}

#[test]
fn work_goes_on_after_each_pause_until_it_is_done() {
    let counted = async {
        let mut count = 0;
        for _ in 0..3 {
            pause().await;
            count += 1;
        }
        count
    };
    let mut work = pin!(counted);
    assert_eq!(
        [(); 4].map(|()| step(work.as_mut())),
        [None, None, None, Some(3)]
    );
    assert_eq!(at_once(async { pause().await }), ());
}
