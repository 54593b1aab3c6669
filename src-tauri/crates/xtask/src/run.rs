//! `cargo xtask run`: from a fresh checkout to the open window; without a display, to a report.

use std::{env, fs, process::ExitCode};

use anyhow::{Context, Result, bail};

use crate::{
    command::{answer, cargo, program, succeed},
    place, test, tools,
};

/// Installs what is missing, builds and opens the application. Without a display it makes the
/// sample's report through the command line instead and says where it is.
///
/// # Errors
/// If something cannot be installed, built or started.
pub(crate) fn run(words: &[String]) -> Result<ExitCode> {
    if !words.is_empty() {
        bail!("cargo xtask run takes no words");
    }
    tools::to_build()?;
    if has_display() { window() } else { report() }
}

fn has_display() -> bool {
    let is_set = |name: &str| env::var_os(name).is_some_and(|value| !value.is_empty());
    cfg!(not(target_os = "linux")) || is_set("DISPLAY") || is_set("WAYLAND_DISPLAY")
}

fn window() -> Result<ExitCode> {
    tools::interface()?;
    test::ui_build()?;
    succeed(&mut cargo(&["build", "--package", "plumbline-desktop", "--locked"]))?;
    succeed(&mut program(place::program("debug", "plumbline-desktop")))?;
    Ok(ExitCode::SUCCESS)
}

fn report() -> Result<ExitCode> {
    println!("There is no display: this makes the sample's report through the command line.");
    succeed(&mut cargo(&["build", "--package", "plumbline", "--locked"]))?;
    let folder = place::target().join("sample");
    if folder.exists() {
        fs::remove_dir_all(&folder).context("the last sample could not be removed")?;
    }
    fs::create_dir_all(&folder)?;
    let plumbline = || {
        let mut command = program(place::program("debug", "plumbline"));
        command.arg("--workspace").arg(folder.join("sample.plumb"));
        command
    };
    let said = answer(plumbline().arg("sample"))?;
    let id = said.split_whitespace().last().context("the sample has no id")?;
    let pdf = folder.join("report.pdf");
    succeed(plumbline().args(["report", id, "--out"]).arg(&pdf))?;
    println!("The report is in {}", pdf.display());
    Ok(ExitCode::SUCCESS)
}
