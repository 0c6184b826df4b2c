//! Places of a rule that may be holes: a company's figure, a choice of readings, a part that may be left out.

use super::declared::words_of;
use super::field::{Act, Can, Control, FigureKind};
use super::leaf::{Kind, Leaf};
use super::walk::{Goal, Walk};
use rewards_core::scheme::{Param, Slot, Text};
use rewards_words::text::{Label, Localized};
use rewards_words::{label, say};

const ONLY_IF: Label = label!("只在此项为“是”时", "only where this is “yes”");

impl<'w> Walk<'w> {
    /// A value at a place that may be a hole.
    pub fn leaf<T: Leaf>(&mut self, label: impl Into<Localized>, slot: &mut Slot<T>, kind: Kind) {
        let label = label.into();
        if let Some(act) = self.asked()
            && self.turn(&label, slot, &kind, act)
        {
            return self.did();
        }
        match slot {
            Slot::Is(value) => {
                if self.is_open_here() {
                    *slot = self.opened(label, &kind);
                    return;
                }
                if matches!(kind, Kind::Figure(_) | Kind::Text(_)) && kind.param().is_some() {
                    self.can.extend([Can::BeFigure, Can::BeRead]);
                }
                self.value(label, value, &kind);
            }
            Slot::Param { id, or } => {
                self.can.push(Can::BeFixed);
                self.named.push(id.clone());
                let id = id.to_string();
                self.show(label.clone(), Control::Param { id });
                if let Some(or) = or {
                    let instead = label!("没填时", "while it isn't set");
                    self.deeper(|walk| walk.field("or", |walk| walk.leaf(instead, or, kind)));
                }
            }
            Slot::Choice { option, is } => {
                self.reading(&label, option);
                let readings = is.iter_mut().map(|(reading, slot)| (&**reading, slot));
                for (reading, slot) in readings {
                    let name = self.reading_name(option, reading);
                    let Some(slot) = slot else { continue };
                    self.deeper(|walk| {
                        walk.field("is", |walk| {
                            walk.field(reading, |walk| walk.leaf(name, slot, kind.clone()));
                        });
                    });
                }
            }
            Slot::Optional(slot) => {
                self.spare(&label);
                self.deeper(|walk| walk.field("optional", |walk| walk.leaf(label, slot, kind)));
            }
            Slot::If(holds, value) => {
                self.show(label.clone(), Control::Group);
                self.deeper(|walk| {
                    walk.field("if", |walk| walk.leaf(ONLY_IF, holds, Kind::truth()));
                    walk.value(label, value, &kind);
                });
            }
        }
    }

    /// A figure whose label is a phrase: where it has yet to be typed, it goes by what it is.
    pub fn figure<T: Leaf>(
        &mut self,
        label: impl Into<Localized>,
        slot: &mut Slot<T>,
        kind: FigureKind,
    ) {
        self.figure_called(kind.called(), label, slot, kind);
    }

    /// The same, where what it is says too little.
    pub fn figure_called<T: Leaf>(
        &mut self,
        name: Label,
        label: impl Into<Localized>,
        slot: &mut Slot<T>,
        kind: FigureKind,
    ) {
        self.figure_name = Some(name);
        self.leaf(label, slot, Kind::Figure(kind));
        self.figure_name = None;
    }

    /// Turns what stands here into another kind of hole, or into none.
    pub fn turn<T: Leaf>(
        &mut self,
        label: &Localized,
        slot: &mut Slot<T>,
        kind: &Kind,
        act: &Act,
    ) -> bool {
        let turned = match (act, &*slot) {
            (Act::BeFigure, Slot::Is(value)) => {
                let is_typed = self.typed_here().is_none();
                self.new_param(label, kind, is_typed.then(|| value.value(kind)))
                    .map(|id| Slot::Param { id, or: None })
            }
            (Act::BeRead, Slot::Is(value)) => {
                let (option, [first, second]) = self.new_option(label);
                let is = |reading| (reading, Some(Slot::Is(value.clone())));
                Some(Slot::Choice {
                    option,
                    is: vec![is(first), is(second)],
                })
            }
            (Act::BeFixed, Slot::Param { id, or }) => {
                let set = self.set(id).and_then(|value| T::of_value(value, kind));
                match (set, or) {
                    (Some(value), _) => Some(Slot::Is(value)),
                    (None, Some(or)) => Some((**or).clone()),
                    (None, None) => {
                        self.leave_open();
                        *slot = Slot::Is(T::fresh());
                        return true;
                    }
                }
            }
            (Act::BeFixed, Slot::Choice { option, is }) => self.chosen(option, is),
            (Act::BeFixed, Slot::Optional(slot)) => Some((**slot).clone()),
            _ => None,
        };
        if let Some(turned) = turned {
            self.forget();
            *slot = turned;
            return true;
        }
        false
    }

