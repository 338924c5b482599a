"use client";

/** Inside the frame, so that a page that fails leaves the way to every other one. */
export { PageError as default } from "@/components/shell/page-error";
