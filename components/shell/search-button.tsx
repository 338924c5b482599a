"use client";

import { useSyncExternalStore } from "react";
import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "react-aria-components";
import { KeyboardShortcut } from "@/components/ui/keyboard-shortcut";
import { useOpenPalette } from "./commands";

const neverChanges = () => () => undefined;
const isMac = () => /Mac|iPhone|iPad/u.test(navigator.userAgent);

/** Opens the command palette, and teaches its keys. */
export function SearchButton() {
  const t = useTranslations("shell.palette");
  const open = useOpenPalette();
  const onMac = useSyncExternalStore(neverChanges, isMac, () => false);
  return (
    <Button
      onPress={open}
      className="target bg-surface text-muted ring-line hover:ring-line-strong flex w-full cursor-pointer items-center gap-2.5 rounded-md px-2.5 text-left text-base shadow-xs ring-1 ring-inset"
    >
      <Search className="size-4 shrink-0" aria-hidden="true" />
      <span className="grow">{t("open")}</span>
      <span className="pointer-coarse:hidden">
        <KeyboardShortcut keys={[onMac ? "⌘" : "Ctrl", "K"]} />
      </span>
    </Button>
  );
}
