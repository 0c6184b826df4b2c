//! An own scheme that is being written: what every part of the editor looks at and acts on.

use crate::state::State;
use leptos::prelude::*;
use rewards_document::editor::{act_on_head, act_on_rule};
use rewards_document::own::OwnScheme;
use rewards_document::rule_form::Act;
use rewards_document::workbook::{Edit, Shared};
use rewards_format::Definition;
use rewards_words::text::Localized;
use std::collections::HashSet;
use std::sync::Arc;

/// An own scheme that is being written.
#[derive(Clone, Copy)]
pub struct Own {
    /// The state of the page.
    pub state: State,
    /// Its id.
    pub id: StoredValue<String>,
    /// The scheme as it stands; nothing once it's gone.
    pub scheme: Memo<Option<Shared<OwnScheme>>>,
    /// What it comes to.
    pub definition: Memo<Option<Arc<Definition>>>,
    /// The numbers of its rules, in order.
    pub keys: Memo<Vec<u32>>,
    /// The rules whose forms are open.
    pub open_rules: RwSignal<HashSet<u32>>,
    /// Whether the form of what stands above the rules is open.
    pub is_head_open: RwSignal<bool>,
    /// Why the last act was refused.
    pub refused: RwSignal<Option<Localized>>,
}

impl Own {
    /// The scheme with this id.
    pub fn new(state: State, id: String) -> Self {
        let id = StoredValue::new(id);
        let scheme = Memo::new(move |_| {
            let id = id.get_value();
            state
                .workbook
                .with(|workbook| workbook.own.get(&id).cloned())
        });
        let definition = Memo::new(move |_| {
            let id = id.get_value();
            scheme.with(|scheme| {
                scheme
                    .as_ref()
                    .map(|scheme| Arc::clone(&scheme.check(&id).definition))
            })
        });
        let keys =
            move |scheme: &Shared<OwnScheme>| scheme.rules().iter().map(|rule| rule.key).collect();
        Self {
            state,
            id,
            scheme,
            definition,
            keys: Memo::new(move |_| {
                scheme.with(|scheme| scheme.as_ref().map(keys).unwrap_or_default())
            }),
            open_rules: RwSignal::new(HashSet::new()),
            is_head_open: RwSignal::new(false),
            refused: RwSignal::new(None),
        }
    }

    /// Does something to the scheme, to be taken back on its own.
    pub fn act(self, edit: Edit) {
        self.refused.set(None);
        self.state.close_run();
        self.state.act(edit);
    }

    /// Does what follows from the scheme as it stands.
    pub fn act_with(self, edit: impl FnOnce(&OwnScheme, &str) -> Option<Edit>) {
        let id = self.id.get_value();
        let edit = self
            .scheme
            .with_untracked(|scheme| edit(scheme.as_ref()?, &id));
        if let Some(edit) = edit {
            self.act(edit);
        }
    }

    /// Does what follows from the scheme as it stands, or says why not.
    pub fn act_or_say(self, edit: impl FnOnce(&OwnScheme, &str) -> Result<Edit, Localized>) {
        let id = self.id.get_value();
        let done = self
            .scheme
            .with_untracked(|scheme| scheme.as_ref().map(|scheme| edit(scheme, &id)));
        match done {
            Some(Ok(edit)) => self.act(edit),
            Some(Err(why)) => self.refused.set(Some(why)),
            None => {}
        }
    }

    /// Something is done at a place of a rule.
    pub fn act_on_rule(self, key: u32, place: &str, act: &Act) {
        let id = self.id.get_value();
        let done = self.scheme.with_untracked(|scheme| {
            scheme
                .as_ref()
                .map(|scheme| act_on_rule(scheme, &id, key, place, act))
        });
        self.done(done, act);
    }

    /// Something is done at a place above the rules.
    pub fn act_on_head(self, place: &str, act: &Act) {
        let id = self.id.get_value();
        let done = self.scheme.with_untracked(|scheme| {
            scheme
                .as_ref()
                .map(|scheme| act_on_head(scheme, &id, place, act))
        });
        self.done(done, act);
    }

    /// A run of keys is taken back together; anything else on its own.
    fn done(self, done: Option<Result<Edit, Localized>>, act: &Act) {
        match done {
            Some(Ok(edit)) if matches!(act, Act::Type(_) | Act::Bands(_)) => {
                self.refused.set(None);
                self.state.act(edit);
            }
            Some(Ok(edit)) => self.act(edit),
            Some(Err(why)) => self.refused.set(Some(why)),
            None => {}
        }
    }
}
