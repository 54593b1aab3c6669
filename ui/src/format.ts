/** Numbers and dates as the window shows them. Nothing here computes a figure. */

/** One decimal, half away from zero, as the report rounds: `2.25` is `2.3`. */
export function oneDecimal(value: number): string {
  // A mean such as 2.25 has a binary neighbour below it; the nudge is far
  // smaller than the distance between two different means.
  const nudged = Math.abs(value) + 1e-9;
  const rounded = Math.round(nudged * 10) / 10;
  return (value < 0 && rounded > 0 ? -rounded : rounded).toFixed(1);
}

/** A share of 0 to 1 as whole per cent, half away from zero: `0.625` is `63 %`; only all is `100 %`, only none `0 %`. */
export function percent(share: number): string {
  const rounded = Math.round((share + 1e-9) * 100);
  return `${share > 0 && share < 1 ? Math.min(Math.max(rounded, 1), 99) : rounded} %`;
}

/** A share known as a range; one figure where both ends are the same. */
export function percentRange(low: number, high: number): string {
  const [from, to] = [percent(low), percent(high)];
  return from === to ? from : `${from.replace(" %", "")}–${to}`;
}

/** Two figures as a range. */
export function range(low: number, high: number): string {
  return `${oneDecimal(low)}–${oneDecimal(high)}`;
}

const DAY = { year: "numeric", month: "short", day: "numeric" } as const;
const TIME = { timeStyle: "short" } as const;
const MONTH = { year: "numeric", month: "short" } as const;

/** To make a formatter costs a hundred times what using it does, and a screen shows hundreds of dates. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function format(date: Date, options: Intl.DateTimeFormatOptions, locale?: string): string {
  const key = `${locale ?? ""} ${Object.keys(options).join()}`;
  const formatter = formatters.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formatters.set(key, formatter);
  return Number.isNaN(date.getTime()) ? String(date) : formatter.format(date);
}

/** The time of day of a moment (RFC 3339) where the user is: `14:02`. */
export function timeOfDay(moment: string, locale?: string): string {
  return format(new Date(moment), TIME, locale);
}

/** A day (`2026-11-22`) as the user writes it; no time zone moves it. */
export function day(date: string, locale?: string): string {
  const [year, month, dayOfMonth] = date.split("-").map(Number);
  if (!year || !month || !dayOfMonth) return date;
  return format(new Date(year, month - 1, dayOfMonth), DAY, locale);
}

/** The day of a moment (RFC 3339) where the user is. */
export function dayOf(moment: string, locale?: string): string {
  return format(new Date(moment), DAY, locale);
}

/** A size of a file: `812 kB`, `1.4 MB`. */
export function fileSize(bytes: number): string {
  return bytes < 999_500 ? `${Math.ceil(bytes / 1000)} kB` : `${oneDecimal(bytes / 1e6)} MB`;
}

/** A month (`2026-11`) as the user writes it, in short. */
export function month(name: string, locale?: string): string {
  const [year, number] = name.split("-").map(Number);
  if (!year || !number) return name;
  return format(new Date(year, number - 1, 1), MONTH, locale);
}
