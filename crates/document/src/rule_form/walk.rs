//! The way through a rule, place by place. One walk serves three goals: to show the places, to act on one of them, and to
//! open those at which nothing readable is typed.

use super::field::{Act, Can, Control, Field, FigureKind, FormPart, InSheet, Section, Typed};
use super::fresh_band::MayPay;
use rewards_core::scheme::{Choice, Param, Text};
use rewards_words::text::{Label, Localized};

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
    pub goal: Goal<'w>,
    /// Where it is.
    pub path: String,
    depth: usize,
    sections: Vec<Section>,
    /// What can be done with the next field, as what holds it says.
    pub can: Vec<Can>,
    done: bool,
    /// Another kind of part was chosen.
    pub is_other: bool,
    /// What the scheme declares already.
    pub declared: (&'w [Param], &'w [Choice]),
    /// What is typed and does not stand in the rule.
    pub typed: Vec<Typed>,
    /// Parameters that were made.
    pub params: Vec<Param>,
    /// Options that were made.
    pub options: Vec<Choice>,
    /// What bounds are, where the walk is.
    pub bounds: FigureKind,
    /// What bands may pay, where the walk is.
    pub may_pay: MayPay,
    /// The parameters and options that were met.
    pub named: Vec<Text>,
    /// The rule's id, for parameters that are made.
    pub rule: Text,
    /// What a figure is called where it has yet to be typed, if the field's label says more than the figure.
    pub figure_name: Option<Label>,
    /// The tallies to which rules add, each with the names of these rules.
    pub tallies: Vec<(Text, Localized)>,
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
            may_pay: MayPay::ALL,
            named: Vec::new(),
            rule: Text::default(),
            figure_name: None,
            tallies: Vec::new(),
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
    pub fn section(&mut self, part: FormPart) {
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

    /// Goes into a field where it's right to have it here.
    pub fn field_if(&mut self, is_right: bool, name: &str, go: impl FnOnce(&mut Self)) {
        if is_right {
            self.field(name, go);
        }
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
}
