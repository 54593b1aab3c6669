/** How many people work somewhere, as it is typed. */

/** The number typed; null for a blank text, undefined for what is no whole number. */
export function headCount(text: string): number | null | undefined {
  const typed = text.trim();
  if (typed === "") return null;
  return /^\d{1,9}$/.test(typed) ? Number(typed) : undefined;
}
