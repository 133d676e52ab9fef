//! Where reports go: to the standard output and to files, in one format or several at once.

use crate::args::{CheckArgs, ColorChoice, OutputArg};
use crate::judge::LintedRecord;
use crate::left_out::{self, LeftOut};
use crate::shown::shown_path;
use crate::{repository, settings, terminal};
use jdlint_core::RuleName;
use jdlint_render::{Allowed, AllowedBy, FoldHint, LintedFile, OutputFormat, RenderOptions, Report, RuleInfo, Summary};
use std::cell::RefCell;
use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::rc::Rc;

/// All reports of a run.
pub(crate) struct Outputs {
    list: Vec<Output>,
    repository: Option<repository::Root>,
}

/// One report and where it goes.
struct Output {
    format: Option<OutputFormat>,
    file: Option<PathBuf>,
    /// `None` once nobody reads it any more.
    report: Option<Report<Sink>>,
    sink: Sink,
}

/// What a run came to, for the words at the end of reports for people.
pub(crate) struct Ending<'a> {
    pub(crate) summary: &'a Summary,
    /// What was mended, in words.
    pub(crate) fixed: Option<String>,
    /// What a baseline knows, in words.
    pub(crate) known: Option<String>,
    /// What was not checked of the law, a sentence each.
    pub(crate) not_checked: Vec<String>,
    pub(crate) left_out: &'a [LeftOut],
    pub(crate) verbose: bool,
    pub(crate) quiet: bool,
}

impl Ending<'_> {
    fn write(&self, out: &mut Sink) -> io::Result<()> {
        for line in self.fixed.iter().chain(&self.known).flat_map(|words| words.lines()) {
            writeln!(out, "{}", terminal::broken(line))?;
        }
        left_out::list(out, self.left_out, self.verbose)
    }
}

impl Outputs {
    /// Opens what `args` ask for; what has no file of its own goes to `out`.
    ///
    /// # Errors
    ///
    /// A sentence where that makes no sense or a file cannot be written.
    pub(crate) fn open(args: &CheckArgs, out: Box<dyn Write>) -> Result<Self, String> {
        let out = Sink::new(out);
        let mut list = Vec::new();
        for OutputArg { format, file } in plan(args, in_github_actions())? {
            let sink = match &file {
                Some(path) => Sink::new(Box::new(create(path)?)),
                None => out.clone(),
            };
            let to_terminal = file.is_none() && terminal::is_terminal();
            let options = options(args, file.is_none());
            let report = match format {
                Some(format) => Report::new(sink.clone(), format, options),
                None if to_terminal => Report::for_terminal(sink.clone(), options),
                None => Report::new(sink.clone(), OutputFormat::Plain, options),
            };
            list.push(Output { format, file, report: Some(report.fold_hints(fold_hints())), sink });
        }
        let asks = |output: &Output| output.format.is_some_and(OutputFormat::speaks_of_repository);
        let repository = list.iter().any(asks).then(repository::Root::find).flatten();
        Ok(Self { list, repository })
    }

    /// Whether a report is for people at the standard output, who are told what the run came to unless `quiet`.
    pub(crate) fn speak(&self, quiet: bool) -> bool {
        let is_human = |output: &Output| output.file.is_none() && output.format.is_none_or(OutputFormat::is_human);
        !quiet && self.list.iter().any(is_human)
    }

    /// Whether nobody reads any of them any more.
    pub(crate) fn are_closed(&self) -> bool {
        self.list.iter().all(|output| output.report.is_none())
    }

    /// Adds a posting to every report.
    ///
    /// # Errors
    ///
    /// A sentence where a report cannot be written.
    pub(crate) fn posting(&mut self, path: &Path, record: &LintedRecord) -> Result<(), String> {
        let LintedRecord { linted, first_line } = record;
        let shown = shown_path(path);
        let from_root = self.repository.as_ref().map(|root| root.path_of(path));
        let by_posting = linted.suppressed.iter().map(|suppressed| Allowed {
            diagnostic: &suppressed.diagnostic,
            by: AllowedBy::Posting,
            reason: suppressed.reason.as_deref(),
        });
        let by_baseline = linted.known.iter().map(|diagnostic| Allowed {
            diagnostic,
            by: AllowedBy::Baseline,
            reason: Some("known since the baseline was made"),
        });
        let allowed: Vec<Allowed<'_>> = by_posting.chain(by_baseline).collect();
        let file =
            LintedFile::new(&shown, &linted.document, &linted.diagnostics).at_line(*first_line).allowed(&allowed);
        for output in &mut self.list {
            let Some(report) = &mut output.report else { continue };
            let path = match &from_root {
                Some(path) if output.format.is_some_and(OutputFormat::speaks_of_repository) => path,
                _ => &shown,
            };
            let written = report.file(&LintedFile { path, ..file });
            output.written(written)?;
        }
        Ok(())
    }

