CREATE TABLE "segmentation_drafts" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"survey_id" uuid NOT NULL,
	"plan" jsonb NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "segmentation_drafts_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "segmentations" ADD COLUMN "question" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "segmentations" ADD COLUMN "partial" jsonb;--> statement-breakpoint
ALTER TABLE "segmentation_drafts" ADD CONSTRAINT "segmentation_drafts_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "segmentation_drafts" ADD CONSTRAINT "segmentation_drafts_workspace_id_survey_id_surveys_workspace_id_id_fk" FOREIGN KEY ("workspace_id","survey_id") REFERENCES "public"."surveys"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "segmentation_drafts_survey" ON "segmentation_drafts" USING btree ("workspace_id","survey_id");
--> statement-breakpoint
-- The second wall (0001_walls.sql) around the new table.
ALTER TABLE "segmentation_drafts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "segmentation_drafts" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY within_workspace ON "segmentation_drafts" USING (kindred_in_scope(workspace_id)) WITH CHECK (kindred_in_scope(workspace_id));
