/** The little of a file system that a store needs; `pipeline/io/` has the real one. */

/** A file to read from. */
export interface ReadableFile {
  /** By which each thread of this process can read it. */
  readonly handle: number;
  /** Fills `bytes` from `start` on. Throws where there are fewer. */
  read(start: number, bytes: Uint8Array): void;
}

/** A file that grows at its end. */
export interface DiskFile extends ReadableFile {
  append(bytes: Uint8Array): void;
  /** Nothing is read of it any more. */
  remove(): void;
}

export interface Disk {
  /** A new file, empty. */
  create(): DiskFile;
}
