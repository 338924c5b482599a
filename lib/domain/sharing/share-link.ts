export const shareTargetKinds = ["persona", "persona-set", "segment"] as const;
/** `persona`: one card; `persona-set`: all cards of a segmentation; `segment`: one segment without its card. */
export type ShareTargetKind = (typeof shareTargetKinds)[number];

export const shareAudiences = ["team", "anyone"] as const;
/** `team`: signed-in members of the workspace; `anyone`: whoever holds the link. */
export type ShareAudience = (typeof shareAudiences)[number];

/** How long a link may be in force, in days; null: until it is revoked. */
export const shareDurations = [7, 30, 90, null] as const;
export const defaultShareDays = 30;

/** A shared page says nothing of fewer people. */
export const defaultMinimumCell = 10;

export type ShareLinkState = "live" | "expired" | "revoked";

export const stateOfLink = (link: {
  readonly isExpired: boolean;
  readonly revokedAt: Date | null;
}): ShareLinkState => (link.revokedAt !== null ? "revoked" : link.isExpired ? "expired" : "live");
