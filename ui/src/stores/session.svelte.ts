/** What is open: the workspace, the catalogue, the user's choices, one assessment. */

import type { CatalogueView, Failure, GroupText, GuideView, RequirementText, Settings, Start } from "../generated/wire";
import { endingOf, fileName } from "../parts/dropped";
import * as host from "../platform";
import { t } from "../words";
import { OpenAssessment } from "./assessment.svelte";
import { handOverAll } from "./drafts";
import { router } from "./router.svelte";
import { toasts } from "./toasts.svelte";

/** A workspace that waits for its passphrase. */
export interface Locked {
  /** Null for the one the program began with. */
  path: string | null;
  /** What the host says of it. */
  failure: Failure;
  /** Whether it only is out of sight: something in it is not saved yet, and goes on being tried. */
  isCovered?: boolean;
}

/** What would lose unsaved changes, until the person decides. */
export interface Waiting {
  what: "leave" | "close";
  goOn: () => void;
}

/** How long is waited for the last change to be saved: a disk that has vanished may never answer. */
export const SAVING_MS = 5_000;

/** A report whose data was changed after it was made, until the person decides. */
export interface Doubted {
  path: string;
  /** What the host says of it. */
  failure: Failure;
}

/** The catalogue with ways to find things in it. */
export class Catalogue {
  readonly #requirements: Map<string, RequirementText>;

  constructor(readonly view: CatalogueView) {
    this.#requirements = new Map(view.requirements.map((requirement) => [requirement.id, requirement]));
  }

  /** A requirement by its id. */
  requirement(id: string): RequirementText | undefined {
    return this.#requirements.get(id);
  }

  /** The requirements of a clause or control group. */
  of(group: string): RequirementText[] {
    return this.view.requirements.filter((requirement) => requirement.group === group);
  }

  /** A clause or control group by its id. */
  group(id: string): GroupText | undefined {
    return this.view.groups.find((group) => group.id === id);
  }
}

class Session {
  /** What the host said at the start; null until then. */
  start = $state.raw<Start | null>(null);
  /** The catalogue; null until the start. */
  catalogue = $state.raw<Catalogue | null>(null);
  /** The open assessment; null in the library. */
  assessment = $state.raw<OpenAssessment | null>(null);
  /** The workspace that waits for its passphrase; null if none does. */
  locked = $state.raw<Locked | null>(null);
  /** The report to be taken in whose data was changed; null if there is none. */
  doubted = $state.raw<Doubted | null>(null);
  /** What the person wanted to do and would lose unsaved changes by, until they decide; null if there is nothing. */
  waiting = $state.raw<Waiting | null>(null);
  /** Why nothing can be shown; null while all is well. */
  failure = $state.raw<Failure | null>(null);
  #isLocking = false;
  /** The choice being kept, so that the next waits for it. */
  #choosing: Promise<void> = Promise.resolve();
  /** How many assessments were asked for. */
  #asked = 0;
  #guides = new Map<string, Promise<GuideView>>();

  /** The user's choices. */
  get settings(): Settings | null {
    return this.start?.settings ?? null;
  }

  /** Fetches what the first screen needs. */
  async begin(): Promise<void> {
    await this.attempt(() => this.#unlessLocked(null, async () => await this.restart(await host.start())));
  }

  /** Takes over what the host says once a workspace is open. */
  async restart(start: Start): Promise<void> {
    this.catalogue ??= new Catalogue(await host.catalogue());
    this.#drop();
    this.locked = null;
    this.start = start;
    this.failure = null;
    router.go(start.assessments === 0 ? "welcome" : "library");
  }

  /** Does something once everything is saved; where that cannot be, the person is asked before anything is lost. */
  async #onceSaved(work: () => Promise<void>): Promise<void> {
    if ((await this.assessment?.settleWithin(SAVING_MS)) !== false) return await work();
    const goOn = (): void => {
      this.waiting = null;
      this.assessment?.giveUp();
      void work();
    };
    this.waiting = { what: "leave", goOn };
  }

