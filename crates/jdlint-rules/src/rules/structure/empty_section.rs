//! `empty-section`: see the page beside this file.

use crate::prelude::*;
use crate::structure::is_empty_section;

/// The rule.
struct EmptySection;

impl Rule for EmptySection {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("empty-section"),
        group: Group::Structure,
        summary: "A section has a heading and nothing below it",
        level: DefaultLevel::On(Level::Warning),
        confidence: Confidence::High,
        reason: Reason::Defect,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("empty_section.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        for section in &posting.sections {
            if !is_empty_section(cx, posting, section) {
                continue;
            }
            let owned = section.kind.field().filter(|field| is_absent(posting, *field));
            let message = format!("the section `{}` is empty", cx.quote(section.heading));
            let report = cx
                .report(section.heading_span, message)
                .says("nothing stands below this heading")
                .note("a heading without text looks like a page that did not load")
                .help("write what belongs here, or take the heading away");
            if let Some(field) = owned {
                report.owns(field);
            }
        }
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<EmptySection>();

/// Whether nothing else in the posting fills `field`: then an empty section is how it is missing.
fn is_absent(posting: &Posting, field: FieldName) -> bool {
    let slot = match field {
        FieldName::SUMMARY => &posting.summary,
        FieldName::RESPONSIBILITIES => &posting.responsibilities,
        FieldName::QUALIFICATIONS => &posting.qualifications,
        FieldName::BENEFITS => &posting.benefits,
        _ => return false,
    };
    slot.is_absent()
}
