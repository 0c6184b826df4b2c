//! What is known of a rule while its parts are filled.

use rewards_core::scheme::{Condition, Measure, Open, Receiver, Subject, Text, Would};

/// What is known of a rule while its parts are filled.
#[derive(Default)]
pub(in super::super) struct Context<'d> {
    pub subject: Option<Subject>,
    pub measure: Option<&'d Measure<Open>>,
    pub measure_is_faulty: bool,
    pub to: Option<&'d Receiver<Open>>,
    /// A condition looks for a run of months.
    pub sustained: bool,
    /// A monthly cap may cut what it pays.
    pub is_cut: bool,
    pub needs: Needs,
    /// Where the months of a run are measured.
    pub runs_measured: Vec<String>,
    /// The tallies measured, with their places.
    pub measured: Vec<(String, Text)>,
    /// The tally added to.
    pub adds_to: Option<Text>,
    /// The conditions as far as they are filled; where only the bound is open, that there is something to measure.
    pub known: Vec<Condition>,
    /// What the rule would look at and pay, should it not stand.
    pub would: Would,
}

/// What the parts of a rule need of its measure.
#[derive(Clone, Copy, Default)]
pub(in super::super) struct Needs {
    /// Something is paid, or asked, by a measure.
    pub measure: bool,
    /// Something is paid as a rate of a measure.
    pub base: bool,
}

impl Context<'_> {
    /// Whether it pays a rep, as far as is known.
    pub const fn pays_rep(&self) -> bool {
        matches!(self.to, Some(Receiver::Rep) | None)
    }

    /// Whether it pays a team's pool.
    pub const fn pays_team(&self) -> bool {
        matches!(self.to, Some(Receiver::Team(_)))
    }

    /// Whether it is a customer's benefit.
    pub const fn pays_customer(&self) -> bool {
        matches!(self.to, Some(Receiver::Customer | Receiver::Referrer))
    }
}
