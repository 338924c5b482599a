import { z } from "zod";

/** Names a typing tool; a right on its segmentation is asked for. */
export const toolInput = z.object({ segmentationId: z.uuid(), toolId: z.uuid() });

export const toolChangeInput = toolInput.extend({
  /** The revision the change was made on. */
  revision: z.number().int().min(0),
});
