"use client";

import { useFormatter, useTranslations } from "next-intl";
import { MoreHorizontal } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, type MenuEntry } from "@/components/ui/menu";
import type { MarginWords } from "@/lib/domain/responses/weighting/check-targets";
import { PercentField } from "./percent-field";
import { ShareComparison } from "./share-comparison";
import { mergeRows, peopleOf, splitRow, type DraftMargin, type DraftRow } from "./weighting-draft";

interface Props {
  readonly margin: DraftMargin;
  readonly words: MarginWords;
  /** Positions of rows that stand in the way. */
  readonly faulty: ReadonlySet<number>;
  /** Bands are changed where they begin, not merged. */
  readonly mayMerge: boolean;
  readonly onRows: (rows: readonly DraftRow[]) => void;
  readonly onPaste: (text: string, from: number) => void;
}

const columns =
  "grid grid-cols-[minmax(0,1fr)_6.5rem_2.25rem] items-center gap-x-3 sm:grid-cols-[minmax(7rem,14rem)_minmax(0,1fr)_6.5rem_3.5rem_2.25rem]";

/** One row per answer: what the sample has, and the target beside it. */
export function TargetRows({ margin, words, faulty, mayMerge, onRows, onPaste }: Props) {
  const t = useTranslations("weighting.form");
  const { rows, counted } = margin;
  const people = rows.map((row) => peopleOf(row, counted));
  const answered = people.reduce((sum, n) => sum + n, 0);
  const shares = people.map((n) => (answered > 0 ? n / answered : 0));
  const end = Math.max(0.1, ...shares, ...rows.map(({ percent }) => (percent ?? 0) / 100));
  return (
    <div>
      <div aria-hidden="true" className={`${columns} text-muted hidden pb-1 text-xs font-medium sm:grid`}>
        <span>{t("answer")}</span>
        <span>{t("sample")}</span>
        <span className="text-right">{t("target")}</span>
        <span className="text-right">{t("factor")}</span>
      </div>
      <ul className="divide-line/70 divide-y">
        {rows.map((row, at) => (
          <TargetRow
            key={row.categories.join()}
            row={row}
            label={row.categories.map(words.labelOf).join(" / ")}
            people={people[at] ?? 0}
            sample={shares[at] ?? 0}
            end={end}
            isFaulty={faulty.has(at)}
            onPercent={(percent) => onRows(rows.map((one, i) => (i === at ? { ...one, percent } : one)))}
            onPaste={(text) => onPaste(text, at)}
            entries={mayMerge ? mergeEntries(rows, at, words, t, onRows) : []}
          />
        ))}
      </ul>
    </div>
  );
}

function mergeEntries(
  rows: readonly DraftRow[],
  at: number,
  { labelOf }: MarginWords,
  t: ReturnType<typeof useTranslations<"weighting.form">>,
  onRows: Props["onRows"],
): MenuEntry[] {
  const nameOf = (row: DraftRow | undefined) => row?.categories.map(labelOf).join(" / ") ?? "";
  const merging = rows.length > 2 ? ([-1, 1] as const) : [];
  return [
    ...merging.flatMap((step) =>
      rows[at + step]
        ? [
            {
              id: String(step),
              label: t("merge", { label: nameOf(rows[at + step]) }),
              onAction: () => onRows(mergeRows(rows, at, at + step)),
            },
          ]
        : [],
    ),
    ...((rows[at]?.categories.length ?? 0) > 1
      ? [{ id: "split", label: t("split"), onAction: () => onRows(splitRow(rows, at)) }]
      : []),
  ];
}

interface RowProps {
  readonly row: DraftRow;
  readonly label: string;
  readonly people: number;
  readonly sample: number;
  readonly end: number;
  readonly isFaulty: boolean;
  readonly entries: readonly MenuEntry[];
  readonly onPercent: (percent: number | null) => void;
  readonly onPaste: (text: string) => void;
}

function TargetRow({ row, label, people, sample, end, isFaulty, entries, onPercent, onPaste }: RowProps) {
  const t = useTranslations("weighting.form");
  const format = useFormatter();
  const target = row.percent === null ? null : row.percent / 100;
  const factor = target === null || sample === 0 ? null : target / sample;
  return (
    <li className={`${columns} gap-y-1 py-2`}>
      <span className="text-ink col-span-3 min-w-0 text-base break-words sm:col-span-1">{label}</span>
      <span className="flex min-w-0 flex-col gap-1">
        <ShareComparison sample={sample} target={target} end={end} />
        <span className="text-muted text-xs tabular-nums">
          <span className="sr-only">{t("sample")}: </span>
          {t("share", { share: sample, people })}
        </span>
      </span>
      <PercentField
        label={t("targetOf", { label })}
        value={row.percent}
        isInvalid={isFaulty}
        onChange={onPercent}
        onPasteCells={onPaste}
      />
      <span className="text-muted hidden text-right text-sm tabular-nums sm:block">
        {factor === null
          ? "–"
          : `×\u202f${format.number(factor, { maximumFractionDigits: 2, minimumFractionDigits: 2 })}`}
      </span>
      {entries.length === 0 ? (
        <span />
      ) : (
        <Menu
          label={t("more", { label })}
          trigger={<IconButton label={t("more", { label })} icon={<MoreHorizontal />} size="small" />}
          entries={entries}
        />
      )}
    </li>
  );
}
