//! `full`, `concise` and `grouped`, over everything that is hard to print.

mod support;

use jdlint_core::{Label, Level, SourceRange};
use jdlint_render::{OutputFormat, RenderOptions, plain};
use support::{Case, cases, options, report};
use unicode_width::UnicodeWidthStr as _;

#[test]
fn full_in_unicode() {
    insta::assert_snapshot!(report(&cases(), OutputFormat::Full, RenderOptions { unicode: true, ..options() }));
}

#[test]
fn full_in_ascii() {
    let narrow = RenderOptions { width: 60, ..options() };
    let text = report(&cases()[..3], OutputFormat::Full, narrow);
    insta::assert_snapshot!(text);
}

#[test]
fn concise() {
    insta::assert_snapshot!(report(&cases(), OutputFormat::Concise, options()));
}

#[test]
fn grouped_with_infos() {
    let all = RenderOptions { min_level: Level::Info, ..options() };
    insta::assert_snapshot!(report(&cases(), OutputFormat::Grouped, all));
}

#[test]
fn only_errors() {
    let errors = RenderOptions { min_level: Level::Error, ..options() };
    insta::assert_snapshot!(report(&cases(), OutputFormat::Grouped, errors));
}

/// A terminal that is too narrow for a line breaks it in the middle of a word; so no line is wider than it must be.
#[test]
fn lines_fit_into_a_narrow_terminal() {
    for format in [OutputFormat::Full, OutputFormat::Grouped] {
        for width in [60, 80] {
            let narrow = RenderOptions { width, unicode: true, ..options() };
            let text = report(&cases(), format, narrow);
            // A word that is longer than the line may pass the edge; a line with two labels far apart, by a little.
            let room = usize::from(width + width / 4);
            let is_one_word = |line: &str| line.trim().split(' ').count() == 1;
            let wide: Vec<&str> = text.lines().filter(|line| line.width() > room && !is_one_word(line)).collect();
            assert!(wide.is_empty(), "{format} in {width} columns: {wide:#?}");
        }
    }
}

#[test]
fn no_format_for_people_passes_controls_on() {
    for format in OutputFormat::ALL {
        let text = report(&cases(), *format, RenderOptions { unicode: true, ..options() });
        let passed: Vec<char> = text.chars().filter(|c| *c != '\n' && jdlint_render::escape::is_hidden(*c)).collect();
        assert!(passed.is_empty(), "{format}: {passed:?}");
    }
}

#[test]
fn colours_change_nothing_but_colours() {
    for format in OutputFormat::ALL {
        let plain = report(&cases(), *format, options());
        let colored = report(&cases(), *format, RenderOptions { color: true, ..options() });
        assert_eq!(colored.contains('\u{1b}'), format.is_human(), "{format}");
        assert_eq!(without_colors(&colored), plain, "{format}");
    }
}

#[test]
fn names_of_rules_are_links_where_that_is_asked_for() {
    for format in OutputFormat::ALL {
        let plain = report(&cases(), *format, options());
        let linked = report(&cases(), *format, RenderOptions { links: true, ..options() });
        let has_links = matches!(format, OutputFormat::Full | OutputFormat::Concise | OutputFormat::Grouped);
        let start = "\u{1b}]8;;https://github.com/jdlint/jdlint/blob/main/crates/jdlint-rules/src/rules/location/cliche.md\u{1b}\\cliche\u{1b}]8;;\u{1b}\\";
        assert_eq!(linked.contains(start), has_links, "{format}: {linked}");
        assert_eq!(has_links, linked != plain, "{format}");
    }
}

#[test]
fn no_range_is_too_odd() {
    let source = "é\t\u{202e}\r\n\n \r漢 👩\u{200d}💻x\n";
    let length = source.len() as u32;
    let ranges =
        || (0..=length + 2).flat_map(|start| (start..=length + 2).map(move |end| SourceRange::new(start, end)));
    for other in [SourceRange::empty(0), SourceRange::new(3, length), SourceRange::empty(length)] {
        let mut case = Case::new("odd.txt", source);
        for range in ranges() {
            case = case.say_at(Level::Warning, "odd", "odd", range).label("here").with(|said| {
                said.labels.push(Label::new(other, "there"));
                said.labels.push(Label::at(range));
            });
        }
        for format in OutputFormat::ALL {
            let text = report(std::slice::from_ref(&case), *format, options());
            assert!(!text.contains("Failed to read"), "{format}");
            if matches!(format, OutputFormat::Full | OutputFormat::Plain) {
                assert_eq!(text.matches("here\n").count(), 2 * case.diagnostics.len(), "{format}");
            }
        }
    }
}

#[test]
fn lines_far_apart_and_long_labels() {
    let lines: Vec<String> = (1..40).map(|line| format!("line {line}")).collect();
    let text = lines.join("\n");
    let case = Case::new("far.md", &text)
        .say(Level::Warning, "repeated", "said three times", "line 20")
        .also("line 3\n", Some("first said here"))
        .also("line 23", Some("and here"))
        .say_at(Level::Info, "long", "a long part", SourceRange::new(14, 200));
    let all = RenderOptions { unicode: true, min_level: Level::Info, ..options() };
    let cases = [case];
    let both = report(&cases, OutputFormat::Full, all.clone()) + "\n" + &report(&cases, OutputFormat::Plain, all);
    insta::assert_snapshot!(both);
}

#[test]
fn more_labels_than_are_drawn_are_counted() {
    let mut case = Case::new("many.md", "a b c d e f g h i j k l m n\n").say(Level::Error, "same", "said often", "a");
    for word in ["b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m"] {
        case = case.also(word, None);
    }
    insta::assert_snapshot!(plain(&case.file(), &options()));
}

/// `text` without the sequences that set colours.
fn without_colors(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("\u{1b}[") {
        out.push_str(before);
        rest = after.split_once('m').map_or("", |(_, rest)| rest);
    }
    out + rest
}
