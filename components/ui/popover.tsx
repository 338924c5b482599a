"use client";

import type { ReactNode } from "react";
import { Popover as AriaPopover, type PopoverProps as AriaPopoverProps } from "react-aria-components";
import { joinClasses } from "./join-classes";

export interface PopoverProps extends Omit<AriaPopoverProps, "children" | "className" | "style"> {
  children: ReactNode;
  className?: string;
}

/** The raised sheet of lists and menus; also usable inside a DialogTrigger for small free content. */
export function Popover({ children, className, ...rest }: PopoverProps) {
  return (
    <AriaPopover
      offset={6}
      {...rest}
      className={joinClasses(
        "border-line bg-raised ease-calm scrollbar-quiet entering:opacity-0 exiting:opacity-0 max-w-[min(28rem,calc(100vw-1.5rem))] overflow-auto rounded-lg border shadow-lg transition-opacity duration-100 outline-none",
        className,
      )}
    >
      {children}
    </AriaPopover>
  );
}

/** A list inside a Popover. */
export const listBoxLook = "max-h-[min(22rem,60vh)] overflow-auto p-1 outline-none scrollbar-quiet";

/** One row of a list or menu. */
export const listItemLook =
  "group target flex cursor-pointer items-start gap-2.5 rounded-sm px-2.5 py-1.5 text-base outline-none focus:bg-ink/6 disabled:cursor-not-allowed disabled:opacity-45 [&_svg]:mt-0.5 [&_svg]:size-4 [&_svg]:shrink-0";
