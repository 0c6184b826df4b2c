//! Explanations word for word.
