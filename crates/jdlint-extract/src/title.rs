//! The title of the job.

use crate::context::Context;
use crate::lead::{Lead, floor};
use crate::named::{Named, NamedValue};
use crate::statement::has_marker;
use crate::tokens::is_token;
use jdlint_core::document::{Block, BlockKind, HeadingStyle, MarkKind};
use jdlint_core::posting::{Confidence, Evidence, Origin, SectionKind, State};
use jdlint_core::text::Word;
use jdlint_core::{CleanRange, FieldName, Posting};
use jdlint_facts::{Hit, Tag};

/// A title is at most so many bytes long; what is longer is a sentence.
const MAX: u32 = 140;

/// A line above the first long paragraph may be the title; so many lines are looked at.
const LINES: usize = 24;

/// Fills `title`.
pub(crate) fn extract(cx: &Context<'_>, lead: Option<&Lead>, posting: &mut Posting) {
    let mut found: Vec<Evidence<String>> = Vec::new();
    let mut token = false;
    for named in cx.named(FieldName::TITLE) {
        let range = value_range(cx, named);
        if range.is_empty() {
            continue;
        }
        let text = cx.text(range);
        if is_token(text) || is_name_of_itself(text) {
            token = true;
        } else if !named.weak || cx.hits(Tag::JobNoun, range).next().is_some() {
            found.push(evidence(cx, range, named.origin, Confidence::High));
        }
    }
    if let Some((range, confidence)) = heading(cx) {
        found.push(evidence(cx, range, Origin::Heading, confidence));
    }
    if let Some(lead) = lead {
        found.push(evidence(cx, lead.title, Origin::Sentence, Confidence::High));
    } else if !found.iter().any(|one| one.origin == Origin::Heading)
        && let Some((range, confidence)) = line(cx)
    {
        found.push(evidence(cx, range, Origin::Heading, confidence));
    }
    if found.iter().all(|one| one.confidence == Confidence::Low) {
        let sure = |range| (range, Confidence::Medium);
        let said = sentence(cx);
        let weak = said.filter(|(_, confidence)| *confidence == Confidence::Low);
        let said = opening(cx)
            .map(sure)
            .or(said.filter(|_| weak.is_none()))
            .or_else(|| later_line(cx).or_else(|| subject(cx)).map(sure))
            .or(weak);
        found.extend(said.map(|(range, confidence)| evidence(cx, range, Origin::Sentence, confidence)));
        // A line that nobody vouches for gives way to a sentence that names the job.
        found.sort_by_key(|one| std::cmp::Reverse(one.confidence));
    }
    let stated = found.iter().any(|one| one.origin != Origin::Sentence || one.confidence > Confidence::Low);
    posting.title.evidence = found;
    posting.title.state = match (stated, token) {
        (_, true) if !posting.title.evidence.iter().any(|one| one.origin <= Origin::Label) => State::Placeholder,
        (true, _) => State::Stated,
        _ => State::Absent,
    };
}

fn evidence(cx: &Context<'_>, range: CleanRange, origin: Origin, confidence: Confidence) -> Evidence<String> {
    Evidence { value: cx.text(range).to_owned(), origin, confidence, text: range, span: cx.source(range) }
}

/// The words of a named title: one line, without what stands behind it.
fn value_range(cx: &Context<'_>, named: &Named<'_>) -> CleanRange {
    let range = match named.value {
        NamedValue::Text(range) => range,
        NamedValue::Node(node) => node
            .scalar()
            .or_else(|| node.get("title").or_else(|| node.get("name")).and_then(|entry| entry.node.scalar()))
            .map(|scalar| scalar.text)
            .unwrap_or_default(),
    };
    let text = cx.text(range);
    let line = text.find('\n').unwrap_or(text.len());
    if named.origin == Origin::Label && range.len() > MAX {
        // "Position: The engineer will …" is prose.
        return CleanRange::empty(range.start());
    }
    trimmed(cx, range.sub(0, floor(text, line) as u32))
}

/// "Job Title" as the value of the title: a template's own heading.
fn is_name_of_itself(text: &str) -> bool {
    [
        "job title",
        "role title",
        "position title",
        "title",
        "job title here",
        "your job title",
        "untitled",
        "position name",
        "title of position",
        "title of the job",
        "stellenbezeichnung",
        "jobtitel",
        "intitulé du poste",
    ]
    .iter()
    .any(|name| text.trim().eq_ignore_ascii_case(name))
}

