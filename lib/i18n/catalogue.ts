import builder from "./messages/en/builder.json";
import edits from "./messages/en/edits.json";
import comparison from "./messages/en/comparison.json";
import imports from "./messages/en/imports.json";
import method from "./messages/en/method.json";
import personas from "./messages/en/personas.json";
import problems from "./messages/en/problems.json";
import quality from "./messages/en/quality.json";
import respond from "./messages/en/respond.json";
import results from "./messages/en/results.json";
import rules from "./messages/en/rules.json";
import segment from "./messages/en/segment.json";
import segmentation from "./messages/en/segmentation.json";
import sharing from "./messages/en/sharing.json";
import shell from "./messages/en/shell.json";
import surveys from "./messages/en/surveys.json";
import teams from "./messages/en/teams.json";
import typing from "./messages/en/typing.json";
import waves from "./messages/en/waves.json";
import weighting from "./messages/en/weighting.json";
import worth from "./messages/en/worth.json";
import type { StudioLocale } from "./locales";

const en = {
  builder,
  edits,
  comparison,
  imports,
  method,
  personas,
  problems,
  quality,
  respond,
  results,
  rules,
  segment,
  segmentation,
  sharing,
  shell,
  surveys,
  teams,
  typing,
  waves,
  weighting,
  worth,
};

export type Catalogue = typeof en;
export type CatalogueArea = keyof Catalogue;

const catalogues: Record<StudioLocale, Catalogue> = { en };

/** Every text of one language, by area. */
export const catalogueFor = (locale: StudioLocale): Catalogue => catalogues[locale];
