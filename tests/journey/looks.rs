//! Every screen, as somebody sees it who cannot see well, or works on a small window.

use std::fs;

use plumbline_tests::{Desk, SCREENS, Window, extreme, journey, word};
use serde_json::json;

use crate::{
    places::{PLACES, Place, WHERE_FINAL, WHERE_LOCKED, with_files},
    steps::{go, push},
    vault::{PASSPHRASE, unlock},
};

const THEMES: [&str; 3] = ["light", "dark", "contrast"];

/// How the window is looked at.
#[derive(Clone, Copy)]
struct Pass {
    /// Width and height of the window; 720 × 480 is one of 1440 × 960 at 200 %.
    size: (u32, u32),
    text: &'static str,
    /// The colours in which axe-core looks at the screens.
    screens: &'static [&'static str],
    /// The colours in which it looks at what opens over them.
    places: &'static [&'static str],
}

const PASSES: [Pass; 4] = [
    Pass { size: (1440, 900), text: "medium", screens: &THEMES, places: &THEMES },
    Pass { size: (720, 480), text: "medium", screens: &THEMES, places: &["light"] },
    Pass { size: (1024, 700), text: "medium", screens: &[], places: &[] },
    Pass { size: (1024, 700), text: "large", screens: &["light"], places: &[] },
];

/// Gives the window a size.
fn size(window: &Window, (width, height): (u32, u32)) {
    window.resize(width, height);
    window.wait("the new size", |window| {
        window.run_script("return innerWidth", &[]).as_u64().is_some_and(|now| now <= u64::from(width))
    });
}

/// What cannot be read or reached in what the window shows, and what axe-core holds against it in these colours.
fn faults(window: &Window, what: &str, themes: &[&str]) -> Vec<String> {
    // The pages of a very long report take their time, and fit their box by being scaled to it.
    if !what.ends_with(": report") {
        window.settled();
    }
    let mut faults: Vec<String> = window.cut_off().iter().map(|fault| format!("{what}: {fault}")).collect();
    for theme in themes {
        let script = "
            document.documentElement.dataset.theme = arguments[0];
            document.getAnimations().forEach((it) => it.finish());";
        window.run_script(script, &[json!(theme)]);
        faults.extend(window.accessibility_faults().iter().map(|fault| format!("{what}, {theme}: {fault}")));
    }
    faults
}

/// Looks at these screens and places of the assessment with this title, in each of the passes.
fn look(window: &Window, title: &str, passes: &[Pass], screens: &[&str], places: &[Place]) {
    let mut found = Vec::new();
    for pass in passes {
        size(window, pass.size);
        go(window, "screen-settings");
        push(window, "main label", word(&format!("text-size-{}", pass.text)));
        window.wait("the size of the text", |window| {
            window.run_script("return document.documentElement.dataset.textSize", &[]) == pass.text
        });
        // The library is among what is looked at, and there no assessment is open.
        go(window, "screen-library");
        window.click_like("button", title);
        window.find("button", word("screen-overview"));
        let when = format!("{} × {}, {} text", pass.size.0, pass.size.1, pass.text);
        for screen in screens {
            go(window, &format!("screen-{screen}"));
            found.extend(faults(window, &format!("{when}: {screen}"), pass.screens));
        }
        for place in places {
            place.visit(window, || found.extend(faults(window, &format!("{when}: {}", place.name), pass.places)));
        }
    }
    assert!(found.is_empty(), "what does not fit, or shuts somebody out:\n{}", found.join("\n"));
}

/// Opens the assessment of this title and looks at these screens and places of it.
fn look_into(desk: &Desk, name: &str, title: &str, passes: &[Pass], screens: &[&str], places: &[Place]) {
    journey(name, desk, |window| {
        with_files(window, desk);
        look(window, title, passes, screens, places);
    });
}

