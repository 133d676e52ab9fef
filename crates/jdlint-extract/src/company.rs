//! The employer.

use crate::context::Context;
use crate::lead::{Lead, floor};
use crate::named::{Named, NamedValue};
use crate::names::{MAX_WORDS, count, is_common, is_name, name_before, name_from, occurs};
use crate::places::{Strength, read_places};
use crate::title::trimmed;
use crate::tokens::{best_first, is_token};
use jdlint_core::document::{Node, Value};
use jdlint_core::posting::{Confidence, Evidence, Origin, State};
use jdlint_core::{CleanRange, FieldName, Posting};
use jdlint_facts::{Hit, Tag};

/// So many names are enough for any posting.
const MAX: usize = 64;

/// So many names in sentences are enough.
const MAX_NAMES: usize = 12;

/// No more cues than this are followed.
const MAX_CUES: usize = 200;

/// Fills `company`, and takes the employer's name off the end of the title.
pub(crate) fn extract(cx: &Context<'_>, lead: Option<&Lead>, posting: &mut Posting) {
    let mut names = Names { cx, found: Vec::new(), token: false, refused: Vec::new() };
    for named in cx.named(FieldName::COMPANY) {
        names.named(named);
    }
    let lead_company = lead.and_then(|lead| lead.company.map(|company| (company, lead.only_place)));
    if let Some((company, false)) = lead_company {
        names.push(company, Origin::Title, Confidence::High);
    }
    names.headings();
    if let Some(title) = posting.title.best().map(|best| best.text) {
        names.title(title);
    }
    names.sentences();
    names.most_named_first();
    if let Some((company, true)) = lead_company {
        names.push(company, Origin::Sentence, Confidence::Medium);
    }
    if names.found.iter().all(|one| one.confidence < Confidence::Medium) {
        names.legal_forms();
    }
    if names.found.iter().all(|one| one.confidence < Confidence::Medium) {
        names.in_passing();
    }
    names.addresses();
    let Names { mut found, token, .. } = names;
    best_first(&mut found);
    let stated = found.iter().any(|one| one.confidence >= Confidence::Medium);
    posting.company.state = match (stated, token) {
        (true, _) => State::Stated,
        (false, true) => State::Placeholder,
        // "Our client is looking for …": somebody hires, and is not named.
        (false, false) if cx.scan.tagged(Tag::HiddenEmployer).next().is_some() => State::Vague,
        (false, false) => State::Absent,
    };
    posting.company.evidence = found;
    trim_title(cx, posting);
}

struct Names<'a, 'b> {
    cx: &'b Context<'a>,
    found: Vec<Evidence<String>>,
    token: bool,
    refused: Vec<&'a str>,
}

impl Names<'_, '_> {
    fn push(&mut self, range: CleanRange, origin: Origin, confidence: Confidence) {
        let text = self.cx.text(range);
        let known = self.found.iter().any(|one| one.value.eq_ignore_ascii_case(text) && one.confidence >= confidence);
        if known || self.found.len() >= MAX || !text.contains(char::is_alphabetic) {
            return;
        }
        let span = self.cx.source(range);
        self.found.push(Evidence { value: text.to_owned(), origin, confidence, text: range, span });
    }

    /// A name from a sentence or a title: not where the same word is written small elsewhere ("Data").
    fn push_name(&mut self, range: CleanRange, origin: Origin) {
        let text = self.cx.text(range);
        if self.refused.contains(&text) || self.found.iter().any(|one| one.value.eq_ignore_ascii_case(text)) {
            return;
        }
        if is_common(self.cx, range) {
            self.refused.push(text);
        } else {
            self.push(range, origin, Confidence::Medium);
        }
    }

