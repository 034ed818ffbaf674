/** The least that a release can be made of: a report of one meeting, and who met. */
export const ENTITIES =
  "entity_id,type,name,description,country,wikidata_id,note\n" +
  "ada-brandt,person,Ada Brandt,,,,\nivo-keld,person,Ivo Keld,,,,\n";
export const ALIASES =
  "alias,entity_id,kind,decision,valid_from,valid_until,scope,reviewed_by,reviewed_on,reason\n" +
  "Ada Brandt,ada-brandt,name,same,,,,tester,2031-05-01,full name\n" +
  "Ivo Keld,ivo-keld,name,same,,,,tester,2031-05-01,full name\n";
export const REPORT =
  "---\npublished: 2031-05-07\nlanguage: en\nlicence: CC-BY-4.0\n---\nAda Brandt met Ivo Keld on 5 May.\n";
