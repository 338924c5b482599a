import { useFormatter, useTranslations } from "next-intl";
import type { WaveDivision } from "@/lib/domain/segmentation/waves/wave-division";
import { wordWave, type NamedWave } from "./word-wave";

/** What waves are called under a division. */
export function useWaveNames(division: WaveDivision): (wave: NamedWave) => string {
  const t = useTranslations("waves.wave");
  const format = useFormatter();
  return (wave) => wordWave(wave, division, { t, format });
}
