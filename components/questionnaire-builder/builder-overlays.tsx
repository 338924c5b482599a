"use client";

import { useTranslations } from "next-intl";
import { SidePanel } from "@/components/ui/side-panel";
import { showToast } from "@/components/ui/toast-queue";
import type { Place } from "@/lib/domain/questionnaire/edit";
import type { Finding } from "@/lib/domain/questionnaire/finding";
import { useBuilder, useQuestionnaire } from "./builder-context";
import type { Sheet } from "./builder-columns";
import { ConflictDialog, type OtherDraft } from "./conflict-dialog";
import type { DraftSaver, SaveState } from "./draft-saver";
import { FindingList } from "./finding-list";
import { Palette } from "./palette";
import { PreviewDialog } from "./preview-dialog";

interface Props {
  readonly findings: readonly Finding[];
  readonly sheet: Sheet;
  readonly setSheet: (sheet: Sheet) => void;
  /** Where the palette puts what is chosen; undefined while it is closed. */
  readonly place: Place | undefined;
  readonly closePalette: () => void;
  readonly saver: DraftSaver | null;
  readonly saveState: SaveState;
  readonly readTheirs: () => Promise<OtherDraft>;
  readonly previewHref: string;
  readonly saves: number;
}

/** A closing sheet gives the focus back to where it was; what is to have it now gets it after that. */
const afterClosing = 250;

/** Everything that opens over the workbench: findings, palette, preview, and the choice between two drafts. */
export function BuilderOverlays(props: Props) {
  const { findings, sheet, setSheet, place, closePalette, saver, saveState, readTheirs, previewHref, saves } =
    props;
  const t = useTranslations("builder");
  const { store, edit } = useBuilder();
  const questionnaire = useQuestionnaire();
  const jump = ({ itemId, pageId }: Finding) => {
    setSheet(null);
    const id = itemId ?? pageId;
    if (id === undefined) return;
    setTimeout(() => {
      store.select({ kind: itemId === undefined ? "page" : "item", id }, id);
      document.getElementById(`canvas-${id}`)?.scrollIntoView({ block: "center" });
    }, afterClosing);
  };
  return (
    <>
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
          onClose={closePalette}
          onAdd={(item) => {
            closePalette();
            edit({ kind: "add-item", item, place });
            setTimeout(() => store.select({ kind: "item", id: item.id }, item.id), afterClosing);
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
      {sheet === "preview" && (
        <PreviewDialog href={previewHref} revision={saves} onClose={() => setSheet(null)} />
      )}
    </>
  );
}
