/** Says how far a run is: on a terminal one line that is drawn anew, elsewhere one line a stage. */

export interface Progress {
  /** Begins a stage, which ends the one before. */
  begin(stage: string): void;
  /** One more document is done; `share` of the stage is done with it, from 0 to 1. */
  step(share: number): void;
  /** Ends the stage, with one line that stays. */
  end(): void;
  /** A line that stays. */
  say(line: string): void;
  /** Takes away the line that is drawn, if any, so that another can be written. */
  clear(): void;
}

/** Where progress is shown and the clock that it goes by: given by whoever holds the terminal. */
export interface Screen {
  write(text: string): void;
  /** How wide it is; null where it is no terminal, so that nothing can be drawn anew. */
  columns(): number | null;
  /** Milliseconds from any beginning. */
  now(): number;
}

export const NO_PROGRESS: Progress = { begin() {}, step() {}, end() {}, say() {}, clear() {} };

/** Milliseconds between two drawings: more often nobody can read. */
const REDRAW = 100;

const ERASE = "\r\x1b[K";

interface Stage {
  readonly name: string;
  readonly began: number;
  documents: number;
  drawn: number;
}

export function showProgress(screen: Screen): Progress {
  let stage: Stage | null = null;
  let isDrawn = false;
  const clear = () => {
    if (isDrawn) screen.write(ERASE);
    isDrawn = false;
  };
  const say = (line: string) => {
    clear();
    screen.write(`${line}\n`);
  };
  const draw = (line: string, columns: number) => {
    // A line that is wider would break, and only its last part be drawn anew.
    screen.write(ERASE + line.slice(0, Math.max(0, columns - 1)));
    isDrawn = true;
  };
  const end = () => {
    if (stage === null) return;
    say(describeStage(stage.name, stage.documents, (screen.now() - stage.began) / 1000));
    stage = null;
  };
  return {
    begin(name) {
      end();
      const now = screen.now();
      stage = { name, began: now, documents: 0, drawn: now };
      const columns = screen.columns();
      if (columns !== null) draw(name, columns);
    },
    step(share) {
      if (stage === null) return;
      stage.documents += 1;
      const columns = screen.columns();
      if (columns === null) return;
      const now = screen.now();
      if (now - stage.drawn < REDRAW) return;
      stage.drawn = now;
      draw(describeStep(stage.name, stage.documents, share, (now - stage.began) / 1000), columns);
    },
    end,
    say,
    clear,
  };
}

/** For example "code: 1,200 documents, 35 a second, 4 min left". `seconds` since the stage began. */
export function describeStep(stage: string, documents: number, share: number, seconds: number): string {
  const left = share > 0 ? [`${inWords((seconds * (1 - share)) / share)} left`] : [];
  return `${stage}: ${[countOf(documents), rateOf(documents, seconds), ...left].join(", ")}`;
}

/** For example "code: 1,200 documents in 34.1 s, 35 a second". */
export function describeStage(stage: string, documents: number, seconds: number): string {
  const took = `${seconds.toFixed(1)} s`;
  return documents === 0
    ? `${stage}: ${took}`
    : `${stage}: ${countOf(documents)} in ${took}, ${rateOf(documents, seconds)}`;
}

function countOf(documents: number): string {
  return `${withCommas(documents)} ${documents === 1 ? "document" : "documents"}`;
}

function rateOf(documents: number, seconds: number): string {
  const rate = documents / Math.max(seconds, 0.001);
  return `${rate < 10 ? rate.toFixed(1) : withCommas(Math.round(rate))} a second`;
}

/** Not left to the locale of the machine. */
function withCommas(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ",");
}

function inWords(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
