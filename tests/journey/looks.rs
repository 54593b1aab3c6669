//! Every screen, as somebody sees it who cannot see well, or works on a small window.

use plumbline_tests::{Desk, SCREENS, Window, extreme, journey, word};

use crate::steps::go;

/// What opens over a screen: where, what it is, and how it is opened.
type Opened = (&'static str, &'static str, fn(&Window));

/// Whatever opens over the screens of an assessment.
const DIALOGS: &[Opened] = &[
    ("screen-assess", "help", |window| window.press(&["?"])),
    ("screen-assess", "palette", |window| window.press(&["Control+k"])),
    ("screen-gaps", "making of actions", |window| {
        window.find("checkbox", word("select-all")).focus();
        window.press(&["Space"]);
        window.find_like("button", "Create actions for").focus();
        window.press(&["Enter"]);
    }),
    ("screen-actions", "change of many actions", |window| {
        window.find("checkbox", word("select-all")).focus();
        window.press(&["Space"]);
        window.find_like("button", "Change ").focus();
        window.press(&["Enter"]);
    }),
    ("screen-actions", "menu of a row", |window| {
        window.hook("[data-row] .name").focus();
        window.press(&["Shift+F10"]);
    }),
    ("screen-settings", "passphrase", |window| window.click("button", word("passphrase-set"))),
];

/// Looks at every screen, at whatever opens over one, and at the actions in time. `before` is told each screen.
fn everywhere(window: &Window, before: impl Fn(&str), mut look: impl FnMut(&str)) {
    for screen in SCREENS {
        go(window, &format!("screen-{screen}"));
        before(screen);
        look(screen);
    }
    for (screen, dialog, open) in DIALOGS {
        go(window, screen);
        open(window);
        let is_open = |window: &Window| !window.all("dialog").is_empty() || !window.all("menu").is_empty();
        window.wait(&format!("the {dialog}"), is_open);
        look(dialog);
        window.press(&["Escape"]);
        window.wait(&format!("the {dialog} to close"), |window| !is_open(window));
        let kept = window.run_script("return document.activeElement !== document.body", &[]);
        assert_eq!(kept, true, "the focus is not lost when the {dialog} closes");
    }
    go(window, "screen-actions");
    window.click("radio", word("actions-as-timeline"));
    look("timeline");
    window.click("radio", word("actions-as-table"));
}

/// What axe-core holds against every screen in these colours.
fn faults(window: &Window, theme: &str) -> Vec<String> {
    go(window, "screen-settings");
    window.click("radio", word(theme));
    window.wait("the colours to be there", |window| {
        window.run_script("return `theme-${document.documentElement.dataset.theme}`", &[]) == theme
    });
    let mut faults = Vec::new();
    everywhere(
        window,
        |_| {},
        |place| {
            let found = window.accessibility_faults();
            faults.extend(found.into_iter().map(|fault| format!("{place}, {theme}: {fault}")));
        },
    );
    faults
}

#[test]
fn no_screen_shuts_anybody_out() {
    let desk = Desk::new();
    journey("looks", &desk, |window| {
        let mut faults: Vec<String> = Vec::new();
        let mut look = |screen: &str| {
            let found = window.accessibility_faults();
            faults.extend(found.into_iter().map(|fault| format!("{screen}: {fault}")));
        };
        look("screen-welcome");
        window.click("button", word("begin-new"));
        window.find("heading", word("screen-new"));
        look("screen-new");
        go(window, "screen-library");
        look("screen-library, empty");
        window.click("button", word("begin-sample"));
        window.find("button", word("screen-overview"));
        for (width, height) in [(1440, 900), (720, 480)] {
            size(window, width, height);
            for theme in ["theme-light", "theme-dark", "theme-contrast"] {
                faults.extend(self::faults(window, theme).into_iter().map(|fault| format!("{width} wide: {fault}")));
            }
        }
        go(window, "screen-library");
        let found = window.accessibility_faults();
        faults.extend(found.into_iter().map(|fault| format!("screen-library: {fault}")));
        assert!(faults.is_empty(), "axe-core holds this against the screens:\n{}", faults.join("\n"));
    });
}

