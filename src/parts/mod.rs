//! Parts of the page: props in, events out. None knows a feature; each is shown in its states under `#/parts`.

pub mod button;
pub mod charts;
pub mod choice;
pub mod day_pick;
pub mod dialog;
pub mod fold;
pub mod gradual;
pub mod grid;
pub mod icon;
pub mod keyed;
pub mod later;
pub mod menu;
pub mod one_stop;
pub mod settled;
pub mod tabs;
pub mod text_field;
pub mod toolbar;
pub mod typing;
