//! Own schemes as snapshots and acts have them, and back.

use super::keep_content::{opened_place, place_form};
use super::own_change::{OwnChange, PlacedRule};
use super::own_edit::OwnEdit;
use super::shared::Shared;
use crate::own::{Numbers, OwnHead, OwnRule, OwnScheme, Switch, Version, WorkedExample};
use crate::saved::own::{
    ExampleForm, OwnChangeForm, OwnEditForm, OwnForm, PlacedForm, RuleForm, TypedHeadForm,
    VersionForm,
};
use std::sync::Arc;

/// A scheme.
pub fn own_form(scheme: &OwnScheme) -> OwnForm {
    let (rules, versions) = (scheme.rules().iter(), scheme.versions().iter());
    OwnForm {
        head: scheme.head().to_string(),
        typed: scheme.head_typed().to_vec(),
        rules: rules.map(|rule| rule_form(rule)).collect(),
        next: scheme.next_key(),
        published: scheme.numbers().last_version,
        versions: versions.map(|version| version_form(version)).collect(),
        examples: examples_form(scheme.examples()),
    }
}

/// A scheme, opened.
pub fn opened_own(form: OwnForm) -> OwnScheme {
    let (rules, versions) = (form.rules.into_iter(), form.versions.into_iter());
    OwnScheme::of_parts(
        OwnHead {
            text: form.head.into(),
            typed: form.typed,
        },
        rules.map(opened_rule).collect(),
        versions.map(opened_version).collect(),
        opened_examples(form.examples),
        Numbers {
            next_rule: form.next,
            last_version: form.published,
        },
    )
}

/// An act.
pub fn own_edit_form(edit: &OwnEdit) -> OwnEditForm {
    match edit {
        OwnEdit::Add(scheme) => OwnEditForm::Add(own_form(scheme)),
        OwnEdit::AddRule { at, rule } => OwnEditForm::AddRule(place_form(*at), rule_form(rule)),
        OwnEdit::Scheme(scheme) => OwnEditForm::Scheme(scheme.as_ref().map(|it| own_form(it))),
        OwnEdit::Head { text, typed, place } if typed.is_empty() => {
            OwnEditForm::Head(text.to_string(), place.clone())
        }
        OwnEdit::Head { text, typed, place } => {
            OwnEditForm::HeadTyped(text.to_string(), typed.clone(), place.clone())
        }
        OwnEdit::PutRule { at, rule, place } => {
            OwnEditForm::Put(place_form(*at), rule_form(rule), place.clone())
        }
        OwnEdit::RemoveRule(key) => OwnEditForm::Remove(*key),
        OwnEdit::MoveRule(key, to) => OwnEditForm::Move(*key, place_form(*to)),
        OwnEdit::Examples(examples) => OwnEditForm::Examples(examples_form(examples)),
        OwnEdit::Publish(version) => OwnEditForm::Publish(version_form(version)),
    }
}

/// An act, opened.
pub fn opened_own_edit(form: OwnEditForm) -> OwnEdit {
    match form {
        OwnEditForm::Add(scheme) => OwnEdit::Add(Shared::new(opened_own(scheme))),
        OwnEditForm::AddRule(at, rule) => OwnEdit::AddRule {
            at: opened_place(at),
            rule: opened_rule(rule),
        },
        OwnEditForm::Scheme(scheme) => OwnEdit::Scheme(opened_shared(scheme)),
        OwnEditForm::Head(text, place) => OwnEdit::Head {
            text: text.into(),
            typed: Vec::new(),
            place,
        },
        OwnEditForm::HeadTyped(text, typed, place) => OwnEdit::Head {
            text: text.into(),
            typed,
            place,
        },
        OwnEditForm::Put(at, rule, place) => OwnEdit::PutRule {
            at: opened_place(at),
            rule: opened_rule(rule),
            place,
        },
        OwnEditForm::Remove(key) => OwnEdit::RemoveRule(key),
        OwnEditForm::Move(key, to) => OwnEdit::MoveRule(key, opened_place(to)),
        OwnEditForm::Examples(examples) => OwnEdit::Examples(opened_examples(examples)),
        OwnEditForm::Publish(version) => OwnEdit::Publish(opened_version(version)),
    }
}