/// The sample, with another to compare it with, and a backup.
fn sample() -> Desk {
    let desk = Desk::new();
    let id = desk.sample();
    desk.changed_report(&id);
    desk.plumbline(&["follow-up", &id, "--title", "Surveillance 2027"]).well();
    desk.plumbline(&["backup"]).well();
    desk
}

#[test]
fn every_screen_of_the_sample_fits_and_shuts_nobody_out() {
    look_into(&sample(), "looks", "Baseline", &PASSES, &[&SCREENS[..], &["library"]].concat(), &[]);
}

#[test]
fn whatever_opens_over_a_screen_fits_and_shuts_nobody_out() {
    look_into(&sample(), "looks-over", "Baseline", &PASSES, &[], PLACES);
}

#[test]
fn the_longest_and_most_fits_on_every_screen() {
    let desk = Desk::new();
    desk.import(&extreme());
    // Another one of the same organisation, to compare with.
    desk.import(&extreme());
    let passes = PASSES.map(|pass| Pass { screens: &[], places: &[], ..pass });
    look_into(&desk, "looks-extreme", "follow-up of the baseline", &passes, &SCREENS, &[]);
}

#[test]
fn what_is_final_fits_and_shuts_nobody_out() {
    let desk = sample();
    let listed = desk.plumbline(&["list", "--json"]).json();
    let ids = listed.as_array().expect("a list").iter().filter(|it| it["title"] == "Baseline 2026");
    ids.for_each(|it| _ = desk.plumbline(&["finalise", it["id"].as_str().expect("an id")]).well());
    let pass = Pass { screens: &["light"], ..PASSES[0] };
    look_into(&desk, "looks-final", "Baseline", &[pass], &SCREENS, WHERE_FINAL);
}

#[test]
fn the_beginning_fits_and_shuts_nobody_out() {
    journey("looks-beginning", &Desk::new(), |window| {
        let mut found = Vec::new();
        for pass in &PASSES {
            size(window, pass.size);
            push(window, "nav button", word("screen-library"));
            found.extend(faults(window, "library, empty", pass.screens));
            window.press(&["Control+n"]);
            window.find("heading", word("screen-new"));
            // Sent off while nothing is filled in, it says what is missing.
            window.hook("#new-title").focus();
            window.press(&["Enter"]);
            found.extend(faults(window, "new", pass.screens));
        }
        assert!(found.is_empty(), "{}", found.join("\n"));
    });
}

#[test]
fn what_is_locked_fits_and_shuts_nobody_out() {
    let desk = sample();
    let plain = desk.plumbline(&["backup", "--json"]).json()["path"].as_str().expect("a path").to_owned();
    let mut damaged = fs::read(&plain).expect("a backup can be read");
    damaged[4096..].fill(7);
    let key = desk.write("key", PASSPHRASE);
    desk.plumbline(&["passphrase", "set", "--new-file", key.to_str().expect("text")]).well();
    // A sound one is given the passphrase; one that is damaged cannot be.
    fs::write(&plain, damaged).expect("a backup can be written");
    journey("looks-locked", &desk, |window| {
        let mut found = Vec::new();
        window.find("heading", word("unlock-title"));
        unlock(window, "quartz lantern eighteen");
        window.wait_for_text("This is not the passphrase");
        for pass in &PASSES {
            size(window, pass.size);
            found.extend(faults(window, "unlock", pass.screens));
        }
        assert!(found.is_empty(), "{}", found.join("\n"));
        unlock(window, PASSPHRASE);
        window.find_like("button", "Baseline");
        look(window, "Baseline", &PASSES[..2], &[], WHERE_LOCKED);
    });
}

#[test]
fn what_can_be_done_with_selected_rows_moves_none_of_them() {
    let desk = Desk::new();
    desk.sample();
    journey("keeps-still", &desk, |window| {
        window.click_like("button", "Baseline");
        window.find("button", word("screen-overview"));
        for of in [(1440, 900), (1024, 700), (720, 480)] {
            size(window, of);
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
        window.find("button", word("screen-overview"));
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
