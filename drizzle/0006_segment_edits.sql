CREATE TABLE "segment_evaluations" (
	"workspace_id" uuid NOT NULL,
	"segmentation_id" uuid NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"content" jsonb NOT NULL,
	"updated_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "segment_evaluations_workspace_id_segmentation_id_pk" PRIMARY KEY("workspace_id","segmentation_id")
);
--> statement-breakpoint
CREATE TABLE "segmentation_edit_people" (
	"workspace_id" uuid NOT NULL,
	"edit_id" uuid NOT NULL,
	"response_id" uuid NOT NULL,
	"segment_id" uuid,
	"posterior" double precision NOT NULL,
	"posteriors" jsonb,
	"origin" text NOT NULL,
	"assigned_at" timestamp with time zone NOT NULL,
	"fitted_segment_id" uuid,
	CONSTRAINT "segmentation_edit_people_workspace_id_edit_id_response_id_pk" PRIMARY KEY("workspace_id","edit_id","response_id")
);
--> statement-breakpoint
CREATE TABLE "segmentation_edits" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"segmentation_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"edit" jsonb NOT NULL,
	"before" jsonb NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"undone_at" timestamp with time zone,
	"undone_by" uuid,
	CONSTRAINT "segmentation_edits_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
DROP INDEX "segments_position";--> statement-breakpoint
ALTER TABLE "personas" ADD COLUMN "generated_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "segment_assignments" ADD COLUMN "fitted_segment_id" uuid;--> statement-breakpoint
ALTER TABLE "segmentations" ADD COLUMN "revision" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "segments" ADD COLUMN "locked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "segments" ADD COLUMN "locked_by" uuid;--> statement-breakpoint
ALTER TABLE "segments" ADD COLUMN "retired_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "segments" ADD COLUMN "people_changed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "segment_evaluations" ADD CONSTRAINT "segment_evaluations_updated_by_users_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "segment_evaluations" ADD CONSTRAINT "segment_evaluations_workspace_id_segmentation_id_segmentations_workspace_id_id_fk" FOREIGN KEY ("workspace_id","segmentation_id") REFERENCES "public"."segmentations"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "segmentation_edit_people" ADD CONSTRAINT "segmentation_edit_people_workspace_id_edit_id_segmentation_edits_workspace_id_id_fk" FOREIGN KEY ("workspace_id","edit_id") REFERENCES "public"."segmentation_edits"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "segmentation_edit_people" ADD CONSTRAINT "segmentation_edit_people_workspace_id_response_id_responses_workspace_id_id_fk" FOREIGN KEY ("workspace_id","response_id") REFERENCES "public"."responses"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "segmentation_edits" ADD CONSTRAINT "segmentation_edits_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "segmentation_edits" ADD CONSTRAINT "segmentation_edits_undone_by_users_id_fk" FOREIGN KEY ("undone_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "segmentation_edits" ADD CONSTRAINT "segmentation_edits_workspace_id_segmentation_id_segmentations_workspace_id_id_fk" FOREIGN KEY ("workspace_id","segmentation_id") REFERENCES "public"."segmentations"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "segmentation_edit_people_response" ON "segmentation_edit_people" USING btree ("workspace_id","response_id");--> statement-breakpoint
CREATE UNIQUE INDEX "segmentation_edits_number" ON "segmentation_edits" USING btree ("workspace_id","segmentation_id","number");--> statement-breakpoint
ALTER TABLE "segments" ADD CONSTRAINT "segments_locked_by_users_id_fk" FOREIGN KEY ("locked_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "segments_position" ON "segments" USING btree ("workspace_id","segmentation_id","position") WHERE "segments"."retired_at" is null;--> statement-breakpoint
-- The second wall (0001_walls.sql) around the new tables.
DO $$
DECLARE
  owned text;
BEGIN
  FOREACH owned IN ARRAY ARRAY['segmentation_edits', 'segmentation_edit_people', 'segment_evaluations'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', owned);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', owned);
    EXECUTE format(
      'CREATE POLICY within_workspace ON %I USING (kindred_in_scope(workspace_id)) WITH CHECK (kindred_in_scope(workspace_id))',
      owned
    );
  END LOOP;
END
$$;
