/** Finds the JavaScript engines that tests run in, or installs them from the system's packages, and says which. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** By the variable that can set each: what it is, the package it comes in on Debian, and where it may stand. */
const ENGINES = {
  CHROMIUM: {
    name: "Chromium",
    install: "chromium",
    places: [
      "/usr/bin/chromium",
      "/usr/bin/chromium-browser",
      "/usr/bin/google-chrome",
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
      "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    ],
  },
  FIREFOX: {
    name: "Firefox",
    install: "firefox-esr",
    places: ["/usr/bin/firefox-esr", "/usr/bin/firefox", "/Applications/Firefox.app/Contents/MacOS/firefox"],
  },
  JSC: {
    name: "JavaScriptCore",
    install: "libjavascriptcoregtk-4.0-bin",
    places: [
      "/usr/bin/jsc",
      "/System/Library/Frameworks/JavaScriptCore.framework/Versions/Current/Helpers/jsc",
    ],
  },
};

const find = (variable) =>
  [process.env[variable], ...ENGINES[variable].places].find((path) => path && existsSync(path));

/**
 * Paths of the engines by variable. Without Firefox or JavaScriptCore the tests that need them are skipped, and said to be.
 * @throws Error with the remedy when there is no Chromium and none can be installed.
 */
export function engines() {
  const missing = Object.keys(ENGINES).filter((variable) => !find(variable));
  if (missing.length > 0) install(missing.map((variable) => ENGINES[variable].install));
  if (!find("CHROMIUM"))
    throw new Error("The page tests need Chromium: install it, or set CHROMIUM to its path.");
  return Object.fromEntries(
    Object.keys(ENGINES).flatMap((variable) => {
      const path = find(variable);
      const { name } = ENGINES[variable];
      process.stdout.write(path ? `${name}: ${path}\n` : `${name}: not found, its tests are skipped\n`);
      return path ? [[variable, path]] : [];
    }),
  );
}

function install(packages) {
  process.stdout.write(`Installing the system's packages ${packages.join(", ")}\n`);
  const root = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  const apt = (...words) => {
    const [command, ...rest] = [...root, "apt-get", ...words];
    spawnSync(command, rest, {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  };
  apt("update", "-qq");
  // One by one, so that a package that cannot be had does not keep the others away.
  for (const name of packages) apt("install", "-y", "-qq", "--no-install-recommends", name);
}
