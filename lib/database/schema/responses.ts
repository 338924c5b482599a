import {
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { Answers } from "@/lib/domain/questionnaire/answer";
import type { MissingReasons } from "@/lib/domain/responses/missing";
import { instant, workspaceId } from "./columns";
import { surveys, surveyVersions } from "./surveys";

/** One row per response; the truth every count is made of. */
export const responses = pgTable(
  "responses",
  {
    workspaceId: workspaceId(),
    /** Random (UUID v4), so that order tells nothing. */
    id: uuid("id").notNull(),
    surveyId: uuid("survey_id").notNull(),
    surveyVersionId: uuid("survey_version_id").notNull(),
    /** Made when the page was rendered: whatever is retried or replayed lands on this one row. */
    submissionKey: text("submission_key").notNull(),
    source: text("source").$type<"web" | "import" | "robot" | "sample">().notNull(),
    status: text("status").$type<"partial" | "complete">().notNull(),
    language: text("language").notNull().default("en"),
    /** Seed of every random choice made for this respondent (order of options, …). */
    seed: integer("seed").notNull(),
    /** Answers on the routing path, by item id; options by option id, never labels. */
    answers: jsonb("answers").$type<Answers>().notNull(),
    /** Answers that fell off the routing path: kept, not counted. */
    offPath: jsonb("off_path").$type<Answers>().notNull().default({}),
    /** Why an item has no answer, by item id. */
    missing: jsonb("missing").$type<MissingReasons>().notNull().default({}),
    revision: integer("revision").notNull().default(0),
    /** Revision at which an item was last answered, while partial: a save that arrives late changes nothing newer. */
    itemRevisions: jsonb("item_revisions").$type<Readonly<Record<string, number>>>().notNull().default({}),
    /** Hash of the final body: the same key with another body is a conflict. */
    bodyHash: text("body_hash"),
    resumeTokenHash: text("resume_token_hash"),
    /** Position of the furthest page saved, for drop-off. */
    lastPage: integer("last_page").notNull().default(0),
    /** When the page with the first answers was made for the respondent; null where nobody was shown one, as in imports. */
    openedAt: instant("opened_at"),
    /** When the first answers were stored. */
    startedAt: instant("started_at").notNull().defaultNow(),
    updatedAt: instant("updated_at").notNull().defaultNow(),
    completedAt: instant("completed_at"),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    uniqueIndex("responses_submission_key").on(table.workspaceId, table.surveyId, table.submissionKey),
    index("responses_survey_status").on(table.workspaceId, table.surveyId, table.status, table.completedAt),
    foreignKey({
      columns: [table.workspaceId, table.surveyId],
      foreignColumns: [surveys.workspaceId, surveys.id],
    }).onDelete("cascade"),
    foreignKey({
      columns: [table.workspaceId, table.surveyVersionId],
      foreignColumns: [surveyVersions.workspaceId, surveyVersions.id],
    }),
  ],
);

/** What a respondent agreed to, in which version and language. */
export const consentRecords = pgTable(
  "consent_records",
  {
    workspaceId: workspaceId(),
    responseId: uuid("response_id").notNull(),
    itemId: text("item_id").notNull(),
    surveyVersionId: uuid("survey_version_id").notNull(),
    language: text("language").notNull(),
    given: boolean("given").notNull(),
    at: instant("at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.responseId, table.itemId] }),
    foreignKey({
      columns: [table.workspaceId, table.responseId],
      foreignColumns: [responses.workspaceId, responses.id],
    }).onDelete("cascade"),
  ],
);

/** Counts behind the results screens, kept until the responses they were made of change. Rebuildable. */
export const resultSummaries = pgTable(
  "result_summaries",
  {
    workspaceId: workspaceId(),
    surveyId: uuid("survey_id").notNull(),
    /** Which summary: the filters and the version of its making. */
    key: text("key").notNull(),
    /** State of the responses it was made of (their number and last change). */
    watermark: text("watermark").notNull(),
    content: jsonb("content").$type<unknown>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.surveyId, table.key] }),
    foreignKey({
      columns: [table.workspaceId, table.surveyId],
      foreignColumns: [surveys.workspaceId, surveys.id],
    }).onDelete("cascade"),
  ],
);
