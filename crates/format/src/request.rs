//! The requests: evaluate a scheme on a ledger, compare several schemes, open a ledger for both, explain an entry, and
//! only look for problems.

use super::definition::read_with_readings;
use super::{
    Audit, Code, Comparison, EntryAt, Evaluation, Fields, IndexedLedger, Node, Path, Problem,
    Problems, Wanted, Whys, field, read_ledger, read_scheme,
};
use rewards_core::audit::Audited;
use rewards_core::pieces::at_once;
use rewards_core::scheme::Scheme;
use std::sync::Arc;

const ROOT: Path<'_> = Path::Root("");

/// What `{ scheme, ledger, why? }` comes to, and whether its entries are to say why. The request is taken, so that what
/// was read of it is not kept while it is evaluated.
///
/// # Errors
/// Every problem of the scheme and the ledger.
pub fn evaluate(request: Node) -> Result<(Evaluation, Whys), Vec<Problem>> {
    let (scheme, facts, whys) = read(request, &["scheme", "ledger", "why"], |fields, problems| {
        let scheme = scheme(fields, problems);
        let facts = facts(fields, problems);
        let whys = whys(fields, problems);
        Some((scheme?, facts?, whys?))
    })?;
    Ok((Evaluation::new(scheme, Arc::new(facts)), whys))
}

/// What each scheme of `{ schemes, ledger }` comes to.
///
/// # Errors
/// Every problem of every scheme and the ledger.
pub fn compare(request: Node) -> Result<Comparison, Vec<Problem>> {
    let (schemes, facts) = read(request, &["schemes", "ledger"], |fields, problems| {
        let schemes = fields.required("schemes", &ROOT, problems, schemes);
        let facts = facts(fields, problems);
        Some((schemes?, facts?))
    })?;
    Ok(Comparison::new(schemes, Arc::new(facts)))
}

/// What is found in the scheme of `{ scheme, share? }`; from this share of a sale on pay is too much, 0.10 where it is
/// left out.
///
/// # Errors
/// Every problem of the request.
pub fn audit(request: Node) -> Result<Audit, Vec<Problem>> {
    let (opened, share) = read(request, &["scheme", "share"], |fields, problems| {
        let opened = fields.required("scheme", &ROOT, problems, read_with_readings);
        let share = fields.or("share", Audited::SHARE, &ROOT, problems, field::rate);
        Some((opened?, share?))
    })?;
    Ok(at_once(Audit::in_pieces(opened, share)))
}

/// The ledger of `{ ledger }`, for any number of requests of [`opened`].
///
/// # Errors
/// Every problem of the ledger.
pub fn open(request: Node) -> Result<IndexedLedger, Vec<Problem>> {
    read(request, &["ledger"], facts)
}

/// The problems of `{ scheme?, ledger? }`; none when all is well.
#[must_use]
pub fn check(request: &Node) -> Vec<Problem> {
    let mut problems = Problems::default();
    if let Node::Map(_) = request {
        if let Some(fields) = Fields::open(request, &["scheme", "ledger"], &ROOT, &mut problems) {
            fields.or(
                "scheme",
                (),
                &ROOT,
                &mut problems,
                |node, path, problems| read_scheme(node, path, problems).map(drop),
            );
            fields.or(
                "ledger",
                (),
                &ROOT,
                &mut problems,
                |node, path, problems| read_ledger(node, path, problems).map(drop),
            );
        }
    } else {
        for name in ["scheme", "ledger"] {
            problems.refuse(&ROOT.field(name), Code::WrongType, Wanted::Object, request);
        }
    }
    problems.into_list()
}

/// The requests to a ledger that was opened before.
pub mod opened {
    use super::{
        EntryAt, Fields, Node, Problem, ROOT, Scheme, Whys, field, read, scheme, schemes, whys,
    };

    /// The scheme of `{ scheme, why? }`, and whether entries are to say why.
    ///
    /// # Errors
    /// Every problem of the request.
    pub fn evaluate(request: Node) -> Result<(Scheme, Whys), Vec<Problem>> {
        read(request, &["scheme", "why"], |fields, problems| {
            let scheme = scheme(fields, problems);
            let whys = whys(fields, problems);
            Some((scheme?, whys?))
        })
    }

    /// The schemes of `{ schemes }`.
    ///
    /// # Errors
    /// Every problem of the request.
    pub fn compare(request: Node) -> Result<Vec<Scheme>, Vec<Problem>> {
        read(request, &["schemes"], |fields, problems| {
            fields.required("schemes", &ROOT, problems, schemes)
        })
    }

    /// The scheme of `{ scheme, at }`, and the entry that is meant; no entry where `at` is no path of one.
    ///
    /// # Errors
    /// Every problem of the request.
    pub fn explain(request: Node) -> Result<(Scheme, Option<EntryAt>), Vec<Problem>> {
        read(
            request,
            &["scheme", "at"],
            |fields: &Fields<'_>, problems| {
                let scheme = scheme(fields, problems);
                let at = fields.required("at", &ROOT, problems, |node, path, problems| {
                    field::text(node, path, problems).map(|path| path.parse().ok())
                });
                Some((scheme?, at?))
            },
        )
    }
}

/// Reads a request, which has these fields. One that is no object lacks all that are required.
fn read<T>(
    request: Node,
    names: &'static [&'static str],
    read: impl FnOnce(&Fields<'_>, &mut Problems) -> Option<T>,
) -> Result<T, Vec<Problem>> {
    let mut problems = Problems::default();
    let empty = Node::Map(Vec::new());
    let object = match &request {
        Node::Map(_) => &request,
        _ => &empty,
    };
    let read = Fields::open(object, names, &ROOT, &mut problems)
        .and_then(|fields| read(&fields, &mut problems));
    match read {
        Some(read) if problems.is_empty() => Ok(read),
        _ => Err(problems.into_list()),
    }
}

fn scheme(fields: &Fields<'_>, problems: &mut Problems) -> Option<Scheme> {
    fields.required("scheme", &ROOT, problems, read_scheme)
}

fn facts(fields: &Fields<'_>, problems: &mut Problems) -> Option<IndexedLedger> {
    let ledger = fields.required("ledger", &ROOT, problems, read_ledger);
    ledger.map(IndexedLedger::new)
}

fn whys(fields: &Fields<'_>, problems: &mut Problems) -> Option<Whys> {
    fields.or(
        "why",
        Whys::Given,
        &ROOT,
        problems,
        |node, path, problems| {
            field::truth(node, path, problems).map(|wanted| match wanted {
                true => Whys::Given,
                false => Whys::LeftOut,
            })
        },
    )
}

fn schemes(node: &Node, path: &Path<'_>, problems: &mut Problems) -> Option<Vec<Scheme>> {
    let schemes: Vec<Option<Scheme>> = field::list(node, path, problems)?
        .iter()
        .enumerate()
        .map(|(place, node)| read_scheme(node, &path.entry(place), problems))
        .collect();
    schemes.into_iter().collect()
}
