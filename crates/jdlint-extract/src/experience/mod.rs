//! Years of experience: "3+ years of Kubernetes", "mindestens fünf Jahre Berufserfahrung", "experience: 2–4 years".
//!
//! Each word for a year leads to its figure before it, and what the years are of is read around it. Most years of a
//! posting are no experience: the employer's history, the term of a contract, ages, periods of pay. A figure counts only
//! beside a word for experience, a technology, or under a name that says so, and not in a sentence about the employer.

mod figure;
mod object;

use crate::context::Context;
use crate::pieces::named_ranges;
use crate::tokens::best_first;
use figure::{Figure, figure_before};
use jdlint_core::document::BlockId;
use jdlint_core::posting::{Confidence, Evidence, Experience, ExperienceOf, Origin, SectionKind, State};
use jdlint_core::{CleanRange, FieldName, Posting};
use jdlint_facts::{Hit, Tag};
use object::object_of;

/// No more years than this are read: no posting asks for as many, and a file that repeats itself must stay cheap.
const MAX_FIGURES: usize = 64;

/// So many bytes on each side of a figure tell what it is.
const REACH: u32 = 320;

/// More years than this are an employer's, unless they are of a technology.
const MOST_YEARS: u16 = 25;

/// Fills `experience_years`.
pub(crate) fn extract(cx: &Context<'_>, posting: &mut Posting) {
    let slot = &mut posting.experience_years;
    let named: Vec<(CleanRange, Origin)> =
        named_ranges(cx, FieldName::EXPERIENCE).into_iter().filter(|(_, origin)| *origin <= Origin::Label).collect();
    for hit in cx.scan.tagged(Tag::YearWord) {
        if slot.evidence.len() >= MAX_FIGURES {
            break;
        }
        if slot.evidence.last().is_some_and(|last| hit.range.start() < last.text.end()) {
            continue;
        }
        slot.evidence.extend(read(cx, &named, hit));
    }
    best_first(&mut slot.evidence);
    slot.state = if slot.evidence.is_empty() { State::Absent } else { State::Stated };
}

/// The experience that the year word `hit` stands in.
fn read(cx: &Context<'_>, named: &[(CleanRange, Origin)], hit: &Hit) -> Option<Evidence<Experience>> {
    let at = Place::of(cx, hit)?;
    let figure = figure_before(cx, at.sentence, hit)?;
    if is_something_else(cx, &at, hit, &figure) {
        return None;
    }
    let named = named_experience(named, figure.range);
    let asks = named.is_some() || asks_people(cx, &at, &figure);
    let object = object_of(cx, at.sentence, hit, &figure, named.is_some())?;
    let of_technology = matches!(object.of, ExperienceOf::Technologies(_));
    if !asks || !of_technology && figure.min.max(figure.max) > Some(MOST_YEARS) {
        return None;
    }
    let words =
        CleanRange::new(figure.range.start().min(object.range.start()), object.range.end().max(hit.range.end()));
    let value = Experience {
        min: figure.min,
        max: figure.max,
        is_required: is_required(cx, &at),
        level: level(cx, &at, &figure),
        is_alternative: is_alternative(cx, &at, &figure),
        text: cx.text(words).to_owned(),
        of: object.of,
    };
    let confidence = if object.is_sure { Confidence::High } else { Confidence::Medium };
    let origin = named.unwrap_or(Origin::Sentence);
    Some(Evidence { value, origin, confidence, text: words, span: cx.source(words) })
}

/// Where a figure stands.
struct Place {
    block: BlockId,
    section: Option<SectionKind>,
    heading: CleanRange,
    /// The sentence, or as much of it as is near.
    sentence: CleanRange,
}

impl Place {
    fn of(cx: &Context<'_>, hit: &Hit) -> Option<Self> {
        let blocks = cx.document.blocks();
        let index = blocks.partition_point(|block| block.range.start() <= hit.range.start()).checked_sub(1)?;
        let block = BlockId(index as u32);
        let whole = cx.sentence_at(hit.range.start());
        let clean = cx.document.clean();
        let start = whole.start().max(hit.range.start().saturating_sub(REACH));
        let end = whole.end().min(hit.range.end() + REACH);
        let start = clean.floor_char_boundary(start as usize) as u32;
        let end = clean.ceil_char_boundary(end as usize) as u32;
        let section = cx.section_of(block);
        Some(Self {
            block,
            section: section.map(|section| section.kind),
            heading: section.map(|section| section.heading).unwrap_or_default(),
            sentence: CleanRange::new(start, end),
        })
    }
}

