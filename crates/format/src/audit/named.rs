//! What the people of a made-up ledger are called: in it they go by a letter and a number.

use rewards_core::ledger::Ledger;
use rewards_words::label;
use rewards_words::lang::Lang;
use rewards_words::text::Label;
use std::sync::Arc;

const REP: Label = label!("业务员{0}", "Rep {0}");
const CUSTOMER: Label = label!("客户{0}", "Customer {0}");
const TEAM: Label = label!("团队{0}", "Team {0}");

/// The ledger, with each salesperson, customer and team called by what they are and their number.
#[must_use]
pub fn named(ledger: &Ledger, lang: Lang) -> Ledger {
    let name = |word: Label, number: usize| -> Arc<str> {
        let number = number.to_string();
        word.in_lang(lang).replace("{0}", &number).into()
    };
    let mut ledger = ledger.clone();
    for (rep, number) in Arc::make_mut(&mut ledger.reps).iter_mut().zip(1..) {
        rep.name = name(REP, number);
    }
    for (customer, number) in Arc::make_mut(&mut ledger.customers).iter_mut().zip(1..) {
        customer.name = name(CUSTOMER, number);
    }
    for (team, number) in Arc::make_mut(&mut ledger.teams).iter_mut().zip(1..) {
        team.name = name(TEAM, number);
    }
    ledger
}
