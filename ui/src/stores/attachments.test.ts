import { beforeEach, expect, test, vi } from "vitest";
import type { OpenAssessment } from "./assessment.svelte";

/** What the host was asked, in order. */
const asked: string[] = [];
let absent: string[] = [];
let refuse = false;

vi.mock("../platform", () => ({
  attachFile: async (_id: string, evidence: string, path: string, told: (share: number) => void) => {
    asked.push(`attach ${path} to ${evidence}`);
    await Promise.resolve();
    told(0.5);
    if (refuse) throw { code: "refused", message: "It is a program.", hint: "" };
  },
  absentAttachments: async () => (asked.push("absent?"), absent),
  asFailure: (reason: unknown) => reason,
}));

const { attachments } = await import("./attachments.svelte");
const { session } = await import("./session.svelte");

const file = (sha256: string) => ({ name: "a.pdf", media_type: "application/pdf", bytes: 3, sha256 });

function assessment(digests: readonly string[] = []): OpenAssessment {
  return {
    id: "x",
    view: { evidence: digests.map((sha256, at) => ({ key: `e${at + 1}`, attachment: sha256 === "" ? null : file(sha256) })) },
    settle: async () => true,
    reload: async () => void asked.push("reload"),
  } as unknown as OpenAssessment;
}

beforeEach(() => {
  asked.splice(0);
  [absent, refuse, session.failure] = [[], false, null];
});

test("files are attached one after another, and what is shown is read anew after each", async () => {
  const open = assessment();
  const both = [attachments.attach(open, "e1", "/f/a.pdf"), attachments.attach(open, "e2", "/f/b.pdf")];
  expect(await Promise.all(both)).toEqual([true, true]);
  expect(asked).toEqual(["attach /f/a.pdf to e1", "reload", "attach /f/b.pdf to e2", "reload"]);
  expect(attachments.underWay, "nothing is under way any more").toBeNull();
});

test("a file that is refused says why and keeps the next one from nothing", async () => {
  const open = assessment();
  refuse = true;
  expect(await attachments.attach(open, "e1", "/f/setup.exe")).toBe(false);
  expect(session.failure?.message).toBe("It is a program.");
  expect(attachments.underWay).toBeNull();
  refuse = false;
  expect(await attachments.attach(open, "e1", "/f/a.pdf")).toBe(true);
});

test("which files are not here is asked once for each state of the register", async () => {
  absent = ["e2"];
  const open = assessment(["aa", "bb", ""]);
  await attachments.look(open);
  await attachments.look(open);
  expect([...attachments.absent]).toEqual(["e2"]);
  expect(asked, "asked once").toEqual(["absent?"]);
  await attachments.look(assessment(["", ""]));
  expect([...attachments.absent], "what has no file misses none").toEqual([]);
  expect(asked, "and nobody is asked").toEqual(["absent?"]);
});

test("each dropped file but the first becomes evidence of its own, and none stays behind for a file that is refused", async () => {
  const open = { ...assessment(), edit: async ({ type, key }: { type: string; key: string }) => void asked.push(`${type} ${key}`) };
  let made = 0;
  const add = async (title: string): Promise<string> => (asked.push(`add ${title}`), `n${++made}`);
  const drop = (evidence: string | null, paths: string[]) => attachments.drop(open as unknown as OpenAssessment, evidence, paths, add);
  expect(await drop("e1", ["/f/a.pdf", "/f/b.pdf"]), "the key of the one made").toBe("n1");
  expect(asked).toEqual(["attach /f/a.pdf to e1", "reload", "add b", "attach /f/b.pdf to n1", "reload"]);
  asked.splice(0);
  refuse = true;
  expect(await drop(null, ["/f/setup.exe"])).toBeNull();
  expect(asked).toEqual(["add setup", "attach /f/setup.exe to n2", "remove_evidence n2"]);
});
