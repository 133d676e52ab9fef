//! Technologies: how their names are written, and since when each has been public.

use crate::generated::technologies::{AS_OF, MARKED, TECHNOLOGIES, TOLERANCE_YEARS};
use crate::{Hit, Tag};
use jdlint_core::CleanRange;
use jiff::civil::{Date, date};

/// A technology, or a version of one.
#[derive(Debug, PartialEq, Eq)]
pub struct Technology {
    /// The spelling of its makers.
    pub name: &'static str,
    /// What kind of thing it is.
    pub kind: TechnologyKind,
    /// The year and the month (1 to 12; 0 where only the year is known) in which it was first public: the earliest that
    /// can be argued for.
    since: (i16, i8),
    /// Whether a page was seen to bear that date out; otherwise it was written down from memory.
    pub verified: bool,
    /// That page; empty where there is none.
    pub source: &'static str,
    /// Words that must stand beside the name, where it means other things too; empty where it does not.
    context: &'static [&'static str],
    /// Wrong spellings that mean other things too.
    wrong_with_context: &'static [&'static str],
    /// The words that must stand beside those.
    wrong_context: &'static [&'static str],
}

/// What kind of thing a technology is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TechnologyKind {
    /// A language.
    Language,
    /// A framework or a library.
    Framework,
    /// A database.
    Database,
    /// A service of a cloud.
    Cloud,
    /// A tool.
    Tool,
    /// A protocol, a format or a standard.
    Protocol,
    /// A product.
    Product,
    /// A certificate that people hold.
    Certification,
    /// A way of working: people worked so before it had a name.
    Practice,
}

/// A spelling that begins or ends in a mark, which is no part of a word for the scan.
#[derive(Debug)]
pub(crate) struct Marked {
    spelling: &'static str,
    bare: &'static str,
    name: &'static str,
    /// The right spelling, where this is a wrong one; else empty.
    right: &'static str,
    /// Whether the spelling is also one without its marks ("C" beside "C++").
    alone: bool,
}

/// A row of the table of technologies.
#[expect(clippy::too_many_arguments, reason = "one line a row in the generated file")]
pub(crate) const fn technology(
    name: &'static str,
    kind: TechnologyKind,
    since: (i16, i8),
    verified: bool,
    source: &'static str,
    context: &'static [&'static str],
    wrong_with_context: &'static [&'static str],
    wrong_context: &'static [&'static str],
) -> Technology {
    Technology { name, kind, since, verified, source, context, wrong_with_context, wrong_context }
}

/// A row of the table of marked spellings.
pub(crate) const fn marked(
    spelling: &'static str,
    bare: &'static str,
    name: &'static str,
    right: &'static str,
    alone: bool,
) -> Marked {
    Marked { spelling, bare, name, right, alone }
}

/// So many years more than a technology is old are not worth a word.
pub const TOLERANCE: i16 = TOLERANCE_YEARS;

/// The day on which the entries were last looked through.
pub fn looked_through() -> Date {
    let (year, month, day) = AS_OF;
    date(year, month, day)
}

/// All technologies and versions, by name.
pub fn technologies() -> &'static [Technology] {
    TECHNOLOGIES
}

/// The technology, or version of one, that is spelled `name`.
pub fn technology_named(name: &str) -> Option<&'static Technology> {
    let at = TECHNOLOGIES.binary_search_by(|one| one.name.cmp(name)).ok()?;
    TECHNOLOGIES.get(at)
}

impl Technology {
    /// The first day of the month, or of the year, in which it was first public.
    pub fn first_public(&self) -> Date {
        date(self.since.0, self.since.1.max(1), 1)
    }

    /// Whether the month of that day is known, not only the year.
    pub fn knows_month(&self) -> bool {
        self.since.1 > 0
    }

    /// Whether its name is also an ordinary word, a person, or another product.
    pub fn is_ambiguous(&self) -> bool {
        !self.context.is_empty()
    }

    /// Whether `text`, in which its name stands, has a word that tells that the technology is meant.
    pub fn is_meant_in(&self, text: &str) -> bool {
        self.context.is_empty() || has_one(text, self.context)
    }

    /// Whether `spelling` is wrong in `text`, where it stands: some wrong spellings mean something else alone.
    pub fn is_wrong_in(&self, spelling: &str, text: &str) -> bool {
        !self.wrong_with_context.contains(&spelling) || has_one(text, self.wrong_context) || has_one(text, self.context)
    }
}

/// Whether one of `words` stands in `text`, not inside other words.
fn has_one(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| {
        let word = word.trim_start_matches('^');
        text.match_indices(word).any(|(at, _)| {
            let joins = |c: char| c.is_alphanumeric();
            let open = !word.starts_with(joins) || !text[..at].ends_with(joins);
            open && (!word.ends_with(joins) || !text[at + word.len()..].starts_with(joins))
        })
    })
}

/// A name of a technology in a text.
#[derive(Clone, Copy, Debug)]
pub struct Mention {
    /// The technology.
    pub technology: &'static Technology,
    /// Its name with the marks that belong to it (`C++`, `.NET`).
    pub range: CleanRange,
    /// How the name is spelled, where it is spelled wrong here.
    pub right: Option<&'static str>,
}

/// The technology that `hit`, of the tag `technology` or `technology-spelling`, names in `clean`; `None` where the marks
/// around the words make it something else. Whether an ambiguous name is meant, [`Technology::is_meant_in`] tells.
pub fn mention(hit: &Hit, clean: &str) -> Option<Mention> {
    let wrong = match hit.entry.tag {
        Tag::Technology => false,
        Tag::TechnologySpelling => true,
        _ => return None,
    };
    let (start, end) = (hit.range.start() as usize, hit.range.end() as usize);
    let text = &clean[start..end];
    let behind = &clean[end..];
    let marks = |from: usize| behind[from..].bytes().take_while(|byte| matches!(byte, b'+' | b'#')).count();
    let space = usize::from(behind.starts_with([' ']));
    let dot = usize::from(clean[..start].ends_with('.'));
    // "C ++" and "C#"; the marks of "C #1" belong to the figure.
    let close = marks(0);
    let far = if close == 0 && space == 1 { marks(1) } else { 0 };
    let far = if far > 0 && !behind[1 + far..].starts_with(char::is_alphanumeric) { far + 1 } else { 0 };
    for (before, after) in [(dot, close), (dot, 0), (0, close), (0, far)] {
        let spelling = &clean[start - before..end + after];
        let row =
            MARKED.iter().find(|row| row.spelling == spelling && row.right.is_empty() != wrong && before + after > 0);
        if let Some(row) = row {
            let range = CleanRange::new((start - before) as u32, (end + after) as u32);
            return technology_named(row.name).map(|technology| {
                let right = wrong.then_some(row.right);
                Mention { technology, range, right }
            });
        }
    }
    // "Python 3+" is Python; "C+" is nothing known.
    let needs_marks = MARKED.iter().any(|row| row.bare == text && row.right.is_empty() != wrong && !row.alone);
    let is_other = close + far > 0 && text.len() == 1;
    let technology = technology_named(hit.entry.key).filter(|_| !needs_marks && !is_other)?;
    Some(Mention { technology, range: hit.range, right: wrong.then_some(hit.entry.replacement) })
}

#[cfg(test)]
mod tests;
