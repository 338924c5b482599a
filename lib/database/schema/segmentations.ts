import { sql } from "drizzle-orm";
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
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { SegmentationResult, SegmentationSettings } from "@/lib/domain/segmentation/segmentation";
import type { AssignmentOrigin } from "@/lib/domain/segmentation/assignment-origin";
import type { LineageRecord } from "@/lib/domain/segmentation/lineage/lineage-record";
import type { SegmentationDraft } from "@/lib/domain/segmentation/segmentation-draft";
import type { FittedResult } from "@/lib/domain/segmentation/solutions/fitted-result";
import type { SegmentationStatus } from "@/lib/domain/segmentation/segmentation-listing";
import type { DescriptorRow } from "@/lib/domain/segmentation/descriptor-row";
import type { SegmentCounts } from "@/lib/domain/segmentation/segment-counts";
import { byUser, createdAt, instant, workspaceId } from "./columns";
import { responses } from "./responses";
import { surveys, surveyVersions } from "./surveys";

/** One way to group the respondents of a survey, with all that is needed to repeat it. */
export const segmentations = pgTable(
  "segmentations",
  {
    workspaceId: workspaceId(),
    id: uuid("id").notNull(),
    surveyId: uuid("survey_id").notNull(),
    name: text("name").notNull(),
    method: text("method").$type<SegmentationSettings["method"]>().notNull(),
    settings: jsonb("settings").$type<SegmentationSettings>().notNull(),
    /** What the segments are to tell, in the team's words. */
    question: text("question").notNull().default(""),
    seed: integer("seed").notNull(),
    status: text("status").$type<SegmentationStatus>().notNull(),
    /** Versions whose responses went in, and a hash of exactly those responses: "stale" is computed from them. */
    versionIds: jsonb("version_ids").$type<string[]>().notNull().default([]),
    responseSetHash: text("response_set_hash"),
    respondents: integer("respondents"),
    result: jsonb("result").$type<SegmentationResult>(),
    /** What a run has found so far, for those who watch it; the result replaces it. */
    partial: jsonb("partial").$type<FittedResult>(),
    /** Counts of every variable by segment: profiles, tests and evidence are made of them. */
    counts: jsonb("counts").$type<SegmentCounts>(),
    /** How the segments differ on each variable, with tests. */
    descriptors: jsonb("descriptors").$type<DescriptorRow[]>(),
    /** How many segments were chosen (data-driven methods), and why if against the recommendation. */
    chosenSegments: integer("chosen_segments"),
    choiceNote: text("choice_note").notNull().default(""),
    taskId: uuid("task_id"),
    /** Counts the edits by hand; an edit names the one it was made on. */
    revision: integer("revision").notNull().default(0),
    /** The version whose variables and options the model knows: answers to later versions are read by it. */
    codedByVersionId: uuid("coded_by_version_id"),
    /** Whether people who answer later are placed without being asked for, and when all were placed last. */
    placesNewPeople: boolean("places_new_people").notNull().default(false),
    newPeoplePlacedAt: instant("new_people_placed_at"),
    /** The segmentation this one repeats, and which of its segments continue which. */
    predecessorId: uuid("predecessor_id"),
    lineage: jsonb("lineage").$type<LineageRecord>(),
    createdBy: byUser("created_by"),
    createdAt: createdAt(),
    finishedAt: instant("finished_at"),
    deletedAt: instant("deleted_at"),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index("segmentations_survey").on(table.workspaceId, table.surveyId),
    foreignKey({
      columns: [table.workspaceId, table.surveyId],
      foreignColumns: [surveys.workspaceId, surveys.id],
    }).onDelete("cascade"),
    foreignKey({
      columns: [table.workspaceId, table.codedByVersionId],
      foreignColumns: [surveyVersions.workspaceId, surveyVersions.id],
    }),
    foreignKey({
      columns: [table.workspaceId, table.predecessorId],
      foreignColumns: [table.workspaceId, table.id],
    }),
  ],
);

/** A segmentation that somebody prepares: it can be left at any step and taken up again. */
export const segmentationDrafts = pgTable(
  "segmentation_drafts",
  {
    workspaceId: workspaceId(),
    /** The id the segmentation will have. */
    id: uuid("id").notNull(),
    surveyId: uuid("survey_id").notNull(),
    plan: jsonb("plan").$type<SegmentationDraft>().notNull(),
    revision: integer("revision").notNull().default(0),
    createdBy: byUser("created_by"),
    updatedAt: instant("updated_at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index("segmentation_drafts_survey").on(table.workspaceId, table.surveyId),
    foreignKey({
      columns: [table.workspaceId, table.surveyId],
      foreignColumns: [surveys.workspaceId, surveys.id],
    }).onDelete("cascade"),
  ],
);

export const segments = pgTable(
  "segments",
  {
    workspaceId: workspaceId(),
    id: uuid("id").notNull(),
    segmentationId: uuid("segmentation_id").notNull(),
    /** 0-based; the code in `segment_assignments` and the colour follow it. */
    position: integer("position").notNull(),
    name: text("name").notNull(),
    description: text("description").notNull().default(""),
    colour: integer("colour").notNull(),
    size: integer("size").notNull(),
    share: doublePrecision("share").notNull(),
    revision: integer("revision").notNull().default(0),
    /** A locked segment keeps its people, name and colour until it is unlocked. */
    lockedAt: instant("locked_at"),
    lockedBy: byUser("locked_by"),
    /** Merged into another or divided, by hand: nobody is in it. Its cards rest on it, and undo brings it back. */
    retiredAt: instant("retired_at"),
    /** When people last came or went by hand: a card written before speaks of others. */
    peopleChangedAt: instant("people_changed_at"),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    uniqueIndex("segments_position")
      .on(table.workspaceId, table.segmentationId, table.position)
      .where(sql`${table.retiredAt} is null`),
    foreignKey({
      columns: [table.workspaceId, table.segmentationId],
      foreignColumns: [segmentations.workspaceId, segmentations.id],
    }).onDelete("cascade"),
  ],
);

/** Which segment a respondent belongs to, and how sure that is. */
export const segmentAssignments = pgTable(
  "segment_assignments",
  {
    workspaceId: workspaceId(),
    segmentationId: uuid("segmentation_id").notNull(),
    responseId: uuid("response_id").notNull(),
    /** null: unclassified (did not answer the base). */
    segmentId: uuid("segment_id"),
    /** Probability of the assigned segment given the answers; 1 for rules. */
    posterior: doublePrecision("posterior").notNull(),
    /** All posterior probabilities in segment order; null for rules. */
    posteriors: jsonb("posteriors").$type<number[]>(),
    origin: text("origin").$type<AssignmentOrigin>().notNull().default("fit"),
    assignedAt: instant("assigned_at").notNull().defaultNow(),
    /** Where the model had placed somebody whom a person moved; null for everybody else. */
    fittedSegmentId: uuid("fitted_segment_id"),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.segmentationId, table.responseId] }),
    index("segment_assignments_segment").on(table.workspaceId, table.segmentId),
    foreignKey({
      columns: [table.workspaceId, table.segmentationId],
      foreignColumns: [segmentations.workspaceId, segmentations.id],
    }).onDelete("cascade"),
    foreignKey({
      columns: [table.workspaceId, table.segmentId],
      foreignColumns: [segments.workspaceId, segments.id],
    }).onDelete("cascade"),
    foreignKey({
      columns: [table.workspaceId, table.responseId],
      foreignColumns: [responses.workspaceId, responses.id],
    }).onDelete("cascade"),
  ],
);
