/** The little of a file system that a store needs; `pipeline/io/` has the real one. */

/** A file that grows at its end. */
export interface DiskFile {
  append(bytes: Uint8Array): void;
  /** Throws where there are fewer. */
  read(start: number, length: number): Buffer;
  /** Nothing is read of it any more. */
  remove(): void;
}

export interface Disk {
  /** A new file, empty. */
  create(): DiskFile;
}
