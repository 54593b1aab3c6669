//! Texts in many scripts, and an assessment written in one.

use assessment::Assessment;

use super::typical;

/// A text that runs from right to left, with a number in it.
pub(crate) const RIGHT_TO_LEFT: &str = SCRIPTS[0].1;

/// Texts in many scripts, and what no font of outlines draws: what, text.
pub(crate) const SCRIPTS: [(&str, &str); 6] = [
    ("right to left", "إدارة أمن المعلومات 27001 والوثائق · ניהול אבטחת מידע"),
    ("Chinese, Japanese, Korean", "情報セキュリティ管理 信息安全 정보 보안"),
    ("Devanagari and Thai", "सूचना सुरक्षा प्रबंधन · การจัดการความมั่นคง"),
    ("emoji", "Status ✅ 🔒 👩\u{200D}💻 🇨🇭 1\u{FE0F}\u{20E3} ok"),
    ("controls", "one\u{0}two\u{7}three\r\nfour\u{B}five"),
    ("combining accents", "Zu\u{0308}rich cafe\u{0301} A\u{030A}"),
];

/// A typical assessment with a text wherever a person may write one.
pub(crate) fn written(text: &str) -> Assessment {
    let mut assessment = typical();
    let write = |into: &mut String| text.clone_into(into);
    write(&mut assessment.organisation.name);
    write(&mut assessment.organisation.sector);
    write(&mut assessment.title);
    write(&mut assessment.confidentiality);
    assessment.scope = text.repeat(12);
    for answer in assessment.answers.values_mut() {
        let texts = [
            &mut answer.finding,
            &mut answer.root_cause,
            &mut answer.recommendation,
            &mut answer.note,
            &mut answer.grade_reason,
        ];
        texts.into_iter().for_each(write);
        if !answer.applicable {
            write(&mut answer.exclusion_reason);
        }
        for check in answer.checks.values_mut() {
            write(&mut check.note);
            write(&mut check.reason);
        }
    }
    for action in &mut assessment.actions {
        [&mut action.title, &mut action.owner, &mut action.note].into_iter().for_each(write);
    }
    for evidence in &mut assessment.evidence {
        [&mut evidence.title, &mut evidence.locator, &mut evidence.note].into_iter().for_each(write);
    }
    for person in &mut assessment.participants {
        [&mut person.name, &mut person.title].into_iter().for_each(write);
    }
    for system in &mut assessment.ai_systems {
        [&mut system.name, &mut system.purpose, &mut system.owner, &mut system.note].into_iter().for_each(write);
    }
    assessment
}
