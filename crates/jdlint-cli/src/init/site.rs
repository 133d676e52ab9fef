//! Which program makes a site of the folder's pages, and which of its folders hold no postings.

use std::path::Path;

/// A program that makes sites of pages.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Site {
    /// Its name.
    pub(super) name: &'static str,
    /// Its config, from the folder.
    pub(super) config: String,
    /// Folders of templates, themes and finished pages: a posting in one of them is a copy or a pattern.
    not_postings: &'static [&'static str],
}

/// The programs: their names, the files that tell them (`*` for any ending), what such a file must hold where other
/// programs have one of that name too, and folders without postings.
type Known = (&'static str, &'static [&'static str], &'static str, &'static [&'static str]);

const KNOWN: &[Known] = &[
    (
        "Hugo",
        &["hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json", "config/_default/hugo.toml", "config/_default/hugo.yaml"],
        "",
        &["archetypes", "layouts", "public", "resources", "themes"],
    ),
    (
        "Hugo",
        &["config.toml", "config.yaml", "config/_default/config.toml"],
        "baseURL",
        &["archetypes", "layouts", "public", "resources", "themes"],
    ),
    ("Zola", &["config.toml", "zola.toml"], "base_url", &["public", "templates", "themes"]),
    ("Hexo", &["_config.yml"], "public_dir", &["public", "scaffolds", "themes"]),
    ("Jekyll", &["_config.yml", "_config.yaml", "_config.toml"], "", &["_includes", "_layouts", "_site", "vendor"]),
    ("Astro", &["astro.config.*"], "", &["dist", "public"]),
    ("Eleventy", &[".eleventy.*", "eleventy.config.*"], "", &["_includes", "_site"]),
    ("Next.js", &["next.config.*"], "", &["out"]),
    ("Nuxt", &["nuxt.config.*"], "", &["dist"]),
    ("Gatsby", &["gatsby-config.*"], "", &["public"]),
    ("Docusaurus", &["docusaurus.config.*"], "", &["build"]),
    ("VitePress", &[".vitepress/config.*"], "", &[]),
    ("SvelteKit", &["svelte.config.*"], "", &["build"]),
    ("Pelican", &["pelicanconf.py"], "", &["output", "themes"]),
    ("MkDocs", &["mkdocs.yml", "mkdocs.yaml"], "", &["site"]),
    ("Middleman", &["config.rb"], "activate", &["build"]),
];

impl Site {
    /// The program whose config lies in `folder`.
    pub(super) fn find(folder: &Path) -> Option<Self> {
        KNOWN.iter().find_map(|&(name, files, holds, not_postings)| {
            let config = files.iter().find_map(|file| named(folder, file))?;
            let speaks = holds.is_empty()
                || std::fs::read_to_string(folder.join(&config)).is_ok_and(|text| text.contains(holds));
            speaks.then_some(Self { name, config, not_postings })
        })
    }

    /// Patterns of the folders without postings that are there.
    pub(super) fn exclude(&self, folder: &Path) -> Vec<String> {
        let there = self.not_postings.iter().filter(|name| folder.join(name).is_dir());
        there.map(|name| format!("{name}/**")).collect()
    }

    /// Whether a path from the folder lies among templates and finished pages.
    pub(super) fn leaves_out(&self, path: &Path) -> bool {
        let first = path.components().next().map(|part| part.as_os_str().to_string_lossy().into_owned());
        first.is_some_and(|first| self.not_postings.contains(&first.as_str()))
    }
}

/// The file that `pattern` names below `folder`; its last part may end in `*`.
fn named(folder: &Path, pattern: &str) -> Option<String> {
    let Some(start) = pattern.strip_suffix('*') else {
        return folder.join(pattern).is_file().then(|| pattern.to_owned());
    };
    let (below, start) = start.rsplit_once('/').unwrap_or(("", start));
    let mut names: Vec<String> = std::fs::read_dir(folder.join(below))
        .ok()?
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| name.starts_with(start))
        .collect();
    names.sort_unstable();
    let name = names.into_iter().next()?;
    Some(if below.is_empty() { name } else { format!("{below}/{name}") })
}
