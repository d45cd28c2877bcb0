/** `npm run fuzz -- COUNT SEED`: damaged models in XMILE by the hundred thousand. */
import { seeds } from "./seeds.ts";
import { fuzz } from "./xmile.ts";

const [count = "200000", seed = "1"] = process.argv.slice(2);
const PART = 5000;
let [read, ran, refused, broken] = [0, 0, 0, 0];
for (let from = 0; from < Number(count); from += PART) {
  const part = fuzz(seeds, seed, from, Math.min(PART, Number(count) - from));
  read += part.read;
  ran += part.ran;
  refused += part.refused;
  broken += part.broken.length;
  for (const { input, what } of part.broken.slice(0, 5))
    process.stdout.write(`${what}\n${JSON.stringify(input)}\n\n`);
  process.stderr.write(`${from + PART} of ${count}\n`);
}
process.stdout.write(
  `${count} inputs: ${read} read, ${ran} of them run, ${refused} refused with clear problems, ${broken} broken\n`,
);
process.exitCode = broken === 0 ? 0 : 1;
