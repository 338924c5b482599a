import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import type { Transaction } from "./pool";
import { auditEvents } from "./schema";

interface AuditEvent {
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly details?: Record<string, unknown>;
}

/** Notes down who did what, in the transaction that does it. */
export async function recordEvent(tx: Transaction, scope: WorkspaceScope, event: AuditEvent): Promise<void> {
  await tx.insert(auditEvents).values({ ...event, workspaceId: scope.workspaceId, actorId: scope.userId });
}
