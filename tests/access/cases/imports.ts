import { beginImport } from "@/lib/use-cases/imports/begin-import";
import { cancelImport } from "@/lib/use-cases/imports/cancel-import";
import { discardImport } from "@/lib/use-cases/imports/discard-import";
import { editImport } from "@/lib/use-cases/imports/edit-import";
import { followImport } from "@/lib/use-cases/imports/follow-import";
import { inspectImport } from "@/lib/use-cases/imports/inspect-import";
import { listImports } from "@/lib/use-cases/imports/list-imports";
import { receiveSlice } from "@/lib/use-cases/imports/receive-slice";
import { seeImport } from "@/lib/use-cases/imports/see-import";
import { startImport } from "@/lib/use-cases/imports/start-import";
import type { AccessCase } from "@/tests/access/access-case";
import { runSql } from "@/tests/support/run-sql";

export const cases: AccessCase[] = [
  {
    useCase: "imports/begin-import",
    permission: "import:write",
    run: (actor, { workspaceId }) => beginImport(actor, { workspaceId, fileName: "a.csv", byteLength: 3 }),
  },
  {
    useCase: "imports/receive-slice",
    permission: "import:write",
    run: (actor, { importId }) =>
      receiveSlice(actor, { importId, position: 0, content: Buffer.from("a\n1") }),
  },
  {
    useCase: "imports/inspect-import",
    permission: "import:write",
    run: (actor, { importId }) => inspectImport(actor, { importId, reading: {} }),
  },
  {
    useCase: "imports/edit-import",
    permission: "import:write",
    run: (actor, { importId }) => editImport(actor, { importId, edits: [] }),
  },
  {
    useCase: "imports/start-import",
    permission: "import:write",
    run: (actor, { importId }) => startImport(actor, { importId }),
  },
  {
    useCase: "imports/cancel-import",
    permission: "import:write",
    run: (actor, { importId }) => cancelImport(actor, { importId }),
  },
  {
    useCase: "imports/see-import",
    permission: "import:write",
    run: (actor, { importId }) => seeImport(actor, { importId }),
  },
  {
    useCase: "imports/follow-import",
    permission: "import:write",
    run: (actor, { importId }) => followImport(actor, { importId }),
  },
  {
    useCase: "imports/list-imports",
    permission: "survey:read",
    run: (actor, { workspaceId }) => listImports(actor, { workspaceId }),
  },
  {
    useCase: "imports/discard-import",
    permission: "import:write",
    // Whoever may discards it, so it is put back before the next one tries.
    run: async (actor, { importId, workspaceId }) => {
      await runSql(
        `insert into imports (workspace_id, id, file_name, status) values ($1, $2, 'people.csv', 'uploaded')
         on conflict do nothing`,
        [workspaceId, importId],
      );
      return discardImport(actor, { importId });
    },
  },
  { useCase: "imports/run-import", door: "worker", testedIn: "tests/database/imports.test.ts" },
];
