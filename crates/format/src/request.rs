//! The three requests: evaluate a scheme on a ledger, compare several schemes, and only look for problems.

use super::{
    Answer, Code, Comparison, Fields, Node, Path, Problem, Problems, Wanted, field, read_ledger,
    read_scheme,
};
use rewards_core::scheme::Scheme;

const ROOT: Path<'_> = Path::Root("");

/// What `{ scheme, ledger }` comes to. The request is taken, so that what was read of it is not kept while it is evaluated.
///
/// # Errors
/// Every problem of the scheme and the ledger.
pub fn evaluate(request: Node) -> Result<Answer, Vec<Problem>> {
    let mut problems = Problems::default();
    let read = |fields: &Fields<'_>, problems: &mut Problems| {
        let scheme = fields.required("scheme", &ROOT, problems, read_scheme);
        let ledger = fields.required("ledger", &ROOT, problems, read_ledger);
        Some((scheme?, ledger?))
    };
    let read = open(&request, &["scheme", "ledger"], &mut problems)
        .and_then(|fields| read(&fields, &mut problems));
    drop(request);
    let (scheme, ledger) = sound(read, problems)?;
    Ok(Answer::new(scheme, ledger))
}

/// What each scheme of `{ schemes, ledger }` comes to.
///
/// # Errors
/// Every problem of every scheme and the ledger.
pub fn compare(request: Node) -> Result<Comparison, Vec<Problem>> {
    let mut problems = Problems::default();
    let read = |fields: &Fields<'_>, problems: &mut Problems| {
        let schemes = fields.required("schemes", &ROOT, problems, schemes);
        let ledger = fields.required("ledger", &ROOT, problems, read_ledger);
        Some((schemes?, ledger?))
    };
    let read = open(&request, &["schemes", "ledger"], &mut problems)
        .and_then(|fields| read(&fields, &mut problems));
    drop(request);
    let (schemes, ledger) = sound(read, problems)?;
    Ok(Comparison::new(schemes, ledger))
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

/// The fields of a request. A request that is no object lacks all of them.
fn open<'n>(
    request: &'n Node,
    names: &'static [&'static str],
    problems: &mut Problems,
) -> Option<Fields<'n>> {
    if let Node::Map(_) = request {
        return Fields::open(request, names, &ROOT, problems);
    }
    for name in names {
        problems.add(&ROOT.field(name), Code::MissingField);
    }
    None
}

fn schemes(node: &Node, path: &Path<'_>, problems: &mut Problems) -> Option<Vec<Scheme>> {
    let schemes: Vec<Option<Scheme>> = field::list(node, path, problems)?
        .iter()
        .enumerate()
        .map(|(place, node)| read_scheme(node, &path.entry(place), problems))
        .collect();
    schemes.into_iter().collect()
}

fn sound<T>(read: Option<T>, problems: Problems) -> Result<T, Vec<Problem>> {
    match read {
        Some(read) if problems.is_empty() => Ok(read),
        _ => Err(problems.into_list()),
    }
}
