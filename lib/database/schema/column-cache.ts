import {
  bigserial,
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import type { ColumnStorage } from "@/lib/domain/responses/answer-columns/answer-column";
import { bytes, instant, workspaceId } from "./columns";
import { surveys } from "./surveys";

/**
 * The complete responses of a large survey as columns, so that counting a million of them does not read a million
 * documents. Rebuildable: the truth is `responses`, and whoever reads the cache first compares this row with it.
 */
export const columnCaches = pgTable(
  "column_caches",
  {
    workspaceId: workspaceId(),
    surveyId: uuid("survey_id").notNull(),
    /** False while it is filled for the first time. */
    isBuilt: boolean("is_built").notNull().default(false),
    rows: integer("rows").notNull().default(0),
    /** Changes of responses that were once cached and are worked in: edits and erasures. */
    changes: integer("changes").notNull().default(0),
    /** Hash of each column's definition, by the column's id: another definition is another column. */
    columns: jsonb("columns").$type<Readonly<Record<string, string>>>().notNull().default({}),
    /** Versions that `$version` counts. */
    versionIds: uuid("version_ids").array().notNull().default([]),
    /** Of `analysis_settings`, when who is left out and the weights were last read. */
    analysisRevision: integer("analysis_revision").notNull().default(0),
    /** Every response that is missing was completed after this. */
    horizon: instant("horizon").notNull().defaultNow(),
    /** Responses completed after the horizon that are in nevertheless. */
    recentIds: uuid("recent_ids").array().notNull().default([]),
    refreshedAt: instant("refreshed_at"),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.surveyId] }),
    foreignKey({
      columns: [table.workspaceId, table.surveyId],
      foreignColumns: [surveys.workspaceId, surveys.id],
    }).onDelete("cascade"),
  ],
);

/** Which responses stand in which rows: up to ten thousand a chunk, in the order of their ids. */
export const responseChunks = pgTable(
  "response_chunks",
  {
    workspaceId: workspaceId(),
    surveyId: uuid("survey_id").notNull(),
    chunk: integer("chunk").notNull(),
    length: integer("length").notNull(),
    responseIds: uuid("response_ids").array().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.surveyId, table.chunk] }),
    foreignKey({
      columns: [table.workspaceId, table.surveyId],
      foreignColumns: [columnCaches.workspaceId, columnCaches.surveyId],
    }).onDelete("cascade"),
  ],
);

/** One column's numbers for the responses of one chunk, lowest byte first. */
export const columnChunks = pgTable(
  "column_chunks",
  {
    workspaceId: workspaceId(),
    surveyId: uuid("survey_id").notNull(),
    columnId: text("column_id").notNull(),
    chunk: integer("chunk").notNull(),
    storage: text("storage").$type<ColumnStorage>().notNull(),
    content: bytes("content").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.surveyId, table.columnId, table.chunk] }),
    foreignKey({
      columns: [table.workspaceId, table.surveyId, table.chunk],
      foreignColumns: [responseChunks.workspaceId, responseChunks.surveyId, responseChunks.chunk],
    }).onDelete("cascade"),
  ],
);

/** Complete responses that were edited or erased since the cache was last refreshed; a trigger notes them. */
export const changedResponses = pgTable(
  "changed_responses",
  {
    workspaceId: workspaceId(),
    surveyId: uuid("survey_id").notNull(),
    id: bigserial("id", { mode: "number" }).notNull(),
    responseId: uuid("response_id").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index("changed_responses_survey").on(table.workspaceId, table.surveyId),
    foreignKey({
      columns: [table.workspaceId, table.surveyId],
      foreignColumns: [columnCaches.workspaceId, columnCaches.surveyId],
    }).onDelete("cascade"),
  ],
);