/// What was written.
pub fn own_change_form(change: &OwnChange) -> OwnChangeForm {
    match change {
        OwnChange::Scheme { old, new } => {
            let form = |scheme: &Option<Shared<OwnScheme>>| scheme.as_ref().map(|it| own_form(it));
            OwnChangeForm::Scheme(form(old), form(new))
        }
        OwnChange::Head { old, new } if old.typed.is_empty() && new.typed.is_empty() => {
            OwnChangeForm::Head(old.text.to_string(), new.text.to_string())
        }
        OwnChange::Head { old, new } => {
            let form = |head: &OwnHead| (head.text.to_string(), head.typed.clone());
            OwnChangeForm::HeadTyped(form(old), form(new))
        }
        OwnChange::Rule { key, old, new } => {
            let form = |placed: &PlacedRule| (place_form(placed.0), rule_form(&placed.1));
            OwnChangeForm::Rule(*key, old.as_ref().map(form), new.as_ref().map(form))
        }
        OwnChange::Examples { old, new } => {
            OwnChangeForm::Examples(examples_form(old), examples_form(new))
        }
        OwnChange::Version(version) => OwnChangeForm::Version(version_form(version)),
    }
}

/// What was written, opened.
pub fn opened_own_change(form: OwnChangeForm) -> OwnChange {
    match form {
        OwnChangeForm::Scheme(old, new) => OwnChange::Scheme {
            old: opened_shared(old),
            new: opened_shared(new),
        },
        OwnChangeForm::Head(old, new) => {
            let opened = |text: String| OwnHead::from(Arc::<str>::from(text));
            OwnChange::Head {
                old: opened(old),
                new: opened(new),
            }
        }
        OwnChangeForm::HeadTyped(old, new) => {
            let opened = |(text, typed): TypedHeadForm| OwnHead {
                text: text.into(),
                typed,
            };
            OwnChange::Head {
                old: opened(old),
                new: opened(new),
            }
        }
        OwnChangeForm::Rule(key, old, new) => {
            let opened = |(at, rule): PlacedForm| (opened_place(at), opened_rule(rule));
            OwnChange::Rule {
                key,
                old: old.map(opened),
                new: new.map(opened),
            }
        }
        OwnChangeForm::Examples(old, new) => OwnChange::Examples {
            old: opened_examples(old),
            new: opened_examples(new),
        },
        OwnChangeForm::Version(version) => OwnChange::Version(opened_version(version)),
    }
}

fn opened_shared(form: Option<OwnForm>) -> Option<Shared<OwnScheme>> {
    form.map(|form| Shared::new(opened_own(form)))
}

fn rule_form(rule: &OwnRule) -> RuleForm {
    RuleForm {
        key: rule.key,
        text: rule.text.to_string(),
        off: rule.on == Switch::Off,
        typed: rule.typed.clone(),
    }
}

fn opened_rule(form: RuleForm) -> Arc<OwnRule> {
    Arc::new(OwnRule {
        key: form.key,
        text: form.text.into(),
        on: if form.off { Switch::Off } else { Switch::On },
        typed: form.typed,
    })
}

fn version_form(version: &Version) -> VersionForm {
    VersionForm {
        number: version.number,
        published: version.published.clone(),
        effective: version.effective.clone(),
        note: version.note.clone(),
        text: version.text.to_string(),
    }
}

fn opened_version(form: VersionForm) -> Arc<Version> {
    Arc::new(Version::new(
        form.number,
        form.published,
        form.effective,
        form.note,
        form.text.into(),
    ))
}

fn examples_form(examples: &[Arc<WorkedExample>]) -> Vec<ExampleForm> {
    let form = |example: &Arc<WorkedExample>| ExampleForm {
        id: example.id,
        name: example.name.clone(),
        ledger: example.ledger.to_string(),
        expected: example.expected.clone(),
    };
    examples.iter().map(form).collect()
}

fn opened_examples(forms: Vec<ExampleForm>) -> Vec<Arc<WorkedExample>> {
    let opened = |form: ExampleForm| {
        Arc::new(WorkedExample {
            id: form.id,
            name: form.name,
            ledger: form.ledger.into(),
            expected: form.expected,
        })
    };
    forms.into_iter().map(opened).collect()
}
