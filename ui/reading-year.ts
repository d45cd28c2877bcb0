/** The date at which sentences read the charts: the first of January of this year. */
export const READING_YEAR = 2030;
