/** The little of the WebAssembly interface that is used; the core is typed without a page's or Node's library. */

export interface Instance {
  readonly exports: {
    readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
    fixed(): void;
    timeline(rows: number, steps: number): void;
    initial(row: number): void;
    constants(): void;
    euler(
      from: number,
      to: number,
      every: number,
      row: number,
      list: number,
      listEnd: number,
      first: number,
      second: number,
    ): void;
  };
}
interface Engine {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => Instance;
  validate(bytes: Uint8Array): boolean;
}
const engine = (globalThis as { readonly WebAssembly?: Engine }).WebAssembly;

/** Whether this environment runs a module: false where WebAssembly is missing, or its 128-bit vectors are. */
export const isValid = (bytes: Uint8Array): boolean => engine?.validate(bytes) ?? false;

/** An instance of a module. @throws Error where `isValid` is false. */
export function instantiate(bytes: Uint8Array, imports: object): Instance {
  if (engine === undefined) throw new Error("WebAssembly is missing here");
  return new engine.Instance(new engine.Module(bytes), imports);
}
