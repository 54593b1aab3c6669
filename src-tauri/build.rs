//! Lets the window call the commands listed here and no other; each has a permission of its own.

/// Every command of the window, as in `src/commands.rs`.
const COMMANDS: &[&str] = &[
    "start",
    "set_settings",
    "library",
    "create_assessment",
    "add_sample",
    "delete_assessment",
    "restore_assessment",
    "catalogue",
    "guide",
    "glossary",
    "search",
    "open_assessment",
    "compare",
    "history",
    "edit",
    "edit_several",
    "undo",
    "redo",
    "import_assessment",
    "export_assessment",
    "attach_file",
    "cancel_attach",
    "absent_attachments",
    "open_attachment",
    "save_attachment",
    "choose_place",
    "export_report",
    "cancel_report",
    "show_in_folder",
    "choose_folder",
    "choose_file",
    "open_workspace",
    "verify",
    "backups",
    "back_up",
    "set_backup_folder",
    "restore_preview",
    "restore",
    "unlock",
    "lock",
    "set_passphrase",
    "remove_passphrase",
    "passphrase_strength",
    "set_menu",
];

fn main() {
    let manifest = tauri_build::AppManifest::new().commands(COMMANDS);
    let attributes = tauri_build::Attributes::new().app_manifest(manifest);
    tauri_build::try_build(attributes).expect("the window's configuration is sound");
}
