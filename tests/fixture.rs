//! Assessments in the open JSON form, made up for a test.

use serde_json::{Value, json};

/// An assessment in which nothing is answered yet, with these answers to requirements.
pub fn document(requirements: Vec<Value>) -> Value {
    json!({
        "format": "plumbline-assessment",
        "version": 1,
        "catalogue": {"id": "iso-42001", "edition": "2023"},
        "organisation": {"name": "Bryggen Fisk AS", "sector": "Food", "employees": 12, "country": "NO"},
        "assessment": {
            "title": "Before the audit", "kind": "baseline", "started_on": "2026-03-02", "finished_on": null,
            "scope": "Sorting of fish by camera", "ai_roles": ["user"], "status": "draft",
            "confidentiality": "Confidential", "default_target": 3
        },
        "participants": [],
        "ai_systems": [],
        "requirements": requirements,
        "evidence": [],
        "actions": []
    })
}

/// An answer to a requirement: its level, its weight, and the verdicts of its first checks.
pub fn answer(id: &str, level: Option<u8>, weight: u8, verdicts: &[Option<&str>]) -> Value {
    let checks: Vec<Value> = ('a'..='z')
        .zip(verdicts)
        .map(|(letter, verdict)| json!({"id": format!("{id}/{letter}"), "verdict": verdict, "reason": "", "note": ""}))
        .collect();
    json!({"id": id, "applicable": true, "level": level, "weight": weight, "checks": checks})
}

/// An assessment at the far end of what anybody will have: an organisation's name of 200 characters,
/// a finding of 20,000, 500 actions, 3,000 pieces of evidence, names without a blank, text that runs from right to left.
pub fn extreme() -> Value {
    const ARABIC: &str = "سجل الأدلة غير مكتمل، ولم تُحدَّد مسؤولية المراجعة السنوية لنظام إدارة الذكاء الاصطناعي.";
    const HEBREW: &str = "אין רישום של הסיכונים, ואיש אינו אחראי לבדיקה.";
    let long = "Records of the last twelve months were drawn and read one by one; ".repeat(304);
    let unbroken = "Kunstmatigeintelligentiebeheersysteemverantwoordelijkheidsverdeling".repeat(3);
    let ids = [
        "4.1", "4.2", "4.3", "4.4", "5.1", "5.2", "5.3", "6.1.1", "6.1.2", "6.1.3", "6.1.4", "6.2", "6.3", "7.1",
        "7.2", "7.3", "7.4", "7.5.1", "7.5.2", "7.5.3", "8.1", "8.2", "8.3", "8.4", "9.1", "9.2.1", "9.2.2",
    ];
    let findings = [long.as_str(), ARABIC, unbroken.as_str(), HEBREW, "Nothing was found."];
    let requirements = ids.iter().zip(findings.iter().cycle()).enumerate().map(|(number, (id, finding))| {
        let level = u8::try_from(number % 6).expect("BUG: a level is below 6");
        let mut answer = answer(id, Some(level), 1, &[Some("partly")]);
        answer["finding"] = json!(finding);
        answer["recommendation"] = json!(findings[(number + 1) % findings.len()]);
        answer["root_cause"] = json!(findings[(number + 2) % findings.len()]);
        answer["note"] = json!(ARABIC);
        answer["review"] = json!(number % 3 == 0);
        let linked = if number == 0 { 0..300 } else { 0..number % 4 };
        answer["evidence"] = linked.map(|evidence| json!(format!("e{}", evidence + 1))).collect();
        answer
    });
    let mut document = document(requirements.collect());
    let name =
        "Gesellschaft für angewandte Forschung an lernenden Systemen in Medizin, Verkehr und Verwaltung ".repeat(3);
    document["organisation"]["name"] = json!(name.chars().take(200).collect::<String>());
    document["assessment"]["title"] =
        json!("تقييم نظام إدارة الذكاء الاصطناعي – follow-up of the baseline before the certification audit");
    document["assessment"]["scope"] = json!(long);
    let titles = [
        "Name an owner",
        ARABIC,
        unbroken.as_str(),
        "Write the procedure, have it approved and tell everybody who works by it",
    ];
    document["actions"] = (0..500)
        .map(|number| {
            json!({"key": format!("a{}", number + 1), "title": format!("{} {}", titles[number % 4], number + 1),
                "requirements": if number % 50 == 0 { json!(ids) } else { json!([ids[number % ids.len()]]) },
                "owner": if number % 5 == 0 { unbroken.as_str() } else { "Head of Quality" },
                "due": if number % 3 == 0 { json!(null) } else { json!(format!("2026-{:02}-{:02}", number % 12 + 1, number % 28 + 1)) },
                "effort": "M", "priority": "P2", "status": (["open", "doing", "done", "dropped"][number % 4]), "note": ""})
        })
        .collect();
    let names = [unbroken.as_str(), ARABIC, "Olav Berg"];
    document["participants"] = (0..12)
        .map(|number| {
            json!({"key": format!("p{number}"), "name": names[number % 3], "title": names[(number + 1) % 3],
                "kind": (["interviewee", "assessor", "sponsor"][number % 3])})
        })
        .collect();
    document["ai_systems"] = (0..12)
        .map(|number| {
            json!({"key": format!("s{number}"), "name": names[number % 3], "purpose": long.get(..600), "role": "user",
                "stage": "operation", "owner": names[(number + 1) % 3], "note": ARABIC})
        })
        .collect();
    document["evidence"] = (0..3000)
        .map(|number| {
            json!({"key": format!("e{}", number + 1), "title": format!("{} {}", titles[number % 4], number + 1),
                "kind": "record", "locator": format!("https://records.invalid/{unbroken}/{number}"),
                "dated": null, "note": "", "attachment": null})
        })
        .collect();
    document
}

/// An exported assessment as a report carries it: without the notes on requirements, which are the assessor's own.
///
/// # Panics
/// If there is no such note, so that nothing was shown.
pub fn without_own_notes(mut exported: Value) -> Value {
    let mut notes = 0;
    for requirement in exported["requirements"].as_array_mut().expect("requirements are a list") {
        notes += usize::from(requirement["note"] != "");
        requirement["note"] = "".into();
    }
    assert!(notes > 0, "the assessor has noted nothing");
    exported
}
