/** What a browser lacks, and what the page says of it. */
import { describe, expect, it } from "vitest";
import { backendNotice, meansOf } from "../../ui/backend/backend.ts";

const everything = { Worker: class {}, WebAssembly, indexedDB: {} };

describe("the notice about the browser", () => {
  it("is empty where nothing is missing: the vector module is one that a present engine takes", () => {
    expect(meansOf(everything)).toEqual({ workers: true, webAssembly: true, vectors: true, storage: true });
    expect(backendNotice(meansOf(everything))).toEqual([]);
  });

  it.each([
    ["Worker", /no workers: runs take longer.*The numbers are the same/],
    ["WebAssembly", /no WebAssembly: runs may take longer.*The numbers are the same/],
    ["indexedDB", /does not let the page keep anything: share the link/],
  ] as const)("names %s where it is missing, and says what follows", (name, sentence) => {
    const { [name]: _, ...others } = everything;
    const told = backendNotice(meansOf(others));
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(sentence);
  });

  it("tells a WebAssembly without vectors from none at all", () => {
    const plain = { validate: (bytes: BufferSource) => !new Uint8Array(bytes as ArrayBuffer).includes(253) };
    const told = backendNotice(meansOf({ ...everything, WebAssembly: plain }));
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/no vector instructions/);
  });
});
