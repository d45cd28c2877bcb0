/** Finds Chromium for the page tests, or installs it from the system's packages, and says which. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const PLACES = [
  process.env.CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

const find = () => PLACES.find((path) => path && existsSync(path));

/** Path of a Chromium. @throws Error with the remedy when there is none and none can be installed. */
export function chromium() {
  const found = find();
  if (found) {
    process.stdout.write(`Page tests run in ${found}\n`);
    return found;
  }
  process.stdout.write("No Chromium found: installing the system's package chromium\n");
  const root = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  for (const words of [
    ["apt-get", "update", "-qq"],
    ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"],
  ]) {
    const [command, ...rest] = [...root, ...words];
    spawnSync(command, rest, {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  }
  const installed = find();
  if (installed) return installed;
  throw new Error("The page tests need Chromium: install it, or set CHROMIUM to its path.");
}
