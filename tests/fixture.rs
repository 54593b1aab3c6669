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
