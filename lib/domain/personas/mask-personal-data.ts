/** What stands where something about a person stood. */
export const maskText = "•••";

const patterns = [
  /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu, // e-mail
  /\b(?:https?:\/\/|www\.)\S+/giu, // an address of one's own
  /\b[A-Z]{2}\d{2}(?:[ ]?[A-Z0-9]{4}){2,7}(?:[ ]?[A-Z0-9]{1,3})?\b/gu, // IBAN
  /(?<![\p{L}\p{N}])@[\p{L}\p{N}_.]{2,}/gu, // handle
  /(?<![\p{L}\p{N}])(?:\+|00)?\(?\d{1,4}\)?(?:[ ./-]?\(?\d{2,4}\)?){2,5}(?![\p{L}\p{N}])/gu, // telephone
];

/** Text with e-mail addresses, links, account numbers, handles and telephone numbers covered. */
export const maskPersonalData = (text: string): string =>
  patterns.reduce((masked, pattern) => masked.replace(pattern, hideLongEnough), text);

/** A short number (a price, a year, an age) is no telephone number. */
function hideLongEnough(found: string): string {
  const digits = found.replace(/\D/g, "").length;
  const isNumber = /^[\d\s+().\/-]+$/.test(found);
  return isNumber && digits < 7 ? found : maskText;
}
