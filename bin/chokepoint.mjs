#!/usr/bin/env node
/** The command line, as built by `npm ci` or `npm run build`. */
import { existsSync } from "node:fs";

const built = new URL("../dist/node/main.js", import.meta.url);
if (existsSync(built)) {
  await import(built.href);
} else {
  process.stderr.write("Chokepoint is not built yet: run `npm run build` in its folder.\n");
  process.exitCode = 1;
}
