//! Whatever opens on the screens of an assessment or lies over them: where it is found, and how it opens and shuts. A
//! dialog is named by its file; a tidy rule sees to it that none is left out.

use plumbline_tests::{Desk, Window, word};
use serde_json::{Value, json};

use crate::{
    grid::{FIRST_LEVEL, paste},
    steps::{go, push},
};

/// Something that is there only once it is opened.
pub(crate) struct Place {
    /// The screen it opens on, by its words.
    screen: &'static str,
    /// What it is; a dialog by its file below `ui/src`.
    pub(crate) name: &'static str,
    open: fn(&Window),
    shut: Shut,
}

/// How it goes away.
enum Shut {
    /// It lies over the screen, and Escape shuts it.
    Escape,
    By(fn(&Window)),
}

const fn over(screen: &'static str, name: &'static str, open: fn(&Window)) -> Place {
    Place { screen, name, open, shut: Shut::Escape }
}

const fn part(screen: &'static str, name: &'static str, open: fn(&Window), shut: fn(&Window)) -> Place {
    Place { screen, name, open, shut: Shut::By(shut) }
}

/// All that opens in the window while an assessment is open that is not final.
pub(crate) const PLACES: &[Place] = &[
    over("screen-overview", "screens/overview/Overview.svelte: figures of the clauses", |window| {
        push(window, ".headlines button", word("overview-management-system"));
    }),
    over("screen-overview", "screens/overview/Overview.svelte: figures of the controls", |window| {
        push(window, ".headlines button", word("overview-annex-a"));
    }),
    over("screen-overview", "screens/overview/Overview.svelte: what is not rated", |window| {
        push(window, ".headlines button", word("overview-coverage"));
    }),
    over("screen-overview", "parts/Finalise.svelte: finalising", |window| {
        push(window, "main button", word("finalise"))
    }),
    over("screen-assess", "screens/help/Help.svelte: keys", |window| window.press(&["?"])),
    over("screen-assess", "screens/help/Help.svelte: how figures come about", |window| help(window, "method")),
    over("screen-assess", "screens/help/Help.svelte: glossary", |window| help(window, "glossary")),
    over("screen-assess", "frame/palette/Palette.svelte: as it opens", |window| window.press(&["Control+k"])),
    over("screen-assess", "frame/palette/Palette.svelte: with what was found", |window| {
        window.press(&["Control+k"]);
        window.wait("the field of the search", |window| window.has_focus("[role=combobox]"));
        window.type_text("policy");
        window.wait("what was found", |window| !window.text_at("[role=option] mark").is_empty());
    }),
    part("screen-assess", "guide: ask", |window| guide(window, "ask"), end_guide),
    part("screen-assess", "guide: evidence", |window| guide(window, "evidence"), end_guide),
    part("screen-assess", "guide: gaps", |window| guide(window, "pitfalls"), end_guide),
    part("screen-assess", "guide: levels", |window| guide(window, "next"), end_guide),
    part("screen-assess", "guide: related", |window| guide(window, "related"), end_guide),
    part("screen-assess", "guide: history", |window| guide(window, "history"), end_guide),
    part("screen-assess", "guide: meaning", |window| guide(window, "meaning"), end_guide),
    over("screen-assess", "screens/assess/Interview.svelte: questions for a role", |window| {
        // Where the window is narrow, the outline comes when it is called.
        window.press(&["/"]);
        let legal = window.hook("nav option[value='role/legal']").text();
        window.find("combobox", word("outline-from")).choose(legal.trim());
        push(window, "nav button", word("outline-interview").split('{').next().unwrap_or_default());
    }),
    over("screen-grid", "screens/grid/Paste.svelte: what would be pasted", |window| {
        window.hook(FIRST_LEVEL).focus();
        window.press(&["Control+Home", "ArrowRight", "ArrowRight"]);
        window.wait("the first level to have the keyboard", |window| window.has_focus(FIRST_LEVEL));
        paste(window, "5 – Optimizing\t4\nnonsense\t4\n");
    }),
    part("screen-gaps", "a root cause", explain, explain),
    over("screen-gaps", "screens/gaps/MakeActions.svelte: for all gaps", of_all),
    over("screen-actions", "screens/actions/Bulk.svelte: for all actions", of_all),
    over("screen-actions", "menu of a row", |window| {
        window.hook("[data-row] .name").focus();
        window.press(&["Shift+F10"]);
    }),
    part(
        "screen-actions",
        "timeline",
        |window| window.click("radio", word("actions-as-timeline")),
        |window| window.click("radio", word("actions-as-table")),
    ),
    part("screen-actions", "an open row", open_row, open_row),
    part("screen-evidence", "an open row", open_row, open_row),
    part("screen-systems", "an open row", open_row, open_row),
    part(
        "screen-evidence",
        "a message",
        |window| {
            push(window, "[data-row] td:last-child button", "");
            window.hook(".toast");
        },
        |window| {
            push(window, ".toast button", word("undo"));
            window.wait("the message to go", |window| window.text_at(".toast").is_empty());
        },
    ),
    over("screen-settings", "screens/settings/PassphraseForm.svelte: setting", |window| {
        push(window, "main button", word("passphrase-set"));
    }),
    over("screen-settings", "screens/settings/Restore.svelte: restoring of a backup", |window| {
        push(window, "main button", word("backup-restore"));
        window.wait_for_text(word("restore-file-at"));
    }),
    over("screen-settings", "parts/NewWorkspace.svelte: as it opens", |window| {
        push(window, "main button", word("workspace-new"));
    }),
    over("screen-library", "parts/FollowUp.svelte: as it opens", |window| {
        push(window, "[data-row] button", word("follow-up"));
    }),
    over("screen-library", "screens/library/Deleted.svelte: deleted assessments", |window| {
        push(window, "main button", word("deleted-title"));
    }),
    over("screen-library", "frame/Doubted.svelte: a report whose data was changed", |window| {
        import(window, "changed.pdf");
    }),
    part(
        "screen-library",
        "a problem",
        |window| {
            import(window, "broken.json");
            window.hook("[role=alert]");
        },
        |window| push(window, "[role=alert] button", word("dismiss")),
    ),
    over("screen-library", "frame/Unsaved.svelte: what is not saved yet", |window| {
        window.press(&["Control+n"]);
        window.hook("#new-organisation").fill("Bryggen Fisk AS");
        window.press(&["Control+q"]);
    }),
];

