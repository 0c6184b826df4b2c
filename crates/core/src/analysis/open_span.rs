//! Whether there is still time for more.

use crate::engine::{Candidate, EvalContext};
use crate::number::Day;
use crate::scheme::Subject;

/// Whether what a rule for each span of time looks at isn't over.
pub(super) fn is_span_open(
    context: EvalContext<'_>,
    candidate: &Candidate,
    today: Option<Day>,
) -> bool {
    match (&context.terms.for_each, candidate.span, today) {
        (Subject::Span { .. }, Some(span), Some(today)) => {
            let last = span.first.plus(span.months - 1);
            last >= today.month()
        }
        _ => true,
    }
}
