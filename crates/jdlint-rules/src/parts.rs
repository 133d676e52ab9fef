//! What rules about the parts of a posting share.

use crate::RuleContext;
use jdlint_core::document::{Block, BlockKind};
use jdlint_core::posting::Section;
use jdlint_core::{CleanRange, Posting};
use jdlint_facts::{Language, Tag};

/// Whether the posting is a long one in a language whose words for parts are known little or not at all: what it says in
/// prose cannot be told from silence.
///
/// A text of a few words is read all the same: it is too short to tell a language by, and to say much in prose.
pub(crate) fn is_unread(cx: &RuleContext<'_>, posting: &Posting) -> bool {
    const SHORT: usize = 60;
    const LONG: usize = 120;
    /// Of so many words in English one is a small one such as "the"; a text with fewer only quotes some English.
    const RARE: usize = 12;
    let words = cx.scan.words.len();
    match cx.language {
        Language::English => {
            let small = cx.scan.tagged(Tag::StopWord).filter(|hit| hit.entry.language == Language::English).count();
            words > LONG && small * RARE < words
        }
        Language::Any => posting.language.best().is_some() || words > SHORT,
        _ => words > LONG,
    }
}

/// The lines of `section` that ask for something: the items of its lists that are no wishes, in themselves or by the line
/// that the list stands under ("The following are desirable:", "Bonus points for:").
pub(crate) fn demands_of<'a>(cx: &RuleContext<'a>, section: &Section) -> Vec<&'a Block> {
    let mut demands = Vec::new();
    let mut under_wish = is_wish(cx, section.heading);
    for id in section.block_ids() {
        let block = cx.document.block(id);
        let is_item = matches!(block.kind, BlockKind::ListItem { .. });
        let opens_list = !is_item || cx.document.block_text(block).trim_end().ends_with(':');
        if opens_list {
            under_wish = (under_wish && is_item) || is_wish(cx, block.range);
        }
        if is_item && !under_wish && !is_wish(cx, block.range) {
            demands.push(block);
        }
    }
    demands
}

/// Whether the words of `range`, among demands, make them a wish.
pub(crate) fn is_wish(cx: &RuleContext<'_>, range: CleanRange) -> bool {
    [Tag::ExperienceWish, Tag::ListWish].into_iter().any(|tag| cx.scan.tagged_within(tag, range).next().is_some())
}
