CREATE TABLE "analysis_settings" (
	"workspace_id" uuid NOT NULL,
	"survey_id" uuid NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"quality" jsonb,
	"weighting" jsonb,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "analysis_settings_workspace_id_survey_id_pk" PRIMARY KEY("workspace_id","survey_id")
);
--> statement-breakpoint
CREATE TABLE "response_quality" (
	"workspace_id" uuid NOT NULL,
	"survey_id" uuid NOT NULL,
	"response_id" uuid NOT NULL,
	"flags" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"decision" text,
	"decided_by" uuid,
	"is_left_out" boolean DEFAULT false NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "response_quality_workspace_id_response_id_pk" PRIMARY KEY("workspace_id","response_id")
);
--> statement-breakpoint
CREATE TABLE "response_weights" (
	"workspace_id" uuid NOT NULL,
	"survey_id" uuid NOT NULL,
	"response_id" uuid NOT NULL,
	"weight" double precision NOT NULL,
	CONSTRAINT "response_weights_workspace_id_response_id_pk" PRIMARY KEY("workspace_id","response_id")
);
--> statement-breakpoint
ALTER TABLE "analysis_settings" ADD CONSTRAINT "analysis_settings_workspace_id_survey_id_surveys_workspace_id_id_fk" FOREIGN KEY ("workspace_id","survey_id") REFERENCES "public"."surveys"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response_quality" ADD CONSTRAINT "response_quality_decided_by_users_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response_quality" ADD CONSTRAINT "response_quality_workspace_id_response_id_responses_workspace_id_id_fk" FOREIGN KEY ("workspace_id","response_id") REFERENCES "public"."responses"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response_weights" ADD CONSTRAINT "response_weights_workspace_id_response_id_responses_workspace_id_id_fk" FOREIGN KEY ("workspace_id","response_id") REFERENCES "public"."responses"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "response_quality_survey" ON "response_quality" USING btree ("workspace_id","survey_id","is_left_out");--> statement-breakpoint
CREATE INDEX "response_weights_survey" ON "response_weights" USING btree ("workspace_id","survey_id");--> statement-breakpoint
-- The second wall (0001_walls.sql) around the new tables.
DO $$
DECLARE
  owned text;
BEGIN
  FOREACH owned IN ARRAY ARRAY['analysis_settings', 'response_quality', 'response_weights'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', owned);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', owned);
    EXECUTE format(
      'CREATE POLICY within_workspace ON %I USING (kindred_in_scope(workspace_id)) WITH CHECK (kindred_in_scope(workspace_id))',
      owned
    );
  END LOOP;
END
$$;
