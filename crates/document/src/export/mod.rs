//! Tables and statements out; statements as JSON of the contract, and both as .csv text for Excel and WPS: UTF-8 with its mark, lines that end in CR LF, nothing in it that
//! a spreadsheet takes for a formula. What a table comes to is recognised when it's imported again.

mod csv;
mod statement;
mod table;

pub use statement::{Origin, lines_csv, lines_json, reps_csv, reps_json};
pub use table::{file_name, table_csv};
