//! All tables, checked, and mended after each change: rows are read, then what they name is found, then it's told which
//! of them the ledger holds.

use super::super::column::CellKind;
use super::super::row::RowId;
use super::super::sheet::Sheet;
use super::super::table::Facts;
use super::difference::Splice;
use super::link::{NO_KEY, Role, Target, text_key};
use super::name_index::row_keys;
use super::per_sheet::PerSheet;
use super::products::Products;
use super::sheet_check::{Changes, Doubles, SheetCheck};
use super::standing::{Layout, Standing};
use rewards_core::number::Period;

/// All tables, checked.
#[derive(Debug)]
pub struct Tables {
    pub period: Option<Period>,
    pub products: Products,
    pub sheets: PerSheet<SheetCheck>,
    pub layouts: PerSheet<Layout>,
    /// The rep that an empty cell means, where there is only one.
    only: Option<(usize, RowId)>,
}

/// What became of the ledger's lists.
#[derive(Debug)]
pub struct Mended(PerSheet<ListChange>);

/// What became of one of the ledger's lists.
#[derive(Debug, Default)]
pub struct ListChange {
    /// Rows of the table that were put in or taken out, with the place in the list of those that were taken out, and how
    /// many of them it held.
    pub splice: Option<(Splice, usize, usize)>,
    /// Other rows of the table that are to be looked at, in order, by their places, and whether the list held each.
    pub rows: Vec<(usize, bool)>,
    /// How many of these the list has to make room for, or to close up behind.
    shifts: usize,
    /// Whether entries that were there have other places now.
    is_moved: bool,
    /// What tells the texts that name rows whose standing, or whose own references, changed, in order.
    texts: Vec<u64>,
}

/// How much of a list is to be made anew.
#[derive(Clone, Copy, Debug)]
pub enum ListExtent<'a> {
    /// All of it.
    Whole,
    /// What changed.
    Changes(&'a ListChange),
}

/// With more entries than this that come or go one by one, a list is laid down anew.
const MANY: usize = 256;

impl Mended {
    /// How much of a table's list is to be made anew.
    pub fn part(&self, sheet: Sheet) -> ListExtent<'_> {
        let change = self.0.get(sheet);
        let is_whole = change.shifts > MANY
            || targets(sheet)
                .iter()
                .any(|target| self.0.get(*target).is_moved);
        if is_whole {
            ListExtent::Whole
        } else {
            ListExtent::Changes(change)
        }
    }
}

impl ListChange {
    /// Whether the list has the same entries in the same places.
    pub fn is_nothing(&self) -> bool {
        self.splice.is_none() && self.rows.is_empty()
    }
}

impl Default for Tables {
    fn default() -> Self {
        Self {
            period: None,
            products: Products::default(),
            sheets: PerSheet::of(SheetCheck::new),
            layouts: Default::default(),
            only: None,
        }
    }
}

/// The tables whose rows others name.
const NAMED: [Sheet; 3] = [Sheet::Teams, Sheet::Reps, Sheet::Customers];

/// The tables whose rows cells of a table name.
fn named_by(sheet: Sheet) -> impl Iterator<Item = Sheet> {
    let is_named = move |to: &Sheet| {
        let mut columns = sheet.columns().iter();
        columns.any(|column| column.kind == CellKind::Link(*to))
    };
    NAMED.into_iter().filter(is_named)
}

/// The tables whose rows a table's rows refer to.
const fn targets(sheet: Sheet) -> &'static [Sheet] {
    match sheet {
        Sheet::Teams => &[],
        Sheet::Reps => &[Sheet::Teams],
        Sheet::Customers => &[Sheet::Reps],
        Sheet::Deals => &[Sheet::Customers],
        Sheet::Outcomes => &[Sheet::Teams, Sheet::Reps, Sheet::Customers],
    }
}

impl Tables {
    /// Makes room for as many rows as the tables have.
    pub fn make_room(&mut self, facts: &Facts) {
        for sheet in Sheet::ALL {
            let rows = facts.table(*sheet).rows.len();
            self.sheets.get_mut(*sheet).make_room(rows);
        }
    }

