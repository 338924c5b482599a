import { sql } from "drizzle-orm";
import {
  boolean,
  foreignKey,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { Questionnaire } from "@/lib/domain/questionnaire/questionnaire";
import type { ChangeClass } from "@/lib/domain/questionnaire/compare-versions";
import { byUser, bytes, createdAt, instant, workspaceId } from "./columns";
import { workspaces } from "./teams";

/** A survey, or a data set that was imported and behaves as one. */
export const surveys = pgTable(
  "surveys",
  {
    workspaceId: workspaceId().references(() => workspaces.id, { onDelete: "cascade" }),
    id: uuid("id").notNull(),
    kind: text("kind").$type<"survey" | "import">().notNull(),
    title: text("title").notNull(),
    draft: jsonb("draft").$type<Questionnaire>().notNull(),
    /** Counts saves of the draft; a save names the revision it was made on. */
    draftRevision: integer("draft_revision").notNull().default(0),
    liveVersionId: uuid("live_version_id"),
    /** Public part of the link to answer; unguessable. */
    linkToken: text("link_token").notNull(),
    status: text("status").$type<"draft" | "open" | "closed">().notNull().default("draft"),
    /** True for the sample study: its people are simulated and every screen says so. */
    isSample: boolean("is_sample").notNull().default(false),
    createdBy: byUser("created_by"),
    createdAt: createdAt(),
    updatedAt: instant("updated_at").notNull().defaultNow(),
    deletedAt: instant("deleted_at"),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    uniqueIndex("surveys_link_token").on(table.linkToken),
    uniqueIndex("surveys_one_sample_per_kind")
      .on(table.workspaceId, table.kind)
      .where(sql`${table.isSample} and ${table.deletedAt} is null`),
  ],
);

/** What was published. Never changes: a trigger refuses. */
export const surveyVersions = pgTable(
  "survey_versions",
  {
    workspaceId: workspaceId(),
    id: uuid("id").notNull(),
    surveyId: uuid("survey_id").notNull(),
    number: integer("number").notNull(),
    definition: jsonb("definition").$type<Questionnaire>().notNull(),
    sha256: text("sha256").notNull(),
    changeClass: text("change_class").$type<ChangeClass>().notNull(),
    note: text("note").notNull().default(""),
    publishedBy: uuid("published_by"),
    publishedAt: instant("published_at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    uniqueIndex("survey_versions_number").on(table.workspaceId, table.surveyId, table.number),
    foreignKey({
      columns: [table.workspaceId, table.surveyId],
      foreignColumns: [surveys.workspaceId, surveys.id],
    }).onDelete("cascade"),
  ],
);

/** A CSV on its way in: its bytes in chunks, how its columns are to be read, and what came of it. */
export const imports = pgTable(
  "imports",
  {
    workspaceId: workspaceId().references(() => workspaces.id, { onDelete: "cascade" }),
    id: uuid("id").notNull(),
    fileName: text("file_name").notNull(),
    byteLength: integer("byte_length").notNull().default(0),
    status: text("status").$type<"uploading" | "uploaded" | "importing" | "done" | "failed">().notNull(),
    /** Guessed, then corrected: how each column is read. */
    mapping: jsonb("mapping").$type<unknown>(),
    report: jsonb("report").$type<unknown>(),
    surveyId: uuid("survey_id"),
    createdBy: byUser("created_by"),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.id] })],
);

export const importChunks = pgTable(
  "import_chunks",
  {
    workspaceId: workspaceId(),
    importId: uuid("import_id").notNull(),
    position: integer("position").notNull(),
    content: bytes("content").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.importId, table.position] }),
    foreignKey({
      columns: [table.workspaceId, table.importId],
      foreignColumns: [imports.workspaceId, imports.id],
    }).onDelete("cascade"),
  ],
);
