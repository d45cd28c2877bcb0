/** What of this page's means the browser lacks, found by trying, and what that means for the reader. */

export interface Means {
  readonly workers: boolean;
  readonly webAssembly: boolean;
  /** Vector instructions of WebAssembly. */
  readonly vectors: boolean;
  readonly storage: boolean;
}

/** The smallest module with a vector instruction: () -> v128 of a splatted constant. */
const VECTOR_MODULE = Uint8Array.of(
  ...[0, 97, 115, 109, 1, 0, 0, 0], // header
  ...[1, 5, 1, 96, 0, 1, 123], // type: no parameters, one v128
  ...[3, 2, 1, 0], // one function of it
  ...[10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11], // i32.const 0, i8x16.splat, i8x16.popcnt, end
);

export function meansOf(scope: {
  readonly Worker?: unknown;
  readonly WebAssembly?: { validate(bytes: BufferSource): boolean } | undefined;
  readonly indexedDB?: unknown;
}): Means {
  const { WebAssembly: wasm } = scope;
  return {
    workers: scope.Worker !== undefined,
    webAssembly: wasm !== undefined,
    vectors: wasm?.validate(VECTOR_MODULE) ?? false,
    storage: scope.indexedDB !== undefined && scope.indexedDB !== null,
  };
}

/** What to tell the reader, a sentence each; none where nothing is missing. */
export function backendNotice(means: Means = meansOf(globalThis)): string[] {
  const told: string[] = [];
  if (!means.workers)
    told.push(
      "This browser has no workers: runs take longer, and the page stands still meanwhile. The numbers are the same.",
    );
  if (!means.webAssembly)
    told.push("This browser has no WebAssembly: runs may take longer. The numbers are the same.");
  else if (!means.vectors)
    told.push(
      "This browser's WebAssembly has no vector instructions: runs may take longer. The numbers are the same.",
    );
  if (!means.storage)
    told.push("This browser does not let the page keep anything: share the link to keep a scenario.");
  return told;
}
