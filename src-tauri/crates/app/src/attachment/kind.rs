//! What a file is, judging by its name and its first bytes: which media type it has, and whether it is a program.
//! Reads nothing itself.

use std::path::Path;

/// How many bytes from the beginning are looked at.
pub(super) const HEAD: usize = 4096;

/// Why a file is not attached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Program {
    /// Systems run files whose names end like this.
    ByEnding(String),
    /// It begins as programs or scripts do, whatever its name.
    ByContent(&'static str),
}

/// Endings of files that a system runs, installs, mounts or follows when they are opened: what mail gateways hold
/// back, with the reason for each group. Not among them are documents that may carry macros, because the program that
/// shows them asks; pages, mail, certificates and archives, because they are kept as evidence.
const ENDINGS: &[&str] = &[
    // Programs of Windows and their parts; `ex_` is one that is only to be renamed.
    "exe ex_ com scr pif cpl dll ocx sys drv vxd lib nsh efi xbap",
    // Packages that install something on Windows.
    "msi msp mst msu appx appxbundle msix msixbundle appinstaller application appref-ms ins isp cab",
    // Scripts that Windows runs.
    "bat cmd ps1 ps1xml ps2 ps2xml psc1 psc2 psm1 psd1 psdm1 msh msh1 msh2 mshxml msh1xml msh2xml vb vbs vbe vbp js jse \
     ws wsf wsc wsh wsb sct shb hta htc asp aspx",
    // Links and settings that Windows follows to a program or to another computer: consoles, remote desktops,
    // shortcuts, diagnostic packages, profiles, themes, saved searches.
    "lnk url website scf msc rdp inf reg chm hlp cnt hpj its gadget settingcontent-ms appcontent-ms library-ms \
     search-ms searchconnector-ms diagcab diagcfg diagpkg shs xnk grp pcd prf theme themepack desktopthemepackfile \
     printerexport webpnp udl osd mcf",
    // Disks: opened, they are mounted, and what is in them does not bear the mark of having come from elsewhere.
    "iso img vhd vhdx vmdk wim dmg sparseimage sparsebundle udf daa",
    // Add-ins and queries of office programs: they run, or fetch what runs, without being documents.
    "xll xla xlam wll ppa ppam iqy oqy dqy rqy odc slk ade adp mde mda mdz maf mag mam maq mar mas mat mau mav maw \
     ops vsmacros vsw bgi fxp prg plg one onepkg",
    // macOS
    "app command tool workflow action pkg mpkg scpt scptd applescript terminal dylib kext fileloc inetloc webloc \
     mobileconfig prefpane qlgenerator saver",
    // Unix
    "sh bash zsh csh ksh fish run bin out elf so ko o deb rpm snap flatpak flatpakref flatpakrepo appimage desktop \
     service autorun",
    // Everywhere: programs for machines that are no hardware, scripts of languages, parts of browsers.
    "jar jnlp class apk aab ipa dex wasm py pyw pyc pyo pyz pyzw pl pm rb php phar lua tcl awk mjs cjs bas xpi crx",
];

/// How programs, packages and scripts begin.
const BEGINNINGS: &[(&[u8], &str)] = &[
    (b"\x7fELF", "ELF"),
    (b"\xfe\xed\xfa\xce", "Mach-O"),
    (b"\xfe\xed\xfa\xcf", "Mach-O"),
    (b"\xce\xfa\xed\xfe", "Mach-O"),
    (b"\xcf\xfa\xed\xfe", "Mach-O"),
    (b"\xca\xfe\xba\xbe", "Mach-O / Java"),
    (b"\x00asm", "WebAssembly"),
    (b"dex\n", "Dalvik"),
    (b"\x4c\x00\x00\x00\x01\x14\x02\x00", "LNK"),
    (b"!<arch>\n", "ar / deb"),
    (b"\xed\xab\xee\xdb", "RPM"),
    (b"#!", "#!"),
    (b"\xef\xbb\xbf#!", "#!"),
    (b"<?php", "PHP"),
    (b"[Desktop Entry]", "desktop entry"),
    (b"[InternetShortcut]", "internet shortcut"),
    (b"Windows Registry Editor", "registry"),
    (b"REGEDIT4", "registry"),
    (b"MSCF\0\0\0\0", "cabinet"),
    (b"vhdxfile", "VHDX"),
    (b"conectix", "VHD"),
    (b"MSWIM\0\0\0", "WIM"),
];

