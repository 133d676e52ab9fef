//! Yes and no: "Remote? No.", "Telecommute" over "Yes", "working from home is not possible".

use super::{Claim, yes_or_no};
use crate::context::Context;
use crate::pieces::Piece;
use crate::words::has_word;
use jdlint_core::CleanRange;
use jdlint_core::posting::{Confidence, Origin, Workplace};
use jdlint_facts::{Hit, Tag};

/// No more denials than this are followed in one sentence.
const MAX_DENIALS: usize = 16;

/// A question of a few words, and the answer behind it or in the line below.
pub(super) fn question(cx: &Context<'_>, piece: &Piece<'_>) -> Option<Claim> {
    const LONGEST: usize = 7;
    let asked = cx.text(piece.range).trim_end().strip_suffix('?')?;
    let hit = piece.tagged(Tag::Workplace).next().filter(|_| cx.scan.words_within(piece.range).len() <= LONGEST)?;
    // "Why remote?" asks for reasons.
    let first = asked.split_whitespace().next().unwrap_or_default();
    if ["why", "what", "how", "who", "where", "when"].iter().any(|word| first.eq_ignore_ascii_case(word)) {
        return None;
    }
    let blocks = cx.document.blocks();
    let end = blocks[piece.block.0 as usize].range.end();
    let behind = cx.document.clean().get(piece.range.end() as usize..end as usize).unwrap_or_default();
    let below = || blocks.get(piece.block.0 as usize + 1).map(|next| cx.document.block_text(next));
    let reply = if behind.trim().is_empty() { below()? } else { behind };
    let is_elsewhere = matches!(hit.entry.key, "remote" | "some_remote" | "remote_role" | "remote_only" | "home");
    if is_part(reply) && is_elsewhere {
        let claim =
            Claim { workplace: Workplace::Hybrid, exclusive: false, confidence: Confidence::Medium, range: hit.range };
        return Some(claim);
    }
    let workplace = match (hit.entry.key, answer(reply)?) {
        (_, true) if is_elsewhere => Workplace::Remote,
        // "Fully remote? No." leaves the rest.
        ("remote_only", false) => return None,
        ("hybrid" | "hybrid_claim", true) => Workplace::Hybrid,
        (key, yes) if is_elsewhere && !yes || yes && key.starts_with("on_site") => Workplace::OnSite,
        _ => return None,
    };
    Some(Claim { workplace, exclusive: false, confidence: Confidence::Medium, range: hit.range })
}

/// Whether a reply says that it is so for a part of the time.
fn is_part(reply: &str) -> bool {
    let first = reply.trim().split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    let words = ["partly", "partially", "sometimes", "mostly", "occasionally", "teilweise", "parfois"];
    words.iter().any(|word| first.eq_ignore_ascii_case(word))
}

/// What the first words of a reply say.
fn answer(reply: &str) -> Option<bool> {
    let first = reply.trim().split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    let is = |words: &[&str]| words.iter().any(|word| first.eq_ignore_ascii_case(word));
    if is(&["nope", "sorry", "unfortunately", "never", "leider"]) {
        return Some(false);
    }
    if is(&["yep", "yeah", "sure", "absolutely", "totally", "always", "natürlich"]) {
        return Some(true);
    }
    yes_or_no(first)
}

/// A line that is nothing but the word, over a line that answers yes or no ("Telecommute", "No").
pub(super) fn below(cx: &Context<'_>, piece: &Piece<'_>, hit: &Hit) -> Option<Claim> {
    let alone = hit.entry.key == "remote" && cx.document.block(piece.block).range == hit.range;
    let below = alone.then(|| cx.document.blocks().get(piece.block.0 as usize + 1)).flatten()?;
    let text = cx.text(below.range);
    let value = yes_or_no(text).filter(|_| text.len() <= 5)?;
    let workplace = if value { Workplace::Remote } else { Workplace::OnSite };
    Some(Claim { workplace, exclusive: false, confidence: Confidence::High, range: hit.range.cover(below.range) })
}

/// Whether a value of the field itself is nothing but a word for the employer's rooms.
pub(super) fn is_office(text: &str) -> bool {
    ["office", "the office", "in the office", "our office", "office first", "office_first", "büro", "bureau", "kantoor"]
        .iter()
        .any(|word| text.trim().eq_ignore_ascii_case(word))
}

