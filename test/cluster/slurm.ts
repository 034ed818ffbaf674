/**
 * A real Slurm for tests: a controller and four virtual nodes on this machine, as root, without systemd and without a
 * database, in a folder of its own. Everything that it started it ends again, by process id.
 */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const PROGRAMS = ["munged", "slurmctld", "slurmd", "sbatch", "scontrol", "squeue", "scancel", "sinfo"];
export const NODES = ["n1", "n2", "n3", "n4"] as const;

export interface Job {
  readonly state: string;
  /** As Slurm writes it: code and signal ("1:0", "0:9"). */
  readonly exit: string;
  readonly node: string;
}

export interface Cluster {
  /** The first word that `sbatch` prints: the number of the job. */
  submit(...args: string[]): string;
  run(program: string, ...args: string[]): string;
  /** The tasks of a job, in no order; a job without an array is one. */
  tasks(job: string): Job[];
  /** Until every task has ended; throws after so many seconds. */
  ended(job: string, seconds: number): Promise<Job[]>;
  /** Kills a node with all that runs on it, as a machine goes that loses its power. */
  loseNode(node: string): void;
  stop(): Promise<void>;
}

/** Why there can be no cluster here; null where there can. */
export function whyNot(): string | null {
  if (process.getuid?.() !== 0) return "it must be run as root";
  const path = `${process.env.PATH}:/usr/sbin:/sbin`.split(":");
  const missing = PROGRAMS.filter((program) => !path.some((folder) => existsSync(join(folder, program))));
  return missing.length === 0
    ? null
    : `${missing.join(", ")} not there (apt-get install slurmctld slurmd slurm-client munge)`;
}

/** A range of ports that nobody listens on now. */
async function freePorts(count: number): Promise<number> {
  for (let first = 16_800; first < 30_000; first += 50) {
    const free = await Promise.all(Array.from({ length: count }, (_, i) => isFree(first + i)));
    if (free.every(Boolean)) return first;
  }
  throw new Error("no ports are free");
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}

/** The least `cred_expire` that works: a job that is queued again waits so long. */
function configuration(folder: string, port: number): string {
  const host = hostname().split(".")[0];
  return `ClusterName=loop
SlurmctldHost=${host}(127.0.0.1)
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket=${folder}/run/munge.socket,cred_expire=5
CredType=cred/munge
SlurmctldPort=${port}
SlurmctldPidFile=${folder}/run/slurmctld.pid
SlurmctldLogFile=${folder}/log/slurmctld.log
SlurmdPidFile=${folder}/run/slurmd.%n.pid
SlurmdLogFile=${folder}/log/slurmd.%n.log
SlurmdSpoolDir=${folder}/spool/%n
StateSaveLocation=${folder}/state
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
MpiDefault=none
ReturnToService=2
SchedulerType=sched/backfill
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SchedulerParameters=sched_interval=1,bf_interval=1
MinJobAge=3600
KillWait=2
MessageTimeout=10
JobRequeue=1
SlurmdTimeout=10
MaxArraySize=10001
SlurmdParameters=config_overrides
NodeName=n[1-4] NodeHostname=${host} NodeAddr=127.0.0.1 Port=[${port + 1}-${port + 4}] CPUs=2 RealMemory=16000 State=UNKNOWN
PartitionName=test Nodes=ALL Default=YES MaxTime=INFINITE State=UP
`;
}