    fn named(&mut self, named: &Named<'_>) {
        let range = match named.value {
            NamedValue::Text(range) => {
                let text = self.cx.text(range);
                let end = text.find(['\n', '|', '•']).unwrap_or(text.len());
                let range = trimmed(self.cx, range.sub(0, end as u32));
                // "Company: we build …" is prose.
                if self.cx.scan.words_within(range).len() > MAX_WORDS + 4 {
                    return;
                }
                range
            }
            NamedValue::Node(node) => node_name(node).unwrap_or_default(),
        };
        let is_hidden = self.cx.hits(Tag::HiddenEmployer, range).next().is_some();
        if is_token(self.cx.text(range)) {
            self.token = true;
        } else if !is_hidden {
            self.push(range, named.origin, Confidence::High);
        }
    }

    /// "About Example Freight", "Life at Example Freight".
    fn headings(&mut self) {
        for block in self.cx.document.blocks().iter().filter(|block| block.kind.is_heading()) {
            let range = trimmed(self.cx, block.label.map_or(block.range, |label| label.name));
            let cue = self
                .cx
                .hits(Tag::CompanyCue, range)
                .find(|hit| matches!(hit.entry.key, "after" | "heading") && hit.range.start() <= range.start() + 14);
            let Some(cue) = cue else { continue };
            let Some(name) = name_from(self.cx, cue.range.end(), range.end()) else { continue };
            // All words of the heading must be the name's: "About Working Here" is none.
            let rest =
                self.cx.text(CleanRange::new(name.end(), range.end())).trim_matches(|c: char| !c.is_alphanumeric());
            let is_heading = self.cx.hits(Tag::Heading, range).any(|hit| hit.range.contains(name));
            let upper = self.cx.text(range).chars().filter(|c| c.is_lowercase()).count() == 0;
            if rest.is_empty() && !is_heading && !upper {
                self.push(name, Origin::Heading, Confidence::Medium);
            }
        }
    }

    /// "Data Engineer at Example Freight", "Data Engineer – Example Freight".
    fn title(&mut self, title: CleanRange) {
        let text = self.cx.text(title);
        for mark in [" at ", " @ ", " bei ", " chez "] {
            if let Some(at) = text.rfind(mark)
                && let Some(name) = name_from(self.cx, title.start() + (at + mark.len()) as u32, title.end())
            {
                self.push(name, Origin::Title, Confidence::Medium);
            }
        }
        let Some(last) = last_segment(self.cx, title) else { return };
        let name = self.cx.text(last);
        let is_place = read_places(self.cx.document.clean(), self.cx.scan, last)
            .places
            .iter()
            .any(|place| place.strength >= Strength::Beside);
        let has_noun = self.cx.hits(Tag::JobNoun, last).next().is_some();
        let is_filler = self.cx.hits(Tag::NoPlace, last).next().is_some();
        let body = self.cx.document.clean().get(title.end() as usize..).unwrap_or_default();
        if name.len() > 2 && !is_place && !has_noun && !is_filler && is_name(self.cx, last) && occurs(body, name) {
            self.push_name(last, Origin::Title);
        }
    }

    /// "Example Freight is hiring", "At Example Freight, we …", "join Example Freight".
    fn sentences(&mut self) {
        let cx = self.cx;
        for hit in cx.scan.tagged(Tag::CompanyCue).take(MAX_CUES) {
            if self.found.len() >= MAX_NAMES {
                break;
            }
            let Some(block) = cx.document.block_at(hit.range.start()) else { continue };
            if block.kind.is_heading() || block.field.is_some() && block.kind == jdlint_core::document::BlockKind::Value
            {
                continue;
            }
            let sentence = cx.sentence_at(hit.range.start());
            let name = match hit.entry.key {
                "before" => name_before(cx, sentence, hit),
                // "Example Freight is a …", "the team at Example Freight": where the name is written time and again.
                "is" => name_before(cx, sentence, hit).filter(|name| count(cx, *name) > 2 || is_own_name(cx, *name)),
                "at" => name_from(cx, hit.range.end(), sentence.end()).filter(|name| count(cx, *name) > 2),
                "heading" => None,
                _ => name_from(cx, hit.range.end(), sentence.end()),
            };
            // "Join the Data team at Example Freight": the team is not the employer.
            let name = name.and_then(|name| {
                let behind = &cx.document.clean()[name.end() as usize..];
                let Some(team) = [" team at ", " team of ", " Team at "].iter().find(|team| behind.starts_with(**team))
                else {
                    return Some(name);
                };
                name_from(cx, name.end() + team.len() as u32, sentence.end())
            });
            // "En Example" opens a Spanish sentence; within one, "en" is also Dutch for "and".
            if let Some(name) = name.filter(|_| cx.text(hit.range) != "en") {
                self.push_name(name, Origin::Sentence);
            }
        }
        // "At Example Freight, we move parcels."
        for (id, _) in cx.blocks().filter(|(_, block)| !block.kind.is_heading()).take(400) {
            if self.found.len() >= MAX_NAMES {
                return;
            }
            for sentence in cx.sentences(id) {
                let text = cx.text(*sentence);
                let Some(rest) = ["At ", "Bei ", "Chez "].iter().find_map(|at| text.strip_prefix(at)) else { continue };
                let from = sentence.start() + (text.len() - rest.len()) as u32;
                if let Some(name) = name_from(cx, from, sentence.end())
                    && cx.document.clean()[name.end() as usize..].starts_with([',', '\u{2019}'])
                {
                    self.push_name(name, Origin::Sentence);
                }
            }
        }
    }

