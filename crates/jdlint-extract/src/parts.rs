//! Parts of a posting that are said in prose: what the person will do, must bring, is offered, and what the job is about.
//!
//! A posting of one paragraph has no heading, and yet "responsibilities include …" and "must have a degree" stand in it.
//! Only slots that no field, label or heading filled are looked at: evidence from prose says that the part is there, not
//! where it begins and ends.

use crate::context::Context;
use crate::pieces::Piece;
use jdlint_core::document::BlockKind;
use jdlint_core::posting::{Confidence, Evidence, Origin, SectionKind, Slot};
use jdlint_core::{CleanRange, Posting};
use jdlint_facts::{Hit, Tag};

/// So many sentences are enough to show that a part is there.
const ENOUGH: usize = 3;

/// So many lines that begin with what people do at work are a list of duties, whatever stands above them.
const FEWEST_DUTIES: usize = 2;

/// A paragraph of so many words says what a job is about.
const SUMMARY_WORDS: usize = 12;

/// What begins like a label and is as long as this is a paragraph with a colon in it.
const LABEL_WORDS: usize = 40;

/// Fills the slots of the parts that no name filled.
pub(crate) fn extract(cx: &Context<'_>, pieces: &[Piece<'_>], posting: &mut Posting) {
    let asks = [&posting.skills, &posting.experience, &posting.education, &posting.preferred_qualifications];
    let asked = asks.iter().any(|slot| !slot.is_absent());
    if posting.responsibilities.is_absent() {
        said(cx, pieces, "responsibilities", &mut posting.responsibilities);
    }
    if posting.responsibilities.is_absent() {
        duties(cx, pieces, &mut posting.responsibilities);
    }
    if posting.qualifications.is_absent() && !asked {
        said(cx, pieces, "qualifications", &mut posting.qualifications);
    }
    if posting.benefits.is_absent() {
        said(cx, pieces, "benefits", &mut posting.benefits);
    }
    if posting.summary.is_absent() {
        summary(cx, &mut posting.summary);
    }
    cued(cx, Tag::ReportingCue, &mut posting.reports_to);
    cued(cx, Tag::EnvironmentCue, &mut posting.work_environment);
}

/// Sentences in which a phrase with `tag` stands, where no name filled the slot.
fn cued(cx: &Context<'_>, tag: Tag, slot: &mut Slot<String>) {
    if slot.is_absent() {
        for hit in cx.scan.tagged(tag).take(ENOUGH) {
            push(cx, cx.sentence_at(hit.range.start()), slot);
        }
    }
}

/// Sentences with a cue of the part `key`.
fn said(cx: &Context<'_>, pieces: &[Piece<'_>], key: &str, slot: &mut Slot<String>) {
    for piece in pieces.iter().filter(|piece| !is_apart(cx, piece, key)) {
        if piece.tagged(Tag::PartCue).any(|hit| hit.entry.key == key) {
            push(cx, piece.range, slot);
        }
        if slot.evidence.len() >= ENOUGH {
            return;
        }
    }
}

/// Lines and clauses that begin with what people do at work, and sentences in which the job itself does it.
fn duties(cx: &Context<'_>, pieces: &[Piece<'_>], slot: &mut Slot<String>) {
    let mut found = Vec::new();
    let mut verbs = 0;
    // What the employer itself does is no duty of the person.
    let of_employer =
        |piece: &Piece<'_>| cx.section_of(piece.block).is_some_and(|one| one.kind == SectionKind::Company);
    for piece in pieces.iter().filter(|piece| !is_apart(cx, piece, "responsibilities") && !of_employer(piece)) {
        let begins = piece.tagged(Tag::DutyVerb).filter(|hit| begins_clause(cx, piece, hit)).take(ENOUGH).count();
        let by_job = is_done_by_job(cx, piece) || says_you_do(cx, piece);
        verbs += if by_job { FEWEST_DUTIES } else { begins };
        if begins > 0 || by_job {
            found.push(piece.range);
        }
        if found.len() >= ENOUGH {
            break;
        }
    }
    if verbs >= FEWEST_DUTIES {
        for range in found {
            push(cx, range, slot);
        }
    }
}

/// Whether the verb begins the line, or a clause behind a dash, a semicolon or a colon.
fn begins_clause(cx: &Context<'_>, piece: &Piece<'_>, hit: &Hit) -> bool {
    let before = cx.text(CleanRange::new(piece.range.start(), hit.range.start())).trim_end();
    let is_start = before.chars().all(|c| !c.is_alphanumeric());
    is_start || before.ends_with(['–', '—', ';', ':', '•'])
}

/// "You bind bouquets.": whatever the verb, unless the words are known to say what the person brings or gets.
fn says_you_do(cx: &Context<'_>, piece: &Piece<'_>) -> bool {
    let text = cx.text(piece.range);
    let Some(rest) = ["You ", "Du ", "Je ", "Jij ", "Tu ", "Vous "].iter().find_map(|you| text.strip_prefix(you))
    else {
        return false;
    };
    let says_other = |hit: &Hit| hit.entry.key != "responsibilities" && hit.range.start() == piece.range.start();
    rest.starts_with(char::is_lowercase) && !piece.tagged(Tag::PartCue).any(says_other)
}