/// Whether the words around make the years something else: an age, a term, the past of the employer.
fn is_something_else(cx: &Context<'_>, at: &Place, hit: &Hit, figure: &Figure) -> bool {
    let behind = CleanRange::new(hit.range.start(), at.sentence.end());
    let before = CleanRange::new(at.sentence.start(), figure.range.start());
    let gap = |other: &Hit| cx.text(CleanRange::new(other.range.end(), figure.range.start())).trim().is_empty();
    let words = || cx.text(before).trim_end();
    // "You work under a chef with 10 years of experience": the chef's.
    let of_other = || {
        ["with", "who has", "who have", "with over", "with more than", "mit"].iter().any(|word| words().ends_with(word))
            && cx.hits(Tag::NotExperience, before).any(|other| other.entry.key == "others")
    };
    of_other()
        || cx.hits(Tag::NotExperience, before).any(|other| other.entry.key == "denied")
        || cx
            .hits(Tag::NotExperience, behind)
            .any(|other| other.entry.key == "with" && other.range.start() == hit.range.start())
        || cx.hits(Tag::NotExperience, before).any(|other| other.entry.key == "before" && gap(other))
}

/// Whether the sentence asks something of people: it says so, stands among demands, and is not about the employer.
fn asks_people(cx: &Context<'_>, at: &Place, figure: &Figure) -> bool {
    let demands = matches!(
        at.section,
        Some(
            SectionKind::Qualifications
                | SectionKind::PreferredQualifications
                | SectionKind::Skills
                | SectionKind::Experience
                | SectionKind::Education
        )
    );
    let of_employer = matches!(at.section, Some(SectionKind::Company | SectionKind::Team | SectionKind::Benefits));
    let mut employers = cx.hits(Tag::OfEmployer, at.sentence);
    let speaks_of_employer = employers.next().is_some_and(|hit| !demands || hit.range.start() < figure.range.start());
    // "With over 50 years of experience, Example Bakery …"
    let describes = cx.text(at.sentence).starts_with("With ");
    let is_about_people = !of_employer && !speaks_of_employer && !describes;
    is_about_people || cx.hits(Tag::ExperienceAsk, at.sentence).next().is_some()
}

/// The origin of the one of `named`, the values for experience in the order of the text, that holds `range`.
fn named_experience(named: &[(CleanRange, Origin)], range: CleanRange) -> Option<Origin> {
    let after = named.partition_point(|(value, _)| value.start() <= range.start());
    let (value, origin) = named[..after].last()?;
    value.contains(range).then_some(*origin)
}

/// Whether the sentence demands: nothing in it, and not its section, says that it is only a wish.
fn is_required(cx: &Context<'_>, at: &Place) -> bool {
    at.section != Some(SectionKind::PreferredQualifications)
        && cx.hits(Tag::ExperienceWish, at.sentence).next().is_none()
        && cx.hits(Tag::ExperienceWish, at.heading).next().is_none()
}

/// The level that the figure is for: named before it in its sentence, or by a heading below the title.
fn level(cx: &Context<'_>, at: &Place, figure: &Figure) -> Option<String> {
    let before = CleanRange::new(at.sentence.start(), figure.range.start());
    let own = cx.hits(Tag::Seniority, before).last();
    let of_heading = || {
        let is_title = cx.document.block(at.block).field.is_none()
            && cx.sections.iter().find(|section| section.level > 0).is_some_and(|first| first.heading == at.heading);
        cx.hits(Tag::Seniority, at.heading).next().filter(|_| !is_title)
    };
    own.or_else(of_heading).map(|hit| cx.text(hit.range).to_lowercase())
}

/// Whether the figure is one of several ways to qualify: beside a degree, or beside other years.
fn is_alternative(cx: &Context<'_>, at: &Place, figure: &Figure) -> bool {
    let other_years = cx.hits(Tag::YearWord, at.sentence).filter(|other| other.range.start() > figure.range.end() + 16);
    let earlier = cx.hits(Tag::YearWord, CleanRange::new(at.sentence.start(), figure.range.start()));
    let has_or = [" or ", " oder ", " ou ", " of ", "substitut", "equivalen"]
        .iter()
        .any(|word| cx.text(at.sentence).contains(word) && *word != " of ");
    cx.hits(Tag::Degree, at.sentence).next().is_some() || has_or && (other_years.count() > 0 || earlier.count() > 0)
}

#[cfg(test)]
mod tests;
