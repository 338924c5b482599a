"use client";

import type { ReactNode, SyntheticEvent } from "react";
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

/**
 * A finger takes hold of the handle only. On the line it may be about to scroll the page, which must change nothing; that it
 * tapped is told by the mouse press browsers send after a tap.
 */
function leaveLineToScrolling(event: SyntheticEvent): void {
  const { nativeEvent, target } = event;
  if (nativeEvent instanceof PointerEvent && nativeEvent.pointerType !== "touch") return;
  if (target instanceof Element && target.closest("[data-handle]")) return;
  event.stopPropagation();
}

/** A number on a line, dragged, or moved by the arrow keys; its value stands at the end. */
export function Slider({ label, isLabelHidden = false, className, ...rest }: SliderProps) {
  return (
    <AriaSlider
      {...rest}
      className={joinClasses("group grid grid-cols-[minmax(0,1fr)_3.25rem] items-center gap-x-3", className)}
    >
      <Label className={isLabelHidden ? "sr-only" : "text-ink col-span-2 text-sm"}>{label}</Label>
      <div onPointerDownCapture={leaveLineToScrolling} onTouchStartCapture={leaveLineToScrolling}>
        <SliderTrack className="relative h-8 cursor-pointer touch-pan-y! disabled:cursor-not-allowed disabled:opacity-50 pointer-coarse:h-11">
          {({ state }) => (
            <>
              <span className="bg-line-strong absolute inset-x-0 top-1/2 h-1 -translate-y-1/2 rounded-full" />
              <span
                className="bg-accent absolute top-1/2 left-0 h-1 -translate-y-1/2 rounded-full"
                style={{ width: `${state.getThumbPercent(0) * 100}%` }}
              />
              <SliderThumb
                data-handle
                className="border-accent bg-surface focus-visible:outline-focus dragging:bg-accent-soft top-1/2 size-[1.125rem] rounded-full border-2 focus-visible:outline-2 focus-visible:outline-offset-2 pointer-coarse:size-6 pointer-coarse:before:absolute pointer-coarse:before:-inset-3"
              />
            </>
          )}
        </SliderTrack>
      </div>
      <SliderOutput className="text-ink text-right text-sm font-medium tabular-nums" />
    </AriaSlider>
  );
}
