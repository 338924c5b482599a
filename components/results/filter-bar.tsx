"use client";

import { useState } from "react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { ListFilter, X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { ComboBox } from "@/components/ui/combo-box";
import { Dialog } from "@/components/ui/dialog";
import type { ResponseFilter } from "@/lib/domain/responses/response-filter";
import { resultsAddress, type AddressParts } from "./address";

/** A variable one can filter by, in words. */
export interface FilterVariable {
  readonly id: string;
  readonly label: string;
  readonly categories: readonly { readonly id: string; readonly label: string }[];
}

interface Props {
  readonly surveyId: string;
  readonly view: "" | "compare";
  readonly filters: readonly ResponseFilter[];
  readonly variables: readonly FilterVariable[];
  /** What else the address says. */
  readonly kept?: AddressParts;
}

/** Which people are shown, as chips; they stand in the address, so that a view can be sent to a colleague. */
export function FilterBar({ surveyId, view, filters, variables, kept = [] }: Props) {
  const t = useTranslations("results.filters");
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const go = (next: readonly ResponseFilter[]) =>
    router.push(resultsAddress(surveyId, view, next, kept), { scroll: false });
  return (
    <div role="group" aria-label={t("label")} className="flex flex-wrap items-center gap-2 print:hidden">
      {filters.map((filter) => {
        const variable = variables.find(({ id }) => id === filter.variableId);
        const answers = (variable?.categories ?? [])
          .filter(({ id }) => filter.categoryIds.includes(id))
          .map(({ label }) => label)
          .join(", ");
        const words = t("chip", { question: variable?.label ?? "", answers });
        return (
          <button
            key={filter.variableId}
            type="button"
            onClick={() => go(filters.filter(({ variableId }) => variableId !== filter.variableId))}
            aria-label={t("remove", { filter: words })}
            className="bg-accent-soft text-accent hover:bg-accent hover:text-accent-ink focus-visible:outline-focus flex min-h-9 max-w-full items-center gap-1.5 rounded-full px-3 py-1 text-sm focus-visible:outline-2 focus-visible:outline-offset-2 pointer-coarse:min-h-11"
          >
            <span className="max-w-80 truncate">{words}</span>
            <X className="size-3.5 shrink-0" aria-hidden="true" />
          </button>
        );
      })}
      {variables.length > 0 && (
        <Button tone="quiet" size="small" icon={<ListFilter />} onPress={() => setOpen(true)}>
          {t("add")}
        </Button>
      )}
      {filters.length > 0 && (
        <Button tone="quiet" size="small" onPress={() => go([])}>
          {t("clear")}
        </Button>
      )}
      {isOpen && (
        <FilterDialog
          variables={variables}
          filters={filters}
          onClose={() => setOpen(false)}
          onApply={(filter) => {
            setOpen(false);
            go([...filters.filter(({ variableId }) => variableId !== filter.variableId), filter]);
          }}
        />
      )}
    </div>
  );
}

interface DialogProps extends Pick<Props, "variables" | "filters"> {
  readonly onApply: (filter: ResponseFilter) => void;
  readonly onClose: () => void;
}

function FilterDialog({ variables, filters, onApply, onClose }: DialogProps) {
  const t = useTranslations("results.filters");
  const [variableId, setVariableId] = useState<string | null>(null);
  const [chosen, setChosen] = useState<string[]>([]);
  const variable = variables.find(({ id }) => id === variableId);
  const choose = (id: string | null) => {
    setVariableId(id);
    setChosen([...(filters.find((filter) => filter.variableId === id)?.categoryIds ?? [])]);
  };
  return (
    <Dialog
      title={t("title")}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      actions={
        <Button
          tone="primary"
          isDisabled={!variable || chosen.length === 0}
          onPress={() => variable && onApply({ variableId: variable.id, categoryIds: chosen })}
        >
          {t("apply")}
        </Button>
      }
    >
      <div className="flex flex-col gap-5">
        <ComboBox
          label={t("question")}
          placeholder={t("search")}
          value={variableId}
          onChange={choose}
          options={variables.map(({ id, label }) => ({ id, label }))}
        />
        {variable && (
          <CheckboxGroup
            label={t("answers")}
            value={chosen}
            onChange={setChosen}
            options={variable.categories.map(({ id, label }) => ({ id, label }))}
          />
        )}
      </div>
    </Dialog>
  );
}
