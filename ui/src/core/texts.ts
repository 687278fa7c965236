/** Finds a text by its key and fills in values; what i18next's function does, as far as models need it. */
export interface Texts {
  (key: string): string;
  (key: string, values: Record<string, unknown>): string;
}
