"use client";

import type { ReactNode } from "react";
import {
  Label,
  Slider as AriaSlider,
  SliderOutput,
  SliderThumb,
  SliderTrack,
  type SliderProps as AriaSliderProps,
} from "react-aria-components";
import { joinClasses } from "./join-classes";

export interface SliderProps extends Omit<AriaSliderProps<number>, "children" | "className" | "style"> {
  label: ReactNode;
  /** Keeps the label for screen readers only. */
  isLabelHidden?: boolean;
  className?: string;
}

/** A number on a line, dragged, or moved by the arrow keys; its value stands at the end. */
export function Slider({ label, isLabelHidden = false, className, ...rest }: SliderProps) {
  return (
    <AriaSlider
      {...rest}
      className={joinClasses("group grid grid-cols-[minmax(0,1fr)_3.25rem] items-center gap-x-3", className)}
    >
      <Label className={isLabelHidden ? "sr-only" : "text-ink col-span-2 text-sm"}>{label}</Label>
      <SliderTrack className="relative h-8 cursor-pointer disabled:cursor-not-allowed disabled:opacity-50 pointer-coarse:h-11">
        {({ state }) => (
          <>
            <span className="bg-line-strong absolute inset-x-0 top-1/2 h-1 -translate-y-1/2 rounded-full" />
            <span
              className="bg-accent absolute top-1/2 left-0 h-1 -translate-y-1/2 rounded-full"
              style={{ width: `${state.getThumbPercent(0) * 100}%` }}
            />
            <SliderThumb className="border-accent bg-surface focus-visible:outline-focus dragging:bg-accent-soft top-1/2 size-[1.125rem] rounded-full border-2 focus-visible:outline-2 focus-visible:outline-offset-2 pointer-coarse:size-6" />
          </>
        )}
      </SliderTrack>
      <SliderOutput className="text-ink text-right text-sm font-medium tabular-nums" />
    </AriaSlider>
  );
}
