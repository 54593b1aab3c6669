//! What differs between two values of an assessment, field by field.

use std::collections::{BTreeMap, HashMap, HashSet};

use assessment::{Answer, Assessment};
use catalogue::RequirementId;

use super::{Listed, Placed, Positions};
use crate::{
    change::{Change, EXISTS},
    error::Error,
    id::AssessmentId,
    record::{ACTION, AI_SYSTEM, ANSWER, ASSESSMENT, CHECK_ANSWER, EVIDENCE, Entity, PARTICIPANT, Record, Text},
};

/// The changes that lead from `before` to `after`, where `None` is no assessment, and the positions
/// of `after`. What is equal is compared as a whole and never taken apart.
///
/// # Errors
/// [`Error::DuplicateKey`] and [`Error::MisplacedCheck`], if two things in `after` would be the same row.
pub(crate) fn diff(
    id: AssessmentId,
    before: Option<&Placed>,
    after: Option<&Assessment>,
) -> Result<(Vec<Change>, Positions), Error> {
    let mut diff = Diff { assessment: id.to_string(), changes: Vec::new() };
    let (nowhere, nothing) = (Positions::default(), BTreeMap::new());
    let old = before.map(|placed| &*placed.value);
    let positions = before.map_or(&nowhere, |placed| &placed.positions);

    let row = diff.assessment.clone();
    diff.row(&ASSESSMENT, row, old.map(Record::write), after.map(Record::write));
    macro_rules! list {
        ($entity:ident, $list:ident) => {{
            let (old, new) = (old.map_or(&[][..], |it| &it.$list), after.map_or(&[][..], |it| &it.$list));
            diff.list(&$entity, (old, &positions.$list), new)?
        }};
    }
    let positions = Positions {
        participants: list!(PARTICIPANT, participants),
        ai_systems: list!(AI_SYSTEM, ai_systems),
        evidence: list!(EVIDENCE, evidence),
        actions: list!(ACTION, actions),
    };
    diff.answers(old.map_or(&nothing, |it| &it.answers), after.map_or(&nothing, |it| &it.answers))?;
    Ok((diff.changes, positions))
}

struct Diff {
    assessment: String,
    changes: Vec<Change>,
}

impl Diff {
    fn row(&mut self, entity: &'static Entity, id: String, before: Option<Vec<Text>>, after: Option<Vec<Text>>) {
        let exists = |values: &Option<Vec<Text>>| values.is_some().then(|| "1".to_owned());
        if before.is_some() != after.is_some() {
            let (before, after) = (exists(&before), exists(&after));
            self.changes.push(Change { entity: entity.name, id: id.clone(), field: EXISTS, before, after });
        }
        let before = before.unwrap_or_else(|| entity.defaults());
        let after = after.unwrap_or_else(|| entity.defaults());
        for ((field, before), after) in entity.fields.iter().zip(before).zip(after) {
            if before != after {
                self.changes.push(Change { entity: entity.name, id: id.clone(), field: field.name, before, after });
            }
        }
    }

    /// Compares two lists and returns the positions of the new one. Items keep their positions as
    /// long as these rise.
    fn list<T: Listed>(
        &mut self,
        entity: &'static Entity,
        (before, places): (&[T], &[i64]),
        after: &[T],
    ) -> Result<Vec<i64>, Error> {
        if before == after {
            return Ok(places.to_vec());
        }
        let old: HashMap<_, _> = before.iter().zip(places).map(|(item, place)| (item.key(), (item, *place))).collect();
        let mut positions = Vec::with_capacity(after.len());
        let mut seen = HashSet::new();
        let mut last = 0;
        for item in after {
            let key = item.key();
            if !seen.insert(key) {
                return Err(Error::DuplicateKey { entity: entity.name, key: key.to_string() });
            }
            let known = old.get(key);
            last = known.map(|(_, place)| *place).filter(|place| *place > last).unwrap_or(last + 1);
            positions.push(last);
            let before = known.map(|(item, place)| placed(*item, *place));
            self.row(entity, format!("{}/{key}", self.assessment), before, Some(placed(item, last)));
        }
        for (item, place) in before.iter().zip(places).filter(|(item, _)| !seen.contains(item.key())) {
            let id = format!("{}/{}", self.assessment, item.key());
            self.row(entity, id, Some(placed(item, *place)), None);
        }
        Ok(positions)
    }

    fn answers(
        &mut self,
        before: &BTreeMap<RequirementId, Answer>,
        after: &BTreeMap<RequirementId, Answer>,
    ) -> Result<(), Error> {
        for (requirement, answer) in after {
            let old = before.get(requirement);
            if old == Some(answer) {
                continue;
            }
            if let Some(check) = answer.checks.keys().find(|check| check.requirement() != *requirement) {
                return Err(Error::MisplacedCheck(check.clone()));
            }
            self.answer(requirement, old, Some(answer));
        }
        for (requirement, answer) in before.iter().filter(|(requirement, _)| !after.contains_key(requirement)) {
            self.answer(requirement, Some(answer), None);
        }
        Ok(())
    }

    fn answer(&mut self, requirement: &RequirementId, before: Option<&Answer>, after: Option<&Answer>) {
        let id = format!("{}/{requirement}", self.assessment);
        self.row(&ANSWER, id, before.map(Record::write), after.map(Record::write));
        let nothing = BTreeMap::new();
        let before = before.map_or(&nothing, |answer| &answer.checks);
        let after = after.map_or(&nothing, |answer| &answer.checks);
        for (check, answer) in after.iter().filter(|(check, answer)| before.get(check) != Some(answer)) {
            let id = format!("{}/{check}", self.assessment);
            self.row(&CHECK_ANSWER, id, before.get(check).map(Record::write), Some(answer.write()));
        }
        for (check, answer) in before.iter().filter(|(check, _)| !after.contains_key(check)) {
            let id = format!("{}/{check}", self.assessment);
            self.row(&CHECK_ANSWER, id, Some(answer.write()), None);
        }
    }
}

/// The values of a listed item, its position last.
fn placed<T: Listed>(item: &T, position: i64) -> Vec<Text> {
    let mut values = item.write();
    values.push(Some(position.to_string()));
    values
}
