//! The facts as a table of numbers, and the two loops over it: the same whatever an amount is.

/// The table and the loops, for a module that has `Amount`, `amount`, `yuan`, `per_cent`, `share`, `ZERO`, `TWO`, `TEN`.
macro_rules! table {
    () => {
        use rewards_core::ledger::{Ledger, Stage};

        /// A deal as a table of numbers.
        pub struct Row {
            customer: usize,
            day: i32,
            stage: Stage,
            amount: Amount,
            returned: Amount,
        }

        /// The facts as a table of numbers.
        pub struct Rows {
            deals: Vec<Row>,
            /// Rep, existing, prior sales.
            customers: Vec<(usize, bool, Amount)>,
            /// Team.
            reps: Vec<Option<usize>>,
            /// Prior total.
            teams: Vec<Option<Amount>>,
            from: i32,
            to: i32,
        }

        /// The ledger as such a table.
        pub fn rows(ledger: &Ledger) -> Rows {
            let deals = ledger.deals.iter().map(|deal| Row {
                customer: deal.customer.index(),
                day: deal.date.number(),
                stage: deal.stage,
                amount: amount(deal.amount.money()),
                returned: amount(deal.returned.money()),
            });
            let customers = ledger.customers.iter().map(|customer| {
                (
                    customer.rep.index(),
                    customer.existing,
                    amount(customer.prior()),
                )
            });
            Rows {
                deals: deals.collect(),
                customers: customers.collect(),
                reps: ledger
                    .reps
                    .iter()
                    .map(|rep| rep.team.map(|team| team.index()))
                    .collect(),
                teams: ledger
                    .teams
                    .iter()
                    .map(|team| team.prior_total.map(amount))
                    .collect(),
                from: ledger.period.from.number(),
                to: ledger.period.to.number(),
            }
        }

        /// What a customer comes to: its first deal's day, place and net, and the net of all its deals.
        #[derive(Clone)]
        struct Sum {
            first: Option<(i32, usize, Amount)>,
            total: Amount,
        }

        fn sums(rows: &Rows) -> (Vec<Sum>, Amount) {
            let mut sums = vec![
                Sum {
                    first: None,
                    total: ZERO
                };
                rows.customers.len()
            ];
            let mut sales = ZERO;
            for (place, deal) in rows.deals.iter().enumerate() {
                if deal.day < rows.from
                    || deal.day > rows.to
                    || deal.stage < Stage::Ordered
                    || deal.stage == Stage::Cancelled
                {
                    continue;
                }
                let net = deal.amount - deal.returned;
                if net <= ZERO {
                    continue;
                }
                sales += net;
                let sum = &mut sums[deal.customer];
                sum.total += net;
                if sum
                    .first
                    .is_none_or(|(day, at, _)| (deal.day, place) < (day, at))
                {
                    sum.first = Some((deal.day, place, net));
                }
            }
            (sums, sales)
        }

        /// The cash of every rep by the size of first orders, and all sales.
        pub fn order_tiers(rows: &Rows) -> (Vec<Amount>, Amount) {
            let bounds = [yuan(0), yuan(1_000), yuan(10_000)];
            let pays = [yuan(50), yuan(200), yuan(500)];
            let (sums, sales) = sums(rows);
            let mut paid = vec![ZERO; rows.reps.len()];
            for (sum, (rep, existing, _)) in sums.iter().zip(&rows.customers) {
                if let (Some((.., net)), false) = (sum.first, existing) {
                    let reached = bounds.iter().filter(|bound| net > **bound).count();
                    paid[*rep] += pays[reached - 1];
                }
            }
            (paid, sales)
        }

        /// First orders, growth of existing customers and the team's pool of every rep, and all sales.
        pub fn standard_policy(rows: &Rows) -> (Vec<Amount>, Amount) {
            let (sums, sales) = sums(rows);
            let mut paid = vec![ZERO; rows.reps.len()];
            let mut current = vec![ZERO; rows.reps.len()];
            let mut prior = vec![ZERO; rows.reps.len()];
            let mut won = vec![ZERO; rows.reps.len()];
            for (sum, (rep, existing, before)) in sums.iter().zip(&rows.customers) {
                if *existing {
                    current[*rep] += sum.total;
                    prior[*rep] += *before;
                } else if let Some((.., net)) = sum.first {
                    won[*rep] += sum.total;
                    paid[*rep] += if net >= yuan(500_000) {
                        yuan(2_000)
                    } else if net >= yuan(100_000) {
                        yuan(1_000)
                    } else {
                        yuan(500)
                    };
                }
            }
            for ((paid, current), prior) in paid.iter_mut().zip(current).zip(prior) {
                let growth = current - prior;
                if prior > ZERO && growth > ZERO {
                    let percent = if growth * TEN >= prior * TWO {
                        3
                    } else if growth * TEN >= prior {
                        2
                    } else {
                        1
                    };
                    *paid += per_cent(growth, percent);
                }
            }
            let mut totals = vec![ZERO; rows.teams.len()];
            for (team, won) in rows.reps.iter().zip(&won) {
                if let Some(team) = team {
                    totals[*team] += *won;
                }
            }
            for ((paid, team), won) in paid.iter_mut().zip(&rows.reps).zip(&won) {
                let Some(team) = team else { continue };
                let Some(prior) = rows.teams[*team] else {
                    continue;
                };
                if (totals[*team] - prior) * TEN >= prior {
                    *paid += share(per_cent(totals[*team], 1), *won, totals[*team]);
                }
            }
            (paid, sales)
        }
    };
}

pub(super) use table;
