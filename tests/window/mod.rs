//! The real window: the built desktop program on a screen nobody sees, driven from outside the way
//! a person drives it, by names, keys and clicks.

mod axe;
mod cut;
mod driver;
mod element;
mod keys;
mod process;

use std::{
    fs,
    panic::{AssertUnwindSafe, catch_unwind, resume_unwind},
    path::{Path, PathBuf},
    thread::sleep,
    time::{Duration, Instant},
};

use base64::{Engine, prelude::BASE64_STANDARD};
use serde_json::{Value, json};

use crate::{desk::Desk, place, words::word};
use driver::Driver;

pub use element::Element;

/// How long a thing may take to appear. Generous: a build machine can be slow, and whoever waits
/// goes on as soon as it is there.
const PATIENCE: Duration = Duration::from_secs(20);

/// After how long a window that is left alone has come to rest.
const REST: Duration = Duration::from_secs(5);

/// Writes down what goes wrong in the page.
const WITNESS: &str = "
    const complaints = (window.plumblineComplaints = []);
    addEventListener('error', (event) => complaints.push(`error: ${event.message}`));
    addEventListener('unhandledrejection', (event) => complaints.push(`nobody caught: ${event.reason?.message ?? event.reason}`));
    document.addEventListener('securitypolicyviolation', (event) =>
        complaints.push(`refused by ${event.violatedDirective}: ${event.blockedURI} ${event.sample}`));";

/// The open window.
#[derive(Debug)]
pub struct Window {
    driver: Driver,
}

/// Runs `test` in a fresh window on `desk`. If it fails, what the window showed is kept in
/// `target/journeys/NAME`.
pub fn journey(name: &str, desk: &Desk, test: impl FnOnce(&Window)) {
    let window = Window::open(desk);
    let result = catch_unwind(AssertUnwindSafe(|| test(&window)));
    if let Err(fault) = result {
        let kept = window.keep_what_it_shows(name);
        eprintln_kept(&kept);
        resume_unwind(fault);
    }
    let complaints = window.complaints();
    assert!(complaints.is_empty(), "the page went wrong in silence:\n{}", complaints.join("\n"));
    window.close();
}

/// Whether this test runs where there is no network interface but the loopback.
pub fn is_without_network() -> bool {
    let interfaces = fs::read_to_string("/proc/net/dev").unwrap_or_default();
    interfaces.lines().skip(2).all(|line| line.trim_start().starts_with("lo:"))
}

impl Window {
    /// Starts the program on the desk's workspace and waits until its first page is there.
    pub fn open(desk: &Desk) -> Window {
        Window::open_with(desk, &["--workspace", crate::desk::text(&desk.workspace())])
    }

    /// The same with these words on its command line.
    pub fn open_with(desk: &Desk, words: &[&str]) -> Window {
        let words: Vec<String> = words.iter().map(|&word| word.to_owned()).collect();
        let window = Window { driver: Driver::start(&place::program("plumbline-desktop"), &words, desk.folder()) };
        window.wait("the first page", |window| {
            window.run_script("return document.readyState === 'complete' && document.body.innerText.trim() !== ''", &[])
                == Value::Bool(true)
        });
        window.run_script(WITNESS, &[]);
        window
    }

    /// Starts the program once more where it runs already, with these words, and waits until that has ended.
    #[track_caller]
    pub fn start_again(&self, words: &[&str]) {
        let mut second = self.driver.beside(&place::program("plumbline-desktop"), words);
        let start = Instant::now();
        while !second.has_ended() {
            assert!(start.elapsed() < PATIENCE, "the second program should have ended");
            sleep(Duration::from_millis(40));
        }
    }

    /// How long a program takes from being started until `ready`, a script, returns true.
    pub fn time_to_open(program: &Path, desk: &Desk, ready: &str) -> Duration {
        let words = ["--workspace".to_owned(), crate::desk::text(&desk.workspace()).to_owned()];
        let window = Window { driver: Driver::start(program, &words, desk.folder()) };
        window.wait("the window to be usable", |window| window.run_script(ready, &[]) == Value::Bool(true));
        let taken = window.driver.since_asked();
        window.close();
        taken
    }

    /// How much memory a program takes, in bytes, once it is `ready` and has then been left alone for a while.
    pub fn memory_at_rest(program: &Path, desk: &Desk, ready: &str) -> u64 {
        let words = ["--workspace".to_owned(), crate::desk::text(&desk.workspace()).to_owned()];
        let window = Window { driver: Driver::start(program, &words, desk.folder()) };
        window.wait("the window to be usable", |window| window.run_script(ready, &[]) == Value::Bool(true));
        sleep(REST);
        let taken = window.driver.memory();
        window.close();
        taken
    }

