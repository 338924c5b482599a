import { getFormatter, getTranslations } from "next-intl/server";
import type { WaveDivision } from "@/lib/domain/segmentation/waves/wave-division";
import { wordWave, type NamedWave } from "./word-wave";

/** What waves are called, for a page. */
export async function waveNames(division: WaveDivision): Promise<(wave: NamedWave) => string> {
  const t = await getTranslations("waves.wave");
  const format = await getFormatter();
  return (wave) => wordWave(wave, division, { t, format });
}
