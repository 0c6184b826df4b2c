//! The makers of files, those of the reader's own tests.

#[path = "../../../../spreadsheet/tests/files/support/biff.rs"]
pub mod biff;
#[path = "../../../../spreadsheet/tests/files/support/compound.rs"]
pub mod compound;
#[path = "../../../../spreadsheet/tests/files/support/ods.rs"]
pub mod ods;
pub mod package;
#[path = "../../../../spreadsheet/tests/files/support/xlsx.rs"]
pub mod xlsx;
