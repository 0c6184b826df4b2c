//! Places in a ledger's lists: references that cannot dangle, four bytes each, also when absent.

use std::num::NonZeroU32;

macro_rules! places {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(NonZeroU32);

        impl $name {
            /// The place with this index; lists are at most a million long.
            #[must_use]
            pub fn new(index: usize) -> Self {
                let number = u32::try_from(index).unwrap_or(u32::MAX).saturating_add(1);
                Self(NonZeroU32::new(number).unwrap_or(NonZeroU32::MIN))
            }

            /// The index in its list.
            #[must_use]
            pub const fn index(self) -> usize {
                self.0.get() as usize - 1
            }
        }
    )*};
}

places! {
    /// A team's place.
    TeamAt,
    /// A rep's place.
    RepAt,
    /// A customer's place.
    CustomerAt,
    /// A deal's place.
    DealAt,
    /// An outcome's place.
    OutcomeAt,
    /// A product line's place.
    ProductAt,
}
