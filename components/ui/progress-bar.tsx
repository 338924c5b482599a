"use client";

import { Label, ProgressBar as AriaProgressBar, useLocale } from "react-aria-components";
import { formatShare } from "./charts/format-number";
import { joinClasses } from "./join-classes";

export interface ProgressBarProps {
  /** What is going on: "Fitting five segments, start 12 of 50". */
  label: string;
  /** 0 to 1; leave out when the length is not known. */
  value?: number;
  /** What is left, in words: "about a minute left". */
  remaining?: string;
  isLabelHidden?: boolean;
  className?: string;
}

/** How far something long has come. */
export function ProgressBar({ label, value, remaining, isLabelHidden = false, className }: ProgressBarProps) {
  const { locale } = useLocale();
  const isOpen = value === undefined;
  const percent = isOpen ? 0 : Math.round(Math.min(1, Math.max(0, value)) * 100);
  return (
    <AriaProgressBar
      value={percent}
      isIndeterminate={isOpen}
      className={joinClasses("flex flex-col gap-1.5", className)}
      {...(remaining !== undefined &&
        !isOpen && { valueLabel: `${formatShare(percent / 100, locale)}, ${remaining}` })}
    >
      <div
        className={
          isLabelHidden ? "sr-only" : "flex flex-wrap items-baseline justify-between gap-x-4 text-sm"
        }
      >
        <Label className="text-ink">{label}</Label>
        {remaining !== undefined && <span className="text-muted tabular-nums">{remaining}</span>}
      </div>
      <div className="bg-line h-1.5 overflow-hidden rounded-full">
        {isOpen ? (
          <div className="bg-accent h-full w-1/3 animate-[indeterminate_1.6s_ease-in-out_infinite] rounded-full" />
        ) : (
          <div
            className="bg-accent ease-calm h-full rounded-full transition-[width] duration-150"
            style={{ width: `${percent}%` }}
          />
        )}
      </div>
    </AriaProgressBar>
  );
}
