/** Numbers of an event: how long, how many dead and injured, how large a crowd, each on the words that give it. */
import type { Sentence } from "../../annotate/sentence.ts";
import type { Resolved } from "../../resolve/mention.ts";
import type { ValueAccount } from "../account.ts";
import { countsIn, countsOf } from "./counts.ts";
import { durationsOf, lengthsIn } from "./durations.ts";

/** By start. What the sentences after say of a meeting ("It lasted four hours") comes from `followUps`. */
export function valuesOfEvent(resolved: Resolved, sentence: Sentence, trigger: number): ValueAccount[] {
  const durations = durationsOf(sentence, lengthsIn(resolved, sentence), trigger);
  const counts = countsOf(sentence, countsIn(resolved, sentence), trigger);
  const all = [...durations, ...counts].sort((a, b) => a.start - b.start || a.end - b.end);
  return all.filter(
    (value, i) => !all.slice(0, i).some((other) => other.start === value.start && other.property === value.property),
  );
}
