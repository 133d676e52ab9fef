//! `missing-qualifications`: see the page beside this file.

use crate::parts::is_unread;
use crate::prelude::*;
use crate::structure::is_announced;

/// The rule.
struct MissingQualifications;

impl Rule for MissingQualifications {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("missing-qualifications"),
        group: Group::Structure,
        summary: "The posting does not say what the person must bring",
        level: DefaultLevel::On(Level::Warning),
        confidence: Confidence::Medium,
        reason: Reason::Practice,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("missing_qualifications.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        if states_some(posting) || is_unread(cx, posting) || is_announced(cx, posting, FieldName::QUALIFICATIONS) {
            return;
        }
        let span = posting.anchor(cx.document, FieldName::QUALIFICATIONS);
        cx.report(span, "the posting does not say what the person must bring")
            .says("no skill, experience or training is named, in a list or in a sentence")
            .note("without it the wrong people apply, and some of the right ones do not")
            .help(
                "add a section `Qualifications`; where nothing is needed, say so: `No experience needed, we train you`",
            )
            .owns(FieldName::QUALIFICATIONS);
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<MissingQualifications>();

/// Whether any of the fields that ask for something says it, or holds a token that another rule reports.
fn states_some(posting: &Posting) -> bool {
    [
        &posting.qualifications,
        &posting.preferred_qualifications,
        &posting.skills,
        &posting.experience,
        &posting.education,
    ]
    .iter()
    .any(|slot| !slot.is_absent())
}
