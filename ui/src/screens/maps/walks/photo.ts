const MOST_BYTES = 200_000;
const SIDES_PX = [1280, 960, 720, 480];
const QUALITIES = [0.82, 0.65, 0.5];

/** A photo small enough to keep, drawn anew so that the place and the device in the file are gone; undefined if it is no picture. */
export async function smallPhoto(file: File): Promise<Blob | undefined> {
  try {
    const bitmap = await createImageBitmap(file);
    try {
      for (const side of SIDES_PX) {
        const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
        const canvas = document.createElement('canvas');
        canvas.width = Math.max(1, Math.round(bitmap.width * scale));
        canvas.height = Math.max(1, Math.round(bitmap.height * scale));
        canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
        for (const quality of QUALITIES) {
          const photo = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality));
          if (photo && photo.size <= MOST_BYTES) return photo;
        }
      }
      return undefined;
    } finally {
      bitmap.close();
    }
  } catch {
    return undefined;
  }
}
