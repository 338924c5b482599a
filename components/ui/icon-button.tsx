"use client";

import type { ReactNode, Ref } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components";
import { joinClasses } from "./join-classes";
import { Tooltip } from "./tooltip";

export interface IconButtonProps extends Omit<
  AriaButtonProps,
  "children" | "className" | "style" | "aria-label"
> {
  /** What it does, in words: read aloud and shown as a tooltip. */
  label: string;
  icon: ReactNode;
  tone?: "quiet" | "secondary" | "danger";
  /** A small one is 32 px with a mouse, still 44 px under a finger. */
  size?: "normal" | "small";
  /** Set false where the label already stands beside it. */
  hasTooltip?: boolean;
  className?: string;
  ref?: Ref<HTMLButtonElement>;
}

const tones = {
  quiet: "text-muted hover:bg-ink/6 hover:text-ink pressed:bg-ink/10",
  secondary:
    "bg-raised text-ink shadow-xs ring-1 ring-inset ring-line hover:bg-sunken hover:ring-line-strong",
  danger: "text-bad hover:bg-bad-soft",
};

/** A button that is only an icon; its name is required. */
export function IconButton({
  label,
  icon,
  tone = "quiet",
  size = "normal",
  hasTooltip = true,
  className,
  ...rest
}: IconButtonProps) {
  const button = (
    <AriaButton
      {...rest}
      aria-label={label}
      className={joinClasses(
        "inline-grid shrink-0 cursor-pointer place-items-center rounded-md transition-colors duration-100 disabled:cursor-not-allowed disabled:opacity-40 print:hidden [&_svg]:size-[1.125rem]",
        size === "small" ? "size-8 pointer-coarse:size-11" : "target-square",
        tones[tone],
        className,
      )}
    >
      {icon}
    </AriaButton>
  );
  return hasTooltip ? <Tooltip label={label}>{button}</Tooltip> : button;
}
