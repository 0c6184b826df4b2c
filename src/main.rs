//! The page: places, parts and fields in the browser. The only room with pixels; it computes no figure.

mod page;
mod platform;

fn main() {
    page::start();
}
