//! Text of a scheme's author, in one language or in two.

/// Text that nothing changes once it is read.
pub type Text = Box<str>;

/// The same words in both languages of the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// Chinese (zh-CN).
    pub zh: Text,
    /// English.
    pub en: Text,
}
