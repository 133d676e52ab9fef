//! What a plain `allow` speaks of.

use jdlint_core::document::{Comment, CommentKind, Entry, Node};
use jdlint_core::{Document, SourceRange};

/// The bytes that the plain `allow` in `comment` speaks of.
///
/// `<!-- … -->` on lines of its own: the block that follows. Behind other words: the block that it stands in. `# …`: its
/// own line or, where it stands alone, the next one; with the whole value of the field that begins there.
pub(super) fn of(document: &Document, comment: &Comment) -> SourceRange {
    let lines = document.lines();
    let line = lines.line(comment.source.end().saturating_sub(1));
    let own = SourceRange::new(lines.line_start(line), lines.line_start(line + 1));
    match comment.kind {
        CommentKind::Html if comment.trailing => {
            let at = comment.source.start();
            let block = document
                .blocks()
                .iter()
                .filter(|block| block.source.start() <= at && at <= block.source.end() && !block.source.is_empty());
            block.max_by_key(|block| block.source.start()).map_or(own, |block| own.cover(block.source))
        }
        CommentKind::Html => {
            let next = document
                .blocks()
                .iter()
                .filter(|block| block.source.start() >= comment.source.end())
                .min_by_key(|block| block.source.start());
            next.map_or(own, |block| own.cover(block.source))
        }
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
