//! The ways in which the limits of pasted bands may be read, in words.

use rewards_words::label;
use rewards_words::text::Label;

/// A limit belongs to the band that begins there.
pub(super) const BY_START: Label = label!(
    "每档从写明的起点算起（含起点）",
    "each band begins at its lower bound, included"
);
/// A limit belongs to the band that ends there.
pub(super) const BY_END: Label = label!(
    "每档到写明的上限为止（含上限），超过上限才进下一档",
    "each band ends at its upper limit, included: the next begins above it"
);
/// Where only ends are written: a limit belongs to the band above.
pub(super) const BELOW: Label = label!(
    "每档到写明的上限之前为止（不含上限），达到上限就进下一档",
    "each band ends below its upper limit: the next begins at it"
);
/// The sheet itself says of each limit where it belongs.
pub(super) const AS_WRITTEN: Label = label!("按写明的界限", "with the limits as they are written");
