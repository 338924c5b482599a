"use client";

import { ClipboardList, FileSpreadsheet, Sigma, UserPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo, type ComponentProps, type ReactNode } from "react";
import { StudioFrame } from "@/components/shell/studio-frame";
import { endSession } from "@/lib/access/browser-session";

interface Props {
  readonly person: { readonly name: string; readonly email: string };
  readonly current: { readonly id: string; readonly name: string };
  readonly workspaces: ComponentProps<typeof StudioFrame>["workspace"]["workspaces"];
  readonly children: ReactNode;
}

const addresses = {
  home: "/",
  surveys: "/surveys",
  data: "/data",
  segments: "/segments",
  personas: "/personas",
  links: "/links",
  settings: "/settings",
} as const;

export function StudioScreen({ person, current, workspaces, children }: Props) {
  const t = useTranslations("shell.commands");
  const commands = useMemo(
    () => [
      {
        id: "new-survey",
        label: t("new-survey"),
        group: t("group"),
        href: "/surveys/new",
        icon: <ClipboardList />,
      },
      {
        id: "import",
        label: t("import"),
        group: t("group"),
        href: "/data/import",
        icon: <FileSpreadsheet />,
      },
      { id: "invite", label: t("invite"), group: t("group"), href: "/settings/people", icon: <UserPlus /> },
      { id: "methods", label: t("methods"), group: t("group"), href: "/methods", icon: <Sigma /> },
    ],
    [t],
  );
  return (
    <StudioFrame
      addresses={addresses}
      workspace={{ current, workspaces, createHref: "/settings/new-workspace" }}
      account={{ person, accountHref: "/settings/account", signOut: endSession }}
      commands={commands}
    >
      {children}
    </StudioFrame>
  );
}
