-- Second wall between teams: a query that forgot its scope sees nothing.
-- A scoped transaction sets kindred.workspace_id; the few queries that run before a scope exists
-- (sign-in, token look-ups, maintenance) set kindred.unscoped and live in one file each.
CREATE FUNCTION kindred_in_scope(row_workspace uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT row_workspace = nullif(current_setting('kindred.workspace_id', true), '')::uuid
    OR current_setting('kindred.unscoped', true) = 'on'
$$;
--> statement-breakpoint
DO $$
DECLARE
  owned text;
BEGIN
  FOREACH owned IN ARRAY ARRAY[
    'memberships', 'invitations', 'audit_events', 'tasks', 'surveys', 'survey_versions', 'imports', 'import_chunks',
    'responses', 'consent_records', 'result_summaries', 'segmentations', 'segments', 'segment_assignments', 'evidence', 'personas',
    'persona_fields', 'persona_versions', 'share_links', 'share_views'
  ] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', owned);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', owned);
    EXECUTE format(
      'CREATE POLICY within_workspace ON %I USING (kindred_in_scope(workspace_id)) WITH CHECK (kindred_in_scope(workspace_id))',
      owned
    );
  END LOOP;
  ALTER TABLE workspaces ENABLE ROW LEVEL SECURITY;
  ALTER TABLE workspaces FORCE ROW LEVEL SECURITY;
  CREATE POLICY within_workspace ON workspaces USING (kindred_in_scope(id)) WITH CHECK (kindred_in_scope(id));
END
$$;
--> statement-breakpoint
-- What was published or written down never changes. It goes only with what owns it.
CREATE FUNCTION kindred_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is immutable', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END
$$;
--> statement-breakpoint
CREATE TRIGGER survey_versions_immutable BEFORE UPDATE ON survey_versions
  FOR EACH ROW EXECUTE FUNCTION kindred_refuse_change();
--> statement-breakpoint
CREATE TRIGGER audit_events_immutable BEFORE UPDATE ON audit_events
  FOR EACH ROW EXECUTE FUNCTION kindred_refuse_change();
