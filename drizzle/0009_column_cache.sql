CREATE TABLE "changed_responses" (
	"workspace_id" uuid NOT NULL,
	"survey_id" uuid NOT NULL,
	"id" bigserial NOT NULL,
	"response_id" uuid NOT NULL,
	CONSTRAINT "changed_responses_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "column_caches" (
	"workspace_id" uuid NOT NULL,
	"survey_id" uuid NOT NULL,
	"is_built" boolean DEFAULT false NOT NULL,
	"rows" integer DEFAULT 0 NOT NULL,
	"changes" integer DEFAULT 0 NOT NULL,
	"columns" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"version_ids" uuid[] DEFAULT '{}' NOT NULL,
	"analysis_revision" integer DEFAULT 0 NOT NULL,
	"horizon" timestamp with time zone DEFAULT now() NOT NULL,
	"recent_ids" uuid[] DEFAULT '{}' NOT NULL,
	"refreshed_at" timestamp with time zone,
	CONSTRAINT "column_caches_workspace_id_survey_id_pk" PRIMARY KEY("workspace_id","survey_id")
);
--> statement-breakpoint
CREATE TABLE "column_chunks" (
	"workspace_id" uuid NOT NULL,
	"survey_id" uuid NOT NULL,
	"column_id" text NOT NULL,
	"chunk" integer NOT NULL,
	"storage" text NOT NULL,
	"content" "bytea" NOT NULL,
	CONSTRAINT "column_chunks_workspace_id_survey_id_column_id_chunk_pk" PRIMARY KEY("workspace_id","survey_id","column_id","chunk")
);
--> statement-breakpoint
CREATE TABLE "response_chunks" (
	"workspace_id" uuid NOT NULL,
	"survey_id" uuid NOT NULL,
	"chunk" integer NOT NULL,
	"length" integer NOT NULL,
	"response_ids" uuid[] NOT NULL,
	CONSTRAINT "response_chunks_workspace_id_survey_id_chunk_pk" PRIMARY KEY("workspace_id","survey_id","chunk")
);
--> statement-breakpoint
ALTER TABLE "changed_responses" ADD CONSTRAINT "changed_responses_workspace_id_survey_id_column_caches_workspace_id_survey_id_fk" FOREIGN KEY ("workspace_id","survey_id") REFERENCES "public"."column_caches"("workspace_id","survey_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "column_caches" ADD CONSTRAINT "column_caches_workspace_id_survey_id_surveys_workspace_id_id_fk" FOREIGN KEY ("workspace_id","survey_id") REFERENCES "public"."surveys"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "column_chunks" ADD CONSTRAINT "column_chunks_workspace_id_survey_id_chunk_response_chunks_workspace_id_survey_id_chunk_fk" FOREIGN KEY ("workspace_id","survey_id","chunk") REFERENCES "public"."response_chunks"("workspace_id","survey_id","chunk") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response_chunks" ADD CONSTRAINT "response_chunks_workspace_id_survey_id_column_caches_workspace_id_survey_id_fk" FOREIGN KEY ("workspace_id","survey_id") REFERENCES "public"."column_caches"("workspace_id","survey_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "changed_responses_survey" ON "changed_responses" USING btree ("workspace_id","survey_id");
--> statement-breakpoint
-- The second wall (0001_walls.sql) around the new tables.
DO $$
DECLARE
  owned text;
BEGIN
  FOREACH owned IN ARRAY ARRAY['column_caches', 'response_chunks', 'column_chunks', 'changed_responses'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', owned);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', owned);
    EXECUTE format(
      'CREATE POLICY within_workspace ON %I USING (kindred_in_scope(workspace_id)) WITH CHECK (kindred_in_scope(workspace_id))',
      owned
    );
  END LOOP;
END
$$;
--> statement-breakpoint
-- Numbers of ten thousand responses compress badly and are read often.
ALTER TABLE "column_chunks" ALTER COLUMN "content" SET STORAGE EXTERNAL;
--> statement-breakpoint
-- What was complete and is edited or erased is noted for the cache that holds it. Nothing happens when a response comes in:
-- whatever was completed lately is found by its time.
CREATE FUNCTION kindred_note_changed_response() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO changed_responses (workspace_id, survey_id, response_id)
  SELECT workspace_id, survey_id, OLD.id FROM column_caches
  WHERE workspace_id = OLD.workspace_id AND survey_id = OLD.survey_id;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER responses_edited AFTER UPDATE ON responses
  FOR EACH ROW WHEN (OLD.status = 'complete') EXECUTE FUNCTION kindred_note_changed_response();
--> statement-breakpoint
CREATE TRIGGER responses_erased AFTER DELETE ON responses
  FOR EACH ROW WHEN (OLD.status = 'complete') EXECUTE FUNCTION kindred_note_changed_response();
