/** The screens, in the order of the rail. A screen that is not in this list is not in the program. */

import type { Component } from "svelte";
import type { ScreenId } from "../stores/router.svelte";
import About from "./about/About.svelte";
import Actions from "./actions/Actions.svelte";
import Applicability from "./applicability/Applicability.svelte";
import Assess from "./assess/Assess.svelte";
import Compare from "./compare/Compare.svelte";
import Evidence from "./evidence/Evidence.svelte";
import Gaps from "./gaps/Gaps.svelte";
import Grid from "./grid/Grid.svelte";
import History from "./history/History.svelte";
import Library from "./library/Library.svelte";
import New from "./new/New.svelte";
import Overview from "./overview/Overview.svelte";
import Report from "./report/Report.svelte";
import Settings from "./settings/Settings.svelte";
import Systems from "./systems/Systems.svelte";
import Welcome from "./welcome/Welcome.svelte";

/** One screen. */
export interface Screen {
  id: ScreenId;
  /** Its name in the rail and in the breadcrumb. */
  word: string;
  /** Where the rail shows it: always, inside an assessment, at the foot, or not at all. */
  rail: "top" | "assessment" | "foot" | "none";
  component: Component;
}

/** All of them. */
export const SCREENS: readonly Screen[] = [
  { id: "welcome", word: "screen-welcome", rail: "none", component: Welcome },
  { id: "library", word: "screen-library", rail: "top", component: Library },
  { id: "new", word: "screen-new", rail: "none", component: New },
  { id: "overview", word: "screen-overview", rail: "assessment", component: Overview },
  { id: "about", word: "screen-about", rail: "assessment", component: About },
  { id: "assess", word: "screen-assess", rail: "assessment", component: Assess },
  { id: "grid", word: "screen-grid", rail: "assessment", component: Grid },
  { id: "gaps", word: "screen-gaps", rail: "assessment", component: Gaps },
  { id: "actions", word: "screen-actions", rail: "assessment", component: Actions },
  { id: "evidence", word: "screen-evidence", rail: "assessment", component: Evidence },
  { id: "applicability", word: "screen-applicability", rail: "assessment", component: Applicability },
  { id: "systems", word: "screen-systems", rail: "assessment", component: Systems },
  { id: "compare", word: "screen-compare", rail: "assessment", component: Compare },
  { id: "history", word: "screen-history", rail: "assessment", component: History },
  { id: "report", word: "screen-report", rail: "assessment", component: Report },
  { id: "settings", word: "screen-settings", rail: "foot", component: Settings },
];