/// How texts begin that are scripts, in whatever case.
const TEXTS: &[(&str, &str)] = &[("@echo off", "batch"), ("@echo on", "batch"), ("<hta:application", "HTA")];

/// Media types by ending.
const MEDIA: &[(&str, &str)] = &[
    ("pdf", "application/pdf"),
    ("txt", "text/plain"),
    ("log", "text/plain"),
    ("md", "text/markdown"),
    ("csv", "text/csv"),
    ("tsv", "text/tab-separated-values"),
    ("json", "application/json"),
    ("xml", "application/xml"),
    ("html", "text/html"),
    ("htm", "text/html"),
    ("rtf", "application/rtf"),
    ("png", "image/png"),
    ("jpg", "image/jpeg"),
    ("jpeg", "image/jpeg"),
    ("gif", "image/gif"),
    ("webp", "image/webp"),
    ("svg", "image/svg+xml"),
    ("tif", "image/tiff"),
    ("tiff", "image/tiff"),
    ("heic", "image/heic"),
    ("doc", "application/msword"),
    ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ("xls", "application/vnd.ms-excel"),
    ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ("ppt", "application/vnd.ms-powerpoint"),
    ("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    ("odt", "application/vnd.oasis.opendocument.text"),
    ("ods", "application/vnd.oasis.opendocument.spreadsheet"),
    ("odp", "application/vnd.oasis.opendocument.presentation"),
    ("eml", "message/rfc822"),
    ("msg", "application/vnd.ms-outlook"),
    ("ics", "text/calendar"),
    ("zip", "application/zip"),
    ("mp3", "audio/mpeg"),
    ("m4a", "audio/mp4"),
    ("wav", "audio/wav"),
    ("mp4", "video/mp4"),
    ("mov", "video/quicktime"),
];

/// Where nothing tells more.
const UNKNOWN: &str = "application/octet-stream";

/// The media type of a file with this name that begins with `head`.
///
/// # Errors
/// If it is a program, a script, an installer or a shortcut.
pub(super) fn media_type(name: &str, head: &[u8]) -> Result<&'static str, Program> {
    let ending = ending(name);
    if ENDINGS.iter().any(|group| group.split_whitespace().any(|known| known == ending)) {
        return Err(Program::ByEnding(ending));
    }
    if let Some(what) = program(head) {
        return Err(Program::ByContent(what));
    }
    Ok(MEDIA.iter().find(|(known, _)| *known == ending).map_or(UNKNOWN, |(_, media)| media))
}

/// What kind of program begins like this.
fn program(head: &[u8]) -> Option<&'static str> {
    if let Some((_, what)) = BEGINNINGS.iter().find(|(beginning, _)| head.starts_with(beginning)) {
        return Some(what);
    }
    // A program of DOS or Windows has numbers where a text that happens to begin with MZ has letters.
    if head.starts_with(b"MZ") && head.len() >= 64 && head[..64].contains(&0) {
        return Some("MZ");
    }
    let text = String::from_utf8_lossy(head).to_lowercase();
    let text = text.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']);
    let is_page = text.starts_with('<');
    let begins = |(sign, _): &&(&str, &str)| text.starts_with(sign) || (is_page && text.contains(sign));
    TEXTS.iter().find(begins).map(|(_, what)| *what)
}

/// The ending of a name in small letters, as systems see it: dots and spaces at its end do not count.
fn ending(name: &str) -> String {
    let name = name.trim_end_matches(['.', ' ']);
    Path::new(name).extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default()
}

