//! Parts that may differ by the rep's department.

use super::field::{Act, Can, Control};
use super::walk::Walk;
use rewards_core::scheme::{Attribute, By, ElseAt, Slot};
use rewards_words::label;
use rewards_words::label::attribute_word;
use rewards_words::text::{Label, Localized};

/// One of the parts.
pub(super) type Go<'g, T> = &'g mut dyn FnMut(&mut Walk<'_>, Localized, &mut Slot<T>);

/// A part that may be left out, and may differ by department.
pub(super) fn may<T: Clone>(
    walk: &mut Walk<'_>,
    label: Label,
    slot: &mut Option<Slot<By<Slot<T>>>>,
    fresh: &dyn Fn() -> Slot<T>,
    go: Go<'_, T>,
) {
    match (walk.asked(), &mut *slot) {
        (Some(Act::Add(_)), None) => {
            *slot = Some(Slot::Is(alone(fresh())));
            walk.did();
            walk.leave_open();
            return;
        }
        (Some(Act::Remove), Some(_)) => {
            *slot = None;
            walk.forget();
            return walk.did();
        }
        _ => {}
    }
    match slot {
        Some(slot) => {
            walk.allow(Can::Remove);
            walk.show(label, Control::Group);
            walk.deeper(|walk| one(walk, label, slot, go));
        }
        None => {
            let options = vec![(String::new(), label)];
            walk.show(label, Control::add(options));
        }
    }
}

/// A part that may differ by department.
pub(super) fn one<T: Clone>(
    walk: &mut Walk<'_>,
    label: Label,
    slot: &mut Slot<By<Slot<T>>>,
    go: Go<'_, T>,
) {
    walk.part(label, slot, &mut |walk, by| {
        differs(walk, by);
        if walk.take_chosen() {
            if walk.has_typed() {
                walk.forget();
                walk.open_figures(by, &mut |walk, by| parts(walk, label, by, go));
            }
            return;
        }
        parts(walk, label, by, go);
    });
}

fn parts<T: Clone>(walk: &mut Walk<'_>, label: Label, by: &mut By<Slot<T>>, go: Go<'_, T>) {
    if by.else_at == ElseAt::Alone {
        if let Some(plain) = &mut by.otherwise {
            go(walk, label.into(), plain);
        }
        return;
    }
    walk.field("is", |walk| {
        for word in by.attribute.words() {
            walk.field(word, |walk| of_word(walk, by, word, go));
        }
    });
    if let Some(part) = &mut by.otherwise {
        let name = label!("其他部门", "other departments").into();
        match by.else_at {
            ElseAt::Among => {
                walk.field("is", |walk| walk.field("else", |walk| go(walk, name, part)))
            }
            ElseAt::Beside | ElseAt::Alone => walk.field("else", |walk| go(walk, name, part)),
        }
    }
}

/// The part of one department, which may have none of its own.
fn of_word<T: Clone>(walk: &mut Walk<'_>, by: &mut By<Slot<T>>, word: &'static str, go: Go<'_, T>) {
    let name = attribute_word(by.attribute, word);
    let at = by.is.iter().position(|(known, _)| *known == word);
    match (walk.asked(), at) {
        (Some(Act::Add(_)), None) => {
            let mut all = by
                .otherwise
                .iter()
                .chain(by.is.iter().map(|(_, part)| part));
            if let Some(part) = all.next().cloned() {
                by.is.push((word, part));
                walk.did();
            }
        }
        (Some(Act::Remove), Some(at)) if by.is.len() > 1 => {
            by.is.remove(at);
            walk.forget();
            walk.did();
        }
        (_, Some(at)) => {
            let can_go = by.is.len() > 1;
            let Some((_, part)) = by.is.get_mut(at) else {
                return;
            };
            if can_go {
                walk.allow(Can::Remove);
            }
            walk.show(name.clone(), Control::Group);
            walk.deeper(|walk| go(walk, name, part));
        }
        (_, None) => {
            let options = vec![(String::new(), label!("另行确定", "a part of its own"))];
            walk.show(name, Control::add(options));
        }
    }
}

/// Whether it differs at all.
fn differs<T: Clone>(walk: &mut Walk<'_>, by: &mut By<Slot<T>>) {
    walk.field("by", |walk| {
        if let Some(Act::Choose(word)) = walk.asked() {
            match (word.as_str(), by.else_at) {
                ("department", ElseAt::Alone) => {
                    let plain = by.otherwise.clone();
                    let words = Attribute::Department.words().iter();
                    by.attribute = Attribute::Department;
                    by.is = words
                        .filter_map(|word| Some((*word, plain.clone()?)))
                        .collect();
                    by.else_at = ElseAt::Among;
                    walk.chose();
                }
                ("", ElseAt::Among | ElseAt::Beside) => {
                    let first = by.is.first().map(|(_, part)| part.clone());
                    *by = By {
                        otherwise: by.otherwise.take().or(first),
                        ..alone_as(by)
                    };
                    walk.chose();
                }
                _ => {}
            }
            return walk.did();
        }
        let is_alone = by.else_at == ElseAt::Alone;
        let chosen = if is_alone { "" } else { "department" };
        let options = vec![
            (
                String::new(),
                label!("各部门相同", "the same for every department"),
            ),
            (
                "department".to_owned(),
                label!("按部门分别确定", "by department"),
            ),
        ];
        walk.show(
            label!("是否按部门区分", "Whether departments differ"),
            Control::word(chosen, options),
        );
    });
}

const fn alone_as<T>(by: &By<T>) -> By<T> {
    By {
        attribute: by.attribute,
        is: Vec::new(),
        otherwise: None,
        else_at: ElseAt::Alone,
    }
}

/// The same for every department.
pub(super) const fn alone<T>(part: Slot<T>) -> By<Slot<T>> {
    By {
        attribute: Attribute::Department,
        is: Vec::new(),
        otherwise: Some(part),
        else_at: ElseAt::Alone,
    }
}
