/** LICENSE of a release: what stands under which licence. */
import { PLOVER } from "../../schema/vocabulary.ts";
import { ABOUT } from "../about.ts";

export function renderLicence(): string {
  const { spdx, title, url } = ABOUT.licence;
  return `${ABOUT.title}

The tables and their descriptions, and the digests (sources whose form is "digest"), are licensed under
${title} (${spdx}): ${url}
Name "${ABOUT.authors}" and the version when you use them.

Texts and quotations of other sources stand under the licence that sources.csv names for each of them. Where it names
none, all rights are their owners', and the release carries quotations only.

The definitions of event types, modes and contexts paraphrase the ${PLOVER.source}, and stand under its licence,
Creative Commons Attribution-ShareAlike 4.0 International (${PLOVER.licence}): https://creativecommons.org/licenses/by-sa/4.0/
`;
}