    /// The part of the default reading, where it writes one.
    pub fn chosen<T: Clone>(
        &self,
        option: &str,
        is: &[(Text, Option<Slot<T>>)],
    ) -> Option<Slot<T>> {
        let declared = self.declared.1.iter().find(|known| *known.id == *option)?;
        let reading = declared.values.get(declared.default)?;
        let chosen = is.iter().find(|(known, _)| known == reading)?;
        chosen.1.clone()
    }

    /// What a parameter is set to by default.
    pub fn set(&self, id: &str) -> Option<&'w rewards_core::scheme::Value> {
        let param = self.declared.0.iter().find(|param| *param.id == *id)?;
        param.default.as_ref()
    }

    /// A part at a place that may be a hole.
    pub fn part<T: Clone>(
        &mut self,
        label: impl Into<Localized>,
        slot: &mut Slot<T>,
        go: &mut dyn FnMut(&mut Self, &mut T),
    ) {
        let label = label.into();
        let fixed = match (self.asked(), &*slot) {
            (Some(Act::BeFixed), Slot::Choice { option, is }) => self.chosen(option, is),
            (Some(Act::BeFixed), Slot::Optional(slot)) => Some((**slot).clone()),
            _ => None,
        };
        if let Some(fixed) = fixed {
            self.forget();
            self.did();
            *slot = fixed;
            return;
        }
        match slot {
            Slot::Is(part) => go(self, part),
            Slot::Param { id, or } => {
                self.named.push(id.clone());
                let id = id.to_string();
                self.show(label.clone(), Control::Param { id });
                if let Some(or) = or {
                    self.deeper(|walk| walk.field("or", |walk| walk.part(label, or, go)));
                }
            }
            Slot::Choice { option, is } => {
                self.reading(&label, option);
                for (reading, slot) in is {
                    let name = self.reading_name(option, reading);
                    self.deeper(|walk| {
                        walk.field("is", |walk| {
                            walk.field(reading, |walk| {
                                walk.show(name.clone(), Control::Group);
                                if let Some(slot) = slot {
                                    walk.deeper(|walk| walk.part(name, slot, go));
                                }
                            });
                        });
                    });
                }
            }
            Slot::Optional(slot) => {
                self.spare(&label);
                self.deeper(|walk| walk.field("optional", |walk| walk.part(label, slot, go)));
            }
            Slot::If(holds, part) => {
                self.field("if", |walk| walk.leaf(ONLY_IF, holds, Kind::truth()));
                go(self, part);
            }
        }
    }

    /// Shows that a part is left out while a figure in it is not set.
    pub fn spare(&mut self, label: &Localized) {
        self.can.push(Can::BeFixed);
        let spare = say!(
            "{0}：没填公司数字时不看这一项",
            "{0}: left out while its figure isn't set",
            label
        );
        self.show(spare, Control::Group);
    }

    pub fn reading(&mut self, label: &Localized, option: &str) {
        self.named.push(option.into());
        let name = self.option_name(option);
        self.can.push(Can::BeFixed);
        let by = say!(
            "{0}：看“{1}”怎样理解",
            "{0}: by the reading of “{1}”",
            label,
            name
        );
        self.show(by, Control::Group);
    }

    /// Whether a parameter is to stand here for what is typed and can't be read.
    pub fn is_open_here(&self) -> bool {
        matches!(self.goal, Goal::Open) && self.typed_here().is_some()
    }

    /// What a figure that is not typed rightly stands for: a parameter that nobody sets.
    pub fn opened<T>(&mut self, label: Localized, kind: &Kind) -> Slot<T> {
        // An id has at most 64 characters.
        let rule: String = self.rule.chars().take(48).collect();
        let id: Text = format!("{rule}-open-{}", self.params.len() + 1).into();
        let label = self.figure_name.map_or(label, Localized::from);
        let name = match &self.entry_name {
            Some(entry) => say!("{0}的{1}", "{0}: {1}", entry.clone().set_off(), label),
            None => label,
        };
        self.params.push(Param {
            id: id.clone(),
            kind: kind.open_param(),
            default: None,
            nullable: false,
            document: None,
            example: None,
            name: words_of(&name),
            hint: None,
        });
        Slot::Param { id, or: None }
    }
}
