//! `unsplit-requirements`: see the page beside this file.

use crate::parts::is_wish;
use crate::prelude::*;
use jdlint_core::document::BlockKind;
use jdlint_core::posting::{Section, SectionKind};
use jdlint_facts::Tag;

/// The rule.
struct UnsplitRequirements;

impl Rule for UnsplitRequirements {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("unsplit-requirements"),
        group: Group::Requirements,
        summary: "A long list of demands does not say which of them are musts",
        level: DefaultLevel::On(Level::Info),
        confidence: Confidence::Medium,
        reason: Reason::Practice,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("unsplit_requirements.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        let has_wishes = posting.sections.iter().any(|section| section.kind == SectionKind::PreferredQualifications);
        if has_wishes {
            return;
        }
        let longest = posting
            .sections
            .iter()
            .filter(|section| section.kind == SectionKind::Qualifications)
            .map(|section| (items(cx, section), section))
            .max_by_key(|(count, _)| *count);
        let Some((count, section)) = longest.filter(|(count, _)| *count >= MANY) else { return };
        // A wish in one of the lines, or a heading that says that all are musts, has split them.
        let wishes = |section: &Section| section.block_ids().any(|id| is_wish(cx, cx.document.block(id).range));
        if wishes(section)
            || cx
                .scan
                .tagged_within(Tag::ExperienceAsk, section.heading)
                .any(|hit| is_must(cx.document.text(hit.range)))
        {
            return;
        }
        cx.report(section.heading_span, format!("{count} demands, and none is marked as a must or a wish"))
            .says("which of these must people bring?")
            .note("many people apply only where they meet every line, so that a list without a split turns good ones away")
            .help("split it in two, such as `You bring` and `Nice to have`");
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<UnsplitRequirements>();

/// From so many items on, a list is long.
const MANY: usize = 10;

/// The items of a section's lists.
fn items(cx: &RuleContext<'_>, section: &Section) -> usize {
    section.block_ids().filter(|id| matches!(cx.document.block(*id).kind, BlockKind::ListItem { .. })).count()
}

/// Whether the word of a heading says that everything below is a must; "requirements" and "qualifications" do not.
fn is_must(word: &str) -> bool {
    ["must", "required", "minimum"].iter().any(|must| word.eq_ignore_ascii_case(must))
}
