//! Where the repository and the built programs are.

use std::{
    env,
    path::{Path, PathBuf},
};

/// The root of the repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("BUG: tests/ lies in the root").to_path_buf()
}

/// The folder cargo builds into.
pub fn target() -> PathBuf {
    built().parent().expect("a profile's folder lies in the target folder").to_path_buf()
}

/// A program of this workspace, built by the same cargo as this test and lying two folders above
/// it; `examples/NAME` is an example.
///
/// # Panics
/// If it has not been built.
pub fn program(name: &str) -> PathBuf {
    let program = built().join(format!("{name}{}", env::consts::EXE_SUFFIX));
    assert!(program.is_file(), "{name} is not built; `cargo xtask test` builds it first");
    program
}

fn built() -> PathBuf {
    let test = env::current_exe().expect("a test knows its own path");
    test.ancestors().nth(2).expect("a test lies in PROFILE/deps").to_path_buf()
}