    /// Of the names in sentences, the one that is written most often is the employer's.
    fn most_named_first(&mut self) {
        let cx = self.cx;
        let count = |one: &Evidence<String>| match one.origin {
            Origin::Sentence => count(cx, one.text),
            _ => usize::MAX,
        };
        self.found.sort_by_cached_key(|one| std::cmp::Reverse(count(one)));
    }

    /// "Example Freight GmbH": the first name with a legal form, where nothing else names the employer.
    fn legal_forms(&mut self) {
        let cx = self.cx;
        let clean = cx.document.clean();
        for hit in cx.scan.tagged(Tag::CompanyForm).take(MAX_CUES) {
            let Some(block) = cx.document.block_at(hit.range.start()) else { continue };
            // Short forms are words too ("AB tests"): they count in short lines only.
            let is_weak = hit.entry.key == "weak" && block.range.len() > 90;
            if is_weak || cx.text(hit.range).starts_with(char::is_lowercase) {
                continue;
            }
            let words = cx.scan.words_within(CleanRange::new(block.range.start(), hit.range.start()));
            let mut first = hit.range.start();
            for word in words.iter().rev().take(MAX_WORDS) {
                let gap = &clean[word.end as usize..first as usize];
                let text = &clean[word.start as usize..word.end as usize];
                let is_part = text.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
                let joins = matches!(gap, " " | " & " | " + " | ", " | "-" | "." | "'" | "\u{2019}");
                if !joins || gap == ", " && first != hit.range.start() || !is_part && gap != "'" {
                    break;
                }
                if matches!(text, "Die" | "Der" | "Das" | "The" | "La" | "Le" | "At" | "Bei" | "Our") {
                    break;
                }
                first = word.start;
            }
            let name = CleanRange::new(first, hit.range.end());
            if first < hit.range.start() && is_name(cx, name) {
                self.push(name, Origin::Sentence, Confidence::Medium);
                return;
            }
        }
    }

    /// "Example Freight is a leading …" and "the future of data at Example Freight.", once and in the first part of the
    /// posting: where nothing else names the employer.
    fn in_passing(&mut self) {
        let cx = self.cx;
        let reach = cx.document.clean().len() as u32 / 2;
        for hit in cx.scan.tagged(Tag::CompanyCue).take(MAX_CUES).take_while(|hit| hit.range.start() <= reach) {
            let Some(block) = cx.document.block_at(hit.range.start()) else { continue };
            if block.kind.is_heading() || block.field.is_some() && block.kind == jdlint_core::document::BlockKind::Value
            {
                continue;
            }
            let sentence = cx.sentence_at(hit.range.start());
            let name = match (hit.entry.key, cx.text(hit.range)) {
                ("is", "is a" | "is an" | "is the") => name_before(cx, sentence, hit).filter(|_| !is_asked(cx, hit)),
                ("at", "at" | "bei" | "chez" | "bij") => name_from(cx, hit.range.end(), sentence.end())
                    .filter(|name| !cx.document.clean()[name.end() as usize..].starts_with([' ', '-', '/'])),
                _ => None,
            };
            if let Some(name) = name {
                self.push_name(name, Origin::Sentence);
                return;
            }
        }
    }

