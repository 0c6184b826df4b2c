//! The page in the browser: opened from what was kept and what the address asks for, then derived from the one state.

mod app;
mod bands;
mod cell;
mod compare;
mod dom;
mod facts;
mod fault;
mod fields;
mod figures;
mod files;
mod keep;
mod library;
mod problems;
mod rep;
mod scheme;
mod sheet;
mod shell;
mod statement;
mod why;

use crate::browser::{asked, hash, on_hash, set_hash};
use crate::ui::workbook::{Edit, Place};
use app::App;
use leptos::prelude::*;

/// Puts the page into its place in the document.
pub fn start() {
    let Some(root) = dom::by_id("app") else { return };
    let asked = asked();
    let opened = keep::open(&asked, &hash());
    let (storage, own) = (opened.storage, opened.own());
    leptos::mount::mount_to(root, move || {
        let app = App::new(opened.workbook, asked.embed, opened.notices);
        if let Some(storage) = storage {
            keep::save(app, storage, own);
        }
        follow_hash(app);
        shell::shell(app)
    })
    .forget();
}

/// The hash and the place are the same thing.
fn follow_hash(app: App) {
    if Place::of_hash(&hash()).is_none() {
        set_hash(&app.place.get_untracked().hash());
    }
    on_hash(move || {
        if let Some(place) = Place::of_hash(&hash()) {
            app.act(Edit::Go(place));
            dom::scroll_up();
        }
    });
}
