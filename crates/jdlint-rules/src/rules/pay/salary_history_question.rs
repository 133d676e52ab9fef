//! `salary-history-question`: see the page beside this file.

use crate::places::stated_places;
use crate::prelude::*;
use crate::wording::{is_denied, is_in_section, is_own_word, sentence_of};
use jdlint_core::CleanRange;
use jdlint_core::posting::SectionKind;
use jdlint_facts::Tag;
use jdlint_facts::cues::{ASKING, has_cue};
use jdlint_facts::law::{HISTORY_SOURCES, HistoryBan, history_ban_at};

/// The rule.
struct SalaryHistoryQuestion;

impl Rule for SalaryHistoryQuestion {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("salary-history-question"),
        group: Group::Pay,
        summary: "The posting asks applicants what they earn or earned",
        level: DefaultLevel::On(Level::Warning),
        confidence: Confidence::High,
        reason: Reason::Law,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("salary_history_question.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        let hits: Vec<_> = cx.scan.tagged(Tag::PayHistory).copied().collect();
        let mut said = CleanRange::empty(0);
        for hit in hits {
            if said.overlaps(hit.range) || !is_own_word(cx, posting, &hit) {
                continue;
            }
            let sentence = sentence_of(cx, hit.range);
            let in_duties = is_in_section(cx, posting, hit.range, &[SectionKind::Responsibilities]);
            let asks = hit.entry.key == "always" || !in_duties && has_cue(cx.document.text(sentence), ASKING);
            // "Current salary: $52,000" tells what the job pays.
            let tells =
                posting.salary.evidence.iter().any(|pay| pay.value.has_figures() && sentence.contains(pay.text));
            if !asks || tells || is_denied(cx, sentence, hit.range) {
                continue;
            }
            said = sentence;
            report(cx, posting, hit.range);
        }
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<SalaryHistoryQuestion>();

fn report(cx: &mut RuleContext<'_>, posting: &Posting, words: CleanRange) {
    let as_of = cx.as_of;
    let holds = |ban: &&HistoryBan| ban.since.is_none_or(|since| since <= as_of);
    let mut bans: Vec<&HistoryBan> = stated_places(posting).filter_map(history_ban_at).filter(holds).collect();
    bans.sort_by_key(|ban| (ban.citation.is_empty(), ban.place == "EU", ban.place));
    bans.dedup_by_key(|ban| ban.place);
    let message = format!("`{}` asks what applicants earned", cx.quote(words));
    let span = cx.document.to_source(words);
    let mut report = cx
        .report(span, message)
        .says("pay that follows earlier pay carries old gaps along")
        .help("ask for expectations instead, such as `your salary expectations`, or state the range that you offer");
    if let Some(first) = bans.first() {
        report = report.note(note(first, bans.len() - 1));
        // A statute that is cited, and binds by itself.
        if !first.citation.is_empty() && first.place != "EU" {
            report = report.level(Level::Error);
        }
    } else {
        report = report.note(
            "about twenty states of the United States and the European Union bar the question; people who were paid too \
             little once would stay so",
        );
    }
    drop(HISTORY_SOURCES.iter().fold(report, |report, source| report.source(*source)));
}

fn note(ban: &HistoryBan, others: usize) -> String {
    let cited = if ban.citation.is_empty() { String::new() } else { format!(" ({})", ban.citation) };
    let since = ban.since.map_or_else(String::new, |since| format!(" since {since}"));
    let others = match others {
        0 => String::new(),
        1 => ", and so does another place of this posting".to_owned(),
        _ => format!(", and so do {others} other places of this posting"),
    };
    if ban.place == "EU" {
        return format!(
            "member states of the European Union are to bar the question{cited}: the directive was due{since}{others}"
        )
        .replace("due since", "due on");
    }
    format!("the law of {} bars employers from asking it{cited}{since}{others}", ban.name)
}
