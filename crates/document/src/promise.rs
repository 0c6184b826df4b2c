//! What a rule promises, in words from its own parts, whether its figures are filled in or not: a figure that the company
//! fills in is named.

use super::slip::said;
use rewards_core::ledger::OutcomeKind;
use rewards_core::number::{Money, Rate, Sign, read_decimal};
use rewards_core::scheme::{Attribute, Band, BandPay, Edge, Unit};
use rewards_format::{Definition, Node, definition_node};
use rewards_words::explain::{band_pay, extent};
use rewards_words::label;
use rewards_words::lang::Lang;

/// What one rule promises.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Promise {
    /// For what it pays.
    pub when: String,
    /// What it pays, line by line.
    pub pays: Vec<String>,
}

/// What the rule at a place of a definition promises, as the document has it.
#[must_use]
pub fn promise(definition: &Definition, place: usize, lang: Lang) -> Option<Promise> {
    // Written out, until rules are said from their parts as they are typed.
    let written = definition_node(definition);
    let Some(Node::List(rules)) = written.get("rules") else {
        return None;
    };
    let (rule, teller) = (rules.get(place)?, Teller { definition, lang });
    let mut pays = Vec::new();
    teller.pays(rule, teller.chosen(rule.get("pays")?)?, &mut pays);
    Some(Promise {
        when: teller.when(rule),
        pays,
    })
}

#[derive(Clone, Copy)]
struct Teller<'a> {
    definition: &'a Definition,
    lang: Lang,
}

