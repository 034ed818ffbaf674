import countries from "i18n-iso-countries";

/** ISO 3166-1 alpha-3, as npm `i18n-iso-countries` has it. */
export function isCountryCode(code: string): boolean {
  return /^[A-Z]{3}$/.test(code) && countries.isValid(code);
}
