//! Prose: blocks, inline marks, links and comments.

use crate::text::{CleanRange, Host, Markup, SourceRange};

/// A document's block, by its place in [`Document::blocks`](crate::Document::blocks).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct BlockId(pub u32);

/// A stretch of prose that reads as one piece: a heading, a paragraph, a list item, a "Label: value" line.
///
/// Blocks stand in the order of their clean text, and none overlaps another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Its clean text, without the label's colon or list marker taken off: `Location: Berlin` is whole.
    pub range: CleanRange,
    /// All its source bytes, from its marker (`- `, `## `) to its end, without the line break.
    pub source: SourceRange,
    /// Where the block reads as "Label: value": the label, and the value behind the colon (may be empty).
    pub label: Option<LabelParts>,
    /// The field whose value this block is part of; `None` in the body.
    pub field: Option<FieldId>,
    /// The markup that its text is written in.
    pub markup: Markup,
    /// The syntax below the markup.
    pub host: Host,
}

/// The two halves of a "Label: value" block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LabelParts {
    /// The label, without its colon and without white space around it.
    pub name: CleanRange,
    /// What stands behind the colon, without white space around it; empty where the value is in the blocks below.
    pub value: CleanRange,
}

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BlockKind {
    /// A heading.
    Heading {
        /// 1 to 6; for lines that only look like headings 2 (capitals, underlined) or 3 (bold, "Title:").
        level: u8,
        /// How it was written.
        style: HeadingStyle,
    },
    /// A paragraph, or a part of one that reads on its own.
    Paragraph,
    /// The first paragraph of a list item.
    ListItem {
        /// How deep the list is nested, from 0.
        depth: u8,
        /// Whether the list is numbered.
        ordered: bool,
    },
    /// A cell of a table.
    TableCell {
        /// Whether it stands in the head of the table.
        head: bool,
    },
    /// A value of a field, as one line of text.
    Value,
    /// A code block. Its clean text is empty: code is no prose.
    Code,
}

impl BlockKind {
    /// Whether it is a heading.
    pub fn is_heading(self) -> bool {
        matches!(self, Self::Heading { .. })
    }
}

/// How a heading was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum HeadingStyle {
    /// `## Title`.
    Atx,
    /// `##Title`, which Markdown does not read as a heading.
    AtxWithoutSpace,
    /// A line underlined with `===` or `---`.
    Setext,
    /// `<h2>Title</h2>`.
    Html,
    /// A line that is bold as a whole.
    Bold,
    /// A line in capitals.
    Capitals,
    /// A short line that ends in a colon.
    Colon,
    /// A short line that stands alone and is followed by text or a list.
    Bare,
    /// `[Title]` on a line of its own.
    Bracketed,
}

/// What a part of a block's text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MarkKind {
    /// Emphasis (`*so*`), one mark for each stretch.
    Emphasis,
    /// Strong emphasis (`**so**`).
    Strong,
    /// Struck out (`~~so~~`).
    Struck,
    /// Inline code: one U+FFFC in the clean text.
    Code,
    /// Code of a site generator (`{{ … }}`, `{% … %}`): one U+FFFC in the clean text.
    Template,
}

/// An inline mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// What it is.
    pub kind: MarkKind,
    /// The marked clean text.
    pub range: CleanRange,
    /// The source bytes, with the marks themselves.
    pub source: SourceRange,
}

/// A link or an image.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The text that is shown, as clean text. For an image: its alternative text.
    pub text: CleanRange,
    /// The target as the author means it: entities and escapes decoded.
    pub target: String,
    /// The target as typed; empty, at the place where it would stand, when there is none.
    pub target_source: SourceRange,
    /// The whole link with its markup.
    pub source: SourceRange,
    /// Whether it is an image.
    pub image: bool,
    /// Whether it is a bare address (`<https://…>`, or `https://…` in plain text).
    pub bare: bool,
}

/// A comment of the host (`<!-- … -->` in Markdown and HTML, `# …` in YAML and TOML).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comment {
    /// What stands between the comment's marks, trimmed.
    pub text: String,
    /// The source bytes of that text.
    pub text_source: SourceRange,
    /// The whole comment, with its marks.
    pub source: SourceRange,
    /// Whether anything but white space stands before it on its line.
    pub trailing: bool,
    /// How it is written.
    pub kind: CommentKind,
}

/// How a comment is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CommentKind {
    /// `<!-- … -->`: speaks of the block that follows.
    Html,
    /// `# …`: speaks of its own line, or of the next one where it stands alone.
    Hash,
}

/// A field of the document's field tree, by the order of its key in the source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FieldId(pub u32);
