//! Random definitions: every kind of part and every kind of hole, in combinations that make sense mostly.

use serde_json::{Map, Value, json};

/// Draws numbers from a seed.
pub struct Draw(u64);

impl Draw {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    /// A number below `ways`.
    fn below(&mut self, ways: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) % ways
    }

    fn once_in(&mut self, ways: u64) -> bool {
        self.below(ways) == 0
    }

    fn one<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[usize::try_from(self.below(of.len() as u64)).expect("a place")]
    }
}

/// What may be a hole.
#[derive(Clone, Copy, PartialEq, Eq)]
enum May {
    BeLeftOut,
    Not,
}

/// A definition of a few rules.
pub fn definition(seed: u64) -> Value {
    let mut draft = Draft {
        draw: Draw::new(seed),
        params: Vec::new(),
    };
    let number = 1 + draft.draw.below(3);
    let rules: Vec<Value> = (0..number).map(|place| draft.rule(place)).collect();
    json!({
        "version": 1, "id": format!("d{seed}"), "name": { "zh": "随机", "en": "random" },
        "notes": "…",
        "params": draft.params,
        "options": [{ "id": "o", "values": ["a", "b"], "default": "b" }, { "id": "u", "values": ["x", "y", "z"] }],
        "rules": rules
    })
}

struct Draft {
    draw: Draw,
    params: Vec<Value>,
}

impl Draft {
    fn param(&mut self, kind: &Value, default: Value) -> Value {
        let id = format!("p{}", self.params.len());
        let default = if self.draw.once_in(2) {
            default
        } else {
            Value::Null
        };
        self.params
            .push(json!({ "id": id, "type": kind, "default": default }));
        json!({ "param": id })
    }

    /// A value, or a hole for it.
    fn value(&mut self, may: May, kind: &Value, make: &dyn Fn(&mut Draw) -> Value) -> Value {
        let own = make(&mut self.draw);
        match self.draw.below(8) {
            0 => {
                let default = make(&mut self.draw);
                let mut hole = self.param(kind, default);
                if self.draw.once_in(3) {
                    hole["or"] = own;
                }
                if may == May::BeLeftOut && self.draw.once_in(2) {
                    hole = json!({ "optional": hole });
                }
                hole
            }
            1 => self.option(may, own, &mut |draft| make(&mut draft.draw)),
            _ => own,
        }
    }

    fn word(&mut self, may: May, words: &[&str]) -> Value {
        let few: Vec<&str> = vec![self.draw.one(words)];
        self.value(may, &json!({ "choice": few }), &|_| json!(few[0]))
    }

    fn option(&mut self, may: May, own: Value, make: &mut dyn FnMut(&mut Self) -> Value) -> Value {
        let other = if may == May::BeLeftOut && self.draw.once_in(3) {
            Value::Null
        } else {
            make(self)
        };
        if self.draw.once_in(2) {
            json!({ "option": "o", "is": { "a": own, "b": other } })
        } else {
            json!({ "option": "u", "is": { "x": other, "y": own.clone(), "z": own } })
        }
    }

    /// A part, or a hole for it.
    fn part(&mut self, may: May, make: &mut dyn FnMut(&mut Self) -> Value) -> Value {
        let own = make(self);
        match self.draw.below(12) {
            0 => self.option(may, own, make),
            1 if may == May::BeLeftOut => json!({ "optional": own }),
            _ => own,
        }
    }

    fn money(&mut self, may: May) -> Value {
        self.value(may, &json!("money"), &|draw| {
            json!(format!("{}.{:02}", draw.below(5000), draw.below(100)))
        })
    }

    fn rate(&mut self, may: May) -> Value {
        self.value(may, &json!("rate"), &|draw| {
            json!(format!("0.{:03}", draw.below(1000)))
        })
    }

    fn count(&mut self, may: May) -> Value {
        let kinds = [json!("count"), json!({ "count": { "min": 1 } })];
        let kind = usize::from(self.draw.once_in(2));
        self.value(may, &kinds[kind], &|draw| json!(1 + draw.below(20)))
    }

    fn text(&mut self, may: May) -> Value {
        self.value(may, &json!("text"), &|draw| {
            json!(draw.one(&["甲", "A", "笔"]))
        })
    }

