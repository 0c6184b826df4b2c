//! What is said of a preview: what is asked, who is made besides, why nothing would come of it, and what was done.

use super::Cell;
use super::body::Passed;
use super::preview::{Alike, Fate, Likeness, Preview, SourceTable, WordRead};
use crate::workbook::Sheet;
use rewards_words::text::{Label, Localized};
use rewards_words::{label, many, say};

/// So many of those who are made are named.
const NAMED: usize = 3;

impl SourceTable {
    /// What the table is called: as in its source, else as the form's table that it is for.
    #[must_use]
    pub fn called(&self) -> Localized {
        match &self.table.name {
            Some(name) => Localized::same(name),
            None => self.reading.mapping.sheet.title().into(),
        }
    }

    /// The first cells of a column in which something stands, of the rows that are its rows; at most so many.
    #[must_use]
    pub fn samples(&self, column: usize, most: usize) -> Vec<String> {
        let body = self.reading.body(&self.table);
        let places = 0..body.len();
        let filled = places.filter_map(|place| {
            let cell = body.row(place)?.cell(column);
            (!cell.is_blank() && body.passed(place).is_none()).then(|| cell.text().to_owned())
        });
        filled.take(most).collect()
    }

    /// That cells which are taken in hold formulas without results, and what can be done; nothing where none does.
    #[must_use]
    pub fn not_computed_words(&self) -> Option<Localized> {
        let columns = self.reading.mapping.columns.iter().enumerate();
        let columns: Vec<usize> = columns
            .filter(|(_, assigned)| assigned.field.is_some())
            .map(|(at, _)| at)
            .collect();
        let body = self.reading.body(&self.table);
        let count_in = |place: usize| {
            let row = body.row(place)?;
            let cells = columns.iter().map(|at| row.cell(*at));
            let count = cells.filter(|cell| **cell == Cell::NotComputed).count();
            // A sum that isn't taken in may be what it is.
            (count > 0 && !matches!(body.passed(place), Some(reason) if reason != Passed::Hidden))
                .then_some(count)
        };
        let count: usize = (0..body.len()).filter_map(count_in).sum();
        (count > 0).then(|| {
            say!(
                "{0} 格是公式，文件里没有算好的结果，只能当作空白。请在 Excel 或 WPS 里打开这个文件，保存一次，再导入。",
                "Formulas whose results are not in the file: {0}; they can only be read as blank. Open the file in Excel or WPS, save it once, and import it again.",
                count
            )
        })
    }
}

impl Preview {
    /// What is asked of rows that look like one that is there; nothing where there are none.
    #[must_use]
    pub fn alike_question(&self) -> Option<Localized> {
        let (count, same) = self.alike();
        let others = match (same, count) {
            (_, 0) => return None,
            (0, _) => label!("，别的列不同", "; they differ in other columns"),
            (same, count) if same == count => {
                label!("，别的列也都一样", "; they are the same in all columns")
            }
            _ => label!("", ""),
        };
        let others = if others.zh.is_empty() {
            say!(
                "，其中 {0} 行完全一样",
                "; exactly the same in all columns: {0}",
                same
            )
        } else {
            others.into()
        };
        let has_deals = self.has_alike(Sheet::Deals);
        let by = match (has_deals, self.has_alike(Sheet::Outcomes)) {
            (true, true) => label!(
                "内容和表里已有的对得上",
                "Rows that match one already there"
            ),
            (false, true) => label!(
                "和表里已有的同一件事、同日期、同一个人",
                "Rows with the same kind, date and people as one already there"
            ),
            (_, false) => label!(
                "和表里已有的同客户、同日期、同金额",
                "Rows with the same customer, date and amount as one already there"
            ),
        };
        Some(say!(
            "有 {0} 行{1}{2}。怎么办？",
            "{1}: {0}{2}. What should be done with them?",
            count,
            by,
            others
        ))
    }

    fn has_alike(&self, sheet: Sheet) -> bool {
        self.rows(sheet).iter().any(|row| row.alike.is_some())
    }

    /// How many rows are told by their id or name to be there already, and say something else than what is there. Those that
    /// only look alike are asked about by themselves.
    #[must_use]
    pub fn told(&self) -> usize {
        let rows = Sheet::ALL.iter().flat_map(|sheet| self.rows(*sheet));
        rows.filter(|row| {
            row.alike.is_none() && matches!(row.fate, Fate::Change(_) | Fate::Skipped(_))
        })
        .count()
    }

    /// Whether taking them in changes anything.
    #[must_use]
    pub fn has_effect(&self) -> bool {
        let mut counts = Sheet::ALL.iter().map(|sheet| self.counts(*sheet));
        counts.any(|counts| counts.added + counts.changed > 0)
    }

