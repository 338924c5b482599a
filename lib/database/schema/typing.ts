import { sql } from "drizzle-orm";
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
import type { TypingReport } from "@/lib/domain/segmentation/typing/typing-report";
import type { TypingSettings, TypingStatus } from "@/lib/domain/segmentation/typing/typing-settings";
import type { TypingTool } from "@/lib/domain/segmentation/typing/typing-tool";
import { byUser, createdAt, instant, workspaceId } from "./columns";
import { segmentations } from "./segmentations";
import { surveys } from "./surveys";

/** The short set of questions that recognises the segments of a segmentation, with all that is needed to repeat and judge it. */
export const typingTools = pgTable(
  "typing_tools",
  {
    workspaceId: workspaceId(),
    id: uuid("id").notNull(),
    segmentationId: uuid("segmentation_id").notNull(),
    settings: jsonb("settings").$type<TypingSettings>().notNull(),
    seed: integer("seed").notNull(),
    status: text("status").$type<TypingStatus>().notNull(),
    /** How far to trust it, by number of questions. */
    report: jsonb("report").$type<TypingReport>(),
    /** What to ask and how to score, with as many questions as were tried. */
    tool: jsonb("tool").$type<TypingTool>(),
    /** How many of them are asked: the recommended number until a person chooses another. */
    questions: integer("questions"),
    taskId: uuid("task_id"),
    /** The short survey that asks them. */
    surveyId: uuid("survey_id"),
    /** Whether people who answer it are placed without being asked for, and when all were placed last. */
    placesNewPeople: boolean("places_new_people").notNull().default(true),
    newPeoplePlacedAt: instant("new_people_placed_at"),
    /** Counts changes; a change names the one it was made on. */
    revision: integer("revision").notNull().default(0),
    createdBy: byUser("created_by"),
    createdAt: createdAt(),
    finishedAt: instant("finished_at"),
    deletedAt: instant("deleted_at"),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index("typing_tools_segmentation").on(table.workspaceId, table.segmentationId),
    uniqueIndex("typing_tools_survey")
      .on(table.workspaceId, table.surveyId)
      .where(sql`${table.surveyId} is not null`),
    foreignKey({
      columns: [table.workspaceId, table.segmentationId],
      foreignColumns: [segmentations.workspaceId, segmentations.id],
    }).onDelete("cascade"),
    foreignKey({
      columns: [table.workspaceId, table.surveyId],
      foreignColumns: [surveys.workspaceId, surveys.id],
    }),
  ],
);
