//! Pay in prose: labels, headed sections, table cells, header lines and sentences.

use super::currency::Places;
use super::fields::covers;
use super::judge::{Line, Name, Place, judge};
use super::money::{Money, money};
use super::period;
use super::plausible::period_of_key;
use super::scope::{Around, period_hits};
use super::spelled::spelled;
use super::value::salary;
use crate::context::Context;
use crate::marks::Marks;
use crate::named::NamedValue;
use jdlint_core::document::{Block, BlockId};
use jdlint_core::fields::{FieldKind, field_named};
use jdlint_core::posting::{Confidence, Evidence, Origin, Period, Salary, Section, SectionKind, Slot};
use jdlint_core::{CleanRange, FieldName};
use jdlint_facts::{Hit, Tag};

/// How many words a line without a period may have and still be a header ("London | £85,000 - £90,000").
const HEADER_WORDS: usize = 14;

/// A stretch that stands under a name for pay.
#[derive(Clone, Copy, Debug)]
pub(super) struct Named {
    /// The value's words.
    pub(super) range: CleanRange,
    /// Where the name stands.
    pub(super) origin: Origin,
}

/// The stretches under a name for pay, in the order of the text.
pub(super) fn named(cx: &Context<'_>) -> Vec<Named> {
    let mut found: Vec<Named> = cx
        .named(FieldName::SALARY)
        .filter(|named| match named.value {
            NamedValue::Text(range) => !range.is_empty(),
            NamedValue::Node(_) => true,
        })
        .map(|named| Named { range: named.value.text(), origin: named.origin })
        .collect();
    found.sort_by_key(|named| (named.range.start(), named.origin));
    found
}

/// Reads pay from all blocks but those of `skipped` fields and of fields that hold no prose.
pub(super) fn read(cx: &Context<'_>, places: &Places, skipped: &[CleanRange], slot: &mut Slot<Salary>) {
    let named = named(cx);
    let closed = fields(cx, is_closed);
    let titles = Titles {
        fields: fields(cx, |key| field_named(key).is_some_and(|(field, _)| field.name == FieldName::TITLE)),
        heading: cx.blocks().find(|(_, block)| block.kind.is_heading()).map(|(id, _)| id),
    };
    for (id, block) in cx.blocks() {
        if block.range.is_empty()
            || covers(skipped, block.range)
            || block.field.is_some() && covers(&closed, block.range)
        {
            continue;
        }
        let has_digit = cx.marks(id).has(Marks::DIGIT);
        let mut found = if has_digit { money(cx.document.block_text(block)) } else { Vec::new() };
        let spelled = spelled(cx, block);
        if !spelled.is_empty() {
            found.extend(spelled);
            found.sort_by_key(|money| money.start);
        }
        if !found.is_empty() {
            read_block(cx, places, (id, titles.origin(id, block)), &found, &named, slot);
        }
    }
}

/// The clean text of the fields whose key is as asked for, in its order.
fn fields(cx: &Context<'_>, is: impl Fn(&str) -> bool) -> Vec<CleanRange> {
    let Some(root) = cx.document.fields() else { return Vec::new() };
    let entries = root.entries().iter().filter(|entry| is(&entry.key));
    let mut found: Vec<CleanRange> = entries.map(|entry| NamedValue::Node(&entry.node).text()).collect();
    found.sort_unstable();
    found
}

/// Whether the field holds something else than prose or pay, so that its figures are no pay.
fn is_closed(key: &str) -> bool {
    field_named(key).is_some_and(|(field, _)| {
        field.name == FieldName::OTHER_PAY
            || !matches!(field.kind, FieldKind::Prose | FieldKind::Salary) && field.name != FieldName::TITLE
    })
}

/// Where the posting's title stands.
#[derive(Debug)]
struct Titles {
    fields: Vec<CleanRange>,
    heading: Option<BlockId>,
}

impl Titles {
    fn origin(&self, id: BlockId, block: &Block) -> Origin {
        let field = block.field.is_some() && covers(&self.fields, block.range);
        match block.kind.is_heading() {
            _ if field || self.heading == Some(id) => Origin::Title,
            true => Origin::Heading,
            false => Origin::Sentence,
        }
    }
}

/// A block with what is known of its place.
#[derive(Clone, Copy)]
struct Here<'a> {
    cx: &'a Context<'a>,
    block: &'a Block,
    section: Option<&'a Section>,
    /// Where evidence is that stands under no name.
    origin: Origin,
}

