/** How a seal is shown where there is no room for all of it. */

/** The first sixteen digits in groups of four, enough to tell seals apart: `3f2a 91c0 07be 55d1`. */
export function shortSeal(sha256: string): string {
  return (sha256.slice(0, 16).match(/.{1,4}/g) ?? []).join(" ");
}
