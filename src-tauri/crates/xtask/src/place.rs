//! Where things are in the repository.

use std::path::{Path, PathBuf};

/// The root of the repository.
pub(crate) fn root() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(3);
    root.expect("BUG: xtask lies three folders below the root").to_path_buf()
}

/// Where cargo builds.
pub(crate) fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |folder| root().join(folder))
}

/// The web interface.
pub(crate) fn ui() -> PathBuf {
    root().join("ui")
}

/// Tools that are only for the checks and come from elsewhere.
pub(crate) fn tools() -> PathBuf {
    target().join("tools")
}

/// A program built by cargo; `profile` is `debug` or `release`.
pub(crate) fn program(profile: &str, name: &str) -> PathBuf {
    target().join(profile).join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
}
