/** Thrown where the list of releases cannot be read; a file of its own, for the command line loads little at the start. */
export class DamagedIndex extends Error {}
