//! What the people of a made-up ledger are called: in it they go by a letter and a number.

use rewards_format::Node;
use rewards_words::label;
use rewards_words::lang::Lang;
use rewards_words::text::Label;

/// The lists whose entries have names, and what one of each is called.
const NAMED: [(&str, Label); 3] = [
    ("reps", label!("业务员{0}", "Rep {0}")),
    ("customers", label!("客户{0}", "Customer {0}")),
    ("teams", label!("团队{0}", "Team {0}")),
];

/// The ledger, with each salesperson, customer and team called by what they are and their number.
pub(crate) fn named(ledger: &Node, lang: Lang) -> Node {
    let mut ledger = ledger.clone();
    let Node::Map(lists) = &mut ledger else {
        return ledger;
    };
    for (list, entries) in lists {
        let word = NAMED.iter().find(|(name, _)| **name == **list);
        if let (Some((_, word)), Node::List(entries)) = (word, entries) {
            for (entry, number) in entries.iter_mut().zip(1_usize..) {
                rename(
                    entry,
                    &word.in_lang(lang).replace("{0}", &number.to_string()),
                );
            }
        }
    }
    ledger
}

fn rename(entry: &mut Node, name: &str) {
    let Node::Map(fields) = entry else { return };
    let own = fields.iter_mut().find(|(field, _)| **field == *"name");
    if let Some((_, told)) = own {
        *told = Node::Text(name.into());
    }
}
