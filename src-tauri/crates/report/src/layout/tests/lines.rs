//! Lines: directions, blanks at their ends, facts that share them, and what is drawn of a character.

use super::{
    super::{
        page::NOTE,
        shape::{Line, Shaper},
    },
    craft::words,
};
use crate::model::Text;

const ARABIC: &str = "لم تُحدَّد مسؤولية المراجعة السنوية للنظام ولم تُسجَّل المخاطر";

fn set(text: &Text, width: f32) -> Vec<Line> {
    Shaper::new().lines(text, NOTE, width)
}

fn read(line: &Line) -> String {
    line.runs.iter().map(words).collect()
}

#[test]
fn a_blank_at_the_end_of_a_line_does_not_stand_between_its_words() {
    for text in [format!("The review says {ARABIC} and more"), format!("{ARABIC} ISO/IEC 42001 {ARABIC}")] {
        for width in (90..240).step_by(10) {
            for line in set(&text.as_str().into(), width as f32) {
                let mut glyphs = Vec::new();
                for run in &line.runs {
                    let mut x = run.x;
                    for glyph in run.glyphs.iter().filter(|glyph| glyph.advance > 0.0) {
                        glyphs.push((x, run.text[glyph.range.clone()].trim().is_empty()));
                        x += glyph.advance;
                    }
                }
                glyphs.sort_by(|one, other| one.0.total_cmp(&other.0));
                let told = read(&line);
                assert!(glyphs.windows(2).all(|two| !(two[0].1 && two[1].1)), "two blanks in “{told}” at {width}");
                let ends = [glyphs.first(), glyphs.last()];
                assert!(ends.into_iter().flatten().all(|(_, blank)| !blank), "“{told}” begins or ends with a blank");
            }
        }
    }
}

#[test]
fn each_paragraph_takes_its_own_direction() {
    const WIDTH: f32 = 300.0;
    let address = "https://example.org/register";
    for (text, sides) in [
        (format!("تقييم المخاطر\n{address}"), [true, false]),
        (format!("{address}\nتقييم المخاطر"), [false, true]),
        (format!("{address}\n{address}"), [false, false]),
    ] {
        let lines = set(&text.as_str().into(), WIDTH);
        assert_eq!(lines.len(), 2, "{text:?} takes two lines");
        for (line, is_right) in lines.iter().zip(sides) {
            let off = if is_right { WIDTH - line.ink.1 } else { line.ink.0 };
            assert!(off.abs() < 2.0, "“{}” stands {off} off its side", read(line));
        }
    }
    assert_eq!(set(&"one\n\nthree".into(), WIDTH).len(), 3, "an empty line stays one");
    let read: String = set(&"Übung eins\nÜbung zwei".into(), WIDTH).iter().map(read).collect();
    assert_eq!(read, "Übung einsÜbung zwei", "what is drawn is known by its place in the whole text");
}

#[test]
fn facts_on_a_line_part_at_its_end_and_short_ones_stay_whole() {
    let facts = [
        ("Grade", "minor nonconformity"),
        ("Weight", "3"),
        ("Prepared by", "Ingrid Solheim"),
        ("Evidence", "the register of systems, the minutes of the review, the plan of the year and its annexes"),
        ("Basis", "seen"),
    ];
    let text = Text::facts(facts.iter().map(|(label, value)| (*label, Text::from(*value))));
    for width in (130..480).step_by(7) {
        let lines: Vec<String> = set(&text, width as f32).iter().map(read).collect();
        for line in &lines {
            let line = line.trim_end();
            assert!(!line.starts_with([' ', '·']) && !line.ends_with('·'), "“{line}” begins or ends between facts");
            assert!(!line.ends_with(':'), "“{line}” ends with a label at {width}");
        }
        let whole = |fact: &str| lines.iter().any(|line| line.contains(fact));
        assert!(whole("Weight:\u{A0}3") && whole("Basis:\u{A0}seen"), "{lines:?} tear a short fact");
        assert!(width < 260 || whole("Prepared by:\u{A0}Ingrid Solheim"), "{lines:?} tear a name");
    }
    assert!(read(&set(&text, 2000.0)[0]).contains("3   ·   Prepared"), "on a line they stand apart");
}

#[test]
fn a_mark_around_a_character_stands_as_its_number() {
    let lines = set(&"1\u{FE0F}\u{20E3} ok".into(), 300.0);
    assert_eq!(read(&lines[0]), "1[U+20E3] ok", "a keycap would cover what stands beside it");
}
