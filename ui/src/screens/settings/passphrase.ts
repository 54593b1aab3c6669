/** What a passphrase form asks for. It judges no passphrase: the host does. */

/** What is done with the passphrase. */
export type Task = "set" | "change" | "remove";

/** What was typed. */
export interface Typed {
  current: string;
  next: string;
  again: string;
}

/** Whether the form asks for the present passphrase. */
export const asksCurrent = (task: Task): boolean => task !== "set";

/** Whether the form asks for a new one, twice. */
export const asksNext = (task: Task): boolean => task !== "remove";

/** Whether the two new ones differ; not said before the second is as long as the first. */
export function differs({ next, again }: Typed): boolean {
  return again.length >= next.length && again !== next;
}

/** Whether everything is there that the task needs. */
export function isComplete(task: Task, typed: Typed): boolean {
  if (asksCurrent(task) && typed.current === "") return false;
  return !asksNext(task) || (typed.next !== "" && typed.again === typed.next);
}
