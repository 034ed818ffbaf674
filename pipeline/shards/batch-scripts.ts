/** The batch scripts of a run for Slurm, as one shell text that people read, change and keep. Nothing here submits anything. */
import { LARGEST_INDEX, splitIntoArrays } from "./ranges.ts";

export interface BatchOptions {
  /** Absolute paths of the working folder and of this program's folder. */
  readonly work: string;
  readonly program: string;
  readonly shards: number;
  /** Tasks at the same time; null for as many as the cluster gives. */
  readonly throttle: number | null;
  readonly partition: string | null;
  readonly account: string | null;
  /** As Slurm takes them ("24:00:00", "2G"). */
  readonly time: string | null;
  readonly memory: string;
  readonly mergeMemory: string;
  readonly cpus: number;
}

/** From the program's folder. */
const COMMAND = "node --import tsx pipeline/cli.ts";

export function renderBatchScripts(options: BatchOptions): string {
  const { work, throttle, shards } = options;
  const all = Array.from({ length: shards }, (_, index) => index + 1);
  const arrays = splitIntoArrays(all);
  // Of each array, so that together they keep to it.
  const most = throttle === null ? "" : `%${Math.max(1, Math.floor(throttle / arrays.length))}`;
  const submitted = arrays.map(
    ({ indices, offset }) =>
      `jobs=$jobs:$(sbatch --parsable --array=${indices}${most} code.sh${offset === 0 ? "" : ` ${offset}`})`,
  );
  return `# Read this, change what your cluster wants otherwise, and keep it; then run it with sh, or type its lines.
cd ${quote(work)} && mkdir -p log || exit

cat > code.sh <<'EOF'
${renderCode(options)}EOF

cat > merge.sh <<'EOF'
${renderMerge(options)}EOF

# ${arrays.length === 1 ? "An array" : `${arrays.length} arrays, for an index goes to ${LARGEST_INDEX} only`}; then a merge that begins when all tasks have ended, in
# whatever way, and checks the shards itself.
jobs=afterany
${submitted.join("\n")}
sbatch --dependency="$jobs" merge.sh

# If the merge names shards that are missing or corrupt, this submits them alone, and then the merge again:
#   jobs=afterany
#   ${missing(options)} > missing.txt
#   while read -r array offset; do jobs=$jobs:$(sbatch --parsable --array=$array${most} code.sh $offset); done < missing.txt
#   sbatch --dependency="$jobs" merge.sh
`;
}

function missing({ program, work }: BatchOptions): string {
  return `(cd ${quote(program)} && ${COMMAND} missing --work ${quote(work)})`;
}

function renderCode(options: BatchOptions): string {
  const { work, cpus, memory, shards } = options;
  return `#!/bin/sh
#SBATCH --job-name=demarche-code
#SBATCH --output=log/code-%A-%a.txt
#SBATCH --open-mode=append
#SBATCH --requeue
#SBATCH --cpus-per-task=${cpus}
#SBATCH --mem=${memory}
${common(options)}
# A task lost with its node is queued again. One that ends with 75, or is killed, may be submitted again; one that
# ends with 1 or 2 will always: its line in log/ says why. The number after the script is added to the index.
# exec: signals reach the program itself, and the scheduler sees how it ended.
cd ${quote(options.program)} || exit 75
exec ${COMMAND} code --work ${quote(work)} --shard $(( SLURM_ARRAY_TASK_ID + \${1:-0} ))/${shards} --workers ${cpus}
`;
}

function renderMerge(options: BatchOptions): string {
  const { work, mergeMemory } = options;
  return `#!/bin/sh
#SBATCH --job-name=demarche-merge
#SBATCH --output=log/merge-%j.txt
#SBATCH --mem=${mergeMemory}
${common(options)}
cd ${quote(options.program)} || exit 75
exec ${COMMAND} merge --work ${quote(work)}
`;
}

function common({ partition, account, time }: BatchOptions): string {
  const named = { partition, account, time };
  return Object.entries(named)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `#SBATCH --${name}=${value}\n`)
    .join("");
}

function quote(text: string): string {
  return /^[\w./@%+=:,-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