/// The first heading that reads as a title: of level 1 wherever it stands, else above all prose.
fn heading(cx: &Context<'_>) -> Option<(CleanRange, Confidence)> {
    let body = || cx.blocks().filter(|(_, block)| block.field.is_none());
    let level_one = body().filter_map(|(_, block)| {
        let level_one = matches!(
            block.kind,
            BlockKind::Heading {
                level: 1,
                style: HeadingStyle::Atx | HeadingStyle::Setext | HeadingStyle::Html | HeadingStyle::AtxWithoutSpace
            }
        );
        level_one.then_some(block)
    });
    if let Some(range) = level_one.take(LINES).find_map(|block| title_in(cx, block)) {
        return Some((range, if has_noun(cx, range) { Confidence::High } else { Confidence::Medium }));
    }
    let first = body().filter(|(_, block)| !block.range.is_empty() && !is_address(cx, block)).take(LINES);
    let above = first.take_while(|(_, block)| block.kind != BlockKind::Paragraph || block.range.len() < 160);
    above
        .filter(|(_, block)| block.kind.is_heading())
        .filter_map(|(_, block)| title_in(cx, block))
        .find(|range| has_noun(cx, *range))
        .map(|range| (range, Confidence::High))
}

/// The first line above the prose that reads as a title.
fn line(cx: &Context<'_>) -> Option<(CleanRange, Confidence)> {
    let lines: Vec<&Block> = cx
        .blocks()
        .map(|(_, block)| block)
        .filter(|block| block.field.is_none() && !block.range.is_empty() && !is_address(cx, block))
        .take(LINES)
        .take_while(|block| block.range.len() < 160 && !matches!(block.kind, BlockKind::ListItem { .. }))
        .collect();
    let titles: Vec<CleanRange> = lines.iter().filter_map(|block| title_in(cx, block)).collect();
    if let Some(range) = titles.iter().find(|range| has_noun(cx, **range)) {
        return Some((*range, Confidence::Medium));
    }
    let first = lines.iter().find(|block| block.label.is_none())?;
    let strong = cx.document.marks().iter().any(|mark| mark.kind == MarkKind::Strong && mark.range == first.range);
    let range = title_in(cx, first)?;
    (first.kind.is_heading() || strong).then_some((range, Confidence::Low))
}

/// Whether `block` is a web address, bare or behind a label.
pub(crate) fn is_address(cx: &Context<'_>, block: &Block) -> bool {
    let value = block.label.map(|label| label.value).filter(|value| !value.is_empty()).unwrap_or(block.range);
    cx.scan.words_within(value).first().is_some_and(|word| word.in_address) && !cx.text(value).contains(' ')
}

/// Whether `range` names a job: by a noun, or by the gender marker that only titles have.
fn has_noun(cx: &Context<'_>, range: CleanRange) -> bool {
    cx.hits(Tag::JobNoun, range).next().is_some() || has_marker(cx.text(range))
}

/// The title that `block` reads as, where it does.
fn title_in(cx: &Context<'_>, block: &Block) -> Option<CleanRange> {
    if block.label.is_some_and(|label| !label.value.is_empty())
        && !block.kind.is_heading()
        && !is_labelled_title(cx, block)
    {
        return None;
    }
    let mut range =
        trimmed(cx, block.label.filter(|label| label.value.is_empty()).map_or(block.range, |label| label.name));
    range = without_tails(cx, range);
    let text = cx.text(range);
    let words = cx.scan.words_within(range);
    if text.len() < 2
        || range.len() > MAX
        || words.is_empty()
        || words.len() > 20
        || words.iter().any(|word| word.in_address)
    {
        return None;
    }
    let noun = has_noun(cx, range);
    // "# Cook wanted!" calls, and names the job all the same.
    let may_call = noun && matches!(block.kind, BlockKind::Heading { level: 1, .. });
    let ends_sentence = text.ends_with(['.', '?', ';']) && !text.ends_with("Sr.") && !text.ends_with("Jr.")
        || text.ends_with('!') && !may_call;
    if ends_sentence || !text.contains(char::is_alphabetic) || text.starts_with(char::is_lowercase) && !noun {
        return None;
    }
    let begins =
        |tag: Tag| cx.hits(tag, range).filter(|hit| hit.range.start() == words[0].start).map(|hit| hit.entry.key);
    if begins(Tag::NoTitle).any(|key| key == "sentence" || !noun) {
        return None;
    }
    // "Benefits Manager" is a title, "Benefits" is a heading.
    let ends_in_noun = cx.hits(Tag::JobNoun, range).any(|hit| hit.range.end() == words[words.len() - 1].end);
    let whole = cx
        .hits(Tag::Heading, range)
        .chain(cx.hits(Tag::Label, range))
        .any(|hit| hit.word_count as usize == words.len());
    let kind =
        cx.sections.iter().find(|section| section.heading.start() == block.range.start()).map(|section| section.kind);
    if whole || kind.is_some_and(|kind| kind != SectionKind::Other) && !ends_in_noun && !noun {
        return None;
    }
    let opens_section =
        cx.hits(Tag::Heading, range).any(|hit| hit.range.start() == words[0].start && is_section_word(hit.entry.key));
    if opens_section && !ends_in_noun {
        return None;
    }
    let of_section = kind.is_some_and(|kind| kind != SectionKind::Other) && !ends_in_noun;
    let named_section = cx.hits(Tag::Heading, range).any(|hit| hit.word_count > 1 || is_section_word(hit.entry.key));
    (!(of_section && named_section)).then_some(range)
}

