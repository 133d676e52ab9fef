//! What is known or allowed: baselines and suppressions.

use crate::Folder;

const HYPE: &str = "# Cook\n\nLocation: Leeds, United Kingdom\n\nWe want a rockstar for our kitchen.\n";
const ONLY: [&str; 2] = ["--select", "hype-term,suppression"];

fn with<'a>(args: &[&'a str]) -> Vec<&'a str> {
    [args, &ONLY[..]].concat()
}

fn read(folder: &Folder, name: &str) -> String {
    std::fs::read_to_string(folder.path().join(name)).unwrap()
}

#[test]
fn a_baseline_hides_what_is_known_and_nothing_else() {
    let folder = Folder::new(&[("jobs/a.md", HYPE), ("jobs/b.md", HYPE), (".git/HEAD", "")]);
    let files = ["jobs/a.md", "jobs/b.md"];
    let all = |more: &[&'static str]| with(&[&files[..], more].concat());
    let ran = folder.run(&[&["baseline", "create"], &all(&[])[..]].concat()).code(0);
    assert_eq!(ran.out, "Wrote .jdlint-baseline.json: it knows 2 problems in 2 files.\n");
    folder.run(&all(&[])).code(0).says("2 known problems are in .jdlint-baseline.json and not shown.");
    folder.run(&all(&["--no-baseline"])).code(1).says("2 warnings");
    // From a folder below, by its nearest baseline.
    let mut below = folder.command(&with(&["a.md"]));
    let output = below.current_dir(folder.path().join("jobs")).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stdout));

    folder.write("jobs/a.md", HYPE.replace("rockstar", "ninja").as_bytes());
    folder.write("jobs/b.md", format!("New.\n\n{HYPE}").as_bytes());
    let ran = folder.run(&all(&[])).code(1).says("`ninja` is hype").says("`jdlint baseline prune` takes it out");
    assert!(!ran.out.contains("rockstar"), "{ran:#?}");
    folder.run(&[&["baseline", "prune"], &all(&[])[..]].concat()).code(0).says("Took 1 entry out");
    folder
        .run(&["baseline", "show"])
        .code(0)
        .says("jobs/b.md\n  hype-term  `rockstar`\n")
        .says("knows 1 problem in 1 file");
    // What is known is not fixed either.
    folder.run(&all(&["--fix", "--unsafe-fixes"])).code(0);
    assert!(read(&folder, "jobs/b.md").contains("rockstar") && !read(&folder, "jobs/a.md").contains("ninja"));
}

#[test]
fn a_baseline_that_is_not_there_or_broken_is_told() {
    let folder = Folder::new(&[("a.md", HYPE), ("bad.json", "{}")]);
    folder.run(&["a.md", "--baseline", "no.json"]).code(2).complains("cannot use the baseline no.json");
    folder.run(&["a.md", "--baseline", "bad.json"]).code(2).complains("bad.json: it does not read");
    folder.run(&["baseline", "show"]).code(2).complains("`jdlint baseline create` writes one");
    folder.run(&["a.md", "--baseline", "no.json", "--no-baseline"]).code(2);
}

#[test]
fn add_allow_allows_what_is_there_in_every_format() {
    let files = [
        ("a.md", HYPE),
        ("b.md", "---\ntitle: Rockstar Cook\n---\n\n- Be a ninja\n- Cook\n"),
        ("c.yaml", "title: Cook\nsummary: |\n  Be a ninja.\n\n  Be a guru.\n"),
        ("d.json", "{\n  \"title\": \"Cook\",\n  \"summary\": \"Be a ninja.\"\n}\n"),
        ("e.toml", "title = \"Cook\"\nsummary = \"Be a ninja.\"\n"),
        (
            "f.ndjson",
            "{\"title\":\"Cook\",\"summary\":\"Be a ninja.\"}\n{\"title\":\"Cook\",\"summary\":\"Be a guru.\"}\n",
        ),
    ];
    let folder = Folder::new(&files);
    let names: Vec<&str> = files.iter().map(|(name, _)| *name).collect();
    let ran = folder.run(&[&with(&names)[..], &["--add-allow=for now"]].concat()).code(0);
    assert_eq!(ran.out, "Allowed 9 problems in 6 files.\n");
    folder.run(&with(&names)).code(0).says("nothing to mend");
    assert_eq!(read(&folder, "a.md"), HYPE.replace("We want", "<!-- jdlint: allow(hype-term) for now -->\nWe want"));
    assert!(read(&folder, "c.yaml").contains("\n# jdlint: allow(hype-term) for now\nsummary: |\n"));
    assert!(read(&folder, "d.json").contains(",\n  \"jdlint\": {\"allow\": [\"hype-term\"]}\n}"));
    folder.run(&[&with(&names)[..], &["--no-inline-allow"]].concat()).code(1).says("9 warnings");
}

#[test]
fn plain_text_has_no_room_for_a_suppression() {
    let folder = Folder::new(&[("a.txt", HYPE)]);
    folder.run(&[&with(&["a.txt"])[..], &["--add-allow"]].concat()).code(1).says("without room for a suppression");
    assert_eq!(read(&folder, "a.txt"), HYPE);
    folder.run(&with(&["a.txt", "--add-allow=a\nb"])).code(2);
    folder.run(&with(&["a.txt", "--add-allow", "--fix"])).code(2);
}

#[test]
fn no_inline_allow_passes_over_presets_too() {
    let folder = Folder::new(&[("a.md", "---\ntitle: Cook\njdlint: {preset: minimal}\n---\nBe a rockstar.\n")]);
    assert!(!folder.run(&["a.md"]).out.contains("hype-term"));
    folder.run(&["a.md", "--no-inline-allow"]).code(1).says("hype-term");
}
