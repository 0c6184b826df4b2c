//! Whatever leaves the page as a file.

use crate::notice::Notice;
use crate::platform;
use crate::state::State;
use rewards_words::say;

/// Offers a text for keeping as a file of a type. Where a frame may have refused it that's said, and the text can be copied.
pub fn offer_file(state: State, name: &str, text: &str, kind: &str) {
    platform::offer(name, text, kind);
    if platform::may_refuse_files() {
        let refused = say!(
            "本页嵌在受限的框架里，文件可能没有存下来：可以从下面的框里复制，存成“{0}”。",
            "This page stands in a restricted frame, where the file may not have been saved: copy the text from the box below into “{0}”.",
            name
        );
        state.tell(Notice {
            to_copy: Some(text.trim_start_matches('\u{feff}').to_owned()),
            ..Notice::of(refused)
        });
    }
}
