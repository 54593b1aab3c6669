//! Completeness: groups, titles, obligations, dependencies.

use std::collections::{HashMap, HashSet};

use crate::{
    load::{Faults, Sources},
    source::{RequirementSource, StructureRequirement},
};

pub(super) fn check(sources: &Sources<'_>, faults: &mut Faults) {
    let Some(structure) = &sources.structure else { return };
    const FILE: &str = "structure.toml";
    for group in &structure.group {
        match sources.groups.iter().filter(|(_, file)| file.group == group.id).collect::<Vec<_>>()[..] {
            [] => faults.add(FILE, &group.id, "no file holds this group"),
            [(file, found)] if found.title != group.title => {
                faults.add(file, "title", format!("“{}” should be “{}”", found.title, group.title));
            }
            [_] => {}
            [..] => faults.add(FILE, &group.id, "several files hold this group"),
        }
    }
    let published: HashMap<&str, &StructureRequirement> =
        structure.requirement.iter().map(|it| (it.id.as_str(), it)).collect();
    let written: HashSet<&str> = requirements(sources).map(|(_, it)| it.id.as_str()).collect();
    for id in published.keys().filter(|id| !written.contains(*id)) {
        faults.add(FILE, *id, "the requirement is not written");
    }
    for (file, group) in &sources.groups {
        for requirement in &group.requirement {
            let Some(published) = published.get(requirement.id.as_str()) else {
                faults.add(file, &requirement.id, "the standard has no such requirement");
                continue;
            };
            let stands_here = requirement.id.strip_prefix(&group.group).is_some_and(|rest| rest.starts_with('.'));
            if !stands_here {
                faults.add(file, &requirement.id, format!("does not belong to group {}", group.group));
            }
            if requirement.title != published.title {
                let message = format!("“{}” should be “{}”", requirement.title, published.title);
                faults.add(file, format!("{} title", requirement.id), message);
            }
            check_coverage(file, requirement, published, faults);
        }
    }
    check_acyclic(sources, faults);
}

fn requirements<'a>(sources: &'a Sources<'a>) -> impl Iterator<Item = (&'a str, &'a RequirementSource)> {
    sources.groups.iter().flat_map(|(file, group)| group.requirement.iter().map(move |it| (*file, it)))
}

/// Every obligation in exactly one check, checks lettered in order, `documented` as the standard demands.
fn check_coverage(file: &str, requirement: &RequirementSource, published: &StructureRequirement, faults: &mut Faults) {
    let id = &requirement.id;
    for (check, letter) in requirement.check.iter().zip('a'..='z') {
        if check.id != format!("{id}/{letter}") {
            faults.add(file, &check.id, format!("the check should be lettered {id}/{letter}"));
        }
    }
    if published.obligations.is_empty() {
        if !(2..=6).contains(&requirement.check.len()) {
            faults.add(file, format!("{id} check"), "a control has two to six checks");
        }
        if requirement.check.iter().any(|check| check.documented) != published.documented {
            let demand = if published.documented { "demands" } else { "does not demand" };
            faults.add(file, format!("{id} documented"), format!("the control’s text {demand} documentation"));
        }
        return;
    }
    for obligation in &published.obligations {
        let covering = requirement.check.iter().filter(|check| check.covers.contains(&obligation.id)).count();
        let wanted = usize::from(!obligation.permissive);
        if covering != wanted {
            let message = format!("{} is covered by {covering} checks instead of {wanted}", obligation.id);
            faults.add(file, format!("{id} covers"), message);
        }
    }
    for check in &requirement.check {
        if !(1..=3).contains(&check.covers.len()) {
            faults.add(file, &check.id, "a check covers one to three obligations");
        }
        let covered = |covers: &String| published.obligations.iter().find(|obligation| obligation.id == *covers);
        if let Some(unknown) = check.covers.iter().find(|covers| covered(covers).is_none()) {
            faults.add(file, &check.id, format!("covers {unknown}, which the requirement does not hold"));
        }
        let demanded = check.covers.iter().filter_map(covered).any(|obligation| obligation.documented);
        if check.documented != demanded {
            faults.add(file, &check.id, format!("documented should be {demanded}"));
        }
    }
}

/// Follows `depends_on`; requirements that can never be reached form a circle.
fn check_acyclic(sources: &Sources<'_>, faults: &mut Faults) {
    let mut open: HashMap<&str, (&str, HashSet<&str>)> = requirements(sources)
        .map(|(file, it)| (it.id.as_str(), (file, it.depends_on.iter().map(String::as_str).collect())))
        .collect();
    loop {
        let free: Vec<&str> = open
            .iter()
            .filter(|(_, (_, needs))| needs.iter().all(|id| !open.contains_key(id)))
            .map(|(id, _)| *id)
            .collect();
        if free.is_empty() {
            break;
        }
        free.iter().for_each(|id| drop(open.remove(id)));
    }
    for (id, (file, _)) in open {
        faults.add(file, format!("{id} depends_on"), "depends on itself by way of others");
    }
}
