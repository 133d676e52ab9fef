//! `unpaid-work`: see the page beside this file.

use crate::prelude::*;
use crate::wording::{is_denied, is_own_word, sentence_of};
use jdlint_core::posting::EmploymentType;
use jdlint_facts::{Hit, Tag};

/// The rule.
struct UnpaidWork;

impl Rule for UnpaidWork {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("unpaid-work"),
        group: Group::Pay,
        summary: "Work is unpaid, or paid by commission alone",
        level: DefaultLevel::On(Level::Warning),
        confidence: Confidence::High,
        reason: Reason::Practice,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("unpaid_work.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        let hits: Vec<_> = cx.scan.tagged(Tag::UnpaidWork).copied().collect();
        if hits.is_empty() || is_voluntary(cx, posting) {
            return;
        }
        let mut kinds: Vec<&str> = Vec::new();
        for hit in hits {
            // Each kind is said once.
            if kinds.contains(&hit.entry.key) || !is_own_word(cx, posting, &hit) {
                continue;
            }
            let sentence = sentence_of(cx, hit.range);
            if is_denied(cx, sentence, hit.range) || hit.entry.key == "commission" && is_plain(cx, posting, &hit) {
                continue;
            }
            kinds.push(hit.entry.key);
            let (message, says, note, help) = words(hit.entry.key, &cx.quote(hit.range));
            let span = cx.document.to_source(hit.range);
            cx.report(span, message).says(says).note(note).help(help);
        }
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<UnpaidWork>();

/// Whether the posting is for volunteers, and says so.
fn is_voluntary(cx: &RuleContext<'_>, posting: &Posting) -> bool {
    let by_type = posting.employment_type.evidence.iter().any(|kind| kind.value == EmploymentType::Volunteer);
    let by_title = posting.title.best().is_some_and(|title| {
        let title = cx.document.text(title.text);
        title.split(|c: char| !c.is_alphanumeric()).any(|word| {
            ["volunteer", "volunteers", "ehrenamt", "ehrenamtlich", "bénévole"]
                .iter()
                .any(|own| word.eq_ignore_ascii_case(own))
        })
    });
    by_type || by_title
}

/// Whether pay by commission stands where people look for pay: behind a label or in a field, in the title, or beside
/// figures.
fn is_plain(cx: &RuleContext<'_>, posting: &Posting, hit: &Hit) -> bool {
    let in_title = posting.title.evidence.iter().any(|title| title.text.contains(hit.range));
    let in_pay = posting.salary.evidence.iter().any(|pay| pay.text.overlaps(hit.range));
    let named =
        cx.document.block_at(hit.range.start()).is_some_and(|block| block.label.is_some() || block.field.is_some());
    in_title || in_pay || named
}

fn words(key: &str, quoted: &str) -> (String, &'static str, &'static str, &'static str) {
    match key {
        "internship" => (
            format!("`{quoted}` asks for work without pay"),
            "nobody is paid for this work",
            "only people whom somebody else supports can take an unpaid internship, so that the best may not apply",
            "pay interns, or say that it is voluntary work or counts for credit, and how many hours it takes",
        ),
        "trial" => (
            format!("`{quoted}` asks for work without pay"),
            "nobody is paid for this time",
            "people who have a job cannot work elsewhere for nothing",
            "pay for trials and training, or show the work in the interview",
        ),
        "commission" => (
            format!("`{quoted}` hides in the text that there is no base pay"),
            "people look for this beside the pay",
            "people who learn late that pay depends on sales alone feel misled",
            "say it where pay stands, such as `Pay: commission only, no base salary`",
        ),
        _ => (
            format!("`{quoted}` asks for work without pay"),
            "nobody is paid for this work",
            "most people cannot work for nothing, and feel misled when they learn it late",
            "name the pay, or say plainly that it is voluntary work",
        ),
    }
}
