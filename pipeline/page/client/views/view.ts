/** What every view is: an element that follows the route. */
import type { Route } from "../route.ts";
import type { Search } from "../search.ts";
import type { Store } from "../store.ts";

export interface View {
  readonly element: HTMLElement;
  readonly title: string;
  show(route: Route): void;
}

export interface Context {
  readonly store: Store;
  readonly search: Search;
}
