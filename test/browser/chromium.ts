/** Chromium as the system's packages have it: found, or installed where this may be done. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const PATHS = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** It must ask the network for nothing of its own. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export function findChromium(): string | null {
  return PATHS.find((path) => existsSync(path)) ?? null;
}

/** Null where Chromium is missing and cannot be installed: not root, or no Debian packages. */
export function findOrInstallChromium(): string | null {
  const found = findChromium();
  if (found !== null || process.getuid?.() !== 0) return found;
  for (const command of ["update", "install --yes --no-install-recommends chromium"]) {
    const { status } = spawnSync("apt-get", ["-qq", ...command.split(" ")], {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
    if (status !== 0) return null;
  }
  return findChromium();
}

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium()!, args: FLAGS });
}
