/** The examples of docs/examples run as they stand. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { DuckDBInstance } from "@duckdb/node-api";
import type { InteropCheck } from "../check.ts";
import { PYTHON, run } from "../programs.ts";

const folder = fileURLToPath(new URL("../../docs/examples/", import.meta.url));

export const examples: InteropCheck = {
  name: "examples in docs",
  async run(release) {
    const lines = [
      run(PYTHON, [join(folder, "with_pandas.py"), release.folder]),
      run(PYTHON, [join(folder, "questions_with_pandas.py"), release.folder]),
      run("Rscript", [join(folder, "with_readr.R"), release.folder]),
      run("Rscript", [join(folder, "questions_with_readr.R"), release.folder]),
    ].map((text) => text.trim().split("\n").length);
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    const script = readFileSync(join(folder, "with_duckdb.sql"), "utf8").replace(
      /read_csv\('/g,
      `read_csv('${release.folder}/`,
    );
    const rows: number[] = [];
    for (const sql of script.split(";").slice(0, -1)) rows.push((await connection.runAndReadAll(sql)).currentRowCount);
    return `pandas and R ${lines.join(", ")} lines, DuckDB ${rows.join(", ")} rows`;
  },
};
