"use client";

import { useRouter } from "next/navigation";
import type { Action } from "@/components/action-outcome";
import type { ImportMapping } from "@/lib/domain/questionnaire/import/import-mapping";
import { ImportRun, type FollowedImport } from "./import-run";
import { MappingScreen, type MappingActions } from "./mapping-screen";

interface Props extends MappingActions {
  readonly importId: string;
  readonly mapping: ImportMapping;
  readonly isRunning: boolean;
  readonly failure: string | null;
  readonly follow: Action<FollowedImport>;
  readonly cancel: Action<null>;
  readonly breadcrumbs: React.ReactNode;
}

/** An import on its way: its columns, or how far it is. Where it stands is the server's to say, asked after each turn. */
export function ImportScreen({
  importId,
  mapping,
  isRunning,
  failure,
  follow,
  cancel,
  breadcrumbs,
  ...actions
}: Props) {
  const router = useRouter();
  const again = () => router.refresh();
  if (isRunning)
    return (
      <ImportRun importId={importId} title={mapping.title} follow={follow} cancel={cancel} onEnd={again} />
    );
  return (
    <MappingScreen
      importId={importId}
      mapping={mapping}
      failure={failure}
      breadcrumbs={breadcrumbs}
      onStarted={again}
      {...actions}
    />
  );
}
