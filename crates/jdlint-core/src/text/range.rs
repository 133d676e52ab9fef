//! Byte ranges: one type for the source, another for the clean text.

use std::fmt;
use std::ops::Range;

macro_rules! range_type {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
        pub struct $name {
            start: u32,
            end: u32,
        }

        impl $name {
            /// The range `start..end`, in bytes.
            ///
            /// An `end` before `start` is read as an empty range at `start`.
            pub const fn new(start: u32, end: u32) -> Self {
                Self { start, end: if end < start { start } else { end } }
            }

            /// The empty range at `at`.
            pub const fn empty(at: u32) -> Self {
                Self { start: at, end: at }
            }

            /// The first byte.
            pub const fn start(self) -> u32 {
                self.start
            }

            /// The byte after the last one.
            pub const fn end(self) -> u32 {
                self.end
            }

            /// How many bytes the range covers.
            pub const fn len(self) -> u32 {
                self.end - self.start
            }

            /// Whether the range covers no byte.
            pub const fn is_empty(self) -> bool {
                self.start == self.end
            }

            /// Whether `other` lies within this range.
            pub const fn contains(self, other: Self) -> bool {
                self.start <= other.start && other.end <= self.end
            }

            /// Whether `offset` is the offset of a byte in this range.
            pub const fn contains_offset(self, offset: u32) -> bool {
                self.start <= offset && offset < self.end
            }

            /// Whether the two ranges share a byte.
            pub const fn overlaps(self, other: Self) -> bool {
                self.start < other.end && other.start < self.end
            }

            /// The smallest range that covers both.
            pub fn cover(self, other: Self) -> Self {
                Self { start: self.start.min(other.start), end: self.end.max(other.end) }
            }

            /// The range as indices into a string.
            pub const fn indices(self) -> Range<usize> {
                self.start as usize..self.end as usize
            }

            /// The range `start..end` counted from this range's start.
            pub const fn sub(self, start: u32, end: u32) -> Self {
                Self::new(self.start + start, self.start + end)
            }
        }

        impl From<Range<u32>> for $name {
            fn from(range: Range<u32>) -> Self {
                Self::new(range.start, range.end)
            }
        }

        impl From<Range<usize>> for $name {
            fn from(range: Range<usize>) -> Self {
                Self::new(range.start as u32, range.end as u32)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}..{}", self.start, self.end)
            }
        }
    };
}

range_type! {
    /// A range of bytes in the text that the author typed.
    ///
    /// It always lies on character boundaries of the document's source. In a record of an NDJSON file it counts from
    /// the record's first byte (see [`Document::base`](crate::Document::base)).
    SourceRange
}

range_type! {
    /// A range of bytes in a document's clean text: decoded, unwrapped and without markup.
    ///
    /// Only a [`Document`](crate::Document) turns it into a [`SourceRange`].
    CleanRange
}
