"use client";

import { useTranslations } from "next-intl";
import { ClipboardPaste, X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Spinner } from "@/components/ui/spinner";
import { checkTargets, roundingAllowed } from "@/lib/domain/responses/weighting/check-targets";
import { fillRest, restOf } from "@/lib/domain/responses/weighting/fill-rest";
import { readPastedTargets, type PastedTargets } from "@/lib/domain/responses/weighting/read-pasted-targets";
import type { Problem } from "@/lib/domain/result";
import { BandField } from "./band-field";
import { wordsOf, type MarginChoice } from "./margin-choice";
import { NoAnswerChoice } from "./no-answer-choice";
import { PasteDialog } from "./paste-dialog";
import { TargetRows } from "./target-rows";
import { countsOf, mergeRows, peopleOf, targetsOf, type DraftMargin, type DraftRow } from "./weighting-draft";

interface Props {
  readonly choice: MarginChoice;
  readonly margin: DraftMargin;
  readonly onChange: (margin: DraftMargin) => void;
  readonly onBands: (bands: readonly number[]) => void;
  readonly onRemove: () => void;
}

/** One question: what the sample has of it, and the targets, checked as they are typed. */
export function MarginCard({ choice, margin, onChange, onBands, onRemove }: Props) {
  const t = useTranslations("weighting");
  const [isPasting, setPasting] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const [isNew] = useState(margin.counted === null);
  // The field that chose it is gone: reading goes on where the new question begins.
  useEffect(() => {
    if (isNew) heading.current?.focus();
  }, [isNew]);
  const words = wordsOf(choice, margin.bands, t as never);
  const { rows, counted } = margin;
  const targets = targetsOf(margin);
  // While targets are missing only what is typed already is checked: their sum comes last.
  const problems = counted && targets ? checkTargets(targets, countsOf(counted), words) : [];
  const setRows = (next: readonly DraftRow[]) => onChange({ ...margin, rows: next });
  const labels = rows.map(({ categories }) =>
    categories.flatMap((id) => [words.labelOf(id), codeOf(choice, id)]),
  );
  const take = ({ percents }: PastedTargets, from = 0) =>
    setRows(rows.map((row, at) => ({ ...row, percent: percents[at - from] ?? row.percent })));
  const pasteAt = (text: string, from: number) => {
    const read = readPastedTargets(text, labels.slice(from));
    if (read?.percents.some((percent) => percent !== null)) take(read, from);
    else setPasting(true);
  };
  return (
    <li className="border-line bg-surface rounded-lg border p-4 sm:p-5">
      <div className="mb-3 flex items-start justify-between gap-3">
        <h4 ref={heading} tabIndex={-1} className="text-ink text-base font-semibold text-pretty outline-none">
          {choice.label}
        </h4>
        <IconButton
          label={t("form.remove", { margin: choice.label })}
          icon={<X />}
          size="small"
          onPress={onRemove}
        />
      </div>
      <div className="flex flex-col gap-4">
        {choice.kind === "numeric" && (
          <BandField bands={margin.bands} range={counted?.range ?? null} onChange={onBands} />
        )}
        {counted === null ? (
          <p className="text-muted flex items-center gap-2 text-sm" role="status">
            <Spinner /> {t("form.counting")}
          </p>
        ) : rows.length === 0 ? null : (
          <>
            <TargetRows
              margin={margin}
              words={words}
              faulty={
                new Set(problems.flatMap(({ path = [] }) => (typeof path[1] === "number" ? [path[1]] : [])))
              }
              mayMerge={choice.kind === "categorical"}
              onRows={setRows}
              onPaste={pasteAt}
            />
            <SumLine margin={margin} onRows={setRows} onPaste={() => setPasting(true)} />
            <NoAnswerChoice margin={margin} onChange={(noAnswer) => onChange({ ...margin, noAnswer })} />
          </>
        )}
        <MarginProblems
          // What the targets add up to is said beside them.
          problems={problems.filter(({ code }) => code !== "weighting.targets-off")}
          rows={rows}
          onRows={setRows}
        />
      </div>
      <PasteDialog
        margin={choice.label}
        rows={labels}
        isOpen={isPasting}
        onClose={() => setPasting(false)}
        onTake={take}
      />
    </li>
  );
}

const codeOf = ({ categories }: MarginChoice, id: string): string =>
  categories.find((category) => category.id === id)?.code ?? id;

interface SumProps {
  readonly margin: DraftMargin;
  readonly onRows: (rows: readonly DraftRow[]) => void;
  readonly onPaste: () => void;
}

/** What the targets add up to, and the ways to bring them to 100. */
function SumLine({ margin: { rows, counted }, onRows, onPaste }: SumProps) {
  const t = useTranslations("weighting.form");
  const percents = rows.map(({ percent }) => percent);
  const open = percents.filter((percent) => percent === null).length;
  const rest = restOf(percents);
  const given = percents.flatMap((percent) => percent ?? []);
  const isMet = open === 0 && Math.abs(rest) <= roundingAllowed(given);
  const fill = () => {
    const filled = fillRest(
      percents,
      rows.map((row) => peopleOf(row, counted)),
    );
    onRows(rows.map((row, at) => ({ ...row, percent: filled[at] ?? null })));
  };
  const offersRest =
    open > 0 ? rest >= 0 && given.length > 0 : !isMet && given.some((percent) => percent > 0);
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
      <p
        role="status"
        className={`text-sm tabular-nums ${isMet ? "text-good" : open === 0 ? "text-bad" : "text-muted"}`}
      >
        {given.length === 0
          ? t("sumNone")
          : isMet
            ? t("sumMet")
            : rest >= 0
              ? t("sumUnder", { sum: 100 - rest, rest })
              : t("sumOver", { sum: 100 - rest, over: -rest })}
      </p>
      <span className="flex flex-wrap gap-1.5">
        {offersRest && (
          <Button size="small" onPress={fill}>
            {open === 0 ? t("scale") : t("rest", { rest, open })}
          </Button>
        )}
        <Button
          size="small"
          tone="quiet"
          icon={<ClipboardPaste className="size-4" aria-hidden="true" />}
          onPress={onPaste}
        >
          {t("paste")}
        </Button>
      </span>
    </div>
  );
}

interface ProblemProps {
  readonly problems: readonly Problem[];
  readonly rows: readonly DraftRow[];
  readonly onRows: (rows: readonly DraftRow[]) => void;
}

/** What keeps the targets from being met, each with its remedy where one press does it. */
function MarginProblems({ problems, rows, onRows }: ProblemProps) {
  const t = useTranslations("weighting.form");
  const tProblem = useTranslations("problems");
  if (problems.length === 0) return null;
  return (
    <ul className="flex flex-col gap-2" aria-label={t("problems", { count: problems.length })}>
      {problems.map(({ code, path = [], params = {} }) => {
        const at = path[0] === "groups" && typeof path[1] === "number" ? path[1] : null;
        const mayMerge = code.endsWith("category-empty") && params["merge"] === "yes" && at !== null;
        return (
          <li key={`${code}.${path.join(".")}`} className="text-bad text-sm">
            {tProblem(code as never, params as never)}
            {mayMerge && (
              <Button
                size="small"
                className="ml-2"
                onPress={() => onRows(mergeRows(rows, at, Number(params["neighbourAt"])))}
              >
                {t("mergeNow", { label: String(params["neighbour"]) })}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
