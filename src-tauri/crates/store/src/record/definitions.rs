//! The list itself. Names and defaults never change meaning, because journals are kept for ever;
//! a field that is no longer wanted stays in the list.

use assessment::{Action, AiSystem, Answer, Assessment, CheckAnswer, Evidence, Participant};

use super::{
    Entity, Field, POSITION_FIELD, Record,
    cell::{Cell, Text},
};

/// The type of a place inside a record, for its [`Cell`] constants.
const fn default_of<R, T: Cell>(_: fn(&R) -> &T) -> Option<&'static str> {
    T::DEFAULT
}
const fn typed<R, T: Cell>(_: fn(&R) -> &T) -> bool {
    T::TYPED
}

/// Defines an entity: `"column": place.in.the.domain.value`, with `= "default"` where the type has none.
macro_rules! entity {
    ($(#[$meta:meta])* $constant:ident = $name:literal, $record:ident, [$($position:ident)?] {
        $($column:literal: $($place:ident).+ $(= $default:literal)?),+ $(,)?
    }) => {
        $(#[$meta])*
        pub(crate) static $constant: Entity = Entity {
            name: $name,
            fields: &[
                $(Field {
                    name: $column,
                    default: entity!(@default $record, ($($place).+) $(, $default)?),
                    typed: typed(|record: &$record| &record.$($place).+),
                },)+
                $($position)?
            ],
        };

        impl Record for $record {
            fn write(&self) -> Vec<Text> {
                vec![$(Cell::write(&self.$($place).+)),+]
            }
            fn read(&mut self, values: &[Text]) -> Result<(), usize> {
                let mut at = 0;
                $(
                    self.$($place).+ = values.get(at).and_then(|text| Cell::read(text.as_deref())).ok_or(at)?;
                    at += 1;
                )+
                let _read = at;
                Ok(())
            }
        }
    };
    (@default $record:ident, ($($place:ident).+)) => { default_of(|record: &$record| &record.$($place).+) };
    (@default $record:ident, ($($place:ident).+), $default:literal) => { Some($default) };
}

entity! {
    /// An assessment and whom it is about; its id is the assessment's.
    ASSESSMENT = "assessment", Assessment, [] {
        "catalogue": catalogue.id,
        "edition": catalogue.edition,
        "organisation": organisation.name,
        "sector": organisation.sector,
        "employees": organisation.employees,
        "country": organisation.country,
        "title": title,
        "kind": kind,
        "started_on": started_on,
        "finished_on": finished_on,
        "scope": scope,
        "ai_roles": ai_roles,
        "status": status,
        "confidentiality": confidentiality,
        "default_target": default_target,
        "seal": seal,
        "previous": filing.previous,
        "archived": filing.is_archived = "0",
        "reopened": filing.reopened,
    }
}

entity! {
    /// Somebody who takes part.
    PARTICIPANT = "participant", Participant, [POSITION_FIELD] {
        "name": name,
        "title": title,
        "kind": kind,
    }
}

entity! {
    /// An AI system in scope.
    AI_SYSTEM = "ai_system", AiSystem, [POSITION_FIELD] {
        "name": name,
        "purpose": purpose,
        "role": role,
        "stage": stage,
        "owner": owner,
        "note": note,
    }
}

entity! {
    /// A piece of evidence.
    EVIDENCE = "evidence", Evidence, [POSITION_FIELD] {
        "title": title,
        "kind": kind,
        "locator": locator,
        "dated": dated,
        "note": note,
        "attachment": attachment,
    }
}

entity! {
    /// Something to be done.
    ACTION = "action", Action, [POSITION_FIELD] {
        "title": title,
        "requirements": requirements,
        "owner": owner,
        "due": due,
        "effort": effort,
        "priority": priority,
        "status": status,
        "note": note,
    }
}

entity! {
    /// What was found for one requirement.
    ANSWER = "answer", Answer, [] {
        "applicable": applicable = "1",
        "exclusion_reason": exclusion_reason,
        "weight": weight,
        "target": target,
        "level": level,
        "basis": basis,
        "grade": grade,
        "grade_reason": grade_reason,
        "finding": finding,
        "recommendation": recommendation,
        "note": note,
        "review": review = "0",
        "evidence": evidence,
        "participants": participants,
        "ai_systems": ai_systems,
        "inclusion_reasons": inclusion_reasons,
        "root_cause": root_cause,
    }
}

entity! {
    /// The answer to one check.
    CHECK_ANSWER = "check_answer", CheckAnswer, [] {
        "verdict": verdict,
        "reason": reason,
        "note": note,
    }
}

/// Every entity, parents before what hangs on them.
pub(crate) static ENTITIES: [&Entity; 7] =
    [&ASSESSMENT, &PARTICIPANT, &AI_SYSTEM, &EVIDENCE, &ACTION, &ANSWER, &CHECK_ANSWER];
