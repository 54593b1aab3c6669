import { beforeEach, expect, test, vi } from "vitest";
import type { Failure, Start } from "../generated/wire";

const START = { version: "0", workspace: "/w.plumb", assessments: 1, settings: {}, has_passphrase: true } as unknown as Start;
const failure = (code: Failure["code"]): Failure => ({ code, message: code, hint: "" });
/** What each command of the host answers next; a failure is thrown. */
let answers: Record<string, Start | Failure | string | null>;

/** The paths the host was asked to open or take in. */
const opened: string[] = [];

const answer = (command: string): Promise<unknown> => {
  const it = answers[command] ?? null;
  return typeof it === "object" && it !== null && "code" in it ? Promise.reject(it) : Promise.resolve(it);
};

vi.mock("../platform", () => ({
  start: () => answer("start"),
  lock: () => answer("lock"),
  chooseFile: () => answer("chooseFile"),
  openWorkspace: (path: string) => (opened.push(path), answer("openWorkspace")),
  closeWorkspace: () => answer("closeWorkspace"),
  locateWorkspace: () => answer("locateWorkspace"),
  checkPassphrase: (given: string) => (given === "right" ? Promise.resolve(null) : Promise.reject(failure("wrong_passphrase"))),
  importAssessment: (path: string) => (opened.push(path), answer("importAssessment")),
  openAssessment: (id: string) => answer(`openAssessment ${id}`),
  setSettings: (settings: object) => {
    const refused = answers["setSettings"];
    return new Promise((kept, lost) => setTimeout(() => (refused ? lost(refused) : kept(settings)), 5));
  },
  catalogue: () => Promise.resolve({ requirements: [], groups: [] }),
  asFailure: (reason: unknown) => reason,
}));

const { session } = await import("./session.svelte");
const { t } = await import("../words");
const { router } = await import("./router.svelte");

beforeEach(() => {
  answers = { start: START };
  opened.splice(0);
  Object.assign(session, { start: null, locked: null, failure: null, assessment: null, waiting: null });
});

test("a workspace that opens leads to the library", async () => {
  await session.begin();
  expect([session.start, session.failure, router.at.screen]).toEqual([START, null, "library"]);
});

test("a locked workspace asks for its passphrase and is no failure", async () => {
  answers = { start: failure("locked") };
  await session.begin();
  expect([session.locked, session.failure]).toEqual([{ path: null, failure: failure("locked") }, null]);
  await session.restart(START);
  expect([session.locked, session.start], "once it is unlocked nothing waits any more").toEqual([null, START]);
});

test("a workspace that cannot be opened is a failure and not a lock", async () => {
  answers = { start: failure("broken") };
  await session.begin();
  expect([session.locked, session.failure?.code, session.start]).toEqual([null, "broken", null]);
});

test("the failure stays told when the person chooses no other workspace", async () => {
  session.failure = failure("broken");
  await session.openWorkspace();
  expect(session.failure?.code, "else the window would be empty").toBe("broken");
});

test("another workspace that is locked is remembered with its path, and the open one stays open", async () => {
  await session.begin();
  answers = { chooseFile: "/other.plumb", openWorkspace: failure("locked") };
  await session.openWorkspace();
  expect([session.locked?.path, session.start]).toEqual(["/other.plumb", START]);
});

test("locking takes everything out of sight and asks for the passphrase", async () => {
  await session.begin();
  answers = { start: failure("locked") };
  await session.lock();
  expect([session.start, session.assessment, session.locked?.path]).toEqual([null, null, null]);
  expect(session.locked, "it waits for its passphrase").not.toBeNull();
});

test("what cannot be locked stays open", async () => {
  await session.begin();
  answers = { lock: failure("refused") };
  await session.lock();
  expect([session.start, session.failure?.code]).toEqual([START, "refused"]);
});

/** An open assessment whose last change is saved or not. */
function assessment(isSaved: boolean) {
  const saveState = isSaved ? { is: "saved", at: "" } : { is: "failed", why: failure("moved"), retry: true };
  const it = {
    saveState,
    givenUp: 0,
    retried: 0,
    settleWithin: () => Promise.resolve(isSaved),
    giveUp: () => (it.givenUp += 1),
    retry: () => (it.retried += 1),
  };
  return it;
}

test("what is not saved goes out of sight at once when it is locked, and is kept behind", async () => {
  await session.begin();
  const open = assessment(false);
  Object.assign(session, { assessment: open });
  const locking = session.lock();
  expect(session.locked?.isCovered, "before anything is waited for").toBe(true);
  await locking;
  expect(session.locked?.failure.message, "it says why").toContain("moved");
  expect([session.assessment, session.start], "the text is kept").toEqual([open, START]);
  await expect(session.uncover("wrong")).rejects.toMatchObject({ code: "wrong_passphrase" });
  await session.openPath("/other.plumb");
  expect([session.locked?.isCovered, opened], "nothing else shows it").toEqual([true, []]);
  await session.uncover("right");
  expect([session.locked, session.assessment], "its owner sees it again").toEqual([null, open]);
});

