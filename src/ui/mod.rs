//! The page: what a person sees and does. The only room with pixels; it computes no figure.

pub mod catalog;
pub mod columns;
pub mod lang;
pub mod promise;
pub mod slip;
pub mod workbook;

#[cfg(target_arch = "wasm32")]
mod page;

/// Starts the page. The document calls it once, after the module has loaded.
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn mount() {
    page::start();
}
