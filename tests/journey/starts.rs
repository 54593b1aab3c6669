//! Starting: with a workspace on the command line, a second time, elsewhere at the same time, and after an end.

use plumbline_tests::{Desk, Run, Window, word};

/// A desk with a workspace of this name beside its own, in which the sample is.
fn with_sample(name: &str) -> (Desk, String) {
    let desk = Desk::new();
    let workspace = desk.path(name);
    Run::of(&mut desk.command_on(&workspace, &["sample"])).well();
    (desk, workspace.to_str().expect("temporary paths are UTF-8").to_owned())
}

#[test]
fn a_workspace_on_the_command_line_is_opened_however_its_ending_is_written() {
    for name in ["client.plumb", "CLIENT.PLUMB"] {
        let (desk, workspace) = with_sample(name);
        let window = Window::open_with(&desk, &[&workspace]);
        window.find_like("button", "Baseline");
        window.close();
    }
}

#[test]
fn who_starts_a_second_time_is_led_to_the_window_that_is_there() {
    let (desk, other) = with_sample("other.plumb");
    let window = Window::open(&desk);
    window.find("button", word("begin-new"));
    window.start_again(&[&other]);
    window.find_like("button", "Baseline");
    window.close();
}

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
