//! What stands above the rules of a scheme as a form: what it is called, what there is to know of it, its figures and its
//! readings.

use super::field::{Act, Can, Control, FigureKind, FormPart, Section, Typed};
use super::leaf::{Kind, Leaf};
use super::names::{about, names};
use super::param_bands;
use super::policy;
use super::rule;
use super::walk::{Goal, Walk};
use rewards_core::number::{Day, Money, Rate};
use rewards_core::scheme::{
    Choice, Definition, Param, ParamType, RuleDef, Slot, Text, Value, Words,
};
use rewards_format::Problem;
use rewards_format::field::{NAME_MOST, NOTE_MOST};
use rewards_words::label;
use rewards_words::text::{Label, Localized};

/// The form of what stands above the rules.
#[must_use]
pub fn head_form(definition: &Definition, typed: &[Typed]) -> Vec<Section> {
    let mut walk = Walk::new(Goal::Show, &[], &[], typed);
    go(&mut walk, &mut definition.clone());
    walk.into_sections()
}

/// An act on a place of what stands above the rules; nothing where there is no such place.
#[must_use]
pub fn perform_head(
    definition: &Definition,
    typed: &[Typed],
    place: &str,
    act: &Act,
) -> Option<(Definition, Vec<Typed>)> {
    let mut definition = definition.clone();
    let mut walk = Walk::new(Goal::Do(place, act), &[], &[], typed);
    go(&mut walk, &mut definition);
    walk.is_done().then_some((definition, walk.typed))
}

/// What is wrong with what is half typed there, by place.
#[must_use]
pub fn head_problems(definition: &Definition, typed: &[Typed]) -> Vec<Problem> {
    let params = definition.params.iter().enumerate();
    let of_param = |(at, param): (usize, &Param)| {
        let place = format!("params[{at}].default");
        let typed = typed.iter().find(|(known, _)| *known == place);
        let is_bands = matches!(param.kind, ParamType::Bands { .. });
        let (_, typed) = typed.filter(|_| is_bands)?;
        let problems = param_bands::problems(param, typed).into_iter();
        let placed = problems.map(move |problem| Problem {
            path: format!("{place}{}", problem.path),
            ..problem
        });
        Some(placed.collect::<Vec<_>>())
    };
    params.filter_map(of_param).flatten().collect()
}

fn go(walk: &mut Walk<'_>, definition: &mut Definition) {
    walk.section(FormPart::Name);
    walk.field("name", |walk| {
        names(
            walk,
            label!("名称", "Name"),
            &mut definition.name,
            NAME_MOST,
        )
    });
    about(
        walk,
        "audience",
        label!("给谁用", "For whom"),
        &mut definition.audience,
    );
    about(
        walk,
        "gist",
        label!("一句话说明", "What it pays, in a line"),
        &mut definition.gist,
    );
    about(
        walk,
        "notes",
        label!("说明", "Notes"),
        &mut definition.notes,
    );
    policy::go(walk, &mut definition.policy);
    walk.section(FormPart::Figures);
    let used = uses(&definition.rules);
    walk.field("params", |walk| {
        let called: Called<Param> = |param| (&param.id, &param.name);
        declared(walk, &mut definition.params, &used, called, param);
    });
    walk.section(FormPart::Readings);
    walk.field("options", |walk| {
        let called: Called<Choice> = |option| (&option.id, &option.name);
        declared(walk, &mut definition.options, &used, called, reading);
    });
}

/// Which parameters and options rules name.
fn uses(rules: &[RuleDef]) -> Vec<Text> {
    let mut walk = Walk::new(Goal::Show, &[], &[], &[]);
    for rule in rules {
        rule::walk(&mut walk, &mut rule.clone());
    }
    walk.named
}

/// The id and the name of something that a scheme declares.
type Called<T> = fn(&T) -> (&Text, &Words);

