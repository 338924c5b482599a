"use client";

import type { ComponentProps, ReactNode } from "react";
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

export const StudioScreen = ({ person, current, workspaces, children }: Props) => (
  <StudioFrame
    addresses={addresses}
    workspace={{ current, workspaces, createHref: "/settings/new-workspace" }}
    account={{ person, accountHref: "/settings/account", signOut: endSession }}
  >
    {children}
  </StudioFrame>
);
