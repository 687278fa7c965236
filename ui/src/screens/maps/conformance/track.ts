/** The strip over the columns in which ways are drawn, in pixels. */
export const TRACK_HEIGHT = 148;

/** Where its line lies: above it the ways on, below it those back. */
export const MIDDLE = 96;

const UP = 86;
const DOWN = 42;

/** Where the handles of a curve lie above (below, for one back) the line, so that it rises a height of 0…1 of the room there. A curve rises three quarters of its handles. */
export const handleOf = (height: number, back: boolean) => MIDDLE + ((back ? DOWN : -UP) * height * 4) / 3;

const FAR = 2_200;

/** How high a way over so many pixels rises, 0…1. */
export const heightOf = (pixels: number) => Math.min(1, 0.16 + Math.sqrt(Math.abs(pixels) / FAR));