    fn truth(&mut self) -> Value {
        self.value(May::BeLeftOut, &json!("boolean"), &|draw| {
            json!(draw.once_in(2))
        })
    }

    /// A field now and then.
    fn add(
        &mut self,
        fields: &mut Map<String, Value>,
        name: &str,
        make: &mut dyn FnMut(&mut Self) -> Value,
    ) {
        if self.draw.once_in(3) {
            let value = make(self);
            fields.insert(name.to_owned(), value);
        }
    }

    fn rule(&mut self, place: u64) -> Value {
        let subject = self.draw.one(&[
            "deal", "customer", "rep", "team", "outcome", "survey", "referral", "span",
        ]);
        let mut rule = Map::new();
        rule.insert("id".into(), json!(format!("r{place}")));
        rule.insert("name".into(), json!("规则"));
        rule.insert(
            "for_each".into(),
            self.part(May::Not, &mut |draft| draft.subject(subject)),
        );
        if subject == "team" {
            let team = self.word(May::Not, &["by_contribution", "equally", "none"]);
            rule.insert("to".into(), json!({ "team": team }));
        } else if matches!(subject, "deal" | "customer") && self.draw.once_in(4) {
            rule.insert("to".into(), json!("customer"));
        } else if subject == "referral" {
            rule.insert("to".into(), json!("referrer"));
        }
        let pays_rep = !rule.contains_key("to");
        if !matches!(subject, "outcome" | "survey" | "referral") {
            self.add(&mut rule, "among", &mut |draft| {
                draft.part(May::BeLeftOut, &mut Self::among)
            });
        }
        self.add(&mut rule, "when", &mut |draft| draft.conditions(subject));
        let mut measure = self.measure(subject);
        if subject == "customer" && self.draw.once_in(5) {
            let sustained = json!({ "sustained": self.sustained_by() });
            rule.insert("when".into(), json!([sustained]));
            measure = json!("mean_month_sales");
        }
        rule.insert("measure".into(), measure.clone());
        let pays = self.pays(subject, &measure, pays_rep);
        rule.insert("pays".into(), pays);
        if pays_rep {
            self.add(&mut rule, "kind", &mut |draft| {
                draft.word(May::BeLeftOut, &["reward", "penalty"])
            });
            self.add(&mut rule, "form", &mut |draft| {
                draft.word(May::BeLeftOut, &["cash", "travel"])
            });
            self.add(&mut rule, "adds_to", &mut |_| json!("t"));
            self.add(&mut rule, "clause", &mut |_| json!("第一条"));
        } else if subject != "team" {
            self.add(
                &mut rule,
                "limits",
                &mut |draft| json!({ "per_receiver": draft.money(May::BeLeftOut) }),
            );
        }
        if measure == "performance_bonus" && !rule.contains_key("adds_to") {
            self.add(&mut rule, "limits", &mut |draft| {
                json!({ "of_base": draft.rate(May::BeLeftOut), "monthly": { "name": "cap", "share": draft.rate(May::Not) } })
            });
        }
        Value::Object(rule)
    }

    fn subject(&mut self, subject: &str) -> Value {
        match subject {
            "deal" => json!({ "deal": self.word(May::Not, &["each", "first"]) }),
            "outcome" => {
                let severe = self.word(May::BeLeftOut, &["minor", "serious"]);
                json!({ "outcome": ["complaint", { "kind": "service_failure", "severity": severe }] })
            }
            "survey" => json!({ "outcome": ["satisfaction"] }),
            "referral" => json!({ "outcome": ["referral"] }),
            "span" => {
                json!({ "span": self.word(May::Not, &["month", "quarter", "year"]), "touched": self.truth() })
            }
            other => json!(other),
        }
    }

