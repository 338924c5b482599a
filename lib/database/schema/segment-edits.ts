import {
  doublePrecision,
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
import type { AssignmentOrigin } from "@/lib/domain/segmentation/assignment-origin";
import type { SegmentEdit, SegmentationBefore } from "@/lib/domain/segmentation/edits/segment-edit";
import type { SegmentEvaluation } from "@/lib/domain/segmentation/worth/segment-evaluation";
import { byUser, createdAt, instant, workspaceId } from "./columns";
import { responses } from "./responses";
import { segmentations } from "./segmentations";

/** What people changed about the segments of a segmentation, in order, with what takes each change back. */
export const segmentationEdits = pgTable(
  "segmentation_edits",
  {
    workspaceId: workspaceId(),
    /** Made by the caller, so that a repeated request edits once. */
    id: uuid("id").notNull(),
    segmentationId: uuid("segmentation_id").notNull(),
    /** The segmentation's revision after it. */
    number: integer("number").notNull(),
    edit: jsonb("edit").$type<SegmentEdit>().notNull(),
    /** Segments, counts and tests as they were. */
    before: jsonb("before").$type<SegmentationBefore>().notNull(),
    createdBy: byUser("created_by"),
    createdAt: createdAt(),
    undoneAt: instant("undone_at"),
    undoneBy: byUser("undone_by"),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    uniqueIndex("segmentation_edits_number").on(table.workspaceId, table.segmentationId, table.number),
    foreignKey({
      columns: [table.workspaceId, table.segmentationId],
      foreignColumns: [segmentations.workspaceId, segmentations.id],
    }).onDelete("cascade"),
  ],
);

/** Where people were before an edit that moved them or changed how sure their places are. */
export const segmentationEditPeople = pgTable(
  "segmentation_edit_people",
  {
    workspaceId: workspaceId(),
    editId: uuid("edit_id").notNull(),
    responseId: uuid("response_id").notNull(),
    segmentId: uuid("segment_id"),
    posterior: doublePrecision("posterior").notNull(),
    posteriors: jsonb("posteriors").$type<number[]>(),
    origin: text("origin").$type<AssignmentOrigin>().notNull(),
    assignedAt: instant("assigned_at").notNull(),
    fittedSegmentId: uuid("fitted_segment_id"),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.editId, table.responseId] }),
    index("segmentation_edit_people_response").on(table.workspaceId, table.responseId),
    foreignKey({
      columns: [table.workspaceId, table.editId],
      foreignColumns: [segmentationEdits.workspaceId, segmentationEdits.id],
    }).onDelete("cascade"),
    foreignKey({
      columns: [table.workspaceId, table.responseId],
      foreignColumns: [responses.workspaceId, responses.id],
    }).onDelete("cascade"),
  ],
);

/** What a team thinks each segment of a segmentation is worth, and which ones it goes for. */
export const segmentEvaluations = pgTable(
  "segment_evaluations",
  {
    workspaceId: workspaceId(),
    segmentationId: uuid("segmentation_id").notNull(),
    revision: integer("revision").notNull().default(1),
    content: jsonb("content").$type<SegmentEvaluation>().notNull(),
    updatedBy: byUser("updated_by"),
    updatedAt: instant("updated_at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.segmentationId] }),
    foreignKey({
      columns: [table.workspaceId, table.segmentationId],
      foreignColumns: [segmentations.workspaceId, segmentations.id],
    }).onDelete("cascade"),
  ],
);
