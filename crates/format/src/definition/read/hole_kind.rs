//! Reads each kind of hole.

use super::super::place::At;
use super::hole::{A_VALUE, Declared, May, ParamAt, Read, Reader};
use crate::{Code, Node, Wanted, distinct_entries, field};
use rewards_core::scheme::{Slot, Text};

impl<'o> Reader<'o> {
    /// A parameter, and what stands there while it is not set.
    pub(super) fn parameter<T>(
        &mut self,
        at: At<'_>,
        may: May,
        read: Read<'_, 'o, Slot<T>>,
    ) -> Option<Slot<T>> {
        let parts = self.open(at, &["param", "or"])?;
        let id = self.required(&parts, "param", &mut |reader, at| reader.param_id(at));
        let or = match parts.has("or") {
            true => self
                .required(&parts, "or", &mut |reader, at| {
                    reader.slot(at, A_VALUE, read).flatten()
                })
                .map(|or| Some(Box::new(or))),
            false => Some(None),
        };
        if may.param == ParamAt::Nowhere && id.is_some() {
            return self.want(at, Code::WrongType, Wanted::NoParam);
        }
        Some(Slot::Param { id: id?, or: or? })
    }

    fn param_id(&mut self, at: At<'_>) -> Option<Text> {
        let id = field::text(at.node, at.path, &mut self.problems)?;
        if let Some(Declared { params, .. }) = self.declared
            && !params.iter().any(|param| *param.id == *id)
        {
            let names = params.iter().map(|param| param.id.clone()).collect();
            self.problems.refuse(
                at.path,
                Code::UnknownReference,
                Wanted::DeclaredParam(names),
                at.node,
            );
            return None;
        }
        Some(id.into())
    }

    /// A part for each reading of an option.
    pub(super) fn option<T>(
        &mut self,
        at: At<'_>,
        may: May,
        read: Read<'_, 'o, Slot<T>>,
    ) -> Option<Slot<T>> {
        let parts = self.open(at, &["option", "is"])?;
        let option = self.required(&parts, "option", &mut |reader, at| reader.option_id(at));
        let readings = option.as_deref().and_then(|id| self.readings(id));
        let is = self.required(&parts, "is", &mut |reader, at| {
            reader.each_reading(at, readings, may, read)
        });
        Some(Slot::Choice {
            option: option?,
            is: is?,
        })
    }

    fn option_id(&mut self, at: At<'_>) -> Option<Text> {
        let id = field::text(at.node, at.path, &mut self.problems)?;
        if let Some(Declared { options, .. }) = self.declared
            && !options.iter().any(|option| *option.id == *id)
        {
            let names = options.iter().map(|option| option.id.clone()).collect();
            self.problems.refuse(
                at.path,
                Code::UnknownReference,
                Wanted::DeclaredOption(names),
                at.node,
            );
            return None;
        }
        Some(id.into())
    }

    fn readings(&self, id: &str) -> Option<&'o [Text]> {
        let options = self.declared?.options;
        let option = options.iter().find(|option| *option.id == *id)?;
        Some(&option.values)
    }

    /// The part for each reading; there has to be one for every reading of the option.
    fn each_reading<T>(
        &mut self,
        at: At<'_>,
        readings: Option<&[Text]>,
        may: May,
        read: Read<'_, 'o, Slot<T>>,
    ) -> Option<Vec<(Text, Option<Slot<T>>)>> {
        let entries = distinct_entries(at.node, at.path, &mut self.problems)?;
        let mut are_sound = true;
        for reading in readings.into_iter().flatten() {
            if !entries.iter().any(|(key, _)| *key == &**reading) {
                are_sound = false;
                let wanted = Wanted::Reading(reading.clone());
                self.problems
                    .want(&at.path.field(reading), Code::MissingField, wanted);
            }
        }
        let may = May {
            be_null: may.be_left_out,
            ..may
        };
        let mut is = Vec::new();
        for (key, node) in entries {
            let path = at.path.field(key);
            if readings.is_some_and(|readings| !readings.iter().any(|known| **known == *key)) {
                let readings = readings.unwrap_or_default().to_vec();
                let (wanted, found) = (Wanted::Name(readings), Node::text(key));
                self.problems
                    .refuse(&path, Code::UnknownField, wanted, &found);
                are_sound = false;
                continue;
            }
            match self.slot(At { node, path: &path }, may, read) {
                Some(slot) => is.push((key.into(), slot)),
                None => are_sound = false,
            }
        }
        are_sound.then_some(is)
    }

    /// What is left out while it lacks a parameter.
    pub(super) fn optional<T>(
        &mut self,
        at: At<'_>,
        may: May,
        read: Read<'_, 'o, Slot<T>>,
    ) -> Option<Slot<T>> {
        let parts = self.open(at, &["optional"])?;
        self.required(&parts, "optional", &mut |reader, at| {
            if matches!(at.node, Node::Null) {
                return reader.want(at, Code::WrongType, Wanted::NotNull);
            }
            reader.slot(at, may, read).flatten()
        })
        .map(|slot| Slot::Optional(Box::new(slot)))
    }
}
