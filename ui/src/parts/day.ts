/** The day it is, as the wire writes days. */

/** A day of the user's calendar: `2026-11-22`. */
export function today(now = new Date()): string {
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
