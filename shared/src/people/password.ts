/** The fewest characters of a password; there are no rules on which (NIST SP 800-63B, 3.1.1.2). */
export const shortestPassword = 12;

/** The most characters, far above what a person types, so that hashing has a bound. */
export const longestPassword = 256;
