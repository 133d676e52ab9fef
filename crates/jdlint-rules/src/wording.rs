//! What rules about words share.

use crate::RuleContext;
use jdlint_core::{CleanRange, Posting};
use jdlint_facts::Hit;

/// Whether `hit` is the author's own word about this job: not inside a link target, the employer's own
/// equal-opportunity statement, the employer's name, or quotation marks.
pub(crate) fn is_own_word(cx: &RuleContext<'_>, posting: &Posting, hit: &Hit) -> bool {
    let in_statement = posting.equal_opportunity.evidence.iter().any(|evidence| evidence.text.contains(hit.range));
    let in_company = posting.company.evidence.iter().any(|evidence| evidence.text.overlaps(hit.range));
    !in_statement && !in_company && !is_quoted(cx, hit.range)
}

/// Whether quotation marks stand directly around `range`.
fn is_quoted(cx: &RuleContext<'_>, range: CleanRange) -> bool {
    let clean = cx.document.clean();
    let before = clean[..range.start() as usize].chars().next_back();
    let after = clean[range.end() as usize..].chars().next();
    let open = matches!(before, Some('"' | '“' | '„' | '«' | '‘' | '\''));
    let close = matches!(after, Some('"' | '”' | '“' | '»' | '’' | '\''));
    open && close
}

/// Whether a word of negation stands shortly before `range`, in the same sentence ("no ninjas, please").
pub(crate) fn is_negated(cx: &RuleContext<'_>, range: CleanRange) -> bool {
    const NEGATIONS: &[&str] = &["no", "not", "never", "without", "isn't", "aren't", "don't", "nor", "avoid"];
    let clean = cx.document.clean();
    let before = &clean[..range.start() as usize];
    let sentence = before.rsplit(['\n', '.', '!', '?', ';', ':']).next().unwrap_or_default();
    sentence
        .split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’')
        .rev()
        .filter(|word| !word.is_empty())
        .take(5)
        .any(|word| NEGATIONS.iter().any(|negation| negation.eq_ignore_ascii_case(&word.replace('’', "'"))))
}
