//! Which bytes stand in a block: a look that spares the readers of brackets, figures and addresses most blocks.

/// The kinds of bytes that stand in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Marks(u8);

impl Marks {
    /// A digit.
    pub(crate) const DIGIT: Self = Self(1);
    /// A byte that can end a sentence.
    pub(crate) const SENTENCE_END: Self = Self(1 << 1);
    /// A byte that opens or closes a token of a template.
    pub(crate) const TOKEN: Self = Self(1 << 2);
    /// A byte that a blank for a figure, or the address of nobody, can begin with.
    pub(crate) const BLANK: Self = Self(1 << 3);
    /// An underscore.
    pub(crate) const UNDERSCORE: Self = Self(1 << 4);

    /// The kinds of bytes that stand in `text`.
    pub(crate) fn of(text: &str) -> Self {
        Self(text.bytes().fold(0, |marks, byte| marks | TABLE[usize::from(byte)]))
    }

    /// What `byte` alone is.
    pub(crate) fn of_byte(byte: u8) -> Self {
        Self(TABLE[usize::from(byte)])
    }

    /// Whether one of the bytes that `kind` is for is there.
    pub(crate) const fn has(self, kind: Self) -> bool {
        self.0 & kind.0 != 0
    }
}

static TABLE: [u8; 256] = table();

const fn table() -> [u8; 256] {
    let mut table = [0; 256];
    let kinds: [(Marks, &[u8]); 5] = [
        (Marks::DIGIT, b"0123456789"),
        (Marks::SENTENCE_END, b".!?"),
        (Marks::TOKEN, b"[]()<{$%*_"),
        // The signs of currencies begin with two bytes outside ASCII.
        (Marks::BLANK, b"Xx_?$\xe2\xc2@51("),
        (Marks::UNDERSCORE, b"_"),
    ];
    let mut kind = 0;
    while kind < kinds.len() {
        let (mark, bytes) = kinds[kind];
        let mut at = 0;
        while at < bytes.len() {
            table[bytes[at] as usize] |= mark.0;
            at += 1;
        }
        kind += 1;
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_told_from_the_others() {
        assert!(Marks::of("£40").has(Marks::DIGIT) && Marks::of("£40").has(Marks::BLANK));
        assert!(!Marks::of("Plain words, nothing more").has(Marks::SENTENCE_END));
        assert!(Marks::of("Really?").has(Marks::SENTENCE_END));
        assert!(Marks::of("(m/w/d)").has(Marks::TOKEN) && !Marks::of("(m/w/d)").has(Marks::UNDERSCORE));
        assert_eq!(Marks::of(""), Marks(0));
        assert!(Marks::of_byte(b'}').has(Marks::TOKEN) == Marks::of("}").has(Marks::TOKEN));
    }
}
