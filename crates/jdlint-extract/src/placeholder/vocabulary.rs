//! What the words of a blank are: names of things to fill in, verbs to the author, words that may stand beside both.

use crate::context::Context;
use jdlint_core::posting::PlaceholderKind;
use jdlint_core::text::Word;
use jdlint_core::{CleanRange, FieldName};
use jdlint_facts::{Hit, Tag};

/// The most words that a blank is looked at with; longer ones are prose.
const WORDS_MAX: usize = 30;

/// Words that may stand beside the name of a thing, sorted.
#[rustfmt::skip]
const FILLERS: &[&str] = &[
    "a", "additional", "an", "and", "annual", "another", "any", "applicable", "appropriate", "approximate", "aquí",
    "as", "at", "available", "base", "brief", "business", "by", "company", "current", "d", "das", "de", "del", "der",
    "des", "desired", "di", "die", "direct", "du", "e", "employee", "employees", "en", "estimated", "et", "exact",
    "expected", "first", "for", "full", "gmbh", "gross", "here", "hier", "hiring", "hour", "hourly", "hr", "i",
    "ici", "if", "im", "in", "inc", "industry", "insert", "is", "job", "key", "l", "la", "le", "les", "list", "llc",
    "ltd", "lub", "main", "month", "monthly", "more", "n", "name", "necessary", "needed", "no", "nr", "o",
    "oder", "of", "official", "on", "one", "optional", "or", "other", "ou", "our", "per", "preferred", "primary",
    "qui", "related", "relevant", "remote", "required", "s", "second", "short", "similar", "specific", "target",
    "the", "third", "three", "to", "total", "tu", "tutaj", "two", "types", "und", "with", "work", "x", "xx", "xxx",
    "y", "year", "your", "z",
];

/// Names of things that are often real words of a posting too, in the singular, sorted.
#[rustfmt::skip]
const LOOSE: &[&str] = &[
    "adjective", "area", "audience", "background", "benefit", "category", "client", "customer", "degree",
    "description", "detail", "discipline", "duty", "example", "experience", "feature", "field", "framework", "goal",
    "hours", "industry", "information", "initiative", "item", "language", "licence", "license", "logo",
    "methodology", "metric", "mission", "noun", "objective", "option", "overview", "perk", "platform", "point",
    "procedure", "process", "product", "program", "project", "qualification", "requirement", "responsibility",
    "sector", "service", "shift", "skill", "software", "stakeholder", "subject", "summary", "system", "task",
    "technology", "text", "tool", "type", "value", "vision",
];

/// Verbs that tell the author to fill a blank, sorted.
#[rustfmt::skip]
const INSERT: &[&str] = &[
    "aggiungere", "ajouter", "attach", "añadir", "choose", "completar", "complete", "compléter", "drop", "einfügen",
    "einsetzen", "eintragen", "enter", "ergänzen", "fill", "indicare", "indiquer", "input", "inserire", "inserisci",
    "insert", "insertar", "inserte", "insérer", "insérez", "introducir", "invoegen", "invullen", "paste", "pick",
    "put", "select", "type", "uzupełnij", "wpisz", "wstaw",
];

/// Verbs that tell the author to write or change a passage, sorted.
#[rustfmt::skip]
const WRITE: &[&str] = &[
    "add", "adjust", "briefly", "change", "clarify", "customise", "customize", "define", "delete", "describe",
    "discuss", "edit", "explain", "give", "highlight", "identify", "include", "indicate", "introduce", "list",
    "mention", "modify", "outline", "provide", "remove", "replace", "share", "showcase", "specify", "summarise",
    "summarize", "tailor", "tell", "update", "write",
];

