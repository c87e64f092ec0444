// How big a backup may be. Apart, so that pages need not load the age library to know it.

/** Bytes. Bigger files are not even read. */
export const BIGGEST_BACKUP = 64 * 1024 * 1024;
