"use client";

import { createContext, useCallback, useContext, useEffect, useState, type ReactNode } from "react";
import { CommandPalette, type CommandItem } from "./command-palette";

const OpenPalette = createContext<() => void>(() => undefined);

const opensPalette = (event: KeyboardEvent): boolean =>
  event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;

/** Holds the palette of the studio and the keys that open it (Ctrl+K, ⌘K). */
export function CommandsProvider({
  items,
  children,
}: {
  items: readonly CommandItem[];
  children: ReactNode;
}) {
  const [isOpen, setOpen] = useState(false);
  const open = useCallback(() => setOpen(true), []);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!opensPalette(event)) return;
      event.preventDefault();
      setOpen((wasOpen) => !wasOpen);
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
  return (
    <OpenPalette value={open}>
      {children}
      <CommandPalette items={items} isOpen={isOpen} onOpenChange={setOpen} />
    </OpenPalette>
  );
}

/** Opens the palette; does nothing outside the studio. */
export const useOpenPalette = (): (() => void) => useContext(OpenPalette);
