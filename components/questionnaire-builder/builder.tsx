"use client";

import { useCallback, useMemo, useState, useSyncExternalStore, type KeyboardEvent } from "react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { showToast } from "@/components/ui/toast-queue";
import { checkQuestionnaire } from "@/lib/domain/questionnaire/check-questionnaire";
import type { Place } from "@/lib/domain/questionnaire/edit";
import type { Questionnaire } from "@/lib/domain/questionnaire/questionnaire";
import { BuilderColumns, type Sheet } from "./builder-columns";
import { BuilderProvider } from "./builder-context";
import { BuilderOverlays } from "./builder-overlays";
import { createBuilderStore, type BuilderStore } from "./builder-store";
import type { OtherDraft } from "./conflict-dialog";
import type { SaveReply } from "./draft-saver";
import { randomId } from "./random-id";
import { TopBar } from "./top-bar";
import { useBuilderValue } from "./use-builder-value";
import { useCalm } from "./use-calm";
import { useDraftSaver } from "./use-draft-saver";

interface ActionProblem {
  readonly code: string;
  readonly message: string;
}
type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly ActionProblem[] };

export interface BuilderProps {
  readonly surveyId: string;
  readonly draft: Questionnaire;
  readonly revision: number;
  /** Ids of options and rows that a published version offers. */
  readonly publishedIds: readonly string[];
  readonly isReadOnly: boolean;
  readonly previewHref: string;
  readonly publishHref: string;
  readonly saveDraft: (input: {
    surveyId: string;
    questionnaire: Questionnaire;
    baseRevision: number;
  }) => Promise<Reply<{ revision: number }>>;
  readonly readDraft: (input: { surveyId: string }) => Promise<Reply<OtherDraft>>;
}

/** The workbench of one survey: outline, the survey itself, settings, and a draft that saves itself. */
export function Builder(props: BuilderProps) {
  const { draft, publishedIds } = props;
  const [store] = useState(() => createBuilderStore(draft, randomId, new Set(publishedIds)));
  return <Workbench {...props} store={store} />;
}

/** The check runs a moment behind the typing, so that it never holds it up. */
function useFindings(store: BuilderStore) {
  const present = () => store.getState().history.present;
  const settled = useCalm(useSyncExternalStore(store.subscribe, present, present));
  return useMemo(() => checkQuestionnaire(settled), [settled]);
}

/** The server's two answers to a draft, as the saver and the conflict dialogue understand them. */
function useDraftActions({ surveyId, saveDraft, readDraft }: BuilderProps) {
  const save = useCallback(
    async (questionnaire: Questionnaire, baseRevision: number): Promise<SaveReply> => {
      const reply = await saveDraft({ surveyId, questionnaire, baseRevision });
      if (reply.ok) return { kind: "saved", revision: reply.value.revision };
      const [problem] = reply.problems;
      return problem?.code === "survey.draft-changed-elsewhere"
        ? { kind: "changed-elsewhere" }
        : { kind: "refused", message: problem?.message ?? "" };
    },
    [saveDraft, surveyId],
  );
  const readTheirs = useCallback(async () => {
    const reply = await readDraft({ surveyId });
    if (!reply.ok) throw new Error(reply.problems[0]?.code);
    return reply.value;
  }, [readDraft, surveyId]);
  return { save, readTheirs };
}

function Workbench({ store, ...props }: BuilderProps & { store: BuilderStore }) {
  const { surveyId, revision, isReadOnly, previewHref, publishHref } = props;
  const t = useTranslations("builder.save");
  const router = useRouter();
  const [sheet, setSheet] = useState<Sheet>(null);
  const [place, setPlace] = useState<Place>();
  const [saves, setSaves] = useState(0);
  const [isLeaving, setIsLeaving] = useState(false);
  const findings = useFindings(store);
  const { save, readTheirs } = useDraftActions(props);
  const { saver, state: saveState } = useDraftSaver({
    surveyId,
    revision,
    isReadOnly,
    store,
    save,
    readLatest: readTheirs,
    onSaved: () => setSaves((count) => count + 1),
    onRestored: () => showToast({ message: t("restored") }),
  });
  const value = useBuilderValue({
    store,
    isReadOnly,
    addAt: useCallback((pageId: string, at: number) => setPlace({ pageId, at }), []),
    openSettings: useCallback(() => setSheet("settings"), []),
  });

  const press = (event: KeyboardEvent) => {
    if (isReadOnly || event.key.toLowerCase() !== "z" || !(event.ctrlKey || event.metaKey) || event.altKey)
      return;
    event.preventDefault();
    if (event.shiftKey) store.redo();
    else store.undo();
  };
  const publish = async () => {
    setIsLeaving(true);
    const isSaved = saver ? await saver.flush() : true;
    setIsLeaving(false);
    if (isSaved) router.push(publishHref);
    else showToast({ message: t("notYet"), tone: "bad" });
  };
  return (
    <BuilderProvider value={value}>
      <div data-workbench onKeyDown={press}>
        <TopBar
          saveState={saveState}
          findings={findings}
          isLeaving={isLeaving}
          onRetry={() => saver?.retryNow()}
          onFindings={() => setSheet("findings")}
          onOutline={() => setSheet("outline")}
          onPreview={() => {
            void saver?.flush();
            setSheet("preview");
          }}
          onPublish={() => void publish()}
        />
        <BuilderColumns sheet={sheet} setSheet={setSheet} />
        <BuilderOverlays
          findings={findings}
          sheet={sheet}
          setSheet={setSheet}
          place={place}
          closePalette={() => setPlace(undefined)}
          saver={saver}
          saveState={saveState}
          readTheirs={readTheirs}
          previewHref={previewHref}
          saves={saves}
        />
      </div>
    </BuilderProvider>
  );
}
