//! Which of our crates may use which: the order of ARCHITECTURE.md, as data.
#![allow(clippy::unwrap_used, reason = "a test may panic, its helpers too")]

use std::collections::BTreeMap;
use std::process::Command;

/// The crates, each with all that it may use. A crate that is not listed here may use nothing and be used by nobody.
const MAY_USE: &[(&str, &[&str])] = &[
    ("jdlint-core", &[]),
    ("jdlint-facts", &["jdlint-core"]),
    ("jdlint-read", &["jdlint-core"]),
    ("jdlint-extract", &["jdlint-facts", "jdlint-read", "jdlint-core"]),
    ("jdlint-schema", &["jdlint-extract", "jdlint-facts", "jdlint-read", "jdlint-core"]),
    ("jdlint-rules", &["jdlint-extract", "jdlint-facts", "jdlint-read", "jdlint-core"]),
    (
        "jdlint-linter",
        &["jdlint-rules", "jdlint-schema", "jdlint-extract", "jdlint-facts", "jdlint-read", "jdlint-core"],
    ),
    ("jdlint-render", &["jdlint-core"]),
    (
        "jdlint-lsp",
        &[
            "jdlint-linter",
            "jdlint-rules",
            "jdlint-schema",
            "jdlint-extract",
            "jdlint-facts",
            "jdlint-read",
            "jdlint-render",
            "jdlint-core",
        ],
    ),
    (
        "jdlint-cli",
        &[
            // `jdlint lsp` starts the language server.
            "jdlint-lsp",
            "jdlint-linter",
            "jdlint-rules",
            "jdlint-schema",
            "jdlint-extract",
            "jdlint-facts",
            "jdlint-read",
            "jdlint-render",
            "jdlint-core",
        ],
    ),
    ("jdlint", &["jdlint-cli"]),
];

/// Crates for development: they may use all of the above, and nobody may use them.
const DEVELOPMENT: &[&str] = &["xtask", "jdlint-measure", "jdlint-wasm-smoke"];

/// Our packages, each with those of our packages that it uses in a build for users.
fn uses() -> BTreeMap<String, Vec<String>> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["metadata", "--no-deps", "--format-version", "1", "--manifest-path"])
        .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/../Cargo.toml"))
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let packages = metadata["packages"].as_array().unwrap();
    packages
        .iter()
        .map(|package| {
            let own = package["dependencies"]
                .as_array()
                .unwrap()
                .iter()
                .filter(|dependency| dependency["kind"].is_null() && dependency["path"].is_string())
                .map(|dependency| dependency["name"].as_str().unwrap().to_owned())
                .collect();
            (package["name"].as_str().unwrap().to_owned(), own)
        })
        .collect()
}

#[test]
fn arrows_between_our_crates_point_one_way() {
    let uses = uses();
    assert!(uses.contains_key("jdlint-core"), "{uses:?}");
    let mut wrong = Vec::new();
    for (name, used) in &uses {
        if DEVELOPMENT.contains(&name.as_str()) {
            continue;
        }
        let Some((_, allowed)) = MAY_USE.iter().find(|(known, _)| known == name) else {
            wrong.push(format!("{name} has no place in the order: add it to {}", file!()));
            continue;
        };
        for dependency in used {
            if !allowed.contains(&dependency.as_str()) {
                wrong.push(format!("{name} uses {dependency}, which is not to its right"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_order_has_no_circles() {
    for (index, (name, used)) in MAY_USE.iter().enumerate() {
        for dependency in *used {
            let known = MAY_USE[..index].iter().any(|(earlier, _)| earlier == dependency);
            assert!(known, "{name} may use {dependency}, which stands below it in the list");
        }
    }
}
