//! Values that say nothing (a template's token where a value belongs), and which of several is the best.

use jdlint_core::posting::{Evidence, Origin};

/// Puts the best evidence first: by where it stands, then by how sure it is.
pub(crate) fn best_first<T>(evidence: &mut [Evidence<T>]) {
    let rank = |origin: Origin| match origin {
        Origin::Field => 0,
        Origin::Label => 1,
        Origin::Heading => 2,
        Origin::Title => 3,
        Origin::Sentence => 4,
        Origin::Markup => 5,
    };
    evidence.sort_by_key(|one| (rank(one.origin), std::cmp::Reverse(one.confidence)));
}

/// Whether `text` is nothing but a token: in brackets of any kind, a run of underscores, or "TBD".
pub(crate) fn is_token(text: &str) -> bool {
    let text = text.trim();
    let enclosed = [("[", "]"), ("{", "}"), ("<", ">"), ("__", "__"), ("%", "%")]
        .iter()
        .any(|(open, close)| text.len() > 2 && text.starts_with(open) && text.ends_with(close));
    let only_marks = !text.is_empty() && !text.contains(char::is_alphanumeric);
    let known =
        ["tbd", "tbc", "tba", "todo", "xxx", "n/a", "na", "to be determined", "to be confirmed", "???", "lorem ipsum"]
            .iter()
            .any(|known| text.eq_ignore_ascii_case(known));
    enclosed || only_marks || known
}

#[cfg(test)]
mod tests {
    use super::is_token;

    #[test]
    fn tokens_are_told_from_values() {
        for token in ["[Job Title]", "{{ title }}", "<title>", "TBD", "____", "???", " [City, State] "] {
            assert!(is_token(token), "{token}");
        }
        for value in ["Data Engineer", "Engineer [m/w/d]", "C++ Developer", "A"] {
            assert!(!is_token(value), "{value}");
        }
    }
}