  /** Asks where the open workspace is now, and goes on with it there. */
  async locate(): Promise<void> {
    await this.attempt(async () => {
      const path = await host.chooseFile("workspace");
      if (path === null) return;
      this.start = await host.locateWorkspace(path);
      this.assessment?.retry();
    });
  }

  /** How a list was left; the first of what it can be where nobody changed it. */
  remembered<Value extends string>(list: string, values: readonly [Value, ...Value[]]): Value {
    return values.find((value) => value === this.settings?.views[list]) ?? values[0];
  }

  /** Keeps how a list is left. */
  async remember(list: string, value: string): Promise<void> {
    await this.attempt(() => this.choose(({ views }) => ({ views: { ...views, [list]: value } })));
  }

  /** Opens a workspace file, asking for one where none is given, once everything in the open one is saved. */
  async openWorkspace(given: string | null = null): Promise<void> {
    let path = given;
    try {
      // The message stays while the person chooses, and if they choose nothing.
      path ??= await host.chooseFile("workspace");
    } catch (reason) {
      this.failure = host.asFailure(reason);
    }
    if (path !== null) await this.openPath(path);
  }

  /** Opens a workspace file, once everything in the open one is saved. */
  async openPath(path: string): Promise<void> {
    // What is out of sight comes first: nothing else may take its place, nor show it.
    if (this.locked?.isCovered) return;
    await this.#onceSaved(() =>
      this.attempt(() => this.#unlessLocked(path, async () => await this.restart(await host.openWorkspace(path)))),
    );
  }

  /** Adds the sample, where it is not there yet, and opens it. */
  async openSample(): Promise<void> {
    await this.#onceSaved(() => this.attempt(async () => await this.open(await host.addSample())));
  }

  /** Closes the workspace, once everything in it is saved; another can then be opened or made. */
  async closeWorkspace(): Promise<void> {
    await this.#onceSaved(() => this.#shut(host.closeWorkspace));
  }

