//! The tables on their way in, how each is to be read, and what taking them in will do.

use rewards_document::import::{
    Choices, Passed, Preview, Progress, RawTable, Reading, Remembered, SourceTable, WordRead,
};
use rewards_document::workbook::{Facts, Shared};

/// A table that is not taken in, and how it would be read.
#[derive(Debug)]
struct Aside {
    /// Its place among all tables.
    at: usize,
    part: SourceTable,
}

/// The tables on their way in.
#[derive(Debug)]
pub struct Work {
    /// The facts that they are taken into.
    facts: Shared<Facts>,
    /// Those that are taken in.
    preview: Preview,
    /// The places of those that are taken in, among all tables.
    taken: Vec<usize>,
    aside: Vec<Aside>,
    /// The places of those that are hidden in their file.
    hidden: Vec<usize>,
}

impl Work {
    /// Begins with these tables. Of several, those are taken in for which it's clear where they belong; hidden ones are
    /// put aside.
    pub fn new(
        tables: Vec<(RawTable, bool)>,
        facts: &Shared<Facts>,
        remembered: &Remembered,
    ) -> Self {
        let is_only = tables.len() == 1;
        let mut taken = Vec::new();
        let mut parts = Vec::new();
        let mut aside = Vec::new();
        let mut hidden = Vec::new();
        for (at, (table, is_hidden)) in tables.into_iter().enumerate() {
            if is_hidden {
                hidden.push(at);
            }
            let reading = Reading::of(&table, facts, remembered);
            let is_taken =
                is_only || (reading.is_sheet_clear && !is_hidden && reading.lacking().is_empty());
            let part = SourceTable { table, reading };
            if is_taken {
                taken.push(at);
                parts.push(part);
            } else {
                aside.push(Aside { at, part });
            }
        }
        Self {
            facts: facts.clone(),
            preview: Preview::new(facts.clone(), parts, Choices::default()),
            taken,
            aside,
            hidden,
        }
    }

    /// Begins with a table of which it's known how to read it.
    pub fn of(part: SourceTable, facts: &Shared<Facts>) -> Self {
        Self {
            facts: facts.clone(),
            preview: Preview::new(facts.clone(), vec![part], Choices::default()),
            taken: vec![0],
            aside: Vec::new(),
            hidden: Vec::new(),
        }
    }

    /// How many tables there are.
    pub fn len(&self) -> usize {
        self.taken.len() + self.aside.len()
    }

    /// A table, and how it is read.
    pub fn part(&self, at: usize) -> Option<&SourceTable> {
        let taken = self.taken.iter().position(|one| *one == at);
        match taken {
            Some(place) => self.preview.parts().get(place),
            None => self
                .aside
                .iter()
                .find(|aside| aside.at == at)
                .map(|aside| &aside.part),
        }
    }

    /// How many rows below its head a table has; of one that is taken in without those that are none: sums, notes, heads again.
    pub fn rows(&self, at: usize) -> usize {
        let rows = self
            .part(at)
            .map_or(0, |part| part.reading.body(&part.table).len());
        let taken = self.taken.iter().position(|one| *one == at);
        let passed = self.preview.passed().iter();
        let passed = passed
            .filter(|row| Some(row.part) == taken && row.reason != Passed::Hidden)
            .count();
        rows.saturating_sub(passed)
    }

    /// The words of closed lists in a table that is taken in of which it's asked what they mean.
    pub fn asked_words(&self, at: usize) -> Vec<&WordRead> {
        self.words(at).0
    }

    /// Those that are known by themselves.
    pub fn known_words(&self, at: usize) -> Vec<&WordRead> {
        self.words(at).1
    }

    fn words(&self, at: usize) -> (Vec<&WordRead>, Vec<&WordRead>) {
        let taken = self.taken.iter().position(|one| *one == at);
        taken
            .map(|part| self.preview.words_by_knowing(part))
            .unwrap_or_default()
    }

    /// Whether a table is hidden in its file.
    pub fn is_hidden(&self, at: usize) -> bool {
        self.hidden.contains(&at)
    }

    /// Whether a table is taken in.
    pub fn is_taken(&self, at: usize) -> bool {
        self.taken.contains(&at)
    }

    /// What taking them in will do.
    pub const fn preview(&self) -> &Preview {
        &self.preview
    }

    /// Whether something has to be put right before they can be taken in.
    pub fn is_lacking(&self) -> bool {
        self.preview
            .parts()
            .iter()
            .any(|part| !part.reading.lacking().is_empty())
    }

    /// Whether the next piece of work goes through all rows at once.
    pub fn is_next_whole(&self) -> bool {
        self.preview.is_next_whole()
    }

    /// Works on about so many rows more.
    pub fn advance(&mut self, rows: usize) -> Progress {
        self.preview.advance(rows)
    }

    /// Answers what was asked.
    pub fn choose(&mut self, choices: Choices) {
        self.preview.choose(choices);
    }

    /// Reads a table otherwise, or takes it in, or puts it aside; what they will do is found out anew.
    pub fn change(
        self,
        facts: &Shared<Facts>,
        at: usize,
        change: impl FnOnce(&mut SourceTable, &mut bool),
    ) -> Self {
        let choices = self.preview.choices();
        let hidden = self.hidden;
        let mut all: Vec<(usize, bool, SourceTable)> = Vec::new();
        all.extend(
            self.taken
                .iter()
                .copied()
                .zip(self.preview.into_parts())
                .map(|(at, part)| (at, true, part)),
        );
        all.extend(
            self.aside
                .into_iter()
                .map(|aside| (aside.at, false, aside.part)),
        );
        all.sort_by_key(|(at, ..)| *at);
        if let Some((_, is_taken, part)) = all.get_mut(at) {
            change(part, is_taken);
        }
        let (taken, aside): (Vec<_>, Vec<_>) =
            all.into_iter().partition(|(_, is_taken, _)| *is_taken);
        let (places, parts) = taken.into_iter().map(|(at, _, part)| (at, part)).unzip();
        Self {
            facts: facts.clone(),
            preview: Preview::new(facts.clone(), parts, choices),
            taken: places,
            aside: aside
                .into_iter()
                .map(|(at, _, part)| Aside { at, part })
                .collect(),
            hidden,
        }
    }

    /// Whether what was found out is of these facts: another window may have changed them meanwhile.
    pub fn is_of(&self, facts: &Shared<Facts>) -> bool {
        self.facts == *facts
    }

    /// Lets go of about so many rows; whether there are more.
    pub fn shed(&mut self, rows: usize) -> bool {
        let aside = self.aside.iter_mut().map(|aside| &mut aside.part);
        let mut is_more = self.preview.shed(rows);
        for part in aside {
            is_more |= part.shed(rows);
        }
        is_more
    }

    /// Remembers what was put right of how each table was found to be read.
    pub fn remember(&self, remembered: &mut Remembered) {
        for part in self.preview.parts() {
            part.reading.remember(&part.table, remembered);
        }
    }
}
