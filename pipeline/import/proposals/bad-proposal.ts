/** Thrown for a line that cannot be offered to a reviewer; the message says what is wrong and what to do. */
export class BadProposal extends Error {}
