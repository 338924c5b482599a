"use client";

import { Check, ChevronsUpDown, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "react-aria-components";
import { Menu } from "@/components/ui/menu";
import { LogoMark } from "./logo";

export interface WorkspaceChoice {
  id: string;
  name: string;
  href: string;
}

export interface WorkspaceMenuProps {
  current: { id: string; name: string };
  workspaces: readonly WorkspaceChoice[];
  /** Where a new workspace is made; left out, the entry is not shown. */
  createHref?: string;
}

/** Which workspace this is, and the way to the others. */
export function WorkspaceMenu({ current, workspaces, createHref }: WorkspaceMenuProps) {
  const t = useTranslations("shell.workspace");
  return (
    <Menu
      label={t("menu")}
      placement="bottom start"
      trigger={
        <Button
          aria-label={t("current", { name: current.name })}
          className="target hover:bg-ink/6 flex w-full min-w-0 cursor-pointer items-center gap-2.5 rounded-md px-2 py-1.5 text-left"
        >
          <LogoMark className="shrink-0" />
          <span className="text-ink min-w-0 grow truncate font-serif text-base font-semibold">
            {current.name}
          </span>
          <ChevronsUpDown className="text-faint size-4 shrink-0" aria-hidden="true" />
        </Button>
      }
      groups={[
        {
          id: "workspaces",
          label: t("menu"),
          entries: workspaces.map((workspace) => ({
            id: workspace.id,
            label: workspace.name,
            href: workspace.href,
            ...(workspace.id === current.id && { icon: <Check /> }),
          })),
        },
        ...(createHref === undefined
          ? []
          : [
              {
                id: "new",
                entries: [{ id: "create", label: t("create"), href: createHref, icon: <Plus /> }],
              },
            ]),
      ]}
    />
  );
}
