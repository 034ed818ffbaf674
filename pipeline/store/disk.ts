/** The little of a file system that a store needs; `pipeline/io/` has the real one. */

/** A file that grows at its end. */
export interface DiskFile {
  append(bytes: Uint8Array): void;
  /** Fills `bytes` from `start` on. Throws where there are fewer. */
  read(start: number, bytes: Uint8Array): void;
  /** Nothing is read of it any more. */
  remove(): void;
}

export interface Disk {
  /** A new file, empty. */
  create(): DiskFile;
}
