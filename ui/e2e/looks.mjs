// In which language, colours and width a walk is walked: all that it names every night, otherwise the first alone, so
// that a build stays quick. Over all walks each language, scheme and width has its turn in every build.
const ALL = process.env.EVERY_LOOK === 'true';

/** Those of a walk's looks that are walked now; of those, `least` always, in order. */
export const looks = (all, least = 1) => (ALL ? all : all.slice(0, least));
