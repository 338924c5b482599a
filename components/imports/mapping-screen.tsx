"use client";

import { useState } from "react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { Action } from "@/components/action-outcome";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { InlineEdit } from "@/components/ui/inline-edit";
import { PageHeader } from "@/components/ui/page-header";
import { useAction } from "@/components/use-action";
import type { ImportMapping, Reading } from "@/lib/domain/questionnaire/import/import-mapping";
import { BatteryOffers } from "./battery-offers";
import { ColumnEditor } from "./column-editor";
import { ColumnList } from "./column-list";
import { ReadingSettings } from "./reading-settings";
import { useColumnEdits } from "./use-column-edits";

export interface MappingActions {
  readonly inspect: Action<ImportMapping>;
  readonly save: Action<null>;
  readonly start: Action<{ taskId: string }>;
  readonly discard: Action<null>;
}

interface Props extends MappingActions {
  readonly importId: string;
  readonly mapping: ImportMapping;
  /** Why the last try failed, in words. */
  readonly failure: string | null;
  readonly breadcrumbs: React.ReactNode;
  readonly onStarted: () => void;
}

/** Look at what was guessed, correct it, import. */
export function MappingScreen({
  importId,
  mapping: initial,
  failure,
  breadcrumbs,
  onStarted,
  ...actions
}: Props) {
  const t = useTranslations("imports");
  const router = useRouter();
  const [mapping, setMapping] = useState(initial);
  const [round, setRound] = useState(0);
  const inspecting = useAction(actions.inspect, t("upload.unreachable"));
  const discarding = useAction(actions.discard, t("upload.unreachable"));
  const read = (reading: Reading) =>
    inspecting.run({ importId, reading }, (looked) => {
      setMapping(looked);
      setRound(round + 1);
    });
  const rename = async (title: string) => {
    const saved = await actions.save({ importId, title }).catch(() => null);
    return saved?.ok ? undefined : (saved?.problems[0]?.message ?? t("upload.unreachable"));
  };
  return (
    <>
      <PageHeader
        above={breadcrumbs}
        title={<InlineEdit label={t("check.study")} value={mapping.title} onSave={rename} maxLength={200} />}
        description={t("columns.seen", {
          all: String(mapping.sawAll),
          rows: mapping.rowsSeen,
          columns: mapping.columns.length,
        })}
        actions={
          <Button
            tone="quiet"
            isPending={discarding.isPending}
            onPress={() => void discarding.run({ importId }, () => router.push("/data"))}
          >
            {t("check.discard")}
          </Button>
        }
      />
      <div className="flex flex-col gap-5">
        {failure !== null && (
          <Callout tone="bad" title={t("check.failed")}>
            {failure}
          </Callout>
        )}
        {inspecting.refusal !== null && (
          <Callout tone="bad" live="alert">
            {inspecting.refusal}
          </Callout>
        )}
        <ReadingSettings mapping={mapping} onChange={(reading) => void read(reading)} />
        <Columns
          key={round}
          importId={importId}
          mapping={mapping}
          save={actions.save}
          start={actions.start}
          onStarted={onStarted}
        />
      </div>
    </>
  );
}

interface ColumnsProps extends Pick<MappingActions, "save" | "start"> {
  readonly importId: string;
  readonly mapping: ImportMapping;
  readonly onStarted: () => void;
}

function Columns({ importId, mapping, save, start, onStarted }: ColumnsProps) {
  const t = useTranslations("imports");
  const edits = useColumnEdits(importId, mapping.columns, save, t("upload.unreachable"));
  const [open, setOpen] = useState<number | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const starting = useAction(start, t("upload.unreachable"));
  const edit: Parameters<typeof BatteryOffers>[0]["onEdit"] = (positions, change) => {
    const isTaken = edits.edit(positions, change);
    setRefusal(isTaken ? null : t(change.kind === "ticks" ? "columns.notTicks" : "columns.notChoice"));
  };
  const begin = async () => {
    if (await edits.flush()) await starting.run({ importId }, onStarted);
  };
  const opened = edits.columns.find(({ position }) => position === open);
  // Special categories are kept out of every analysis, whatever their use says.
  const used = (role: string) =>
    edits.columns.filter((column) => column.kind !== "ignore" && !column.sensitive && column.role === role)
      .length;
  const problem =
    refusal ??
    starting.refusal ??
    (edits.state === "refused" ? t("columns.notSaved", { reason: edits.refusal }) : null);
  return (
    <>
      <BatteryOffers columns={edits.columns} onEdit={edit} />
      <Card title={t("columns.title")}>
        <ColumnList columns={edits.columns} onEdit={edit} onOpen={setOpen} />
      </Card>
      {opened && (
        <ColumnEditor
          key={opened.position}
          column={opened}
          onEdit={(change) => edit([opened.position], change)}
          onClose={() => setOpen(null)}
        />
      )}
      {problem !== null && (
        <Callout tone="bad" live="alert">
          {problem}
        </Callout>
      )}
      <div className="flex flex-wrap items-center justify-between gap-4">
        <p className="text-muted max-w-prose text-sm">
          {t("check.summary", {
            base: used("base"),
            descriptors: used("descriptor"),
            ignored: edits.columns.filter(({ kind }) => kind === "ignore").length,
          })}{" "}
          <span role="status">{edits.state === "saving" ? t("columns.saving") : ""}</span>
        </p>
        <Button tone="primary" isPending={starting.isPending} onPress={() => void begin()}>
          {mapping.sawAll ? t("check.start", { rows: mapping.rowsSeen }) : t("check.startAll")}
        </Button>
      </div>
    </>
  );
}
