/** Every row against the JSON Schema of its table. */
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { boundEdtf } from "../dates/edtf.ts";
import { TABLE_NAMES, TABLE_SCHEMAS, type TableName } from "../schema/tables.ts";
import { nameRow, type RowCheck, watchEach } from "./check.ts";

// The schemas are the project's own and a test holds them to the metaschema: to compile that takes longest of all.
const ajv = new Ajv2020({ allowUnionTypes: true, allErrors: true, validateSchema: false });
addFormats.default(ajv, ["date", "duration"]);
ajv.addFormat("edtf", (text) => boundEdtf(text) !== null);
ajv.addVocabulary(["row", "meaning_version", "primaryKey", "uniqueKeys", "foreignKeys", "unit", "standard", "rdf"]);

/** Compiled with the first dataset that is checked: most commands check none. */
const validators = new Map<TableName, ValidateFunction>();

function validatorOf(table: TableName): ValidateFunction {
  const validate = validators.get(table) ?? ajv.compile(TABLE_SCHEMAS[table]);
  validators.set(table, validate);
  return validate;
}

export const checkRows: RowCheck = {
  tables: TABLE_NAMES,
  watch: (table) => {
    const validate = validatorOf(table);
    const watch = watchEach((row) => {
      if (validate(row)) return [];
      return validate.errors!.map((error) => ({
        kind: "bad_row" as const,
        table,
        id: nameRow(table, row),
        detail: `${error.instancePath.slice(1) || "the row"} ${error.message}`,
      }));
    });
    return [watch];
  },
};