fn is_section_word(key: &str) -> bool {
    matches!(key, "responsibilities" | "qualifications" | "benefits" | "salary" | "skills" | "experience" | "education")
}

/// "Senior Analyst: Data" is a title with a colon; "Location: Berlin" is none.
fn is_labelled_title(cx: &Context<'_>, block: &Block) -> bool {
    block.label.is_some_and(|label| {
        has_noun(cx, label.name)
            && cx.hits(Tag::Label, label.name).all(|hit| hit.range != label.name)
            && label.value.len() < 60
    })
}

/// `range` without "Job Description", "[Updated for 2025]" and their like at its ends.
fn without_tails(cx: &Context<'_>, range: CleanRange) -> CleanRange {
    let hits: Vec<CleanRange> = cx.hits(Tag::TitleTail, range).map(|hit| hit.range).collect();
    let Some(tail) = hits.first() else { return range };
    let words = cx.scan.words_within(range);
    let first = words.first().map_or(0, |word| word.start);
    if tail.start() == first {
        let rest = CleanRange::new(tail.end(), range.end());
        let text = cx.text(rest);
        let separated = text.trim_start().starts_with([':', '-', '–', '—', '|']);
        return if separated { trimmed(cx, rest) } else { range };
    }
    trimmed(cx, CleanRange::new(range.start(), tail.start()))
}

/// `range` without white space, dashes, bullets and colons around it.
pub(crate) fn trimmed(cx: &Context<'_>, range: CleanRange) -> CleanRange {
    let text = cx.text(range);
    let edge = |c: char| {
        c.is_whitespace() || matches!(c, ':' | '-' | '–' | '—' | '|' | '•' | '*' | ',' | '"' | '“' | '”' | '\u{fffc}')
    };
    let start = text.len() - text.trim_start_matches(edge).len();
    let end = text.trim_end_matches(edge).len();
    range.sub(start as u32, end.max(start) as u32)
}

/// The title with which a paragraph begins: "Data Engineer at Example Freight. You will …", "County Clerk, Example
/// County, is seeking …".
fn opening(cx: &Context<'_>) -> Option<CleanRange> {
    const REACH: usize = 100;
    let mut body = cx.blocks().map(|(_, block)| block).filter(|block| block.field.is_none() && !block.range.is_empty());
    let block = body.find(|block| !is_address(cx, block))?;
    if block.kind != BlockKind::Paragraph {
        return None;
    }
    let text = cx.text(block.range);
    let reach = &text[..floor(text, REACH)];
    let marks = [". ", ".\u{a0}", ": ", ":\u{a0}", ", ", " – ", " — ", "– ", "— ", " - "];
    let end = marks.iter().filter_map(|mark| reach.find(mark)).min()?;
    let range = trimmed(cx, block.range.sub(0, end as u32));
    let words = cx.scan.words_within(range);
    let begins_sentence = words.first().is_some_and(|first| {
        cx.hits(Tag::NoTitle, range).any(|hit| hit.entry.key == "sentence" && hit.range.start() == first.start)
    });
    (is_titled(cx, words) && !begins_sentence && words.len() <= 12 && has_noun(cx, range)).then_some(range)
}

/// A line of its own below the first prose: "About us …", then "Finance Data Engineer".
fn later_line(cx: &Context<'_>) -> Option<CleanRange> {
    const LONGEST: usize = 8;
    let body = cx.blocks().map(|(_, block)| block).filter(|block| block.field.is_none() && block.range.len() < 90);
    let lines = body.filter(|block| block.kind == BlockKind::Paragraph || block.kind.is_heading()).take(LINES * 2);
    lines.filter_map(|block| title_in(cx, block)).find(|range| {
        let words = cx.scan.words_within(*range);
        let ends = |hit: &Hit| words.last().is_some_and(|last| hit.range.end() == last.end);
        words.len() >= 2
            && words.len() <= LONGEST
            && is_titled(cx, words)
            && (cx.hits(Tag::JobNoun, *range).any(ends) || has_marker(cx.text(*range)))
    })
}

