//! Turning rows of the data files into phrases: what `cargo xtask gen` writes and what the tests compare with.

use jdlint_core::text::words;

/// A row of a data file, as far as its words go.
#[derive(Clone, Debug, Default)]
pub struct Row<'a> {
    /// The phrases as written.
    pub phrases: &'a [String],
    /// Phrases that take hits back.
    pub except: &'a [String],
    /// Whether the case of the letters counts.
    pub case: bool,
    /// Whether a phrase of two words is also found as one word. On where the data file does not say otherwise.
    pub joined: bool,
    /// Whether the last word may also stand in the English plural.
    pub plural: bool,
}

/// A phrase ready for the table.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Compiled {
    /// The hashes of its words.
    pub hashes: Vec<u64>,
    /// Whether it takes hits back.
    pub except: bool,
    /// The words as written, where their case counts.
    pub exact: String,
    /// The spelling it was made from, for people.
    pub spelling: String,
}

/// All phrases that `row` stands for.
///
/// # Errors
///
/// A sentence for the author of the data file where a phrase has no word, or too many.
pub fn compile(row: &Row<'_>) -> Result<Vec<Compiled>, String> {
    let mut out = Vec::new();
    for phrase in row.phrases {
        for spelling in spellings(phrase, row) {
            out.push(one(&spelling, false, row.case)?);
        }
    }
    for phrase in row.except.iter().flat_map(|phrase| with_compounds(phrase)) {
        out.push(one(&phrase, true, false)?);
    }
    out.sort();
    out.dedup_by(|a, b| a.hashes == b.hashes && a.except == b.except && a.exact == b.exact);
    Ok(out)
}

/// Words that people write in two parts or in one, wherever they stand in a phrase: "on site role", "onsite role".
const COMPOUNDS: &[(&str, &str)] =
    &[("on site", "onsite"), ("full time", "fulltime"), ("part time", "parttime"), ("home office", "homeoffice")];

/// `phrase`, and the same with its compounds in one word.
fn with_compounds(phrase: &str) -> Vec<String> {
    let padded = format!(" {phrase} ");
    let written = COMPOUNDS.iter().filter_map(|(parts, whole)| {
        let found = padded.contains(&format!(" {parts} "));
        found.then(|| padded.replace(&format!(" {parts} "), &format!(" {whole} ")).trim().to_owned())
    });
    std::iter::once(phrase.to_owned()).chain(written).collect()
}

/// The spellings of `phrase` that are one phrase: in two words, in one, in the plural.
fn spellings(phrase: &str, row: &Row<'_>) -> Vec<String> {
    let mut spellings = if row.case { vec![phrase.to_owned()] } else { with_compounds(phrase) };
    if row.joined && !row.case {
        let found = words(phrase);
        if let [first, second] = found.as_slice() {
            let text = |word: &jdlint_core::text::Word| &phrase[word.start as usize..word.end as usize];
            if text(first).len() > 1 && text(second).len() > 1 {
                spellings.push(format!("{}{}", text(first), text(second)));
            }
        }
    }
    if row.plural {
        let plurals: Vec<String> = spellings.iter().map(|spelling| plural(spelling)).collect();
        spellings.extend(plurals);
    }
    spellings
}

fn plural(spelling: &str) -> String {
    if let Some(stem) = spelling.strip_suffix('y')
        && !stem.ends_with(['a', 'e', 'o', 'u'])
    {
        return format!("{stem}ies");
    }
    if spelling.ends_with(['s', 'x']) || spelling.ends_with("ch") || spelling.ends_with("sh") {
        return format!("{spelling}es");
    }
    format!("{spelling}s")
}

fn one(spelling: &str, except: bool, case: bool) -> Result<Compiled, String> {
    let found = words(spelling);
    let hashes: Vec<u64> = found.iter().map(|word| word.hash).collect();
    if hashes.is_empty() || hashes.len() > 60 {
        return Err(format!("`{spelling}` must have 1 to 60 words"));
    }
    // A hit reaches from word to word, so marks around the phrase do not count.
    let exact = match (found.first(), found.last()) {
        (Some(first), Some(last)) if case => spelling[first.start as usize..last.end as usize].to_owned(),
        _ => String::new(),
    };
    Ok(Compiled { hashes, except, exact, spelling: spelling.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_hyphens_and_joined_spellings_are_one_phrase() {
        let phrases = ["rock star".to_owned()];
        let row = Row { phrases: &phrases, joined: true, plural: true, ..Row::default() };
        let spellings: Vec<String> = compile(&row).unwrap().into_iter().map(|phrase| phrase.spelling).collect();
        for wanted in ["rock star", "rockstar", "rock stars", "rockstars"] {
            assert!(spellings.iter().any(|spelling| spelling == wanted), "{wanted} in {spellings:?}");
        }
    }

    #[test]
    fn compounds_are_found_in_one_word_within_longer_phrases() {
        let phrases = ["on site role".to_owned()];
        let row = Row { phrases: &phrases, ..Row::default() };
        let spellings: Vec<String> = compile(&row).unwrap().into_iter().map(|phrase| phrase.spelling).collect();
        assert!(spellings.iter().any(|spelling| spelling == "onsite role"), "{spellings:?}");
    }

    #[test]
    fn plurals_follow_english_spelling() {
        assert_eq!(plural("company"), "companies");
        assert_eq!(plural("boss"), "bosses");
        assert_eq!(plural("guru"), "gurus");
    }
}
