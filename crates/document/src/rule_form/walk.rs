//! The way through a rule, place by place. One walk serves three goals: to show the places, to act on one of them, and to
//! open those at which nothing readable is typed.

use super::field::{Act, Can, Control, Field, FigureKind, InSheet, Part, Section, Standing, Typed};
use super::leaf::{Kind, Leaf};
use rewards_core::scheme::{Choice, Param, Slot, Text, Words};
use rewards_words::text::{Label, Localized};
use rewards_words::{label, say};

/// What a walk is for.
#[derive(Clone, Copy, Debug)]
pub(super) enum Goal<'w> {
    /// To show every place.
    Show,
    /// To act on this place.
    Do(&'w str, &'w Act),
    /// To note of every figure and text that it has yet to be typed.
    Mark,
    /// To put a parameter wherever something is typed that does not stand in the rule.
    Open,
}

/// A walk through a rule.
#[derive(Debug)]
pub(super) struct Walk<'w> {
    goal: Goal<'w>,
    /// Where it is.
    path: String,
    depth: usize,
    sections: Vec<Section>,
    /// What can be done with the next field, as what holds it says.
    can: Vec<Can>,
    done: bool,
    /// Another kind of part was chosen.
    is_other: bool,
    /// What the scheme declares already.
    declared: (&'w [Param], &'w [Choice]),
    /// What is typed and does not stand in the rule.
    pub typed: Vec<Typed>,
    /// Parameters that were made.
    pub params: Vec<Param>,
    /// Options that were made.
    pub options: Vec<Choice>,
    /// What bounds are, where the walk is.
    pub bounds: FigureKind,
    /// The parameters and options that were met.
    pub named: Vec<Text>,
    /// The rule's id, for parameters that are made.
    pub rule: Text,
    /// Which entry of a list the walk is in.
    pub entry_name: Option<Localized>,
}

impl<'w> Walk<'w> {
    pub fn new(
        goal: Goal<'w>,
        params: &'w [Param],
        options: &'w [Choice],
        typed: &[Typed],
    ) -> Self {
        Self {
            goal,
            path: String::new(),
            depth: 0,
            sections: Vec::new(),
            can: Vec::new(),
            done: false,
            is_other: false,
            declared: (params, options),
            typed: typed.to_vec(),
            params: Vec::new(),
            options: Vec::new(),
            bounds: FigureKind::Money,
            named: Vec::new(),
            rule: Text::default(),
            entry_name: None,
        }
    }

    /// Whether the act found its place.
    pub const fn is_done(&self) -> bool {
        self.done
    }

    pub fn into_sections(self) -> Vec<Section> {
        self.sections
    }

    /// Begins a part of the rule.
    pub fn section(&mut self, part: Part) {
        self.sections.push(Section {
            part,
            says: Vec::new(),
            fields: Vec::new(),
        });
    }

