import { useLocale, useTranslations } from "next-intl";
import { segmentColour } from "../segment-colour";
import { ChartFrame, type ChartWords } from "./chart-frame";
import { formatShare } from "./format-number";
import { percent } from "./percent";
import { shareEnd } from "./scale-end";

export interface ProfileSegment {
  id: string;
  label: string;
  /** The segment's colour, counted from 0. */
  index: number;
  /** Under the name: size, share. */
  detail?: string;
  /** `isMarker` is decided by the caller: the variable sets this segment apart. */
  values: readonly { variableId: string; value: number; isMarker: boolean }[];
}

export interface DotProfileProps extends ChartWords {
  /** Rows, in the order to be drawn; `everyone` is the share among all. */
  variables: readonly { id: string; label: string; everyone: number }[];
  segments: readonly ProfileSegment[];
  max?: number;
}

const at = (value: number, end: number): string => percent(Math.min(100, Math.max(0, (value / end) * 100)));

/**
 * The segment profile plot: one panel a segment, one row a variable; the bar is the segment, the dot everyone.
 * Bars of markers carry the segment's colour and their figure, the others stay pale.
 */
export function DotProfile({ variables, segments, max, ...words }: DotProfileProps) {
  const t = useTranslations("shell.chart");
  const locale = useLocale();
  const end =
    max ??
    shareEnd([
      ...variables.map((variable) => variable.everyone),
      ...segments.flatMap((segment) => segment.values.map((value) => value.value)),
    ]);
  const labels = new Map(variables.map((variable) => [variable.id, variable]));
  return (
    <ChartFrame
      {...words}
      table={{
        head: [t("segment"), t("label"), t("share"), t("everyone"), t("marker")],
        rows: segments.flatMap((segment) =>
          segment.values.map((value) => {
            const variable = labels.get(value.variableId);
            return [
              segment.label,
              variable?.label ?? value.variableId,
              formatShare(value.value, locale),
              formatShare(variable?.everyone ?? NaN, locale),
              value.isMarker ? t("yes") : t("no"),
            ];
          }),
        ),
      }}
    >
      <div className="text-muted mb-4 flex flex-wrap gap-x-5 gap-y-1 text-xs">
        <span className="flex items-center gap-1.5">
          <span className="bg-ink size-2 rounded-full" />
          {t("everyone")}
        </span>
        <span className="flex items-center gap-1.5">
          <span className="bg-ink/70 h-2.5 w-5 rounded-r-xs" />
          {t("marker")}
        </span>
      </div>
      <div className="grid gap-x-10 gap-y-7 @2xl:grid-cols-2 @5xl:grid-cols-3">
        {segments.map((segment) => {
          const values = new Map(segment.values.map((value) => [value.variableId, value]));
          return (
            <div key={segment.id} className="min-w-0 break-inside-avoid">
              <p className="border-line mb-2 flex flex-wrap items-baseline gap-x-2 border-b pb-1.5">
                <span
                  className="size-2.5 shrink-0 self-center rounded-full"
                  style={{ background: segmentColour(segment.index) }}
                />
                <span className="text-ink text-sm font-semibold">{segment.label}</span>
                {segment.detail !== undefined && (
                  <span className="text-muted text-xs tabular-nums">{segment.detail}</span>
                )}
              </p>
              <div className="flex flex-col gap-1">
                {variables.map((variable) => {
                  const value = values.get(variable.id);
                  return (
                    <div
                      key={variable.id}
                      className="grid grid-cols-[minmax(0,44%)_minmax(0,1fr)_2.5rem] items-center gap-x-2.5"
                    >
                      <span
                        className={`text-xs leading-tight ${value?.isMarker ? "text-ink font-medium" : "text-muted"}`}
                      >
                        {variable.label}
                      </span>
                      <span className="relative h-3.5">
                        <span className="bg-line absolute inset-y-0 left-0 w-px" />
                        {value && (
                          <span
                            className="absolute inset-y-0.5 left-0 rounded-r-xs"
                            style={{
                              width: at(value.value, end),
                              background: segmentColour(segment.index),
                              opacity: value.isMarker ? 1 : 0.32,
                            }}
                          />
                        )}
                        <span
                          className="border-surface bg-ink absolute top-1/2 size-2 -translate-x-1/2 -translate-y-1/2 rounded-full border"
                          style={{ left: at(variable.everyone, end) }}
                        />
                      </span>
                      <span
                        className={`text-right text-xs whitespace-nowrap tabular-nums ${value?.isMarker ? "text-ink font-medium" : "text-muted"}`}
                      >
                        {value ? formatShare(value.value, locale) : "–"}
                      </span>
                    </div>
                  );
                })}
              </div>
            </div>
          );
        })}
      </div>
    </ChartFrame>
  );
}
