//! A PDF as other people's programs see it.

use std::{
    collections::{HashMap, HashSet},
    path::{Path, PathBuf},
    process::Command,
};

use serde_json::Value;

use crate::Picture;

/// A PDF file.
#[derive(Debug)]
pub struct Pdf {
    path: PathBuf,
}

impl Pdf {
    /// The PDF at `path`.
    #[track_caller]
    pub fn at(path: impl Into<PathBuf>) -> Pdf {
        let path = path.into();
        assert!(path.is_file(), "there should be a PDF at {}", path.display());
        Pdf { path }
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Its bytes.
    pub fn bytes(&self) -> Vec<u8> {
        std::fs::read(&self.path).expect("the PDF can be read")
    }

    /// All its text in one line, in the order in which it is written, so that cells stay whole: line breaks and runs of blanks are single blanks, and words that
    /// were hyphenated at the end of a line are whole again.
    pub fn text(&self) -> String {
        flow(&self.said("pdftotext", &["-q", "-raw"], &["-"]))
    }

    /// All text but what stands at the head and the foot of most pages: a paragraph that goes on overleaf is whole.
    pub fn body(&self) -> String {
        let text = self.said("pdftotext", &["-q", "-raw"], &["-"]);
        let pages: Vec<&str> = text.split('\u{C}').collect();
        // Numbers of pages differ.
        let shape = |line: &str| line.replace(|it: char| it.is_ascii_digit(), "");
        let mut seen = HashMap::new();
        for page in &pages {
            for line in page.lines().map(shape).collect::<HashSet<_>>() {
                *seen.entry(line).or_insert(0) += 1;
            }
        }
        let stands_on_most = |line: &&str| seen.get(&shape(line)).is_some_and(|count| count * 2 > pages.len());
        flow(
            &pages
                .iter()
                .flat_map(|page| page.lines())
                .filter(|line| !stands_on_most(line))
                .collect::<Vec<_>>()
                .join("\n"),
        )
    }

    /// The text of each page as it stands on it: lines in their order from the top, each without the blanks
    /// that only place its words.
    pub fn text_by_page(&self) -> Vec<String> {
        let text = self.said("pdftotext", &["-q", "-layout"], &["-"]);
        // Each page ends with a form feed.
        let pages = text.strip_suffix('\u{C}').unwrap_or(&text).split('\u{C}');
        let lines = |page: &str| page.lines().map(flow).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n");
        pages.map(lines).collect()
    }

    /// Each page in shades of grey, so many dots per inch.
    pub fn pictures(&self, dots: u32) -> Vec<Picture> {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        let mut command = Command::new("pdftoppm");
        command.args(["-r", &dots.to_string(), "-gray"]).arg(&self.path).arg(folder.path().join("page"));
        let (code, _, complaints) = run("pdftoppm", &mut command);
        assert_eq!(code, Some(0), "pdftoppm gave up: {complaints}");
        let entries = std::fs::read_dir(folder.path()).expect("pdftoppm has written pages");
        let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("a page").path()).collect();
        // The numbers are padded.
        paths.sort();
        paths.iter().map(|path| Picture::from_pgm(&std::fs::read(path).expect("a page can be read"))).collect()
    }

    /// How many pages it has.
    pub fn pages(&self) -> u32 {
        let info = self.said("pdfinfo", &[], &[]);
        let pages = info.lines().find_map(|line| line.strip_prefix("Pages:")).expect("pdfinfo counts the pages");
        pages.trim().parse().expect("the count is a number")
    }

    /// What `qpdf --check` has to say if it is not content.
    pub fn structural_faults(&self) -> Option<String> {
        let output = run("qpdf", Command::new("qpdf").arg("--check").arg(&self.path));
        let said = format!("{}{}", output.1, output.2);
        (output.0 != Some(0) || said.contains("WARNING")).then_some(said)
    }

    /// What poppler complains about while it paints every page.
    pub fn painting_complaints(&self) -> String {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        let mut command = Command::new("pdftoppm");
        command.args(["-r", "30", "-gray"]).arg(&self.path).arg(folder.path().join("page"));
        let (code, _, complaints) = run("pdftoppm", &mut command);
        assert_eq!(code, Some(0), "pdftoppm gave up: {complaints}");
        complaints
    }

    /// The only file attached to it, as JSON.
    pub fn attached_json(&self) -> Value {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        let out = folder.path().join("attached.json");
        let mut command = Command::new("pdfdetach");
        command.args(["-save", "1", "-o"]).arg(&out).arg(&self.path);
        let (code, _, complaints) = run("pdfdetach", &mut command);
        assert_eq!(code, Some(0), "the attachment cannot be taken out: {complaints}");
        let bytes = std::fs::read(&out).expect("the attachment was saved");
        serde_json::from_slice(&bytes).expect("the attachment is JSON")
    }

    fn said(&self, program: &str, before: &[&str], after: &[&str]) -> String {
        let (code, out, err) = run(program, Command::new(program).args(before).arg(&self.path).args(after));
        assert_eq!(code, Some(0), "{program} cannot read {}: {err}", self.path.display());
        out
    }
}

fn flow(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn run(name: &str, command: &mut Command) -> (Option<i32>, String, String) {
    let output = command.output().unwrap_or_else(|error| {
        panic!("{name} cannot be started ({error}); `cargo xtask test` installs it");
    });
    let words = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (output.status.code(), words(&output.stdout), words(&output.stderr))
}