    /// What is to be done here.
    pub fn asked(&mut self) -> Option<&'w Act> {
        match self.goal {
            Goal::Do(place, act) if !self.done && place == self.path => Some(act),
            Goal::Do(..) | Goal::Show | Goal::Mark | Goal::Open => None,
        }
    }

    /// Notes that the act is done.
    pub const fn did(&mut self) {
        self.done = true;
    }

    /// Goes into a field of what stands here.
    pub fn field<R>(&mut self, name: &str, go: impl FnOnce(&mut Self) -> R) -> R {
        let length = self.path.len();
        if length > 0 {
            self.path.push('.');
        }
        self.path.push_str(name);
        let gone = go(self);
        self.path.truncate(length);
        gone
    }

    /// Goes into an entry of the list that stands here.
    pub fn entry<R>(&mut self, at: usize, go: impl FnOnce(&mut Self) -> R) -> R {
        let length = self.path.len();
        self.path.push_str(&format!("[{at}]"));
        let gone = go(self);
        self.path.truncate(length);
        gone
    }

    /// Goes on one step further in.
    pub fn deeper(&mut self, go: impl FnOnce(&mut Self)) {
        self.depth += 1;
        go(self);
        self.depth -= 1;
    }

    /// Says what can be done with the field that comes next.
    pub fn allow(&mut self, can: Can) {
        self.can.push(can);
    }

    /// Shows a field at this place.
    pub fn show(&mut self, label: impl Into<Localized>, control: Control) {
        let can = std::mem::take(&mut self.can);
        if !matches!(self.goal, Goal::Show) {
            return;
        }
        let field = Field {
            place: self.path.clone(),
            depth: self.depth,
            label: label.into(),
            control,
            can,
            sheet: InSheet::No,
        };
        if let Some(section) = self.sections.last_mut() {
            section.fields.push(field);
        }
    }

    /// So many fields of this part are shown by now.
    pub fn shown(&self) -> usize {
        self.sections
            .last()
            .map_or(0, |section| section.fields.len())
    }

    /// Goes over the fields below this place that were shown after so many.
    pub fn shown_since(&mut self, from: usize, place: impl Fn(&mut Field, &str)) {
        let here = self.path.clone();
        let fields = self.sections.last_mut();
        let fields = fields.and_then(|section| section.fields.get_mut(from..));
        for field in fields.unwrap_or_default() {
            let below = field.place.strip_prefix(&here).map(str::to_owned);
            place(field, &below.unwrap_or_default());
        }
    }

    /// What is typed here and does not stand in the rule.
    pub fn typed_here(&self) -> Option<&str> {
        let here = self.typed.iter().find(|(place, _)| *place == self.path);
        here.map(|(_, text)| text.as_str())
    }

    /// Forgets what is typed at this place and below it.
    pub fn forget(&mut self) {
        let path = self.path.clone();
        self.typed.retain(|(place, _)| !is_within(place, &path));
    }

    /// Notes that what stands here has yet to be typed.
    pub fn leave_open(&mut self) {
        self.note(String::new());
    }

    /// Notes of every figure in a part that was put here that it has yet to be typed.
    pub fn open_figures<T>(&mut self, part: &mut T, go: &mut dyn FnMut(&mut Self, &mut T)) {
        let goal = std::mem::replace(&mut self.goal, Goal::Mark);
        go(self, part);
        self.goal = goal;
    }

    /// Notes what is typed here and can't stand in the rule.
    pub fn note(&mut self, text: String) {
        let path = self.path.clone();
        self.typed.retain(|(place, _)| *place != path);
        self.typed.push((path, text));
    }

    /// Notes that another kind of part stands here now, whose figures have yet to be typed.
    pub const fn chose(&mut self) {
        self.is_other = true;
    }

    /// Whether anything is typed at this place or below it that does not stand in the rule.
    pub fn has_typed(&self) -> bool {
        self.typed
            .iter()
            .any(|(place, _)| is_within(place, &self.path))
    }

    /// Whether another kind of part was chosen just now.
    pub const fn take_chosen(&mut self) -> bool {
        std::mem::replace(&mut self.is_other, false)
    }

    /// What is typed in the part that stands here, which is the first of a list from now on.
    pub fn enter_first(&mut self) {
        let (from, to) = (self.path.clone(), format!("{}[0]", self.path));
        self.rename(&from, &to);
    }

    /// What is typed in the only entry of the list here, which stands by itself from now on.
    pub fn leave_first(&mut self) {
        let (from, to) = (format!("{}[0]", self.path), self.path.clone());
        self.rename(&from, &to);
    }

    /// What is typed in a field that goes by another name from now on.
    pub fn field_renamed(&mut self, was: &str, now: &str) {
        let (from, to) = (
            format!("{}.{was}", self.path),
            format!("{}.{now}", self.path),
        );
        self.rename(&from, &to);
    }

    fn rename(&mut self, from: &str, to: &str) {
        for (place, _) in &mut self.typed {
            if is_within(place, from) {
                place.replace_range(..from.len(), to);
            }
        }
    }

    /// What is typed below the entries of this list, after entries changed places: `now` tells where an entry is now.
    pub fn renumber(&mut self, now: impl Fn(usize) -> Option<usize>) {
        let prefix = format!("{}[", self.path);
        let moved = |(place, text): &Typed| {
            let Some(rest) = place.strip_prefix(&prefix) else {
                return Some((place.clone(), text.clone()));
            };
            let (at, rest) = rest.split_once(']')?;
            let at = now(at.parse().ok()?)?;
            Some((format!("{prefix}{at}]{rest}"), text.clone()))
        };
        self.typed = self.typed.iter().filter_map(moved).collect();
    }

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
                if matches!(self.goal, Goal::Open) && self.typed_here().is_some() {
                    *slot = self.opened(label, &kind);
                    return;
                }
                if matches!(kind, Kind::Figure(_) | Kind::Text) && kind.param().is_some() {
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

    /// What a figure that is not typed rightly stands for: a parameter that nobody sets.
    fn opened<T>(&mut self, label: Localized, kind: &Kind) -> Slot<T> {
        // An id has at most 64 characters.
        let rule: String = self.rule.chars().take(48).collect();
        let id: Text = format!("{rule}-open-{}", self.params.len() + 1).into();
        let name = match &self.entry_name {
            Some(entry) => say!("{0} {1}", "{0}: {1}", entry, label),
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

    /// Turns what stands here into another kind of hole, or into none.
    fn turn<T: Leaf>(
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

    /// A value that stands here by itself.
    pub fn value<T: Leaf>(&mut self, label: impl Into<Localized>, value: &mut T, kind: &Kind) {
        if let Some(Act::Type(text) | Act::Choose(text)) = self.asked() {
            self.did();
            match T::read(text, kind) {
                Some(read) => {
                    // What says the same stays as it is written.
                    if read.text(kind) != value.text(kind) {
                        *value = read;
                    }
                    self.forget();
                }
                None => self.note(text.clone()),
            }
            return;
        }
        if matches!(
            (self.goal, kind),
            (Goal::Mark, Kind::Figure(_) | Kind::Text | Kind::Id)
        ) {
            return self.leave_open();
        }
        let control = self.control(value, kind);
        self.show(label, control);
    }

    fn control<T: Leaf>(&self, value: &T, kind: &Kind) -> Control {
        let (text, standing) = match self.typed_here() {
            None => (value.text(kind), Standing::Stands),
            Some(text) if text.trim().is_empty() => (text.to_owned(), Standing::Open),
            Some(text) => (text.to_owned(), Standing::Unread),
        };
        match kind {
            Kind::Figure(kind) => Control::Figure {
                text,
                kind: *kind,
                standing,
            },
            Kind::Text | Kind::Id => Control::Text { text, standing },
            Kind::Word(options) => Control::word(text, options.clone()),
        }
    }

    /// A value that may be left out. Words show what stands there otherwise; a figure is put there first.
    pub fn may<T: Leaf>(
        &mut self,
        label: Label,
        slot: &mut Option<Slot<T>>,
        kind: Kind,
        none: Label,
    ) {
        if let Some(act) = self.asked() {
            match (act, &*slot) {
                (Act::Remove, Some(_)) => {
                    self.forget();
                    self.did();
                    return *slot = None;
                }
                (Act::Choose(word), Some(Slot::Is(_))) if word.is_empty() => {
                    self.did();
                    return *slot = None;
                }
                (Act::Choose(word), None) => {
                    self.did();
                    return *slot = T::read(word, &kind).map(Slot::Is);
                }
                (Act::Add(_), None) => {
                    self.did();
                    if !matches!(kind, Kind::Word(_)) {
                        self.leave_open();
                    }
                    return *slot = Some(Slot::Is(T::fresh()));
                }
                _ => {}
            }
        }
        match (slot, kind) {
            (Some(Slot::Is(value)), Kind::Word(mut options)) => {
                options.insert(0, (String::new(), none));
                self.value(label, value, &Kind::Word(options));
            }
            (None, Kind::Word(mut options)) => {
                options.insert(0, (String::new(), none));
                let chosen = String::new();
                self.show(label, Control::word(chosen, options));
            }
            (Some(slot), kind) => {
                self.can.push(Can::Remove);
                self.leaf(label, slot, kind);
            }
            (None, Kind::Figure(_) | Kind::Text | Kind::Id) => {
                let options = vec![(String::new(), label)];
                self.show(label, Control::add(options));
            }
        }
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

    /// A part that may be left out, and is put there whole.
    pub fn may_part<T: Clone>(
        &mut self,
        label: Label,
        slot: &mut Option<Slot<T>>,
        fresh: &dyn Fn() -> Slot<T>,
        go: &mut dyn FnMut(&mut Self, &mut T),
    ) {
        match (self.asked(), &mut *slot) {
            (Some(Act::Add(_)), None) => {
                let mut part = fresh();
                if let Slot::Is(part) = &mut part {
                    self.open_figures(part, go);
                }
                *slot = Some(part);
                return self.did();
            }
            (Some(Act::Remove), Some(_)) => {
                *slot = None;
                self.forget();
                return self.did();
            }
            _ => {}
        }
        match slot {
            Some(slot) => {
                self.can.push(Can::Remove);
                self.show(label, Control::Group);
                self.deeper(|walk| walk.part(label, slot, go));
            }
            None => {
                let options = vec![(String::new(), label)];
                self.show(label, Control::add(options));
            }
        }
    }

    /// A part that may be left out, and is left out where nothing is in it.
    pub fn or_empty<T: Clone + PartialEq>(
        &mut self,
        label: impl Into<Localized>,
        slot: &mut Option<Slot<T>>,
        empty: &T,
        go: &mut dyn FnMut(&mut Self, &mut T),
    ) {
        let was = slot.take();
        let mut part = was.clone().unwrap_or_else(|| Slot::Is(empty.clone()));
        self.part(label, &mut part, go);
        let is_empty = matches!(&part, Slot::Is(part) if part == empty);
        // What somebody wrote so stays so.
        let is_as_it_was = was.as_ref() == Some(&part);
        *slot = (is_as_it_was || !is_empty).then_some(part);
    }

    /// Shows that a part is left out while a figure in it is not set.
    fn spare(&mut self, label: &Localized) {
        self.can.push(Can::BeFixed);
        let spare = say!(
            "{0}：没填公司数字时不看这一项",
            "{0}: left out while its figure isn't set",
            label
        );
        self.show(spare, Control::Group);
    }

    fn reading(&mut self, label: &Localized, option: &str) {
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

    /// What an option is called.
    pub fn option_name(&self, option: &str) -> Localized {
        let declared = self.declared.1.iter().find(|known| *known.id == *option);
        declared.map_or_else(
            || Localized::same(option),
            |declared| Localized::from(&declared.name),
        )
    }

    /// What a figure of the company is called, told apart from others of its name.
    pub fn param_name(&self, id: &str) -> Localized {
        let declared = self.declared.0.iter();
        let Some(own) = declared.clone().find(|known| *known.id == *id) else {
            return Localized::same(id);
        };
        let name = Localized::from(&own.name);
        match declared.filter(|known| known.name == own.name).count() {
            0 | 1 => name,
            _ => say!("{0}（{1}）", "{0} ({1})", name, Localized::same(id)),
        }
    }

    fn reading_name(&self, option: &str, reading: &str) -> Localized {
        let named = || {
            let declared = self.declared.1.iter().find(|known| *known.id == *option)?;
            let at = declared
                .values
                .iter()
                .position(|value| **value == *reading)?;
            declared.value_names.get(at).map(Localized::from)
        };
        named().unwrap_or_else(|| Localized::same(reading))
    }

    fn new_param(
        &mut self,
        label: &Localized,
        kind: &Kind,
        default: Option<rewards_core::scheme::Value>,
    ) -> Option<Text> {
        let declared = self.declared.0.iter().map(|param| &*param.id);
        let id = free("figure", declared.collect());
        self.params.push(Param {
            id: id.clone(),
            kind: kind.param()?,
            default,
            nullable: false,
            document: None,
            example: None,
            name: words_of(label),
            hint: None,
        });
        Some(id)
    }

    fn new_option(&mut self, label: &Localized) -> (Text, [Text; 2]) {
        let declared = self.declared.1.iter().map(|option| &*option.id);
        let id = free("reading", declared.collect());
        let values: [Text; 2] = ["first".into(), "second".into()];
        let name = |zh: &str, en: &str| Words {
            zh: zh.into(),
            en: en.into(),
        };
        self.options.push(Choice {
            id: id.clone(),
            values: values.to_vec(),
            default: 0,
            name: words_of(label),
            why: None,
            value_names: vec![
                name("理解一", "first reading"),
                name("理解二", "second reading"),
            ],
        });
        (id, values)
    }
}

/// Whether a place is another one or lies within it.
fn is_within(place: &str, other: &str) -> bool {
    place
        .strip_prefix(other)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
}

/// The first of `name-1`, `name-2` … that nobody has.
fn free(name: &str, taken: Vec<&str>) -> Text {
    let ids = (1_u32..).map(|number| format!("{name}-{number}"));
    let mut ids = ids.filter(|id| !taken.contains(&id.as_str()));
    ids.next().unwrap_or_default().into()
}

fn words_of(label: &Localized) -> Words {
    Words {
        zh: label.zh.as_str().into(),
        en: label.en.as_str().into(),
    }
}

const ONLY_IF: Label = label!("只在此项为“是”时", "only where this is “yes”");
