"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { ComboBox } from "@/components/ui/combo-box";
import type { ResponseFilter } from "@/lib/domain/responses/response-filter";
import { resultsAddress } from "./address";

interface Choice {
  readonly id: string;
  readonly label: string;
}

interface Props {
  readonly surveyId: string;
  readonly filters: readonly ResponseFilter[];
  readonly rows: string;
  readonly columns: string;
  readonly rowChoices: readonly Choice[];
  readonly columnChoices: readonly Choice[];
}

/** Which question by which group; both stand in the address. */
export function CompareControls({ surveyId, filters, rows, columns, rowChoices, columnChoices }: Props) {
  const t = useTranslations("results.cross");
  const router = useRouter();
  const go = (next: { rows: string; columns: string }) =>
    router.push(resultsAddress(surveyId, "compare", filters, next), { scroll: false });
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <ComboBox
        label={t("rows")}
        value={rows === "" ? null : rows}
        onChange={(id) => id !== null && id !== rows && go({ rows: id, columns })}
        options={[...rowChoices]}
      />
      <ComboBox
        label={t("columns")}
        value={columns === "" ? null : columns}
        onChange={(id) => id !== null && id !== columns && go({ rows, columns: id })}
        options={[...columnChoices]}
      />
    </div>
  );
}
