"use client";

import { useCallback, useDeferredValue, useMemo, useState, type KeyboardEvent } from "react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { SidePanel } from "@/components/ui/side-panel";
import { showToast } from "@/components/ui/toast-queue";
import { checkQuestionnaire } from "@/lib/domain/questionnaire/check-questionnaire";
import type { Edit } from "@/lib/domain/questionnaire/edit";
import type { Finding } from "@/lib/domain/questionnaire/finding";
import type { Questionnaire } from "@/lib/domain/questionnaire/questionnaire";
import { BuilderProvider, useQuestionnaire, type BuilderValue } from "./builder-context";
import { createBuilderStore } from "./builder-store";
import { Canvas } from "./canvas";
import { ConflictDialog, type OtherDraft } from "./conflict-dialog";
import type { SaveReply } from "./draft-saver";
import { FindingList } from "./finding-list";
import { Outline } from "./outline";
import { Palette } from "./palette";
import { PreviewDialog } from "./preview-dialog";
import { randomId } from "./random-id";
import { Settings } from "./settings";
import { TopBar } from "./top-bar";
import { useDraftSaver } from "./use-draft-saver";
import { useWide } from "./use-wide";

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

type Sheet = "outline" | "settings" | "findings" | "preview" | null;

function Workbench({ store, ...props }: BuilderProps & { store: BuilderValue["store"] }) {
  const { surveyId, isReadOnly, previewHref, publishHref, saveDraft, readDraft } = props;
  const t = useTranslations("builder");
  const router = useRouter();
  const [sheet, setSheet] = useState<Sheet>(null);
  const [place, setPlace] = useState<{ pageId: string; at: number }>();
  const [saves, setSaves] = useState(0);
  const [isLeaving, setIsLeaving] = useState(false);

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
  const { saver, state: saveState } = useDraftSaver({
    surveyId,
    revision: props.revision,
    isReadOnly,
    store,
    save,
    onSaved: () => setSaves((count) => count + 1),
    onRestored: () => showToast({ message: t("save.restored") }),
  });
  const readTheirs = useCallback(async () => {
    const reply = await readDraft({ surveyId });
    if (!reply.ok) throw new Error(reply.problems[0]?.code);
    return reply.value;
  }, [readDraft, surveyId]);

  const value = useMemo<BuilderValue>(() => {
    const edit = (change: Edit, key?: string) => {
      if (isReadOnly) return;
      for (const note of store.apply(change, key).notes)
        showToast({
          message: t(`notes.${note.code}`, note.params),
          ...(note.code === "conditions-dropped" && { onUndo: () => store.undo() }),
        });
    };
    /** Undo from a toast brings back exactly what was there, also after further edits were made. */
    const removed = (change: Edit, message: string) => {
      if (isReadOnly) return;
      const { notes } = store.apply(change);
      const after = store.getState().history.present;
      const dropped = notes.find((note) => note.code === "conditions-dropped");
      showToast({
        message: dropped ? `${message} ${t("notes.conditions-dropped", dropped.params)}` : message,
        onUndo: () => {
          if (store.getState().history.present === after) store.undo();
          else showToast({ message: t("notes.undoByKeys") });
        },
      });
    };
    return {
      store,
      isReadOnly,
      edit,
      removeItem: (itemId) => removed({ kind: "remove-item", itemId }, t("notes.itemRemoved")),
      removePage: (pageId) => removed({ kind: "remove-page", pageId }, t("notes.pageRemoved")),
      addAt: (pageId, at) => setPlace({ pageId, at }),
      openSettings: () => setSheet("settings"),
    };
  }, [store, isReadOnly, t]);

  const press = (event: KeyboardEvent) => {
    if (isReadOnly || event.key.toLowerCase() !== "z" || !(event.ctrlKey || event.metaKey) || event.altKey)
      return;
    event.preventDefault();
    if (event.shiftKey) store.redo();
    else store.undo();
  };
  const jump = ({ itemId, pageId }: Finding) => {
    setSheet(null);
    const id = itemId ?? pageId;
    if (id === undefined) return;
    store.select({ kind: itemId === undefined ? "page" : "item", id });
    // After the sheet has given the focus back.
    setTimeout(() => {
      document.getElementById(`canvas-${id}`)?.scrollIntoView({ block: "center" });
      store.select({ kind: itemId === undefined ? "page" : "item", id }, id);
    }, 250);
  };
  const publish = async () => {
    setIsLeaving(true);
    const isSaved = saver ? await saver.flush() : true;
    setIsLeaving(false);
    if (isSaved) router.push(publishHref);
    else showToast({ message: t("save.notYet"), tone: "bad" });
  };
  const preview = () => {
    void saver?.flush();
    setSheet("preview");
  };
  return (
    <BuilderProvider value={value}>
      <div data-workbench onKeyDown={press}>
        <Checked>
          {(findings, questionnaire) => (
            <>
              <TopBar
                saveState={saveState}
                findings={findings}
                isLeaving={isLeaving}
                onRetry={() => saver?.retryNow()}
                onFindings={() => setSheet("findings")}
                onOutline={() => setSheet("outline")}
                onPreview={preview}
                onPublish={() => void publish()}
              />
              <SidePanel
                title={t("findings.title")}
                isOpen={sheet === "findings"}
                onOpenChange={(isOpen) => setSheet(isOpen ? "findings" : null)}
              >
                {findings.length === 0 ? (
                  <p className="text-muted">{t("findings.clear")}</p>
                ) : (
                  <FindingList findings={findings} questionnaire={questionnaire} onJump={jump} />
                )}
              </SidePanel>
              {place && (
                <Palette
                  questionnaire={questionnaire}
                  onClose={() => setPlace(undefined)}
                  onAdd={(item) => {
                    setPlace(undefined);
                    value.edit({ kind: "add-item", item, place });
                    // After the dialog has given the focus back.
                    setTimeout(() => store.select({ kind: "item", id: item.id }, item.id), 250);
                  }}
                />
              )}
              {saver && saveState.at === "changed-elsewhere" && (
                <ConflictDialog
                  mine={questionnaire}
                  readTheirs={readTheirs}
                  onKeepMine={({ revision }) => saver.continueFrom(revision, "mine")}
                  onTakeTheirs={({ questionnaire: theirs, revision }) => {
                    store.replace(theirs);
                    saver.continueFrom(revision, "theirs");
                    showToast({ message: t("conflict.took"), onUndo: () => store.undo() });
                  }}
                />
              )}
            </>
          )}
        </Checked>
        <Columns sheet={sheet} setSheet={setSheet} />
        {sheet === "preview" && (
          <PreviewDialog href={previewHref} revision={saves} onClose={() => setSheet(null)} />
        )}
      </div>
    </BuilderProvider>
  );
}

