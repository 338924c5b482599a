import type { ReactNode } from "react";
import { joinClasses } from "./join-classes";

export interface BadgeProps {
  children: ReactNode;
  tone?: "neutral" | "accent" | "good" | "warn" | "bad";
  icon?: ReactNode;
  className?: string;
}

const tones = {
  neutral: "bg-ink/7 text-muted",
  accent: "bg-accent-soft text-accent",
  good: "bg-good-soft text-good",
  warn: "bg-warn-soft text-warn",
  bad: "bg-bad-soft text-bad",
};

/** A state in one or two words. Never colour alone: the words say it. */
export function Badge({ children, tone = "neutral", icon, className }: BadgeProps) {
  return (
    <span
      className={joinClasses(
        "inline-flex max-w-full items-center gap-1 rounded-full px-2 py-px font-sans text-xs font-medium tracking-normal whitespace-nowrap [&_svg]:size-3.5",
        tones[tone],
        className,
      )}
    >
      {icon}
      {children}
    </span>
  );
}
