//! The output formats and their names.

use crate::escape::escape;
use std::fmt;
use std::str::FromStr;

/// How diagnostics are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OutputFormat {
    /// Each diagnostic with its lines, drawn for a terminal.
    Full,
    /// One line for each diagnostic.
    Concise,
    /// A table for each file.
    Grouped,
    /// Each diagnostic with its lines, in ASCII that never changes: for pages, logs and pipes.
    Plain,
    /// One JSON object for the run.
    Json,
    /// One JSON object for each diagnostic.
    JsonLines,
    /// The interchange format of static analysis, 2.1.0: code scanning and its viewers.
    Sarif,
    /// Annotations of GitHub Actions.
    Github,
    /// Code quality reports of GitLab.
    Gitlab,
    /// Test reports as JUnit wrote them.
    Junit,
    /// Reports of Checkstyle.
    Checkstyle,
    /// The JSON of reviewdog.
    Rdjson,
    /// Annotations of Azure Pipelines.
    Azure,
    /// External issues of SonarQube.
    Sonarqube,
    /// Inspections of TeamCity.
    Teamcity,
    /// Tables in Markdown: step summaries and comments.
    Markdown,
    /// A page to open in a browser: the postings, with what is said about them.
    Html,
}

impl OutputFormat {
    /// Every format, in the order in which they are listed to people.
    pub const ALL: &[Self] = &[
        Self::Full,
        Self::Concise,
        Self::Grouped,
        Self::Plain,
        Self::Json,
        Self::JsonLines,
        Self::Sarif,
        Self::Github,
        Self::Gitlab,
        Self::Junit,
        Self::Checkstyle,
        Self::Rdjson,
        Self::Azure,
        Self::Sonarqube,
        Self::Teamcity,
        Self::Markdown,
        Self::Html,
    ];

    /// The format's name on the command line.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Concise => "concise",
            Self::Grouped => "grouped",
            Self::Plain => "plain",
            Self::Json => "json",
            Self::JsonLines => "json-lines",
            Self::Sarif => "sarif",
            Self::Github => "github",
            Self::Gitlab => "gitlab",
            Self::Junit => "junit",
            Self::Checkstyle => "checkstyle",
            Self::Rdjson => "rdjson",
            Self::Azure => "azure",
            Self::Sonarqube => "sonarqube",
            Self::Teamcity => "teamcity",
            Self::Markdown => "markdown",
            Self::Html => "html",
        }
    }

    /// Whether people read it as text, so that controls are escaped and a closing line is printed.
    pub const fn is_human(self) -> bool {
        matches!(self, Self::Full | Self::Concise | Self::Grouped | Self::Plain)
    }

    /// Whether it is lines for the log of a build, which may stand beside a format for people.
    pub const fn is_log(self) -> bool {
        matches!(self, Self::Github | Self::Azure | Self::Teamcity)
    }

    /// Whether whoever reads it looks for paths from the root of the repository.
    pub const fn speaks_of_repository(self) -> bool {
        matches!(self, Self::Sarif | Self::Github | Self::Gitlab | Self::Azure)
    }
}

impl fmt::Display for OutputFormat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for OutputFormat {
    type Err = UnknownFormat;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        Self::ALL.iter().copied().find(|format| format.as_str() == name).ok_or_else(|| UnknownFormat(name.to_owned()))
    }
}

/// The name of a format that does not exist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownFormat(
    /// The name.
    pub String,
);

impl fmt::Display for UnknownFormat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "there is no output format `{}`; there are ", escape(&self.0))?;
        for (index, format) in OutputFormat::ALL.iter().enumerate() {
            let before = match index {
                0 => "",
                _ if index + 1 == OutputFormat::ALL.len() => " and ",
                _ => ", ",
            };
            write!(f, "{before}{format}")?;
        }
        Ok(())
    }
}

impl std::error::Error for UnknownFormat {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_format_is_found_by_its_name() {
        for format in OutputFormat::ALL {
            assert_eq!(format.as_str().parse(), Ok(*format));
        }
        let error = "xml\u{1b}".parse::<OutputFormat>().unwrap_err().to_string();
        assert!(error.starts_with("there is no output format `xml\\x1b`; there are full, concise,"), "{error}");
        assert!(error.ends_with(", markdown and html"), "{error}");
    }
}
