//! The list of what can be searched.

/// The columns of the index: every field below once.
pub(crate) static COLUMNS: [&str; 14] = [
    "organisation",
    "name",
    "title",
    "scope",
    "purpose",
    "owner",
    "locator",
    "finding",
    "root_cause",
    "recommendation",
    "exclusion_reason",
    "grade_reason",
    "reason",
    "note",
];

/// The fields of each entity that can be searched.
pub(crate) static SEARCHED: [(&str, &[&str]); 7] = [
    ("assessment", &["organisation", "title", "scope"]),
    ("participant", &["name", "title"]),
    ("ai_system", &["name", "purpose", "owner", "note"]),
    ("evidence", &["title", "locator", "note"]),
    ("action", &["title", "owner", "note"]),
    ("answer", &["finding", "root_cause", "recommendation", "note", "exclusion_reason", "grade_reason"]),
    ("check_answer", &["note", "reason"]),
];

/// The fields of an entity that can be searched.
pub(crate) fn searched(entity: &str) -> &'static [&'static str] {
    SEARCHED.iter().find(|(name, _)| *name == entity).map_or(&[], |(_, fields)| fields)
}

/// The place of a field among the columns.
pub(crate) fn column(field: &str) -> Option<usize> {
    COLUMNS.iter().position(|column| *column == field)
}

/// A text as the index keeps it: on one line, and without the signs that mark matches in it.
pub(crate) fn kept(text: Option<&str>) -> Option<String> {
    let line = text?.replace(char::is_control, " ");
    (!line.is_empty()).then_some(line)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::record::{ENTITIES, Entity};

    #[test]
    fn every_field_is_a_text_people_type_and_has_its_column() {
        let mut used = BTreeSet::new();
        for (name, fields) in SEARCHED {
            let entity = Entity::named(name).expect("an entity");
            for field in fields {
                let known = entity.field(field).expect("a field of the entity");
                assert!(known.typed, "{name}.{field} holds no text");
                used.insert(*field);
            }
        }
        assert_eq!(used, COLUMNS.into_iter().collect(), "each column is some field's");
        assert_eq!(SEARCHED.len(), ENTITIES.len(), "no kind of row is forgotten");
    }
}
