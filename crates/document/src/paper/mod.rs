//! What is printed, as texts without pixels: a rep's statement, the sheet that is posted, the scheme as a policy, claims
//! and appeals. Each says which scheme, which version, which period and which day.

mod appeal;
mod change;
mod claim;
mod comparison;
mod comparison_notes;
mod comparison_types;
mod deals;
mod dossier;
mod head;
mod how;
mod policy;
mod policy_text;
mod publication;
mod rep;

pub use appeal::{AppealForm, Room, appeal_form};
pub use change::{ChangeNotice, Changed, change_notice};
pub use claim::{ClaimForm, ClaimLine, asks_for_claims, claim_form};
pub use comparison::{OnPaper, comparison_sheet};
pub use comparison_types::{
    CellsOf, ColumnOnPaper, ComparisonCell, ComparisonRow, ComparisonSheet, ComparisonTable,
    HolesFound,
};
pub use dossier::{Dossier, Submitted, dossier};
pub use head::{Field, Head, Issue, Print, Signature};
pub use policy::{has_clauses, policy_text};
pub use policy_text::{Paragraph, PolicyText, Section};
pub use publication::{Listed, PublicRow, PublicSheet, publication};
pub use rep::{RepSheet, SheetGroup, SheetLine, rep_sheet};