/// Whether a value of the field itself names the person's home and the employer's rooms: "home or our Manchester hub".
pub(super) fn is_shared(text: &str) -> bool {
    text.len() <= 80
        && has_word(text, &["home"])
        && has_word(text, &["office", "hub", "studio", "site", "headquarters", "campus"])
}

/// Takes back what the sentence denies: "no remote work is possible", "not remote or hybrid", "Homeoffice ist leider nicht
/// möglich".
pub(super) fn take_back(cx: &Context<'_>, piece: &Piece<'_>, claims: &mut Vec<(Claim, Origin)>) {
    if let Some(range) = denied(cx, piece) {
        claims.clear();
        let claim = Claim { workplace: Workplace::OnSite, exclusive: true, confidence: Confidence::High, range };
        claims.push((claim, Origin::Sentence));
        return;
    }
    let denies = |range: CleanRange| {
        let text = cx.text(range);
        ["possible", "available", "permitted", "allowed"].iter().any(|word| text.ends_with(word))
    };
    claims.retain(|(claim, _)| {
        !(claim.workplace == Workplace::OnSite && denies(claim.range) && is_bounded(cx, piece, claim.range))
    });
    let nos: Vec<CleanRange> = claims
        .iter()
        .filter(|(claim, _)| claim.workplace == Workplace::OnSite && claim.exclusive)
        .map(|(claim, _)| claim.range)
        .take(MAX_DENIALS)
        .collect();
    let goes_on = |no: CleanRange, claim: CleanRange| {
        no.end() <= claim.start()
            && matches!(
                cx.text(CleanRange::new(no.end(), claim.start())).trim(),
                "or" | "nor" | "/" | "or a" | "oder" | "ou"
            )
    };
    claims.retain(|(claim, _)| {
        claim.workplace == Workplace::OnSite
            || !nos.iter().any(|no| no.overlaps(claim.range) || goes_on(*no, claim.range))
    });
}

/// From the word for working elsewhere to the words that deny it, where both stand in one clause.
fn denied(cx: &Context<'_>, piece: &Piece<'_>) -> Option<CleanRange> {
    const FAR: u32 = 60;
    const BEFORE: u32 = 24;
    // "Fully remote work is not possible" leaves the rest, "remote work from abroad" the country.
    const PART: &[&str] = &[
        "fully",
        "full",
        "100",
        "outside",
        "abroad",
        "other",
        "international",
        "permanent",
        "permanently",
        "always",
        "if",
        "voll",
        "vollständig",
        "komplett",
        "rein",
        "reines",
        "ausland",
        "total",
        "complet",
        "étranger",
        "volledig",
        "days",
        "during",
        "where",
        "when",
        "not",
        "options",
    ];
    let no = piece.tagged(Tag::Workplace).find(|hit| hit.entry.key == "denied")?;
    let elsewhere = piece.tagged(Tag::Workplace).filter(|hit| {
        matches!(hit.entry.key, "remote" | "home" | "some_remote" | "remote_role" | "mobile")
            && hit.range.end() <= no.range.start()
            && no.range.start() - hit.range.end() <= FAR
    });
    let hit = elsewhere.last()?;
    let between = cx.text(CleanRange::new(hit.range.end(), no.range.start()));
    let from = hit.range.start().saturating_sub(BEFORE).max(piece.range.start());
    let before = cx.document.clean().get(from as usize..hit.range.start() as usize).unwrap_or_default();
    if is_bounded(cx, piece, no.range) {
        return None;
    }
    let one_clause = !between.contains([',', ';', ':', '.', '(']);
    (one_clause && !has_word(between, PART) && !has_word(before, PART)).then(|| hit.range.cover(no.range))
}

/// Whether a denial holds for a time or a place only: "… is not possible during the first weeks", "… is not available in
/// Alaska".
fn is_bounded(cx: &Context<'_>, piece: &Piece<'_>, no: CleanRange) -> bool {
    const BOUNDS: &[&str] = &[
        "during",
        "in",
        "on",
        "until",
        "before",
        "outside",
        "from",
        "every",
        "while",
        "when",
        "if",
        "to",
        "während",
        "pendant",
        "tijdens",
        "durante",
        "außerhalb",
        "aus",
    ];
    let behind = cx.document.clean().get(no.end() as usize..piece.range.end() as usize).unwrap_or_default();
    let next = behind.split(|c: char| !c.is_alphanumeric()).find(|word| !word.is_empty()).unwrap_or_default();
    behind.starts_with(' ') && BOUNDS.iter().any(|word| next.eq_ignore_ascii_case(word))
}
