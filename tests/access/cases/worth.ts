import { seeSeparation } from "@/lib/use-cases/segmentation/see-separation";
import { saveEvaluation } from "@/lib/use-cases/worth/save-evaluation";
import { seeWorth } from "@/lib/use-cases/worth/see-worth";
import type { AccessCase } from "@/tests/access/access-case";

const nothingSaid = {
  moneyVariableId: null,
  channelItemIds: null,
  criteria: [],
  actionable: {},
  targets: [],
  targetNote: "",
};

export const cases: AccessCase[] = [
  { useCase: "figures/carry-out-figure", door: "worker", testedIn: "tests/database/figures.test.ts" },
  {
    useCase: "segmentation/see-separation",
    permission: "segmentation:read",
    run: (actor, { segmentationId }) => seeSeparation(actor, segmentationId),
  },
  {
    useCase: "worth/see-worth",
    permission: "segmentation:read",
    run: (actor, { segmentationId }) => seeWorth(actor, segmentationId),
  },
  {
    useCase: "worth/save-evaluation",
    permission: "segmentation:write",
    run: (actor, { segmentationId }) =>
      saveEvaluation(actor, { segmentationId, revision: 0, content: nothingSaid }),
  },
];