/// "The clerk will keep …", "The specialist provides …".
fn is_done_by_job(cx: &Context<'_>, piece: &Piece<'_>) -> bool {
    const NEAR: u32 = 24;
    piece.tagged(Tag::JobNoun).any(|noun| {
        let after = cx.document.clean().get(noun.range.end() as usize..).unwrap_or_default();
        let does = |verb: &Hit| {
            let gap = verb.range.start().checked_sub(noun.range.end()).filter(|gap| *gap <= NEAR);
            let between = gap.map(|_| cx.text(CleanRange::new(noun.range.end(), verb.range.start())));
            let is_third = cx.text(verb.range).ends_with('s');
            is_third && between.is_some_and(|between| !between.contains([',', ':', '(']))
        };
        after.starts_with(" will ") || piece.tagged(Tag::DutyVerb).any(does)
    })
}

/// Whether the sentence stands where it speaks of something else than the part `key`.
fn is_apart(cx: &Context<'_>, piece: &Piece<'_>, key: &str) -> bool {
    let block = cx.document.block(piece.block);
    if block.kind.is_heading() || block.kind == BlockKind::Value {
        return true;
    }
    let Some(section) = cx.section_of(piece.block) else { return false };
    match section.kind {
        SectionKind::EqualOpportunity | SectionKind::Application | SectionKind::Process => true,
        SectionKind::Benefits => key != "benefits",
        _ => false,
    }
}

/// The first paragraph that is long enough, outside sections of another kind.
fn summary(cx: &Context<'_>, slot: &mut Slot<String>) {
    let paragraph = cx.blocks().find(|(id, block)| {
        let elsewhere = cx.section_of(*id).is_some_and(|section| {
            !matches!(
                section.kind,
                SectionKind::Summary
                    | SectionKind::Other
                    | SectionKind::Details
                    | SectionKind::Team
                    | SectionKind::Company
            )
        });
        let words = cx.scan.words_within(block.range).len();
        let is_label = block.label.is_some_and(|label| !label.value.is_empty()) && words < LABEL_WORDS;
        block.kind == BlockKind::Paragraph && !is_label && !elsewhere && words >= SUMMARY_WORDS
    });
    if let Some((_, block)) = paragraph {
        push(cx, block.range, slot);
    }
}

fn push(cx: &Context<'_>, range: CleanRange, slot: &mut Slot<String>) {
    slot.state_with(Evidence {
        value: cx.text(range).to_owned(),
        origin: Origin::Sentence,
        confidence: Confidence::Low,
        text: range,
        span: cx.source(range),
    });
}

#[cfg(test)]
mod tests {
    use crate::extract;
    use jdlint_core::{Format, Posting};

    fn posting(text: &str) -> Posting {
        extract(&jdlint_read::read(Format::Text, text)).posting
    }

    /// The parts that were found, by their first letters.
    fn parts(text: &str) -> String {
        let posting = posting(text);
        let slots = [
            ('r', &posting.responsibilities),
            ('q', &posting.qualifications),
            ('b', &posting.benefits),
            ('s', &posting.summary),
        ];
        slots.iter().filter(|(_, slot)| !slot.is_absent()).map(|(letter, _)| *letter).collect()
    }

    #[test]
    fn prose_says_what_headings_say() {
        for (text, wanted) in [
            ("Cook\n\nWe are a small inn.\n", ""),
            ("Florist\n\nYou bind bouquets.\n", "r"),
            ("Florist\n\nYou must know roses. You get a rose a day.\n", "qb"),
            ("Cook\n\nDuties: soups and sauces.\n", "r"),
            ("Cook\n\nYou will cook soups. Must have a driving licence.\n", "rq"),
            ("Cook\n\n- Cook soups\n- Clean the kitchen\n", "r"),
            ("Cook\n\nTwo years of experience in a kitchen. Health insurance.\n", "qb"),
            ("Koch\n\nDu kochst. Eine abgeschlossene Ausbildung ist gut. 30 Tage Urlaub.\n", "rqb"),
            ("Cuisinier\n\nVos missions : les sauces. Un diplôme. Mutuelle.\n", "rqb"),
            (
                "Clerk, Example County, Ohio — Under general direction of the clerk, keeps the rolls of the county, answers letters and trains others. Graduation from high school and two years in an office.\n",
                "rqs",
            ),
            ("Cook\n\nWe are an inn by the sea that has served soups and fish since the year 1911.\n", "s"),
            ("Cook\n\nThe benefits of our soups are known. We sell to the insurance industry.\n", "s"),
        ] {
            assert_eq!(parts(text), wanted, "{text}");
        }
    }
}
