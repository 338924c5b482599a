"use client";

import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useId,
  useMemo,
  useState,
  type ReactNode,
} from "react";
import { CommandPalette, type CommandItem } from "./command-palette";

interface Commands {
  open: () => void;
  register: (owner: string, items: readonly CommandItem[]) => void;
  forget: (owner: string) => void;
}

const CommandsContext = createContext<Commands | null>(null);

/** Holds the palette of a studio page and the keys that open it (Ctrl+K, ⌘K). */
export function CommandsProvider({
  items,
  children,
}: {
  items: readonly CommandItem[];
  children: ReactNode;
}) {
  const [isOpen, setOpen] = useState(false);
  const [registered, setRegistered] = useState<ReadonlyMap<string, readonly CommandItem[]>>(new Map());
  const register = useCallback(
    (owner: string, added: readonly CommandItem[]) => setRegistered((old) => new Map(old).set(owner, added)),
    [],
  );
  const forget = useCallback(
    (owner: string) => setRegistered((old) => new Map([...old].filter(([key]) => key !== owner))),
    [],
  );
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (
        event.key.toLowerCase() !== "k" ||
        !(event.ctrlKey || event.metaKey) ||
        event.shiftKey ||
        event.altKey
      )
        return;
      event.preventDefault();
      setOpen((wasOpen) => !wasOpen);
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
  const commands = useMemo(() => ({ open: () => setOpen(true), register, forget }), [register, forget]);
  const all = useMemo(() => [...[...registered.values()].flat(), ...items], [registered, items]);
  return (
    <CommandsContext value={commands}>
      {children}
      <CommandPalette items={all} isOpen={isOpen} onOpenChange={setOpen} />
    </CommandsContext>
  );
}

/** Opens the palette; does nothing outside the studio. */
export const useOpenPalette = (): (() => void) => useContext(CommandsContext)?.open ?? (() => undefined);

/** Adds a page's own actions to the palette while the page is open. Memoise `items`. */
export function useCommands(items: readonly CommandItem[]): void {
  const owner = useId();
  const commands = useContext(CommandsContext);
  useEffect(() => {
    commands?.register(owner, items);
    return () => commands?.forget(owner);
  }, [commands, owner, items]);
}
