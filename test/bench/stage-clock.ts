/** Adds up the time of stages that call one another; what a stage spends in another is that one's. */
interface Stage {
  readonly name: string;
  readonly seconds: number;
  /** The most memory that the process has held until the stage last ended, in MB. */
  readonly peak: number;
}

export class StageClock {
  readonly #stages = new Map<string, { seconds: number; peak: number }>();
  /** What the stages within the one that runs have taken. */
  #within = 0;

  time<T>(name: string, run: () => T): T {
    const outer = this.#within;
    this.#within = 0;
    const before = performance.now();
    const result = run();
    this.#add(name, performance.now() - before, outer);
    return result;
  }

  async timeAsync<T>(name: string, run: () => Promise<T>): Promise<T> {
    const before = performance.now();
    const result = await run();
    this.#add(name, performance.now() - before, 0);
    return result;
  }

  #add(name: string, milliseconds: number, outer: number): void {
    const own = (milliseconds - this.#within) / 1000;
    const before = this.#stages.get(name)?.seconds ?? 0;
    this.#stages.set(name, { seconds: before + own, peak: Math.round(process.resourceUsage().maxRSS / 1024) });
    this.#within = outer + milliseconds;
  }

  /** In the order in which they first ended. */
  stages(): Stage[] {
    return [...this.#stages].map(([name, stage]) => ({ name, ...stage }));
  }

  secondsOf(name: string): number {
    return this.#stages.get(name)?.seconds ?? 0;
  }

  total(): number {
    return this.stages().reduce((sum, { seconds }) => sum + seconds, 0);
  }
}
