"use client";

import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/select";
import { attentionChecks } from "@/lib/domain/questionnaire/attention-check";
import type { ItemOf } from "@/lib/domain/questionnaire/item";
import { offeredOptions, offeredRows } from "@/lib/domain/questionnaire/item-parts";
import { useBuilder, useBuilderState } from "./builder-context";
import { anyText } from "./localised";

/** No option or row has this id: a colon is not allowed in one. */
const NONE = ":none";

/** Which answer an attentive person gives, where the text says so: to a single choice, or to one row of a matrix. */
export function AttentionSetting({ item }: { item: ItemOf<"single-choice" | "likert-matrix"> }) {
  const t = useTranslations("builder.settings");
  const { edit } = useBuilder();
  const language = useBuilderState((state) => state.language);
  const [check] = attentionChecks(item);
  const options = offeredOptions(item).map(({ id, label, code }) => ({
    id,
    label: anyText(label, language) || code,
  }));
  const [first] = options;
  if (!first) return null;
  const none = { id: NONE, label: t("attentionNone") };
  const expect = (rowId: string | null, expected: string | undefined) =>
    edit({ kind: "set-expected", itemId: item.id, ...(rowId !== null && { rowId }), expected });
  if (item.type === "single-choice")
    return (
      <Select
        label={t("attentionExpected")}
        description={t("attentionHint")}
        value={check?.expected ?? NONE}
        options={[none, ...options]}
        onChange={(id) => expect(null, id === NONE ? undefined : id)}
      />
    );
  const rows = offeredRows(item).map(({ id, label, code }, at) => ({
    id,
    label: t("attentionRowNumber", { number: at + 1, text: anyText(label, language) || code }),
  }));
  return (
    <>
      <Select
        label={t("attentionRow")}
        description={t("attentionHint")}
        value={check?.rowId ?? NONE}
        options={[none, ...rows]}
        onChange={(id) => {
          if (check) expect(check.rowId, undefined);
          if (id !== NONE) expect(id, check?.expected ?? options.at(-1)?.id ?? first.id);
        }}
      />
      {check && (
        <Select
          label={t("attentionExpected")}
          value={check.expected}
          options={options}
          onChange={(id) => expect(check.rowId, id)}
        />
      )}
    </>
  );
}
