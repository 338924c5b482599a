import type { ReactNode } from "react";
import { joinClasses } from "./join-classes";

export interface AlertBannerProps {
  children: ReactNode;
  tone?: "note" | "warn" | "bad";
  /** One link or small button at the end. */
  action?: ReactNode;
}

const tones = { note: "bg-accent-soft text-ink", warn: "bg-warn-soft text-ink", bad: "bg-bad-soft text-ink" };

/** A strip over the whole page for what concerns all of it (paused survey, read-only card, lost connection). */
export function AlertBanner({ children, tone = "note", action }: AlertBannerProps) {
  return (
    <div
      role="status"
      className={joinClasses(
        "flex flex-wrap items-center justify-center gap-x-4 gap-y-1 px-4 py-2 text-center text-sm print:hidden",
        tones[tone],
      )}
    >
      <span>{children}</span>
      {action}
    </div>
  );
}
