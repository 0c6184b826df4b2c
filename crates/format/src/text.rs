//! The calls as JSON text: what comes in is text, what goes out is text, and a problem is an answer too.

use super::{Code, Found, Node, Problem, Wanted, describe_templates, problems, request};
use crate::templates::TEMPLATES;
use serde::Serialize;

/// The statement of `{ scheme, ledger, why? }`.
///
/// # Errors
/// The list of all problems, as JSON text.
pub fn evaluate(request: &str) -> Result<String, String> {
    Node::read(request)
        .map_err(|problem| vec![problem])
        .and_then(request::evaluate)
        .map(|(evaluation, whys)| json(&evaluation.shown(whys)))
        .map_err(|list| json(&problems(&list)))
}

/// The comparison of `{ schemes, ledger }`.
///
/// # Errors
/// The list of all problems, as JSON text.
pub fn compare(request: &str) -> Result<String, String> {
    Node::read(request)
        .map_err(|problem| vec![problem])
        .and_then(request::compare)
        .map(|comparison| json(&comparison))
        .map_err(|list| json(&problems(&list)))
}

/// What is found in the scheme of `{ scheme, share? }`.
///
/// # Errors
/// The list of all problems, as JSON text.
pub fn audit(request: &str) -> Result<String, String> {
    Node::read(request)
        .map_err(|problem| vec![problem])
        .and_then(request::audit)
        .map(|audit| json(&audit))
        .map_err(|list| json(&problems(&list)))
}

/// The problems of `{ scheme?, ledger? }`, an empty list when all is well.
#[must_use]
pub fn check(request: &str) -> String {
    json(&problems(&Node::read(request).map_or_else(
        |problem| vec![problem],
        |request| request::check(&request),
    )))
}

/// What templates there are.
#[must_use]
pub fn templates() -> String {
    json(&describe_templates())
}

/// A template's definition.
///
/// # Errors
/// The problem that there is no such template, as JSON text of a list.
pub fn template(id: &str) -> Result<String, String> {
    super::template(id).map_or_else(
        || Err(json(&problems(&[unknown_template(&Node::text(id))]))),
        |definition| Ok(json(&definition)),
    )
}

/// The problem that there is no template of this id, or that it is no id.
#[must_use]
pub fn unknown_template(id: &Node) -> Problem {
    let names = TEMPLATES.iter().map(|(id, _)| (*id).into()).collect();
    let (code, wanted) = match id {
        Node::Text(_) => (Code::UnknownTemplate, Wanted::Name(names)),
        _ => (Code::WrongType, Wanted::Text),
    };
    Problem {
        path: "template".into(),
        code,
        wanted: Some(wanted),
        found: Some(Found::from(id)),
    }
}

/// An answer as JSON text. Nothing in it can fail to be written: every key is text, and figures are text, too.
#[must_use]
pub fn json<T: Serialize + ?Sized>(answer: &T) -> String {
    serde_json::to_string(answer).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_that_is_no_object_lacks_both_parts() {
        for request in ["null", "[]", "3", "\"x\""] {
            let problems = evaluate(request).expect_err("problems");
            assert!(
                problems.contains(r#""path":"scheme","code":"missing_field""#),
                "{problems}"
            );
            assert!(
                problems.contains(r#""path":"ledger","code":"missing_field""#),
                "{problems}"
            );
        }
    }

    #[test]
    fn a_whole_that_is_wrong_is_named_as_a_whole() {
        let problems = evaluate(r#"{"scheme":[],"ledger":null,"extra":1}"#).expect_err("problems");
        for problem in [
            r#""scheme","code":"wrong_type""#,
            r#""ledger","code":"wrong_type""#,
            r#""extra","code":"unknown_field""#,
        ] {
            assert!(problems.contains(problem), "{problems}");
        }
        let problems = compare(r#"{"schemes":[{"template":"x"},null],"ledger":{"version":2}}"#)
            .expect_err("problems");
        for problem in [
            r#""schemes[0].template","code":"unknown_template""#,
            r#""schemes[1]","code":"wrong_type""#,
            r#""version","code":"unsupported_version""#,
        ] {
            assert!(problems.contains(problem), "{problems}");
        }
    }

    #[test]
    fn nothing_to_check_is_no_problem() {
        assert_eq!(check("{}"), "[]");
        assert!(check("{").contains("wrong_type"));
    }

    #[test]
    fn an_unknown_template_is_said_with_those_that_there_are() {
        let problems = template("standard_policy").expect_err("a problem");
        assert!(
            problems
                .starts_with(r#"[{"path":"template","code":"unknown_template","message":{"zh":""#),
            "{problems}"
        );
    }
}
