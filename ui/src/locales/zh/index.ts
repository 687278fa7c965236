/** The texts of this language, one file for each screen. */
export default import.meta.glob<object>('./*.json', { eager: true, import: 'default' });