test("what is saved in the end is locked", async () => {
  await session.begin();
  Object.assign(session, { assessment: assessment(true) });
  answers = { start: failure("locked") };
  await session.lock();
  expect([session.assessment, session.start, session.locked?.isCovered]).toEqual([null, null, undefined]);
});

test("nothing unsaved is lost unless the person says so", async () => {
  await session.begin();
  const open = assessment(false);
  const ways = {
    "opening another": () => session.openPath("/other.plumb"),
    closing: () => session.closeWorkspace(),
    leaving: () => session.leave(),
  };
  for (const [way, go] of Object.entries(ways)) {
    Object.assign(session, { assessment: open, waiting: null });
    await go();
    expect([session.assessment, session.waiting?.what, open.givenUp], way).toEqual([open, "leave", 0]);
  }
  answers = { openWorkspace: { ...START, workspace: "/other.plumb" } };
  await session.openPath("/other.plumb");
  session.waiting?.goOn();
  await vi.waitFor(() => expect(session.start?.workspace).toBe("/other.plumb"));
  expect([open.givenUp, session.assessment, session.waiting], "then it is given up").toEqual([1, null, null]);
});

test("a workspace that was moved goes on where the person finds it", async () => {
  await session.begin();
  const open = assessment(false);
  Object.assign(session, { assessment: open });
  answers = { chooseFile: "/new/w.plumb", locateWorkspace: { ...START, workspace: "/new/w.plumb" } };
  await session.locate();
  expect([session.start?.workspace, session.assessment, open.retried]).toEqual(["/new/w.plumb", open, 1]);
});

test("an assessment that opens slowly takes nobody away from where they went meanwhile", async () => {
  router.go("library");
  let told: (view: object) => void = () => undefined;
  answers = { "openAssessment a1": new Promise((tell) => (told = tell)) as unknown as string };
  const opening = session.open("a1");
  router.go("settings");
  told({ id: "a1" });
  await opening;
  expect([session.assessment?.id, router.at.screen]).toEqual(["a1", "settings"]);
  await session.open("a1", "gaps");
  expect(router.at.screen, "asked for again it is shown").toBe("gaps");
});

test("of two assessments asked for in a row the last is opened, however late the first comes", async () => {
  router.go("library");
  let told: (view: object) => void = () => undefined;
  answers = { "openAssessment a1": new Promise((tell) => (told = tell)) as unknown as string, "openAssessment a2": { id: "a2" } as unknown as string };
  const first = session.open("a1");
  await session.open("a2", "grid");
  told({ id: "a1" });
  await first;
  expect([session.assessment?.id, router.at.screen]).toEqual(["a2", "grid"]);
});

test("an assessment that was still being opened does not come into a workspace that was closed or locked meanwhile", async () => {
  await session.begin();
  for (const shut of [() => session.closeWorkspace(), () => session.lock()]) {
    let told: (view: object) => void = () => undefined;
    answers = { start: START, "openAssessment a1": new Promise((tell) => (told = tell)) as unknown as string };
    const opening = session.open("a1");
    await shut();
    told({ id: "a1" });
    await opening;
    expect(session.assessment).toBeNull();
  }
});

test("choices made in quick succession are all kept", async () => {
  await session.begin();
  await Promise.all([
    session.choose({ author: "Ingrid Dahl" }),
    session.choose({ theme: "dark" }),
    session.remember("library", "title"),
    session.remember("grid", "level"),
  ]);
  expect(session.settings).toEqual({ author: "Ingrid Dahl", theme: "dark", views: { library: "title", grid: "level" } });
});

test("a choice that cannot be kept does not hold up the next", async () => {
  await session.begin();
  answers = { setSettings: failure("broken") };
  const refused = session.choose({ author: "Ingrid Dahl" });
  await expect(refused).rejects.toMatchObject({ code: "broken" });
  answers = {};
  await session.choose({ theme: "dark" });
  expect(session.settings).toEqual({ theme: "dark" });
});

test.each<[string, string[], string[], string | null]>([
  ["a workspace is opened", ["/a/Client.plumb"], ["/a/Client.plumb"], null],
  ["an exported assessment is added, whatever the case of its ending", ["/a/Halden.JSON"], ["/a/Halden.JSON"], null],
  ["a report is added", ["C:\\a\\report.pdf"], ["C:\\a\\report.pdf"], null],
  ["anything else is left alone", ["/a/Minutes.docx"], [], t("dropped-unknown", { name: "Minutes.docx" })],
  ["a file without an ending is left alone", ["/a/README"], [], t("dropped-unknown", { name: "README" })],
  ["several files are left alone", ["/a/a.json", "/a/b.json"], [], t("dropped-several")],
])("dropped on the window, %s", async (_what, paths, wanted, said) => {
  opened.splice(0);
  answers = { start: START, openWorkspace: START, importAssessment: failure("cancelled") };
  await session.openDropped(paths);
  expect(opened).toEqual(wanted);
  if (said === null) expect(session.failure).toBeNull();
  else expect(session.failure?.message).toContain(said);
});

test("a report that was dropped and changed after it was made asks first", async () => {
  answers = { importAssessment: failure("changed") };
  await session.openDropped(["/a/report.pdf"]);
  expect([session.doubted?.path, session.failure]).toEqual(["/a/report.pdf", null]);
});
