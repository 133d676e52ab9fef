//! The span laws of a document, for tests and fuzzers.

use super::{Document, Node, Scalar, Value};
use crate::text::{CleanRange, SourceRange};

/// Checks that all ranges of `document` are in order: every clean character has its place in the source, verbatim
/// stretches hold the same bytes, ranges lie on character boundaries, blocks are ordered and do not overlap.
///
/// It costs about as much as reading does. The error says which law is broken, and where.
pub fn check_document(document: &Document) -> Result<(), String> {
    let check = Check { document };
    check.segments()?;
    check.blocks()?;
    check.inline()?;
    for problem in document.problems() {
        check.source(problem.span, "problem")?;
        for edit in problem.fix.iter().flat_map(|fix| &fix.edits) {
            check.source(edit.range, "edit of a problem")?;
        }
    }
    if let Some(front_matter) = document.front_matter() {
        check.source(front_matter, "front matter")?;
    }
    check.source(document.body(), "body")?;
    if let Some(root) = document.fields() {
        if !matches!(root.value, Value::Map(_)) {
            return Err("the root of the field tree is no map".to_owned());
        }
        check.node(root)?;
    }
    Ok(())
}

struct Check<'d> {
    document: &'d Document,
}

impl Check<'_> {
    fn source(&self, range: SourceRange, what: &str) -> Result<(), String> {
        match self.document.source().get(range.indices()) {
            Some(_) => Ok(()),
            None => Err(format!("{what}: {range:?} is no range of the source")),
        }
    }

    fn clean(&self, range: CleanRange, what: &str) -> Result<(), String> {
        match self.document.clean().get(range.indices()) {
            Some(_) => Ok(()),
            None => Err(format!("{what}: {range:?} is no range of the clean text")),
        }
    }

    fn segments(&self) -> Result<(), String> {
        let clean = self.document.clean();
        let source = self.document.source();
        let segments = self.document.segments().as_slice();
        if segments.is_empty() != clean.is_empty() || segments.first().is_some_and(|first| first.at != 0) {
            return Err("the segments do not cover the clean text".to_owned());
        }
        for (index, segment) in segments.iter().enumerate() {
            let end = segments.get(index + 1).map_or(clean.len() as u32, |next| next.at);
            let above = clean.get(segment.at as usize..end as usize);
            let below = source.get(segment.from as usize..segment.to as usize);
            let (Some(above), Some(below)) = (above, below) else {
                return Err(format!("{segment:?} does not lie on character boundaries"));
            };
            if above.is_empty() {
                return Err(format!("{segment:?} is empty"));
            }
            if segment.verbatim && above != below {
                return Err(format!("{segment:?} says verbatim, but {below:?} became {above:?}"));
            }
            if !segment.verbatim && below.is_empty() && !above.bytes().all(|byte| byte == b'\n') {
                return Err(format!("{segment:?}: {above:?} was made from nothing"));
            }
        }
        Ok(())
    }

    fn blocks(&self) -> Result<(), String> {
        let mut last = 0;
        for (index, block) in self.document.blocks().iter().enumerate() {
            let what = format!("block {index}");
            self.clean(block.range, &what)?;
            self.source(block.source, &what)?;
            if block.range.start() < last {
                return Err(format!("{what} overlaps the one before it"));
            }
            last = block.range.end();
            let text = self.document.block_text(block);
            if text.trim() != text || text.contains("  ") || text.contains('\n') {
                return Err(format!("{what} has untidy white space: {text:?}"));
            }
            let Some(label) = block.label else { continue };
            for range in [label.name, label.value] {
                self.clean(range, &what)?;
                if !block.range.contains(range) {
                    return Err(format!("{what}: its label reaches out of it"));
                }
            }
            if label.name.is_empty() || label.name.end() > label.value.start() {
                return Err(format!("{what}: its label is empty or stands behind its value"));
            }
            for text in [self.document.text(label.name), self.document.text(label.value)] {
                if text.trim() != text {
                    return Err(format!("{what}: white space around {text:?} of its label"));
                }
            }
        }
        Ok(())
    }

    fn inline(&self) -> Result<(), String> {
        for mark in self.document.marks() {
            self.clean(mark.range, "mark")?;
            self.source(mark.source, "mark")?;
        }
        for link in self.document.links() {
            self.clean(link.text, "link text")?;
            self.source(link.source, "link")?;
            self.source(link.target_source, "link target")?;
        }
        for comment in self.document.comments() {
            self.source(comment.source, "comment")?;
            self.source(comment.text_source, "comment text")?;
            if !comment.source.contains(comment.text_source) {
                return Err(format!("comment: its text reaches out of {:?}", comment.source));
            }
        }
        Ok(())
    }

    /// Recursive: readers bound the depth of the tree.
    fn node(&self, node: &Node) -> Result<(), String> {
        self.source(node.span, "value")?;
        match &node.value {
            Value::Null => Ok(()),
            Value::Bool(scalar, _) | Value::Number(scalar, _) | Value::String(scalar) => self.scalar(scalar),
            Value::Seq(items) => items.iter().try_for_each(|item| self.node(item)),
            Value::Map(entries) => entries.iter().try_for_each(|entry| {
                self.source(entry.key_span, "key")?;
                self.node(&entry.node)
            }),
        }
    }

    fn scalar(&self, scalar: &Scalar) -> Result<(), String> {
        self.clean(scalar.text, "scalar")?;
        let blocks = self.document.blocks();
        let Some(own) = blocks.get(scalar.blocks.start as usize..scalar.blocks.end as usize) else {
            return Err("scalar: its blocks do not exist".to_owned());
        };
        if own.iter().any(|block| !scalar.text.contains(block.range)) {
            return Err("scalar: a block reaches out of it".to_owned());
        }
        Ok(())
    }
}
