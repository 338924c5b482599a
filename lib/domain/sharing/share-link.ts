export const shareTargetKinds = ["persona", "persona-set", "segment"] as const;
/** `persona`: one card; `persona-set`: all cards of a segmentation; `segment`: one segment without its card. */
export type ShareTargetKind = (typeof shareTargetKinds)[number];

export const shareAudiences = ["team", "anyone"] as const;
/** `team`: signed-in members of the workspace; `anyone`: whoever holds the link. */
export type ShareAudience = (typeof shareAudiences)[number];
