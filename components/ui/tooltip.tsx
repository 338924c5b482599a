"use client";

import type { ReactElement, ReactNode } from "react";
import {
  Tooltip as AriaTooltip,
  TooltipTrigger,
  type TooltipProps as AriaTooltipProps,
} from "react-aria-components";

export interface TooltipProps extends Pick<AriaTooltipProps, "placement"> {
  /** The words shown on hover and on focus. Never the only place something is said. */
  label: ReactNode;
  /** One focusable react-aria element (Button, Link, …). */
  children: ReactElement;
  delay?: number;
}

/** A few words about a control, on hover and on keyboard focus. */
export function Tooltip({ label, children, delay = 500, placement = "bottom" }: TooltipProps) {
  return (
    <TooltipTrigger delay={delay} closeDelay={0}>
      {children}
      <AriaTooltip
        offset={6}
        placement={placement}
        className="bg-ink text-paper entering:opacity-0 exiting:opacity-0 max-w-64 rounded-sm px-2 py-1 text-xs shadow-md transition-opacity duration-100"
      >
        {label}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
