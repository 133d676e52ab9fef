//! What a plain `allow` speaks of.

use jdlint_core::document::{Comment, CommentKind, Entry, Node};
use jdlint_core::{Document, SourceRange};

/// The blocks of a document in the order of their source, to be asked by position.
pub(super) struct Blocks(Vec<SourceRange>);

impl Blocks {
    pub(super) fn of(document: &Document) -> Self {
        let mut blocks: Vec<SourceRange> = document.blocks().iter().map(|block| block.source).collect();
        blocks.sort_unstable();
        Self(blocks)
    }

    /// The innermost block with text around the byte `at`.
    fn around(&self, at: u32) -> Option<SourceRange> {
        // Blocks lie in one another no deeper than lists do.
        const DEEP: usize = 64;
        let after = self.0.partition_point(|block| block.start() <= at);
        self.0[..after].iter().rev().take(DEEP).find(|block| at <= block.end() && !block.is_empty()).copied()
    }

    /// The first block that begins at the byte `at` or behind it.
    fn behind(&self, at: u32) -> Option<SourceRange> {
        self.0.get(self.0.partition_point(|block| block.start() < at)).copied()
    }
}

/// The bytes that the plain `allow` in `comment` speaks of.
///
/// `<!-- … -->` on lines of its own: the block that follows. Behind other words: the block that it stands in. `# …`: its
/// own line or, where it stands alone, the next one; with the whole value of the field that begins there.
pub(super) fn of(document: &Document, comment: &Comment, blocks: &Blocks) -> SourceRange {
    let lines = document.lines();
    let line = lines.line(comment.source.end().saturating_sub(1));
    let own = SourceRange::new(lines.line_start(line), lines.line_start(line + 1));
    match comment.kind {
        CommentKind::Html if comment.trailing => {
            blocks.around(comment.source.start()).map_or(own, |block| own.cover(block))
        }
        CommentKind::Html => blocks.behind(comment.source.end()).map_or(own, |block| own.cover(block)),
        CommentKind::Hash => {
            let next = SourceRange::new(lines.line_start(line + 1), lines.line_start(line + 2));
            let first = if comment.trailing { own } else { next };
            let field = document.fields().and_then(|root| begins_in(root, first));
            let reach = own.cover(first);
            field.map_or(reach, |entry| reach.cover(entry.span()))
        }
    }
}

/// The outermost entry whose key stands in `line`.
fn begins_in(node: &Node, line: SourceRange) -> Option<&Entry> {
    node.entries().iter().chain(node.items().iter().flat_map(Node::entries)).find_map(|entry| {
        let here = line.contains_offset(entry.key_span.start()) || line.start() == entry.key_span.start();
        if here { Some(entry) } else { begins_in(&entry.node, line) }
    })
}