    fn among(&mut self) -> Value {
        let stages = &["signed", "ordered", "delivered"];
        let mut among = Map::new();
        self.add(&mut among, "of", &mut |draft| {
            draft.word(May::BeLeftOut, &["new", "existing", "all"])
        });
        self.add(&mut among, "departments", &mut |draft| {
            json!([draft.word(May::BeLeftOut, &["direct", "marketing"])])
        });
        self.add(&mut among, "stage", &mut |draft| {
            draft.word(May::BeLeftOut, stages)
        });
        self.add(&mut among, "looks_at", &mut |draft| {
            draft.word(May::BeLeftOut, stages)
        });
        self.add(&mut among, "self_developed", &mut Self::truth);
        self.add(&mut among, "from", &mut |draft| {
            draft.value(May::BeLeftOut, &json!("date"), &|draw| {
                json!(draw.one(&["2026-03-01", "2026-12-31"]))
            })
        });
        self.add(&mut among, "within_days", &mut |draft| {
            draft.count(May::BeLeftOut)
        });
        self.add(&mut among, "prepaid", &mut Self::truth);
        self.add(&mut among, "product", &mut |draft| {
            let plain = draft.text(May::BeLeftOut);
            if draft.draw.once_in(2) {
                return plain;
            }
            json!({ "by": "department", "is": { "direct": plain }, "else": draft.text(May::BeLeftOut) })
        });
        self.add(&mut among, "also_without_deals", &mut Self::truth);
        Value::Object(among)
    }

    fn conditions(&mut self, subject: &str) -> Value {
        self.part(May::BeLeftOut, &mut |draft| {
            let number = 1 + draft.draw.below(3);
            let conditions = (0..number).map(|_| {
                draft.part(May::BeLeftOut, &mut |draft| {
                    let mut condition = draft.test(subject);
                    if draft.draw.once_in(3) {
                        condition["else"] = draft.word(
                            May::BeLeftOut,
                            &["not_qualified", "exempt", "target_missed"],
                        );
                    }
                    condition
                })
            });
            Value::Array(conditions.collect())
        })
    }

    fn test(&mut self, subject: &str) -> Value {
        if self.draw.once_in(6) {
            let (one, other) = (self.test(subject), self.test(subject));
            return json!({ "any": [one, { "optional": other }] });
        }
        match (subject, self.draw.below(4)) {
            ("team", 0) => json!({ "has": self.word(May::Not, &["goal", "prior_total"]) }),
            ("team", _) => {
                let share = self.rate(May::Not);
                json!({ "at_least": { "share": share, "of": "goal" }, "measure": "team_total" })
            }
            ("outcome", 0) => json!({ "at_fault": true }),
            ("outcome", 1) => {
                json!({ "is": self.part(May::Not, &mut |_| json!({ "severity": ["minor", "serious"] })) })
            }
            ("outcome", _) => json!({ "has": "rep" }),
            ("survey" | "referral", _) => json!({ "has": "customer" }),
            ("span", 0) => json!({ "leader": true }),
            ("customer" | "deal", 0) => json!({ "sustained": self.sustained_by() }),
            ("customer" | "deal", 1) => {
                json!({ "customer_is": self.word(May::Not, &["new", "existing"]) })
            }
            ("customer" | "deal", 2) => {
                json!({ "has_deal": self.word(May::Not, &["signed", "delivered"]) })
            }
            ("rep", 0) => {
                json!({ "at_least": { "target": self.word(May::Not, &["task_sales", "year_target"]) }, "measure": "total" })
            }
            ("rep", 1) => {
                json!({ "is": { "department": ["direct", { "optional": "marketing" }] } })
            }
            ("deal", _) => json!({ "first_of": self.word(May::Not, &["rep", "customer"]) }),
            (_, way) => {
                let is =
                    ["at_least", "over", "below", "at_least"][usize::try_from(way).expect("a way")];
                let bound = self.money(May::Not);
                json!({ is: bound, "measure": "total" })
            }
        }
    }

    fn sustained_by(&mut self) -> Value {
        self.part(May::Not, &mut |draft| {
            let mut plain = json!({
                "months": draft.draw.below(3) + 1, "of": draft.draw.below(6) + 3, "mean": draft.money(May::Not),
            });
            if draft.draw.once_in(2) {
                plain["windows"] = draft.word(May::BeLeftOut, &["first", "any"]);
                plain["margin"] = json!("-0.1");
                plain["other_than"] = json!({ "product": draft.text(May::Not), "at_least": draft.rate(May::Not) });
            }
            if draft.draw.once_in(2) {
                return plain;
            }
            let direct = json!({ "optional": plain.clone() });
            match draft.draw.once_in(2) {
                true => json!({ "by": "department", "is": { "direct": direct, "else": plain } }),
                false => json!({ "by": "department", "is": { "direct": direct }, "else": plain }),
            }
        })
    }