interface CheckedProps {
  readonly children: (findings: readonly Finding[], questionnaire: Questionnaire) => React.ReactNode;
}

/** The check runs a moment behind the typing, so that it never holds it up. */
function Checked({ children }: CheckedProps) {
  const questionnaire = useQuestionnaire();
  const settled = useDeferredValue(questionnaire);
  const findings = useMemo(() => checkQuestionnaire(settled), [settled]);
  return children(findings, questionnaire);
}

interface ColumnsProps {
  readonly sheet: Sheet;
  readonly setSheet: (sheet: Sheet) => void;
}

const column = "sticky top-16 hidden max-h-[calc(100dvh-5rem)] overflow-y-auto pb-8 scrollbar-quiet";

/** Outline, survey and settings side by side, or the outer two as sheets where there is no room. */
function Columns({ sheet, setSheet }: ColumnsProps) {
  const t = useTranslations("builder");
  const hasOutline = useWide(1280);
  const hasSettings = useWide(1024);
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_19rem] xl:grid-cols-[16rem_minmax(0,1fr)_19rem] xl:gap-8">
      <div className={`${column} xl:block`}>{hasOutline && <Outline />}</div>
      <Canvas />
      <aside aria-label={t("settings.label")} className={`${column} ps-1 lg:block`}>
        {hasSettings && <Settings />}
      </aside>
      {!hasOutline && (
        <SidePanel
          title={t("outline.label")}
          isOpen={sheet === "outline"}
          onOpenChange={(isOpen) => setSheet(isOpen ? "outline" : null)}
        >
          {(close) => <Outline onChosen={close} />}
        </SidePanel>
      )}
      {!hasSettings && (
        <SidePanel
          title={t("settings.label")}
          isOpen={sheet === "settings"}
          onOpenChange={(isOpen) => setSheet(isOpen ? "settings" : null)}
        >
          <Settings />
        </SidePanel>
      )}
    </div>
  );
}
