import {
  boolean,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { byUser, instant, workspaceId } from "./columns";
import { responses } from "./responses";
import { surveys } from "./surveys";

/** How a survey's responses are analysed: which are left out for their quality, and how people are weighted. */
export const analysisSettings = pgTable(
  "analysis_settings",
  {
    workspaceId: workspaceId(),
    surveyId: uuid("survey_id").notNull(),
    /** Counts changes of quality decisions and weights: whatever was computed under another revision is out of date. */
    revision: integer("revision").notNull().default(0),
    quality: jsonb("quality").$type<unknown>(),
    weighting: jsonb("weighting").$type<unknown>(),
    updatedAt: instant("updated_at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.surveyId] }),
    foreignKey({
      columns: [table.workspaceId, table.surveyId],
      foreignColumns: [surveys.workspaceId, surveys.id],
    }).onDelete("cascade"),
  ],
);

/** What the quality rules say of a response, and what a person decided. Nothing is deleted: a response is in or out. */
export const responseQuality = pgTable(
  "response_quality",
  {
    workspaceId: workspaceId(),
    surveyId: uuid("survey_id").notNull(),
    responseId: uuid("response_id").notNull(),
    /** Rules that raised a flag, each with its version and the numbers behind it. */
    flags: jsonb("flags").$type<unknown>().notNull().default([]),
    /** A person's decision; it outranks the rules. */
    decision: text("decision").$type<"keep" | "leave-out">(),
    decidedBy: byUser("decided_by"),
    /** The outcome of flags, settings and decision: analyses leave the response out. */
    isLeftOut: boolean("is_left_out").notNull().default(false),
    updatedAt: instant("updated_at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.responseId] }),
    index("response_quality_survey").on(table.workspaceId, table.surveyId, table.isLeftOut),
    foreignKey({
      columns: [table.workspaceId, table.responseId],
      foreignColumns: [responses.workspaceId, responses.id],
    }).onDelete("cascade"),
  ],
);

/** How many people a respondent stands for, once a survey is weighted to targets; the mean is 1. */
export const responseWeights = pgTable(
  "response_weights",
  {
    workspaceId: workspaceId(),
    surveyId: uuid("survey_id").notNull(),
    responseId: uuid("response_id").notNull(),
    weight: doublePrecision("weight").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.responseId] }),
    index("response_weights_survey").on(table.workspaceId, table.surveyId),
    foreignKey({
      columns: [table.workspaceId, table.responseId],
      foreignColumns: [responses.workspaceId, responses.id],
    }).onDelete("cascade"),
  ],
);
