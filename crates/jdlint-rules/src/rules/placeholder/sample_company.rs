//! `sample-company`: see the page beside this file.

use crate::prelude::*;
use jdlint_core::posting::Evidence;
use jdlint_facts::{Hit, Tag};

/// The rule.
struct SampleCompany;

impl Rule for SampleCompany {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("sample-company"),
        group: Group::Placeholder,
        summary: "The employer has the name of a sample",
        level: DefaultLevel::On(Level::Warning),
        confidence: Confidence::High,
        reason: Reason::Defect,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("sample_company.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        let hits: Vec<&Hit> = cx.scan.tagged(Tag::SampleCompany).filter(|hit| is_employer(cx, posting, hit)).collect();
        let Some(first) = hits.first() else { return };
        let name = cx.document.text(first.range).to_owned();
        if cx.company.name.as_deref().is_some_and(|own| own.to_lowercase().starts_with(&name.to_lowercase())) {
            return;
        }
        let spans: Vec<SourceRange> = hits.iter().map(|hit| cx.document.to_source(hit.range)).collect();
        let mut report = cx
            .report(spans[0], format!("`{name}` is the name of a sample, not of an employer"))
            .says("a template's employer stands here")
            .help("put in the employer's own name; if it is this one, set `name` under `[company]` in jdlint.toml")
            .owns(FieldName::COMPANY);
        for span in &spans[1..] {
            report = report.label(*span, "and here");
        }
        drop(report);
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<SampleCompany>();

/// Whether the words name the employer: they are the whole of a name that was read as one, or no firm has such a name.
fn is_employer(cx: &RuleContext<'_>, posting: &Posting, hit: &Hit) -> bool {
    // A posting has one employer: the names that are least sure of many are not asked.
    const MANY: usize = 64;
    let is_token = cx.said(posting).placeholders.overlaps(hit.range);
    let after = &cx.document.clean()[hit.range.end() as usize..];
    let goes_on = after.strip_prefix([' ', '-', '&']).is_some_and(|rest| rest.starts_with(char::is_uppercase));
    let is_read = posting.company.evidence.iter().take(MANY).any(|name| is_whole(cx, name, hit));
    !is_token && (is_read || hit.entry.key == "sure" && !goes_on)
}

/// Whether the name is nothing but the words of `hit` and marks.
fn is_whole(cx: &RuleContext<'_>, name: &Evidence<String>, hit: &Hit) -> bool {
    let own = cx.scan.words_within(name.text);
    let is_sure = name.confidence >= Confidence::Medium;
    is_sure && name.text.contains(hit.range) && own.len() == hit.word_count as usize
}
