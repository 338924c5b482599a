"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Dialog } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/text-area";
import { readPastedTargets, type PastedTargets } from "@/lib/domain/responses/weighting/read-pasted-targets";

interface Props {
  readonly margin: string;
  /** The labels each row is known by. */
  readonly rows: readonly (readonly string[])[];
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onTake: (targets: PastedTargets) => void;
}

/** Takes targets from a spreadsheet: two columns, or one in the order of the answers; shown before they are taken. */
export function PasteDialog({ margin, rows, isOpen, onClose, onTake }: Props) {
  const t = useTranslations("weighting.paste");
  const [text, setText] = useState("");
  const read = text.trim() === "" ? null : readPastedTargets(text, rows);
  const found = read?.percents.filter((percent) => percent !== null).length ?? 0;
  return (
    <Dialog
      title={t("title", { margin })}
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      actions={
        <>
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button
            tone="primary"
            isDisabled={!read || found === 0}
            onPress={() => {
              if (!read) return;
              onTake(read);
              setText("");
              onClose();
            }}
          >
            {t("take", { found })}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <TextArea
          label={t("label")}
          description={t("hint")}
          value={text}
          onChange={setText}
          rows={Math.min(10, rows.length + 2)}
        />
        <div aria-live="polite" className="flex flex-col gap-2">
          {read && <p className="text-muted text-sm">{t(`as.${read.as}`, { found, rows: rows.length })}</p>}
          {read && read.unknown.length > 0 && (
            <Callout tone="warn">{t("unknown", { labels: read.unknown.join(", ") })}</Callout>
          )}
          {text.trim() !== "" && !read && <Callout tone="warn">{t("nothing")}</Callout>}
        </div>
      </div>
    </Dialog>
  );
}
