"use client";

/** Pairs a button (first child) with the Dialog, SidePanel or Popover it opens (second child). */
export { DialogTrigger } from "react-aria-components";