    /// The domain of an e-mail address is a hint, no more.
    fn addresses(&mut self) {
        let clean = self.cx.document.clean();
        let words = &self.cx.scan.words;
        let mail = words.windows(3).find(|three| {
            three[0].in_address
                && three[1].in_address
                && clean[three[0].end as usize..three[1].start as usize] == *"@"
                && clean[three[1].end as usize..three[2].start as usize] == *"."
        });
        let Some([_, domain, _]) = mail else { return };
        let name = &clean[domain.start as usize..domain.end as usize];
        let free =
            ["gmail", "outlook", "hotmail", "yahoo", "gmx", "protonmail", "icloud", "aol", "mail", "example", "web"];
        if !free.iter().any(|free| name.eq_ignore_ascii_case(free)) {
            self.push(CleanRange::new(domain.start, domain.end), Origin::Sentence, Confidence::Low);
        }
    }
}

/// "Kubernetes is a plus": what is asked for is no employer.
fn is_asked(cx: &Context<'_>, hit: &Hit) -> bool {
    const NEAR: usize = 32;
    let behind = cx.document.clean().get(hit.range.end() as usize..).unwrap_or_default();
    let near = &behind[..floor(behind, NEAR)];
    ["plus", "must", "bonus", "advantage", "asset", "requirement", "nice", "need", "prerequisite", "preferred"]
        .iter()
        .any(|word| near.contains(word))
}

/// Whether the name stands in the part of the posting that is about the employer.
fn is_own_name(cx: &Context<'_>, name: CleanRange) -> bool {
    let id = cx.document.blocks().partition_point(|block| block.range.start() <= name.start()).saturating_sub(1);
    let section = cx.section_of(jdlint_core::document::BlockId(id as u32));
    section.is_some_and(|section| section.kind == jdlint_core::posting::SectionKind::Company)
}

/// The name in a company's field: the text, or the map's `name`.
fn node_name(node: &Node) -> Option<CleanRange> {
    match &node.value {
        Value::Map(_) => ["name", "legalName", "legal_name"].iter().find_map(|key| node.get(key)?.node.scalar()),
        Value::Seq(items) => items.first()?.scalar(),
        _ => node.scalar(),
    }
    .map(|scalar| scalar.text)
}

/// What stands behind the last dash, bar or in the last brackets of `title`.
fn last_segment(cx: &Context<'_>, title: CleanRange) -> Option<CleanRange> {
    let text = cx.text(title);
    let (at, mark) = [" - ", " – ", " — ", " | ", "– ", "— "]
        .iter()
        .filter_map(|mark| text.rfind(mark).map(|at| (at, mark.len())))
        .max()?;
    Some(trimmed(cx, title.sub((at + mark) as u32, title.len())))
}

/// "Data Engineer - Example Freight" is the title "Data Engineer" where the employer is Example Freight.
fn trim_title(cx: &Context<'_>, posting: &mut Posting) {
    let Some(company) = posting.company.best().filter(|one| one.confidence >= Confidence::Medium) else { return };
    let company = company.value.clone();
    let Some(title) = posting.title.evidence.first_mut() else { return };
    if title.origin == Origin::Field || title.origin == Origin::Label {
        return;
    }
    let text = cx.text(title.text).trim_end_matches(')');
    if let Some(rest) = text.strip_suffix(company.as_str()) {
        let rest = rest.trim_end();
        let cut =
            ["-", "–", "—", "|", " at", "@", "(", ",", " bei", " chez"].iter().find_map(|mark| rest.strip_suffix(mark));
        if let Some(rest) = cut {
            let range = trimmed(cx, title.text.sub(0, rest.len() as u32));
            if !range.is_empty() {
                title.text = range;
                cx.text(range).clone_into(&mut title.value);
                title.span = cx.source(range);
            }
        }
    }
}
