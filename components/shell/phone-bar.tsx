"use client";

import { useState } from "react";
import Link from "next/link";
import { Ellipsis } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from "react-aria-components";
import { joinClasses } from "@/components/ui/join-classes";
import { AccountMenu, type AccountMenuProps } from "./account-menu";
import { PlaceList } from "./place-list";
import { placeIcons, places, type Place, type PlaceAddresses } from "./places";
import { SearchButton } from "./search-button";
import { WorkspaceMenu, type WorkspaceMenuProps } from "./workspace-menu";

export interface PhoneBarProps {
  addresses: PlaceAddresses;
  here?: Place;
  workspace: WorkspaceMenuProps;
  account: AccountMenuProps;
}

const nearby: readonly Place[] = ["home", "surveys", "segments", "personas"];
const further = places.filter((place) => !nearby.includes(place));

const tab =
  "flex min-h-14 w-full flex-col items-center justify-center gap-0.5 text-2xs no-underline -outline-offset-2";

/** On a phone: four places under the thumb, and the rest one press away. */
export function PhoneBar({ addresses, here, workspace, account }: PhoneBarProps) {
  const t = useTranslations("shell");
  const [isOpen, setOpen] = useState(false);
  return (
    <nav
      aria-label={t("frame.places")}
      className="border-line bg-surface/95 fixed inset-x-0 bottom-0 z-40 border-t pb-[env(safe-area-inset-bottom)] backdrop-blur md:hidden"
    >
      <ul className="grid auto-cols-fr grid-flow-col">
        {nearby.map((place) => {
          const href = addresses[place];
          if (href === undefined) return null;
          const Icon = placeIcons[place];
          const isHere = place === here;
          return (
            <li key={place}>
              <Link
                href={href}
                aria-current={isHere ? "page" : undefined}
                className={joinClasses(tab, isHere ? "text-accent font-medium" : "text-muted")}
              >
                <Icon className="size-5" strokeWidth={1.75} aria-hidden="true" />
                {t(`places.${place}`)}
              </Link>
            </li>
          );
        })}
        <li>
          <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
            <Button
              className={joinClasses(
                tab,
                "cursor-pointer",
                here !== undefined && further.includes(here) ? "text-accent font-medium" : "text-muted",
              )}
            >
              <Ellipsis className="size-5" aria-hidden="true" />
              {t("frame.more")}
            </Button>
            <ModalOverlay
              isDismissable
              className="bg-scrim entering:opacity-0 exiting:opacity-0 fixed inset-0 z-50 flex items-end transition-opacity duration-150"
            >
              <Modal className="bg-raised ease-calm entering:translate-y-6 exiting:translate-y-6 max-h-[85dvh] w-full overflow-y-auto rounded-t-xl pb-[env(safe-area-inset-bottom)] shadow-lg transition-transform duration-150">
                <Dialog className="flex flex-col gap-3 p-4 outline-none">
                  <Heading slot="title" className="sr-only">
                    {t("frame.menu")}
                  </Heading>
                  <WorkspaceMenu {...workspace} />
                  <SearchButton />
                  <PlaceList
                    addresses={addresses}
                    only={further}
                    onGo={() => setOpen(false)}
                    {...(here !== undefined && { here })}
                  />
                  <div className="border-line border-t pt-3">
                    <AccountMenu {...account} />
                  </div>
                </Dialog>
              </Modal>
            </ModalOverlay>
          </DialogTrigger>
        </li>
      </ul>
    </nav>
  );
}
