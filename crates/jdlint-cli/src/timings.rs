//! `--timings`: where the time goes.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::Mutex;
use std::time::{Duration, Instant};

/// So many rules are listed, the slowest first.
const LISTED: usize = 10;

/// Times by what they were spent on, over all threads.
#[derive(Debug)]
pub(crate) struct Timings {
    start: Instant,
    stages: Mutex<BTreeMap<Stage, Duration>>,
    rules: Mutex<BTreeMap<&'static str, Duration>>,
}

/// What time is spent on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Stage {
    /// Looking for postings and their configs.
    Finding,
    /// From bytes to documents.
    Reading,
    /// From documents to postings.
    Understanding,
    /// The rules.
    Judging,
}

impl Stage {
    fn name(self) -> &'static str {
        match self {
            Self::Finding => "finding files",
            Self::Reading => "reading",
            Self::Understanding => "understanding",
            Self::Judging => "rules",
        }
    }
}

impl Timings {
    pub(crate) fn new() -> Self {
        Self { start: Instant::now(), stages: Mutex::default(), rules: Mutex::default() }
    }

    /// What `work` comes to, its time added to `stage`.
    pub(crate) fn spend<T>(this: Option<&Self>, stage: Stage, work: impl FnOnce() -> T) -> T {
        let Some(this) = this else { return work() };
        let start = Instant::now();
        let result = work();
        if let Ok(mut stages) = this.stages.lock() {
            *stages.entry(stage).or_default() += start.elapsed();
        }
        result
    }

    /// A clock for the rules of one posting, to be told of each that is done.
    pub(crate) fn rules(&self) -> impl FnMut(jdlint_core::RuleName) + '_ {
        let mut last = Instant::now();
        move |rule| {
            let now = Instant::now();
            if let Ok(mut rules) = self.rules.lock() {
                *rules.entry(rule.as_str()).or_default() += now - last;
            }
            last = now;
        }
    }

    /// The table.
    pub(crate) fn table(&self, postings: u64) -> String {
        let wall = self.start.elapsed();
        let mut out = format!("{postings} postings in {}; added up over all threads:\n", shown(wall));
        let stages = self.stages.lock().map(|stages| stages.clone()).unwrap_or_default();
        let all: Duration = stages.values().sum();
        for (stage, time) in stages {
            let _ = writeln!(out, "  {:<30} {:>9}  {:>3} %", stage.name(), shown(time), share(time, all));
        }
        let rules = self.rules.lock().map(|rules| rules.clone()).unwrap_or_default();
        let mut rules: Vec<_> = rules.into_iter().collect();
        rules.sort_by_key(|(name, time)| (std::cmp::Reverse(*time), *name));
        for (name, time) in rules.iter().take(LISTED) {
            let _ = writeln!(out, "    {name:<28} {:>9}  {:>3} %", shown(*time), share(*time, all));
        }
        if let Some(rest) = rules.get(LISTED..).filter(|rest| !rest.is_empty()) {
            let time = rest.iter().map(|(_, time)| *time).sum();
            let name = format!("{} other rules", rest.len());
            let _ = writeln!(out, "    {name:<28} {:>9}  {:>3} %", shown(time), share(time, all));
        }
        out
    }
}

fn shown(time: Duration) -> String {
    let millis = time.as_secs_f64() * 1000.0;
    if millis < 1000.0 { format!("{millis:.1} ms") } else { format!("{:.2} s", millis / 1000.0) }
}

/// The share of `all` in percent.
fn share(time: Duration, all: Duration) -> u128 {
    time.as_nanos() * 100 / all.as_nanos().max(1)
}
