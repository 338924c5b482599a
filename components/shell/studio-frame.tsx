"use client";

import { useMemo, type ReactNode } from "react";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { AccountMenu, type AccountMenuProps } from "./account-menu";
import type { CommandItem } from "./command-palette";
import { CommandsProvider } from "./commands";
import { PhoneBar } from "./phone-bar";
import { PlaceList } from "./place-list";
import { placeIcons, placeOf, places, type PlaceAddresses } from "./places";
import { SearchButton } from "./search-button";
import { SkipLink } from "./skip-link";
import { WorkspaceMenu, type WorkspaceMenuProps } from "./workspace-menu";

export interface StudioFrameProps {
  children: ReactNode;
  /** Where the places are; one without an address is not shown. */
  addresses: PlaceAddresses;
  workspace: WorkspaceMenuProps;
  account: AccountMenuProps;
  /** More for the command palette than the places, which are always in it. */
  commands?: readonly CommandItem[];
  /** A strip over the page (AlertBanner). */
  banner?: ReactNode;
}

const noCommands: readonly CommandItem[] = [];

/** The studio around a page: a slim column of places on a desk, a bar at the foot on a phone. */
export function StudioFrame({
  children,
  addresses,
  workspace,
  account,
  commands = noCommands,
  banner,
}: StudioFrameProps) {
  const t = useTranslations("shell");
  const here = placeOf(usePathname(), addresses);
  const items = useMemo(
    () => [
      ...places.flatMap((place): CommandItem[] => {
        const href = addresses[place];
        if (href === undefined) return [];
        const Icon = placeIcons[place];
        return [
          {
            id: `place-${place}`,
            label: t(`places.${place}`),
            group: t("palette.places"),
            href,
            icon: <Icon />,
          },
        ];
      }),
      ...commands,
    ],
    [addresses, commands, t],
  );
  return (
    <CommandsProvider items={items}>
      <SkipLink />
      <div className="min-h-dvh md:grid md:grid-cols-[14rem_minmax(0,1fr)] print:block">
        <div
          data-print="hide"
          className="border-line bg-sunken/60 sticky top-0 hidden h-dvh flex-col gap-4 border-r px-3 py-4 md:flex"
        >
          <WorkspaceMenu {...workspace} />
          <SearchButton />
          <nav aria-label={t("frame.places")} className="scrollbar-quiet min-h-0 grow overflow-y-auto">
            <PlaceList addresses={addresses} {...(here !== undefined && { here })} />
          </nav>
          <AccountMenu {...account} />
        </div>
        <div className="flex min-w-0 flex-col">
          {banner}
          <main id="content" tabIndex={-1} className="min-w-0 grow pb-24 outline-none md:pb-0 print:pb-0">
            {children}
          </main>
        </div>
      </div>
      <PhoneBar
        addresses={addresses}
        workspace={workspace}
        account={account}
        {...(here !== undefined && { here })}
      />
    </CommandsProvider>
  );
}
