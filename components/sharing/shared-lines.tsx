import type { Translator } from "@/lib/i18n/translator";
import { segmentColour } from "@/components/ui/segment-colour";
import type { SharedEvidence, SharedLine } from "@/lib/domain/sharing/shared-card";
import { peopleIn, wordsOf } from "./shared-words";

interface Props {
  readonly lines: readonly SharedLine[];
  readonly colour: number;
  readonly t: Translator;
  /** A bar under each sentence whose share may be shown. */
  readonly hasBars?: boolean;
}

/** Sentences of a shared page under the question they answer, each with its evidence in a fold. */
export function SharedLines({ lines, colour, t, hasBars = false }: Props) {
  return lines.map((line, index) => {
    const [first] = line.evidence;
    return (
      <div key={index}>
        {line.caption !== "" && line.caption !== lines[index - 1]?.caption && (
          <p className="caption">{line.caption}</p>
        )}
        {line.kind === "quote" ? (
          <blockquote className="quote">{wordsOf(line, t)}</blockquote>
        ) : (
          <p className="line">{wordsOf(line, t)}</p>
        )}
        {hasBars && first && <Bar evidence={first} colour={colour} />}
        {line.evidence.length > 0 && (
          <details>
            <summary>{t("page.evidence")}</summary>
            <dl>
              {line.evidence.map((evidence, at) => (
                <EvidenceRow key={at} evidence={evidence} t={t} />
              ))}
            </dl>
          </details>
        )}
      </div>
    );
  });
}

function EvidenceRow({ evidence, t }: { evidence: SharedEvidence; t: Translator }) {
  const { wording, statement, label, share, others, people, confidence } = evidence;
  return (
    <>
      <dt>
        {[wording, statement, label === wording ? "" : label].filter((part) => part !== "").join(" · ")}
      </dt>
      <dd>{t("page.evidenceHere", { share, people: peopleIn(people, t) })}</dd>
      {others !== null && <dd>{t("page.evidenceOthers", { share: others })}</dd>}
      <dd>{t(`confidence.${confidence}`)}</dd>
    </>
  );
}

function Bar({ evidence, colour }: { evidence: SharedEvidence; colour: number }) {
  return (
    <svg className="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect width="100" height="6" y="1" fill="var(--bar)" />
      <rect width={evidence.share * 100} height="6" y="1" fill={segmentColour(colour)} />
      {evidence.others !== null && (
        <rect x={evidence.others * 100 - 0.25} width="0.5" height="8" fill="var(--ink)" />
      )}
    </svg>
  );
}
