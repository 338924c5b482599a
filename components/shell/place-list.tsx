"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { joinClasses } from "@/components/ui/join-classes";
import { placeIcons, places, type Place, type PlaceAddresses } from "./places";

export interface PlaceListProps {
  addresses: PlaceAddresses;
  here?: Place;
  /** Only these; all by default. */
  only?: readonly Place[];
  onGo?: () => void;
}

/** The places as a list of links. */
export function PlaceList({ addresses, here, only = places, onGo }: PlaceListProps) {
  const t = useTranslations("shell.places");
  return (
    <ul className="flex flex-col gap-px">
      {only.map((place) => {
        const href = addresses[place];
        if (href === undefined) return null;
        const Icon = placeIcons[place];
        const isHere = place === here;
        return (
          <li key={place}>
            <Link
              href={href}
              {...(onGo && { onClick: onGo })}
              aria-current={isHere ? "page" : undefined}
              className={joinClasses(
                "target flex items-center gap-3 rounded-md px-2.5 text-base no-underline transition-colors duration-100",
                isHere ? "bg-ink/7 text-ink font-medium" : "text-muted hover:bg-ink/4 hover:text-ink",
              )}
            >
              <Icon
                aria-hidden="true"
                strokeWidth={1.75}
                className={joinClasses("size-[1.125rem] shrink-0", isHere && "text-accent")}
              />
              {t(place)}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
