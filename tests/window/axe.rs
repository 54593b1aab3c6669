//! axe-core, run in the page itself.

use serde_json::Value;

use super::Window;
use crate::place;

/// What axe-core holds against the page, a line for each rule.
pub(super) fn faults(window: &Window) -> Vec<String> {
    let path = place::root().join("ui/node_modules/axe-core/axe.min.js");
    let axe = std::fs::read_to_string(&path).expect("axe-core is installed with the parts of the interface");
    if window.run_script("return typeof window.axe", &[]) == "undefined" {
        window.run_script(&axe, &[]);
    }
    let script = "
        return axe.run(document, { resultTypes: ['violations'] }).then((result) => result.violations.map((rule) =>
            `${rule.id}: ${rule.help}: ${rule.nodes.length} times, first at ${rule.nodes[0].target.join(' ')}: ` +
            rule.nodes[0].failureSummary));";
    let found: Value = window.run_script(script, &[]);
    let found = found.as_array().expect("axe-core gives a list").iter();
    found.map(|line| line.as_str().unwrap_or_default().replace('\n', " ")).collect()
}
