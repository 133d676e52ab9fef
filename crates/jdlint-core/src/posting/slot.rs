//! Slots: a field of the posting with all evidence for it.

use crate::text::{CleanRange, SourceRange};

/// Where evidence was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Origin {
    /// In a field of the front matter or of a structured file.
    Field,
    /// Behind a label ("Salary: …").
    Label,
    /// In a heading or under it.
    Heading,
    /// In a sentence.
    Sentence,
    /// In the posting's title.
    Title,
    /// In markup that people do not see (JSON-LD).
    Markup,
}

impl Origin {
    /// The origin's name as reports print it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Field => "field",
            Self::Label => "label",
            Self::Heading => "heading",
            Self::Sentence => "sentence",
            Self::Title => "title",
            Self::Markup => "markup",
        }
    }
}

/// How sure a reading or a rule is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Confidence {
    /// A guess that is worth telling.
    Low,
    /// Right in most postings.
    Medium,
    /// Right unless the posting is odd.
    High,
}

impl Confidence {
    /// The confidence's name as reports print it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Medium => "medium",
            Self::High => "high",
        }
    }
}

/// A value that was read for a slot, and where.
#[derive(Clone, Debug, PartialEq)]
pub struct Evidence<T> {
    /// The value.
    pub value: T,
    /// How it was found.
    pub origin: Origin,
    /// How sure the reading is.
    pub confidence: Confidence,
    /// The words that say it.
    pub text: CleanRange,
    /// The bytes that the author typed for them; for a map (`salary: {min: …}`), all of it.
    pub span: SourceRange,
}

/// What a slot comes to. Each state has exactly one rule that reports it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum State {
    /// The posting does not say it anywhere.
    #[default]
    Absent,
    /// A template's token stands where it belongs.
    Placeholder,
    /// It is spoken of without being said ("competitive").
    Vague,
    /// Only one bound is said ("up to …").
    OpenEnded,
    /// It is said.
    Stated,
    /// The config says that it is printed elsewhere, or the posting links to where it is.
    Elsewhere,
}

impl State {
    /// The state's name as reports print it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Absent => "absent",
            Self::Placeholder => "placeholder",
            Self::Vague => "vague",
            Self::OpenEnded => "open-ended",
            Self::Stated => "stated",
            Self::Elsewhere => "elsewhere",
        }
    }
}

/// A field of the posting with all evidence for it. The first piece of evidence is the best one.
#[derive(Clone, Debug, PartialEq)]
pub struct Slot<T> {
    /// All that was read, the best first.
    pub evidence: Vec<Evidence<T>>,
    /// What it comes to; set once, by extraction.
    pub state: State,
}

impl<T> Default for Slot<T> {
    fn default() -> Self {
        Self { evidence: Vec::new(), state: State::Absent }
    }
}

impl<T> Slot<T> {
    /// The best evidence.
    pub fn best(&self) -> Option<&Evidence<T>> {
        self.evidence.first()
    }

    /// The best value.
    pub fn value(&self) -> Option<&T> {
        self.best().map(|evidence| &evidence.value)
    }

    /// Whether the posting does not say it anywhere.
    pub fn is_absent(&self) -> bool {
        self.state == State::Absent
    }

    /// Whether it is said, wholly or with one bound.
    pub fn is_stated(&self) -> bool {
        matches!(self.state, State::Stated | State::OpenEnded)
    }

    /// Adds evidence that says it.
    pub fn state_with(&mut self, evidence: Evidence<T>) {
        self.evidence.push(evidence);
        self.state = State::Stated;
    }
}