/// What opens only in an assessment that is final.
pub(crate) const WHERE_FINAL: &[Place] = &[over("screen-overview", "frame/Standing.svelte: reopening", |window| {
    push(window, ".standing button", word("reopen"));
})];

/// What opens only in a workspace with a passphrase and a backup from before it had one.
pub(crate) const WHERE_LOCKED: &[Place] =
    &[over("screen-settings", "screens/settings/Backups.svelte: erasing of plain backups", |window| {
        push(window, "main button", word("backups-erase"));
    })];

impl Place {
    /// Goes there, opens it, lets it be looked at, and shuts it again.
    pub(crate) fn visit(&self, window: &Window, look: impl FnOnce()) {
        go(window, self.screen);
        (self.open)(window);
        let Shut::By(shut) = self.shut else {
            window.wait(self.name, is_over);
            look();
            window.press(&["Escape"]);
            window.wait(&format!("{} to close", self.name), |window| !is_over(window));
            let kept = window.run_script("return document.activeElement !== document.body", &[]);
            return assert_eq!(kept, true, "the focus is not lost when {} closes", self.name);
        };
        look();
        shut(window);
    }
}

/// Writes the files that are imported here, and lets the system's question for a file be answered with one of them.
pub(crate) fn with_files(window: &Window, desk: &Desk) {
    desk.write("broken.json", "{");
    let script = "
        const [folder] = arguments;
        const real = window.fetch;
        const given = () => new Response(JSON.stringify(`${folder}/${window.plumblineGiven}`),
            { headers: { 'content-type': 'application/json', 'Tauri-Response': 'ok' } });
        window.fetch = (to, more) => (String(to).includes('choose_file') ? Promise.resolve(given()) : real(to, more));";
    window.run_script(script, &[json!(desk.folder())]);
}

fn import(window: &Window, file: &str) {
    window.run_script("window.plumblineGiven = arguments[0]", &[json!(file)]);
    push(window, "main button", word("library-import"));
}

fn is_over(window: &Window) -> bool {
    let script = "return document.querySelector('dialog[open], [role=menu]')?.checkVisibility() ?? false";
    window.run_script(script, &[]) == Value::Bool(true)
}

fn help(window: &Window, tab: &str) {
    window.press(&["?"]);
    push(window, &format!("dialog [data-tab={tab}]"), "");
}

/// Opens a tab of the guide, which lies over the requirement where there is no room beside it.
fn guide(window: &Window, tab: &str) {
    if window.text_at("#guide").is_empty() {
        window.press(&["g"]);
    }
    push(window, &format!("#guide [data-tab={tab}]"), "");
    window.wait("the guide to be there", |window| !window.text_at("#guide").contains(word("guide-fetching")));
}

fn end_guide(window: &Window) {
    window.press(&["g"]);
}

/// Selects every row, and opens what can be done with them.
fn of_all(window: &Window) {
    window.find("checkbox", word("select-all")).focus();
    window.press(&["Space"]);
    push(window, ".bar button", "");
}

/// Opens the first root cause for writing, or closes it.
fn explain(window: &Window) {
    push(window, "[data-row] .action button[aria-expanded]", "");
}

fn open_row(window: &Window) {
    push(window, "[data-row] .name", "");
}
