"use client";

import { Plus, X } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ComboBox } from "@/components/ui/combo-box";
import { IconButton } from "@/components/ui/icon-button";
import { Select } from "@/components/ui/select";
import { Switch } from "@/components/ui/switch";
import { corrections } from "@/lib/domain/responses/crosstab/crosstab";
import {
  cellFigures,
  formatCrosstab,
  type CrosstabRequest,
} from "@/lib/domain/responses/crosstab/crosstab-request";
import type { ResponseFilter } from "@/lib/domain/responses/response-filter";
import { resultsAddress, type AddressParts } from "./address";
import type { Choice } from "./crosstab-words";

interface Props {
  readonly surveyId: string;
  readonly filters: readonly ResponseFilter[];
  readonly request: CrosstabRequest;
  readonly kept: AddressParts;
  readonly rowChoices: readonly Choice[];
  readonly columnChoices: readonly Choice[];
}

/** What stands in rows and columns, and what cells show; all of it stands in the address. */
export function CrosstabControls({ surveyId, filters, request, kept, rowChoices, columnChoices }: Props) {
  const t = useTranslations("results.cross");
  const router = useRouter();
  const go = (next: Partial<CrosstabRequest>) =>
    router.push(
      resultsAddress(surveyId, "compare", filters, [...formatCrosstab({ ...request, ...next }), ...kept]),
      { scroll: false },
    );
  return (
    <div className="flex flex-col gap-4 print:hidden">
      <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
        <NamedList
          label={t("rows")}
          addLabel={t("addRows")}
          removeLabel={(label) => t("removeRows", { label })}
          choices={rowChoices}
          chosen={request.rows}
          most={20}
          onChange={(rows) => go({ rows })}
        />
        <div className="flex flex-col gap-2">
          <NamedList
            label={t("columns")}
            addLabel={t("addColumns")}
            removeLabel={(label) => t("removeColumns", { label })}
            choices={columnChoices}
            chosen={request.columns}
            most={2}
            onChange={(columns) => go({ columns })}
          />
          {request.columns.length > 1 && (
            <Switch
              label={t("nested")}
              isSelected={request.isNested}
              onChange={(isNested) => go({ isNested })}
            />
          )}
        </div>
      </div>
      <div className="flex flex-wrap gap-4">
        <Select
          label={t("show")}
          value={request.show}
          onChange={(id) => go({ show: cellFigures.find((one) => one === id) ?? "column" })}
          options={cellFigures.map((id) => ({ id, label: t(`figures.${id}`) }))}
          className="w-full sm:w-64"
        />
        <Select
          label={t("correction")}
          value={request.correction}
          onChange={(id) => go({ correction: corrections.find((one) => one === id) ?? "holm" })}
          options={corrections.map((id) => ({
            id,
            label: t(`corrections.${id}`),
            description: t(`correctionHints.${id}`),
          }))}
          className="w-full sm:w-64"
        />
      </div>
    </div>
  );
}

interface ListProps {
  readonly label: string;
  readonly addLabel: string;
  readonly removeLabel: (label: string) => string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly most: number;
  readonly onChange: (chosen: readonly string[]) => void;
}

/** One field for each that is chosen, the first of which always stays, and a way to add another. */
function NamedList({ label, addLabel, removeLabel, choices, chosen, most, onChange }: ListProps) {
  const [isAdding, setAdding] = useState(false);
  const labelOf = (id: string) => choices.find((choice) => choice.id === id)?.label ?? id;
  const left = choices.filter(({ id }) => !chosen.includes(id));
  const replaced = (place: number, id: string) => chosen.map((one, at) => (at === place ? id : one));
  return (
    <div role="group" aria-label={label} className="flex flex-col gap-2">
      {chosen.map((id, place) => (
        <div key={`${place}:${id}`} className="flex items-end gap-1">
          <ComboBox
            label={label}
            isLabelHidden={place > 0}
            value={id}
            onChange={(next) => next !== null && next !== id && onChange(replaced(place, next))}
            options={choices.filter((choice) => choice.id === id || !chosen.includes(choice.id))}
            className="grow"
          />
          {chosen.length > 1 && (
            <IconButton
              label={removeLabel(labelOf(id))}
              icon={<X />}
              onPress={() => onChange(chosen.filter((_, at) => at !== place))}
            />
          )}
        </div>
      ))}
      {isAdding ? (
        <ComboBox
          label={addLabel}
          isLabelHidden
          value={null}
          onChange={(id) => {
            setAdding(false);
            if (id !== null) onChange([...chosen, id]);
          }}
          onBlur={() => setAdding(false)}
          options={left}
        />
      ) : (
        chosen.length < most &&
        left.length > 0 && (
          <Button
            tone="quiet"
            size="small"
            icon={<Plus />}
            className="self-start"
            onPress={() => setAdding(true)}
          >
            {addLabel}
          </Button>
        )
      )}
    </div>
  );
}
