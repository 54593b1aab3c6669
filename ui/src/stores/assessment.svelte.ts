/** The open assessment: what the host confirmed, with the changes under way shown on top. */

import type {
  AnswerView,
  AssessmentView,
  Edited,
  Failure,
  HowSeveral,
  RequirementScoreView,
  RollupView,
  ScoresView,
  WireEdit,
} from "../generated/wire";
import * as host from "../platform";
import { handOverAll } from "./drafts";
import { EditQueue } from "./edit-queue";
import { t } from "../words";
import { answerOf, foresee, merge } from "./patch";
import { toasts } from "./toasts.svelte";

type Change =
  | { do: "edit"; edit: WireEdit }
  | { do: "several"; how: HowSeveral; edits: WireEdit[] }
  | { do: "undo"; step: string | null }
  | { do: "redo" | "archive" | "unarchive" | "finalise" }
  | { do: "reopen"; reason: string };

/** The expected result of a change, before the host has made it. */
function foreseen(view: AssessmentView, change: Change): AssessmentView {
  if (change.do === "edit") return foresee(view, change.edit);
  return change.do === "several" ? change.edits.reduce(foresee, view) : view;
}

/** How safe the last change is. */
export type SaveState = { is: "saved"; at: string } | { is: "saving" } | { is: "failed"; why: Failure; retry: boolean };

/** An assessment that is open in the window. */
export class OpenAssessment {
  readonly id: string;
  #confirmed = $state.raw<AssessmentView>() as AssessmentView;
  #pending = $state.raw<readonly Change[]>([]);
  #failure = $state.raw<Failure | null>(null);
  #stuck = $state(false);
  /** Whether something was saved since the last look. */
  #merged = false;
  #queue: EditQueue<Change, Edited>;

  /** The assessment as the user sees it. */
  readonly view: AssessmentView = $derived(
    this.#pending.reduce(foreseen, this.#confirmed),
  );

  /** How safe the last change is. */
  readonly saveState: SaveState = $derived.by(() => {
    if (this.#failure !== null) return { is: "failed", why: this.#failure, retry: this.#stuck };
    if (this.#pending.length > 0) return { is: "saving" };
    return { is: "saved", at: this.#confirmed.changed_at };
  });

  readonly #scoreOf: Map<string, RequirementScoreView> = $derived(
    new Map(this.#confirmed.scores.requirements.map((score) => [score.id, score])),
  );

  constructor(view: AssessmentView) {
    this.id = view.id;
    this.#confirmed = view;
    this.#queue = new EditQueue<Change, Edited>({
      send: (change) => {
        switch (change.do) {
          case "edit":
            return host.edit(this.id, change.edit);
          case "several":
            return host.editSeveral(this.id, change.how, change.edits);
          case "undo":
            return host.undo(this.id, change.step);
          case "reopen":
            return host.reopen(this.id, change.reason);
          case "redo":
            return host.redo(this.id);
          case "archive":
            return host.archive(this.id);
          case "unarchive":
            return host.unarchive(this.id);
          case "finalise":
            return host.finalise(this.id);
        }
      },
      asFailure: host.asFailure,
      changed: (edited) => {
        if (edited !== null) {
          this.#confirmed = merge(this.#confirmed, edited);
          this.#merged = true;
        }
        this.#pending = this.#queue.pending;
        this.#failure = this.#queue.failure;
        this.#stuck = this.#queue.stuck;
      },
    });
  }

  /** Every figure, as of the last change that was saved. */
  get scores(): ScoresView {
    return this.#confirmed.scores;
  }

  /** Whether it is final, so that nothing changes it until it is reopened. */
  get isFinal(): boolean {
    return this.#confirmed.header.seal !== null;
  }

  /** What is found for a requirement. */
  answer(requirement: string): AnswerView {
    return answerOf(this.view, requirement);
  }

  /** The figures of a requirement. */
  score(requirement: string): RequirementScoreView {
    const score = this.#scoreOf.get(requirement);
    if (!score) throw new Error(`BUG: no figures for requirement ${requirement}`);
    return score;
  }

  /** The figures of a clause or control group. */
  group(id: string): RollupView {
    return this.scores.groups.find((group) => group.id === id) ?? this.scores.overall;
  }

  /** Makes a change. It shows at once; the answer comes when it is durable, null where it was refused. */
  async edit(edit: WireEdit): Promise<Edited | null> {
    return await this.#push({ do: "edit", edit });
  }

  /** Makes several changes as one step of undo: all of them or, where one is refused (null), none. */
  async editSeveral(how: HowSeveral, edits: WireEdit[]): Promise<Edited | null> {
    return await this.#push({ do: "several", how, edits });
  }

  /** Makes it final, once all is saved; null where that was refused. */
  async finalise(): Promise<Edited | null> {
    return await this.#push({ do: "finalise" });
  }

  /** Opens it for changes again; null where that was refused. */
  async reopen(reason: string): Promise<Edited | null> {
    return await this.#push({ do: "reopen", reason });
  }

  /** Puts it away: out of sight in the library until it is taken out of the archive. */
  async archive(): Promise<Edited | null> {
    return await this.#push({ do: "archive" });
  }

  /** Takes it out of the archive. */
  async unarchive(): Promise<Edited | null> {
    return await this.#push({ do: "unarchive" });
  }

  /** Takes the last change back, after whatever is being typed has been handed over. */
  async undo(): Promise<void> {
    handOverAll();
    await this.#queue.idle();
    if (this.view.history.undo) await this.#push({ do: "undo", step: null });
  }

  /** Takes one step back, wherever it stands; null where something later builds on it. */
  async undoStep(step: string): Promise<Edited | null> {
    handOverAll();
    await this.#queue.idle();
    return await this.#push({ do: "undo", step });
  }

  /** Makes the change again that was taken back last. */
  async redo(): Promise<void> {
    handOverAll();
    await this.#queue.idle();
    if (this.view.history.redo) await this.#push({ do: "redo" });
  }

  /** Reads the assessment again, once nothing is under way: the host has changed it without being asked by an edit. */
  async reload(): Promise<void> {
    let view: AssessmentView;
    do {
      await this.#queue.idle();
      this.#merged = false;
      view = await host.openAssessment(this.id);
      // A change that came in between may not be in what was read.
    } while (this.#merged || this.#pending.length > 0);
    this.#confirmed = view;
  }

  /** Tries again to save what could not be saved. */
  retry(): void {
    this.#queue.retry();
  }

  /** Gives up what could not be saved: the person was warned and chose to go on. */
  giveUp(): void {
    this.#queue.giveUp();
  }

  /** Hands over what is being typed and waits until all is durable; false if something could not be saved. */
  async settle(): Promise<boolean> {
    handOverAll();
    return await this.#queue.idle();
  }

  /** The same, but what takes longer than this counts as not saved: a disk that has vanished may never answer. */
  async settleWithin(milliseconds: number): Promise<boolean> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<boolean>((done) => (timer = setTimeout(() => done(false), milliseconds)));
    const all = await Promise.race([this.settle(), late]);
    clearTimeout(timer);
    return all;
  }

  async #push(change: Change): Promise<Edited | null> {
    if (this.isFinal && (change.do === "edit" || change.do === "several")) {
      toasts.show(t("final-refused"));
      return null;
    }
    try {
      return await this.#queue.push(change);
    } catch {
      // The save state says why; the field keeps its text.
      return null;
    }
  }
}