fn read_block(
    cx: &Context<'_>,
    places: &Places,
    (id, origin): (BlockId, Origin),
    found: &[Money],
    named: &[Named],
    slot: &mut Slot<Salary>,
) {
    let block = cx.document.block(id);
    let here = Here { cx, block, section: cx.section_of(id), origin };
    let mut earlier: Option<(CleanRange, f64, Confidence)> = None;
    let mut floor = block.range.start();
    let other_label = here.is_other_label();
    for (index, money) in found.iter().enumerate() {
        let figures = block.range.sub(money.start as u32, money.figures_end as u32);
        let typed = block.range.sub(money.start as u32, money.end as u32);
        let name = name_of(named, figures).or_else(|| here.label(figures, money.sign.is_some()));
        if other_label && name.is_none() {
            continue;
        }
        let scope = name.map_or_else(|| cx.sentence_at(figures.start()), |named| named.range.cover(figures));
        // Bare numbers ("scale 14, between €3,712 and …") part nothing.
        let next = found[index + 1..].iter().take(8).find(|next| next.is_marked());
        let ceiling = next.map_or(block.range.end(), |next| block.range.start() + next.start as u32);
        let around = Around::new(cx, typed, scope, floor, ceiling);
        if money.is_marked() {
            // "a $5,000 signing bonus and $90,000 base": the bonus belongs to the money before it.
            floor = around.not_pay_behind().map_or(typed.end(), |hit| hit.range.end().max(typed.end()));
        }
        let near = earlier.filter(|(other, ..)| {
            let between = CleanRange::new(other.end(), figures.start());
            scope.contains_offset(other.start()) && cx.scan.words_within(between).len() <= 12
        });
        let japanese = period::japanese(&cx.document.block_text(block)[..money.start]);
        let mut place = here.place(money, name, scope, near.map(|(_, low, sure)| (low, sure)), japanese.is_some());
        place.dwarfed = next.is_some_and(|next| next.low > money.high * 8.0);
        let period = money.period.or(japanese).or_else(|| here.period(money, &around, name));
        if let Some(confidence) = judge(money, &around, place, period) {
            // "$90,000 - $99,000 (Leeds); $95,000 - $105,000 base (York)": what is sure of one is sure of the other.
            if let Some((other, low, _)) = near
                && (low / 3.0..=low * 3.0).contains(&money.low)
                && let Some(one) = slot.evidence.iter_mut().rev().take(2).find(|one| one.text.contains(other))
            {
                one.confidence = one.confidence.max(confidence);
            }
            let (value, range) = salary(cx, places, money, &around, typed, period);
            earlier = Some((figures, money.low, confidence));
            slot.evidence.push(Evidence {
                value,
                origin: place.origin,
                confidence,
                text: range,
                span: cx.source(range),
            });
        }
    }
}