    /// Ends every report.
    ///
    /// # Errors
    ///
    /// A sentence where a report cannot be written.
    pub(crate) fn end(self, ending: &Ending<'_>) -> Result<(), String> {
        for mut output in self.list {
            let Some(mut report) = output.report.take() else { continue };
            report.not_checked(ending.not_checked.clone());
            let speaks = output.format.is_none_or(OutputFormat::is_human) && !ending.quiet;
            let mut sink = output.sink.clone();
            let written = if speaks && ending.summary.postings == 0 {
                writeln!(sink, "{}", terminal::broken(&left_out::no_postings(ending.left_out)))
            } else {
                report.end(ending.summary).and_then(|_| if speaks { ending.write(&mut sink) } else { Ok(()) })
            };
            output.written(written.and_then(|()| sink.flush()))?;
        }
        Ok(())
    }
}

impl Output {
    /// A reader that went away (`jdlint | head -1`) ends its report, not the run.
    fn written(&mut self, result: io::Result<()>) -> Result<(), String> {
        match (result, &self.file) {
            (Ok(()), _) => Ok(()),
            (Err(error), None) if error.kind() == io::ErrorKind::BrokenPipe => {
                self.report = None;
                Ok(())
            }
            (Err(error), None) => Err(format!("cannot write the report: {error}")),
            (Err(error), Some(path)) => Err(format!("cannot write {}: {error}", path.display())),
        }
    }
}

/// Where a report is written; reports that share an output take turns, a whole document at a time.
#[derive(Clone)]
struct Sink(Rc<RefCell<BufWriter<Box<dyn Write>>>>);

impl Sink {
    fn new(out: Box<dyn Write>) -> Self {
        Self(Rc::new(RefCell::new(BufWriter::new(out))))
    }
}

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.borrow_mut().flush()
    }
}

/// Which reports to write: what was asked for, or one for people, beside annotations where GitHub runs it.
fn plan(args: &CheckArgs, in_github_actions: bool) -> Result<Vec<OutputArg>, String> {
    let mut list = args.output_format.clone();
    if list.is_empty() {
        list.push(OutputArg { format: None, file: None });
    }
    if let Some(path) = &args.output_file {
        let mut open = list.iter_mut().filter(|output| output.file.is_none());
        match (open.next(), open.next()) {
            (Some(output), None) => output.file = Some(path.clone()),
            (None, _) => return Err("--output-file: each format has a file of its own already".to_owned()),
            _ => return Err("--output-file is for one format; write `--output-format FORMAT=FILE` for each".to_owned()),
        }
    }
    if args.output_format.is_empty() && in_github_actions {
        list.push(OutputArg { format: Some(OutputFormat::Github), file: None });
    }
    let files: Vec<&PathBuf> = list.iter().filter_map(|output| output.file.as_ref()).collect();
    if let Some(twice) = files.iter().enumerate().find(|(index, file)| files[..*index].contains(file)) {
        return Err(format!("two formats cannot share the file {}", twice.1.display()));
    }
    let is_log = |output: &&OutputArg| output.format.is_some_and(OutputFormat::is_log);
    let (logs, others): (Vec<_>, Vec<_>) = list.iter().filter(|output| output.file.is_none()).partition(is_log);
    let is_document = |output: &&OutputArg| output.format.is_some_and(|format| !format.is_human());
    if others.len() > 1 || !logs.is_empty() && others.iter().any(is_document) {
        let names: Vec<&str> = others.iter().chain(&logs).map(|output| output.name()).collect();
        let (first, rest) = (names[0], names[1..].join(" and "));
        return Err(format!(
            "{first} and {rest} cannot share the standard output; write `{first}=FILE` for one of them"
        ));
    }
    Ok(list)
}

fn in_github_actions() -> bool {
    std::env::var_os("GITHUB_ACTIONS").is_some_and(|value| value == "true")
}

/// Makes the file at `path`, and its folder where there is none.
fn create(path: &Path) -> Result<File, String> {
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        std::fs::create_dir_all(folder).map_err(|error| format!("cannot make {}: {error}", folder.display()))?;
    }
    File::create(path).map_err(|error| format!("cannot write {}: {error}", path.display()))
}

fn options(args: &CheckArgs, to_stdout: bool) -> RenderOptions {
    let color = if to_stdout { terminal::use_color(args.color) } else { args.color == ColorChoice::Always };
    RenderOptions {
        color,
        width: if to_stdout { terminal::width() } else { RenderOptions::default().width },
        unicode: terminal::unicode(),
        min_level: settings::shown_level(args),
        as_of: settings::settings(args).as_of.to_string(),
        closing_line: !args.quiet,
        links: to_stdout && color && terminal::links(),
        rule: rule_info,
    }
}

fn rule_info(name: RuleName) -> Option<RuleInfo> {
    let meta = jdlint_rules::rule_named(name.as_str())?.meta;
    Some(RuleInfo {
        summary: meta.summary,
        page: meta.page,
        level: meta.level.level(),
        on: matches!(meta.level, jdlint_rules::DefaultLevel::On(_)),
        confidence: meta.confidence.as_str(),
    })
}

fn fold_hints() -> Vec<FoldHint> {
    jdlint_rules::rules()
        .iter()
        .filter_map(|entry| entry.meta.fold.map(|hint| FoldHint { rule: entry.name(), text: hint.advice.to_owned() }))
        .collect()
}
