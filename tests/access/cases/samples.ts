import { randomUUID } from "node:crypto";
import { requestSample } from "@/lib/use-cases/samples/request-sample";
import type { AccessCase } from "@/tests/access/access-case";

const inWorker = (useCase: string): AccessCase => ({
  useCase,
  door: "worker",
  testedIn: "tests/database/sample.test.ts",
});

export const cases: AccessCase[] = [
  {
    useCase: "samples/request-sample",
    permission: "survey:write",
    run: (actor, { workspaceId }) => requestSample(actor, { workspaceId, taskId: randomUUID() }),
  },
  inWorker("samples/add-sample"),
  inWorker("samples/add-car-buyers"),
  inWorker("samples/add-simulated-study"),
];
