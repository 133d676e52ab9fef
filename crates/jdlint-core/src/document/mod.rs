//! A document: what a reader makes of a source text, whatever its format.

mod block;
mod builder;
mod check;
mod node;
mod problem;

use crate::text::{CleanRange, Edit, Host, LayerOrigin, LineIndex, Markup, Position, Segments, SourceRange, encode};
use std::sync::{Arc, OnceLock};

pub use block::{
    Block, BlockId, BlockKind, Comment, CommentKind, FieldId, HeadingStyle, LabelParts, Link, Mark, MarkKind,
};
pub use builder::{BlockDraft, DocumentBuilder};
pub use check::check_document;
pub use node::{Entry, Node, Scalar, Value};
pub use problem::{Problem, ProblemFix, ProblemKind};

/// The format that a source text is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Format {
    /// Markdown, with or without front matter.
    Markdown,
    /// Plain text.
    Text,
    /// YAML.
    Yaml,
    /// JSON, with comments where there are some.
    Json,
    /// TOML.
    Toml,
    /// HTML.
    Html,
    /// One JSON posting a line.
    Ndjson,
}

impl Format {
    /// The format's name as reports print it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Markdown => "markdown",
            Self::Text => "text",
            Self::Yaml => "yaml",
            Self::Json => "json",
            Self::Toml => "toml",
            Self::Html => "html",
            Self::Ndjson => "ndjson",
        }
    }

    /// Whether the whole file is fields, so that an unknown key is worth a word.
    pub fn is_structured(self) -> bool {
        matches!(self, Self::Yaml | Self::Json | Self::Toml | Self::Ndjson)
    }

    /// Whether an author can put a comment that is not published.
    pub fn has_comments(self) -> bool {
        !matches!(self, Self::Text | Self::Json | Self::Ndjson)
    }
}

/// A source text, read: fields, prose blocks, and the clean text of both with its way back to the source.
///
/// It owns its text; everything else in it is ranges. All prose and every scalar of the field tree have their place in
/// *one* clean text, separated by line breaks, so that one scan sees all and a [`CleanRange`] needs no further name.
#[derive(Debug)]
pub struct Document {
    format: Format,
    source: Arc<str>,
    base: u64,
    record: Option<u32>,
    editable: bool,
    clean: String,
    segments: Segments,
    blocks: Vec<Block>,
    marks: Vec<Mark>,
    links: Vec<Link>,
    comments: Vec<Comment>,
    fields: Option<Node>,
    front_matter: Option<SourceRange>,
    body: SourceRange,
    problems: Vec<Problem>,
    lines: OnceLock<LineIndex>,
}

impl Document {
    /// The format it was read as.
    pub fn format(&self) -> Format {
        self.format
    }

    /// The text that the author typed: the whole file, or one record of it.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// The text that the author typed, shared.
    pub fn source_arc(&self) -> Arc<str> {
        Arc::clone(&self.source)
    }

    /// The offset in the file, in bytes, of the source's first byte: 0 but for records.
    pub fn base(&self) -> u64 {
        self.base
    }

    /// Which record of its file it is, from 0; `None` where the file is one posting.
    pub fn record(&self) -> Option<u32> {
        self.record
    }

    /// Whether edits of the source can be written back: not where the file was decoded from another encoding.
    pub fn is_editable(&self) -> bool {
        self.editable
    }

    /// The whole clean text.
    pub fn clean(&self) -> &str {
        &self.clean
    }

    /// The clean text of `range`.
    pub fn text(&self, range: CleanRange) -> &str {
        self.clean.get(range.indices()).unwrap_or_default()
    }

    /// The source text of `range`.
    pub fn source_text(&self, range: SourceRange) -> &str {
        self.source.get(range.indices()).unwrap_or_default()
    }

    /// The bytes that the author typed for the clean text of `range`.
    pub fn to_source(&self, range: CleanRange) -> SourceRange {
        self.origin(range).range.into()
    }

