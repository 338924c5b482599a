"use client";

import { useSyncExternalStore } from "react";

/** Whether the window is at least so wide; on the server and at first, yes. */
export function useWide(pixels: number): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = matchMedia(`(min-width: ${pixels}px)`);
      query.addEventListener("change", changed);
      return () => query.removeEventListener("change", changed);
    },
    () => matchMedia(`(min-width: ${pixels}px)`).matches,
    () => true,
  );
}