/// Words that an editor's brackets begin with, sorted.
#[rustfmt::skip]
const ASIDES: &[&str] = &[
    "ad", "aka", "also", "apply", "at", "back", "bijv", "bijvoorbeeld", "but", "bzw", "click", "closed", "d", "docx",
    "dot", "download", "ed", "eg", "emphasis", "expired", "filled", "for", "formerly", "from", "he", "her", "hide",
    "his", "ie", "including", "it", "learn", "new", "no", "not", "note", "np", "par", "pdf", "por", "read",
    "redacted", "see", "she", "show", "sic", "such", "that", "the", "their", "them", "these", "they", "this",
    "those", "top", "up", "updated", "urgent", "users", "view", "watch", "we", "which", "who", "z",
];

/// What a verb at the start of a blank asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verb {
    /// To put a value there.
    Insert,
    /// To write, change or delete a passage.
    Write,
}

/// What the words of a blank come to.
#[derive(Clone, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is one observation of the words")]
pub(super) struct Content {
    /// How many words there are.
    pub(super) words: usize,
    /// How many of them belong to names of things.
    pub(super) nouns: usize,
    /// How many names of things there are that are seldom anything but a blank.
    pub(super) firm: usize,
    /// How many words are neither names of things, nor fillers, nor the verb.
    pub(super) unknown: usize,
    /// The verb that it begins with.
    pub(super) verb: Option<Verb>,
    /// Whether it begins as an editor's remark does.
    pub(super) aside: bool,
    /// The options that it offers.
    pub(super) choices: usize,
    /// The field of the first option, where all words are options.
    pub(super) choice_field: Option<FieldName>,
    /// What it asks for, by the first name that says so.
    pub(super) kind: Option<PlaceholderKind>,
    /// The field that it asks for.
    pub(super) field: Option<FieldName>,
    /// Whether it names one end of a range.
    amount: bool,
    /// Whether it names a thing of no kind of its own.
    other: bool,
    /// Whether it names a date or a part of one.
    pub(super) date: bool,
    /// Whether the first word is "your".
    pub(super) your: bool,
    /// Whether all names are names of the same field as the first one, and none is loose.
    pub(super) pure: bool,
}

impl Content {
    /// Whether all its words are known, and at least one names a thing.
    pub(super) fn is_names(&self) -> bool {
        self.nouns > 0 && self.unknown == 0
    }

    /// The kind, where nothing more exact is known.
    pub(super) fn kind(&self) -> PlaceholderKind {
        self.kind.unwrap_or(PlaceholderKind::Text)
    }
}

/// Reads the words of `range`.
///
/// The words are scanned apart from what stands around them, so that no phrase reaches over the marks.
pub(super) fn content(cx: &Context<'_>, range: CleanRange) -> Content {
    let text = cx.text(range);
    let mut out = Content { words: cx.scan.words_within(range).len(), ..Content::default() };
    if out.words == 0 || out.words > WORDS_MAX {
        out.unknown = out.words;
        out.verb = cx.scan.words_within(range).first().and_then(|word| verb(&lower(cx, word_range(word))));
        return out;
    }
    let scan = jdlint_facts::scan(text);
    let mut nouns = 0_u64;
    let mut choices = 0_u64;
    out.pure = true;
    for hit in scan.hits() {
        let mask = mask(hit);
        match hit.entry.tag {
            Tag::PlaceholderNoun if nouns & mask == 0 => {
                nouns |= mask;
                note(&mut out, hit.entry.key);
            }
            Tag::PlaceholderChoice if choices & mask == 0 => {
                choices |= mask;
                out.choices += 1;
                out.choice_field = out.choice_field.or(field_of(hit.entry.key));
            }
            _ => {}
        }
    }
    out.words = scan.words.len();
    out.nouns = nouns.count_ones() as usize;
    let mut all_choices = true;
    for (index, word) in scan.words.iter().enumerate() {
        let word = text[word.start as usize..word.end as usize].to_lowercase();
        if index == 0 {
            out.verb = verb(&word);
            out.your = word == "your";
            out.aside = nouns & 1 == 0 && ASIDES.binary_search(&word.as_str()).is_ok();
        }
        let loose = nouns >> index.min(63) & 1 == 0 && is_loose(&word);
        if loose {
            out.nouns += 1;
            out.other = true;
            out.pure = false;
        }
        let is_noun = loose || nouns >> index.min(63) & 1 == 1;
        // "[Datum einfügen]": German puts the verb last.
        let is_verb = index == 0 && out.verb.is_some() || index + 1 == out.words && verb(&word) == Some(Verb::Insert);
        let is_filler = is_filler(&word) || is_verb;
        if !is_noun && !is_filler {
            out.unknown += 1;
        }
        all_choices &= choices >> index.min(63) & 1 == 1 || is_filler;
    }
    if out.amount && out.kind.is_none() && !out.other {
        out.kind = Some(PlaceholderKind::Salary);
        out.field = Some(FieldName::SALARY);
    }
    if !all_choices || out.choices == 0 {
        out.choice_field = None;
        out.choices = 0;
    }
    out
}

