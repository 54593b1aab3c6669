//! Starting: elsewhere at the same time, and after an end.

use plumbline_tests::{Desk, Window, word};

#[test]
fn who_opens_what_is_open_elsewhere_is_told_by_whom_and_nothing_is_touched() {
    let desk = Desk::new();
    let first = Window::open(&desk);
    first.find("button", word("begin-new"));
    let second = Window::open_with(&Desk::new(), &["--workspace", desk.workspace().to_str().expect("text")]);
    second.wait_for_text("is already open");
    second.find("button", word("open-another"));
    second.close();
    first.press(&["Control+n"]);
    first.find("heading", word("screen-new"));
    first.close();
}

#[test]
fn the_window_has_the_size_it_was_left_at() {
    let desk = Desk::new();
    let size = |window: &Window| window.run_script("return [innerWidth, innerHeight]", &[]);
    let window = Window::open(&desk);
    let at_first = size(&window);
    window.resize(1111, 777);
    window.wait("the new size", |window| size(window) != at_first);
    let left = size(&window);
    window.quit();
    let window = Window::open(&desk);
    window.wait("the size it was left at", |window| size(window) == left);
    window.close();
}