    /// Brings all up to what the tables are now, and tells what became of the ledger's lists.
    pub fn mend(&mut self, facts: &Facts, doubles: Doubles) -> Mended {
        let period = facts.days();
        let is_other_period = std::mem::replace(&mut self.period, period) != period;
        let (sheets, products) = (&mut self.sheets, &mut self.products);
        let mut changes = PerSheet::of(|sheet| {
            let rows = &facts.table(sheet).rows;
            sheets
                .get_mut(sheet)
                .take(rows, period, is_other_period, products, doubles)
        });
        self.find_only(&mut changes);
        let mut mended = Mended(PerSheet::default());
        for sheet in Sheet::ALL {
            let change = self.follow(*sheet, &changes, &mended);
            *mended.0.get_mut(*sheet) = change;
        }
        mended
    }

    /// Whether there is one rep alone, whom an empty cell means.
    pub const fn has_only_rep(&self) -> bool {
        self.only.is_some()
    }

    /// Which rep an empty cell means; where it's another one than before, empty cells name others.
    fn find_only(&mut self, changes: &mut PerSheet<Changes>) {
        let reps = self.sheets.get(Sheet::Reps);
        let only = reps.only();
        let only = only.and_then(|at| Some((at, reps.drafts.get(at)?.row)));
        if std::mem::replace(&mut self.only, only) != only {
            let texts = &mut changes.get_mut(Sheet::Reps).texts;
            texts.push(text_key(""));
            texts.sort_unstable();
        }
    }

    /// Brings a table up to what became of its own rows and of those that they name.
    fn follow(&mut self, sheet: Sheet, changes: &PerSheet<Changes>, mended: &Mended) -> ListChange {
        let own = changes.get(sheet);
        self.shift(sheet, changes);
        let texts_of = |to: Sheet| {
            let texts = changes.get(to).texts.iter();
            texts.chain(&mended.0.get(to).texts)
        };
        let is_empty = self.sheets.get(sheet).drafts.is_empty();
        let named = named_by(sheet).filter(|_| !is_empty);
        let mut texts: Vec<u64> = named.flat_map(texts_of).copied().collect();
        texts.sort_unstable();
        let mut at_hand = self.sheets.get(sheet).naming(&texts);
        at_hand.extend(&own.read);
        at_hand.sort_unstable();
        at_hand.dedup();
        let mut change = self.splice_layout(sheet, own.splice);
        let put_in = own.put_in();
        // From here on rows stand, or are counted, otherwise than before.
        let mut from = own.splice.map(|splice| splice.at);
        for at in at_hand {
            let is_redirected = self.resolve(sheet, at);
            let standing = self.standing(sheet, at);
            let before = self.layouts.get_mut(sheet).put(at, standing);
            if is_redirected || standing != before {
                // What rows are called that were put in is known as changed by now.
                if !put_in.contains(&at) {
                    self.note_texts(sheet, at, &mut change.texts);
                }
                if sheet == Sheet::Reps && self.only.is_some_and(|(only, _)| only == at) {
                    change.texts.push(text_key(""));
                }
            }
            if standing != before {
                from = Some(from.map_or(at, |from| from.min(at)));
            }
            let is_touched =
                is_redirected || standing != before || own.read.binary_search(&at).is_ok();
            let is_held = before == Standing::Sound;
            if is_touched && !put_in.contains(&at) && (is_held || standing == Standing::Sound) {
                change.rows.push((at, is_held));
                change.shifts += usize::from(is_held != (standing == Standing::Sound));
            }
        }
        change.texts.sort_unstable();
        if let Some(from) = from {
            change.is_moved = self.layouts.get_mut(sheet).count_from(from);
        }
        change
    }

