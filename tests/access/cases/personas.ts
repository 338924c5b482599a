import { changeField } from "@/lib/use-cases/personas/change-card";
import { editField } from "@/lib/use-cases/personas/edit-field";
import { getPersona } from "@/lib/use-cases/personas/get-persona";
import { listPersonas } from "@/lib/use-cases/personas/list-personas";
import { listVersions } from "@/lib/use-cases/personas/list-versions";
import { markField } from "@/lib/use-cases/personas/mark-field";
import { requestPersonas } from "@/lib/use-cases/personas/request-personas";
import { resolvePending } from "@/lib/use-cases/personas/resolve-pending";
import { restoreVersion } from "@/lib/use-cases/personas/restore-version";
import { revertField } from "@/lib/use-cases/personas/revert-field";
import { setStatus } from "@/lib/use-cases/personas/set-status";
import { ok } from "@/lib/domain/result";
import type { AccessCase } from "@/tests/access/access-case";

const field = { key: "do", revision: 0 };

export const cases: AccessCase[] = [
  {
    useCase: "personas/request-personas",
    permission: "persona:write",
    run: (actor, { segmentationId }) => requestPersonas(actor, { segmentationId }),
  },
  {
    useCase: "personas/generate-personas",
    door: "worker",
    testedIn: "tests/database/personas.test.ts",
  },
  {
    useCase: "personas/list-personas",
    permission: "persona:read",
    run: (actor, { workspaceId }) => listPersonas(actor, { workspaceId }),
  },
  {
    useCase: "personas/get-persona",
    permission: "persona:read",
    run: (actor, { personaId }) => getPersona(actor, { personaId }),
  },
  {
    useCase: "personas/change-card",
    permission: "persona:write",
    run: (actor, { personaId }) =>
      changeField(actor, { personaId, ...field, decide: ({ field: now }) => ok(now) }),
  },
  {
    useCase: "personas/edit-field",
    permission: "persona:write",
    run: (actor, { personaId }) =>
      editField(actor, { personaId, ...field, basis: "assumption", lines: [{ text: "Mine" }] }),
  },
  {
    useCase: "personas/revert-field",
    permission: "persona:write",
    run: (actor, { personaId }) => revertField(actor, { personaId, ...field }),
  },
  {
    useCase: "personas/mark-field",
    permission: "persona:write",
    run: (actor, { personaId }) => markField(actor, { personaId, ...field, hidden: true }),
  },
  {
    useCase: "personas/resolve-pending",
    permission: "persona:write",
    run: (actor, { personaId }) => resolvePending(actor, { personaId, ...field, choice: "mine" }),
  },
  {
    useCase: "personas/set-status",
    permission: "persona:write",
    run: (actor, { personaId }) => setStatus(actor, { personaId, status: "in-review" }),
  },
  {
    useCase: "personas/list-versions",
    permission: "persona:read",
    run: (actor, { personaId }) => listVersions(actor, { personaId }),
  },
  {
    useCase: "personas/restore-version",
    permission: "persona:write",
    run: (actor, { personaId }) =>
      restoreVersion(actor, { personaId, versionId: "00000000-0000-4000-8000-000000000000" }),
  },
];
