"use client";

import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Menu } from "@/components/ui/menu";

/** The ways to take the responses out. */
export function ExportMenu({
  surveyId,
  leftOut,
}: {
  readonly surveyId: string;
  /** People left out for the quality of their answers: files are without them unless asked for. */
  readonly leftOut: number;
}) {
  const t = useTranslations("results.actions");
  const save = (query: string) => window.open(`/api/exports/${surveyId}?${query}`, "_self");
  return (
    <Menu
      label={t("export")}
      trigger={<Button icon={<Download />}>{t("export")}</Button>}
      entries={[
        { id: "codes", label: t("codes"), description: t("codesHint"), onAction: () => save("values=codes") },
        {
          id: "labels",
          label: t("labels"),
          description: t("labelsHint"),
          onAction: () => save("values=labels"),
        },
        {
          id: "reasons",
          label: t("reasons"),
          description: t("reasonsHint"),
          onAction: () => save("values=codes&missing=reasons"),
        },
        ...(leftOut > 0
          ? [
              {
                id: "everyone",
                label: t("everyone"),
                description: t("everyoneHint", { n: leftOut }),
                onAction: () => save("values=codes&people=everyone"),
              },
            ]
          : []),
      ]}
    />
  );
}
