import { and, eq, sql } from "drizzle-orm";
import { responseQuality, responses } from "./schema";

/** Joins what is known of a response's quality. */
export const qualityOf = and(
  eq(responseQuality.workspaceId, responses.workspaceId),
  eq(responseQuality.responseId, responses.id),
);

/** Not left out for the quality of its answers. */
export const isIn = sql`${responseQuality.isLeftOut} is not true`;
