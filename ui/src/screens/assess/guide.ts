/** The tabs of the guide. */

/** In the order they stand. */
export const TABS = ["meaning", "ask", "evidence", "pitfalls", "next", "related", "history"] as const;

/** One tab. */
export type Tab = (typeof TABS)[number];
