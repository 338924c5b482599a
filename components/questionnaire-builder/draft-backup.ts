import { questionnaireSchema, type Questionnaire } from "@/lib/domain/questionnaire/questionnaire";

/** Edits the server has not acknowledged, as this browser keeps them. */
export interface KeptDraft {
  readonly questionnaire: Questionnaire;
  /** The revision they were made on. */
  readonly baseRevision: number;
}

export interface DraftBackup {
  readonly write: (draft: KeptDraft) => void;
  readonly clear: () => void;
  /** Lets the next page that opens this survey take over what is kept. */
  readonly leave: () => void;
}

const prefix = (surveyId: string) => `kindred.draft.${surveyId}.`;

/** A page that is open writes at least this often while it has something unsaved; older ones belong to nobody. */
const abandonedAfter = 60_000;

interface StoredDraft extends KeptDraft {
  readonly at: number;
  readonly isLeft: boolean;
}

function parseStored(text: string | null): StoredDraft | undefined {
  if (text === null) return undefined;
  try {
    const stored = JSON.parse(text) as StoredDraft;
    return { ...stored, questionnaire: questionnaireSchema.parse(stored.questionnaire) };
  } catch {
    return undefined;
  }
}

/**
 * Takes over what an earlier page of this browser could not save, the latest if there are several, and removes it.
 * What another open page is still working on stays with that page.
 */
export function takeKeptDraft(storage: Storage, surveyId: string, now: number): KeptDraft | undefined {
  const keys = Array.from({ length: storage.length }, (_, at) => storage.key(at)).filter(
    (key): key is string => key?.startsWith(prefix(surveyId)) ?? false,
  );
  let latest: StoredDraft | undefined;
  for (const key of keys) {
    const stored = parseStored(storage.getItem(key));
    if (stored && !stored.isLeft && now - stored.at < abandonedAfter) continue;
    storage.removeItem(key);
    if (stored && (!latest || stored.at > latest.at)) latest = stored;
  }
  return latest && { questionnaire: latest.questionnaire, baseRevision: latest.baseRevision };
}

/** Keeps one open page's unacknowledged edits in the browser, under a key of the page's own. */
export function openDraftBackup(
  storage: Storage,
  surveyId: string,
  pageId: string,
  clock: () => number,
): DraftBackup {
  const key = `${prefix(surveyId)}${pageId}`;
  let kept: KeptDraft | undefined;
  let isLeft = false;
  let hasStored = false;
  const store = (draft: KeptDraft) => {
    // Another page has taken it over: a last failing save of this one must not bring it back.
    if (isLeft && hasStored && storage.getItem(key) === null) return;
    try {
      storage.setItem(key, JSON.stringify({ ...draft, at: clock(), isLeft } satisfies StoredDraft));
      hasStored = true;
    } catch {
      // The browser's storage is full or switched off; the draft still lives in the page and on its way to the server.
    }
  };
  return {
    write: (draft) => {
      kept = draft;
      store(draft);
    },
    clear: () => {
      kept = undefined;
      storage.removeItem(key);
    },
    leave: () => {
      isLeft = true;
      if (kept) store(kept);
    },
  };
}
