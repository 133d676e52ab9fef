//! `jdlint init`: looks at the folder and writes a config that fits it, and a hook.

mod hook;
mod site;

use crate::args::{ChoiceArgs, InitArgs};
use crate::discover::{Candidate, discover};
use crate::shown::shown_path;
use crate::{CLEAN, input, write};
use hook::Way;
use jdlint_core::Posting;
use jdlint_core::posting::StatementKind;
use jdlint_linter::{CONFIG_NAMES, posting_marks};
use jdlint_render::escape::escape;
use site::Site;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// So many postings are looked at: enough to know what they share.
const LOOKED_AT: usize = 400;

/// Writes `jdlint.toml` into the folder, and the hook where it is asked for.
///
/// # Errors
///
/// A sentence where a config is there already or something cannot be written.
pub(crate) fn run(args: &InitArgs) -> Result<u8, String> {
    let folder = args.folder.clone().unwrap_or_else(|| PathBuf::from("."));
    if !folder.is_dir() {
        return Err(format!("{} is no folder", folder.display()));
    }
    let way = Way::find(&folder);
    let there = CONFIG_NAMES.iter().map(|name| folder.join(name)).find(|path| path.exists());
    if let Some(path) = there.as_ref().filter(|_| !args.hook) {
        return Err(format!("{} is there already; change it by hand", shown_path(path)));
    }
    let site = Site::find(&folder);
    let seen = look_at(&folder, site.as_ref())?;
    if let Some(path) = there {
        println!("{} is there already and stays as it is.", escape(&shown_path(&path)));
    } else {
        let path = folder.join(CONFIG_NAMES[0]);
        let config = seen.config(site.as_ref().map_or_else(Vec::new, |site| site.exclude(&folder)).as_slice());
        write::put(&path, config.as_bytes()).map_err(|why| format!("cannot write {}: {why}", shown_path(&path)))?;
        println!("Wrote {}: {}.", escape(&shown_path(&path)), seen.in_words());
    }
    if let Some(site) = &site {
        println!("Seen: {} ({}); its templates and finished pages are no postings.", site.name, site.config);
    }
    if args.hook {
        println!("{}", escape(&way.write(&folder, &seen.posting_folders())?));
        return Ok(CLEAN);
    }
    match way.seen() {
        Some(seen) => println!("Seen: {}. `jdlint init --hook` adds a check before each commit to it.", escape(&seen)),
        None if is_kept_by_git(&folder) => {
            println!("`jdlint init --hook` has git check postings before each commit.");
        }
        None => {}
    }
    Ok(CLEAN)
}

fn is_kept_by_git(folder: &Path) -> bool {
    std::fs::canonicalize(folder).is_ok_and(|folder| folder.ancestors().any(|above| above.join(".git").exists()))
}

/// What a folder's postings share.
#[derive(Debug, Default)]
struct Seen {
    postings: usize,
    folders: BTreeMap<String, usize>,
    companies: BTreeMap<String, usize>,
    countries: BTreeMap<String, usize>,
    with_statement: usize,
    with_company: usize,
}

fn look_at(folder: &Path, site: Option<&Site>) -> Result<Seen, String> {
    let mut seen = Seen::default();
    let found = discover(&[folder.to_owned()], &ChoiceArgs::default())?;
    let is_posting = |candidate: &&Candidate| {
        let below = candidate.path.strip_prefix(folder).unwrap_or(&candidate.path);
        site.is_none_or(|site| !site.leaves_out(below))
    };
    for candidate in found.candidates.iter().filter(is_posting).take(LOOKED_AT) {
        seen.add(folder, candidate);
    }
    Ok(seen)
}

impl Seen {
    fn add(&mut self, root: &Path, candidate: &Candidate) {
        let Ok(records) = input::read(candidate) else { return };
        for record in records {
            let extracted = jdlint_extract::extract(&record.document);
            if posting_marks(&record.document, &extracted) < candidate.marks_needed {
                continue;
            }
            let below = candidate.path.strip_prefix(root).unwrap_or(&candidate.path);
            let folder = below.parent().map(shown_path).unwrap_or_default();
            self.postings += 1;
            *self.folders.entry(folder).or_default() += 1;
            self.add_posting(&extracted.posting);
        }
    }

