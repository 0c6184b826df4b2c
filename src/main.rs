//! The page: places, parts and fields in the browser. The only room with pixels; it computes no figure.

mod acts;
mod app;
mod common;
mod comparing;
mod intake;
mod keep;
mod lang;
mod looked;
mod notice;
mod overlay;
mod parts;
mod places;
mod platform;
mod state;

fn main() {
    app::start();
}
