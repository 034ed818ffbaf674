/** The two functions of `jsonld` that the tests call; the package brings no types. */
declare module "jsonld" {
  interface Options {
    readonly safe?: boolean;
    readonly algorithm?: "RDFC-1.0";
    readonly inputFormat?: "application/n-quads";
  }
  const jsonld: {
    expand(document: object, options?: Options): Promise<Readonly<Record<string, unknown>>[]>;
    canonize(input: object | string, options: Options): Promise<string>;
  };
  export default jsonld;
}
