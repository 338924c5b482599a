import type { Questionnaire } from "@/lib/domain/questionnaire/questionnaire";
import type { DraftBackup } from "./draft-backup";

/** What the server says to a save. An exception (no network, server down) is not a reply. */
export type SaveReply =
  | { readonly kind: "saved"; readonly revision: number }
  | { readonly kind: "changed-elsewhere" }
  | { readonly kind: "refused"; readonly message: string };

export type SaveState =
  | { readonly at: "saved" }
  | { readonly at: "waiting" }
  | { readonly at: "saving" }
  /** Not reached; it tries again by itself. */
  | { readonly at: "retrying" }
  | { readonly at: "changed-elsewhere" }
  | { readonly at: "refused"; readonly message: string };

export interface DraftSaver {
  readonly getState: () => SaveState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Notes a new state of the draft; it is saved after a short pause. */
  readonly changed: (questionnaire: Questionnaire) => void;
  /** Saves what is unsaved now. Resolves to whether everything is saved. */
  readonly flush: () => Promise<boolean>;
  /** Tries at once, as when the network is back. */
  readonly retryNow: () => void;
  /** Ends a conflict: goes on from another revision, with the unsaved edits (they overwrite) or without. */
  readonly continueFrom: (revision: number, keep: "mine" | "theirs") => void;
  readonly revision: () => number;
  readonly stop: () => void;
}

export interface SaverOptions {
  readonly revision: number;
  readonly save: (questionnaire: Questionnaire, baseRevision: number) => Promise<SaveReply>;
  readonly backup: DraftBackup;
  readonly onSaved?: (revision: number) => void;
  /** 0 ≤ x < 1, spreads the retries of many pages. */
  readonly random: () => number;
}

const pause = 800;
const backupPause = 200;
const firstRetry = 1_000;
const longestRetry = 20_000;

/**
 * Saves a draft one request at a time and never gives up: edits made while a save is under way wait for it, a save
 * that did not arrive is tried again with growing pauses, and until the server has acknowledged an edit the browser
 * keeps it (`DraftBackup`). A revision that moved on stops the saving until a person has chosen.
 */
export function createDraftSaver({ revision, save, backup, onSaved, random }: SaverOptions): DraftSaver {
  let base = revision;
  let unsaved: Questionnaire | undefined;
  let state: SaveState = { at: "saved" };
  let failures = 0;
  let underWay: Promise<void> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let backupTimer: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;
  const listeners = new Set<() => void>();

  const setState = (next: SaveState) => {
    state = next;
    for (const listener of listeners) listener();
  };
  const keep = () => {
    clearTimeout(backupTimer);
    backupTimer = undefined;
    if (unsaved) backup.write({ questionnaire: unsaved, baseRevision: base });
  };
  const later = (delay: number) => {
    clearTimeout(timer);
    if (!isStopped) timer = setTimeout(() => void run(), delay);
  };
  const retryLater = () => {
    const longest = Math.min(longestRetry, firstRetry * 2 ** Math.min(failures, 6));
    failures += 1;
    keep();
    later(longest * (0.5 + random() / 2));
  };

  const settle = (sent: Questionnaire, reply: SaveReply) => {
    if (reply.kind === "saved") {
      base = reply.revision;
      failures = 0;
      onSaved?.(base);
      if (unsaved === sent) {
        unsaved = undefined;
        clearTimeout(backupTimer);
        backup.clear();
        setState({ at: "saved" });
      } else {
        keep();
        setState({ at: "waiting" });
        later(0);
      }
    } else if (reply.kind === "changed-elsewhere") {
      keep();
      setState({ at: "changed-elsewhere" });
    } else {
      setState({ at: "refused", message: reply.message });
      retryLater();
    }
  };

  const sendOnce = async (sent: Questionnaire) => {
    // A person who was told "not saved" is told otherwise only by a save that succeeds.
    if (failures === 0) setState({ at: "saving" });
    try {
      settle(sent, await save(sent, base));
    } catch {
      setState({ at: "retrying" });
      retryLater();
    }
  };

  function run(): Promise<void> {
    clearTimeout(timer);
    if (underWay) return underWay;
    if (!unsaved || state.at === "changed-elsewhere") return Promise.resolve();
    underWay = sendOnce(unsaved).finally(() => {
      underWay = undefined;
      if (state.at === "waiting") later(0);
    });
    return underWay;
  }

  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    changed: (questionnaire) => {
      unsaved = questionnaire;
      backupTimer ??= setTimeout(keep, backupPause);
      if (state.at === "changed-elsewhere" || state.at === "retrying") return;
      if (!underWay) {
        setState({ at: "waiting" });
        later(pause);
      }
    },
    flush: async () => {
      if (unsaved) keep();
      // Twice: the save under way, then what was typed during it.
      await run();
      await run();
      return unsaved === undefined;
    },
    retryNow: () => void run(),
    continueFrom: (next, choice) => {
      base = next;
      state = { at: "waiting" };
      if (choice === "theirs") {
        unsaved = undefined;
        clearTimeout(backupTimer);
        backup.clear();
        setState({ at: "saved" });
      } else void run();
    },
    revision: () => base,
    stop: () => {
      keep();
      backup.leave();
      isStopped = true;
      clearTimeout(timer);
      void run();
    },
  };
}
