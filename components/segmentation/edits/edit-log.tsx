"use client";

import { Undo2 } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import type { SegmentEdit } from "@/lib/domain/segmentation/edits/segment-edit";
import { editInWords } from "./edit-words";
import { useSegmentChange, type SegmentEditing } from "./use-segment-change";

interface LoggedEdit {
  readonly id: string;
  readonly edit: SegmentEdit;
  readonly author: string | null;
  readonly createdAt: Date;
  readonly undoneAt: Date | null;
}

interface Props {
  readonly edits: readonly LoggedEdit[];
  /** The one that can be taken back now. */
  readonly undoable: string | null;
  readonly editing: SegmentEditing;
}

const shownAtOnce = 5;

/** What was changed by hand, latest first, by whom and when; the last change can be taken back, then the one before. */
export function EditLog({ edits, undoable, editing }: Props) {
  const t = useTranslations("edits.log");
  const { isPending, undo } = useSegmentChange(editing);
  if (edits.length === 0) return null;
  const rows = (list: readonly LoggedEdit[]) => (
    <ol className="divide-line/70 divide-y">
      {list.map((one) => (
        <li key={one.id} className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 py-2.5">
          <EditRow logged={one} />
          {one.id === undoable ? (
            <Button size="small" icon={<Undo2 />} isPending={isPending} onPress={() => void undo(one.id)}>
              {t("undo")}
            </Button>
          ) : null}
        </li>
      ))}
    </ol>
  );
  return (
    <Card title={t("title")} description={t("lead")}>
      {rows(edits.slice(0, shownAtOnce))}
      {edits.length > shownAtOnce ? (
        <Disclosure summary={t("earlier", { count: edits.length - shownAtOnce })}>
          {rows(edits.slice(shownAtOnce))}
        </Disclosure>
      ) : null}
    </Card>
  );
}

function EditRow({ logged: { edit, author, createdAt, undoneAt } }: { logged: LoggedEdit }) {
  const t = useTranslations("edits.log");
  const format = useFormatter();
  const when = format.dateTime(createdAt, { dateStyle: "medium", timeStyle: "short" });
  const isAgainstBic =
    edit.kind === "split" && edit.rule.kind === "latent-classes" && edit.rule.bic >= edit.rule.bicUndivided;
  return (
    <span className="min-w-0">
      <span className={undoneAt === null ? "text-ink" : "text-muted line-through"}>
        {editInWords(edit, t as never, (items) => format.list(items))}
      </span>
      {edit.kind === "split" && edit.rule.kind === "latent-classes" ? (
        <span className="text-muted block text-sm">
          {t(isAgainstBic ? "bic-against" : "bic-for", {
            divided: Math.round(edit.rule.bic),
            whole: Math.round(edit.rule.bicUndivided),
          })}
        </span>
      ) : null}
      <span className="text-muted block text-sm">
        {t(undoneAt === null ? "by" : "by-undone", { author: author ?? t("somebody"), when })}
      </span>
    </span>
  );
}