export async function startCluster(folder: string): Promise<Cluster> {
  for (const name of ["run", "log", "state", "etc", ...NODES.map((node) => `spool/${node}`)]) {
    mkdirSync(join(folder, name), { recursive: true });
  }
  const key = join(folder, "etc", "munge.key");
  writeFileSync(key, randomBytes(1024));
  chmodSync(key, 0o400);
  const conf = join(folder, "etc", "slurm.conf");
  writeFileSync(conf, configuration(folder, await freePorts(5)));
  const env = { ...process.env, SLURM_CONF: conf, PATH: `${process.env.PATH}:/usr/sbin:/sbin` };

  const children = new Map<string, ChildProcess>();
  const start = (name: string, program: string, ...args: string[]) => {
    const log = openSync(join(folder, "log", `${name}.out`), "a");
    children.set(name, spawn(program, args, { env, stdio: ["ignore", log, log] }));
  };
  const run = (program: string, ...args: string[]) => execFileSync(program, args, { env, encoding: "utf8" }).trim();

  start(
    "munged",
    "munged",
    "--foreground",
    "--force",
    `--key-file=${key}`,
    `--socket=${folder}/run/munge.socket`,
    `--pid-file=${folder}/run/munged.pid`,
    `--log-file=${folder}/log/munged.log`,
    `--seed-file=${folder}/run/munged.seed`,
  );
  await until("munged to listen", 10, () => readdirSync(join(folder, "run")).includes("munge.socket"));
  // -c: whatever an earlier cluster of this name left is forgotten.
  start("slurmctld", "slurmctld", "-D", "-c", "-f", conf);
  for (const node of NODES) start(node, "slurmd", "-D", "-N", node, "-f", conf);

  function tasks(job: string): Job[] {
    const lines = run("scontrol", "show", "job", "-o", job).split("\n");
    return lines.map((line) => {
      const field = (name: string) => new RegExp(`(?:^| )${name}=(\\S*)`).exec(line)?.[1] ?? "";
      return { state: field("JobState"), exit: field("ExitCode"), node: field("BatchHost") };
    });
  }

  const cluster: Cluster = {
    submit: (...args) => run("sbatch", "--parsable", ...args),
    run,
    tasks,
    ended: async (job, seconds) => {
      await until(`job ${job} to end`, seconds, () =>
        tasks(job).every(({ state }) => !/^(?:PENDING|RUNNING|CONFIGURING|COMPLETING|REQUEUED)/.test(state)),
      );
      return tasks(job);
    },
    loseNode(node) {
      // The daemon first, so that it cannot tell anybody how its task ended.
      children.get(node)!.kill("SIGKILL");
      children.delete(node);
      const onNode = ownProcesses(conf).filter((pid) => environmentOf(pid).SLURMD_NODENAME === node);
      const steps = onNode.map(parentOf).filter((pid) => commandOf(pid) === "slurmstepd");
      for (const pid of [...steps, ...onNode]) kill(pid);
    },
    async stop() {
      try {
        run("scancel", "--user=root");
        await until("the queue to be empty", 15, () => run("squeue", "-h") === "");
      } catch {
        // A cluster that does not answer is ended all the same.
      }
      const ending = [...children.values()].filter((child) => child.exitCode === null && child.signalCode === null);
      const gone = ending.map((child) => new Promise((resolve) => child.once("exit", resolve)));
      for (const child of ending.reverse()) child.kill("SIGTERM");
      await Promise.race([Promise.all(gone), sleep(5000)]);
      for (const child of ending) child.kill("SIGKILL");
      for (const pid of ownProcesses(conf)) kill(pid);
    },
  };
  try {
    await until("the nodes to be idle", 30, () => {
      const states = run("sinfo", "-h", "-N", "-o", "%T").split("\n");
      return states.length === NODES.length && states.every((state) => state === "idle");
    });
  } catch (error) {
    await cluster.stop();
    throw error;
  }
  return cluster;
}

/** Processes that were given this cluster's configuration, but for this one: its steps and tasks. */
function ownProcesses(conf: string): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .map(Number)
    .filter((pid) => environmentOf(pid).SLURM_CONF === conf);
}

function environmentOf(pid: number): Readonly<Record<string, string | undefined>> {
  try {
    const pairs = readFileSync(`/proc/${pid}/environ`, "utf8").split("\0");
    return Object.fromEntries(
      pairs.map((pair) => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)]),
    );
  } catch {
    return {};
  }
}

/** From its `stat`: number, name in brackets, state, parent. */
function parentOf(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return Number(
      stat
        .slice(stat.lastIndexOf(")") + 1)
        .trim()
        .split(" ")[1],
    );
  } catch {
    return 0;
  }
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/comm`, "utf8").trim();
  } catch {
    return "";
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It has ended by itself.
  }
}

/** Polls, for Slurm tells nobody. */
export async function until(what: string, seconds: number, isSo: () => boolean): Promise<void> {
  for (const end = Date.now() + seconds * 1000; ; ) {
    try {
      if (isSo()) return;
    } catch {
      // Not yet there to be asked.
    }
    if (Date.now() > end) throw new Error(`waited ${seconds} s for ${what}`);
    await sleep(200);
  }
}
