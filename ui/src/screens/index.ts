/** The screens, in the order of the rail. A screen that is not in this list is not in the program. */

import type { Component } from "svelte";
import type { ScreenId } from "../stores/router.svelte";
import Assess from "./assess/Assess.svelte";

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
  { id: "assess", word: "screen-assess", rail: "assessment", component: Assess },
];