    /// What a table's rows name stands in other places after rows were put in or taken out before it.
    fn shift(&mut self, sheet: Sheet, changes: &PerSheet<Changes>) {
        let splice_of = |to: Sheet| {
            let splice = changes.get(to).splice;
            splice.filter(|splice| splice.added != splice.removed)
        };
        if named_by(sheet).all(|to| splice_of(to).is_none()) {
            return;
        }
        for draft in &mut self.sheets.get_mut(sheet).drafts {
            for link in &mut draft.links {
                if let Some(splice) = splice_of(link.to) {
                    link.target = shifted(link.target, splice);
                }
            }
        }
    }

    fn splice_layout(&mut self, sheet: Sheet, splice: Option<Splice>) -> ListChange {
        let splice = splice.map(|splice| {
            let drafts = self.sheets.get(sheet).drafts.iter();
            let rows = drafts.skip(splice.at).take(splice.added);
            let rows = rows.map(|draft| draft.row);
            let (first, held) = self.layouts.get_mut(sheet).splice(splice, rows);
            (splice, first, held)
        });
        ListChange {
            splice,
            ..ListChange::default()
        }
    }

    /// Finds whom the cells of a row name; whether that is somebody else than before.
    fn resolve(&mut self, sheet: Sheet, at: usize) -> bool {
        let only = self.only.map(|(at, _)| at);
        let table = self.sheets.get_mut(sheet);
        let Some(draft) = table.drafts.get_mut(at) else {
            return false;
        };
        let mut links = std::mem::take(&mut draft.links);
        let mut is_redirected = false;
        for link in &mut links {
            let row = self.sheets.get(sheet).rows.get(at);
            let typed = row.map_or("", |row| row.cell(link.column.into()));
            let target = self.sheets.get(link.to).find(link, typed, only);
            is_redirected |= std::mem::replace(&mut link.target, target) != target;
        }
        if let Some(draft) = self.sheets.get_mut(sheet).drafts.get_mut(at) {
            draft.links = links;
        }
        is_redirected
    }

    /// What tells the texts by which others may name a row.
    fn note_texts(&self, sheet: Sheet, at: usize, texts: &mut Vec<u64>) {
        let row = self.sheets.get(sheet).rows.get(at);
        let Some(row) = row.filter(|_| NAMED.contains(&sheet)) else {
            return;
        };
        let keys = row_keys(sheet, row).into_iter();
        texts.extend(keys.filter(|key| *key != NO_KEY));
    }

    fn standing(&self, sheet: Sheet, at: usize) -> Standing {
        let table = self.sheets.get(sheet);
        let Some(draft) = table.drafts.get(at).filter(|draft| !draft.is_blank) else {
            return Standing::Blank;
        };
        let is_sound = draft.entry.is_some()
            && !table.ids.is_double(draft.row)
            && draft
                .links
                .iter()
                .all(|link| match (link.target, link.role) {
                    (Target::None, _) => true,
                    (Target::Missing | Target::Nobody | Target::Several, _) => false,
                    (Target::Row(row), Role::Refers) => {
                        self.layouts.get(link.to).standing(row as usize) == Standing::Sound
                    }
                    (Target::Row(row), Role::Owner) => {
                        self.owner(at).is_none_or(|owner| owner == row as usize)
                    }
                });
        if is_sound {
            Standing::Sound
        } else {
            Standing::LeftOut
        }
    }

    /// The place of the rep who has the customer of the deal at a place; nothing where that's not known.
    pub fn owner(&self, deal: usize) -> Option<usize> {
        let deals = self.sheets.get(Sheet::Deals);
        let customer = deals.target(deal, Sheet::Customers, Role::Refers)?;
        self.sheets
            .get(Sheet::Customers)
            .target(customer, Sheet::Reps, Role::Refers)
    }
}

/// The same row after others were put in or taken out before it.
fn shifted(target: Target, splice: Splice) -> Target {
    match target {
        Target::Row(at) if at as usize >= splice.at + splice.removed => {
            let at = at as usize + splice.added - splice.removed;
            Target::Row(u32::try_from(at).unwrap_or(u32::MAX))
        }
        Target::Row(_) | Target::None | Target::Missing | Target::Nobody | Target::Several => {
            target
        }
    }
}