/// The field whose name is `key`.
pub(super) fn field_of(key: &str) -> Option<FieldName> {
    Some(match key {
        "place" | "site-word" => FieldName::LOCATIONS,
        "money-word" => FieldName::SALARY,
        "title-word" => FieldName::TITLE,
        "apply-word" | "contact" => FieldName::APPLY,
        _ => jdlint_core::FIELDS.iter().find(|field| field.name.as_str() == key)?.name,
    })
}

/// What a blank for the noun `key` stands for.
pub(super) fn kind_of(key: &str) -> Option<PlaceholderKind> {
    Some(match key {
        "locations" | "place" | "site-word" => PlaceholderKind::Location,
        "salary" | "money-word" => PlaceholderKind::Salary,
        "contact" => PlaceholderKind::Contact,
        "date" | "text" => return None,
        _ => PlaceholderKind::Text,
    })
}

fn note(out: &mut Content, key: &str) {
    if !matches!(key, "title-word" | "site-word") {
        out.firm += 1;
    }
    out.date |= key == "date";
    // "[minimum]" is an amount, "[minimum qualification]" is none.
    out.amount |= key == "money-word";
    out.other |= key == "text";
    if key == "money-word" {
        return;
    }
    if let Some(kind) = kind_of(key) {
        let field = field_of(key);
        if out.kind.is_none() {
            out.kind = Some(kind);
            out.field = field;
        }
        out.pure &= out.field == field && !matches!(key, "site-word");
    } else if key != "text" {
        out.pure = false;
    }
}

/// The words of `hit`, a bit each.
fn mask(hit: &Hit) -> u64 {
    (0..hit.word_count).fold(0, |mask, index| mask | 1_u64 << (hit.first_word + index).min(63))
}

fn word_range(word: &Word) -> CleanRange {
    CleanRange::new(word.start, word.end)
}

/// Whether `word`, in lower case, may stand beside the name of a thing.
fn is_filler(word: &str) -> bool {
    word.len() <= 2 && word.bytes().all(|byte| byte.is_ascii_digit()) || FILLERS.binary_search(&word).is_ok()
}

/// Whether `word`, in lower case, names a thing that blanks ask for and postings speak of.
fn is_loose(word: &str) -> bool {
    let known = |word: &str| LOOSE.binary_search(&word).is_ok();
    known(word)
        || word.strip_suffix('s').is_some_and(known)
        || word.strip_suffix("ies").is_some_and(|stem| known(&format!("{stem}y")))
}

/// What `word`, in lower case, tells the author to do.
pub(super) fn verb(word: &str) -> Option<Verb> {
    if INSERT.binary_search(&word).is_ok() {
        Some(Verb::Insert)
    } else if WRITE.binary_search(&word).is_ok() {
        Some(Verb::Write)
    } else {
        None
    }
}

/// The words of `range` in lower case.
pub(super) fn lower(cx: &Context<'_>, range: CleanRange) -> String {
    cx.text(range).to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        for list in [FILLERS, LOOSE, INSERT, WRITE, ASIDES] {
            assert!(list.is_sorted(), "{:?}", list.windows(2).find(|pair| pair[0] > pair[1]));
        }
    }
}
