//! Which diagnostics the suppressions cover.

use super::{Suppressed, Suppressions};
use jdlint_core::diagnostic::Diagnostic;
use jdlint_rules::{Suppression, SuppressionScope};
use std::collections::HashMap;

impl Suppressions {
    /// Parts `diagnostics`, which are in the order of the source, into those that are shown and those that are
    /// suppressed, and marks the suppressions that were needed.
    ///
    /// Linear in both: a generated file may have a comment for each of its lines.
    pub(crate) fn apply(&mut self, diagnostics: Vec<Diagnostic>) -> (Vec<Diagnostic>, Vec<Suppressed>) {
        if self.list.is_empty() {
            return (diagnostics, Vec::new());
        }
        let mut allowed = Allowed::of(&self.list);
        let (mut shown, mut suppressed) = (Vec::with_capacity(diagnostics.len()), Vec::new());
        for diagnostic in diagnostics {
            // The group as well as the rule: both may be needed.
            let by_rule = allowed.covers(diagnostic.rule.as_str(), &diagnostic, &mut self.list);
            let by_group = allowed.covers(diagnostic.group.as_str(), &diagnostic, &mut self.list);
            if by_rule.is_none() && by_group.is_none() {
                shown.push(diagnostic);
                continue;
            }
            let reasoned = [by_rule, by_group].into_iter().flatten().find_map(|cover| cover.reasoned);
            let reason = reasoned.and_then(|index| self.list[index].reason.clone());
            suppressed.push(Suppressed { diagnostic, reason });
        }
        (shown, suppressed)
    }
}

/// The suppressions by the names that they allow.
struct Allowed {
    by_name: HashMap<String, Track>,
}

/// The suppressions of one name, read from front to back as the diagnostics go by.
#[derive(Default)]
struct Track {
    /// Those whose range begins further on, the next one last.
    ahead: Vec<Place>,
    /// Those that have begun and were not needed yet.
    unused: Vec<Place>,
    /// Where the last of those that have begun ends; 0 where none has.
    end: u32,
    /// The same of those that give a reason, and the suppression's place in the list.
    reasoned: Option<(u32, usize)>,
}

/// That a diagnostic is allowed, and the place in the list of one that says why.
#[derive(Clone, Copy)]
struct Cover {
    reasoned: Option<usize>,
}

#[derive(Clone, Copy)]
struct Place {
    start: u32,
    end: u32,
    /// The suppression's place in the list, and the name's place in it.
    at: (usize, usize),
}

impl Allowed {
    fn of(list: &[Suppression]) -> Self {
        let mut by_name: HashMap<String, Track> = HashMap::new();
        for (index, suppression) in list.iter().enumerate() {
            let (start, end) = match suppression.scope {
                SuppressionScope::File => (0, u32::MAX),
                SuppressionScope::Range(range) => (range.start(), range.end()),
            };
            for (rule_index, rule) in suppression.rules.iter().enumerate() {
                let place = Place { start, end, at: (index, rule_index) };
                by_name.entry(rule.name.clone()).or_default().ahead.push(place);
            }
        }
        for track in by_name.values_mut() {
            track.ahead.sort_by_key(|place| std::cmp::Reverse(place.start));
        }
        Self { by_name }
    }

    /// Whether `name` is allowed where `diagnostic` stands, and by which of `list` that gives a reason; marks all those
    /// that allow it there as used.
    fn covers(&mut self, name: &str, diagnostic: &Diagnostic, list: &mut [Suppression]) -> Option<Cover> {
        let track = self.by_name.get_mut(name)?;
        let range = diagnostic.primary.range;
        let at = range.start();
        while let Some(place) = track.ahead.pop_if(|place| place.start <= at) {
            track.end = track.end.max(place.end);
            if list[place.at.0].reason.is_some() && track.reasoned.is_none_or(|(end, _)| place.end > end) {
                track.reasoned = Some((place.end, place.at.0));
            }
            track.unused.push(place);
        }
        let reaches = |end: u32| end > at || range.is_empty() && end == at;
        for place in track.unused.drain(..).filter(|place| reaches(place.end)) {
            list[place.at.0].rules[place.at.1].used = true;
        }
        let reasoned = track.reasoned.filter(|(end, _)| reaches(*end)).map(|(_, index)| index);
        (track.end > 0 && reaches(track.end)).then_some(Cover { reasoned })
    }
}

#[cfg(test)]
mod tests {
    use crate::Linter;
    use crate::settings::Settings;
    use jdlint_core::Format;

    /// The lines (from 1) whose "ninja" is shown in a posting with `lines` below a title.
    fn shown(lines: &[&str]) -> Vec<usize> {
        let source = format!("# Engineer\n\n{}\n", lines.join("\n\n"));
        let linter = Linter::new(Settings::new(jiff::civil::date(2026, 1, 1)));
        let linted = linter.lint(jdlint_read::read(Format::Markdown, source.as_str()));
        let hits = linted.diagnostics.iter().filter(|one| one.rule.as_str() == "hype-term");
        hits.map(|one| source[..one.primary.range.start() as usize].matches("\n\n").count()).collect()
    }

    #[test]
    fn ranges_that_overlap_cover_what_each_covers() {
        let lines = [
            "A ninja.",
            "<!-- jdlint: allow-start(hype-term) one -->",
            "A ninja.",
            "<!-- jdlint: allow(hype-term) two -->",
            "A ninja.",
            "<!-- jdlint: allow-end -->",
            "A ninja.",
            "<!-- jdlint: allow(wording) three -->",
            "A ninja.",
            "A ninja.",
        ];
        assert_eq!(shown(&lines), [1, 7, 10]);
    }
}