/// What a scheme declares: each entry under its name, to be taken out where no rule names it.
fn declared<T>(
    walk: &mut Walk<'_>,
    entries: &mut Vec<T>,
    used: &[Text],
    called: Called<T>,
    go: fn(&mut Walk<'_>, &mut T),
) {
    let mut gone = None;
    for (at, entry) in entries.iter_mut().enumerate() {
        walk.entry(at, |walk| {
            let (id, name) = called(entry);
            let is_used = used.contains(id);
            if matches!(walk.asked(), Some(Act::Remove)) && !is_used {
                gone = Some(at);
                return walk.did();
            }
            if !is_used {
                walk.allow(Can::Remove);
            }
            walk.show(Localized::from(name), Control::Group);
            walk.deeper(|walk| go(walk, entry));
        });
    }
    if let Some(at) = gone {
        entries.remove(at);
        walk.renumber(|was| (was != at).then_some(was - usize::from(was > at)));
    }
}

fn param(walk: &mut Walk<'_>, param: &mut Param) {
    walk.field("name", |walk| {
        names(walk, label!("名称", "Name"), &mut param.name, NAME_MOST)
    });
    walk.field("default", |walk| default(walk, param));
}

/// What a parameter is where nothing is given, for bands and the kinds that are a single figure.
fn default(walk: &mut Walk<'_>, param: &mut Param) {
    let label = label!("没填时是多少", "Where nothing is given");
    let none = label!("不填就待填写", "stays open");
    let kind = match param.kind {
        ParamType::Money => Kind::Figure(FigureKind::Money),
        ParamType::Rate | ParamType::Score => Kind::Figure(FigureKind::Rate),
        ParamType::Margin => Kind::Figure(FigureKind::Margin),
        ParamType::Count { min } => Kind::Figure(FigureKind::Count(min)),
        ParamType::Date => Kind::Figure(FigureKind::Day),
        ParamType::Text => Kind::Text(NOTE_MOST),
        ParamType::Bands { .. } => return param_bands::walk(walk, param),
        ParamType::Boolean | ParamType::Choice(_) | ParamType::By(..) => return,
    };
    match param.kind {
        ParamType::Money => single::<Money>(walk, label, none, param, kind),
        ParamType::Rate | ParamType::Score | ParamType::Margin => {
            single::<Rate>(walk, label, none, param, kind);
        }
        ParamType::Count { .. } => single::<u32>(walk, label, none, param, kind),
        ParamType::Date => single::<Day>(walk, label, none, param, kind),
        ParamType::Text => single::<Text>(walk, label, none, param, kind),
        ParamType::Boolean | ParamType::Choice(_) | ParamType::Bands { .. } | ParamType::By(..) => {
        }
    }
}

fn single<T: Leaf>(walk: &mut Walk<'_>, label: Label, none: Label, param: &mut Param, kind: Kind) {
    let value = |value: &Value| T::of_value(value, &kind);
    let mut slot = param.default.as_ref().and_then(value).map(Slot::Is);
    walk.may(label, &mut slot, kind.clone(), none);
    param.default = match slot {
        Some(Slot::Is(value)) => Some(value.value(&kind)),
        _ => None,
    };
}

fn reading(walk: &mut Walk<'_>, option: &mut Choice) {
    walk.field("name", |walk| {
        names(walk, label!("名称", "Name"), &mut option.name, NAME_MOST)
    });
    walk.field("value_names", |walk| {
        for (at, name) in option.value_names.iter_mut().enumerate() {
            walk.entry(at, |walk| {
                names(walk, label!("这样理解", "A reading"), name, NAME_MOST)
            });
        }
    });
    walk.field("default", |walk| {
        if let Some(Act::Choose(word)) = walk.asked() {
            let at = option.values.iter().position(|value| **value == **word);
            option.default = at.unwrap_or(option.default);
            return walk.did();
        }
        let Some(chosen) = option.values.get(option.default) else {
            return;
        };
        let named = option.values.iter().zip(&option.value_names);
        let named = named.map(|(value, name)| (value.to_string(), Localized::from(name)));
        let control = Control::Word {
            chosen: chosen.to_string(),
            options: named.collect(),
        };
        walk.show(label!("默认怎样理解", "The default reading"), control);
    });
}