    /// What the page did wrong since it opened and showed nobody: errors nobody caught, and what
    /// its content security policy refused.
    pub fn complaints(&self) -> Vec<String> {
        let complaints = self.run_script("return window.plumblineComplaints ?? ['the page was loaded anew']", &[]);
        let list = complaints.as_array().expect("a list of complaints").iter();
        list.map(|complaint| complaint.as_str().unwrap_or_default().to_owned()).collect()
    }

    /// Ends the program at once, as when the computer is switched off: what the window said was
    /// saved must be there afterwards, and no lock may be left.
    pub fn close(self) {
        self.driver.stop();
    }

    /// Ends the program as a person does, and waits until it has ended.
    #[track_caller]
    pub fn quit(self) {
        // The key may be the last thing it takes.
        let actions = json!({"actions": [{"type": "key", "id": "keyboard", "actions": keys::chord("Control+q")}]});
        let _ = self.driver.try_post("actions", &actions);
        let start = Instant::now();
        while self.driver.runs("plumbline-deskt") {
            assert!(start.elapsed() < PATIENCE, "the program should have ended");
            sleep(Duration::from_millis(40));
        }
    }

    /// Waits until the test holds.
    ///
    /// # Panics
    /// If it does not within a generous time; `what` says what was waited for.
    #[track_caller]
    pub fn wait(&self, what: &str, holds: impl Fn(&Window) -> bool) {
        self.wait_for(what, || holds(self).then_some(()));
    }

    /// Waits for a value, looking again and again.
    ///
    /// # Panics
    /// If there is none within a generous time; `what` says what was waited for.
    #[track_caller]
    pub fn wait_for<T>(&self, what: &str, look: impl Fn() -> Option<T>) -> T {
        let start = Instant::now();
        loop {
            if let Some(found) = look() {
                return found;
            }
            assert!(start.elapsed() < PATIENCE, "waited in vain for {what}; the window shows:\n{}", self.text());
            sleep(Duration::from_millis(40));
        }
    }

    /// All text the window shows.
    pub fn text(&self) -> String {
        self.run_script("return document.body.innerText", &[]).as_str().unwrap_or_default().to_owned()
    }

    /// Waits until what the screen shows has come to rest: fonts are there, nothing is being fetched or made, every
    /// page of a preview in sight is painted, and two frames in a row look the same.
    #[track_caller]
    pub fn settled(&self) {
        let frame = "
            const busy = document.body.innerText.includes(arguments[0]) ||
                [...document.querySelectorAll('progress, [aria-busy=true]')].some((it) => it.checkVisibility());
            const shown = () => document.body.innerText.length + ' ' + document.querySelector('main').scrollHeight;
            const before = shown();
            const next = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
            return document.fonts.ready.then(next).then(next).then(next).then(() => !busy && shown() === before);";
        self.wait("the screen to come to rest", |window| {
            window.run_script(frame, &[json!(word("one-moment"))]) == Value::Bool(true)
        });
    }

    /// Waits until the window shows this text.
    #[track_caller]
    pub fn wait_for_text(&self, text: &str) {
        self.wait(&format!("the text “{text}”"), |window| window.text().contains(text));
    }