  /** Shuts the workspace: nothing of it stays in sight. */
  async #shut(shut: () => Promise<null>): Promise<void> {
    await this.attempt(async () => {
      await shut();
      toasts.clear();
      this.#drop();
      this.start = null;
      await this.begin();
    });
  }

  /** Lets go of the open assessment, and of one that is still being opened. */
  #drop(): void {
    this.#asked += 1;
    this.assessment = null;
  }

  /** Asks for the file of an assessment, adds it and opens it. */
  async importFile(): Promise<void> {
    await this.#onceSaved(() =>
      this.attempt(async () => {
        const path = await host.chooseFile("assessment");
        if (path !== null) await this.#import(path);
      }),
    );
  }

  /** Opens the workspace, or adds the assessment, that was dropped on the window; whatever else was is left alone, and the window says why. */
  async openDropped(paths: readonly string[]): Promise<void> {
    const [path = "", ...others] = paths;
    const ending = endingOf(fileName(path));
    if (others.length > 0) this.failure = { code: "refused", message: t("dropped-several"), hint: t("dropped-several-hint") };
    else if (ending === "PLUMB") await this.openPath(path);
    else if (ending === "JSON" || ending === "PDF") await this.attempt(() => this.#import(path));
    else this.failure = { code: "refused", message: t("dropped-unknown", { name: fileName(path) }), hint: t("dropped-unknown-hint") };
  }

  async #import(path: string): Promise<void> {
    try {
      await this.open(await host.importAssessment(path));
    } catch (reason) {
      const failure = host.asFailure(reason);
      if (failure.code !== "changed") throw reason;
      this.doubted = { path, failure };
    }
  }

  /** Imports a report whose data was changed: the person was warned and agreed. */
  async importChanged({ path }: Doubted): Promise<void> {
    this.doubted = null;
    await this.attempt(async () => await this.open(await host.importAssessment(path, true)));
  }

  /**
   * Closes the workspace until its passphrase is given again. Nothing of it stays in sight from now on; where something
   * cannot be saved it is kept behind, and the workspace is closed once it is.
   */
  async lock(): Promise<void> {
    if (this.start === null || this.#isLocking) return;
    this.#isLocking = true;
    await this.#lock().finally(() => (this.#isLocking = false));
  }

  async #lock(): Promise<void> {
    // What is being typed is handed over before it goes out of sight.
    const saving = this.assessment?.settleWithin(SAVING_MS);
    this.#cover({ code: "not_saved", message: t("lock-saving"), hint: "" });
    toasts.clear();
    this.waiting = null;
    const isSaved = (await saving) !== false;
    // Somebody who knows the passphrase may have come back in the meantime.
    if (!this.locked?.isCovered) return;
    if (!isSaved) {
      const state = this.assessment?.saveState;
      const why = state?.is === "failed" ? state.why.message : t("lock-no-answer");
      this.#cover({ code: "not_saved", message: t("lock-unsaved", { why }), hint: "" });
      return;
    }
    await this.#shut(host.lock);
    // What cannot be locked is seen again, and why.
    if (this.failure !== null) this.locked = null;
  }

  #cover(failure: Failure): void {
    this.locked = { path: null, failure, isCovered: true };
  }

  /** Shows again what was hidden, to somebody who knows the passphrase. */
  async uncover(passphrase: string): Promise<void> {
    await host.checkPassphrase(passphrase);
    this.locked = null;
  }

  /** Does something with a workspace; one that is locked is remembered instead of reported as a failure. */
  async #unlessLocked(path: string | null, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (reason) {
      const failure = host.asFailure(reason);
      if (failure.code !== "locked") throw reason;
      this.locked = { path, failure };
    }
  }

  /**
   * Opens an assessment at one of its screens, at a requirement or a row of a list. Of several asked for in a row the
   * last is opened; somebody who goes to another screen in the meantime stays there.
   */
  async open(id: string, screen = "overview", requirement: string | null = null, row: string | null = null): Promise<void> {
    const mine = ++this.#asked;
    if (this.assessment?.id === id) return router.go(screen, requirement, row);
    const from = router.at;
    await this.#onceSaved(() =>
      this.attempt(async () => {
        const view = await host.openAssessment(id);
        if (mine !== this.#asked) return;
        this.assessment = new OpenAssessment(view);
        if (router.at === from) router.go(screen, requirement, row);
      }),
    );
  }

  /** Leaves the open assessment for another screen, once everything in it is saved. */
  async leave(screen = "library"): Promise<void> {
    handOverAll();
    await this.#onceSaved(async () => {
      router.go(screen);
      this.assessment = null;
    });
  }

  /** Keeps the user's choices, one after the other: the host takes them whole, so a choice made on top of an older state would undo what came between. */
  choose(change: Partial<Settings> | ((now: Settings) => Partial<Settings>)): Promise<void> {
    const kept = this.#choosing.then(async () => {
      if (!this.start) return;
      const now = this.start.settings;
      const settings = await host.setSettings({ ...now, ...(typeof change === "function" ? change(now) : change) });
      this.start = { ...this.start, settings };
    });
    this.#choosing = kept.catch(() => undefined);
    return kept;
  }

  /** The guide to a requirement, fetched once. */
  guide(requirement: string): Promise<GuideView> {
    const known = this.#guides.get(requirement);
    if (known) return known;
    const guide = host.guide(requirement);
    guide.catch(() => this.#guides.delete(requirement));
    this.#guides.set(requirement, guide);
    return guide;
  }

  /** Does something; what goes wrong stands at the head of the window, unless the person cancelled it. */
  async attempt(work: () => Promise<void>): Promise<void> {
    try {
      this.failure = null;
      await work();
    } catch (reason) {
      const failure = host.asFailure(reason);
      if (failure.code !== "cancelled") this.failure = failure;
    }
  }
}

/** The session of the window. */
export const session = new Session();