/// "The Senior Data Analyst designs and builds …": the job is what a paragraph speaks of.
fn subject(cx: &Context<'_>) -> Option<CleanRange> {
    let body = cx.blocks().map(|(_, block)| block).filter(|block| block.field.is_none() && block.range.len() > 40);
    // "Turn data into decisions. Data Engineer role at Example Freight."
    let first =
        cx.blocks().find(|(_, block)| block.field.is_none() && block.range.len() > 40 && !is_address(cx, block));
    let named = first.into_iter().flat_map(|(id, _)| cx.sentences(id)).take(4).find_map(|sentence| {
        let (range, named) = asked_for(cx, sentence.sub(0, floor(cx.text(*sentence), 80) as u32))?;
        let behind = &cx.document.clean()[range.end() as usize..];
        let is_role = [" role at ", " position at ", " job at ", " role in ", " position in ", " needed", " wanted"]
            .iter()
            .any(|role| behind.starts_with(role));
        (named && is_role && range.start() == sentence.start()).then_some(range)
    });
    if named.is_some() {
        return named;
    }
    body.take(LINES).find_map(|block| {
        let text = cx.text(block.range);
        let article = ["The ", "An ", "A "].iter().find(|article| text.starts_with(**article))?;
        let rest = block.range.sub(article.len() as u32, floor(text, 80) as u32);
        let (range, named) = asked_for(cx, rest)?;
        let behind = cx.document.clean()[range.end() as usize..].trim_start();
        let is_subject = range.start() == rest.start() && behind.starts_with(char::is_lowercase);
        (named && is_subject && cx.scan.words_within(range).len() >= 2).then_some(range)
    })
}

/// Whether all words have capitals, the small ones of titles aside.
fn is_titled(cx: &Context<'_>, words: &[Word]) -> bool {
    words.iter().all(|word| {
        let text = &cx.document.clean()[word.start as usize..word.end as usize];
        !text.starts_with(char::is_lowercase)
            || matches!(
                text,
                "of" | "and" | "for" | "the" | "at" | "bei" | "chez" | "de" | "s" | "m" | "w" | "d" | "f" | "x" | "gn"
            )
    })
}

/// So many cues are followed.
const CUES: usize = 24;

/// The job that a sentence asks for: "We are looking for a friendly Data Engineer to …". What is written like a title
/// is one; "an engineer" in passing is not.
fn sentence(cx: &Context<'_>) -> Option<(CleanRange, Confidence)> {
    let mut weak = None;
    for cue in cx.scan.tagged(Tag::TitleCue).take(CUES) {
        let sentence = cx.sentence_at(cue.range.start());
        let end = sentence.end().min(cue.range.end() + 120);
        let rest = CleanRange::new(cue.range.end(), floor(cx.document.clean(), end as usize) as u32);
        let Some((range, named)) = asked_for(cx, rest) else { continue };
        // "We are known as a Global Leader": such words name a job less often than the employer.
        let praises = cue.entry.key == "as"
            && (cx.scan.words_within(range).len() < 2
                || [
                    "leader",
                    "partner",
                    "owner",
                    "expert",
                    "host",
                    "guide",
                    "maker",
                    "builder",
                    "member",
                    "ambassador",
                ]
                .iter()
                .any(|noun| cx.text(range).to_lowercase().trim_end_matches('s').ends_with(noun)));
        if named && !praises {
            return Some((range, Confidence::Medium));
        }
        weak = weak.or(Some((range, Confidence::Low)));
    }
    weak
}

/// The job in the words behind a cue, and whether it is written with a capital as titles are.
fn asked_for(cx: &Context<'_>, rest: CleanRange) -> Option<(CleanRange, bool)> {
    let clean = cx.document.clean();
    let noun = cx.hits(Tag::JobNoun, rest).next()?;
    let words = cx.scan.words_within(CleanRange::new(rest.start(), noun.range.end()));
    let capital = |at: u32| !clean[at as usize..].starts_with(char::is_lowercase);
    let joins = |word: &Word| matches!(&clean[word.start as usize..word.end as usize], "and" | "of");
    let stops = |word: &Word| !capital(word.start) && !joins(word) && word.start < noun.range.start();
    let from = words.iter().rposition(stops);
    let first = words.get(from.map_or(0, |index| index + 1))?;
    let range = CleanRange::new(first.start, noun.range.end());
    // The title goes on where another noun follows: "Analytics Engineer / Data Engineer".
    let more = cx.hits(Tag::JobNoun, CleanRange::new(range.end(), rest.end())).next().filter(|next| {
        let gap = &clean[range.end() as usize..next.range.start() as usize];
        capital(next.range.start())
            && gap.len() < 24
            && gap.split_whitespace().all(|word| !word.starts_with(char::is_lowercase))
            && !gap.contains(['.', ',', ';', ':', '('])
    });
    let range = more.map_or(range, |next| CleanRange::new(range.start(), next.range.end()));
    Some((range, capital(noun.range.start()) && !cx.text(range).contains(". ")))
}