    /// Why nothing would come of taking them in, and what can be done; nothing where something would.
    #[must_use]
    pub fn idle_words(&self) -> Option<Localized> {
        if self.has_effect() {
            return None;
        }
        let counts = Sheet::ALL.iter().map(|sheet| self.counts(*sheet));
        let (mut same, mut skipped, mut wrong) = (0, 0, 0);
        for counts in counts {
            same += counts.same;
            skipped += counts.skipped;
            wrong += counts.wrong;
        }
        let differs = |sheet: &Sheet| {
            let rows = self.rows(*sheet).iter();
            rows.filter_map(|row| row.alike)
                .any(|likeness| likeness == Likeness::Differs)
        };
        let is_alike = self.choices().alike == Alike::Skip && Sheet::ALL.iter().any(differs);
        let why = if is_alike {
            label!(
                "现在没有可导入的：这些行都当作表里已有的同一笔。要修改或新增，请在上面另选一项。",
                "There is nothing to import now: these rows are taken to be the ones already there. To change or add them, choose so above."
            )
        } else if skipped > 0 {
            label!(
                "现在没有可导入的：这些行表里都有了，并选了保留表里的。要修改，请在上面另选一项。",
                "There is nothing to import now: these rows are already there and stay as they are. To change them, choose so above."
            )
        } else if wrong > 0 {
            label!(
                "现在没有可导入的：读得懂的行都已有了，其余的行选了不导入。",
                "There is nothing to import now: what can be read is already there, and the other rows are left out."
            )
        } else if same > 0 {
            label!(
                "这些行表里都有了，而且一样，不用再导入。",
                "All of these rows are already there, exactly the same: there is nothing to import."
            )
        } else {
            label!(
                "没有要导入的行。请看看各列读得对不对。",
                "There are no rows to import. Check how the columns are read."
            )
        };
        Some(why.into())
    }

    /// Who is made besides, in a sentence, the first few by name; nothing where nobody is.
    #[must_use]
    pub fn made_words(&self) -> Option<Localized> {
        let made = self.made()?;
        Some(say!("会一并新建 {0}", "Also added: {0}", made))
    }

    fn made(&self) -> Option<Localized> {
        const BETWEEN: Label = label!("、", ", ");
        let newcomers = self.newcomers();
        let customers = newcomers.customers.iter().map(|(name, _)| name);
        let reps = newcomers.reps.iter();
        let reps = reps.chain(self.made_by_name(Sheet::Reps));
        let teams = self.made_by_name(Sheet::Teams).iter();
        let parts = [
            named(customers, |count, names| {
                many!(
                    count,
                    "{0} 个新客户（{1}）",
                    "{0} new customer ({1})",
                    "{0} new customers ({1})",
                    names
                )
            }),
            named(reps, |count, names| {
                many!(
                    count,
                    "{0} 名业务员（{1}）",
                    "{0} rep ({1})",
                    "{0} reps ({1})",
                    names
                )
            }),
            named(teams, |count, names| {
                many!(
                    count,
                    "{0} 个团队（{1}）",
                    "{0} team ({1})",
                    "{0} teams ({1})",
                    names
                )
            }),
        ];
        let parts = Localized::joined(parts.into_iter().flatten(), BETWEEN);
        (!parts.is_empty()).then_some(parts)
    }

    /// The words of closed lists in one of the tables: those of which somebody has to say what they mean, whether that was
    /// done or not, and those that are known by themselves.
    #[must_use]
    pub fn words_by_knowing(&self, part: usize) -> (Vec<&WordRead>, Vec<&WordRead>) {
        let words = self.words_read().into_iter();
        words
            .filter(|word| word.part == part)
            .partition(|word| !word.is_known)
    }

    /// What is said once it's done: what came in, and who was made besides.
    #[must_use]
    pub fn done_words(&self) -> Localized {
        const BETWEEN: Label = label!("；", "; ");
        let counts = Sheet::ALL.iter().rev();
        let counts = counts.filter_map(|sheet| self.counts(*sheet).words(*sheet));
        let made = self.made();
        let made = made.map(|made| say!("一并新建 {0}", "also added: {0}", made));
        say!(
            "已导入。{0}",
            "Imported. {0}",
            Localized::joined(counts.chain(made), BETWEEN)
        )
    }
}

/// How many are made, with the names of the first few; nothing where nobody is.
fn named<'n>(
    all: impl Iterator<Item = &'n String> + Clone,
    words: fn(usize, Localized) -> Localized,
) -> Option<Localized> {
    const BETWEEN: Label = label!("、", ", ");
    let count = all.clone().count();
    let mut names = Localized::joined(all.take(NAMED), BETWEEN);
    if count > NAMED {
        names.push(&Localized::from(label!("……", ", …")));
    }
    (count > 0).then(|| words(count, names))
}
