//! What is on its way in, for whoever shows it.

use super::work::Work;
use crate::platform::{Stop, next_task};
use leptos::prelude::*;
use leptos::task::spawn_local;
use rewards_core::scheme::Scheme;
use rewards_document::import::{Choices, Decoded, Progress};
use rewards_document::statement::Computed;
use rewards_document::workbook::{FactsCheck, Shared};
use rewards_words::text::Localized;
use std::sync::Arc;

/// So many rows are let go of at once.
const SHED: usize = 5_000;

/// Something on its way in.
#[derive(Clone, Copy)]
pub struct Incoming {
    /// How far it has come; nothing where nothing is on its way.
    pub stage: RwSignal<Option<Stage>>,
    /// What the source is called.
    pub name: RwSignal<String>,
    /// The texts whose bytes could be read in several encodings.
    pub texts: RwSignal<Vec<TextSource>>,
    /// Why some of several files were not read.
    pub refused: RwSignal<Vec<Localized>>,
    /// The tables, and what taking them in will do.
    pub work: StoredValue<Option<Work>, LocalStorage>,
    /// Told when the tables, how they are read, or what they will do is another.
    pub version: RwSignal<u32>,
    /// What the person answered.
    pub choices: RwSignal<Choices>,
    /// The facts as they are once it's taken in, checked: for whoever checks them next.
    check: StoredValue<Option<Shared<FactsCheck>>>,
    /// What a scheme comes to then: for whoever computes it next.
    computed: StoredValue<Option<ReadyComputed>>,
    /// Ends the reading of a spreadsheet.
    pub stop: StoredValue<Option<Stop>, LocalStorage>,
    /// A file is held over the page.
    pub is_over: RwSignal<bool>,
    /// Counts what was begun: work of an earlier one goes on no more.
    pub begun: StoredValue<u32>,
}

/// What a scheme comes to for facts that were checked, computed before they are there.
#[derive(Clone)]
pub struct ReadyComputed {
    pub scheme: Shared<Scheme>,
    pub check: Shared<FactsCheck>,
    pub computed: Shared<Computed>,
}

/// A file of text.
#[derive(Clone, Debug, PartialEq)]
pub struct TextSource {
    /// What the file is called.
    pub name: String,
    /// The place of its table among all.
    pub table: usize,
    /// What its bytes read as in each encoding that fits.
    pub decoded: Arc<Vec<Decoded>>,
    /// The place of the encoding that was taken.
    pub encoding: usize,
}

/// How far something on its way in has come.
#[derive(Clone, Debug, PartialEq)]
pub enum Stage {
    /// The file is being read: so many rows by now, where that is known.
    Reading(Option<u64>),
    /// It cannot be read, why, and what comes in instead.
    Refused(Localized, Instead),
    /// The tables are there, and what they will do is being found out.
    Working(Progress),
    /// All is known.
    Ready,
    /// It's being taken in, and what is to be kept of that is written; nothing is changed yet.
    Writing(Progress),
    /// It's found out what an act on many rows comes to; nothing is changed yet.
    Changing(Progress),
}

/// What comes in instead of a source that cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Instead {
    /// Another file, or what is pasted.
    AnyFile,
    /// What is pasted: no spreadsheet file can be read here.
    Pasted,
}

impl Incoming {
    /// Nothing is on its way.
    pub fn new() -> Self {
        Self {
            stage: RwSignal::new(None),
            name: RwSignal::new(String::new()),
            texts: RwSignal::new(Vec::new()),
            refused: RwSignal::new(Vec::new()),
            work: StoredValue::new_local(None),
            version: RwSignal::new(0),
            choices: RwSignal::new(Choices::default()),
            check: StoredValue::new(None),
            computed: StoredValue::new(None),
            stop: StoredValue::new_local(None),
            is_over: RwSignal::new(false),
            begun: StoredValue::new(0),
        }
    }

    /// Looks at the tables, and listens to what becomes of them.
    pub fn with_work<T>(self, look: impl FnOnce(&Work) -> T) -> Option<T> {
        self.version.track();
        self.work.with_value(|work| work.as_ref().map(look))
    }

    /// Leaves the check of what is taken in now, and what the scheme comes to.
    pub fn leave(self, check: Option<Shared<FactsCheck>>, computed: Option<ReadyComputed>) {
        self.check.set_value(check);
        self.computed.set_value(computed);
    }

    /// What was left of this scheme and these facts, once.
    pub fn take_computed(
        self,
        scheme: &Shared<Scheme>,
        check: &Shared<FactsCheck>,
    ) -> Option<Shared<Computed>> {
        let ready = self.computed.try_update_value(Option::take).flatten()?;
        let is_of = ready.scheme == *scheme && ready.check == *check;
        is_of.then_some(ready.computed)
    }

    /// The check that was left, once.
    pub fn take_check(self) -> Option<Shared<FactsCheck>> {
        self.check.try_update_value(Option::take).flatten()
    }

    /// Lets go of the tables, piece by piece: a hundred thousand rows take their time.
    pub fn drop_work(self) {
        let work = self.work.try_update_value(Option::take).flatten();
        if let Some(mut work) = work {
            spawn_local(async move {
                while work.shed(SHED) {
                    next_task().await;
                }
            });
        }
    }

    /// Something else begins: what was on its way before is given up.
    pub fn begin(self, name: String) -> u32 {
        let number = self.begun.get_value() + 1;
        self.begun.set_value(number);
        self.drop_work();
        self.texts.set(Vec::new());
        self.refused.set(Vec::new());
        self.choices.set(Choices::default());
        self.name.set(name);
        self.stage.set(Some(Stage::Reading(None)));
        number
    }

    /// Whether this is still what is on its way.
    pub fn is_current(self, number: u32) -> bool {
        self.begun.get_value() == number
    }
}