    fn measure(&mut self, subject: &str) -> Value {
        match subject {
            "deal" => json!("net"),
            "customer" => match self.draw.below(3) {
                0 => json!({ "outcome_count": self.word(May::Not, &["complaint", "appeal"]) }),
                _ => json!(self.draw.one(&[
                    "total",
                    "first_net",
                    "growth",
                    "repurchases",
                    "margin",
                    "idle_days",
                    "returned_share"
                ])),
            },
            "rep" => match self.draw.below(5) {
                0 => {
                    let missed = json!({ "every": self.word(May::Not, &["month", "quarter"]), "target": "quarter_target" });
                    json!({ "missed_spans": missed })
                }
                1 => json!({ "qualifying_customers": self.sustained_by() }),
                2 => json!({ "mean_score": self.word(May::Not, &["satisfaction"]) }),
                3 => json!({ "tally": "t" }),
                _ => json!(self.draw.one(&["total", "growth", "margin"])),
            },
            "team" => json!(self.draw.one(&["team_total", "team_growth"])),
            "outcome" => json!("performance_bonus"),
            "survey" => json!("score"),
            "referral" => json!("performance_bonus"),
            _ => json!(self.draw.one(&["total", "new_customers", "margin"])),
        }
    }

    fn pays(&mut self, subject: &str, measure: &Value, pays_rep: bool) -> Value {
        self.part(May::BeLeftOut, &mut |draft| {
            if draft.draw.once_in(2) {
                return draft.pay(subject, measure, pays_rep);
            }
            let number = 1 + draft.draw.below(3);
            let pays = (0..number).map(|_| {
                draft.part(May::BeLeftOut, &mut |draft| {
                    draft.pay(subject, measure, pays_rep)
                })
            });
            Value::Array(pays.collect())
        })
    }

    fn pay(&mut self, subject: &str, measure: &Value, pays_rep: bool) -> Value {
        let is_money = [
            "net",
            "total",
            "first_net",
            "team_total",
            "performance_bonus",
        ]
        .iter()
        .any(|word| measure == word);
        let mut pay = match self.draw.below(7) {
            0 if is_money => json!({ "rate": self.rate(May::Not) }),
            1 | 2 if is_money => {
                let mut pay = json!({ "bands": self.bands() });
                if self.draw.once_in(3) {
                    pay["bands"] = json!([{ "from": "0", "rate": self.rate(May::Not) }]);
                    pay["mode"] = self.word(May::BeLeftOut, &["whole", "marginal"]);
                }
                pay
            }
            3 if pays_rep => {
                json!({ "item": self.text(May::Not), "quantity": self.count(May::BeLeftOut) })
            }
            4 if subject == "span" => {
                json!({ "action": self.text(May::Not), "after": self.count(May::BeLeftOut) })
            }
            5 if pays_rep && subject != "team" => {
                let (first, later) = (self.money(May::BeLeftOut), self.money(May::BeLeftOut));
                json!({ "by": "ordinal", "amounts": { "first": first, "else": later } })
            }
            6 if pays_rep && is_money && matches!(subject, "deal" | "customer") => {
                let (inner, bands) = (json!([{ "amount": self.money(May::Not) }]), self.bands());
                if self.draw.once_in(2) {
                    json!({ "by": "size", "bands": { "small": bands } })
                } else {
                    json!({ "by": "grade", "pays": { "important": inner, "else": { "optional": { "action": "回访" } } } })
                }
            }
            _ => json!({ "amount": self.money(May::Not) }),
        };
        if self.draw.once_in(4) {
            pay["if"] = self.truth();
        }
        pay
    }

    fn bands(&mut self) -> Value {
        let kind = json!({ "bands": { "of": "money", "pays": ["amount"] } });
        let amount = self.money(May::Not);
        let optional = json!({ "optional": { "over": "1000", "amount": self.money(May::Not) } });
        let own = json!([{ "from": "0", "amount": amount }, optional]);
        if self.draw.once_in(4) {
            return self.param(&kind, json!([{ "from": "5", "amount": "1" }]));
        }
        own
    }
}
