/** The npm package `edtf` ships no types; this is the part of it that is used here. */
declare module "edtf" {
  interface Extended {
    readonly type: string;
    /** Milliseconds since 1970 in UTC: the first and the last moment. */
    readonly min: number;
    readonly max: number;
  }
  /** Throws where the text is no EDTF. */
  export default function edtf(text: string): Extended;
  /** The syntax alone; throws likewise. An interval has two values, null where its end is unknown. */
  export function parse(text: string): { readonly type: string; readonly unspecified?: number };
}