    /// Whether the clean text of `range` stands byte for byte in the source, so that [`replace`](Self::replace) can
    /// put other text there.
    pub fn is_replaceable(&self, range: CleanRange) -> bool {
        self.editable && self.origin(range).replaceable
    }

    /// An edit that puts `text` where the clean text of `range` stands, encoded for its host and markup.
    ///
    /// `None` where that cannot be done in place: the range spans markup, an entity or a block boundary, or the host
    /// would need other quotes. The caller then shows the replacement instead of offering it.
    pub fn replace(&self, range: CleanRange, text: &str) -> Option<Edit> {
        let block = self.block_at(range.start())?;
        if range.end() > block.range.end() {
            return None;
        }
        let origin = self.origin(range);
        if !self.editable || !origin.replaceable {
            return None;
        }
        let source: SourceRange = origin.range.into();
        let encoded = encode(text, block.markup, block.host)?;
        Some(Edit::new(source, encoded))
    }

    fn origin(&self, range: CleanRange) -> LayerOrigin {
        self.segments.lower(range.start()..range.end())
    }

    /// The way from the clean text to the source.
    pub fn segments(&self) -> &Segments {
        &self.segments
    }

    /// All blocks: those of the fields and those of the body, in the order of their clean text.
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// The block `id`.
    pub fn block(&self, id: BlockId) -> &Block {
        &self.blocks[id.0 as usize]
    }

    /// The block that holds the clean offset `at` (bytes), or ends there.
    pub fn block_at(&self, at: u32) -> Option<&Block> {
        self.block_id_at(at).map(|id| self.block(id))
    }

    /// The place among the blocks of the one that holds the clean offset `at` (bytes), or ends there.
    pub fn block_id_at(&self, at: u32) -> Option<BlockId> {
        let index = self.blocks.partition_point(|block| block.range.start() <= at).checked_sub(1)?;
        (self.blocks[index].range.end() >= at).then_some(BlockId(index as u32))
    }

    /// The text of `block`.
    pub fn block_text(&self, block: &Block) -> &str {
        self.text(block.range)
    }

    /// The inline marks, in the order of their clean text.
    pub fn marks(&self) -> &[Mark] {
        &self.marks
    }

    /// The links, in the order of their source.
    pub fn links(&self) -> &[Link] {
        &self.links
    }

    /// The links that begin in `block`.
    pub fn links_of(&self, block: &Block) -> &[Link] {
        let first = self.links.partition_point(|link| link.source.start() < block.source.start());
        let after = self.links.partition_point(|link| link.source.start() < block.source.end());
        &self.links[first..after.max(first)]
    }

    /// The comments, in the order of their source.
    pub fn comments(&self) -> &[Comment] {
        &self.comments
    }

    /// The field tree: front matter, or the whole of a structured file. Its root is a map.
    pub fn fields(&self) -> Option<&Node> {
        self.fields.as_ref()
    }

    /// The front matter with its fences.
    pub fn front_matter(&self) -> Option<SourceRange> {
        self.front_matter
    }

    /// The source without the front matter; the whole source where there is none.
    pub fn body(&self) -> SourceRange {
        self.body
    }

    /// What could not be read.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// Adds problems that a later step found (the schema, the file's size).
    pub fn push_problem(&mut self, problem: Problem) {
        self.problems.push(problem);
    }

    /// The line index of the source, built at the first call.
    pub fn lines(&self) -> &LineIndex {
        self.lines.get_or_init(|| LineIndex::new(&self.source))
    }

    /// The position of a source offset.
    pub fn position(&self, offset: u32) -> Position {
        self.lines().position(offset, &self.source)
    }

    /// The syntax around the clean offset `at`.
    pub fn syntax_at(&self, at: u32) -> (Markup, Host) {
        self.block_at(at).map_or((Markup::Plain, Host::Bare), |block| (block.markup, block.host))
    }
}
