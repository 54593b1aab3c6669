//! `cargo xtask package`: the release build as an archive, and as a Debian package where
//! `dpkg-deb` is at hand, both in `target/package`.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::{Context, Result, bail};

use crate::{
    command::{answer, cargo, program, succeed, works},
    notices, place, test, tools,
};

/// The entry in the desktop's menu.
const MENU_ENTRY: &str = "\
[Desktop Entry]
Type=Application
Name=Plumbline
Comment=Assess an AI management system against ISO/IEC 42001
Exec=plumbline-desktop %f
MimeType=application/x-plumbline;
Icon=plumbline
Categories=Office;
Terminal=false
";

/// What a workspace file is to the desktop, so that opening one opens Plumbline.
const FILE_TYPE: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="application/x-plumbline">
    <comment>Plumbline workspace</comment>
    <glob pattern="*.plumb"/>
  </mime-type>
</mime-info>
"#;

/// What the desktop program needs of the system it is installed on.
const NEEDED: &str = "libwebkit2gtk-4.1-0, libgtk-3-0";

/// Builds for release and packs both programs.
///
/// # Errors
/// If something cannot be installed, built or written.
pub(crate) fn run(words: &[String]) -> Result<ExitCode> {
    if !words.is_empty() {
        bail!("cargo xtask package takes no words");
    }
    tools::to_build()?;
    tools::interface()?;
    test::ui_build()?;
    succeed(&mut cargo(&[
        "build",
        "--release",
        "--package",
        "plumbline",
        "--package",
        "plumbline-desktop",
        "--locked",
    ]))?;

    let folder = place::target().join("package");
    if folder.exists() {
        fs::remove_dir_all(&folder).context("the last package could not be removed")?;
    }
    let version = env!("CARGO_PKG_VERSION");
    let name = format!("plumbline-{version}-{}-{}", env::consts::OS, env::consts::ARCH);
    let tree = folder.join(&name);
    lay_out(&tree)?;
    let archive = folder.join(format!("{name}.tar.gz"));
    succeed(
        program("tar")
            // The same content gives the same archive, no matter who packs it and when.
            .args(["--sort=name", "--owner=0", "--group=0", "--numeric-owner", "--mtime=@0"])
            .arg("--directory")
            .arg(&folder)
            .arg("-czf")
            .arg(&archive)
            .arg(&name),
    )?;
    println!("{}", archive.display());
    if works(program("dpkg-deb").arg("--version")) {
        println!("{}", debian_package(&folder, &tree, version)?.display());
    }
    Ok(ExitCode::SUCCESS)
}

/// Lays both programs, the menu entry, the icon, the licences and the libraries' notices out as they lie under `/usr`.
fn lay_out(tree: &Path) -> Result<()> {
    let root = place::root();
    for name in ["plumbline", "plumbline-desktop"] {
        copy(&place::program("release", name), &tree.join("bin").join(name))?;
    }
    let menu = tree.join("share/applications/plumbline.desktop");
    fs::create_dir_all(menu.parent().expect("BUG: it is in a folder"))?;
    fs::write(menu, MENU_ENTRY)?;
    fs::write(make(&tree.join("share/mime/packages"))?.join("plumbline.xml"), FILE_TYPE)?;
    copy(&root.join("assets/icons/plumbline.svg"), &tree.join("share/icons/hicolor/scalable/apps/plumbline.svg"))?;
    let papers = tree.join("share/doc/plumbline");
    copy(&root.join("LICENSE"), &papers.join("LICENSE"))?;
    copy(&root.join("README.md"), &papers.join("README.md"))?;
    for entry in fs::read_dir(root.join("assets/licences")).context("assets/licences")? {
        let path = entry?.path();
        copy(&path, &papers.join("licences").join(path.file_name().expect("BUG: it was listed")))?;
    }
    fs::write(papers.join("THIRD-PARTY.txt"), notices::third_party()?)?;
    Ok(())
}

fn debian_package(folder: &Path, tree: &Path, version: &str) -> Result<PathBuf> {
    let architecture = answer(program("dpkg").arg("--print-architecture"))?;
    let system = folder.join("debian");
    succeed(program("cp").arg("-r").arg(tree).arg(make(&system)?.join("usr")))?;
    let size = answer(program("du").args(["-sk", "--apparent-size"]).arg(&system))?;
    let size = size.split_whitespace().next().unwrap_or_default();
    let control = make(&system.join("DEBIAN"))?.join("control");
    fs::write(
        control,
        format!(
            "Package: plumbline\nVersion: {version}\nArchitecture: {architecture}\nInstalled-Size: {size}\n\
             Depends: {NEEDED}\nSection: misc\nPriority: optional\nMaintainer: The makers of Plumbline\n\
             Description: Assess an AI management system against ISO/IEC 42001\n \
             Guides an assessor through the clauses and Annex A, scores maturity and\n \
             conformity, and writes a gap report. Offline: nothing leaves the computer.\n"
        ),
    )?;
    let package = folder.join(format!("plumbline_{version}_{architecture}.deb"));
    succeed(program("dpkg-deb").args(["--root-owner-group", "--build"]).arg(&system).arg(&package))?;
    fs::remove_dir_all(&system)?;
    Ok(package)
}

fn make(folder: &Path) -> Result<PathBuf> {
    fs::create_dir_all(folder)?;
    Ok(folder.to_path_buf())
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    make(to.parent().expect("BUG: it is in a folder"))?;
    fs::copy(from, to).with_context(|| format!("{} could not be copied", from.display()))?;
    Ok(())
}
