/** The words of the window. Every word shown to a person comes from `assets/locales/<language>/ui.ftl`. */

import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import english from "@locales/en/ui.ftl?raw";

const bundle = new FluentBundle("en-GB", { useIsolating: false });
const faults = bundle.addResource(new FluentResource(english));
if (faults.length > 0) throw new Error(`BUG: ui.ftl cannot be read: ${faults.join("; ")}`);

/** What a sentence is filled with. */
export type Arguments = Record<string, FluentVariable>;

/** The words behind a key. A key that is missing shows itself, and a test refuses it. */
export function t(key: string, filling?: Arguments): string {
  const message = bundle.getMessage(key);
  return message?.value ? bundle.formatPattern(message.value, filling ?? null) : key;
}

/** Whether there are words behind a key. */
export function hasWords(key: string): boolean {
  return bundle.hasMessage(key);
}