impl Here<'_> {
    /// Whether a single amount in a short line stands as facts do: in a heading, between separators ("Leeds | £45,000"),
    /// or at the start, with nothing but a bound before it ("Up to £45,000").
    fn is_listed(&self, money: &Money) -> bool {
        let before = CleanRange::new(self.block.range.start(), self.block.range.start() + money.start as u32);
        let text = self.cx.text(before);
        let bound = self.cx.hits(Tag::PayBound, before).next();
        self.origin != Origin::Sentence
            || text.trim_end().ends_with(['|', '•', ',', '-', '–', '—', '/', '·', '('])
            || text.contains(['|', '•', '·'])
            || bound.is_some_and(|hit| hit.range.start() == before.start())
            || text.trim().is_empty()
    }

    /// Whether the block is one of the short lines with which the posting begins.
    fn is_head(&self) -> bool {
        const LINES: usize = 6;
        const BLOCKS: usize = 100;
        let blocks = self.cx.document.blocks().iter().take(BLOCKS);
        let body = blocks.filter(|block| block.field.is_none() && !block.range.is_empty());
        body.take(LINES).take_while(|block| block.range.len() < 160).any(|block| block.range == self.block.range)
    }

    /// The block's own label, where it speaks of pay in other words than the known ones ("Salary (level 2): …").
    fn label(&self, range: CleanRange, signed: bool) -> Option<Named> {
        let label = self.block.label.filter(|label| label.value.contains(range))?;
        // "Date stipend: $100" is a benefit; known labels ("Stipend: …") come by name.
        let is_word = |hit: &&Hit| !self.cx.text(hit.range).eq_ignore_ascii_case("stipend");
        let is_named = self.cx.hits(Tag::PayWord, label.name).any(|hit| is_word(&hit))
            || signed && label_period(self.cx, label.name).is_some();
        let speaks = is_named
            && self.cx.hits(Tag::NotPay, label.name).next().is_none()
            && self.cx.scan.words_within(label.name).len() <= 8;
        speaks.then_some(Named { range: label.value, origin: Origin::Label })
    }

    /// Whether the block's own label says that its money is no pay ("Commission: …").
    fn is_other_label(&self) -> bool {
        self.block.label.is_some_and(|label| {
            self.cx.hits(Tag::NotPay, label.name).next().is_some()
                && self.cx.hits(Tag::PayWord, label.name).next().is_none()
        })
    }

    fn place(
        &self,
        money: &Money,
        name: Option<Named>,
        scope: CleanRange,
        earlier: Option<(f64, Confidence)>,
        japanese: bool,
    ) -> Place {
        let kind = self.section.map(|section| section.kind);
        Place {
            origin: name.map_or(self.origin, |named| named.origin),
            name: match name {
                None if !japanese && !self.is_announced() => Name::None,
                None if !japanese => Name::PayAndBenefits,
                Some(named) if named.origin == Origin::Heading && kind != Some(SectionKind::Salary) => {
                    Name::PayAndBenefits
                }
                _ => Name::Pay,
            },
            header: is_header(self.cx, self.block, scope) && (money.is_range() || self.is_listed(money)),
            line: match money.start == 0 && money.end == self.block.range.len() as usize {
                _ if self.is_head() => Line::Head,
                true => Line::Alone,
                false => Line::Other,
            },
            dwarfed: false,
            elsewhere: kind.is_some_and(is_elsewhere),
            earlier,
        }
    }

    /// Whether the heading is no name for pay, but speaks of it ("The salary range for this position is:").
    fn is_announced(&self) -> bool {
        self.section.is_some_and(|section| {
            section.level > 0
                && section.kind == SectionKind::Other
                && self.cx.hits(Tag::PayWord, section.heading).next().is_some()
                && self.cx.hits(Tag::NotPay, section.heading).next().is_none()
        })
    }

    /// The period that a word around the money, the label or the heading names, where the figures can be pay for it.
    fn period(&self, money: &Money, around: &Around<'_>, name: Option<Named>) -> Option<Period> {
        let of_name = || name.map_or_else(|| self.heading_period(), |named| self.name_period(named));
        around.period_key().or_else(of_name).and_then(|key| period_of_key(money, key))
    }

    /// The key of the period that the label or the heading names ("Hourly rate: …").
    fn name_period(&self, named: Named) -> Option<&'static str> {
        let before = CleanRange::new(self.block.range.start(), named.range.start());
        let words = self.cx.scan.words_within(before);
        let first = words.len().checked_sub(5).and_then(|first| words.get(first));
        let label = first.map_or(before, |word| CleanRange::new(word.start, before.end()));
        let names =
            |range| self.cx.hits(Tag::PayWord, range).map(|hit| hit.entry.key).filter(|key| *key != "pay").last();
        let alone = || label_period(self.cx, self.block.label?.name).map(Period::as_str);
        names(label).or_else(alone).or_else(|| if named.origin == Origin::Field { None } else { self.heading_period() })
    }

    fn heading_period(&self) -> Option<&'static str> {
        let heading = self.section?.heading;
        period_hits(self.cx, heading).last().map(|hit| hit.entry.key)
    }
}

/// The period that is all that a label says: "Monthly".
fn label_period(cx: &Context<'_>, label: CleanRange) -> Option<Period> {
    let text = cx.text(label).trim_end_matches([':', ' ']);
    text.ends_with("ly").then(|| period::named(text)).flatten()
}

/// Sections whose money is rather the employer's, the customers' or the candidate's.
fn is_elsewhere(kind: SectionKind) -> bool {
    matches!(
        kind,
        SectionKind::Company
            | SectionKind::Team
            | SectionKind::Responsibilities
            | SectionKind::Qualifications
            | SectionKind::PreferredQualifications
            | SectionKind::Skills
            | SectionKind::Experience
            | SectionKind::Education
    )
}

/// The name for pay that `range` stands under; the innermost, where there are several.
pub(super) fn name_of(named: &[Named], range: CleanRange) -> Option<Named> {
    let last = named.partition_point(|named| named.range.start() <= range.start());
    named[..last]
        .iter()
        .rev()
        .take(8)
        .filter(|named| named.range.contains_offset(range.start()))
        .min_by_key(|named| named.origin)
        .copied()
}

/// Whether the block is a short line that is no sentence.
fn is_header(cx: &Context<'_>, block: &Block, scope: CleanRange) -> bool {
    let text = cx.document.block_text(block).trim_end();
    scope.contains(block.range)
        && !text.ends_with(['.', '!', '?', ';', ','])
        && cx.scan.words_within(block.range).len() <= HEADER_WORDS
}
