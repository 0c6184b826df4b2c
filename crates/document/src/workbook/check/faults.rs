//! What is wrong with each row that is left out, cell by cell.

use super::super::field_ref::FieldRef;
use super::super::naming::{can_be_name, is_too_long};
use super::super::sheet::Sheet;
use super::left_out::{Fault, LeftOut, Placed};
use super::link::{Link, Role, Target};
use super::standing::Standing;
use super::tables::Tables;
use rewards_format::field::NAME_MOST;
use rewards_format::{Code, Found, Problem, Wanted};

impl Tables {
    /// The rows that are left out, in the order of the form.
    pub fn left_out(&self) -> Vec<LeftOut> {
        let of_sheet = |sheet: &Sheet| {
            let sheet = *sheet;
            let places = self.layouts.get(sheet).left_out();
            places.filter_map(move |at| self.left_out_at(sheet, at))
        };
        Sheet::ALL.iter().flat_map(of_sheet).collect()
    }

    fn left_out_at(&self, sheet: Sheet, at: usize) -> Option<LeftOut> {
        let table = self.sheets.get(sheet);
        let draft = table.drafts.get(at)?;
        let mut cells = draft.faults.clone();
        let typed = |column: usize| {
            let row = table.rows.get(at);
            row.map_or("", |row| row.cell(column)).trim()
        };
        let links = draft.links.iter().filter_map(|link| {
            let place = |column| FieldRef::Cell(sheet, draft.row, column);
            if let Some((rep, customer)) = self.whose_customer(sheet, link, typed) {
                return Some(Placed {
                    field: place(rep),
                    fault: Fault::WhoseCustomer(customer),
                });
            }
            let fault = self.link_fault(at, link, typed(link.column.into()))?;
            Some(Placed {
                field: place(link.column.into()),
                fault,
            })
        });
        cells.extend(links);
        if table.ids.is_double(draft.row) {
            let field = FieldRef::Cell(sheet, draft.row, sheet.column("id").unwrap_or_default());
            let fault = fault(Code::DuplicateId, Wanted::Text, &draft.id);
            cells.push(Placed { field, fault });
        }
        cells.sort_by_key(|placed| placed.field.rank());
        Some(LeftOut::of(sheet, draft.row, at + 1, cells))
    }

    /// The cell in which a deal lacks its rep, and the customer that it names, who is made as soon as it's known whose that
    /// is; nothing where something else is wrong with the cell that names the customer.
    fn whose_customer<'t>(
        &self,
        sheet: Sheet,
        link: &Link,
        typed: impl Fn(usize) -> &'t str,
    ) -> Option<(usize, String)> {
        let is_new = sheet == Sheet::Deals
            && link.to == Sheet::Customers
            && link.target == Target::Nobody
            && !self.has_only_rep();
        let rep = Sheet::Deals.column("rep").filter(|_| is_new)?;
        let customer = typed(link.column.into());
        let is_lacking = typed(rep).is_empty() && can_be_name(customer);
        is_lacking.then(|| (rep, customer.to_owned()))
    }

    /// What is wrong with a cell that names a row; nothing where that can be found and is sound.
    fn link_fault(&self, at: usize, link: &Link, typed: &str) -> Option<Fault> {
        let list = Wanted::IdIn {
            list: link.to.word(),
            named: None,
        };
        let row = match link.target {
            Target::None => return None,
            Target::Missing => {
                return Some(Fault::Problem(Problem {
                    path: String::new(),
                    code: Code::MissingField,
                    wanted: None,
                    found: None,
                }));
            }
            Target::Nobody if is_too_long(typed) => {
                let most = Wanted::Characters(NAME_MOST);
                return Some(fault(Code::TooLarge, most, typed));
            }
            Target::Nobody => return Some(fault(Code::UnknownReference, list, typed)),
            Target::Several => return Some(Fault::SeveralNamed),
            Target::Row(row) => row as usize,
        };
        let named = self.sheets.get(link.to);
        match link.role {
            Role::Refers if self.layouts.get(link.to).standing(row) != Standing::Sound => {
                let id = named.drafts.get(row)?.row;
                Some(Fault::NamesLeftOut(link.to, id, row + 1))
            }
            Role::Refers => None,
            Role::Owner => {
                let owner = self.owner(at).filter(|owner| *owner != row)?;
                let owner = named.rows.get(owner)?;
                Some(Fault::OtherOwner(
                    owner.field(link.to, "name").trim().to_owned(),
                ))
            }
        }
    }
}

fn fault(code: Code, wanted: Wanted, found: &str) -> Fault {
    Fault::Problem(Problem {
        path: String::new(),
        code,
        wanted: Some(wanted),
        found: Some(Found::text(found)),
    })
}
