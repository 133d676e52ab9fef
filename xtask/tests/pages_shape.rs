//! Every rule's page has the same shape; what its examples print is tested by the linter's page tests.

/// The sections that every page has, in this order.
const SECTIONS: &[&str] = &["Why it matters", "Flagged", "Not flagged"];

/// The kinds of files that an example can be.
const FORMATS: &[&str] = &["md", "txt", "yaml", "json", "toml", "html", "ndjson"];

/// Rules whose examples cannot stand on a page, with the reason.
const WITHOUT_EXAMPLES: &[(&str, &str)] = &[("unreadable-file", "bytes that are no text cannot stand in a page")];

/// A page, taken apart.
#[derive(Debug, Default)]
struct Page<'p> {
    title: &'p str,
    /// The first paragraph, its lines joined.
    summary: String,
    /// Headings of the second level with what stands below each.
    sections: Vec<(&'p str, Vec<Block<'p>>)>,
}

/// A line of prose, or a fenced block.
#[derive(Debug)]
enum Block<'p> {
    Line(&'p str),
    Fence { info: &'p str, text: String },
}

fn parse(text: &str) -> Result<Page<'_>, String> {
    let mut page = Page::default();
    let mut lines = text.lines().enumerate();
    page.title = lines.next().map(|(_, line)| line).unwrap_or_default();
    let mut summary: Vec<&str> = Vec::new();
    let mut summary_ended = false;
    while let Some((number, line)) = lines.next() {
        let fence = line.chars().take_while(|c| *c == '`').count();
        if fence >= 3 {
            let mut text = String::new();
            loop {
                let Some((_, inner)) = lines.next() else {
                    return Err(format!("line {}: a fence that is not closed", number + 1));
                };
                if inner.len() >= fence && inner.chars().all(|c| c == '`') {
                    break;
                }
                text.push_str(inner);
                text.push('\n');
            }
            match page.sections.last_mut() {
                Some((_, blocks)) => blocks.push(Block::Fence { info: line[fence..].trim(), text }),
                None => return Err(format!("line {}: an example before the first section", number + 1)),
            }
            summary_ended = true;
        } else if let Some(heading) = line.strip_prefix("## ") {
            page.sections.push((heading, Vec::new()));
        } else if let Some((_, blocks)) = page.sections.last_mut() {
            if !line.trim().is_empty() {
                blocks.push(Block::Line(line));
            }
        } else if line.trim().is_empty() {
            summary_ended |= !summary.is_empty();
        } else if !summary_ended {
            summary.push(line);
        }
    }
    page.summary = summary.join(" ");
    Ok(page)
}

impl Page<'_> {
    fn blocks(&self, heading: &str) -> &[Block<'_>] {
        self.sections.iter().find(|(name, _)| *name == heading).map_or(&[], |(_, blocks)| blocks)
    }

    /// The infos and texts of the postings below `heading`.
    fn postings(&self, heading: &str) -> Vec<(&str, &str)> {
        self.blocks(heading)
            .iter()
            .filter_map(|block| match block {
                Block::Fence { info, text } if is_posting(info) => Some((*info, text.as_str())),
                _ => None,
            })
            .collect()
    }
}

fn is_posting(info: &str) -> bool {
    info.split_whitespace().nth(1) == Some("posting")
}

/// All that is wrong with the shape of `text`, the page of the rule `name`.
fn shape(name: &str, summary: &str, text: &str) -> Vec<String> {
    let page = match parse(text) {
        Ok(page) => page,
        Err(error) => return vec![error],
    };
    let mut wrong = Vec::new();
    if page.title != format!("# `{name}`") {
        wrong.push(format!("the first line must be # `{name}`"));
    }
    if page.summary != format!("{summary}.") {
        wrong.push(format!("the first paragraph must be META's summary: {summary}."));
    }
    let places: Vec<Option<usize>> =
        SECTIONS.iter().map(|wanted| page.sections.iter().position(|(heading, _)| heading == wanted)).collect();
    for (section, place) in SECTIONS.iter().zip(&places) {
        match page.sections.iter().filter(|(heading, _)| heading == section).count() {
            0 => wrong.push(format!("`## {section}` is missing")),
            1 => {}
            _ => wrong.push(format!("`## {section}` stands twice")),
        }
        if place.is_some() && page.blocks(section).is_empty() {
            wrong.push(format!("`## {section}` is empty"));
        }
    }
    if places.iter().flatten().collect::<Vec<_>>().is_sorted() {
        if page.sections.first().is_some_and(|(heading, _)| *heading != SECTIONS[0]) {
            wrong.push(format!("`## {}` must be the first section", SECTIONS[0]));
        }
    } else {
        wrong.push(format!("the sections must come in this order: {}", SECTIONS.join(", ")));
    }
    let has_prose = page.blocks(SECTIONS[0]).iter().any(|block| matches!(block, Block::Line(_)));
    if places[0].is_some() && !has_prose {
        wrong.push(format!("`## {}` has no sentence", SECTIONS[0]));
    }
    wrong.extend(examples(&page));
    wrong
}

