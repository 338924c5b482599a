"use client";

import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { Questionnaire } from "@/lib/domain/questionnaire/questionnaire";
import type { BuilderStore } from "./builder-store";
import { openDraftBackup, takeKeptDraft } from "./draft-backup";
import type { OtherDraft } from "./conflict-dialog";
import { createDraftSaver, type DraftSaver, type SaveReply, type SaveState } from "./draft-saver";
import { randomId } from "./random-id";

interface Options {
  readonly surveyId: string;
  readonly revision: number;
  readonly isReadOnly: boolean;
  readonly store: BuilderStore;
  readonly save: (questionnaire: Questionnaire, baseRevision: number) => Promise<SaveReply>;
  readonly readLatest: () => Promise<OtherDraft>;
  readonly onSaved: () => void;
  /** Edits of an earlier visit that never reached the server are on the page again. */
  readonly onRestored: () => void;
}

const asSaved: SaveState = { at: "saved" };
const noSubscription = () => () => undefined;

/**
 * Saves the builder's draft as long as the page lives, and takes over what an earlier page of this browser could not
 * save. Between pages (and under React's double mounting) exactly one saver is at work.
 */
export function useDraftSaver(options: Options): { saver: DraftSaver | null; state: SaveState } {
  const [saver, setSaver] = useState<DraftSaver | null>(null);
  const latest = useRef(options);
  const revision = useRef(options.revision);
  useEffect(() => {
    latest.current = options;
  });

  useEffect(() => {
    const { surveyId, store, isReadOnly } = latest.current;
    if (isReadOnly) return;
    const kept = takeKeptDraft(localStorage, surveyId, Date.now());
    const backup = openDraftBackup(localStorage, surveyId, randomId(), Date.now);
    const opened = createDraftSaver({
      revision: kept?.baseRevision ?? revision.current,
      backup,
      random: Math.random,
      save: (questionnaire, base) => latest.current.save(questionnaire, base),
      onSaved: (saved) => {
        revision.current = saved;
        latest.current.onSaved();
      },
    });
    let last = store.getState().history.present;
    const stopWatching = store.subscribe(() => {
      const { present } = store.getState().history;
      if (present === last) return;
      last = present;
      opened.changed(present);
    });
    if (kept) {
      store.replace(kept.questionnaire);
      latest.current.onRestored();
    }
    // The browser's back button shows the page as it was first sent: go on from what has been saved since.
    const start = last;
    const catchUp = ({ questionnaire, revision: saved }: OtherDraft) => {
      if (saved <= opened.revision() || store.getState().history.present !== start) return;
      last = questionnaire;
      opened.continueFrom(saved, "theirs");
      store.restart(questionnaire);
    };
    if (!kept) latest.current.readLatest().then(catchUp, () => undefined);
    const retry = () => opened.retryNow();
    const leave = () => void opened.flush();
    const hide = () => backup.leave();
    window.addEventListener("online", retry);
    document.addEventListener("visibilitychange", leave);
    window.addEventListener("pagehide", hide);
    setSaver(opened);
    return () => {
      stopWatching();
      window.removeEventListener("online", retry);
      document.removeEventListener("visibilitychange", leave);
      window.removeEventListener("pagehide", hide);
      opened.stop();
    };
  }, []);

  const state = useSyncExternalStore(
    saver?.subscribe ?? noSubscription,
    () => saver?.getState() ?? asSaved,
    () => asSaved,
  );
  return { saver, state };
}
