import type { Role } from "./roles";

declare const made: unique symbol;

/** Someone who signed in, before it is known what they may do. Made by `lib/access` only. */
export interface Actor {
  readonly [made]: "actor";
  readonly userId: string;
}

/** A member's right to act in one workspace, checked. Made by `lib/access` only. */
export interface WorkspaceScope {
  readonly [made]: "workspace";
  readonly workspaceId: string;
  /** The member on whose behalf it happens. */
  readonly userId: string;
  readonly role: Role;
}

/** What the bearer of a link to answer may touch: one survey. Made by `lib/access` only. */
export interface RespondentScope {
  readonly [made]: "respondent";
  readonly workspaceId: string;
  readonly surveyId: string;
}

/** What the bearer of a share link may see: one thing. Made by `lib/access` only. */
export interface ShareScope {
  readonly [made]: "share";
  readonly workspaceId: string;
  readonly shareLinkId: string;
}

export type Scope = WorkspaceScope | RespondentScope | ShareScope;
