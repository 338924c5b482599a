"use client";

import { useTranslations } from "next-intl";
import { useState, type ReactNode } from "react";
import type { Action } from "@/components/action-outcome";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { ComboBox } from "@/components/ui/combo-box";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import type { CountedMargin } from "@/lib/domain/responses/weighting/check-targets";
import type { WeightingSettings } from "@/lib/domain/responses/weighting/weighting";
import { BoundsFields } from "./bounds-fields";
import { blockedBy } from "./blocked-by";
import { MarginCard } from "./margin-card";
import type { MarginChoice } from "./margin-choice";
import { useDraft } from "./use-draft";
import { settingsOf } from "./weighting-draft";

interface Props {
  readonly surveyId: string;
  readonly respondents: number;
  readonly choices: readonly MarginChoice[];
  /** What to begin with: in force, or asked for and not met. */
  readonly settings: WeightingSettings | null;
  readonly counted: readonly (readonly [variableId: string, counted: CountedMargin])[];
  readonly count: Action<CountedMargin>;
  readonly isPending: boolean;
  readonly refusal: string | null;
  readonly onWeigh: (settings: WeightingSettings) => void;
  /** Beside the main button. */
  readonly actions?: ReactNode;
}

const mostMargins = 8;

/** Which questions, which targets, within which bounds; or which column the weights came in. */
export function WeightingForm(props: Props) {
  const { surveyId, choices, settings, count, isPending, refusal, onWeigh, respondents } = props;
  const t = useTranslations("weighting.form");
  const [counted] = useState(() => new Map(props.counted));
  const form = useDraft({ surveyId, settings, counted, count, unreachable: t("unreachable") });
  const { draft, change } = form;
  const numbers = choices.filter(({ kind }) => kind === "numeric");
  const wanted = settingsOf(draft);
  const blocked = blockedBy(draft, choices);
  return (
    <div className="flex flex-col gap-6">
      {numbers.length > 0 && (
        <RadioGroup
          label={t("method")}
          look="cards"
          value={draft.method}
          onChange={(method) => change({ method: method === "variable" ? "variable" : "targets" })}
          options={[
            { id: "targets", label: t("byTargets"), description: t("byTargetsHint") },
            { id: "variable", label: t("byVariable"), description: t("byVariableHint") },
          ]}
        />
      )}
      {draft.method === "variable" ? (
        <Select
          label={t("variable")}
          value={draft.weightVariable}
          onChange={(weightVariable) => change({ weightVariable })}
          options={numbers.map(({ id, label }) => ({ id, label }))}
          className="max-w-md"
        />
      ) : (
        <>
          <Margins form={form} choices={choices} />
          <BoundsFields draft={draft} onChange={change} />
        </>
      )}
      {refusal === null ? null : (
        <Callout tone="bad" live="alert">
          {refusal}
        </Callout>
      )}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button
          tone="primary"
          isPending={isPending}
          isDisabled={wanted === null || blocked !== null}
          onPress={() => wanted && onWeigh(wanted)}
        >
          {t("weigh", { people: respondents })}
        </Button>
        {props.actions}
        {blocked !== null && <p className="text-muted text-sm">{t(`blocked.${blocked}`)}</p>}
      </div>
    </div>
  );
}

function Margins({
  form: { draft, add, remove, setBands, setMargin },
  choices,
}: {
  readonly form: ReturnType<typeof useDraft>;
  readonly choices: readonly MarginChoice[];
}) {
  const t = useTranslations("weighting.form");
  const taken = new Set(draft.margins.map(({ variableId }) => variableId));
  const open = choices
    .filter(({ id }) => !taken.has(id))
    .sort((a, b) => Number(b.isDemographic) - Number(a.isDemographic));
  return (
    <section className="flex flex-col gap-3" aria-labelledby="weighting-margins">
      <div>
        <h3 id="weighting-margins" className="text-ink text-base font-semibold">
          {t("margins")}
        </h3>
        <p className="text-muted max-w-prose text-sm">{t("marginsHint")}</p>
      </div>
      {draft.margins.length > 0 && (
        <ul className="flex flex-col gap-3">
          {draft.margins.map((margin) => {
            const choice = choices.find(({ id }) => id === margin.variableId);
            return choice ? (
              <MarginCard
                key={choice.id}
                choice={choice}
                margin={margin}
                onChange={(next) => setMargin(choice.id, () => next)}
                onBands={(bands) => setBands(choice, bands)}
                onRemove={() => remove(choice.id)}
              />
            ) : (
              <Gone key={margin.variableId} onRemove={() => remove(margin.variableId)} />
            );
          })}
        </ul>
      )}
      {draft.margins.length < mostMargins && (
        <ComboBox
          // A new field for the next question: the one before keeps what was chosen.
          key={draft.margins.length}
          label={draft.margins.length === 0 ? t("first") : t("next")}
          options={open.map(({ id, label }) => ({ id, label }))}
          onChange={(id) => {
            const choice = open.find((one) => one.id === id);
            if (choice) add(choice);
          }}
          className="max-w-md"
        />
      )}
    </section>
  );
}

function Gone({ onRemove }: { readonly onRemove: () => void }) {
  const t = useTranslations("weighting.form");
  return (
    <li>
      <Callout
        tone="warn"
        actions={
          <Button size="small" onPress={onRemove}>
            {t("takeOut")}
          </Button>
        }
      >
        {t("gone")}
      </Callout>
    </li>
  );
}
