/** Fewer cores for a process than the machine has, so that what another core brings can be measured. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** What to put before a command to confine it to so many cores; null where this machine cannot do that. */
export function confineTo(cores: number): readonly string[] | null {
  if (process.platform !== "linux") return null;
  const allowed = allowedCores();
  if (allowed.length < cores) return null;
  const confined = ["taskset", "-c", allowed.slice(0, cores).join(",")];
  return spawnSync(confined[0]!, [...confined.slice(1), "true"]).status === 0 ? confined : null;
}

/** The numbers of the cores that this process may use, which Linux lists as in "0-3,8". */
function allowedCores(): number[] {
  const list = /^Cpus_allowed_list:\s*(\S+)/m.exec(readFileSync("/proc/self/status", "utf8"))?.[1] ?? "";
  return list.split(",").flatMap((range) => {
    const [first = 0, last = first] = range.split("-").map(Number);
    return Array.from({ length: last - first + 1 }, (_, n) => first + n);
  });
}