/// The name without what would show it as another: control characters, and marks that turn the direction of text.
pub(super) fn clean(name: &str) -> String {
    let turns = |c: char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    name.chars().filter(|c| !c.is_control() && !turns(*c)).collect::<String>().trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn programs_and_scripts_are_known_by_their_ending() {
        let names = [
            "setup.exe",
            "SETUP.EXE",
            "invoice.pdf.exe",
            "policy.pdf.scr",
            "run.bat",
            "run.Cmd",
            "x.ps1",
            "x.vbs",
            "x.js",
            "x.jar",
            "x.msi",
            "x.lnk",
            "x.url",
            "x.hta",
            "x.sh",
            "x.py",
            "x.desktop",
            "x.AppImage",
            "x.deb",
            "x.app",
            "x.command",
            "x.dll",
            "x.so",
            "evil.exe.",
            "evil.exe ",
            "evil.exe. .",
            "x.reg",
            "x.apk",
            "x.wasm",
            "console.msc",
            "disk.iso",
            "disk.IMG",
            "disk.vhd",
            "disk.vhdx",
            "disk.dmg",
            "office.rdp",
            "query.iqy",
            "table.slk",
            "addin.xll",
            "addin.xlam",
            "base.mde",
            "link.appref-ms",
            "found.searchconnector-ms",
            "fix.diagcfg",
            "page.sct",
            "setup.cab",
            "setup.ex_",
            "notes.one",
            "phone.mobileconfig",
            "boot.efi",
        ];
        for name in names {
            assert!(matches!(media_type(name, b"harmless"), Err(Program::ByEnding(_))), "{name:?} is refused");
        }
    }

    #[test]
    fn programs_and_scripts_are_known_by_how_they_begin_whatever_their_name() {
        let mut windows = b"MZ\x90\x00\x03\x00\x00\x00".to_vec();
        windows.resize(128, 0);
        let rows: [(&str, &[u8]); 17] = [
            ("ELF", b"\x7fELF\x02\x01\x01"),
            ("MZ", &windows),
            ("Mach-O", b"\xcf\xfa\xed\xfe\x07\x00\x00\x01"),
            ("Mach-O / Java", b"\xca\xfe\xba\xbe\x00\x00\x00\x34"),
            ("WebAssembly", b"\x00asm\x01\x00\x00\x00"),
            ("LNK", b"\x4c\x00\x00\x00\x01\x14\x02\x00\x00"),
            ("#!", b"#!/bin/sh\necho"),
            ("#!", b"\xef\xbb\xbf#!/usr/bin/env python3\n"),
            ("batch", b"@ECHO OFF\r\ndel"),
            ("batch", b"\r\n  @echo off\r\n"),
            ("PHP", b"<?php echo 1;"),
            ("HTA", b"<html><head><HTA:APPLICATION ID=x>"),
            ("desktop entry", b"[Desktop Entry]\nExec=sh"),
            ("RPM", b"\xed\xab\xee\xdb\x03"),
            ("cabinet", b"MSCF\0\0\0\0\x10"),
            ("VHDX", b"vhdxfileM\0"),
            ("VHD", b"conectix\0\0\0\x02"),
        ];
        for (wanted, head) in rows {
            assert_eq!(media_type("minutes.pdf", head), Err(Program::ByContent(wanted)), "{head:?}");
        }
    }

    #[test]
    fn documents_pass_with_their_media_type() {
        let rows: [(&str, &[u8], &str); 17] = [
            ("policy.pdf", b"%PDF-1.7", "application/pdf"),
            ("Policy.PDF", b"%PDF-1.7", "application/pdf"),
            ("register.xlsx", b"PK\x03\x04", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            ("photo.JPG", b"\xff\xd8\xff", "image/jpeg"),
            ("mail.eml", b"From: a", "message/rfc822"),
            (
                "notes.txt",
                b"MZ-12 was sampled; its record is complete and signed by two people, as asked.",
                "text/plain",
            ),
            ("notes.txt", b"echo off is what the room said", "text/plain"),
            ("model card.md", b"# A card", "text/markdown"),
            ("archive.tar.gz", b"\x1f\x8b", "application/octet-stream"),
            ("no ending", b"", "application/octet-stream"),
            ("register.xlsm", b"PK\x03\x04", "application/octet-stream"),
            ("base.accdb", b"\x00\x01\x00\x00Standard ACE DB", "application/octet-stream"),
            ("root.cer", b"\x30\x82", "application/octet-stream"),
            ("page.html", b"<html>", "text/html"),
            ("MSCF.txt", b"MSCF was the word", "text/plain"),
            (".hidden", b"x", "application/octet-stream"),
            ("exe", b"the word alone is no ending", "application/octet-stream"),
        ];
        for (name, head, wanted) in rows {
            assert_eq!(media_type(name, head), Ok(wanted), "{name}");
        }
    }

    #[test]
    fn a_name_shows_what_it_is() {
        let rows = [
            ("minutes\u{202e}fdp.exe", "minutesfdp.exe"),
            (" a\u{0}b\n.pdf ", "ab.pdf"),
            ("Protokoll – Ärztebeirat.pdf", "Protokoll – Ärztebeirat.pdf"),
            ("会議.pdf", "会議.pdf"),
        ];
        for (name, wanted) in rows {
            assert_eq!(clean(name), wanted, "of {name:?}");
        }
    }
}
