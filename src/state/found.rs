//! What is found from the workbook: checks, the statement, whose it is.

use crate::intake::Incoming;
use leptos::prelude::*;
use rewards_core::engine::RepStatement;
use rewards_core::scheme::{Reads, Scheme};
use rewards_document::statement::Computed;
use rewards_document::workbook::{
    Facts, FactsCheck, FieldRef, Fill, Named, Names, Placed, RowId, SchemeCheck, Shared, Sheet,
    Workbook,
};
use rewards_format::Definition;

pub(super) fn only_rep(facts: &Facts) -> Option<String> {
    let names = Names::of(Sheet::Reps, facts.table(Sheet::Reps));
    let text = names.only().map(|at| names.text_for(Sheet::Reps, at))?;
    (names.find(&text) != Named::Nobody).then_some(text)
}

/// The row of the rep with this id.
pub(super) fn row_of_rep(check: &FactsCheck, id: &str) -> Option<RowId> {
    let mut reps = check.sound.as_ref()?.ledger.reps.iter();
    check.row(Sheet::Reps, reps.position(|rep| *rep.id == *id)?)
}

pub(super) fn scheme_check(definition: Option<&Definition>, fill: &Fill) -> SchemeCheck {
    let none = || SchemeCheck {
        scheme: None,
        problems: Vec::new(),
        reads: Reads::default(),
    };
    definition.map_or_else(none, |definition| SchemeCheck::of(definition, fill))
}

pub(super) fn problems(
    scheme: Memo<Shared<SchemeCheck>>,
    facts: Memo<Shared<FactsCheck>>,
    writing: RwSignal<Option<(Sheet, RowId)>>,
) -> Vec<Placed> {
    let of_scheme = scheme.with(|check| check.problems.clone());
    let writing = writing.get();
    let is_said = |placed: &&Placed| match placed.field {
        FieldRef::Cell(sheet, row, _) => writing != Some((sheet, row)),
        FieldRef::Period(_)
        | FieldRef::Table(_)
        | FieldRef::Figure(..)
        | FieldRef::Reading(_)
        | FieldRef::Elsewhere => true,
    };
    facts.with(|check| {
        let of_facts = check.problems.iter().filter(is_said).cloned();
        of_scheme.into_iter().chain(of_facts).collect()
    })
}

/// The statement of now; none while the period, or a table as a whole, is wrong: figures of before would be taken for true.
pub(super) fn computed(
    scheme: Memo<Option<Shared<Scheme>>>,
    facts: Memo<Shared<FactsCheck>>,
    incoming: Incoming,
    last: Option<&Shared<Computed>>,
) -> Option<Shared<Computed>> {
    let scheme = scheme.get()?;
    facts.with(|facts| {
        let ready = incoming.take_computed(&scheme, facts);
        let after = || Computed::after(last.map(|last| &**last), &scheme, facts);
        ready.or_else(|| after().map(Shared::new))
    })
}

/// What a workbook comes to under a scheme.
pub(super) fn computed_as_kept(workbook: &Workbook, key: &str) -> Option<Computed> {
    let definition = workbook.definition(key)?;
    let scheme = SchemeCheck::of(&definition, &workbook.fill(key)).scheme?;
    Computed::of(&scheme, &Shared::new(FactsCheck::of(&workbook.facts)))
}

/// The rep whose statement is shown: the one that was chosen, else the first.
pub(super) fn chosen_rep(
    computed: Memo<Option<Shared<Computed>>>,
    rep: RwSignal<Option<String>>,
) -> Memo<Option<usize>> {
    Memo::new(move |_| {
        let chosen = rep.get();
        computed.with(|computed| {
            let computed = computed.as_ref()?;
            let reps = &computed.statement.reps;
            let is_chosen = |rep: &RepStatement| {
                let known = computed.facts.ledger.reps.get(rep.rep.index());
                known.is_some_and(|known| Some(&*known.id) == chosen.as_deref())
            };
            reps.iter()
                .position(is_chosen)
                .or((!reps.is_empty()).then_some(0))
        })
    })
}
