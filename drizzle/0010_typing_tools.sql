CREATE TABLE "typing_tools" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"segmentation_id" uuid NOT NULL,
	"settings" jsonb NOT NULL,
	"seed" integer NOT NULL,
	"status" text NOT NULL,
	"report" jsonb,
	"tool" jsonb,
	"questions" integer,
	"task_id" uuid,
	"survey_id" uuid,
	"places_new_people" boolean DEFAULT true NOT NULL,
	"new_people_placed_at" timestamp with time zone,
	"revision" integer DEFAULT 0 NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "typing_tools_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "typing_tools" ADD CONSTRAINT "typing_tools_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "typing_tools" ADD CONSTRAINT "typing_tools_workspace_id_segmentation_id_segmentations_workspace_id_id_fk" FOREIGN KEY ("workspace_id","segmentation_id") REFERENCES "public"."segmentations"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "typing_tools" ADD CONSTRAINT "typing_tools_workspace_id_survey_id_surveys_workspace_id_id_fk" FOREIGN KEY ("workspace_id","survey_id") REFERENCES "public"."surveys"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "typing_tools_segmentation" ON "typing_tools" USING btree ("workspace_id","segmentation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "typing_tools_survey" ON "typing_tools" USING btree ("workspace_id","survey_id") WHERE "typing_tools"."survey_id" is not null;--> statement-breakpoint
-- The second wall (0001_walls.sql) around the new table.
ALTER TABLE "typing_tools" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "typing_tools" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY within_workspace ON "typing_tools" USING (kindred_in_scope(workspace_id)) WITH CHECK (kindred_in_scope(workspace_id));
