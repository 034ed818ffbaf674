/** What a frame finds: the content of a cue, and to whom it is addressed. One frame a file. */
import type { Quotation } from "../../../annotate/sentence.ts";
import type { Span } from "../../../text/span.ts";
import type { VerbCue } from "../cues.ts";
import type { CueSite } from "../draft.ts";

export interface Reported {
  readonly rule: string;
  readonly content: Span;
  /** Heads of the addressee. */
  readonly addressee?: readonly number[];
  /** End of the cue where it is more than the verb ("called for"). */
  readonly cueEnd?: number;
}

export interface VerbSite extends CueSite {
  /** Quotations near the sentence at the depth of the cue: inside the quotation in which the cue stands, if any. */
  readonly quotations: readonly Quotation[];
  /** What content cannot leave: the quotation in which the cue stands, else the document. */
  readonly room: Span;
}

export type FrameRule = (site: VerbSite, cue: VerbCue) => Reported | null;
