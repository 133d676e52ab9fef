//! Backticks in messages: what stands between two of them is code.

/// The parts of `text`, each with whether it stood in backticks; a lone backtick is part of the text.
pub(crate) fn parts(text: &str) -> impl Iterator<Item = (bool, &str)> {
    let mut rest = text;
    let mut code: Option<&str> = None;
    std::iter::from_fn(move || {
        if let Some(code) = code.take() {
            return Some((true, code));
        }
        if rest.is_empty() {
            return None;
        }
        let pair = rest.split_once('`').and_then(|(before, after)| Some((before, after.split_once('`')?)));
        let Some((before, (inside, after))) = pair else {
            return Some((false, std::mem::take(&mut rest)));
        };
        rest = after;
        if before.is_empty() {
            return Some((true, inside));
        }
        code = Some(inside);
        Some((false, before))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lone_backtick_is_text() {
        let all: Vec<_> = parts("`a` and `b` or `c").collect();
        assert_eq!(all, [(true, "a"), (false, " and "), (true, "b"), (false, " or `c")]);
        assert_eq!(parts("").count(), 0);
    }
}
