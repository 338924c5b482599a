import type { AccessCase } from "@/tests/access/access-case";

export const cases: AccessCase[] = [
  {
    useCase: "column-cache/refresh-columns",
    door: "worker",
    testedIn: "tests/database/column-cache.test.ts",
  },
];
