import {
  BookUser,
  Database,
  House,
  Link2,
  MessagesSquare,
  Settings,
  Shapes,
  type LucideIcon,
} from "lucide-react";

/** The places of the studio, in the order they are shown. */
export const places = ["home", "surveys", "data", "segments", "personas", "links", "settings"] as const;
export type Place = (typeof places)[number];

/** Where each place is; a place without an address is not shown. */
export type PlaceAddresses = Partial<Record<Place, string>>;

export const placeIcons: Record<Place, LucideIcon> = {
  home: House,
  surveys: MessagesSquare,
  data: Database,
  segments: Shapes,
  personas: BookUser,
  links: Link2,
  settings: Settings,
};

/** The place a path belongs to: the one with the longest address the path begins with. */
export function placeOf(path: string, addresses: PlaceAddresses): Place | undefined {
  let found: Place | undefined;
  let length = -1;
  for (const place of places) {
    const address = addresses[place];
    if (address === undefined) continue;
    const isInside = path === address || path.startsWith(address.endsWith("/") ? address : `${address}/`);
    const isHere = place === "home" ? path === address : isInside;
    if (isHere && address.length > length) {
      found = place;
      length = address.length;
    }
  }
  return found;
}
