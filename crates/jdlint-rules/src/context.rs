//! What a rule sees, and how it speaks.

use crate::Reach;
use crate::law::LawCache;
use crate::meta::{Reason, RuleMeta};
use crate::said::Said;
use crate::settings::CompanyFacts;
use crate::suppression::Suppression;
use jdlint_core::diagnostic::{Applicability, Diagnostic, Fix, Label, Level};
use jdlint_core::document::BlockId;
use jdlint_core::{CleanRange, Document, Edit, FieldName, Posting, SourceRange};
use jdlint_facts::{Language, Scan};
use jiff::civil::Date;
use std::cell::OnceCell;

/// What a rule sees beside the posting and its own options.
#[derive(Debug)]
pub struct RuleContext<'a> {
    /// The document that the posting was understood from.
    pub document: &'a Document,
    /// The words of its clean text and the phrases among them.
    pub scan: &'a Scan,
    /// The language that the posting is written in.
    pub language: Language,
    /// The day for which dates and laws are judged.
    pub as_of: Date,
    /// What the team says about itself.
    pub company: &'a CompanyFacts,
    /// The suppressions; filled only for the rules about suppressions, which run last.
    pub suppressions: &'a [Suppression],
    /// The rule that runs.
    pub meta: &'static RuleMeta,
    /// The level that the user or the preset set; a rule's own level gives way to it.
    pub fixed_level: Option<Level>,
    /// The level that an absent pay has where no law asks for it; `None` where the rule for that is off.
    pub absent_pay_level: Option<Level>,
    /// Whether only the law counts: a rule with another reason speaks where a law asks too, and not elsewhere.
    pub law_only: bool,
    /// What the posting says where; see [`RuleContext::said`].
    pub said: OnceCell<Said>,
    /// The laws whose places the posting reaches, once a rule asked for them.
    pub law: LawCache,
    /// The lines that say the same as an earlier one, with that one before each, once a rule asked for them.
    pub repeats: OnceCell<Vec<(BlockId, BlockId)>>,
    /// What was said so far.
    pub diagnostics: Vec<Diagnostic>,
}

impl<'a> RuleContext<'a> {
    /// Reports `message` at `span`; what is chained to the result is added before the diagnostic is kept.
    pub fn report(&mut self, span: SourceRange, message: impl Into<String>) -> Report<'_, 'a> {
        let diagnostic = Diagnostic {
            rule: self.meta.name,
            group: self.meta.group,
            level: self.fixed_level.unwrap_or(self.meta.level.level()),
            message: message.into(),
            primary: Label::at(span),
            labels: Vec::new(),
            notes: Vec::new(),
            help: None,
            fix: None,
            sources: Vec::new(),
            cites_law: self.meta.reason == Reason::Law,
            owns: None,
        };
        Report { diagnostic: Some(diagnostic), cx: self }
    }

    /// Where `posting` has its statement, its employer's name and its title, made at the first question.
    pub fn said(&self, posting: &Posting) -> &Said {
        self.said.get_or_init(|| Said::of(posting))
    }

    /// The text of `range`, shortened so that it fits a message.
    pub fn quote(&self, range: CleanRange) -> String {
        shorten(self.document.text(range))
    }

    /// Whether `posting` reaches `code`, an ISO 3166 country (`US`) or part of one (`US-CO`).
    pub fn reach(&self, posting: &Posting, code: &str) -> Reach {
        Reach::of_country(posting, code, self.language, &self.company_places())
    }

    /// The codes of the places that the config says the employer is at home or hires in.
    pub fn company_places(&self) -> Vec<&str> {
        self.company.home.iter().chain(&self.company.hires_in).map(String::as_str).collect()
    }
}

/// `text` in one line of at most 40 characters.
pub(crate) fn shorten(text: &str) -> String {
    const MAX: usize = 40;
    let line = text.replace(['\n', '`'], " ");
    if line.chars().count() <= MAX {
        return line;
    }
    let mut short: String = line.chars().take(MAX - 1).collect();
    short.truncate(short.trim_end().len());
    short.push('…');
    short
}

/// A diagnostic that is being written; it is kept when this goes out of scope.
#[derive(Debug)]
pub struct Report<'c, 'a> {
    diagnostic: Option<Diagnostic>,
    cx: &'c mut RuleContext<'a>,
}

impl Report<'_, '_> {
    fn edit(mut self, change: impl FnOnce(&mut Diagnostic)) -> Self {
        if let Some(diagnostic) = &mut self.diagnostic {
            change(diagnostic);
        }
        self
    }

    /// What the primary label says.
    pub fn says(self, text: impl Into<String>) -> Self {
        self.edit(|diagnostic| diagnostic.primary.text = Some(text.into()))
    }

    /// Another place that belongs to it.
    pub fn label(self, range: SourceRange, text: impl Into<String>) -> Self {
        self.edit(|diagnostic| diagnostic.labels.push(Label::new(range, text)))
    }

    /// Why it matters.
    pub fn note(self, text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() { self } else { self.edit(|diagnostic| diagnostic.notes.push(text)) }
    }

    /// What to write instead.
    pub fn help(self, text: impl Into<String>) -> Self {
        self.edit(|diagnostic| diagnostic.help = Some(text.into()))
    }

    /// An address where the reason can be read.
    pub fn source(self, address: impl Into<String>) -> Self {
        let address = address.into();
        if address.is_empty() { self } else { self.edit(|diagnostic| diagnostic.sources.push(address)) }
    }

    /// Says that it speaks of what a law asks.
    pub fn cites_law(self) -> Self {
        self.edit(|diagnostic| diagnostic.cites_law = true)
    }

    /// The slot whose state it owns.
    pub fn owns(self, field: FieldName) -> Self {
        self.edit(|diagnostic| diagnostic.owns = Some(field))
    }

    /// A level other than the rule's own, unless the user set one.
    pub fn level(self, level: Level) -> Self {
        if self.cx.fixed_level.is_some() {
            return self;
        }
        self.edit(|diagnostic| diagnostic.level = level)
    }

    /// A fix by `edits`; none where there are no edits.
    pub fn fix(self, title: impl Into<String>, applicability: Applicability, edits: Vec<Edit>) -> Self {
        if edits.is_empty() {
            return self;
        }
        self.edit(|diagnostic| diagnostic.fix = Some(Fix { title: title.into(), applicability, edits }))
    }

    /// A fix that puts `text` where the words of `range` stand: to be applied where that can be done in place, to be
    /// shown where it cannot.
    pub fn replace(self, range: CleanRange, text: &str, applicability: Applicability) -> Self {
        let title = format!("replace by `{text}`");
        if let Some(edit) = self.cx.document.replace(range, text) {
            return self.fix(title, applicability, vec![edit]);
        }
        let span = self.cx.document.to_source(range);
        self.fix(title, Applicability::Display, vec![Edit::new(span, text)])
    }
}

impl Drop for Report<'_, '_> {
    fn drop(&mut self) {
        if let Some(diagnostic) = self.diagnostic.take() {
            self.cx.diagnostics.push(diagnostic);
        }
    }
}
