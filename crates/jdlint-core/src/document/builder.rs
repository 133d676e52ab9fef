//! Building a document, block by block.

use super::block::{Block, BlockId, BlockKind, Comment, FieldId, LabelParts, Link, Mark, MarkKind};
use super::node::{Node, Scalar};
use super::problem::Problem;
use super::{Document, Format};
use crate::text::{CleanRange, Host, Layer, Markup, SourceRange};
use std::sync::{Arc, OnceLock};

/// A block that is about to be added, in ranges of its own layer.
#[derive(Clone, Debug)]
pub struct BlockDraft {
    /// What it is.
    pub kind: BlockKind,
    /// Its clean text over the source.
    pub layer: Layer,
    /// All its source bytes.
    pub source: SourceRange,
    /// Label and value, as byte ranges of the layer's text.
    pub label: Option<(std::ops::Range<u32>, std::ops::Range<u32>)>,
    /// The field that it is part of.
    pub field: Option<FieldId>,
    /// The markup of its text.
    pub markup: Markup,
    /// The syntax below the markup.
    pub host: Host,
}

/// Collects what a reader finds; every text goes to the end of the one clean text.
#[derive(Debug)]
pub struct DocumentBuilder {
    document: Document,
    clean: Layer,
    /// The layer of the last block, emptied.
    spare: Layer,
    fields: u32,
}

impl DocumentBuilder {
    /// Starts a document of `format` over `source`.
    pub fn new(format: Format, source: impl Into<Arc<str>>) -> Self {
        let source = source.into();
        let body = SourceRange::new(0, source.len() as u32);
        // Clean text is seldom longer than its source.
        let clean = Layer::with_capacity(source.len());
        let blocks = Vec::with_capacity(source.len() / 64);
        Self {
            document: Document {
                format,
                source,
                base: 0,
                record: None,
                editable: true,
                clean: String::new(),
                segments: crate::text::Segments::default(),
                blocks,
                marks: Vec::new(),
                links: Vec::new(),
                comments: Vec::new(),
                fields: None,
                front_matter: None,
                body,
                problems: Vec::new(),
                lines: OnceLock::new(),
            },
            clean,
            spare: Layer::new(),
            fields: 0,
        }
    }

    /// The source.
    pub fn source(&self) -> Arc<str> {
        Arc::clone(&self.document.source)
    }

    /// Says that the source is record `record` of its file, starting at byte `base`.
    pub fn record(&mut self, record: u32, base: u64) -> &mut Self {
        self.document.record = Some(record);
        self.document.base = base;
        self
    }

    /// Says that edits cannot be written back.
    pub fn read_only(&mut self) -> &mut Self {
        self.document.editable = false;
        self
    }

    /// Says where the front matter (with its fences) and the body stand.
    pub fn front_matter(&mut self, front_matter: SourceRange, body: SourceRange) -> &mut Self {
        self.document.front_matter = Some(front_matter);
        self.document.body = body;
        self
    }

    /// The id for the next key of the field tree.
    pub fn next_field(&mut self) -> FieldId {
        self.fields += 1;
        FieldId(self.fields - 1)
    }

    /// The length of the clean text so far, in bytes.
    pub fn clean_len(&self) -> u32 {
        self.clean.len()
    }

    /// An empty layer for the next block, with the room of the last one: a document has many blocks, most of them short.
    pub fn spare_layer(&mut self) -> Layer {
        std::mem::take(&mut self.spare)
    }

    /// The id that the next block will have.
    pub fn next_block(&self) -> BlockId {
        BlockId(self.document.blocks.len() as u32)
    }

    /// Adds a block at the end of the clean text; what its layer's ranges are in the clean text is the block's range.
    pub fn block(&mut self, draft: BlockDraft) -> BlockId {
        let id = self.next_block();
        if !self.clean.is_empty() && !draft.layer.is_empty() {
            let at = draft.layer.lower(0..0).range.start;
            self.clean.push_replaced("\n", at..at);
        }
        let start = self.clean.len();
        self.clean.push_layer(&draft.layer);
        let range = CleanRange::new(start, self.clean.len());
        let label = draft.label.map(|(name, value)| LabelParts {
            name: range.sub(name.start, name.end),
            value: range.sub(value.start, value.end),
        });
        self.document.blocks.push(Block {
            kind: draft.kind,
            range,
            source: draft.source,
            label,
            field: draft.field,
            markup: draft.markup,
            host: draft.host,
        });
        self.spare = draft.layer.cleared();
        id
    }

    /// Adds a scalar of the field tree as one line of text.
    pub fn scalar(
        &mut self,
        field: Option<FieldId>,
        cooked: &Layer,
        span: SourceRange,
        host: Host,
        tag: Option<String>,
    ) -> Scalar {
        let first = self.next_block().0;
        let id = self.block(BlockDraft {
            kind: BlockKind::Value,
            layer: cooked.clone(),
            source: span,
            label: None,
            field,
            markup: Markup::Plain,
            host,
        });
        let text = self.document.block(id).range;
        Scalar { cooked: cooked.text().to_owned(), text, blocks: first..first + 1, tag }
    }

    /// The range in the clean text of `range` (bytes of a block's own layer), once that block was added.
    pub fn block_range(&self, id: BlockId, range: std::ops::Range<u32>) -> CleanRange {
        self.document.block(id).range.sub(range.start, range.end)
    }

    /// Adds an inline mark.
    pub fn mark(&mut self, kind: MarkKind, range: CleanRange, source: SourceRange) {
        self.document.marks.push(Mark { kind, range, source });
    }

    /// Adds a link.
    pub fn link(&mut self, link: Link) {
        self.document.links.push(link);
    }

    /// Adds a comment.
    pub fn comment(&mut self, comment: Comment) {
        self.document.comments.push(comment);
    }

    /// Adds a problem.
    pub fn problem(&mut self, problem: Problem) {
        self.document.problems.push(problem);
    }

    /// Sets the root of the field tree.
    pub fn fields(&mut self, root: Node) {
        self.document.fields = Some(root);
    }

    /// The document.
    pub fn finish(self) -> Document {
        let mut document = self.document;
        (document.clean, document.segments) = self.clean.into_parts();
        document.marks.sort_by_key(|mark| (mark.range.start(), mark.range.end()));
        document.links.sort_by_key(|link| link.source);
        document.comments.sort_by_key(|comment| comment.source);
        document.problems.sort_by_key(|problem| problem.span);
        document
    }
}
