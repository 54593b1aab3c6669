/** What is chosen for a report, and what follows from it. */

import type { ReportMenu, ReportRequest } from "../../generated/wire";

/** The sections a report will have, in their order. */
export function standing(menu: ReportMenu, request: ReportRequest): string[] {
  const has = ({ token, kinds }: ReportMenu["sections"][number]): boolean =>
    request.sections === null ? kinds.includes(request.kind) : request.sections.includes(token);
  return menu.sections.filter(has).map(({ token }) => token);
}

/** The same with one section more or less; those of the kind are not named. */
export function toggled(menu: ReportMenu, request: ReportRequest, token: string): ReportRequest {
  const now = standing(menu, request);
  const next = now.includes(token) ? now.filter((other) => other !== token) : [...now, token];
  const sections = menu.sections.map((section) => section.token).filter((section) => next.includes(section));
  const own = standing(menu, { ...request, sections: null });
  return { ...request, sections: sections.join() === own.join() ? null : sections };
}

/** The same as another kind, with its own sections. */
export function ofKind(request: ReportRequest, kind: string): ReportRequest {
  return request.kind === kind ? request : { ...request, kind, sections: null };
}

/** What keeps a report from being made: nothing chosen, or nothing a workbook could hold. */
export function obstacle(menu: ReportMenu, request: ReportRequest): "no-sections" | "no-tables" | null {
  const sections = standing(menu, request);
  if (sections.length === 0) return "no-sections";
  const tables = menu.sections.filter((section) => section.has_table).map((section) => section.token);
  return request.format === "pdf" || sections.some((section) => tables.includes(section)) ? null : "no-tables";
}

/** What was chosen last for each assessment while the program runs. */
export const chosen = new Map<string, ReportRequest>();
