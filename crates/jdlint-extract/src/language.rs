//! The language of the posting.

use crate::context::Context;
use crate::named::NamedValue;
use jdlint_core::posting::{Confidence, Evidence, Origin};
use jdlint_core::{CleanRange, FieldName, Posting};
use jdlint_facts::{Language, Tag};

/// Fewer small words than this tell no language.
const ENOUGH: usize = 4;

/// In fewer words than this the letters tell nothing: names and headings look like any language.
const ENOUGH_TO_GUESS: usize = 30;

/// A text of so many bytes is judged by its letters however few words it has: some languages write no spaces.
const LONG_ENOUGH: usize = 600;

/// So many bytes of the text are looked at for its letters; more would tell no more.
const LOOKED_AT: usize = 3_000;

/// Fills `language`: from its field, else from the small words of the text, else from its letters.
pub(crate) fn extract(cx: &Context<'_>, posting: &mut Posting) {
    for named in cx.named(FieldName::LANGUAGE) {
        let NamedValue::Node(node) = named.value else { continue };
        let Some(scalar) = node.scalar().filter(|scalar| is_tag(&scalar.cooked)) else { continue };
        posting.language.state_with(Evidence {
            value: scalar.cooked.trim().to_owned(),
            origin: Origin::Field,
            confidence: Confidence::High,
            text: scalar.text,
            span: node.span,
        });
    }
    let is_said = !posting.language.evidence.is_empty();
    let told = match counted(cx) {
        Counted::One(language) => Some((language.tag(), Confidence::Medium)),
        // Reading letters takes longer than all of extraction, so it is for postings that are in no language we know.
        Counted::Few if !is_said => guessed(cx).map(|tag| (tag, Confidence::Low)),
        Counted::Few | Counted::Several => None,
    };
    if let Some((tag, confidence)) = told {
        let start = cx.document.blocks().first().map_or(0, |block| block.range.start());
        let text = CleanRange::empty(start);
        posting.language.state_with(Evidence {
            value: tag.to_owned(),
            origin: Origin::Sentence,
            confidence,
            text,
            span: cx.source(text),
        });
    }
}

/// The language of `posting` as far as phrases know it; [`Language::Any`] where it is not known.
pub fn language_of(posting: &Posting) -> Language {
    posting.language.evidence.iter().find_map(|one| Language::from_tag(&one.value)).unwrap_or(Language::Any)
}

/// Whether `tag` has the form of a BCP 47 tag.
fn is_tag(tag: &str) -> bool {
    let mut parts = tag.trim().split(['-', '_']);
    let primary = parts.next().unwrap_or_default();
    (2..=3).contains(&primary.len())
        && primary.bytes().all(|byte| byte.is_ascii_alphabetic())
        && parts.all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

/// What the small words of a text tell.
enum Counted {
    /// Those of one language are enough, and clearly more than another's.
    One(Language),
    /// It speaks several languages.
    Several,
    /// There are too few.
    Few,
}

/// Counts the small words of the languages that phrases know.
fn counted(cx: &Context<'_>) -> Counted {
    let mut counts = [0_usize; Language::ALL.len()];
    for hit in cx.scan.tagged(Tag::StopWord) {
        if let Some(index) = Language::ALL.iter().position(|(_, language)| *language == hit.entry.language) {
            counts[index] += 1;
        }
    }
    let mut order: Vec<usize> = (0..counts.len()).collect();
    order.sort_by_key(|index| std::cmp::Reverse(counts[*index]));
    let [best, second, ..] = order[..] else { return Counted::Few };
    if counts[best] >= ENOUGH && counts[best] * 2 >= counts[second] * 3 {
        return Counted::One(Language::ALL[best].1);
    }
    // A letter more or less would tip the balance of two languages.
    if counts[best] >= ENOUGH { Counted::Several } else { Counted::Few }
}

/// The language by its letters, where these leave no doubt.
fn guessed(cx: &Context<'_>) -> Option<&'static str> {
    let clean = cx.document.clean();
    if cx.scan.words.len() < ENOUGH_TO_GUESS && clean.len() < LONG_ENOUGH {
        return None;
    }
    let end = (0..=clean.len().min(LOOKED_AT)).rev().find(|end| clean.is_char_boundary(*end))?;
    let info = whatlang::detect(&clean[..end])?;
    info.is_reliable().then(|| bcp_47(info.lang().code()))
}

/// The BCP 47 tag of an ISO 639-3 code: the code of two letters where there is one.
fn bcp_47(code: &'static str) -> &'static str {
    #[rustfmt::skip]
    const SHORT: &[(&str, &str)] = &[
        ("ara", "ar"), ("bul", "bg"), ("cat", "ca"), ("ces", "cs"), ("cmn", "zh"), ("dan", "da"), ("deu", "de"),
        ("ell", "el"), ("eng", "en"), ("est", "et"), ("fin", "fi"), ("fra", "fr"), ("heb", "he"), ("hin", "hi"),
        ("hrv", "hr"), ("hun", "hu"), ("ind", "id"), ("ita", "it"), ("jpn", "ja"), ("kor", "ko"), ("lav", "lv"),
        ("lit", "lt"), ("nld", "nl"), ("nob", "no"), ("pes", "fa"), ("pol", "pl"), ("por", "pt"), ("ron", "ro"),
        ("rus", "ru"), ("slk", "sk"), ("slv", "sl"), ("spa", "es"), ("srp", "sr"), ("swe", "sv"), ("tha", "th"),
        ("tur", "tr"), ("ukr", "uk"), ("vie", "vi"),
    ];
    SHORT.iter().find(|(long, _)| *long == code).map_or(code, |(_, short)| short)
}

#[cfg(test)]
mod tests {
    use crate::extract;
    use jdlint_core::Format;

    fn language(text: &str) -> Option<String> {
        let extracted = extract(&jdlint_read::read(Format::Text, text));
        extracted.posting.language.evidence.first().map(|one| one.value.clone())
    }

    #[test]
    fn small_words_tell_the_languages_that_phrases_know() {
        assert_eq!(language("You work with the team and look after our boats.").as_deref(), Some("en"));
        assert_eq!(
            language("Wir suchen für unsere Werft eine Person, die mit Holz umgehen kann.").as_deref(),
            Some("de")
        );
    }

    #[test]
    fn letters_tell_the_others() {
        let swedish = "Båtbyggare till varvet i Karlskrona\n\nDu lagar och bygger träbåtar tillsammans med fyra kollegor. \
                       Hos oss får du pröva allt från spantning till lackering, och du talar själv med ägarna om vad som \
                       behöver göras. Lönen är 32 000 kronor i månaden. Skicka några rader om dig själv före den sista mars.";
        assert_eq!(language(swedish).as_deref(), Some("sv"));
        let japanese = "船大工を募集します。木造船の修理と建造を四人の仲間と一緒に行います。月給は三十万円です。";
        // A line is no text to judge a language by; a page without spaces is.
        assert_eq!(language(japanese), None);
        assert_eq!(language(&[japanese; 6].join("\n")).as_deref(), Some("ja"));
    }

    #[test]
    fn a_text_in_two_languages_is_in_none() {
        let two = "Baker\n\nYou mix dough and you greet guests here.\n\nDu bäckst Brot, und wir backen mit dir. At Søn you \
                   clean; bei Søn wird auch geputzt. You start soon, du fängst bald an.";
        assert_eq!(language(two), None);
    }

    #[test]
    fn a_handful_of_names_is_in_no_language() {
        assert_eq!(language("Boatbuilder\n\nKarlskrona"), None);
    }
}
