//! The kinds of a part by their names in the format: the compiler asks for each kind's name, and what goes by the names
//! (the reader, the schema, documents, tests) is held against the whole list of them.

/// Names each kind of a part. A kind without a name does not compile.
macro_rules! kinds {
    ($part:ident { $($kind:pat => $word:literal),* $(,)? }) => {
        impl<H: $crate::scheme::Holes> $part<H> {
            /// The format's names of its kinds.
            pub const WORDS: &'static [&'static str] = &[$($word),*];

            /// The format's name of it.
            #[must_use]
            pub const fn word(&self) -> &'static str {
                match self { $($kind => $word),* }
            }
        }
    };
}

pub(super) use kinds;
