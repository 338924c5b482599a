import { readFile } from "node:fs/promises";
import path from "node:path";

/** Files that ship with the product for the sample study; origin and licence stand beside them. */
const folder = path.join(process.cwd(), "lib", "integrations", "sample-files");

export const readSampleFile = (name: "auto.csv"): Promise<Buffer> => readFile(path.join(folder, name));
