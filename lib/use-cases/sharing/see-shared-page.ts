import {
  listPersonaRecords,
  readEvidence,
  responsesStillThere,
  type PersonaRecord,
} from "@/lib/database/personas";
import { countView, findSharedTarget, readShareLink, type ShareLinkRecord } from "@/lib/database/share-links";
import { withinScope } from "@/lib/database/within-scope";
import type { Evidence } from "@/lib/domain/personas/evidence";
import type { PersonaField } from "@/lib/domain/personas/persona-card";
import { quotedResponses, withoutQuotesOf } from "@/lib/domain/personas/quoted-responses";
import { isRobot } from "@/lib/domain/sharing/is-robot";
import { protectCells } from "@/lib/domain/sharing/protect-cells";
import { sharedCard, type SharedCard } from "@/lib/domain/sharing/shared-card";
import { sharedSegment, type SharedSegment } from "@/lib/domain/sharing/shared-segment";
import type { ShareScope } from "@/lib/domain/teams/scopes";

/** All that the bearer of a link gets to see. */
export interface SharedPage {
  readonly segmentation: string;
  readonly study: string;
  readonly isSample: boolean;
  /** ISO date. */
  readonly dataAsOf: string;
  /** Shares are of the people respondents stand for. */
  readonly isWeighted: boolean;
  readonly cards: readonly SharedCard[];
  readonly segment: SharedSegment | null;
}

interface Written {
  readonly record: PersonaRecord;
  readonly fields: readonly PersonaField[];
  readonly evidence: readonly Evidence[];
}

/**
 * What a share link shows, or null: ended meanwhile, archived, deleted, or too few people by now. A person's view is
 * counted for the day; nothing else changes and nothing about the viewer is kept.
 */
export async function seeSharedPage(
  scope: ShareScope,
  { agent }: { readonly agent: string | null },
): Promise<SharedPage | null> {
  const link = await readShareLink(scope);
  const segmentationId = link && (await findSharedTarget(scope, link));
  if (!segmentationId) return null;
  const written = await readWritten(scope, segmentationId);
  const shown = written.filter(
    ({ record }) =>
      isTarget(link, record) && record.status !== "archived" && record.segment.size >= link.minimumCell,
  );
  const [first] = shown;
  if (!first) return null;
  const rights = protectCells(
    written.map(({ evidence }) => evidence),
    link.minimumCell,
  );
  if (!isRobot(agent)) await countView(scope);
  const isSegment = link.targetKind === "segment";
  return {
    segmentation: first.record.segmentation.name,
    study: first.record.survey.title,
    isSample: first.record.survey.isSample,
    dataAsOf: first.record.dataAsOf.toISOString().slice(0, 10),
    isWeighted: shown.some(({ evidence }) => evidence.some((one) => one.effectiveBase !== undefined)),
    cards: isSegment
      ? []
      : shown.map(({ record, fields, evidence }) =>
          sharedCard({
            segment: record.segment,
            approved: record.status === "approved",
            fields,
            evidence: new Map(evidence.map((one) => [one.id, one])),
            rights,
            showEvidence: link.showEvidence,
            showQuotes: link.showQuotes,
          }),
        ),
    segment: isSegment
      ? sharedSegment({
          segment: first.record.segment,
          evidence: first.evidence,
          rights,
          showEvidence: link.showEvidence,
        })
      : null,
  };
}

function isTarget({ targetKind, targetId }: ShareLinkRecord, record: PersonaRecord): boolean {
  switch (targetKind) {
    case "persona":
      return record.id === targetId;
    case "persona-set":
      return record.segmentation.id === targetId;
    case "segment":
      return record.segment.id === targetId;
  }
}

/**
 * Every card of a segmentation with its evidence: cells are protected across all of them, shown or not. Orphaned cards
 * are left out: beside the card of the merged segment they would give away the difference.
 */
async function readWritten(scope: ShareScope, segmentationId: string): Promise<Written[]> {
  const found = (await listPersonaRecords(scope, { segmentationId, includeArchived: true })).filter(
    ({ record }) => !record.segment.isRetired,
  );
  return withinScope(scope, async (tx) => {
    const written: Written[] = [];
    for (const { record, fields } of found) {
      const quoted = quotedResponses(fields);
      const there = await responsesStillThere(tx, scope, quoted);
      written.push({
        record,
        fields: withoutQuotesOf(fields, new Set(quoted.filter((id) => !there.has(id)))),
        evidence: await readEvidence(tx, scope, record.segment.id, record.snapshot),
      });
    }
    return written;
  });
}