/// What is wrong with the kinds and the order of the examples.
fn examples(page: &Page<'_>) -> Vec<String> {
    let mut wrong = Vec::new();
    for (heading, blocks) in &page.sections {
        let mut after_posting = false;
        for block in blocks {
            let Block::Fence { info, .. } = block else { continue };
            if is_posting(info) {
                let format = info.split_whitespace().next().unwrap_or_default();
                if !FORMATS.contains(&format) {
                    wrong.push(format!("`{info}`: no posting is written in `{format}`"));
                }
                after_posting = true;
            } else if matches!(*info, "report" | "diff fix") && (!after_posting || *heading != "Flagged") {
                wrong.push(format!("`## {heading}`: a block `{info}` that belongs to no flagged posting"));
            }
        }
    }
    wrong
}

/// What is wrong with the number of examples.
fn counts(text: &str) -> Vec<String> {
    let Ok(page) = parse(text) else { return Vec::new() };
    let (flagged, not_flagged) = (page.postings("Flagged"), page.postings("Not flagged"));
    let mut wrong = Vec::new();
    if flagged.len() < 2 {
        wrong.push(format!("{} flagged posting(s), at least two are needed", flagged.len()));
    }
    if not_flagged.len() < 3 {
        wrong.push(format!("{} posting(s) that are not flagged, at least three are needed", not_flagged.len()));
    }
    let reports = page.blocks("Flagged").iter();
    let reports = reports.filter(|block| matches!(block, Block::Fence { info: "report", .. })).count();
    if reports < flagged.len() {
        wrong.push(format!(
            "{reports} report(s) for {} flagged posting(s): `JDLINT_BLESS=1 cargo test` writes them",
            flagged.len()
        ));
    }
    if flagged.iter().chain(&not_flagged).all(|(_, text)| text.is_ascii()) {
        wrong.push("no posting has a character outside ASCII".to_owned());
    }
    wrong
}

fn report(wrong: &[String], pages: usize) {
    assert!(wrong.is_empty(), "{} of {pages} pages are not in shape:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn pages_have_their_sections_in_order() {
    let rules = jdlint_rules::rules();
    let mut wrong = Vec::new();
    for entry in rules {
        let problems = shape(entry.name().as_str(), entry.meta.summary, entry.meta.page);
        if !problems.is_empty() {
            wrong.push(format!("{}: {}", entry.name(), problems.join("; ")));
        }
    }
    report(&wrong, rules.len());
}

#[test]
fn pages_have_enough_examples() {
    let rules = jdlint_rules::rules();
    let mut wrong = Vec::new();
    for entry in rules {
        if WITHOUT_EXAMPLES.iter().any(|(name, _)| *name == entry.name().as_str()) {
            continue;
        }
        let problems = counts(entry.meta.page);
        if !problems.is_empty() {
            wrong.push(format!("{}: {}", entry.name(), problems.join("; ")));
        }
    }
    report(&wrong, rules.len());
}

#[test]
fn summaries_are_sentences_without_a_period() {
    for entry in jdlint_rules::rules() {
        let summary = entry.meta.summary;
        assert!(summary.starts_with(char::is_uppercase) && !summary.ends_with('.'), "{}: {summary}", entry.name());
        assert!(summary.len() <= 100 && !summary.contains('\n'), "{}: {summary}", entry.name());
    }
}

#[test]
fn rules_with_a_law_or_a_study_name_their_sources() {
    let mut wrong = Vec::new();
    for entry in jdlint_rules::rules().iter().filter(|entry| entry.meta.reason == jdlint_rules::Reason::Law) {
        let Ok(page) = parse(entry.meta.page) else { continue };
        let has_source =
            page.blocks(SECTIONS[0]).iter().any(|block| matches!(block, Block::Line(line) if line.contains("http")));
        if !has_source {
            wrong.push(format!("{}: a law without a link", entry.name()));
        }
    }
    report(&wrong, jdlint_rules::rules().len());
}

mod own_tests {
    use super::*;

    const GOOD: &str = "# `a-b`\n\nIt says\nso.\n\n## Why it matters\n\nBecause.\n\n## Flagged\n\n```md posting\n# é\n## Not flagged\n```\n```report\nx\n```\n\n````md posting\n```\n````\n```report\nx\n```\n\n## Not flagged\n\n```txt posting\na\n```\n```txt posting\nb\n```\n```yaml posting\nc\n```\n";

    #[test]
    fn a_good_page_passes() {
        assert_eq!(shape("a-b", "It says so", GOOD), Vec::<String>::new());
        assert_eq!(counts(GOOD), Vec::<String>::new());
    }

    #[test]
    fn each_mistake_is_seen() {
        for (from, to) in [
            ("# `a-b`", "# a-b"),
            ("so.", "so"),
            ("## Why it matters\n\nBecause.\n", ""),
            ("Because.\n", ""),
            ("## Flagged", "## Not flagged"),
            ("## Why", "## Extra\n\nText\n\n## Why"),
            ("```yaml posting", "```docx posting"),
            ("a\n```\n```txt posting", "a\n```\n```report\nx\n```\n```txt posting"),
        ] {
            let page = GOOD.replacen(from, to, 1);
            assert_ne!(shape("a-b", "It says so", &page), Vec::<String>::new(), "{from} → {to}");
        }
        for (from, to) in [("é", "e"), ("```yaml posting", "```yaml"), ("```report\nx\n```", "")] {
            assert_ne!(counts(&GOOD.replacen(from, to, 1)), Vec::<String>::new(), "{from} → {to}");
        }
    }
}
