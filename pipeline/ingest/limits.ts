/** How much of a thing is read before it counts as broken: bounds of memory and time, far above any real report. */

/** Of one document, in bytes: a line, a page, a record of an archive after it is unpacked. */
export const LONGEST_DOCUMENT = 20_000_000;

/** Of a file that is read whole. */
export const LARGEST_WHOLE_FILE = 200_000_000;
