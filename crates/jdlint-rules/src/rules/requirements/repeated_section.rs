//! `repeated-section`: see the page beside this file.

use crate::prelude::*;
use crate::repeated::{repeated_sections, repeats};

/// The rule.
struct RepeatedSection;

impl Rule for RepeatedSection {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("repeated-section"),
        group: Group::Requirements,
        summary: "The posting has the same section twice",
        level: DefaultLevel::On(Level::Warning),
        confidence: Confidence::High,
        reason: Reason::Defect,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("repeated_section.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        let repeats = repeats(cx);
        for (earlier, later) in repeated_sections(cx, posting, &repeats) {
            let (earlier, later) = (&posting.sections[earlier], &posting.sections[later]);
            let heading = cx.quote(later.heading);
            let message = if heading.is_empty() {
                "this section stands in the posting twice".to_owned()
            } else {
                format!("the section `{heading}` stands in the posting twice")
            };
            cx.report(later.heading_span, message)
                .says("the lines below say the same again")
                .label(earlier.heading_span, "first said here")
                .note("readers look for the difference, and the next editor changes only one of them")
                .help("drop one of the two");
        }
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<RepeatedSection>();
