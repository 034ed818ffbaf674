import { compareText } from "../../text/order.ts";

/** The same object with its keys in code-unit order, whatever the order in which they arrived. */
export function sortedEntries<T>(object: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(object).sort(([a], [b]) => compareText(a, b)));
}
