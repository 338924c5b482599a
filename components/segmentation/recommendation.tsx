import { useTranslations } from "next-intl";
import { Callout } from "@/components/ui/callout";
import type { DataDrivenMethod } from "@/lib/domain/segmentation/data-driven-method";
import type { Reason } from "@/lib/domain/segmentation/reason";

interface Props {
  readonly reasons: readonly Reason[];
  readonly warnings: readonly Reason[];
}

/** Why a number of segments is recommended, and what to be careful about. */
export function Recommendation({ reasons, warnings }: Props) {
  const t = useTranslations("segmentation");
  const tMethods = useTranslations("method.methods");
  const say = ({ code, params }: Reason) =>
    t(`recommendation.${code}`, {
      ...params,
      ...(params["method"] === undefined
        ? {}
        : { method: tMethods(String(params["method"]) as DataDrivenMethod) }),
    });
  return (
    <div className="flex flex-col gap-4">
      <ul className="flex flex-col gap-2">
        {reasons.map((reason) => (
          <li key={reason.code} className="text-ink text-pretty">
            {say(reason)}
          </li>
        ))}
      </ul>
      {warnings.length === 0 ? null : (
        <Callout tone="warn" title={t("choose.careful")}>
          <ul className="flex flex-col gap-1">
            {warnings.map((warning) => (
              <li key={warning.code}>{say(warning)}</li>
            ))}
          </ul>
        </Callout>
      )}
    </div>
  );
}
