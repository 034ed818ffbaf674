import { describe, expect, it } from "vitest";
import {
  HEADER_LENGTH,
  parseHeader,
  parseRecord,
  renderHeader,
  renderRecord,
} from "../../pipeline/shards/coded-lines.ts";
import { codedOf } from "../helpers/coded.ts";

const header = {
  about: { shard: 2, run: "ä".repeat(40) },
  documents: 3,
  findings: 0,
  bytes: 10,
  sha256: "0".repeat(64),
};

describe("lines of coded documents", () => {
  it("has a header of fixed length that is read as it was written", () => {
    const line = renderHeader(header);
    expect(Buffer.byteLength(line)).toBe(HEADER_LENGTH);
    expect(line.indexOf("\n")).toBe(line.length - 1);
    expect(parseHeader(line)).toEqual(header);
  });

  it("refuses a header that does not fit, of another format, or cut short", () => {
    expect(() => renderHeader({ ...header, about: { run: "x".repeat(HEADER_LENGTH) } })).toThrow(RangeError);
    const line = renderHeader(header);
    expect(parseHeader(line.replace('"format":1', '"format":0'))).toBeNull();
    expect(parseHeader(line.slice(0, 40))).toBeNull();
    expect(parseHeader("null")).toBeNull();
  });

  it("keeps a document whole on one line", () => {
    const document = codedOf("report", { text: "Ada Brandt met\nIvo Keld.\u2028 \uFFFD" });
    const line = renderRecord({ document, firstLine: 7 });
    expect(line.split("\n")).toHaveLength(2);
    expect(parseRecord(line)).toEqual({ document, firstLine: 7 });
  });
});