    /// The element of this role with this accessible name, once it is there.
    #[track_caller]
    pub fn find(&self, role: &str, name: &str) -> Element<'_> {
        self.wait_for(&format!("{role} “{name}”"), || self.all(role).into_iter().find(|it| it.is_named(name)))
    }

    /// The element of this role whose accessible name contains this part, once it is there.
    #[track_caller]
    pub fn find_like(&self, role: &str, part: &str) -> Element<'_> {
        self.wait_for(&format!("{role} with “{part}” in its name"), || {
            self.all(role).into_iter().find(|it| it.name().contains(part))
        })
    }

    /// Clicks the element of this role with this accessible name, once it is there and can be.
    #[track_caller]
    pub fn click(&self, role: &str, name: &str) {
        self.wait_for(&format!("{role} “{name}” to click"), || {
            self.all(role).into_iter().find(|it| it.is_named(name))?.try_click()
        });
    }

    /// Clicks the element of this role whose accessible name contains this part.
    #[track_caller]
    pub fn click_like(&self, role: &str, part: &str) {
        self.wait_for(&format!("{role} with “{part}” in its name to click"), || {
            self.all(role).into_iter().find(|it| it.name().contains(part))?.try_click()
        });
    }

    /// The text of the first element for this CSS selector right now; blank if there is none.
    pub fn text_at(&self, selector: &str) -> String {
        self.ask_at(selector, "innerText").trim().to_owned()
    }

    /// What the first field for this CSS selector holds right now; blank if there is none.
    pub fn value_at(&self, selector: &str) -> String {
        self.ask_at(selector, "value")
    }

    /// One question, so that the element cannot go between finding and asking.
    fn ask_at(&self, selector: &str, property: &str) -> String {
        let script = "return document.querySelector(arguments[0])?.[arguments[1]] ?? ''";
        let answer = self.run_script(script, &[json!(selector), json!(property)]);
        answer.as_str().unwrap_or_default().to_owned()
    }

    /// Whether the first element for this CSS selector has the keyboard right now.
    pub fn has_focus(&self, selector: &str) -> bool {
        let script = "return document.activeElement?.matches(arguments[0]) ?? false";
        self.run_script(script, &[json!(selector)]) == Value::Bool(true)
    }

    /// Whether there is an element of this role and name right now.
    pub fn has(&self, role: &str, name: &str) -> bool {
        self.all(role).iter().any(|it| it.is_named(name))
    }

    /// Every visible element of this role, in reading order.
    pub fn all(&self, role: &str) -> Vec<Element<'_>> {
        element::of_role(self, role)
    }

    /// The first element for this CSS selector: for hooks where role and name are not enough.
    #[track_caller]
    pub fn hook(&self, selector: &str) -> Element<'_> {
        self.wait_for(&format!("an element for {selector}"), || element::select(self, selector))
    }

    /// The element that a script returns, if it does.
    pub fn element(&self, script: &str, arguments: &[Value]) -> Option<Element<'_>> {
        element::returned(self, script, arguments)
    }

    /// The element that has the keyboard.
    pub fn focused(&self) -> Element<'_> {
        element::focused(self)
    }

    /// Presses keys one after another: `"j"`, `"Enter"`, `"Control+k"`.
    pub fn press(&self, keys: &[&str]) {
        for key in keys {
            let actions = keys::chord(key);
            self.driver.post("actions", &json!({"actions": [{"type": "key", "id": "keyboard", "actions": actions}]}));
        }
    }

    /// Types text, key by key, into whatever has the keyboard.
    pub fn type_text(&self, text: &str) {
        let actions: Vec<Value> = text.chars().flat_map(keys::stroke).collect();
        self.driver.post("actions", &json!({"actions": [{"type": "key", "id": "keyboard", "actions": actions}]}));
    }

    /// Gives the window a size.
    pub fn resize(&self, width: u32, height: u32) {
        self.driver.post("window/rect", &json!({"width": width, "height": height}));
    }

    /// Runs a script in the page; the arguments are `arguments[0]` and so on. It may return a
    /// promise.
    pub fn run_script(&self, script: &str, arguments: &[Value]) -> Value {
        self.driver.post("execute/sync", &json!({"script": script, "args": arguments}))
    }

    /// Runs a script that may name an element which is gone before it arrives here.
    fn try_script(&self, script: &str, arguments: &[Value]) -> Result<Value, Value> {
        self.driver.try_post("execute/sync", &json!({"script": script, "args": arguments}))
    }

    /// What axe-core finds against the page as it is, a line for each rule that is broken; empty if none is.
    pub fn accessibility_faults(&self) -> Vec<String> {
        axe::faults(self)
    }

    /// What does not fit on the page as it is, a line for each kind of thing; empty if all can be read and reached.
    pub fn cut_off(&self) -> Vec<String> {
        cut::faults(self)
    }

    /// A picture of the window, as PNG.
    pub fn picture(&self) -> Vec<u8> {
        let picture = self.driver.get("screenshot");
        BASE64_STANDARD.decode(picture.as_str().expect("a picture comes as text")).expect("a picture comes as base64")
    }

    /// Keeps picture, text, page and the program's complaints in `target/journeys/NAME`.
    fn keep_what_it_shows(&self, name: &str) -> PathBuf {
        let folder = place::target().join("journeys").join(name);
        let keep = |file: &str, content: &dyn Fn() -> Vec<u8>| {
            // The window may be what failed: what it cannot show any more is left out.
            if let Ok(content) = catch_unwind(AssertUnwindSafe(content)) {
                write(&folder.join(file), &content);
            }
        };
        keep("window.png", &|| self.picture());
        keep("text.txt", &|| self.text().into_bytes());
        keep("page.html", &|| {
            let page = self.run_script("return document.documentElement.outerHTML", &[]);
            page.as_str().unwrap_or_default().as_bytes().to_vec()
        });
        keep("program.log", &|| self.driver.log());
        folder
    }
}

fn write(path: &Path, content: &[u8]) {
    fs::create_dir_all(path.parent().expect("BUG: it is in a folder")).expect("target/journeys can be made");
    fs::write(path, content).expect("target/journeys can be written");
}

#[expect(clippy::print_stderr, reason = "whoever reads the failure looks there next")]
fn eprintln_kept(folder: &Path) {
    eprintln!("What the window showed is in {}", folder.display());
}
