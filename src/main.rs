//! The page's program. Nothing runs when it is loaded: `mount` starts the page, the API's calls need no start.

#[allow(unused_imports)]
use reward_calculator as _;

fn main() {}
