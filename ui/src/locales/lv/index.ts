/** The texts of this language, one file for each screen; those of faults come with the first one. */
export default import.meta.glob<object>(['./*.json', '!./faults.json'], { eager: true, import: 'default' });
