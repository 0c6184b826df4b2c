//! An explanation in the contract's form.

use super::written::Fields;
use crate::Node;
use rewards_words::explain::{
    Cap, Change, Check, Conclusion, Explanation, Fact, Formula, Measured, Rounding, Row, Slice,
};

/// How an entry was found.
#[must_use]
pub fn why(explanation: &Explanation) -> Node {
    let mut fields = Fields::default();
    fields
        .maybe("clause", explanation.clause.as_deref())
        .said("rule", &explanation.rule);
    fields
        .node("conditions", list(&explanation.conditions, check))
        .node("facts", list(&explanation.facts, fact));
    fields
        .node(
            "measure",
            explanation.measure.as_ref().map_or(Node::Null, measured),
        )
        .node("bands", list(&explanation.bands, band));
    fields.node(
        "formula",
        explanation.formula.as_ref().map_or(Node::Null, formula),
    );
    fields.node("cap", explanation.cap.as_ref().map_or(Node::Null, cap));
    fields
        .node(
            "rounding",
            explanation.rounding.as_ref().map_or(Node::Null, rounding),
        )
        .node("result", result(&explanation.result));
    fields.node(
        "needed_change",
        explanation
            .needed_change
            .as_ref()
            .map_or(Node::Null, change),
    );
    fields.said("text", &explanation.text).done()
}

fn list<T>(entries: &[T], node: fn(&T) -> Node) -> Node {
    Node::List(entries.iter().map(node).collect())
}

fn check(check: &Check) -> Node {
    let mut fields = Fields::default();
    fields
        .text("test", check.test)
        .text("expected", &check.expected)
        .text("found", &check.found)
        .truth("held", check.held);
    fields.said("text", &check.text).done()
}

fn fact(fact: &Fact) -> Node {
    let mut fields = Fields::default();
    fields.text("name", fact.name).text("value", &fact.value);
    for (name, own) in &fact.about {
        fields.text(name, own);
    }
    fields.said("text", &fact.text).done()
}

fn measured(measured: &Measured) -> Node {
    let mut fields = Fields::default();
    fields
        .text("name", measured.name)
        .text("unit", measured.unit)
        .text("value", &measured.value);
    fields
        .maybe("base", measured.base.as_deref())
        .said("text", &measured.text)
        .done()
}

fn band(row: &Row) -> Node {
    let ((edge, bound), (pay, worth)) = (&row.bound, &row.pays);
    Fields::default()
        .text(edge, bound)
        .text(pay, worth)
        .truth("applied", row.applied)
        .said("text", &row.text)
        .done()
}

fn formula(formula: &Formula) -> Node {
    let mut fields = Fields::default();
    match formula {
        Formula::Amount { amount, .. } => fields.text("kind", "amount").text("amount", amount),
        Formula::Rate { rate, base, .. } => fields
            .text("kind", "rate")
            .text("rate", rate)
            .text("base", base),
        Formula::Marginal { of, slices, .. } => fields
            .text("kind", "marginal")
            .maybe("of", of.as_deref())
            .node("slices", list(slices, slice)),
        Formula::Share {
            pool,
            part,
            all,
            floor,
            extra_fen,
            of,
            ..
        } => {
            fields
                .text("kind", "share")
                .text("pool", pool)
                .text("part", part)
                .text("all", all)
                .text("floor", floor);
            fields
                .truth("extra_fen", *extra_fen)
                .node("of", of.as_deref().map_or(Node::Null, self::formula))
        }
        Formula::Item { item, quantity, .. } => fields
            .text("kind", "item")
            .text("item", item)
            .text("quantity", quantity),
        Formula::Action { action, after, .. } => fields
            .text("kind", "action")
            .text("action", action)
            .maybe("after", after.as_deref()),
    };
    fields.said("text", formula.text()).done()
}

fn slice(slice: &Slice) -> Node {
    Fields::default()
        .text("slice", &slice.slice)
        .text("rate", &slice.rate)
        .text("product", &slice.product)
        .done()
}

fn cap(cap: &Cap) -> Node {
    let mut fields = Fields::default();
    fields
        .text("kind", cap.kind)
        .text("limit", &cap.limit)
        .maybe("left", cap.left.as_deref())
        .truth("applied", cap.applied);
    fields.said("text", &cap.text).done()
}

fn rounding(rounding: &Rounding) -> Node {
    Fields::default()
        .text("exact", &rounding.exact)
        .text("rounded", &rounding.rounded)
        .said("text", &rounding.text)
        .done()
}

fn result(result: &Conclusion) -> Node {
    Fields::default()
        .text("kind", result.kind)
        .text("value", &result.value)
        .said("text", &result.text)
        .done()
}

fn change(change: &Change) -> Node {
    Fields::default()
        .text("of", change.of)
        .maybe("value", change.value.as_deref())
        .said("text", &change.text)
        .done()
}
