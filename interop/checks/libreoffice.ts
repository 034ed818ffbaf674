/** LibreOffice opens every CSV, quoted cells taken for text, and shows every cell as it is meant. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { TABLE_NAMES } from "../../pipeline/schema/tables.ts";
import { assertEqual, type InteropCheck } from "../check.ts";
import { PYTHON, run } from "../programs.ts";
import { cellsOf } from "../rows.ts";

const program = fileURLToPath(new URL("libreoffice.py", import.meta.url));

/** Comma, double quote, UTF-8, from line 1, every column by itself, US English, quoted cells as text. */
const FILTER = "--infilter=CSV:44,34,76,1,,1033,true,false";

export const libreoffice: InteropCheck = {
  name: "LibreOffice",
  run(release) {
    const folder = mkdtempSync(join(tmpdir(), "demarche-office-"));
    try {
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      const csv = TABLE_NAMES.map((table) => join(release.folder, `${table}.csv`));
      run("soffice", [profile, "--headless", FILTER, "--convert-to", "fods", "--outdir", folder, ...csv]);
      for (const table of TABLE_NAMES) {
        const read = JSON.parse(run(PYTHON, [program, join(folder, `${table}.fods`)]));
        // It has no word for a truth value in a file of another language, and shows the word.
        const shown = cellsOf(release, table).map((row) =>
          row.map((cell) => (typeof cell === "boolean" ? String(cell) : cell)),
        );
        assertEqual(`${table}.csv`, read, shown);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
    return `${TABLE_NAMES.length} tables, every cell and type`;
  },
};
