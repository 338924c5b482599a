ALTER TABLE "segmentations" ADD COLUMN "coded_by_version_id" uuid;--> statement-breakpoint
ALTER TABLE "segmentations" ADD COLUMN "places_new_people" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "segmentations" ADD COLUMN "new_people_placed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "segmentations" ADD COLUMN "predecessor_id" uuid;--> statement-breakpoint
ALTER TABLE "segmentations" ADD COLUMN "lineage" jsonb;--> statement-breakpoint
ALTER TABLE "segmentations" ADD CONSTRAINT "segmentations_workspace_id_coded_by_version_id_survey_versions_workspace_id_id_fk" FOREIGN KEY ("workspace_id","coded_by_version_id") REFERENCES "public"."survey_versions"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "segmentations" ADD CONSTRAINT "segmentations_workspace_id_predecessor_id_segmentations_workspace_id_id_fk" FOREIGN KEY ("workspace_id","predecessor_id") REFERENCES "public"."segmentations"("workspace_id","id") ON DELETE no action ON UPDATE no action;