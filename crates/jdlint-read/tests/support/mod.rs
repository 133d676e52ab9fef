//! A document as text, for tests to read.

use jdlint_core::document::{BlockKind, Node, Value, check_document};
use jdlint_core::{Document, Format};
use std::fmt::Write;

/// Reads `text`, checks the span laws and renders the document.
pub(crate) fn read(format: Format, text: &str) -> String {
    let document = jdlint_read::read(format, text);
    check_document(&document).expect("the span laws hold");
    render(&document)
}

/// One line for each block, then marks, links, comments, fields and problems.
fn render(document: &Document) -> String {
    let mut out = String::new();
    for block in document.blocks() {
        let kind = match block.kind {
            BlockKind::Heading { level, style } => format!("h{level} {style:?}"),
            BlockKind::Paragraph => "p".to_owned(),
            BlockKind::ListItem { depth, ordered } => format!("li{depth}{}", if ordered { " ordered" } else { "" }),
            BlockKind::TableCell { head } => format!("cell{}", if head { " head" } else { "" }),
            BlockKind::Value => "value".to_owned(),
            BlockKind::Code => "code".to_owned(),
        };
        let _ = write!(out, "{kind} | {}", document.block_text(block));
        if let Some(label) = block.label {
            let _ = write!(out, " | {:?}={:?}", document.text(label.name), document.text(label.value));
        }
        out.push('\n');
    }
    for mark in document.marks() {
        let _ =
            writeln!(out, "{:?} {:?} <- {:?}", mark.kind, document.text(mark.range), document.source_text(mark.source));
    }
    for link in document.links() {
        let _ = writeln!(
            out,
            "{}{} {:?} -> {:?} <- {:?} in {:?}",
            if link.image { "image" } else { "link" },
            if link.bare { " bare" } else { "" },
            document.text(link.text),
            link.target,
            document.source_text(link.target_source),
            document.source_text(link.source),
        );
    }
    for comment in document.comments() {
        let _ = writeln!(out, "comment {:?} trailing={}", comment.text, comment.trailing);
    }
    if let Some(root) = document.fields() {
        node(document, root, 0, &mut out);
    }
    for problem in document.problems() {
        let _ = writeln!(out, "{:?}: {} at {:?}", problem.kind, problem.message, document.source_text(problem.span));
        for edit in problem.fix.iter().flat_map(|fix| &fix.edits) {
            let _ = writeln!(out, "  fix {:?} -> {:?}", document.source_text(edit.range), edit.text);
        }
    }
    out
}

fn node(document: &Document, node_: &Node, depth: usize, out: &mut String) {
    let pad = "  ".repeat(depth);
    match &node_.value {
        Value::Map(entries) => {
            for entry in entries {
                let _ = write!(out, "{pad}{}:", entry.key);
                child(document, &entry.node, depth, out);
            }
        }
        Value::Seq(items) => {
            for item in items {
                let _ = write!(out, "{pad}-");
                child(document, item, depth, out);
            }
        }
        _ => child(document, node_, depth, out),
    }
}

fn child(document: &Document, child: &Node, depth: usize, out: &mut String) {
    let typed = document.source_text(child.span);
    match &child.value {
        Value::Null => {
            let _ = writeln!(out, " null {typed:?}");
        }
        Value::Bool(scalar, value) => {
            let _ = writeln!(out, " bool {value} {:?} {typed:?}", document.text(scalar.text));
        }
        Value::Number(scalar, value) => {
            let _ = writeln!(out, " number {value} {:?} {typed:?}", document.text(scalar.text));
        }
        Value::String(scalar) => {
            let tag = scalar.tag.as_deref().unwrap_or_default();
            let _ = writeln!(out, " {tag}{:?} {:?} {typed:?}", scalar.cooked, document.text(scalar.text));
        }
        Value::Seq(_) | Value::Map(_) => {
            let _ = writeln!(out, " {typed:?}");
            node(document, child, depth + 1, out);
        }
    }
}
