/** Compiles the model when the project is built, so that neither the page nor the command line carries the compiler. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Plugin } from "vite";
import { compile, generate, generateVector } from "./engine/index.ts";
import { chokepoint } from "./model.ts";

const ID = "virtual:program";

/** Serves `virtual:program`: the program, a factory of its kernel, its vector code, and a hash. */
export function programPlugin(): Plugin {
  return {
    name: "chokepoint-program",
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    load(id) {
      if (id !== `\0${ID}`) return undefined;
      const program = compile(chokepoint);
      const source = generate(program);
      const data = JSON.stringify(program);
      const { bytes, ...places } = generateVector(program);
      const hash = bytesToHex(sha256(utf8ToBytes(data + source)));
      return [
        `export const program = JSON.parse(${JSON.stringify(data)});`,
        `export const modelHash = "${hash}";`,
        `const text = atob("${Buffer.from(bytes).toString("base64")}");`,
        `export const vector = { ...${JSON.stringify(places)}, bytes: Uint8Array.from(text, (letter) => letter.charCodeAt(0)) };`,
        `export function factory(library) {\n${source}\n}`,
      ].join("\n");
    },
  };
}