    fn add_posting(&mut self, posting: &Posting) {
        if let Some(company) = posting.company.value().filter(|_| posting.company.is_stated()) {
            *self.companies.entry(company.clone()).or_default() += 1;
            self.with_company += 1;
        }
        let first = posting.locations.evidence.iter().find_map(|place| {
            place
                .value
                .subdivision
                .as_ref()
                .filter(|code| code.starts_with("US-") || code.starts_with("CA-"))
                .or(place.value.country.as_ref())
        });
        if let Some(code) = first {
            *self.countries.entry(code.clone()).or_default() += 1;
        }
        let says = |kind| posting.equal_opportunity.evidence.iter().any(|evidence| evidence.value.kind == kind);
        self.with_statement += usize::from(says(StatementKind::Statement));
    }

    fn in_words(&self) -> String {
        match (self.postings, self.folders.len()) {
            (0, _) => "no postings here yet, so all of it is commented out".to_owned(),
            (1, _) => "it fits the one posting here".to_owned(),
            (count, 1) => format!("it fits the {count} postings here"),
            (count, folders) => format!("it fits the {count} postings in {folders} folders here"),
        }
    }

    /// The folders that hold postings, where that is not simply here.
    fn posting_folders(&self) -> Vec<&str> {
        let folders: Vec<&str> = self.folders.keys().map(String::as_str).collect();
        if folders.len() > 5 || folders.iter().any(|folder| folder.is_empty()) { Vec::new() } else { folders }
    }

    /// The text of a config; `exclude` are patterns of what is no posting.
    fn config(&self, exclude: &[String]) -> String {
        let mut out = String::from(
            "# How jdlint judges the postings in this folder and below. Lines with a `#` before them are examples.\n\n\
             # recommended, strict (all rules), legal (only what a law asks), minimal (only errors).\n\
             preset = \"recommended\"\n\n",
        );
        let _ =
            writeln!(out, "# Rules of later versions stay off until you raise this.\nrules-as-of = \"{}\"\n", minor());
        out.push_str(&self.include());
        if !exclude.is_empty() {
            let _ = writeln!(out, "# Templates and finished pages of the site.\nexclude = [{}]\n", list(exclude));
        }
        out.push_str("# What the career site prints under every posting.\n");
        let elsewhere = "provided-elsewhere = [\"equal_opportunity\"]\n\n";
        if self.postings >= 5 && self.with_statement == 0 {
            let _ = write!(
                out,
                "# None of the {} postings here has an equal-opportunity statement.\n# {elsewhere}",
                self.postings
            );
        } else {
            let _ = write!(out, "# {elsewhere}");
        }
        out.push_str("[company]\n");
        line(&mut out, "name", shared(&self.companies, self.with_company), "Example Freight");
        line(&mut out, "home", shared(&self.countries, self.postings), "US-CO");
        out.push_str("# employees = 120\n# federal-contractor = false\n# hires-in = [\"US\", \"CA-ON\"]\n\n");
        out.push_str(
            "[rules]\n# missing-salary = \"error\"\n# wording = \"off\"\n\n\
             # [[overrides]]\n# files = [\"internships/**\"]\n# rules = { missing-salary = \"info\" }\n",
        );
        out
    }

    /// What is a posting, of all that lies in folders.
    fn include(&self) -> String {
        let about = "# Only these are postings; all others in folders are left alone.\n";
        let globs: Vec<String> = self.posting_folders().iter().map(|folder| format!("{folder}/**")).collect();
        if globs.is_empty() {
            return format!("{about}# include = [\"postings/**\"]\n\n");
        }
        format!("{about}include = [{}]\n\n", list(&globs))
    }
}

/// Texts as items of a list of TOML.
fn list(texts: &[String]) -> String {
    let texts: Vec<String> = texts.iter().map(|text| quoted(text)).collect();
    texts.join(", ")
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// A line of the config: set where there is a value, else an example.
fn line(out: &mut String, key: &str, value: Option<&str>, example: &str) {
    let _ = match value {
        Some(value) => writeln!(out, "{key} = {}", quoted(value)),
        None => writeln!(out, "# {key} = \"{example}\""),
    };
}

/// The value that nearly all of `of` postings share.
fn shared(counts: &BTreeMap<String, usize>, of: usize) -> Option<&str> {
    let (value, count) = counts.iter().max_by_key(|(_, count)| **count)?;
    (of >= 2 && count * 10 >= of * 9).then_some(value.as_str())
}

/// The version that rules count by.
fn minor() -> &'static str {
    let version = env!("CARGO_PKG_VERSION");
    version.rsplit_once('.').map_or(version, |(minor, _)| minor)
}
