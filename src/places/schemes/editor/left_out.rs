//! What a scheme's file doesn't hold.

use crate::notice::Notice;
use crate::state::State;
use rewards_words::say;
use rewards_words::text::Localized;

/// What isn't in a scheme's file that was saved, and that a workbook's file holds it; nothing where all of it is there.
pub fn say_left_out(state: State, name: &Localized, left_out: Vec<Localized>) {
    if left_out.is_empty() {
        return;
    }
    let text = say!(
        "“{0}”存成了方案文件，下面这些不在文件里。要都留下来，请另存整个工作簿的文件。",
        "“{0}” was saved as a scheme's file, which does not hold the following. To keep all of it, save a file of the whole workbook.",
        name
    );
    state.tell(Notice {
        details: left_out,
        saves: true,
        ..Notice::news(text)
    });
}
