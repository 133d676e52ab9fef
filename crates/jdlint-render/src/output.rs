//! The report of a run: documents in, text out.

use crate::format::OutputFormat;
use crate::formats::{Azure, Checkstyle, Github, Gitlab, Junit, Markdown, Rdjson, Sonarqube, Teamcity};
use crate::html::Page;
use crate::human::Human;
use crate::human::fold::FoldHint;
use crate::json::Json;
use crate::json_lines::JsonLines;
use crate::model::{LintedFile, RenderOptions, Summary};
use crate::renderer::Renderer;
use crate::sarif::Sarif;
use std::fmt;
use std::io::{self, Write};

/// Writes the report of a run to `W`: give it every document that was judged, clean ones too, then [`end`](Self::end).
pub struct Report<W: Write> {
    out: W,
    options: RenderOptions,
    renderer: Box<dyn Renderer + Send>,
    begun: bool,
}

impl<W: Write> Report<W> {
    /// A report in `format`.
    pub fn new(out: W, format: OutputFormat, options: RenderOptions) -> Self {
        let renderer: Box<dyn Renderer + Send> = match format {
            OutputFormat::Full | OutputFormat::Concise | OutputFormat::Grouped | OutputFormat::Plain => {
                Box::new(Human::new(Some(format)))
            }
            OutputFormat::Json => Box::<Json>::default(),
            OutputFormat::JsonLines => Box::new(JsonLines),
            OutputFormat::Sarif => Box::<Sarif>::default(),
            OutputFormat::Github => Box::new(Github),
            OutputFormat::Gitlab => Box::<Gitlab>::default(),
            OutputFormat::Junit => Box::new(Junit),
            OutputFormat::Checkstyle => Box::<Checkstyle>::default(),
            OutputFormat::Rdjson => Box::<Rdjson>::default(),
            OutputFormat::Azure => Box::new(Azure),
            OutputFormat::Sonarqube => Box::<Sonarqube>::default(),
            OutputFormat::Teamcity => Box::<Teamcity>::default(),
            OutputFormat::Markdown => Box::<Markdown>::default(),
            OutputFormat::Html => Box::<Page>::default(),
        };
        Self { out, options, renderer, begun: false }
    }

    /// A report for a person at a terminal: in full up to ten diagnostics, as tables where there are more.
    pub fn for_terminal(out: W, options: RenderOptions) -> Self {
        Self { out, options, renderer: Box::new(Human::new(None)), begun: false }
    }

    /// What to say below an absence that so many postings share that it is printed once.
    pub fn fold_hints(mut self, hints: Vec<FoldHint>) -> Self {
        self.renderer.fold_hints(hints);
        self
    }

    /// What was not checked of the law, to stand at the end, so that silence never reads as clearance.
    pub fn not_checked(&mut self, lines: Vec<String>) {
        self.renderer.not_checked(lines);
    }

    /// Adds a document; documents come in the order in which they are to be shown.
    pub fn file(&mut self, file: &LintedFile<'_>) -> io::Result<()> {
        self.begin()?;
        self.renderer.file(&mut self.out, &self.options, file)
    }

    /// Writes what is left, and returns the writer.
    pub fn end(mut self, summary: &Summary) -> io::Result<W> {
        self.begin()?;
        self.renderer.end(&mut self.out, &self.options, summary)?;
        self.out.flush()?;
        Ok(self.out)
    }

    fn begin(&mut self) -> io::Result<()> {
        if !self.begun {
            self.begun = true;
            self.renderer.begin(&mut self.out, &self.options)?;
        }
        Ok(())
    }
}

impl<W: Write> fmt::Debug for Report<W> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Report").field("options", &self.options).finish_non_exhaustive()
    }
}
