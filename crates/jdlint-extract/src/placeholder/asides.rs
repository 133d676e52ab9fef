//! Blanks and instructions in parentheses.

use super::found::{Found, around, sentence_around};
use super::tokens::Token;
use super::vocabulary::{Verb, content, verb};
use crate::context::Context;
use jdlint_core::CleanRange;
use jdlint_core::document::Block;
use jdlint_core::posting::PlaceholderKind;
use jdlint_facts::Tag;

/// Words that only speak to an applicant.
const APPLICANT: &[&str] = &[
    "application",
    "applications",
    "apply",
    "applying",
    "applicant",
    "applicants",
    "bewerbung",
    "candidature",
    "cover",
    "cv",
    "covering",
    "curriculum",
    "expectation",
    "expectations",
    "github",
    "history",
    "letter",
    "linkedin",
    "please",
    "portfolio",
    "reference",
    "references",
    "resume",
    "resumes",
    "résumé",
    "send",
    "subject",
    "submit",
    "transcript",
    "transcripts",
    "us",
    "yourself",
    "availability",
    "attach",
];

/// Names of things that stand in parentheses where a template has a blank, in lower case.
const NAMES: &[&str] =
    &["company name", "city, state", "job title", "position title", "your company", "city, st", "name of company"];

/// The placeholder that the parenthesis `token` is, if it is one.
pub(super) fn round(cx: &Context<'_>, block: &Block, token: Token) -> Option<Found> {
    let inner = cx.text(token.inner);
    // A parenthesis around a blank of its own is left to that blank.
    if inner.contains(['[', '{', '<']) || inner.len() < 4 {
        return None;
    }
    let instructed = cx.hits(Tag::TemplateInstruction, token.inner).next().is_some();
    if instructed {
        return (!speaks_to_applicant(cx, token.inner))
            .then(|| Found::new(cx, PlaceholderKind::Instruction, token.outer));
    }
    let lower = inner.to_lowercase();
    let head = lower.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let exact = NAMES.contains(&lower.as_str());
    if verb(head).is_none() && !exact {
        return None;
    }
    let found = content(cx, token.inner);
    let (before, after) = around(cx, block, token.outer);
    if let Some(verb) = found.verb {
        if head == "insert" && found.words > 1 || verb == Verb::Insert && lower.ends_with(" here") && found.nouns > 0 {
            return Some(Found::new(cx, found.kind(), token.outer).of(found.field));
        }
        let firm = matches!(
            head,
            "specify"
                | "indicate"
                | "describe"
                | "delete"
                | "remove"
                | "replace"
                | "customize"
                | "customise"
                | "edit"
                | "adjust"
        );
        let cue = ["if applicable", "if necessary", "if remote", "as needed", "if needed", "if any", "if relevant"]
            .iter()
            .any(|cue| lower.contains(cue));
        let told = firm && found.nouns > 0 || cue && verb == Verb::Write;
        let outside = speaks_to_applicant(cx, sentence_around(cx, token.outer.start()));
        return (told && !outside && found.words > 1)
            .then(|| Found::new(cx, PlaceholderKind::Instruction, token.outer));
    }
    let in_label = block.label.is_some_and(|label| label.name.overlaps(token.outer));
    let names = found.is_names()
        && found.firm >= 1
        && found.words >= 2
        && found.kind.is_some()
        && inner
            .split([' ', ',', '/', '-'])
            .filter(|word| word.len() > 2)
            .all(|word| word.starts_with(char::is_uppercase));
    let placed = !in_label && !block.kind.is_heading() && !after.starts_with(':') && !before.trim().is_empty();
    (names && placed && exact).then(|| Found::new(cx, found.kind(), token.outer).of(found.field))
}

/// Whether the words of `range` are for people who apply.
pub(super) fn speaks_to_applicant(cx: &Context<'_>, range: CleanRange) -> bool {
    cx.scan.words_within(range).iter().any(|word| {
        let text = cx.text(CleanRange::new(word.start, word.end));
        APPLICANT.iter().any(|other| other.eq_ignore_ascii_case(text))
    })
}
