import type { InteropCheck } from "../check.ts";
import { csvw } from "./csvw.ts";
import { dataPackage } from "./data-package.ts";
import { duckdb } from "./duckdb.ts";
import { examples } from "./examples.ts";
import { libreoffice } from "./libreoffice.ts";
import { network } from "./network.ts";
import { pandas } from "./pandas.ts";
import { readr } from "./readr.ts";
import { shacl } from "./shacl.ts";
import { sparql } from "./sparql.ts";
import { sqlite } from "./sqlite.ts";

export const checks: readonly InteropCheck[] = [
  pandas,
  readr,
  duckdb,
  sqlite,
  libreoffice,
  network,
  sparql,
  csvw,
  dataPackage,
  shacl,
  examples,
];
