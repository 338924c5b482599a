import { getRequestConfig } from "next-intl/server";
import { catalogueFor } from "./catalogue";
import { defaultLocale } from "./locales";

/** The studio's language for one request. */
export default getRequestConfig(() =>
  Promise.resolve({ locale: defaultLocale, messages: catalogueFor(defaultLocale), timeZone: "UTC" }),
);