/// Gives the window a size; 720 × 480 is a window of 1440 × 960 at 200 %.
fn size(window: &Window, width: u32, height: u32) {
    window.resize(width, height);
    window.wait("the new size", |window| {
        window.run_script("return innerWidth", &[]).as_u64().is_some_and(|now| now <= u64::from(width))
    });
}

/// What is cut off on every screen and in what opens over it, in a window of this size.
fn cut_off(window: &Window, state: &str, (width, height): (u32, u32)) -> Vec<String> {
    size(window, width, height);
    let mut faults = Vec::new();
    let settle = |screen: &str| {
        // The pages of a very long report take their time, and fit their box by being scaled to it.
        if screen != "report" {
            window.settled();
        }
    };
    everywhere(window, settle, |place| {
        let found = window.cut_off();
        faults.extend(found.into_iter().map(|fault| format!("{state}, {place} at {width} × {height}: {fault}")));
    });
    faults
}

/// Opens the assessment at the head of the library and looks at it in light and in dark, large and small.
fn nothing_is_cut_off(desk: &Desk, state: &str, title: &str) {
    journey(&format!("cut-{state}"), desk, |window| {
        let mut faults = Vec::new();
        size(window, 1024, 700);
        faults.extend(window.cut_off().into_iter().map(|fault| format!("{state}, library: {fault}")));
        window.click_like("button", title);
        window.find("button", word("screen-overview"));
        for (theme, of) in [("theme-light", (1440, 900)), ("theme-dark", (1024, 700)), ("theme-dark", (720, 480))] {
            go(window, "screen-settings");
            window.click("radio", word(theme));
            faults.extend(cut_off(window, state, of));
        }
        assert!(faults.is_empty(), "what does not fit:\n{}", faults.join("\n"));
    });
}

#[test]
fn nothing_of_the_sample_is_cut_off() {
    let desk = Desk::new();
    desk.sample();
    nothing_is_cut_off(&desk, "sample", "Baseline");
}

#[test]
fn nothing_of_the_longest_and_most_is_cut_off() {
    let desk = Desk::new();
    desk.import(&extreme());
    // Another one of the same organisation, to compare with.
    desk.import(&extreme());
    nothing_is_cut_off(&desk, "extreme", "follow-up of the baseline");
}

#[test]
fn what_can_be_done_with_selected_rows_moves_none_of_them() {
    let desk = Desk::new();
    desk.sample();
    journey("keeps-still", &desk, |window| {
        window.click_like("button", "Baseline");
        window.find("button", word("screen-overview"));
        for of in [(1440, 900), (1024, 700), (720, 480)] {
            size(window, of.0, of.1);
            for (screen, button) in [("screen-gaps", "Create actions for"), ("screen-actions", "Change ")] {
                go(window, screen);
                window.settled();
                let top = || {
                    window.run_script("return document.querySelector('[data-row]').getBoundingClientRect().top", &[])
                };
                let before = top();
                window.find("checkbox", word("select-all")).focus();
                window.press(&["Space"]);
                window.find_like("button", button);
                assert_eq!(top(), before, "{screen} at {} × {}", of.0, of.1);
            }
        }
    });
}

#[test]
fn what_is_cut_off_is_found() {
    let desk = Desk::new();
    desk.sample();
    journey("cut-found", &desk, |window| {
        window.click_like("button", "Baseline");
        go(window, "screen-settings");
        window.settled();
        assert_eq!(window.cut_off(), Vec::<String>::new(), "the screen fits to begin with");
        for (what, spoil) in [
            (
                "runs out of its box",
                "document.querySelector('h1').style.width = '2rem'; document.querySelector('h1').style.overflowWrap = 'normal'",
            ),
            (
                "cut",
                "Object.assign(document.querySelector('h1').style, { width: '2rem', overflow: 'hidden', overflowWrap: 'normal' })",
            ),
            ("sticks out", "document.querySelector('#settings-author, main input').style.width = '200%'"),
            ("outside the window", "document.querySelector('main h2').style.marginLeft = '-20rem'"),
        ] {
            window.run_script(spoil, &[]);
            let found = window.cut_off();
            assert!(found.iter().any(|fault| fault.starts_with(what)), "“{what}” should be among {found:?}");
        }
    });
}
