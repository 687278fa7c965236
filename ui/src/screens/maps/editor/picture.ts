const SIDE_PX = 320;
const MOST_LENGTH = 500_000;

/** A square picture small enough for a map, drawn anew so that nothing else of the file is kept; undefined if it is no picture. */
export async function smallPicture(file: File): Promise<string | undefined> {
  try {
    const bitmap = await createImageBitmap(file);
    const side = Math.min(bitmap.width, bitmap.height);
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = Math.min(SIDE_PX, side);
    canvas.getContext('2d')?.drawImage(bitmap, (bitmap.width - side) / 2, (bitmap.height - side) / 2, side, side, 0, 0, canvas.width, canvas.height);
    bitmap.close();
    const picture = canvas.toDataURL('image/jpeg', 0.86);
    return picture.length < MOST_LENGTH ? picture : undefined;
  } catch {
    return undefined;
  }
}