impl<'a> Teller<'a> {
    /// The part itself: that of the default reading, and what is optional.
    fn chosen(self, node: &'a Node) -> Option<&'a Node> {
        if let Some(option) = node.get("option").and_then(text) {
            let choice = self
                .definition
                .options
                .iter()
                .find(|choice| *choice.id == *option)?;
            return self.chosen(node.get("is")?.get(choice.values.get(choice.default)?)?);
        }
        node.get("optional")
            .map_or(Some(node), |part| self.chosen(part))
    }

    fn field(self, node: &'a Node, name: &str) -> Option<&'a Node> {
        self.chosen(node.get(name)?)
    }

    fn say(self, both: &'static str) -> &'static str {
        self.lang.half(both)
    }

    fn when(self, rule: &'a Node) -> String {
        let for_each = self.field(rule, "for_each");
        let among = rule.get("among");
        let of = among
            .and_then(|among| self.field(among, "of"))
            .and_then(text)
            .unwrap_or("all");
        let whose = match of {
            "new" => self.say("新客户|new customer"),
            "existing" => self.say("老客户|existing customer"),
            _ => self.say("客户|customer"),
        };
        let mut when = match for_each {
            Some(node) => self.subject(node, of, whose),
            None => String::new(),
        };
        if among.is_some_and(|among| matches!(among.get("prepaid"), Some(Node::Bool(true)))) {
            when.push_str(self.say("（预付款）| (prepaid)"));
        }
        if let Some(Node::List(conditions)) = self.field(rule, "when") {
            for condition in conditions
                .iter()
                .filter_map(|condition| self.condition(self.chosen(condition)?))
            {
                when.push_str(self.say("，|, "));
                when.push_str(&condition);
            }
        }
        when
    }

    fn subject(self, for_each: &'a Node, of: &str, whose: &str) -> String {
        if let Some(kind) = self.field(for_each, "deal").and_then(text) {
            let deals = if kind == "first" {
                "{}的首单|first order of each {}"
            } else {
                "{}的每笔订单|each order of each {}"
            };
            return self.lang.fill(deals, &[&whose]);
        }
        if let Some(Node::List(kinds)) = for_each.get("outcome") {
            let kinds: Vec<String> = kinds.iter().filter_map(|kind| self.outcome(kind)).collect();
            return self
                .lang
                .fill("每次{}|each {}", &[&kinds.join(self.say("、| or "))]);
        }
        if let Some(span) = self.field(for_each, "span").and_then(text) {
            let span = match span {
                "month" => "业务员的每个月|each salesperson, each month",
                "quarter" => "业务员的每个季度|each salesperson, each quarter",
                _ => "业务员的每个年度|each salesperson, each year",
            };
            return self.say(span).to_owned();
        }
        let each = match text(for_each) {
            Some("rep") if of == "all" => "每名业务员|each salesperson",
            Some("rep") => "每名业务员（{}）|each salesperson ({}s)",
            Some("team") => "每个团队（新客户总额）|each team (new-customer total)",
            _ => "每个{}|each {}",
        };
        self.lang.fill(each, &[&whose])
    }

    fn outcome(self, node: &Node) -> Option<String> {
        let kind = OutcomeKind::of_word(text(node).or_else(|| text(node.get("kind")?))?)?;
        let name = label::outcome_kind(kind).in_lang(self.lang).to_owned();
        let severity = node
            .get("severity")
            .and_then(text)
            .map(|word| said(&label::attribute_word(Attribute::Severity, word), self.lang));
        Some(severity.map_or(name.clone(), |severity| format!("{name}（{severity}）")))
    }

    /// A condition that a reader wants to know; others go without saying.
    fn condition(self, condition: &'a Node) -> Option<String> {
        let is_missed = condition
            .get("measure")
            .is_some_and(|measure| measure.get("missed_spans").is_some());
        let named = [
            ("at_fault", "业务员有责任|the salesperson at fault"),
            ("leader", "领先者|the leader"),
            (
                "sustained",
                "连续数月达标|with months in a row that reach the figures",
            ),
        ];
        if let Some((_, both)) = named
            .into_iter()
            .find(|(name, _)| condition.get(name).is_some())
        {
            return Some(self.say(both).to_owned());
        }
        if is_missed {
            return Some(self.say("有目标没有达成|with a target missed").to_owned());
        }
        let of = [
            ("at_least", "达到{}|reaching {}"),
            ("over", "超过{}|over {}"),
            ("below", "低于{}|below {}"),
        ];
        let (bound, both) = of
            .into_iter()
            .find_map(|(name, both)| Some((condition.get(name)?, both)))?;
        let bound = match bound.get("target").and_then(text) {
            Some(_) => self.say("目标|the target").to_owned(),
            None => self.named(bound)?,
        };
        Some(self.lang.fill(both, &[&bound]))
    }

    /// The name of the parameter that fills a hole.
    fn named(self, node: &Node) -> Option<String> {
        let id = node.get("param").and_then(text)?;
        let param = self
            .definition
            .params
            .iter()
            .find(|param| *param.id == *id)?;
        let name = self.lang.of((&*param.name.zh, &*param.name.en));
        Some(format!("“{name}”"))
    }

    fn pays(self, rule: &'a Node, pays: &'a Node, lines: &mut Vec<String>) {
        if let Node::List(several) = pays {
            several
                .iter()
                .filter_map(|pay| self.chosen(pay))
                .for_each(|pay| self.pays(rule, pay, lines));
        } else if let Some(attribute) = pays.get("by").and_then(text).and_then(Attribute::of_word) {
            self.pays_by(rule, attribute, pays, lines);
        } else if let Some(bands) = self.field(pays, "bands") {
            match bands {
                Node::List(bands) => self.bands(self.unit(rule), bands, lines),
                hole => add(
                    lines,
                    self.named(hole)
                        .map(|name| self.lang.fill("分档：{}|by bands: {}", &[&name])),
                ),
            }
        } else if let Some(amount) = self.field(pays, "amount") {
            add(lines, self.amount(amount));
        } else if let Some(rate) = self.field(pays, "rate") {
            add(
                lines,
                self.rate(rate)
                    .map(|rate| format!("{rate} × {}", self.base(rule))),
            );
        } else if let Some(item) = self.field(pays, "item") {
            add(
                lines,
                self.named(item)
                    .or_else(|| text(item).map(|item| said(&label::item(item), self.lang))),
            );
        } else if let Some(action) = self.field(pays, "action").and_then(text) {
            let after = pays
                .get("after")
                .and_then(|after| self.named(after))
                .map(|after| format!("（{after}）"));
            lines.push(format!(
                "{}{}",
                said(&label::action(action), self.lang),
                after.unwrap_or_default()
            ));
        }
    }

    /// Pays that differ by a word; the word stands before each.
    fn pays_by(
        self,
        rule: &'a Node,
        attribute: Attribute,
        pays: &'a Node,
        lines: &mut Vec<String>,
    ) {
        let parts = ["pays", "amounts", "bands"]
            .into_iter()
            .find_map(|name| self.field(pays, name));
        let Some(Node::Map(parts)) = parts else {
            return;
        };
        if let Some(name) = parts
            .iter()
            .find(|(key, _)| key == "param")
            .and_then(|_| self.named(pays.get("amounts").or(pays.get("bands"))?))
        {
            lines.push(self.lang.fill(
                "按{}：{}|by {}: {}",
                &[&label::attribute(attribute).in_lang(self.lang), &name],
            ));
            return;
        }
        for (word, part) in parts {
            let word = match &**word {
                "else" => self.say("其他|otherwise").to_owned(),
                word => said(&label::attribute_word(attribute, word), self.lang),
            };
            let mut own = Vec::new();
            if let Some(part) = self.chosen(part) {
                self.pays(rule, part, &mut own);
            }
            lines.push(
                self.lang
                    .fill("{}：{}|{}: {}", &[&word, &own.join(self.say("、|, "))]),
            );
        }
    }

    fn measure(self, rule: &'a Node) -> &'a str {
        self.field(rule, "measure")
            .and_then(|measure| {
                text(measure).or_else(|| measure.get("mean_score").map(|_| "score"))
            })
            .unwrap_or("count")
    }

    fn unit(self, rule: &'a Node) -> Unit {
        match self.measure(rule) {
            "growth" | "team_growth" | "score" | "returned_share" | "margin" => Unit::Rate,
            "net" | "first_net" | "total" | "team_total" | "amount" | "performance_bonus" => {
                Unit::Money
            }
            _ => Unit::Count,
        }
    }

    /// What a rate is taken of.
    fn base(self, rule: &'a Node) -> &'static str {
        match self.measure(rule) {
            "performance_bonus" => self.say("当月绩效奖金|that month's performance bonus"),
            "growth" => self.say("增长额|the growth"),
            "team_growth" | "team_total" => self.say("团队总额|the team's total"),
            "total" => self.say("销售额|sales"),
            _ => self.say("订单净额|the order's net amount"),
        }
    }

    fn amount(self, amount: &Node) -> Option<String> {
        let fixed = |node: &Node| Some(said(&Money::from_fen(decimal(node, 2)?), self.lang));
        self.named(amount).or_else(|| fixed(amount))
    }

    fn rate(self, rate: &Node) -> Option<String> {
        let fixed = |node: &Node| {
            Some(said(
                &Rate::from_millionths(i64::try_from(decimal(node, 6)?).ok()?),
                self.lang,
            ))
        };
        self.named(rate).or_else(|| fixed(rate))
    }

    fn bands(self, unit: Unit, bands: &'a [Node], lines: &mut Vec<String>) {
        let bands: Vec<Band> = bands
            .iter()
            .filter_map(|band| band_of(unit, self.chosen(band)?))
            .collect();
        for (place, band) in bands.iter().enumerate() {
            let (extent, pays) = (
                extent(unit, band, bands.get(place + 1)),
                band_pay(&band.pays),
            );
            lines.push(self.lang.fill(
                "{}：{}|{}: {}",
                &[&said(&extent, self.lang), &said(&pays, self.lang)],
            ));
        }
    }
}

fn band_of(unit: Unit, node: &Node) -> Option<Band> {
    let (edge, bound) = Edge::ALL
        .iter()
        .find_map(|edge| Some((*edge, node.get(edge.word())?)))?;
    let places = match unit {
        Unit::Money => 2,
        Unit::Rate => 6,
        Unit::Count => 0,
    };
    let pays = match (node.get("amount"), node.get("rate"), node.get("item")) {
        (Some(amount), ..) => BandPay::Amount(Money::from_fen(decimal(amount, 2)?)),
        (_, Some(rate), _) => BandPay::Rate(Rate::from_millionths(
            i64::try_from(decimal(rate, 6)?).ok()?,
        )),
        (_, _, item) => BandPay::Item(text(item?)?.into()),
    };
    Some(Band {
        edge,
        bound: decimal(bound, places)?,
        pays,
    })
}

fn add(lines: &mut Vec<String>, line: Option<String>) {
    if let Some(line) = line {
        lines.push(line);
    }
}

fn decimal(node: &Node, places: u32) -> Option<i128> {
    let (Node::Text(text) | Node::Number(text)) = node else {
        return None;
    };
    read_decimal(text, places, Sign::Any).ok()
}

fn text(node: &Node) -> Option<&str> {
    if let Node::Text(text) = node {
        Some(text)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::{Lang, promise};
    use crate::catalog::{definition, definitions};

    #[test]
    fn every_rule_of_every_template_says_what_it_pays() {
        for definition in definitions() {
            for (place, rule) in definition.rules.iter().enumerate() {
                for lang in [Lang::Zh, Lang::En] {
                    let promise = promise(definition, place, lang).expect("a promise");
                    let lines = [vec![promise.when.clone()], promise.pays.clone()].concat();
                    assert!(
                        !promise.pays.is_empty() && lines.iter().all(|line| !line.is_empty()),
                        "{} {}: {lines:?}",
                        definition.id,
                        rule.id
                    );
                }
            }
        }
    }

    #[test]
    fn bands_are_said_with_the_side_their_bounds_belong_to() {
        let policy = definition("standard-policy").expect("a template");
        let first = promise(policy, 0, Lang::Zh).expect("a promise");
        assert_eq!(first.when, "新客户的首单");
        assert_eq!(
            first.pays.get(1).map(String::as_str),
            Some("10 万元以上（含），不满 50 万元：1,000.00 元")
        );
    }
}
