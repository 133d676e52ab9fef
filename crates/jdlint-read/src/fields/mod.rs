//! The one place where what a parser found becomes the field tree and its texts become blocks.
//!
//! Each format brings a [`Raw`] tree whose scalars are laid over the source; types, prose, duplicates, aliases and
//! merge keys are the same for all of them.

mod nodes;
mod problem;

use jdlint_core::SourceRange;
use jdlint_core::document::{DocumentBuilder, Node, Value};
use jdlint_core::text::{Host, Layer};
use std::ops::Range;

pub(crate) use problem::{WithHelp, fixed, no_fields, syntax, too_deep};

/// Deeper nesting is a syntax problem: no posting has it, and trees are walked recursively.
pub(crate) const MAX_DEPTH: usize = 64;

/// More problems than this say nothing new.
pub(crate) const MAX_PROBLEMS: usize = 20;

/// A value before its text is laid out.
#[derive(Clone, Debug)]
pub(crate) struct Raw {
    pub(crate) span: Range<usize>,
    pub(crate) value: RawValue,
    /// The parser's number for its anchor; 0 where it has none.
    pub(crate) anchor: usize,
}

impl Raw {
    pub(crate) fn new(span: Range<usize>, value: RawValue) -> Self {
        Self { span, value, anchor: 0 }
    }

    /// Nothing, at `at`.
    pub(crate) fn null(at: usize) -> Self {
        Self::new(at..at, RawValue::Null)
    }
}

#[derive(Clone, Debug)]
pub(crate) enum RawValue {
    /// A scalar: its value over the source.
    Scalar {
        cooked: Layer,
        style: Style,
        tag: Option<String>,
    },
    Seq(Vec<Raw>),
    Map(Vec<RawEntry>),
    /// An alias of a value, by the parser's number.
    Alias(usize),
    Null,
}

#[derive(Clone, Debug)]
pub(crate) struct RawEntry {
    pub(crate) key: String,
    pub(crate) key_span: Range<usize>,
    pub(crate) node: Raw,
    /// Whether it stands for the entries of its value (`<<: *base`).
    pub(crate) merge: bool,
}

impl RawEntry {
    pub(crate) fn new(key: impl Into<String>, key_span: Range<usize>, node: Raw) -> Self {
        Self { key: key.into(), key_span, node, merge: false }
    }
}

/// How a scalar is written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Style {
    /// YAML without quotes: what it is shows in its text.
    YamlPlain,
    YamlSingle,
    YamlDouble,
    /// YAML's `|` and `>`.
    YamlBlock,
    Json,
    TomlBasic,
    TomlLiteral,
    Bool(bool),
    Number(f64),
    /// A text without quotes that is none of the above: a date in TOML, a bare word.
    Token,
}

impl Style {
    fn host(self) -> Host {
        match self {
            Self::YamlPlain => Host::YamlPlain,
            Self::YamlSingle => Host::YamlSingle,
            Self::YamlDouble => Host::YamlDouble,
            Self::YamlBlock => Host::YamlBlock,
            Self::Json => Host::Json,
            Self::TomlBasic => Host::TomlBasic,
            Self::TomlLiteral => Host::TomlLiteral,
            Self::Bool(_) | Self::Number(_) | Self::Token => Host::Token,
        }
    }
}

/// Puts `entries`, found in `source`, into `out` as its field tree; `at` is where they would stand if there are none.
pub(crate) fn put(source: &str, at: usize, entries: Vec<RawEntry>, out: &mut DocumentBuilder) {
    let entries = nodes::Nodes::new(source, out).entries(entries, true);
    let span = match (entries.first(), entries.last()) {
        (Some(first), Some(last)) => first.span().cover(last.span()),
        _ => SourceRange::empty(at as u32),
    };
    out.fields(Node { span, value: Value::Map(entries) });
}
